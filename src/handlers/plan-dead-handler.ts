import type { TSESTree } from '@typescript-eslint/utils';
import { isPropertyNamed } from '../ast/member-name.js';
import type { TextEdit } from '../edits/text-edit.js';
import { resolvingSdks } from '../sdk/dead-handlers.js';
import type { SourceFile } from '../source-file.js';
import type { DeadHandler } from './find-dead-handlers.js';
import { forEachInside } from './handler-scope.js';
import { planCatch } from './plan-handler.js';
import type { SdkCall } from './sdk-call.js';
import { getWriting } from './writing.js';

/**
 * Plans how a failure comes to the handler that waits for it.
 *
 * @param placeholder the text of a comment for what has to be filled in; `{{call}}` stands for the method
 * @returns `undefined` where that is the author's to decide
 */
export function planDeadHandler(file: SourceFile, dead: DeadHandler, placeholder: string): readonly TextEdit[] | undefined {
	switch (dead.kind) {
		case 'resolved-failure':
			return dead.calls.filter(({ channel }) => channel === 'resolves').map((call) => planThrow(file, call));
		case 'synchronous-throw':
			return planDeferral(file, dead.call.node);
		case 'error-event-only':
			return dead.calls.map((call) => planCatch(file, call, placeholder.replace('{{call}}', `${call.method}()`))).filter((edit) => edit !== undefined);
		case 'event-code':
			return planEventPath(file, dead);
		case 'foreign-property':
			return planRename(dead);
		default:
			return undefined;
	}
}

/** `.then((result) => { if (result.code !== 0) throw …; return result; })` behind the call: now it rejects. */
function planThrow(file: SourceFile, { node, profile }: SdkCall): TextEdit {
	const { codeProperty, textProperty } = resolvingSdks.find((each) => each.profile === profile.name)!;
	const [, offset] = node.range;
	const { lineBreak, indent, unit, end } = getWriting(file, node.range[0]);
	const lines = [
		'.then((result) => {',
		`${indent}${unit}if (result.${codeProperty} !== 0) throw Object.assign(new Error(result.${textProperty}), { ${codeProperty}: result.${codeProperty} })${end}`,
		`${indent}${unit}return result${end}`,
		`${indent}})`,
	];
	return { range: [offset, offset], text: lines.join(lineBreak) };
}

/** `Promise.resolve().then(() => send())`: a throw becomes a rejection. */
function planDeferral({ text }: SourceFile, call: TSESTree.Node): readonly TextEdit[] | undefined {
	let isBound = false;
	forEachInside(call, (node) => {
		isBound ||= node.type === 'AwaitExpression' || node.type === 'YieldExpression' || (node.type === 'Identifier' && node.name === 'arguments');
	});
	if (isBound || text.slice(...call.range).startsWith('{')) return undefined;
	const [start, end] = call.range;
	return [{ range: [start, start], text: 'Promise.resolve().then(() => ' }, { range: [end, end], text: ')' }];
}

/** `event.code` becomes `event.data.code`, `{ code }` becomes `{ data: { code } }`. */
function planEventPath({ text }: SourceFile, { read: { node }, codePath }: Extract<DeadHandler, { kind: 'event-code' }>): readonly TextEdit[] | undefined {
	const between = codePath.slice(0, -1);
	if (node.type === 'MemberExpression') {
		const [, end] = node.object.range;
		// Behind the parentheses of `(event as any).code`
		const offset = end + (/^\s*\)+/.exec(text.slice(end, node.property.range[0]))?.[0].length ?? 0);
		return [{ range: [offset, offset], text: between.map((name) => `${node.optional ? '?.' : '.'}${name}`).join('') }];
	}
	const { parent } = node;
	if (parent?.type !== 'ObjectPattern' || parent.properties.some((property) => property.type === 'RestElement' || isPropertyNamed(property, new Set(between)))) return undefined;
	const [start, end] = node.range;
	return [{ range: [start, start], text: between.map((name) => `${name}: { `).join('') }, { range: [end, end], text: ' }'.repeat(between.length) }];
}

/** `error.ErrorCode` becomes `error.code`; `{ ErrorCode }` becomes `{ code: ErrorCode }`, so that the name stays. */
function planRename({ read: { node }, codeProperty }: Extract<DeadHandler, { kind: 'foreign-property' }>): readonly TextEdit[] | undefined {
	if (node.type === 'MemberExpression') return [{ range: node.property.range, text: node.computed ? `'${codeProperty}'` : codeProperty }];
	return node.shorthand ? [{ range: [node.range[0], node.range[0]], text: `${codeProperty}: ` }] : [{ range: node.key.range, text: codeProperty }];
}

import type { TSESTree } from '@typescript-eslint/utils';
import { getEnclosingFunction, isFunction } from '../ast/functions.js';
import { getMemberName } from '../ast/member-name.js';
import { wrapped } from '../ast/unwrap.js';
import { drop, forward, type Sink } from './failure-sink.js';
import type { Carrier, FailureWalk } from './failure-walk.js';
import { getReads } from './name-uses.js';
import { resolveFunction } from './resolve-function.js';
import { getPromiseFunction } from './settled-promise.js';

/** Functions of `Promise` that reject with what one of the list rejects with. */
const combinators = new Set(['all', 'race', 'any']);

/** Promises in an array: `Promise.all([…])`, `Promise.allSettled(list)`. */
export function followList(walk: FailureWalk, list: TSESTree.Node, carrier: Carrier, position: number): Sink[] {
	const outer = wrapped(list);
	const { parent } = outer;
	if (!parent || walk.visited.has(outer)) return [];
	walk.visited.add(outer);
	switch (parent.type) {
		case 'CallExpression': {
			if (parent.callee === outer || parent.arguments[0] !== outer) return [forward(parent, 'its promise is passed on')];
			const name = getPromiseFunction(parent);
			if (name === 'allSettled') return followOutcomes(walk, parent, carrier, position);
			if (name !== undefined && combinators.has(name)) return carrier === 'rejection' ? walk.followPromise(parent, carrier) : followResults(walk, parent);
			return [forward(parent, 'its promise is passed on')];
		}
		case 'ExpressionStatement':
			return [drop(outer, 'the promises are a statement')];
		case 'SpreadElement':
			return parent.parent?.type === 'ArrayExpression' ? followList(walk, parent.parent, carrier, -1) : [forward(parent, 'its promise is passed on')];
		case 'VariableDeclarator': {
			const binding = parent.id.type === 'Identifier' ? walk.context.index.getBinding(parent.id) : undefined;
			const reads = binding ? getReads(binding) : [];
			return reads.length > 0 ? reads.flatMap((reference) => followList(walk, reference, carrier, -1)) : [forward(parent, 'its promise is stored')];
		}
		case 'ReturnStatement':
		case 'ArrowFunctionExpression':
		default:
			return [forward(parent, 'its promise is passed on')];
	}
}

/** The list that the results of `Promise.all` make: dropped, or handed on to whoever reads it. */
function followResults(walk: FailureWalk, all: TSESTree.Node): Sink[] {
	const outer = wrapped(all);
	const { parent } = outer;
	if (parent?.type === 'AwaitExpression' && wrapped(parent).parent?.type === 'ExpressionStatement') return [drop(all, 'nobody looks at the results')];
	return [parent?.type === 'ExpressionStatement' ? drop(all, 'nobody looks at the results') : forward(all, 'the results are used')];
}

/** `Promise.allSettled` never rejects: its outcomes tell, to whoever asks them. */
function followOutcomes(walk: FailureWalk, settled: TSESTree.CallExpression, carrier: Carrier, position: number): Sink[] {
	if (carrier === 'resolution') return followResults(walk, settled);
	const outer = wrapped(settled);
	const { parent } = outer;
	if (parent?.type === 'ExpressionStatement') return [drop(settled, 'nobody looks at the outcomes')];
	if (parent?.type === 'ReturnStatement' || parent?.type === 'ArrowFunctionExpression') return [forward(settled, 'the outcomes are returned')];
	const awaited = parent?.type === 'AwaitExpression' ? wrapped(parent) : undefined;
	if (awaited?.parent?.type === 'ExpressionStatement') return [drop(settled, 'nobody looks at the outcomes')];
	const readers: { pattern: TSESTree.Node; scope: TSESTree.Node }[] = [];
	if (awaited?.parent?.type === 'VariableDeclarator') readers.push({ pattern: awaited.parent.id, scope: getEnclosingFunction(settled) ?? walk.context.file.program });
	if (parent?.type === 'MemberExpression' && getMemberName(parent) === 'then' && parent.parent.type === 'CallExpression') {
		const fn = parent.parent.arguments[0] ? resolveFunction(parent.parent.arguments[0], walk.context.index) : undefined;
		if (fn?.params[0]) readers.push({ pattern: fn.params[0], scope: fn });
	}
	const [reader] = readers;
	if (!reader) return [forward(settled, 'the outcomes are passed on')];
	const element = reader.pattern.type === 'ArrayPattern' && position >= 0 ? reader.pattern.elements[position] : reader.pattern;
	if (!element) return [drop(settled, 'its outcome is left out')];
	return [readsFailures(walk, element, reader.scope) ? forward(settled, 'somebody reads what failed') : drop(settled, 'only what succeeded is read')];
}

/** Does code that holds outcomes look at failed ones, or hand them on to somebody who might? */
function readsFailures(walk: FailureWalk, element: TSESTree.Node, scope: TSESTree.Node): boolean {
	const text = walk.context.file.text.slice(...scope.range);
	if (/['"`]rejected['"`]|\breason\b|!==?\s*['"`]fulfilled['"`]/.test(text) || !/['"`]fulfilled['"`]/.test(text)) return true;
	const identifiers = element.type === 'Identifier' ? [element] : [];
	const tests = identifiers.flatMap((identifier) => walk.context.index.getBinding(identifier)?.references ?? []).filter(({ parent }) => parent.type === 'MemberExpression' && getMemberName(parent) === 'status');
	// An `else` may be the place where the failed ones are dealt with.
	return tests.some((reference) => {
		let current: TSESTree.Node | undefined = reference;
		while (current && current.type !== 'IfStatement' && current.type !== 'ConditionalExpression' && !isFunction(current)) current = current.parent;
		return current !== undefined && !isFunction(current) && current.alternate !== null;
	});
}

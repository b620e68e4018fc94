import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction } from '../ast/functions.js';
import { unwrap } from '../ast/unwrap.js';
import type { TextEdit } from '../edits/text-edit.js';
import type { SourceFile } from '../source-file.js';
import { getLinks } from './promise-chain.js';
import type { CodeLadder, HandlerBody, SdkCall } from './sdk-call.js';
import { getWriting, type Writing } from './writing.js';

/**
 * Plans a handler for a call whose failure is dropped: a `.catch` that throws again behind a place to fill in, or a test of
 * the code that it resolves with. What runs on success stays as it is.
 *
 * @param placeholder the text of the comment that marks the place
 * @returns `undefined` where there is no promise to hang it on
 */
export function planCatch(file: SourceFile, { node, channel, profile }: SdkCall, placeholder: string): TextEdit | undefined {
	if (channel === 'calls-back' || profile.platform === 'rest' || node.type !== 'CallExpression') return undefined;
	const chain = getChainEnd(node);
	const { lineBreak, indent, unit, end } = getWriting(file, getLineNode(chain).range[0]);
	const offset = chain.range[1];
	if (channel === 'rejects') {
		const lines = ['.catch((error) => {', `${indent}${unit}// ${placeholder}`, `${indent}${unit}throw error${end}`, `${indent}})`];
		return { range: [offset, offset], text: lines.join(lineBreak) };
	}
	const code = `result.${profile.codeProperties[0]!}`;
	const lines = ['.then((result) => {', `${indent}${unit}if (${code} !== 0) {`, `${indent}${unit}${unit}// ${placeholder}`, `${indent}${unit}${unit}throw new Error(\`IM error \${${code}}\`)${end}`, `${indent}${unit}}`, `${indent}${unit}return result${end}`, `${indent}})`];
	// The result is tested before anything else sees it.
	return { range: [node.range[1], node.range[1]], text: lines.join(lineBreak) };
}

/**
 * Plans that a handler which does nothing, or only writes a log, throws the error again behind a place to fill in.
 *
 * @returns `undefined` where the error cannot be named, or the handler may be somebody else's too
 */
export function planRethrow(file: SourceFile, { node, form }: HandlerBody, placeholder: string): readonly TextEdit[] | undefined {
	const { text } = file;
	if (form === 'catch-clause') {
		const { body, param } = node as TSESTree.CatchClause;
		if (param && param.type !== 'Identifier') return undefined;
		const name = param?.name ?? chooseName(text.slice(...node.range));
		const naming: TextEdit[] = param ? [] : [{ range: [body.range[0], body.range[0]], text: `(${name}) ` }];
		return [...naming, planStatements(file, body, placeholder, name)];
	}
	if (form === 'function' && isFunction(node) && node.type !== 'FunctionDeclaration') {
		const [parameter] = node.params;
		if (parameter && parameter.type !== 'Identifier') return undefined;
		const name = parameter?.name ?? chooseName(text.slice(...node.range));
		const naming = parameter ? [] : planParameter(file, node, name);
		if (!naming) return undefined;
		if (node.body.type === 'BlockStatement') return [...naming, planStatements(file, node.body, placeholder, name)];
		const body = planBody(file, node, placeholder, name);
		return body && [...naming, ...body];
	}
	if (form !== 'reference' || unwrap(node).type !== 'MemberExpression') return undefined;
	// .catch(console.error)
	const { lineBreak, indent, unit, end } = getWriting(file, getLineNode(node).range[0]);
	const lines = ['(error) => {', `${indent}${unit}${text.slice(...node.range)}(error)${end}`, `${indent}${unit}// ${placeholder}`, `${indent}${unit}throw error${end}`, `${indent}}`];
	return [{ range: node.range, text: lines.join(lineBreak) }];
}

/**
 * Plans that a handler deals with further codes: cases in front of `default`, which fall to it; or a branch that throws
 * again behind a place to fill in.
 *
 * @param references how the codes are written, at least one
 * @returns `undefined` where no branch can be added without changing what the others do
 */
export function planBranches(file: SourceFile, ladder: CodeLadder, references: readonly string[], placeholder: string): { readonly form: 'cases' | 'branch'; readonly edit: TextEdit } | undefined {
	return ladder.node.type === 'SwitchStatement' ? planCases(file, ladder.node, ladder.subject, references, placeholder) : planElse(file, ladder.node, ladder.subject, references, placeholder);
}

function planCases(file: SourceFile, node: TSESTree.SwitchStatement, subject: TSESTree.Node, references: readonly string[], placeholder: string): { readonly form: 'cases' | 'branch'; readonly edit: TextEdit } | undefined {
	const { text } = file;
	const rest = node.cases.find(({ test }) => !test);
	if (rest) {
		const { lineBreak, indent } = getWriting(file, rest.range[0]);
		return { form: 'cases', edit: { range: [rest.range[0], rest.range[0]], text: references.map((reference) => `case ${reference}:${lineBreak}${indent}`).join('') } };
	}
	const [first] = node.cases;
	if (!first) return undefined;
	const { lineBreak, indent, unit, end } = getWriting(file, first.range[0]);
	// In front of the others nothing can fall into the new cases, and they fall into nothing.
	const lines = [...references.map((reference) => `case ${reference}:`), `${unit}// ${placeholder}`, `${unit}throw ${getThrown(text, subject)}${end}`];
	return { form: 'branch', edit: { range: [first.range[0], first.range[0]], text: lines.map((line) => `${line}${lineBreak}${indent}`).join('') } };
}

function planElse(file: SourceFile, node: TSESTree.IfStatement, subject: TSESTree.Node, references: readonly string[], placeholder: string): { readonly form: 'branch'; readonly edit: TextEdit } | undefined {
	const { text } = file;
	let last = node;
	while (last.alternate?.type === 'IfStatement') last = last.alternate;
	const { consequent } = last;
	// An `else` would belong to the inner `if`.
	if (/^(?:If|For|While|With|Labeled)/.test(consequent.type)) return undefined;
	const { lineBreak, indent, unit, end } = getWriting(file, node.range[0]);
	const asked = text.slice(...subject.range);
	const condition = references.length <= 3 ? references.map((reference) => `${asked} === ${reference}`).join(' || ') : `[${references.join(', ')}].includes(${asked})`;
	const start = consequent.type === 'BlockStatement' ? ' ' : `${lineBreak}${indent}`;
	const lines = [`else if (${condition}) {`, `${indent}${unit}// ${placeholder}`, `${indent}${unit}throw ${getThrown(text, subject)}${end}`, `${indent}}`];
	return { form: 'branch', edit: { range: [consequent.range[1], consequent.range[1]], text: start + lines.join(lineBreak) } };
}

/** What is thrown again: the error that the code was read from, or a new one where only the code is at hand. */
function getThrown(text: string, subject: TSESTree.Node): string {
	const inner = unwrap(subject);
	if (inner.type === 'MemberExpression' && unwrap(inner.object).type === 'Identifier' && /^(?:e|err|error|\w*(?:Err|Error|err|error|reason))$/.test((unwrap(inner.object) as TSESTree.Identifier).name)) return (unwrap(inner.object) as TSESTree.Identifier).name;
	return `new Error(\`IM error \${${text.slice(...subject.range)}}\`)`;
}

/** The last call of a chain: of `a().then(f).finally(g)` the `finally`. */
function getChainEnd(call: TSESTree.Node): TSESTree.Node {
	return getLinks(call).at(-1)?.call ?? call;
}

/** What throws an error again, behind a place to fill in. */
function getStatements({ end }: Writing, placeholder: string, name: string): readonly string[] {
	return [`// ${placeholder}`, `throw ${name}${end}`];
}

/** Adds statements at the end of a block, behind every comment. */
function planStatements(file: SourceFile, block: TSESTree.BlockStatement, placeholder: string, name: string): TextEdit {
	const { text } = file;
	const close = block.range[1] - 1;
	const writing = getWriting(file, getLineNode(block).range[0]);
	const { lineBreak, indent, unit } = writing;
	const content = text.slice(block.range[0] + 1, close);
	const kept = content.trimEnd();
	const start = block.range[0] + 1 + kept.length;
	return { range: [start, close], text: [...getStatements(writing, placeholder, name).map((statement) => `${lineBreak}${indent}${unit}${statement}`), `${lineBreak}${indent}`].join('') };
}

/** `(error) => log(error)` gets a block. */
function planBody(file: SourceFile, fn: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression, placeholder: string, name: string): TextEdit[] | undefined {
	const { text, comments } = file;
	const writing = getWriting(file, getLineNode(fn).range[0]);
	const { lineBreak, indent, unit, end } = writing;
	const body = fn.body as TSESTree.Expression;
	// What says nothing needs no statement: () => undefined, () => ({})
	const isValue = body.type !== 'CallExpression' && body.type !== 'LogicalExpression' && body.type !== 'SequenceExpression';
	const arrow = text.lastIndexOf('=>', body.range[0]) + 2;
	const closing = fn.range[1];
	// What stands around the body would be lost with its parentheses.
	if (comments.some(({ range }) => range[0] >= arrow && range[1] <= closing && (range[0] < body.range[0] || range[0] >= body.range[1]))) return undefined;
	const statements = getStatements(writing, placeholder, name);
	const lines = isValue ? statements : [`${text.slice(...body.range)}${end}`, ...statements];
	return [{ range: [arrow, closing], text: [' {', ...lines.map((line) => `${lineBreak}${indent}${unit}${line}`), `${lineBreak}${indent}}`].join('') }];
}

/** `() =>` and `function ()` get a parameter. */
function planParameter({ text }: SourceFile, fn: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression, name: string): TextEdit[] | undefined {
	const head = text.slice(fn.range[0], fn.body.range[0]);
	const match = /\(\s*\)/.exec(head);
	if (!match) return undefined;
	const start = fn.range[0] + match.index;
	return [{ range: [start, start + match[0].length], text: `(${name})` }];
}

/** A name that the handler does not use for something else. */
function chooseName(text: string): string {
	return ['error', 'imError', 'failure'].find((name) => !new RegExp(String.raw`(?<![.\w$])${name}\b`).test(text)) ?? 'caughtError';
}

/** The statement, or the attribute of a template, that a node stands in: its line has the indentation of what is added. */
function getLineNode(node: TSESTree.Node): TSESTree.Node {
	let current = node;
	while (current.parent && !/(?:Statement|Declaration|Definition)$|^(?:CatchClause|SwitchCase|JSXAttribute|Property|Program)$/.test(current.parent.type)) current = current.parent;
	if (current.parent?.type === 'CatchClause') return current.parent.parent;
	return current;
}

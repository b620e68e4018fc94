import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../ast/unwrap.js';
import type { Alternatives } from '../reach/alternatives.js';
import type { SourceFile } from '../source-file.js';
import type { TextEdit } from './text-edit.js';

/** Places in which a chain of comparisons needs no brackets, whatever joins it. */
const loosePlaces = new Set(['IfStatement', 'WhileStatement', 'DoWhileStatement', 'VariableDeclarator', 'ReturnStatement', 'ExpressionStatement', 'ArrowFunctionExpression']);

/**
 * Plans to compare with each of several alternatives: a `case` for each, a comparison for each.
 *
 * @returns `undefined` where a comment would be lost, or a call be made twice
 */
export function planAlternatives({ text, comments }: SourceFile, { node, all }: Alternatives): TextEdit | undefined {
	const [start, end] = getBracketed(text, node.range);
	const parent = node.parent!;
	const place = parent.type === 'SwitchCase' ? ([start, end] as const) : parent.range;
	if (comments.some(({ range }) => range[0] >= place[0] && range[1] <= place[1])) return undefined;
	const numbers = all.map(({ range }) => text.slice(...range));
	if (parent.type === 'SwitchCase') return { range: place, text: numbers.join(': case ') };
	if (parent.type !== 'BinaryExpression') return undefined;
	const subject = parent.left.range[0] <= node.range[0] && node.range[1] <= parent.left.range[1] ? parent.right : parent.left;
	if (!isPlain(subject)) return undefined;
	const joined = numbers.map((number) => `${text.slice(...subject.range)} ${parent.operator} ${number}`).join(parent.operator.startsWith('!') ? ' && ' : ' || ');
	return { range: place, text: loosePlaces.has(parent.parent.type) || isBracketed(text, place) ? joined : `(${joined})` };
}

/** Names and members alone: to read them twice changes nothing. */
function isPlain(node: TSESTree.Node): boolean {
	const inner = unwrap(node);
	if (inner.type === 'MemberExpression') return !inner.computed && isPlain(inner.object);
	return inner.type === 'Identifier' || inner.type === 'ThisExpression';
}

function isBracketed(text: string, range: readonly [number, number]): boolean {
	return getBracketed(text, range)[0] !== range[0];
}

/** The range with the brackets around it. */
function getBracketed(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
	const before = text.slice(0, start).trimEnd();
	const after = text.slice(end).length - text.slice(end).trimStart().length;
	if (!before.endsWith('(') || text[end + after] !== ')') return [start, end];
	return getBracketed(text, [before.length - 1, end + after + 1]);
}

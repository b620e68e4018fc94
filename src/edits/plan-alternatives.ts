import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../ast/unwrap.js';
import type { Alternatives } from '../reach/alternatives.js';
import type { SourceFile } from '../source-file.js';
import { skipTrivia } from './lines.js';
import { planReplacement, readBefore } from './plan-replacement.js';
import type { TextEdit } from './text-edit.js';

/** Places without brackets of their own in which a chain of comparisons needs none, whatever joins it. */
const loosePlaces = new Set(['VariableDeclarator', 'ReturnStatement', 'ExpressionStatement', 'ArrowFunctionExpression']);

/**
 * Plans to compare with each of several alternatives: a `case` for each, a comparison for each.
 *
 * @returns `undefined` where a comment would be lost, or a call be made twice
 */
export function planAlternatives(file: SourceFile, { node, all }: Alternatives): TextEdit | undefined {
	const { text, comments } = file;
	const parent = node.parent!;
	const place = parent.type === 'SwitchCase' ? getBracketed(file, node.range) : parent.range;
	if (comments.some(({ range }) => range[0] >= place[0] && range[1] <= place[1])) return undefined;
	const numbers = all.map(({ range }) => text.slice(...range));
	const replace = (replacement: string): TextEdit => planReplacement(file, { range: place, edit: 'expression' }, replacement);
	if (parent.type === 'SwitchCase') return replace(numbers.join(': case '));
	if (parent.type !== 'BinaryExpression') return undefined;
	const subject = node.range[1] <= parent.left.range[1] ? parent.right : parent.left;
	if (!isPlain(subject)) return undefined;
	const joined = numbers.map((number) => `${text.slice(...subject.range)} ${parent.operator} ${number}`).join(parent.operator.startsWith('!') ? ' && ' : ' || ');
	return replace(loosePlaces.has(parent.parent.type) || isBracketed(file, place) ? joined : `(${joined})`);
}

/** Names and members alone: to read them twice changes nothing. */
function isPlain(node: TSESTree.Node): boolean {
	const inner = unwrap(node);
	if (inner.type === 'MemberExpression') return !inner.computed && isPlain(inner.object);
	return inner.type === 'Identifier' || inner.type === 'ThisExpression';
}

function isBracketed(file: SourceFile, range: readonly [number, number]): boolean {
	return getBracketed(file, range)[0] !== range[0];
}

/** The range with the brackets around it, and with the comments within them. */
function getBracketed(file: SourceFile, [start, end]: readonly [number, number]): readonly [number, number] {
	const before = readBefore(file, start);
	const after = skipTrivia(file.text, end);
	return before.endsWith('(') && file.text[after] === ')' ? getBracketed(file, [before.length - 1, after + 1]) : [start, end];
}

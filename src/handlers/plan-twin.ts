import type { TSESTree } from '@typescript-eslint/utils';
import { collectWithinFunction } from '../ast/children.js';
import { unwrap } from '../ast/unwrap.js';
import { getIndent, getLineBreak, isFirstOnLine } from '../edits/lines.js';
import type { TextEdit } from '../edits/text-edit.js';
import type { SourceFile } from '../source-file.js';
import type { TestPlace } from './test-places.js';

/**
 * Plans that a place asks for a second code too.
 *
 * @param reference how the code is written where it is an expression; as a number or a text it follows its neighbour
 * @returns `undefined` where asking twice, or giving the same answer twice, could change what the program does
 */
export function planTwin(file: SourceFile, place: TestPlace, reference: string): TextEdit | undefined {
	switch (place.form) {
		case 'comparison':
			return planComparison(file, place.node as TSESTree.BinaryExpression, place.value, reference);
		case 'case':
			return insertInFront(file, place.node, `case ${reference}:`);
		case 'element':
			return planElement(file, place, reference);
		case 'key':
			return planKey(file, place.node as TSESTree.Property, reference);
	}
}

/** Writes a code as its neighbour is written: in quotes, with separators, or as a plain number. */
export function writeLike(neighbour: TSESTree.Node, code: number): string {
	const inner = unwrap(neighbour);
	const raw = inner.type === 'Literal' ? inner.raw : '';
	const [quote] = /^['"]/.exec(raw) ?? [];
	if (quote !== undefined) return `${quote}${code}${quote}`;
	return raw.includes('_') ? code.toLocaleString('en').replaceAll(',', '_') : String(code);
}

function planComparison({ text }: SourceFile, node: TSESTree.BinaryExpression, value: TSESTree.Node, reference: string): TextEdit | undefined {
	const isMixed = (inner: TSESTree.Node): inner is TSESTree.AwaitExpression => /^(?:Await|Yield|Update|Assignment|New)Expression$/.test(inner.type);
	// What is done to get the code must not be done twice.
	if (collectWithinFunction(node, isMixed).length > 0) return undefined;
	const isRight = value === node.right;
	const subject = readSide(text, isRight ? node.left : node.right);
	const added = isRight ? `${subject} ${node.operator} ${reference}` : `${reference} ${node.operator} ${subject}`;
	const joint = node.operator.startsWith('!') ? '&&' : '||';
	const [start, end] = node.range;
	if (standsAlone(text, node, joint)) return { range: [end, end], text: ` ${joint} ${added}` };
	return { range: [start, end], text: `(${text.slice(start, end)} ${joint} ${added})` };
}

/** An operand with the parentheses that it needs. */
function readSide(text: string, side: TSESTree.Node): string {
	const source = text.slice(...side.range);
	return /^(?:Logical|Conditional|Binary|Sequence|ArrowFunction)Expression$/.test(side.type) ? `(${source})` : source;
}

/** Can an `||` or `&&` be added to a comparison without parentheses? */
function standsAlone(text: string, node: TSESTree.Node, joint: '||' | '&&'): boolean {
	if (isInParentheses(text, node)) return true;
	return node.parent?.type === 'LogicalExpression' ? node.parent.operator === joint : node.parent?.type !== 'BinaryExpression';
}

function isInParentheses(text: string, { range: [start, end], parent }: TSESTree.Node): boolean {
	// The parentheses of an `if` or a call belong to it, and serve as well.
	return parent !== undefined && /\(\s*$/.test(text.slice(0, start)) && /^\s*\)/.test(text.slice(end));
}

function planElement(file: SourceFile, { node, value }: TestPlace, reference: string): TextEdit | undefined {
	const { text } = file;
	if (node === unwrap(value)) return addElement(file, node, reference);
	// A row of a table gets a second one with the same answer.
	const { elements } = node as TSESTree.ArrayExpression;
	if (elements.some((element) => !element || (element !== value && !isRepeatable(element)))) return undefined;
	const row = elements.map((element) => (element === value ? reference : text.slice(...element!.range))).join(', ');
	return addElement(file, node, `[${row}]`);
}

function addElement(file: SourceFile, node: TSESTree.Node, written: string): TextEdit {
	if (isFirstOnLine(file.text, node.range[0])) return insertInFront(file, node, `${written},`);
	return { range: [node.range[1], node.range[1]], text: `, ${written}` };
}

function planKey(file: SourceFile, property: TSESTree.Property, reference: string): TextEdit | undefined {
	if (property.method || property.shorthand || property.kind !== 'init' || !isRepeatable(property.value)) return undefined;
	const key = /^(?:\d[\d_]*|(['"]).*\1)$/.test(reference) ? reference : `[${reference}]`;
	return insertInFront(file, property, `${key}: ${file.text.slice(...property.value.range)},`);
}

/** Values that may be written a second time: nothing is done or made by them. */
function isRepeatable(node: TSESTree.Node): boolean {
	const inner = unwrap(node);
	switch (inner.type) {
		case 'Literal':
		case 'Identifier':
		case 'TemplateLiteral':
		case 'MemberExpression':
			return true;
		// t('im.muted')
		case 'CallExpression':
			return inner.arguments.every(isRepeatable);
		case 'ArrowFunctionExpression':
			return inner.body.type !== 'BlockStatement' && isRepeatable(inner.body);
		default:
			return false;
	}
}

/** Puts something in front of a node: on a line of its own where the node starts one. */
function insertInFront({ text }: SourceFile, { range: [start] }: TSESTree.Node, written: string): TextEdit {
	const space = isFirstOnLine(text, start) ? getLineBreak(text, start) + getIndent(text, start) : ' ';
	return { range: [start, start], text: `${written}${space}` };
}

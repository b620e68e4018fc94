import type { TSESTree } from '@typescript-eslint/utils';
import { isCalledBy } from '../ast/called-name.js';
import { getEnclosingFunction, isFunction } from '../ast/functions.js';
import { getLiteralCode, type LiteralCode } from '../ast/literal-code.js';
import { getKeyName, getMemberName } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { FileContext } from '../file-context.js';
import type { Binding, ModuleIndex } from '../module/module-index.js';
import { isCodeName } from '../subjects/code-name.js';
import type { Candidate, CodeGroup } from './candidate.js';
import type { SiteKind } from './site.js';

const equality = new Set(['===', '!==', '==', '!=']);
const relation = new Set(['<', '<=', '>', '>=']);

/** Methods that ask a list, set or map for the value they are given. */
const searchMethods = new Set(['includes', 'indexOf', 'lastIndexOf', 'has', 'get', 'contains', 'hasOwnProperty']);

/** Functions of `Object` and `Reflect` that ask a table for a key. */
const keyQuestions = new Set(['hasOwn', 'has', 'get']);

/** Methods of a list whose callback compares its elements. */
const callbackSearches = new Set(['find', 'findIndex', 'some', 'filter', 'findLast', 'every']);

/** Where a literal stands, before it is known what asks for it. */
export interface Place {
	readonly kind: SiteKind;
	/** What the numbers of one group share: the switch, table, list, or the compared expression. */
	readonly anchor: TSESTree.Node;
	readonly subject?: TSESTree.Node;
}

/**
 * Finds every integer literal that stands where an error code could, grouped by what asks for it.
 *
 * @param read what counts as one, for those who look for something else in these places
 */
export function gatherCandidates(context: FileContext, read: (literal: TSESTree.Node) => LiteralCode | undefined = getLiteralCode): CodeGroup[] {
	const { file, index } = context;
	const groups = new Map<unknown, { node: TSESTree.Node; subjects: TSESTree.Node[]; name: string | undefined; candidates: Candidate[] }>();

	for (const literal of index.literals) {
		const code = read(literal);
		const place = code && getPlace(code.node);
		if (!place) continue;
		const key = place.kind === 'comparison' || place.kind === 'range-bound' || place.kind === 'assignment' ? getComparisonKey(place.subject!, context) : place.anchor;
		let group = groups.get(key);
		if (!group) {
			// What shares a key is one value, so the first mention of it speaks for all.
			const { name, subjects } = place.subject ? { name: undefined, subjects: [place.subject] } : findTable(place.anchor, context);
			groups.set(key, (group = { node: place.anchor, subjects, name, candidates: [] }));
		}
		group.candidates.push({ ...code, kind: place.kind });
	}
	return [...groups.values()].filter(({ node }) => node !== file.program);
}

/** Comparisons of one value belong together: `err.code === 1 || err.code === 2`, an `else if` ladder. */
function getComparisonKey(subject: TSESTree.Node, { file, index }: FileContext): string {
	const inner = unwrap(subject);
	let root = inner;
	while (root.type === 'MemberExpression') root = unwrap(root.object);
	const binding = root.type === 'Identifier' ? index.getBinding(root) : undefined;
	const place = binding ? binding.definitions[0]!.identifier : getEnclosingFunction(subject);
	return `${place?.range[0] ?? -1} ${file.text.slice(...inner.range).replaceAll(/[\s?!]+/g, '')}`;
}

/**
 * Where an expression stands, if a code could stand there.
 *
 * @param node a literal, or a name that stands for one
 */
export function getPlace(node: TSESTree.Node): Place | undefined {
	let outer = wrapped(node);
	let { parent } = outer;
	// code === (2081 || 80001), case 2081 || 80001: never what was meant, but the numbers are codes all the same
	while (parent?.type === 'LogicalExpression' && parent.operator !== '&&') {
		outer = wrapped(parent);
		({ parent } = outer);
	}
	switch (parent?.type) {
		case 'BinaryExpression': {
			if (unwrap(outer).type === 'LogicalExpression' && !equality.has(parent.operator)) return undefined;
			const subject = parent.left === outer ? parent.right : parent.left;
			if (isConstant(subject)) return undefined;
			if (equality.has(parent.operator)) return { kind: 'comparison', anchor: parent, subject };
			return relation.has(parent.operator) ? { kind: 'range-bound', anchor: parent, subject } : undefined;
		}
		case 'SwitchCase':
			return { kind: 'case', anchor: parent.parent, subject: parent.parent.discriminant };
		case 'AssignmentExpression':
			return parent.operator === '=' && parent.right === outer && isTest(parent) ? { kind: 'assignment', anchor: parent, subject: parent.left } : undefined;
		case 'ArrayExpression':
			return getListPlace(parent, outer);
		case 'Property': {
			const name = parent.computed ? undefined : getKeyName(parent);
			if (parent.parent.type !== 'ObjectExpression') return undefined;
			if (parent.key === outer) return { kind: 'table-key', anchor: parent.parent };
			return parent.value === outer && name !== undefined && isCodeName(name) ? getRowPlace(parent.parent) : undefined;
		}
		default:
			return undefined;
	}
}

/** An element of a list, or the first of a pair in a list of pairs. */
function getListPlace(list: TSESTree.ArrayExpression, element: TSESTree.Node): Place | undefined {
	const outer = wrapped(list);
	if (outer.parent?.type === 'ArrayExpression' && list.elements[0] === element && list.elements.length === 2) return { kind: 'table-key', anchor: outer.parent };
	return { kind: 'list-element', anchor: list };
}

/** `{ code: 10013, text: '…' }` in a list of such rows. */
function getRowPlace(row: TSESTree.ObjectExpression): Place | undefined {
	const outer = wrapped(row);
	return outer.parent?.type === 'ArrayExpression' ? { kind: 'table-value', anchor: outer.parent } : undefined;
}

/** Is this expression the test of an `if`, a loop or a ternary, or a part of it? */
function isTest(node: TSESTree.Node): boolean {
	let current: TSESTree.Node = node;
	while (current.parent?.type === 'LogicalExpression' || current.parent?.type === 'UnaryExpression') current = current.parent;
	const { parent } = current;
	return (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression' || parent?.type === 'WhileStatement' || parent?.type === 'DoWhileStatement') && parent.test === current;
}

function isConstant(node: TSESTree.Node): boolean {
	const inner = unwrap(node);
	return inner.type === 'Literal' || (inner.type === 'UnaryExpression' && inner.argument.type === 'Literal') || (inner.type === 'UnaryExpression' && inner.operator === 'typeof');
}

/** The name of a table or list, and every expression that it is asked with. */
export function findTable(table: TSESTree.Node, context: FileContext): { readonly name: string | undefined; readonly subjects: TSESTree.Node[] } {
	const { index } = context;
	let outer = wrapped(table);
	// new Map([…]), new Set([…]), Object.freeze({…}), reactive({…})
	while ((outer.parent?.type === 'NewExpression' || outer.parent?.type === 'CallExpression') && outer.parent.arguments[0] === outer) outer = wrapped(outer.parent);
	const subjects = getLookups(outer);
	const { parent } = outer;
	if (parent?.type === 'VariableDeclarator' && parent.init === outer && parent.id.type === 'Identifier') {
		subjects.push(...getBindingLookups(index.getBinding(parent.id)!));
		return { name: parent.id.name, subjects };
	}
	if (parent?.type === 'AssignmentExpression' && parent.right === outer) {
		const name = parent.left.type === 'Identifier' ? parent.left.name : parent.left.type === 'MemberExpression' ? getMemberName(parent.left) : undefined;
		const binding = parent.left.type === 'Identifier' ? index.getBinding(parent.left) : undefined;
		if (binding) subjects.push(...getBindingLookups(binding));
		else subjects.push(...getMemberLookups(name, index));
		return { name, subjects };
	}
	if ((parent?.type === 'Property' || parent?.type === 'PropertyDefinition') && parent.value === outer) {
		const name = getKeyName(parent);
		subjects.push(...getMemberLookups(name, index));
		return { name, subjects };
	}
	if (parent?.type === 'ReturnStatement' || parent?.type === 'ArrowFunctionExpression') {
		const fn = parent.type === 'ArrowFunctionExpression' ? parent : getEnclosingFunction(parent);
		const id = fn && 'id' in fn && fn.id ? fn.id : fn?.parent.type === 'VariableDeclarator' ? fn.parent.id : undefined;
		const binding = id ? index.getBinding(id) : undefined;
		if (binding) for (const reference of binding.references) if (reference.parent.type === 'CallExpression' && reference.parent.callee === reference) subjects.push(...getLookups(wrapped(reference.parent)));
		return { name: binding?.name, subjects };
	}
	return { name: undefined, subjects };
}

function getBindingLookups(binding: Binding): TSESTree.Node[] {
	return binding.references.flatMap((reference) => getLookups(wrapped(reference)));
}

function getMemberLookups(name: string | undefined, index: ModuleIndex): TSESTree.Node[] {
	return name === undefined ? [] : (index.memberMentions.get(name) ?? []).flatMap((mention) => getLookups(wrapped(mention)));
}

/** What a table or list, standing here, is asked with: `T[x]`, `T.get(x)`, `x in T`, `T.find((row) => row.code === x)`. */
function getLookups(outer: TSESTree.Node): TSESTree.Node[] {
	const { parent } = outer;
	if (parent?.type === 'BinaryExpression' && parent.operator === 'in' && parent.right === outer) return [parent.left];
	if (parent?.type === 'CallExpression' && parent.callee.type === 'MemberExpression' && parent.callee.object.type === 'Identifier' && /^(?:Object|Reflect)$/.test(parent.callee.object.name) && parent.arguments[0] === outer && isCalledBy(parent, keyQuestions)) return parent.arguments.slice(1, 2);
	if (parent?.type !== 'MemberExpression' || parent.object !== outer) return [];
	const name = getMemberName(parent);
	if (parent.computed && name === undefined) return [parent.property];
	const member = wrapped(parent);
	const call = member.parent;
	if (call?.type !== 'CallExpression' || call.callee !== member) return [];
	if (isCalledBy(call, searchMethods)) return call.arguments.slice(0, 1);
	if (!isCalledBy(call, callbackSearches)) return [];
	const [fn] = call.arguments.map((argument) => unwrap(argument));
	return isFunction(fn) ? getComparedWith(fn.body, fn.params[0]) : [];
}

/** In `(row) => row.code === err.code` the `err.code`. */
function getComparedWith(body: TSESTree.Node, parameter: TSESTree.Node | undefined): TSESTree.Node[] {
	const expression = body.type === 'BlockStatement' ? (body.body.length === 1 && body.body[0]?.type === 'ReturnStatement' ? body.body[0].argument : undefined) : body;
	const comparison = expression ? unwrap(expression) : undefined;
	if (comparison?.type !== 'BinaryExpression' || !equality.has(comparison.operator) || !parameter) return [];
	const names = parameter.type === 'Identifier' ? [parameter.name] : parameter.type === 'ObjectPattern' || parameter.type === 'ArrayPattern' ? ['code', 'errorCode', 'key', 'value', 'errCode'] : [];
	const isRow = (node: TSESTree.Node): boolean => {
		let root = unwrap(node);
		while (root.type === 'MemberExpression') root = unwrap(root.object);
		return root.type === 'Identifier' && names.includes(root.name);
	};
	const left = isRow(comparison.left);
	return left === isRow(comparison.right) ? [] : [left ? comparison.right : comparison.left];
}

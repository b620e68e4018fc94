import type { TSESTree } from '@typescript-eslint/utils';
import { isCalledBy } from '../ast/called-name.js';
import { wrapped } from '../ast/unwrap.js';
import type { Candidate, CodeGroup } from './candidate.js';

/** Methods that compare what they are given as `===` does. */
const strictMethods = new Set(['includes', 'indexOf', 'lastIndexOf', 'has', 'get']);

/** Functions of `Object` that take its keys out. */
const keyLists = new Set(['entries', 'keys']);

/**
 * Is a literal of a group compared with regard to its type, wherever it is compared: by `===`, a `case`, `includes`, a `Set` or
 * a `Map`? The keys of an object are not: whatever it is asked with becomes a string.
 */
export function isComparedStrictly({ kind, node }: Candidate, { subjects }: CodeGroup): boolean {
	switch (kind) {
		case 'case':
			return true;
		case 'comparison': {
			let outer = wrapped(node);
			while (outer.parent?.type === 'LogicalExpression') outer = wrapped(outer.parent);
			return isStrictOperator(outer.parent);
		}
		case 'list-element':
		case 'table-key':
		case 'table-value':
			return subjects.length > 0 && subjects.every(isAskedStrictly);
		default:
			return false;
	}
}

/** Does what is asked with this value tell `'1'` from `1`? */
function isAskedStrictly(subject: TSESTree.Node): boolean {
	const outer = wrapped(subject);
	const { parent } = outer;
	if (parent?.type === 'CallExpression') return parent.arguments[0] === outer && parent.callee.type === 'MemberExpression' && isCalledBy(parent, strictMethods) && !isNamespace(parent.callee.object);
	return isStrictOperator(parent);
}

function isStrictOperator(node: TSESTree.Node | undefined): boolean {
	return node?.type === 'BinaryExpression' && (node.operator === '===' || node.operator === '!==');
}

/** `Reflect.get(table, code)` */
function isNamespace(node: TSESTree.Node): boolean {
	return node.type === 'Identifier' && (node.name === 'Reflect' || node.name === 'Object');
}

/**
 * Is this the key of an object whose keys are taken out as they are, as strings: `new Map(Object.entries({ 6206: … }))`,
 * `Object.keys({ 6206: … })`?
 */
export function isKeyTakenOut({ kind, node }: Candidate): boolean {
	const property = node.parent;
	if (kind !== 'table-key' || property?.type !== 'Property') return false;
	const object = wrapped(property.parent);
	const call = object.parent;
	return call?.type === 'CallExpression' && call.arguments[0] === object && call.callee.type === 'MemberExpression' && call.callee.object.type === 'Identifier' && call.callee.object.name === 'Object' && isCalledBy(call, keyLists);
}

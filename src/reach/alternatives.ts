import type { TSESTree } from '@typescript-eslint/utils';
import { getLiteralCode } from '../ast/literal-code.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Candidate } from '../sites/candidate.js';

/** Numbers that were meant to be compared one by one: `case 2801 || 80001`. */
export interface Alternatives {
	/** The whole of `2801 || 80001`. */
	readonly node: TSESTree.Node;
	/** The one that the whole is worth. */
	readonly first: TSESTree.Node;
	readonly all: readonly TSESTree.Node[];
}

/**
 * Finds the alternatives that a literal is one of and that it is lost behind: a number that is not zero is as good as true.
 *
 * @returns `undefined` where the literal is compared
 */
export function findAlternatives({ node, kind }: Candidate): Alternatives | undefined {
	if (kind !== 'comparison' && kind !== 'case') return undefined;
	let outer = wrapped(node);
	while (outer.parent?.type === 'LogicalExpression' && outer.parent.operator !== '&&') outer = wrapped(outer.parent);
	const all = getOperands(outer);
	const [first] = all;
	return first && first !== node && all.includes(node) && all.every(isNumber) ? { node: outer, first, all } : undefined;
}

function getOperands(node: TSESTree.Node): TSESTree.Node[] {
	const inner = unwrap(node);
	return inner.type === 'LogicalExpression' ? [...getOperands(inner.left), ...getOperands(inner.right)] : [inner];
}

function isNumber(node: TSESTree.Node): boolean {
	return getLiteralCode(node.type === 'UnaryExpression' ? node.argument : node) !== undefined;
}

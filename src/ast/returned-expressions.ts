import type { TSESTree } from '@typescript-eslint/utils';
import { collectWithinFunction } from './children.js';
import type { FunctionNode } from './functions.js';

/** By function, for each of its calls asks. */
const returned = new WeakMap<FunctionNode, readonly TSESTree.Expression[]>();

/** What a function returns: its expression body, or the arguments of its `return` statements. */
export function getReturnedExpressions(fn: FunctionNode): readonly TSESTree.Expression[] {
	let expressions = returned.get(fn);
	if (!expressions) returned.set(fn, (expressions = findReturnedExpressions(fn)));
	return expressions;
}

function findReturnedExpressions(fn: FunctionNode): TSESTree.Expression[] {
	if (fn.body.type !== 'BlockStatement') return [fn.body];
	return collectWithinFunction(fn.body, (node): node is TSESTree.ReturnStatement => node.type === 'ReturnStatement').flatMap(({ argument }) => (argument ? [argument] : []));
}

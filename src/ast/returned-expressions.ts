import type { TSESTree } from '@typescript-eslint/utils';
import { collectWithinFunction } from './children.js';
import type { FunctionNode } from './functions.js';

/** What a function returns: its expression body, or the arguments of its `return` statements. */
export function getReturnedExpressions(fn: FunctionNode): TSESTree.Expression[] {
	if (fn.body.type !== 'BlockStatement') return [fn.body];
	return collectWithinFunction(fn.body, (node): node is TSESTree.ReturnStatement => node.type === 'ReturnStatement').flatMap(({ argument }) => (argument ? [argument] : []));
}

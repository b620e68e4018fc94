import type { TSESTree } from '@typescript-eslint/utils';

/** Any function that has a body. */
export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** Any call, `new` or not. */
export type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** Is this a call, `new` or not? */
export function isCall(node: TSESTree.Node): node is Call {
	return node.type === 'CallExpression' || node.type === 'NewExpression';
}

/** Is this node a function with a body? */
export function isFunction(node: TSESTree.Node | null | undefined): node is FunctionNode {
	return node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression' || node?.type === 'FunctionDeclaration';
}

/** The nearest function around a node, or `undefined` at the top of the module. */
export function getEnclosingFunction(node: TSESTree.Node): FunctionNode | undefined {
	for (let current = node.parent; current; current = current.parent) if (isFunction(current)) return current;
	return undefined;
}

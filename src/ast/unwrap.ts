import type { TSESTree } from '@typescript-eslint/utils';

/**
 * Takes off what changes a type or groups, but not the value: `as`, `satisfies`, `!`, `<T>x`, `x<T>`, optional chains, parentheses.
 *
 * @param node any expression
 * @returns the expression inside
 */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
	let current: TSESTree.Node = node;
	for (;;) {
		switch (current.type as string) {
			case 'TSAsExpression':
			case 'TSSatisfiesExpression':
			case 'TSNonNullExpression':
			case 'TSTypeAssertion':
			case 'TSInstantiationExpression':
			case 'ChainExpression':
			case 'ParenthesizedExpression':
				current = (current as TSESTree.TSAsExpression).expression;
				break;
			default:
				return current;
		}
	}
}

/**
 * The outermost node that {@link unwrap} would lead back to this one.
 *
 * @param node a node whose `parent` is known
 */
export function wrapped(node: TSESTree.Node): TSESTree.Node {
	let current = node;
	while (current.parent && (current.parent as { expression?: unknown }).expression === current && unwrap(current.parent) !== current.parent) current = current.parent;
	return current;
}

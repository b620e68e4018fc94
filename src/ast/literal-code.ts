import type { TSESTree } from '@typescript-eslint/utils';

/** A literal number, with the sign that stands before it. */
export interface LiteralCode {
	/** The literal, or the unary minus around it. */
	readonly node: TSESTree.Node;
	readonly code: number;
	/** `string` for `'10013'`. */
	readonly form: 'number' | 'string';
}

/**
 * Reads an integer literal: `6206`, `-10001`, `10_001`, `0x183e`, `'10013'`. Fractions, bigints and zero are none.
 *
 * @param node the literal itself, never the unary minus around it; its `parent` must be known
 */
export function getLiteralCode(node: TSESTree.Node): LiteralCode | undefined {
	if (node.type !== 'Literal') return undefined;
	const { value } = node;
	if (typeof value === 'number') {
		if (!Number.isSafeInteger(value) || value === 0) return undefined;
		const sign = node.parent;
		return sign?.type === 'UnaryExpression' && sign.operator === '-' ? { node: sign, code: -value, form: 'number' } : { node, code: value, form: 'number' };
	}
	if (typeof value === 'string' && /^-?[1-9]\d{2,8}$/.test(value)) return { node, code: Number(value), form: 'string' };
	return undefined;
}

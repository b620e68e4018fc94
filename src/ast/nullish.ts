import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from './unwrap.js';

/** Is this `undefined` or `null`, as it is written? */
export function isNullish(node: TSESTree.Node): boolean {
	const inner = unwrap(node);
	return (inner.type === 'Literal' && inner.raw === 'null') || (inner.type === 'Identifier' && inner.name === 'undefined');
}

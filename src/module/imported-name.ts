import type { TSESTree } from '@typescript-eslint/utils';
import { getStaticString } from '../ast/member-name.js';

/** Of `import { sendMessage as send }` the `sendMessage`; `undefined` where a module is not asked for one of its names. */
export function getImportedName(node: TSESTree.Node | undefined): string | undefined {
	if (node?.type !== 'ImportSpecifier') return undefined;
	return node.imported.type === 'Identifier' ? node.imported.name : getStaticString(node.imported);
}

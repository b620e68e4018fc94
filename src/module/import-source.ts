import type { TSESTree } from '@typescript-eslint/utils';
import { getStaticString } from '../ast/member-name.js';

/** The specifier behind an import binding. */
export function getImportSource(node: TSESTree.Node): string | undefined {
	if (node.type === 'TSImportEqualsDeclaration') return node.moduleReference.type === 'TSExternalModuleReference' ? getStaticString(node.moduleReference.expression) : undefined;
	return node.parent?.type === 'ImportDeclaration' ? String(node.parent.source.value) : undefined;
}

import type { TSESTree } from '@typescript-eslint/utils';
import type { SkipReason } from '../edits/skip-reason.js';
import type { FileContext } from '../file-context.js';
import type { Binding } from '../module/module-index.js';

/**
 * Finds what forbids that a definition takes its value from an import.
 *
 * @param node an enum, the body of an object or class, or the literal of a constant
 * @returns the reason, or `undefined` where nothing does
 */
export function findObstacle(node: TSESTree.Node, { index }: FileContext): SkipReason | undefined {
	if (node.type === 'TSEnumDeclaration' && node.const) return 'const-enum';
	for (let current: TSESTree.Node | undefined = node; current; current = current.parent) if ('declare' in current && current.declare) return 'ambient';
	const id = node.type === 'TSEnumDeclaration' ? node.id : getConstantName(node);
	const binding = id && index.getBinding(id);
	return binding && isUsedByEnum(binding) ? 'enum-reference' : undefined;
}

/** The name of a constant; properties and static fields have none that TypeScript would look into. */
function getConstantName(node: TSESTree.Node): TSESTree.Node | undefined {
	let { parent } = node;
	while (parent?.type.startsWith('TS')) ({ parent } = parent);
	return parent?.type === 'VariableDeclarator' && node.type !== 'ObjectExpression' ? parent.id : undefined;
}

/** Does a member of an enum take its value from it? TypeScript must then be able to read it off the text. */
function isUsedByEnum({ references }: Binding): boolean {
	return references.some((reference) => {
		let current: TSESTree.Node | undefined = reference.parent;
		while (current && !/^TSEnumMember$|Statement$|Declaration$/.test(current.type)) current = current.parent;
		return current?.type === 'TSEnumMember';
	});
}

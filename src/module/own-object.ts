import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../ast/unwrap.js';
import type { ModuleIndex } from './module-index.js';

/** Names under which a method's own object is known inside its functions. */
const selfNames = new Set(['that', 'self', '_this', 'vm', 'me', '_self', 'ctx', 'proxy']);

/** Is this the object that the methods of the file hang on: `this`, `self`, or a class, object or instance of the file? */
export function isOwnObject(node: TSESTree.Node, index: ModuleIndex): boolean {
	const owner = unwrap(node);
	if (owner.type === 'ThisExpression') return true;
	if (owner.type !== 'Identifier') return false;
	if (selfNames.has(owner.name)) return true;
	return (
		index.getBinding(owner)?.definitions.some(({ kind, node: definition }) => {
			if (kind === 'class') return true;
			const init = kind === 'variable' ? (definition as TSESTree.VariableDeclarator).init : undefined;
			const value = init ? unwrap(init) : undefined;
			return value?.type === 'ObjectExpression' || value?.type === 'ThisExpression' || value?.type === 'ClassExpression';
		}) ?? false
	);
}

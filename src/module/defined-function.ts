import type { TSESTree } from '@typescript-eslint/utils';
import { type FunctionNode, isFunction } from '../ast/functions.js';
import { unwrap } from '../ast/unwrap.js';
import type { Definition } from './module-index.js';

/** The function that a name is defined by, through wrappers that hand it on: `useCallback(f)`, `debounce(f)`, `async.wrap(f)`. */
export function getDefinedFunction(kind: Definition['kind'], node: TSESTree.Node): FunctionNode | undefined {
	// What defines a parameter is a function too, but not the one that a call of the parameter runs.
	if (kind === 'function' && isFunction(node)) return node;
	if (node.type !== 'VariableDeclarator' || !node.init || node.id.type !== 'Identifier') return undefined;
	const init = unwrap(node.init);
	if (isFunction(init)) return init;
	if (init.type !== 'CallExpression') return undefined;
	const [first] = init.arguments;
	const inner = first ? unwrap(first) : undefined;
	return isFunction(inner) ? inner : undefined;
}

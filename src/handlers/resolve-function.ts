import type { TSESTree } from '@typescript-eslint/utils';
import { type FunctionNode, isFunction } from '../ast/functions.js';
import { getMemberName } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { ModuleIndex } from '../module/module-index.js';
import { isOwnObject } from '../module/own-object.js';
import { getAssignedValues } from '../module/references.js';
import { getPropertyValue, resolveObject } from '../module/resolve-object.js';
import { transparentFunctions } from '../sdk/callers.js';

/** How many names a function is followed through. */
const maximumDepth = 5;

/**
 * The function of this file that an expression stands for: itself, a name, a method, bound, or wrapped in `useCallback`.
 *
 * @returns `undefined` where it comes from elsewhere, or several functions share the name
 */
export function resolveFunction(node: TSESTree.Node, index: ModuleIndex, depth = 0): FunctionNode | undefined {
	const inner = unwrap(node);
	if (isFunction(inner)) return inner;
	if (depth > maximumDepth) return undefined;
	switch (inner.type) {
		case 'Identifier': {
			const binding = index.getBinding(inner);
			const [definition, ...others] = binding?.definitions ?? [];
			if (!binding || !definition || others.length > 0 || getAssignedValues(binding).length > 0) return undefined;
			if (definition.kind === 'function') return definition.node as FunctionNode;
			const { init, id } = definition.node as TSESTree.VariableDeclarator;
			return definition.kind === 'variable' && init && id.type === 'Identifier' ? resolveFunction(init, index, depth + 1) : undefined;
		}
		case 'MemberExpression': {
			const name = getMemberName(inner);
			const object = name === undefined ? undefined : resolveObject(inner.object, index);
			const value = object && getPropertyValue(object, name!);
			if (value) return resolveFunction(value, index, depth + 1);
			if (!isOwnObject(inner.object, index)) return undefined;
			const functions = name === undefined ? [] : (index.methods.get(name) ?? []);
			return functions.length === 1 ? functions[0] : undefined;
		}
		case 'CallExpression': {
			const callee = unwrap(inner.callee);
			if (callee.type === 'MemberExpression' && getMemberName(callee) === 'bind') return resolveFunction(callee.object, index, depth + 1);
			const [first] = inner.arguments;
			return callee.type === 'Identifier' && transparentFunctions.has(callee.name) && first ? resolveFunction(first, index, depth + 1) : undefined;
		}
		default:
			return undefined;
	}
}

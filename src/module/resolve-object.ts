import type { TSESTree } from '@typescript-eslint/utils';
import { getKeyName, getMemberName } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { ModuleIndex } from './module-index.js';
import { isOwnObject } from './own-object.js';
import { getAssignedValues, getMemberValues } from './references.js';

/** How many names an object is followed through. */
const maximumDepth = 5;

/**
 * The object of this file that an expression stands for: itself, a name, or a member that the file gave it to.
 *
 * @returns `undefined` where it comes from elsewhere, or several values share the name
 */
export function resolveObject(node: TSESTree.Node, index: ModuleIndex, depth = 0): TSESTree.ObjectExpression | undefined {
	const inner = unwrap(node);
	if (inner.type === 'ObjectExpression') return inner;
	const [value, ...others] = depth > maximumDepth ? [] : getValues(inner, index, depth);
	return value && others.length === 0 ? resolveObject(value, index, depth + 1) : undefined;
}

/** What an object holds under a name; `undefined` where it does not, or a spread may say otherwise. */
export function getPropertyValue(object: TSESTree.ObjectExpression, name: string): TSESTree.Node | undefined {
	if (object.properties.some(({ type }) => type === 'SpreadElement')) return undefined;
	return object.properties.find((property): property is TSESTree.Property => property.type === 'Property' && getKeyName(property) === name)?.value;
}

/** All that a name or a member is given. */
function getValues(node: TSESTree.Node, index: ModuleIndex, depth: number): TSESTree.Node[] {
	if (node.type === 'Identifier') {
		const binding = index.getBinding(node);
		if (!binding) return [];
		const initial = binding.definitions.map(({ node: definition }) => (definition.type === 'VariableDeclarator' && definition.id.type === 'Identifier' ? definition.init : definition));
		return [...initial.filter((value) => value !== null), ...getAssignedValues(binding)];
	}
	const name = node.type === 'MemberExpression' ? getMemberName(node) : undefined;
	if (node.type !== 'MemberExpression' || name === undefined) return [];
	const owner = resolveObject(node.object, index, depth + 1) ?? getSurroundings(node.object);
	const initial = owner && (owner.type === 'ClassBody' ? getFieldValue(owner, name) : getPropertyValue(owner, name));
	return [...(initial ? [initial] : []), ...(isOwnObject(node.object, index) ? getMemberValues(name, index) : [])];
}

/** The class or object around a `this`. */
function getSurroundings(node: TSESTree.Node): TSESTree.ClassBody | TSESTree.ObjectExpression | undefined {
	if (node.type !== 'ThisExpression') return undefined;
	for (let current: TSESTree.Node | undefined = node.parent; current; current = current.parent) if (current.type === 'ClassBody' || current.type === 'ObjectExpression') return current;
	return undefined;
}

function getFieldValue(body: TSESTree.ClassBody, name: string): TSESTree.Node | undefined {
	const field = body.body.find((member): member is TSESTree.PropertyDefinition => member.type === 'PropertyDefinition' && getKeyName(member) === name);
	return field?.value ?? undefined;
}

import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from './unwrap.js';

/**
 * The name behind the dot, where it is known: `a.b`, `a['b']`, ``a[`b`]``, `a[0]`.
 *
 * @returns `undefined` where the member is computed at run time
 */
export function getMemberName(node: TSESTree.MemberExpression): string | undefined {
	return node.computed ? getStaticString(node.property) : (node.property as TSESTree.Identifier).name;
}

/** Is this a member with one of these names? `promise.then` is, for the name `then`; `promise[method]` is not. */
export function isMemberNamed(node: TSESTree.Node, names: ReadonlySet<string>): node is TSESTree.MemberExpression {
	if (node.type !== 'MemberExpression') return false;
	const name = getMemberName(node);
	return name !== undefined && names.has(name);
}

/** Is this a property of an object literal or pattern with one of these names? */
export function isPropertyNamed(node: TSESTree.Node, names: ReadonlySet<string>): node is TSESTree.Property {
	if (node.type !== 'Property') return false;
	const name = getKeyName(node);
	return name !== undefined && names.has(name);
}

/**
 * The name of a property, method or class member, where it is known.
 *
 * @returns `undefined` where the key is computed at run time
 */
export function getKeyName(node: { readonly key: TSESTree.Node; readonly computed: boolean }): string | undefined {
	if (!node.computed && (node.key.type === 'Identifier' || node.key.type === 'PrivateIdentifier')) return node.key.name;
	return getStaticString(node.key);
}

/** The text of a string or number literal, or of a template without expressions; else `undefined`. */
export function getStaticString(node: TSESTree.Node): string | undefined {
	const value = unwrap(node);
	if (value.type === 'Literal' && (typeof value.value === 'string' || typeof value.value === 'number')) return String(value.value);
	if (value.type === 'TemplateLiteral' && value.expressions.length === 0) return value.quasis[0]?.value.cooked ?? undefined;
	return undefined;
}

/** A longer chain is no name that anybody knows an instance by. */
const maximumParts = 16;

/**
 * Writes a chain of names as it is read: `this.$store.state.tim`, `getApp().globalData.tim`.
 *
 * @returns `undefined` where a part of the chain is neither a name, `this` nor a call, and where it has more than 16 parts
 */
export function getDottedName(node: TSESTree.Node): string | undefined {
	let suffix = '';
	let inner = unwrap(node);
	for (let parts = 0; parts < maximumParts; parts++) {
		switch (inner.type) {
			case 'Identifier':
				return inner.name + suffix;
			case 'ThisExpression':
				return `this${suffix}`;
			case 'CallExpression':
				suffix = `()${suffix}`;
				inner = unwrap(inner.callee);
				break;
			case 'MemberExpression': {
				const name = getMemberName(inner);
				if (name === undefined) return undefined;
				suffix = `.${name}${suffix}`;
				inner = unwrap(inner.object);
				break;
			}
			default:
				return undefined;
		}
	}
	return undefined;
}

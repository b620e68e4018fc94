import type { TSESTree } from '@typescript-eslint/utils';
import { getCalledName } from '../ast/called-name.js';
import { type Call, type FunctionNode, isFunction } from '../ast/functions.js';
import { getKeyName } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { Binding, ModuleIndex } from '../module/module-index.js';
import { getAssignedMembers, getAssignedValues } from '../module/references.js';
import type { LoginMethods } from '../sdk/session.js';

/** Where a login takes its UserSig from. */
export type UserSigOrigin =
	| { readonly kind: 'literal' }
	/** A name that is never written to again, or an object whose members are not. */
	| { readonly kind: 'name'; readonly binding: Binding };

/**
 * Finds the name that holds the UserSig of a login for good.
 *
 * @param call the login, or the call of a function of this file around it
 * @returns `undefined` where it is computed, may have been written to, or comes from elsewhere
 */
export function getUserSigOrigin(call: Call, { methods, userSigProperties, userSigArgument }: LoginMethods, index: ModuleIndex): UserSigOrigin | undefined {
	const argument = call.arguments[userSigArgument ?? 0];
	const value = argument && unwrap(argument);
	if (!value) return undefined;
	if (userSigArgument !== undefined) return getValueOrigin(value, index);
	if (value.type === 'Identifier') return getNamedOrigin(value, index, methods);
	if (value.type !== 'ObjectExpression' || value.properties.some(({ type }) => type === 'SpreadElement')) return undefined;
	const property = value.properties.find((each): each is TSESTree.Property => each.type === 'Property' && userSigProperties.some((name) => name === getKeyName(each)));
	return property && getValueOrigin(property.value, index);
}

/** The same of a function that is called with it: what the parameter was given. */
export function getArgumentOrigin(call: Call, fn: FunctionNode, { binding }: UserSigOrigin & { kind: 'name' }, index: ModuleIndex): UserSigOrigin | undefined {
	const position = fn.params.findIndex((parameter) => index.getBinding(parameter) === binding);
	const argument = call.arguments[position];
	return argument && getValueOrigin(argument, index);
}

/** Is the name made anew each time a function runs? */
export function isMadeWithin({ scope }: Binding, fn: FunctionNode): boolean {
	return isWithin(scope.node, fn);
}

/** Is this a parameter of the function? */
export function isParameterOf(binding: Binding, fn: FunctionNode): boolean {
	return binding.definitions.some(({ kind, node }) => kind === 'parameter' && node === fn);
}

function getValueOrigin(value: TSESTree.Node, index: ModuleIndex): UserSigOrigin | undefined {
	const inner = unwrap(value);
	if (inner.type === 'Literal' && typeof inner.value === 'string') return inner.value === '' ? undefined : { kind: 'literal' };
	return inner.type === 'Identifier' ? getNamedOrigin(inner, index, undefined) : undefined;
}

/**
 * @param methods of a whole object the logins that may be given it
 */
function getNamedOrigin(identifier: TSESTree.Identifier, index: ModuleIndex, methods: readonly string[] | undefined): UserSigOrigin | undefined {
	const binding = index.getBinding(identifier);
	if (binding?.definitions.length !== 1 || getAssignedValues(binding).length > 0) return undefined;
	if (!binding.definitions.every(({ kind }) => kind === 'variable' || kind === 'parameter')) return undefined;
	// An object can get another UserSig from whoever it is handed to; a name alone cannot.
	if (methods && (getAssignedMembers(binding).length > 0 || binding.references.some((reference) => isHandedOn(reference, methods)))) return undefined;
	return { kind: 'name', binding };
}

/** Is the object given to anything besides a call that logs in or a property that is read? */
function isHandedOn(reference: TSESTree.Identifier, methods: readonly string[]): boolean {
	const { parent } = reference;
	if (parent.type === 'MemberExpression') return parent.object !== reference || (parent.parent.type === 'CallExpression' && parent.parent.callee === parent);
	if (parent.type !== 'CallExpression') return true;
	return !methods.some((method) => method === getCalledName(parent));
}

/**
 * Is the value of a name settled before a function runs, and the same each time?
 *
 * Names that a component makes anew on every rendering, and patterns, may have got another value meanwhile.
 */
export function isFixedBefore({ definitions: [definition], scope }: Binding, fn: TSESTree.Node): boolean {
	if (!definition || isWithin(scope.node, fn)) return false;
	if (definition.kind === 'parameter') return isFunction(definition.node) && definition.node.params.includes(definition.identifier as never);
	const { id, init } = definition.node as TSESTree.VariableDeclarator;
	if (id.type !== 'Identifier' || !init) return false;
	const value = unwrap(init);
	return !(value.type === 'CallExpression' && isHook(value));
}

/** Is this a call of a hook, `useUserSig()`? */
function isHook(call: TSESTree.CallExpression): boolean {
	const name = getCalledName(call);
	return name !== undefined && /^use[A-Z]/.test(name);
}

function isWithin(inner: TSESTree.Node, outer: TSESTree.Node): boolean {
	return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

import type { TSESTree } from '@typescript-eslint/utils';
import type { SdkProfile } from '../sdk/profile.js';
import { findMethods, findProfileBySpecifier } from '../sdk/sdk.js';

/** Answers which SDK an expression is an instance of, by its type. */
export type FindTypedProfile = (node: TSESTree.Node) => SdkProfile | undefined;

// What is asked of TypeScript, in types of our own: the plugin never imports it.

interface TypeSymbol {
	readonly declarations?: readonly { getSourceFile(): { readonly fileName: string } }[] | undefined;
	readonly name: string;
}

interface Type {
	/** Of a union or an intersection its parts. */
	readonly types?: readonly Type[];
	readonly symbol?: TypeSymbol | undefined;
	getProperties(): readonly TypeSymbol[];
}

interface TypeServices {
	readonly program: { getTypeChecker(): { getTypeAtLocation(node: unknown): Type } };
	readonly esTreeNodeToTSNodeMap: { get(node: TSESTree.Node): unknown };
}

/** The package that a declaration is from, in any layout of node_modules. */
const packagePattern = /^\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** So many parts of a type are asked; a longer union is no instance. */
const maximumParts = 8;

/**
 * Sets up the search for SDK instances through the type checker: an instance of another module, a class field, an injection.
 *
 * @param services what the parser hands to the rules; anything at all
 * @returns `undefined` where there are no types; what it returns never throws
 */
export function createTypedSearch(services: unknown): FindTypedProfile | undefined {
	if (!hasTypes(services)) return undefined;
	const checker = services.program.getTypeChecker();
	const profiles = new Map<Type, SdkProfile | undefined>();

	const getProfile = (type: Type): SdkProfile | undefined => {
		if (type.types) return type.types.length > maximumParts ? undefined : type.types.map(getProfile).find((profile) => profile !== undefined);
		if (!profiles.has(type)) profiles.set(type, findProfile(type));
		return profiles.get(type);
	};
	return (node) => {
		const typed = services.esTreeNodeToTSNodeMap.get(node);
		try {
			return typed === undefined ? undefined : getProfile(checker.getTypeAtLocation(typed));
		} catch {
			// The checker itself throws in the one-file programs that typescript-eslint falls back to; other rules must go on.
			return undefined;
		}
	};
}

/** A type that an SDK's package declares, and that has a method of this SDK which can fail: a message has none. */
function findProfile(type: Type): SdkProfile | undefined {
	for (const declaration of type.symbol?.declarations ?? []) {
		const file = declaration.getSourceFile().fileName.replaceAll('\\', '/');
		const name = packagePattern.exec(file.slice(Math.max(file.lastIndexOf('/node_modules/'), 0)))?.[1];
		const profile = name === undefined ? undefined : findProfileBySpecifier(name);
		if (profile && type.getProperties().some((property) => findMethods(property.name).some((method) => method.profile === profile && method.channel !== 'synchronous' && method.channel !== 'listens'))) return profile;
	}
	return undefined;
}

function hasTypes(services: unknown): services is TypeServices {
	const { program, esTreeNodeToTSNodeMap } = (services ?? {}) as Partial<TypeServices>;
	return typeof program?.getTypeChecker === 'function' && typeof esTreeNodeToTSNodeMap?.get === 'function';
}

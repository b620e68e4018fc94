import operationsFile from '../data/calls/operations.json' with { type: 'json' };
import type { Platform } from './entry.js';

const operations: { readonly [name: string]: { readonly [platform in Platform]?: readonly string[] } } = operationsFile.operations;

/**
 * Gives the calls of some operations: the methods that do the same in all SDKs of the platforms.
 *
 * @param names - operations as `data/calls/operations.json` names them, after the Web SDK's method where it has one
 * @param platforms - where the calls are made
 * @returns the method names, each once, sorted; none for an operation that the platforms do not have. Never throws.
 */
export function getCalls(names: readonly string[], platforms: readonly Platform[]): readonly string[] {
	return [...new Set(names.flatMap((name) => platforms.flatMap((platform) => operations[name]?.[platform] ?? [])))].sort();
}

const callNames = new Map<Platform, ReadonlySet<string>>();

/**
 * Is this one of the calls that the operations know on a platform?
 *
 * @param name - a method alone: `sendMessage`
 * @returns `false` for whatever is no call. Never throws.
 */
export function isCall(name: string, platform: Platform): boolean {
	let names = callNames.get(platform);
	if (!names) {
		callNames.set(platform, (names = new Set(getCalls(Object.keys(operations), [platform]))));
	}
	return names.has(name);
}

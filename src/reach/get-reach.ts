import type { CallScope, ErrorCodeEntry } from '../../catalog/src/entry.js';
import type { SdkOrigin } from '../subjects/origin.js';
import type { CodeSource } from './code-source.js';

/** Why a code cannot arrive. */
export type UnreachableReason =
	/** Its SDK is gone. */
	| 'retired'
	/** The SDKs at hand do not give it. */
	| 'platform'
	/** It comes within the value of a call that succeeded, and a failure was asked. */
	| 'path'
	/** Other calls give it. */
	| 'call';

/** Why a code cannot arrive, and whether that was concluded rather than read or documented. */
export interface Unreachable {
	readonly reason: UnreachableReason;
	readonly inferred: boolean;
	/** Of `path` and `call`: where the code does come from. */
	readonly scopes: readonly CallScope[];
}

/**
 * Asks the catalog whether a code can come from somewhere.
 *
 * @returns `undefined` where it can, or nobody knows
 */
export function getUnreachable(entry: ErrorCodeEntry, source: CodeSource): Unreachable | undefined {
	// The table of the codes lists them apart, and the calls that gave them are no more.
	if (entry.family === 'legacy') return { reason: 'retired', inferred: false, scopes: [] };
	return getUnreachablePlatform(entry, source) ?? getUnreachableCall(entry, source);
}

/** Is a code among those that are known to come from the platforms at hand, where they are known, and within reach there? */
export function canArrive(entry: ErrorCodeEntry, source: CodeSource): boolean {
	const { platforms } = source;
	return (platforms.size === 0 || entry.occursOn.some((platform) => platforms.has(platform))) && !getUnreachable(entry, source);
}

function getUnreachablePlatform({ occursOn, unreachableOn = [] }: ErrorCodeEntry, { platforms }: CodeSource): Unreachable | undefined {
	if (platforms.size === 0 || occursOn.some((platform) => platforms.has(platform))) return undefined;
	const absences = [...platforms].map((platform) => unreachableOn.find((absence) => absence.platform === platform));
	if (absences.includes(undefined)) return undefined;
	return { reason: 'platform', inferred: absences.some((absence) => absence?.inferred), scopes: [] };
}

/** A code that comes from certain calls alone, where none of the calls at hand is one of them, or on the other path. */
function getUnreachableCall({ callScopes = [] }: ErrorCodeEntry, { platforms, calls }: CodeSource): Unreachable | undefined {
	if (calls.length === 0) return undefined;
	const found = calls.map((origin) => getMissedScopes(callScopes, origin));
	if (!found.every((missed) => missed !== undefined)) return undefined;
	const scopes = [...new Set(found.flat())];
	// Where a project uses two platforms, a wrapper may lead to either.
	if ([...platforms].some((platform) => !scopes.some((scope) => scope.platforms.includes(platform)))) return undefined;
	const isOtherPath = scopes.every(({ path }) => path === 'success');
	return { reason: isOtherPath ? 'path' : 'call', inferred: scopes.some(({ exclusive, inferred }) => exclusive === 'inferred' || inferred), scopes };
}

/** The scopes that leave an origin out; `undefined` where one of them lets the code come from it, or they do not say all. */
function getMissedScopes(scopes: readonly CallScope[], { delivery, method }: SdkOrigin): readonly CallScope[] | undefined {
	const own = scopes.filter(({ exclusive, platforms }) => exclusive !== undefined && platforms.includes(method.profile.platform));
	// What an event brings is from any call.
	if (own.length === 0 || delivery === 'event') return undefined;
	const isWithin = own.some(({ calls, path }) => (path === 'failure' || delivery !== 'rejection') && calls.includes(method.name));
	return isWithin ? undefined : own;
}

import type { ErrorCodeEntry, Platform } from '../../catalog/src/entry.js';
import { findDescribed, judgeName } from './judge-name.js';

/** What is wrong with the name of a definition. */
export interface Misnomer {
	/** `meaning`: the code means something else. `platform`: the SDKs at hand never give the code, and others for what the name says. */
	readonly kind: 'meaning' | 'platform';
	/** The entries that the name describes well. */
	readonly described: readonly ErrorCodeEntry[];
}

/**
 * Asks whether a name says something else than the code that it is given to.
 *
 * @param entries the meanings of the code
 * @param platforms where the code can come from; empty where nothing tells
 * @returns `undefined` where it does not, or where that cannot be told; never throws
 */
export function findMisnomer(name: string, entries: readonly ErrorCodeEntry[], platforms: ReadonlySet<Platform>): Misnomer | undefined {
	if (judgeName(name, entries) === 'differs') return { kind: 'meaning', described: findDescribed(name, platforms) };
	if (platforms.size === 0 || !entries.every((entry) => [...platforms].every((platform) => isAbsent(entry, platform)))) return undefined;
	const described = findDescribed(name, platforms);
	return described.length > 0 ? { kind: 'platform', described } : undefined;
}

/** Where the catalog only does not know that a code occurs, it may. */
function isAbsent({ occursOn, unreachableOn = [] }: ErrorCodeEntry, platform: Platform): boolean {
	return !occursOn.includes(platform) && unreachableOn.some((absence) => absence.platform === platform);
}

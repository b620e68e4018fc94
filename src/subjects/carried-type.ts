import type { Origin } from './origin.js';
import { isCodeName } from './code-name.js';

/**
 * The type of a compared value: every SDK hands its codes over as numbers, and a conversion makes them strings.
 *
 * @param origins of the value
 * @returns `undefined` where it can be either, or nobody knows
 */
export function getCarriedType(origins: readonly Origin[]): 'string' | 'number' | undefined {
	const [first, ...others] = new Set(origins.map(getType));
	return others.length === 0 ? first : undefined;
}

function getType(origin: Origin): 'string' | 'number' | undefined {
	if (origin.kind === 'foreign' || origin.form === 'other') return undefined;
	if (origin.form !== undefined) return origin.form;
	// What a function is given as a bare value may have been read from anywhere.
	return origin.kind === 'sdk' || isCodeName(origin.path.at(-1) ?? '') ? 'number' : undefined;
}

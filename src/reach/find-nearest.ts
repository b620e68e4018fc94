import { getErrorCodeEntries } from '../../catalog/src/catalog.js';
import type { ErrorCodeEntry } from '../../catalog/src/entry.js';
import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import { getNearestCodes } from '../../catalog/src/nearest-codes.js';
import type { CodeSource } from './code-source.js';
import { canArrive } from './get-reach.js';

let codes: ReadonlySet<number> | undefined;

/**
 * Finds the codes that a mistyped number may have been meant for: those that can come from where the value comes from
 * first, then by the likelihood of the slip.
 *
 * @param source `undefined`: nothing is known about it
 */
export function findNearest(code: number, source: CodeSource | undefined): readonly number[] {
	codes ??= new Set(getErrorCodeEntries().map((entry) => entry.code));
	const nearest = getNearestCodes(code, codes);
	const possible = nearest.filter((candidate) => source === undefined || getEntries(candidate).some((entry) => canArrive(entry, source)));
	return [...possible, ...nearest.filter((candidate) => !possible.includes(candidate))];
}

/** The single meanings of a code; a range is none. */
export function getEntries(code: number): readonly ErrorCodeEntry[] {
	return findErrorCodes(code).filter((meaning): meaning is ErrorCodeEntry => 'code' in meaning);
}

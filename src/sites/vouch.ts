import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import { crowdedRanges } from '../sdk/look-alikes.js';

/** How well the numbers of a group vouch for each other. */
export type Vouching =
	/** An IM helper even where nothing else says so. */
	| 'strong'
	/** One where something else points to IM too. */
	| 'moderate'
	| 'none'
	/** At least half of several are in no table: they are another product's. */
	| 'against';

/** Numbers below this are HTTP statuses, counts and flags: they neither vouch nor speak against. */
export const smallestCode = 600;

/** Fewer numbers can all be mistyped, or be an app's own beside IM's. */
const severalCodes = 5;

/**
 * Weighs a group of numbers: a `switch`, a table, the comparisons of one value. Nearly all of them must be in the catalog
 * and they must be spread over its thousands: a dense run is what a rival's own table looks like.
 *
 * Thresholds: the smallest IM helpers without any other sign in public code test three codes of three thousands; lists of
 * Discord's codes reach three as well, but only with numbers that many products count through.
 *
 * @param codes every number of the group, known or not
 */
export function vouch(codes: readonly number[]): Vouching {
	const distinct = [...new Set(codes)].filter((code) => Math.abs(code) >= smallestCode);
	const known = distinct.filter((code) => findErrorCodes(code).length > 0);
	const share = known.length / distinct.length;
	if (distinct.length >= severalCodes && share <= 0.5) return 'against';
	if (known.length < 2 || share < 0.7) return 'none';
	const thousands = new Set(known.map((code) => Math.trunc(code / 1000)));
	const telling = known.filter((code) => !crowdedRanges.some(({ from, to }) => code >= from && code <= to));
	if (share >= 0.85 && known.length >= 3 && thousands.size >= 3 && telling.length >= 1) return 'strong';
	return thousands.size >= 2 && (telling.length >= 1 || known.length >= 3) ? 'moderate' : 'none';
}

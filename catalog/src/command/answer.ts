import { type ErrorCodeEntry, errorCodeEntries, type ErrorCodeRange, errorCodeRanges, findErrorCode, findErrorCodes } from '../index.js';
import { getNearestCodes } from '../nearest-codes.js';

/** What the catalog answers to one argument. */
export interface Answer {
	/** The argument as it was given. */
	readonly query: string;
	/** The code that was asked for; absent where a name or a part of one was. */
	readonly code?: number;
	/** Every meaning of the code, or every entry whose name contains the query; empty where there is none. */
	readonly entries: readonly (ErrorCodeEntry | ErrorCodeRange)[];
	/** The codes that an unknown code was perhaps meant for, the likeliest first. */
	readonly nearest: readonly number[];
}

const nearestAtMost = 5;

/**
 * Looks an argument up: a decimal integer is a code, all else a name or a part of one, in any case.
 * A whole name or alias wins over the longer names that contain it.
 *
 * @param query - the argument, not blank
 * @returns an answer without entries where nothing is found. Never throws.
 */
export function answer(query: string): Answer {
	if (/^[+-]?\d+$/.test(query)) {
		const code = Number(query);
		const entries = findErrorCodes(code);
		return { query, code, entries, nearest: entries.length > 0 ? [] : getNearestCodes(code, errorCodeEntries.map((entry) => entry.code)).slice(0, nearestAtMost) };
	}
	const name = query.toUpperCase();
	const whole = findErrorCode(name);
	return { query, entries: whole === undefined ? findByPartOfName(name) : [whole], nearest: [] };
}

function findByPartOfName(part: string): readonly (ErrorCodeEntry | ErrorCodeRange)[] {
	return [...errorCodeEntries, ...errorCodeRanges].filter((entry) => [entry.name, ...('aliases' in entry ? entry.aliases : [])].some((name) => name.includes(part)));
}

import { getErrorCodeEntries, getErrorCodeRanges } from './catalog.js';
import type { ErrorCodeEntry, ErrorCodeRange, Platform } from './entry.js';

/** Which meaning of a code is asked for. */
export interface LookupOptions {
	/** Only a meaning that occurs there counts. Without it the default entry is taken: see `findErrorCode`. */
	readonly platform?: Platform | undefined;
}

/** Clients before REST: an app that shows or logs a code got it from its SDK. */
const platformsByPrecedence: readonly Platform[] = ['web', 'native', 'rest'];

let entriesByCode: ReadonlyMap<number, readonly ErrorCodeEntry[]> | undefined;
let entriesByName: ReadonlyMap<string, ErrorCodeEntry | ErrorCodeRange> | undefined;

/**
 * Finds what a code or a constant's name stands for.
 *
 * Where one number has several meanings, the default is the entry that occurs on the first of: web, native, REST.
 * With `platform` it is the entry that occurs there, and `undefined` where the code cannot occur there.
 *
 * @param codeOrName - a code, or a name or alias in its exact spelling; a string of digits is no code
 * @param options - `platform`: where the code was seen
 * @returns the entry; for a code within a webhook range the range; `undefined` for whatever is no code and no name. Never throws.
 */
export function findErrorCode(codeOrName: number | string | undefined, options?: LookupOptions): ErrorCodeEntry | ErrorCodeRange | undefined {
	const platform = options?.platform;
	const meanings = typeof codeOrName === 'string' ? findByName(codeOrName) : findErrorCodes(codeOrName);
	return platform === undefined ? meanings[0] : meanings.find((meaning) => meaning.occursOn.includes(platform));
}

/**
 * Finds all meanings of a code, the default entry of `findErrorCode` first.
 *
 * @param code - a code; strings are none
 * @returns a new array: empty for whatever is no code. Never throws.
 */
export function findErrorCodes(code: number | string | undefined): (ErrorCodeEntry | ErrorCodeRange)[] {
	if (typeof code !== 'number') {
		return [];
	}
	entriesByCode ??= indexByCode();
	const ranges = getErrorCodeRanges().filter(({ from, to }) => Number.isInteger(code) && from <= code && code <= to);
	return [...(entriesByCode.get(code) ?? []), ...ranges];
}

function findByName(name: string): readonly (ErrorCodeEntry | ErrorCodeRange)[] {
	entriesByName ??= indexByName();
	const entry = entriesByName.get(name);
	return entry === undefined ? [] : [entry];
}

function indexByCode(): ReadonlyMap<number, readonly ErrorCodeEntry[]> {
	const index = new Map<number, ErrorCodeEntry[]>();
	for (const entry of getErrorCodeEntries()) {
		const meanings = index.get(entry.code);
		if (meanings === undefined) {
			index.set(entry.code, [entry]);
		} else {
			meanings.push(entry);
			meanings.sort((a, b) => getPrecedence(a) - getPrecedence(b));
		}
	}
	return index;
}

function indexByName(): ReadonlyMap<string, ErrorCodeEntry | ErrorCodeRange> {
	const index = new Map<string, ErrorCodeEntry | ErrorCodeRange>();
	for (const entry of getErrorCodeEntries()) {
		for (const name of [entry.name, ...(entry.aliases ?? [])]) {
			index.set(name, entry);
		}
	}
	for (const range of getErrorCodeRanges()) {
		index.set(range.name, range);
	}
	return index;
}

/** The place of the entry's first platform in the order of precedence. */
function getPrecedence({ occursOn }: ErrorCodeEntry): number {
	return platformsByPrecedence.findIndex((platform) => occursOn.includes(platform));
}

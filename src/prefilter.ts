import { getErrorCodeEntries, getErrorCodeRanges } from '../catalog/src/catalog.js';

/** A number as source text writes it: decimal with separators, hexadecimal, octal, binary; the sign is left out. */
const numberPattern = /(?<![\w$])(?:0[xXoObB][\da-fA-F_]+|\d[\d_]+)/g;

/** Every site has one of these near: a value named like a code, a table named like an error's. */
const wordPattern = /code|err/i;

let absoluteCodes: ReadonlySet<number> | undefined;

/**
 * Can this text hold an IM error code at a site? One scan of the raw text, before anything is parsed.
 *
 * @param text the whole file
 * @returns `false` only where no site can be; `true` promises nothing
 */
export function mayHoldSites(text: string): boolean {
	if (!wordPattern.test(text)) return false;
	absoluteCodes ??= new Set([...getErrorCodeEntries().map(({ code }) => Math.abs(code)), ...getErrorCodeRanges().flatMap(({ from, to }) => [from - 1, from, to, to + 1])]);
	numberPattern.lastIndex = 0;
	for (let match = numberPattern.exec(text); match; match = numberPattern.exec(text)) {
		const [digits] = match;
		if (digits.length >= 3 && absoluteCodes.has(Number(digits.includes('_') ? digits.replaceAll('_', '') : digits))) return true;
	}
	return false;
}

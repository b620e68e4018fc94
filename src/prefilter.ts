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
	for (const number of readNumbers(text)) if (absoluteCodes.has(number)) return true;
	return false;
}

/** Every number of three digits or more that stands in a text, without its sign, in the order of the text. */
export function* readNumbers(text: string): Generator<number> {
	for (const [digits] of text.matchAll(numberPattern)) if (digits.length >= 3) yield Number(digits.includes('_') ? digits.replaceAll('_', '') : digits);
}

/** A number that is large enough for a code; whether there is such a code does not matter. */
const largeNumberPattern = /(?<![\w$])(?:0[xXoObB][\da-fA-F_]{3}|[6-9]\d\d|\d[\d_]{3})/;

/** Can this text hold a number that stands where an IM error code could, known or not? As cheap as {@link mayHoldSites}. */
export function mayHoldNumbers(text: string): boolean {
	return wordPattern.test(text) && largeNumberPattern.test(text);
}

/** What a comparison of a code with a string, or of a string with a code, is made with. */
const stringComparisonPattern = /(?:[=!]==|\bcase|[[(,:])\s*['"`][-\w]|['"`]\s*[=!]==|\bString\(|\.toString\(|\$\{|\bstringify\(|Object\.(?:keys|entries)\(/;

/** Can this text compare an IM error code with a string? */
export function mayHoldStringCodes(text: string): boolean {
	return wordPattern.test(text) && stringComparisonPattern.test(text);
}

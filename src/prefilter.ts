import { getErrorCodeEntries, getErrorCodeRanges } from '../catalog/src/catalog.js';
import { mayCall } from './may-call.js';
import { rememberLast } from './remember.js';

/** A number as source text writes it: decimal with separators, hexadecimal, octal, binary; the sign is left out. */
const numberPattern = /(?<![\w$])(?:0[xXoObB][\da-fA-F_]+|\d[\d_]+)/g;

/** Every site has one of these near: a value named like a code, a table named like an error's. */
export const holdsWord = rememberLast((text) => /code|err/i.test(text));

let absoluteCodes: ReadonlySet<number> | undefined;

/**
 * Can this text hold an IM error code at a site? One scan of the raw text, before anything is parsed.
 *
 * @param text the whole file
 * @returns `false` only where no site can be; `true` promises nothing
 */
export const mayHoldSites = rememberLast((text) => {
	if (!holdsWord(text)) return false;
	absoluteCodes ??= new Set([...getErrorCodeEntries().map(({ code }) => Math.abs(code)), ...getErrorCodeRanges().flatMap(({ from, to }) => [from - 1, from, to, to + 1])]);
	for (const number of readNumbers(text)) if (absoluteCodes.has(number)) return true;
	return false;
});

/** Every number of three digits or more that stands in a text, without its sign, in the order of the text. */
export function* readNumbers(text: string): Generator<number> {
	for (const [digits] of text.matchAll(numberPattern)) if (digits.length >= 3) yield Number(digits.includes('_') ? digits.replaceAll('_', '') : digits);
}

/** A number that is large enough for a code; whether there is such a code does not matter. */
const largeNumberPattern = /(?<![\w$])(?:0[xXoObB][\da-fA-F_]{3}|[6-9]\d\d|\d[\d_]{3})/;

/** Can this text hold a number that stands where an IM error code could, known or not? As cheap as {@link mayHoldSites}. */
export function mayHoldNumbers(text: string): boolean {
	return holdsWord(text) && largeNumberPattern.test(text);
}

/** A name that ends like a code's. */
const codeNamePattern = /(?:[cC]ode|CODE)(?![\w$])/g;

/** A number in quotes that is as long as a code. */
const quotedNumberPattern = /(['"])-?[1-9]\d{2,8}\1/;

/** The keys of an object that are taken out of it, as strings. */
const keysPattern = /\bObject\s*\.\s*(?:keys|entries)\s*\(\s*\{/;

/** Whatever stands here may become a string: in a template, or beside an empty string. */
const conversionPattern = /\$\{|''|""/;

/** A number that is compared, or listed where it is as long as a code. */
const comparedNumberPattern = /[=!]==[\s(-]*[1-9]|\d[\s)]*[=!]==|\bcase[\s(-]*[1-9]|[[,][\s-]*[1-9][\d_]{2,}\s*[\],]/;

const wordCasePattern = /\bcase[\s(]*['"][A-Za-z_]/;

/** Can this text compare an IM error code with a string? */
export function mayHoldStringCodes(text: string): boolean {
	if (!holdsWord(text)) return false;
	const ends = Array.from(text.matchAll(codeNamePattern), ({ 0: name, index }) => index + name.length);
	if (ends.length === 0) return false;
	if (quotedNumberPattern.test(text) || keysPattern.test(text)) return true;
	if ((mayCall(text, 'conversion') || conversionPattern.test(text)) && comparedNumberPattern.test(text)) return true;
	return ends.some((end) => mayCompareWord(text, end));
}

/** So much text beside a name is looked at. */
const reach = 200;

/** What may stand between a name and the operator behind it, and the word that is compared. */
const comparedWithWord = /^['"`\])!\s]*(?:as\s+[\w$.]+[\s)!]*)?[=!]==[\s(]*['"][A-Za-z_]/;

/** What may stand between an operator and the end of the name behind it. */
const chainPattern = /^[\s\w$.?![\]'"`()]*$/;

const askedPattern = /\b(?:includes|indexOf|lastIndexOf|has|get)\s*\(/;
const switchPattern = /\bswitch\s*\(/;

/** Is the name that ends here compared with a word in quotes or with what a callback is given, or does a `switch`, a list or a set ask for it? */
function mayCompareWord(text: string, end: number): boolean {
	if (comparedWithWord.test(text.slice(end, end + reach))) return true;
	const before = text.slice(Math.max(end - reach, 0), end);
	const operator = before.lastIndexOf('==');
	if (operator >= 0 && chainPattern.test(before.slice(operator + 2))) return true;
	const expression = before.slice(Math.max(before.lastIndexOf('{'), before.lastIndexOf('}'), before.lastIndexOf(';')) + 1);
	return askedPattern.test(expression) || (switchPattern.test(expression) && wordCasePattern.test(text));
}

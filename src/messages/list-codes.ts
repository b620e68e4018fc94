import type { Locale } from '../../catalog/src/entry.js';
import { getEntries } from '../reach/find-nearest.js';

/** A code with its names, to be put into a sentence: `2801 ERR_WEB_NETWORK_TIMEOUT`. */
export function nameCode(code: number): string {
	return [code, getEntries(code).map(({ name }) => name).join(' / ')].join(' ').trim();
}

/** Codes with their names as a list. */
export function listCodes(codes: readonly number[], locale: Locale): string {
	return listWords(codes.map(nameCode), locale);
}

/** Words as a list: `a, b or c`. */
export function listWords(words: readonly string[], locale: Locale): string {
	const last = words.at(-1) ?? '';
	const others = words.slice(0, -1);
	if (others.length === 0) return last;
	return locale === 'zh' ? `${others.join('、')} 或 ${last}` : `${others.join(', ')} or ${last}`;
}

import type { Category, Locale, Platform, Severity } from '../../../catalog/src/entry.js';
import { categoryNames } from '../texts.js';
import { headings, type Row } from './rows.js';

/** What is searched for; an empty string or `undefined` leaves a filter out. */
export interface Search {
	readonly query: string;
	readonly severities: ReadonlySet<Severity>;
	readonly category: Category | '';
	readonly platform: Platform | '';
}

/** How much a match says; the sum over all words of the query orders the results. */
const weights = { code: 1000, range: 500, codeStart: 300, name: 900, nameWord: 120, namePart: 80, summary: 60, heading: 30, action: 20, loose: 10 };

/**
 * Searches by number, by name or part of it, and by words of either language, whichever one the page is in.
 *
 * Every word must be found. The order is: the number or name itself, numbers that begin with it, names, meanings, advice.
 *
 * @returns in the given order where nothing is searched for
 */
export function searchRows(rows: readonly Row[], { query, severities, category, platform }: Search): readonly Row[] {
	const filtered = rows.filter(({ entry }) =>
		(severities.size === 0 || severities.has(entry.severity)) &&
		(category === '' || entry.category === category) &&
		(platform === '' || entry.occursOn.includes(platform)));
	const words = getWords(query);
	if (words.length === 0) return filtered;
	return filtered
		.map((row) => ({ row, score: scoreAll(row, words) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score)
		.map(({ row }) => row);
}

/** The words of a query in lower case. */
export function getWords(query: string): string[] {
	return query.toLowerCase().split(/[\s,，、;；]+/u).filter((word) => word !== '');
}

/** 0 where a word is not found. */
function scoreAll(row: Row, words: readonly string[]): number {
	let sum = 0;
	for (const word of words) {
		const score = scoreWord(row, word);
		if (score === 0) return 0;
		sum += score;
	}
	return sum;
}

function scoreWord(row: Row, word: string): number {
	const { entry, names, codes: [from, to], heading } = row;
	const scores = [0];
	if (/^-?\d+$/u.test(word)) {
		const code = Number(word);
		if (from === to && from === code) scores.push(weights.code);
		// The sign is easily lost on the way.
		if (from === to && Math.abs(from) === Math.abs(code)) scores.push(weights.code - 1);
		if (from < to && from <= code && code <= to) scores.push(weights.range);
		if (from === to && String(Math.abs(from)).startsWith(word.replace('-', ''))) scores.push(weights.codeStart);
	}
	for (const name of names) scores.push(scoreName(name.toLowerCase(), word));
	for (const locale of ['en', 'zh'] as const satisfies readonly Locale[]) {
		const summary = entry.summary[locale].toLowerCase();
		const action = entry.action[locale].toLowerCase();
		if (hasWord(summary, word)) scores.push(weights.summary);
		if (hasWord(action, word)) scores.push(weights.action);
		if (hasWord(`${headings.get(heading)?.[locale] ?? ''} ${categoryNames[entry.category][locale]}`.toLowerCase(), word)) scores.push(weights.heading);
		if (isLooselyIn(word, summary) || isLooselyIn(word, action)) scores.push(weights.loose);
	}
	return Math.max(...scores);
}

function scoreName(name: string, word: string): number {
	if (name === word) return weights.name;
	if (`_${name}_`.includes(`_${word}_`)) return weights.nameWord;
	if (name.includes(word)) return weights.namePart;
	// `usersig` stands as USER_SIG in some names.
	return word.length > 2 && name.replaceAll('_', '').includes(word.replaceAll('_', '')) && word.replaceAll('_', '') !== '' ? weights.namePart - 1 : 0;
}

/** Latin words count from their beginning: `sig` is no part of `design`. */
function hasWord(text: string, word: string): boolean {
	for (let index = text.indexOf(word); index !== -1; index = text.indexOf(word, index + 1)) {
		if (!/^[a-z\d]/u.test(word) || index === 0 || !/[a-z\d]/u.test(text[index - 1]!)) return true;
	}
	return false;
}

/** Chinese is written without spaces: 过期 is found in 过了有效期, its characters in their order and close together. */
function isLooselyIn(word: string, text: string): boolean {
	if (word.length < 2 || !/^\p{Script=Han}+$/u.test(word)) return false;
	for (let start = text.indexOf(word[0]!); start !== -1; start = text.indexOf(word[0]!, start + 1)) {
		let position = start;
		const isThere = Array.from(word).every((character) => {
			const index = text.indexOf(character, position);
			position = index + 1;
			return index !== -1;
		});
		if (isThere && position - start <= word.length * 3) return true;
	}
	return false;
}

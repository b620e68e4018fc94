import { getErrorCodeEntries } from '../../catalog/src/catalog.js';
import type { ErrorCodeEntry, Platform } from '../../catalog/src/entry.js';
import { getEntries } from '../reach/find-nearest.js';
import { categoryWords, type Concept } from './concepts.js';
import { listWords, type NameWord, readConcepts, readName } from './name-concepts.js';

/** What a name says of the code that it is given to: what the catalog says, something else, or nothing that can be told. */
export type NameJudgement = 'fits' | 'differs' | 'open';

/** How many letters of two words must agree for them to be one word in two forms. */
const shortestStem = 4;

/** What the catalog says of a code, as words and as concepts. */
interface Vocabulary {
	readonly words: ReadonlySet<string>;
	readonly concepts: ReadonlySet<Concept>;
}

const vocabularies = new WeakMap<ErrorCodeEntry, Vocabulary>();

/**
 * Compares the name of a constant with the code that it stands for.
 *
 * It differs where it gives a cause of failure (a timeout, a blacklist) and no word of it is found in anything that the
 * catalog says of the code: names, summary, section, category, and the same of its twins and counterparts.
 *
 * @param entries the meanings of the code; the name fits where it fits one of them
 * @returns never throws
 */
export function judgeName(name: string, entries: readonly ErrorCodeEntry[]): NameJudgement {
	const words = readName(name);
	if (entries.length === 0 || words.length === 0) return 'open';
	if (entries.some((entry) => words.some((word) => isSaidOf(word, getVocabulary(entry))))) return 'fits';
	return words.some(isCause) ? 'differs' : 'open';
}

/**
 * Finds the entries that a name describes well: each of its words stands in the entry's name.
 *
 * @param platforms where the code can come from; empty: anywhere
 * @returns the entries that say just that; where there is none, those that say more besides, the shortest name first
 */
export function findDescribed(name: string, platforms: ReadonlySet<Platform>): readonly ErrorCodeEntry[] {
	const words = readName(name);
	if (!words.some(isCause)) return [];
	const described = getErrorCodeEntries().filter(({ family, occursOn, name: own }) => {
		if (family === 'legacy' || (platforms.size > 0 && !occursOn.some((platform) => platforms.has(platform)))) return false;
		const ownWords = readName(own);
		return words.every((word) => ownWords.some((other) => isSame(word, other)));
	});
	const countWords = (entry: ErrorCodeEntry): number => readName(entry.name).length;
	const exact = described.filter((entry) => countWords(entry) === words.length);
	return exact.length > 0 ? exact : described.sort((a, b) => countWords(a) - countWords(b) || a.code - b.code);
}

function isCause({ concepts }: NameWord): boolean {
	return concepts.some((concept) => concept.isCause);
}

function isSame(a: NameWord, b: NameWord): boolean {
	return a.concepts.some((concept) => b.concepts.includes(concept)) || isOneWord(a.word, b.word);
}

function isSaidOf({ word, concepts }: NameWord, vocabulary: Vocabulary): boolean {
	return concepts.some((concept) => vocabulary.concepts.has(concept)) || [...vocabulary.words].some((other) => isOneWord(word, other));
}

/** `upload` and `uploaded`, `certificates` and `certificate`. */
function isOneWord(a: string, b: string): boolean {
	if (a === b) return true;
	const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
	return shorter.length >= shortestStem && longer.startsWith(shorter);
}

function getVocabulary(entry: ErrorCodeEntry): Vocabulary {
	let vocabulary = vocabularies.get(entry);
	if (!vocabulary) {
		const { section, category } = entry;
		const texts = [entry, ...listRelated(entry)].flatMap(({ name, aliases = [], summary }) => [name, ...aliases, summary.en]);
		// What stands for the same cause as a counterpart does so too, but its sentence may be about another case of it.
		texts.push(...listRelated(entry).flatMap(listRelated).map(({ name }) => name));
		const all = [...texts, section].flatMap(listWords).concat(categoryWords[category] ?? []);
		const words = new Set([...texts, section, ...categoryWords[category] ?? []].flatMap(readName).map(({ word }) => word));
		vocabularies.set(entry, (vocabulary = { words, concepts: readConcepts(all) }));
	}
	return vocabulary;
}

/** What stands for the same cause, on another path or platform. */
function listRelated({ twins = [], counterparts = {}, replacedBy = [] }: ErrorCodeEntry): readonly ErrorCodeEntry[] {
	return [...twins, ...counterparts.web ?? [], ...counterparts.native ?? [], ...replacedBy].flatMap(({ code }) => getEntries(code));
}

import { getWords } from '../subjects/code-name.js';
import { type Concept, concepts, noiseWords } from './concepts.js';

/** What a name says: each word that means something, with the concepts that it stands for. */
export interface NameWord {
	readonly word: string;
	readonly concepts: readonly Concept[];
}

const byWord = indexWords(({ words }) => words);
const byNearWord = indexWords(({ near = [] }) => near);

/** The longest phrases that are one word of a concept. */
const longestPhrase = 3;

function indexWords(list: (concept: Concept) => readonly string[]): ReadonlyMap<string, readonly Concept[]> {
	const index = new Map<string, Concept[]>();
	for (const concept of concepts) for (const word of list(concept)) index.set(word, [...index.get(word) ?? [], concept]);
	return index;
}

/**
 * Splits a name or a sentence into what it says: `ERR_USER_SIG_EXPIRED` into the words for a UserSig and for expiry. Phrases
 * are put together, words that say nothing are dropped, unless a concept knows them.
 */
export function readName(text: string): NameWord[] {
	const parts = getWords(text);
	const found: NameWord[] = [];
	for (let position = 0; position < parts.length;) {
		let length = Math.min(longestPhrase, parts.length - position);
		while (length > 1 && !byWord.has(parts.slice(position, position + length).join(' '))) length--;
		const word = parts.slice(position, position + length).join(' ');
		if (!noiseWords.has(word) && !/^\d+$/.test(word)) found.push({ word, concepts: byWord.get(word) ?? [] });
		position += length;
	}
	return found;
}

/** The concepts that the text of an entry speaks of, near ones too. */
export function readConcepts(words: readonly string[]): ReadonlySet<Concept> {
	return new Set(words.flatMap((word) => [...byWord.get(word) ?? [], ...byNearWord.get(word) ?? []]));
}

/** Every word of a text, phrases together and apart, noise included: what may be near to a concept. */
export function listWords(text: string): string[] {
	const parts = getWords(text);
	return parts.flatMap((part, position) => [part, `${part} ${parts[position + 1] ?? ''}`, `${part} ${parts[position + 1] ?? ''} ${parts[position + 2] ?? ''}`]);
}

import { createHash } from 'node:crypto';
import { getErrorCodeEntries } from '../../catalog/src/catalog.js';
import type { ErrorCodeEntry } from '../../catalog/src/entry.js';
import { findErrorCodes } from '../../catalog/src/find-error-code.js';

/** Ways to get a code wrong. */
export const mutantKinds = ['slip', 'swap', 'sign', 'quotes', 'counterpart', 'retired'] as const;

export type MutantKind = (typeof mutantKinds)[number];

/** A literal of a real file, as its text shows it; no rule is asked. */
export interface Literal {
	readonly start: number;
	readonly end: number;
	readonly code: number;
	readonly isQuoted: boolean;
	/** What is done with it: `===`, `!==` and `case`; `==` and `!=`; listed for a strict search; the key of an object. */
	readonly use: 'strict' | 'loose' | 'listed' | 'key' | 'pair-key' | 'other';
}

/** Another text in a literal's place. */
export interface Mutant {
	readonly kind: MutantKind;
	readonly written: string;
	/** Of `written`, where the literal itself begins: a computed key has a bracket before it. */
	readonly offset: number;
	readonly code: number;
	readonly isQuoted: boolean;
}

/** How many mutants of a kind one literal gets; every literal gets each kind that its code has. */
const most: Readonly<Record<MutantKind, number>> = { slip: 2, swap: 1, sign: 1, quotes: 1, counterpart: 2, retired: 1 };

/**
 * Reads the literal at a place of the truth tables.
 *
 * @param line from 1
 * @param column from 1, at the minus of a negative number and at the quote of a string
 * @throws where no integer stands there
 */
export function readLiteral(text: string, line: number, column: number): Literal {
	const start = text.split('\n').slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
	const match = /^(?:-?\d+|(['"])-?\d+\1)/.exec(text.slice(start));
	if (!match) throw new Error(`no integer at ${line}:${column}: ${text.slice(start, start + 20)}`);
	const [written] = match;
	const end = start + written.length;
	return { start, end, code: Number(written.replaceAll(/['"]/g, '')), isQuoted: match[1] !== undefined, use: getUse(text.slice(0, start), text.slice(end)) };
}

function getUse(before: string, after: string): Literal['use'] {
	if (/[=!]==\s*$/.test(before) || /^\s*[=!]==/.test(after) || /\bcase\s+$/.test(before)) return 'strict';
	if (/[=!]=\s*$/.test(before) || /^\s*[=!]=/.test(after)) return 'loose';
	if (/\[\s*$/.test(before) && /^\s*\]\s*:/.test(after)) return 'key';
	if (/[{,]\s*$/.test(dropComments(before)) && /^\s*:/.test(after)) return 'key';
	if (/[[,]\s*\[\s*$/.test(before)) return 'pair-key';
	return /[[,]\s*$/.test(dropComments(before)) ? 'listed' : 'other';
}

/** Without the comment that stands last. */
function dropComments(before: string): string {
	return before.replace(/(?:\/\/[^\n]*\n\s*|\/\*(?:[^*]|\*(?!\/))*\*\/\s*)+$/, '');
}

/**
 * Gets a code wrong in each way, the same on every run: what there is to choose is chosen by the hash of the place.
 *
 * @param place that tells the literal from every other
 */
export function createMutants(place: string, { code, isQuoted, use }: Literal): Mutant[] {
	const numbers: Readonly<Record<MutantKind, readonly number[]>> = {
		slip: getSlips(code),
		swap: getSwaps(code),
		sign: [-code],
		quotes: [code],
		counterpart: getCounterparts(code),
		retired: getErrorCodeEntries().filter(({ family }) => family === 'legacy').map((entry) => entry.code),
	};
	return mutantKinds.flatMap((kind) =>
		choose(numbers[kind].filter((number) => kind === 'quotes' || number !== code), most[kind], `${place} ${kind}`).map((number): Mutant => {
			const quoted = kind === 'quotes' ? !isQuoted : isQuoted;
			// A negative number is no key by itself.
			const isComputed = use === 'key' && number < 0 && !quoted;
			const written = quoted ? `'${number}'` : isComputed ? `[${number}]` : String(number);
			return { kind, written, offset: isComputed ? 1 : 0, code: number, isQuoted: quoted };
		}),
	);
}

function choose(from: readonly number[], count: number, seed: string): number[] {
	const rank = (number: number): string => createHash('sha256').update(`${seed} ${number}`).digest('hex');
	return [...new Set(from)].map((number) => ({ number, rank: rank(number) })).sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, count).map(({ number }) => number);
}

/** Every number with one digit wrong and as many digits. */
function getSlips(code: number): number[] {
	const digits = String(Math.abs(code));
	return Array.from(digits).flatMap((own, place) => Array.from('0123456789').filter((digit) => digit !== own && !(place === 0 && digit === '0')).map((digit) => Math.sign(code) * Number(digits.slice(0, place) + digit + digits.slice(place + 1))));
}

/** Every number with two neighbouring digits swapped and as many digits. */
function getSwaps(code: number): number[] {
	const digits = String(Math.abs(code));
	return Array.from(digits).slice(1).map((digit, place) => digits.slice(0, place) + digit + digits.charAt(place) + digits.slice(place + 2)).filter((swapped) => !swapped.startsWith('0')).map((swapped) => Math.sign(code) * Number(swapped));
}

function getCounterparts(code: number): number[] {
	return findErrorCodes(code).flatMap((entry) => ('code' in entry ? [...(entry.counterparts?.web ?? []), ...(entry.counterparts?.native ?? [])] : [])).map((counterpart) => counterpart.code);
}

/** The rules that the mutants are for. */
export type ConcernedRule = 'no-unknown-error-code' | 'no-unreachable-error-code' | 'no-string-error-code';

/**
 * What is wrong with a mutant, by the catalog alone: a number that it does not know, a code that the Web SDKs cannot give, a
 * string where numbers are compared strictly. A slip that leads to another code of the Web SDKs is not wrong, nor is what
 * `==` or the key of an object make equal.
 *
 * @returns the rule that should say so; `undefined` where the mutant is right, as far as anybody can tell
 */
export function getConcernedRule({ kind, code, isQuoted }: Mutant, { use }: Literal): ConcernedRule | undefined {
	if (kind === 'quotes') return isQuoted && (use === 'strict' || use === 'listed' || use === 'pair-key') ? 'no-string-error-code' : undefined;
	const meanings = findErrorCodes(code);
	if (meanings.length === 0) return 'no-unknown-error-code';
	return meanings.every((meaning) => 'code' in meaning && isUnreachableOnWeb(meaning)) ? 'no-unreachable-error-code' : undefined;
}

function isUnreachableOnWeb({ family, occursOn, unreachableOn = [] }: ErrorCodeEntry): boolean {
	return family === 'legacy' || (!occursOn.includes('web') && unreachableOn.some(({ platform }) => platform === 'web'));
}

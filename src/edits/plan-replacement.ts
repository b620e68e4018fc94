import type { Site } from '../sites/site.js';
import type { SourceFile } from '../source-file.js';
import { getLineBreak, hasLineBreak } from './lines.js';
import type { TextEdit } from './text-edit.js';

/** What of a site decides how it is written. */
export type ReplacedSite = Pick<Site, 'range' | 'edit'>;

/**
 * Plans the replacement of a literal by a constant: keeps the comments within a `-(6206)`, parts what would grow together
 * (`case-6206`, `6206in x`), puts brackets around a key.
 *
 * @param site a site of this file that can be edited; of `edit` only `computed-key` matters
 * @param reference the constant as the import plan writes it
 * @returns never throws
 */
export function planReplacement(file: SourceFile, site: ReplacedSite, reference: string): TextEdit {
	const { text } = file;
	const { range } = site;
	if (site.edit === 'computed-key') {
		const before = readBefore(file, range[0]);
		// A key that is computed already has its brackets.
		if (!before.endsWith('[')) return { range, text: `${needsFieldEnd(before) ? ';' : ''}[${reference}]` };
	}
	const replacement = keepComments(file, range, reference);
	const before = isWordCharacter(text[range[0] - 1]) && isWordCharacter(replacement[0]) ? ' ' : '';
	const after = isWordCharacter(text[range[1]]) && isWordCharacter(replacement.at(-1)) ? ' ' : '';
	return { range, text: `${before}${replacement}${after}` };
}

function isWordCharacter(character: string | undefined): boolean {
	return character !== undefined && /[\p{ID_Continue}$\\]|\u200C|\u200D/u.test(character);
}

/** The comments between a sign and its number stay on their side; one over several lines must not follow a `return`. */
function keepComments({ text, comments }: SourceFile, [start, end]: readonly [number, number], reference: string): string {
	const inside = comments.filter(({ range }) => range[0] >= start && range[1] <= end);
	const number = findNumber(text, [start, end], inside.map(({ range }) => range));
	const leading: string[] = [];
	const trailing: string[] = [];
	for (const { range } of inside) {
		const comment = text.slice(...range);
		if (comment.startsWith('//')) trailing.push(comment + getLineBreak(text, range[1]));
		else (range[0] < number && !hasLineBreak(comment) ? leading : trailing).push(comment);
	}
	return [...leading, reference, ...trailing].join(' ');
}

/** Where the digits begin, behind a sign and parentheses. */
function findNumber(text: string, [start, end]: readonly [number, number], comments: readonly (readonly [number, number])[]): number {
	let position = start;
	while (position < end && !/[\d.'"]/u.test(text[position]!)) {
		position = comments.find((range) => range[0] === position)?.[1] ?? position + 1;
	}
	return position;
}

/** Words that may stand between the end of a class member and the next one's key. */
const modifiers = new Set(['abstract', 'accessor', 'async', 'declare', 'get', 'override', 'private', 'protected', 'public', 'readonly', 'set', 'static']);

/**
 * Would a bracket go on with the line above? In a class without semicolons `a = b` and `[key] = c` make one expression; in
 * an object a brace or a comma stands in front of every key.
 */
function needsFieldEnd(before: string): boolean {
	// No modifier is as long, and a pattern that ends with the text is tried at each of its characters.
	const end = before.slice(-16);
	const word = /(?<![.\p{ID_Continue}$])[.\p{ID_Continue}$]+$/u.exec(end)?.[0];
	if (word !== undefined) return !modifiers.has(word);
	return !/[{,;*]$/u.test(end);
}

/** @returns the text in front of an offset, without the comments and spaces that end it */
export function readBefore({ text, comments }: SourceFile, offset: number): string {
	let end = offset;
	for (;;) {
		const trimmed = text.slice(0, end).trimEnd().length;
		const comment = comments.find(({ range }) => range[1] === trimmed);
		if (!comment) return text.slice(0, trimmed);
		[end] = comment.range;
	}
}

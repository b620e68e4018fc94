import { getIndent, getLineBreak, hasLineBreak, skipSpaces, skipTrailingComments, skipTrivia } from './lines.js';
import type { TextEdit } from './text-edit.js';

/** A name between braces: what it is sorted by, and where it stands. */
export interface ListedName {
	readonly name: string;
	readonly range: readonly [start: number, end: number];
}

/** A name to add: what it is sorted by, and its text (`X`, `X as X_1`). */
export interface AddedName {
	readonly name: string;
	readonly text: string;
}

/** What the additions below need to know of the list. */
interface BraceList {
	readonly text: string;
	readonly brace: number;
	readonly items: readonly ListedName[];
	readonly isOnePerLine: boolean;
}

/**
 * Adds names to `{ a, b }` of an import or a `require`. A sorted list stays sorted, others are appended to; one name a line
 * stays so; a trailing comma is kept, and so is every comment with the name that it follows.
 *
 * @param text the file
 * @param brace the offset of the `{`
 * @param items what stands in it, at least one
 * @param additions at least one
 */
export function addToBraceList(text: string, brace: number, items: readonly ListedName[], additions: readonly AddedName[]): TextEdit[] {
	const list: BraceList = { text, brace, items, isOnePerLine: isOnePerLine(text, brace, items) };
	const isInOrder = isSorted(items);
	const byAnchor = new Map<number, AddedName[]>();
	for (const addition of isInOrder ? [...additions].sort(compareNames) : additions) {
		const anchor = isInOrder ? items.findLastIndex(({ name }) => name <= addition.name) : items.length - 1;
		byAnchor.set(anchor, [...byAnchor.get(anchor) ?? [], addition]);
	}
	return [...byAnchor].flatMap(([anchor, group]) => {
		const texts = group.map((addition) => addition.text);
		if (anchor === -1) return [prepend(list, texts)];
		return anchor === items.length - 1 ? append(list, texts) : [insertBehind(list, anchor, texts)];
	});
}

/** Orders different names by their characters, as ESLint's `sort-imports` does. */
export function compareNames(a: { readonly name: string }, b: { readonly name: string }): number {
	return a.name < b.name ? -1 : 1;
}

function isSorted(items: readonly ListedName[]): boolean {
	return items.every(({ name }, index) => index === 0 || items[index - 1]!.name <= name);
}

function isOnePerLine(text: string, brace: number, items: readonly ListedName[]): boolean {
	const starts = items.length > 1 ? items.map(({ range }) => range[0]) : [brace, ...items.map(({ range }) => range[0])];
	return starts.every((start, index) => index === 0 || hasLineBreak(text.slice(starts[index - 1], start)));
}

function prepend({ text, brace, items, isOnePerLine }: BraceList, texts: readonly string[]): TextEdit {
	const [first, second] = items;
	const start = first!.range[0];
	if (!isOnePerLine) return insert(text.slice(brace + 1).search(/\S/u) + brace + 1, texts.map((name) => `${name}, `).join(''));
	if (hasLineBreak(text.slice(brace, start))) {
		const offset = endOfLine(text, brace + 1);
		return insert(offset, texts.map((name) => `${getLineBreak(text, offset)}${getIndent(text, start)}${name},`).join(''));
	}
	// The first name stands on the line of the brace: `{ a,` with the others aligned below it.
	return insert(start, texts.map((name) => `${name},${getLineBreak(text, start)}${getIndent(text, second!.range[0])}`).join(''));
}

function append({ text, items, isOnePerLine }: BraceList, texts: readonly string[]): TextEdit[] {
	const last = items.at(-1)!.range;
	const comma = findComma(text, last[1]);
	if (isOnePerLine) {
		const offset = endOfLine(text, comma ?? last[1]);
		const lines = texts.map((name) => `${getLineBreak(text, last[1])}${getIndent(text, last[0])}${name}`).join(',');
		return comma === undefined ? [insert(last[1], ','), insert(offset, lines)] : [insert(offset, `${lines},`)];
	}
	const behindComments = skipTrailingComments(text, last[1]);
	// A line comment would swallow what is put behind it.
	const offset = hasLineBreak(text[behindComments]!) ? last[1] : behindComments;
	return [insert(offset, texts.map((name) => `, ${name}`).join(''))];
}

function insertBehind({ text, items, isOnePerLine }: BraceList, index: number, texts: readonly string[]): TextEdit {
	const [start, end] = items[index]!.range;
	const comma = findComma(text, end) ?? end;
	if (!isOnePerLine) return insert(comma, texts.map((name) => ` ${name},`).join(''));
	const offset = endOfLine(text, comma);
	return insert(offset, texts.map((name) => `${getLineBreak(text, end)}${getIndent(text, start)}${name},`).join(''));
}

/** @returns the offset behind the comma that follows, comments in between or not */
function findComma(text: string, end: number): number | undefined {
	const position = skipTrivia(text, end);
	return text[position] === ',' ? position + 1 : undefined;
}

/** Behind the comments that end the line; where a name follows on the same line, they belong to it. */
function endOfLine(text: string, offset: number): number {
	const end = skipTrailingComments(text, offset);
	return hasLineBreak(text[skipSpaces(text, end)]!) || text[skipSpaces(text, end)] === '}' ? end : offset;
}

function insert(offset: number, text: string): TextEdit {
	return { range: [offset, offset], text };
}

const lineBreakPattern = /\r\n|[\n\r\u2028\u2029]/u;
const lineBreakCharacter = /[\n\r\u2028\u2029]/u;

/** Does a text break its line? */
export function hasLineBreak(text: string): boolean {
	return lineBreakCharacter.test(text);
}

/** Is there an empty line in a text that stands between two tokens? */
export function hasBlankLine(text: string): boolean {
	return text.split(lineBreakPattern).length > 2;
}

/** What an editor writes; U+2028 and U+2029 end a line too, but nobody means them to. */
const writtenLineBreak = /\r\n|[\n\r]/gu;

/**
 * The line break that ends the line of an offset; at the end of the text the one before it, `\n` where there is none.
 *
 * Mixed files keep their mix: what is inserted follows its neighbour.
 */
export function getLineBreak(text: string, offset: number): string {
	writtenLineBreak.lastIndex = offset;
	return writtenLineBreak.exec(text)?.[0] ?? text.match(writtenLineBreak)?.at(-1) ?? '\n';
}

/** @returns the offset of the first character of the line; a byte order mark is none */
function getLineStart(text: string, offset: number): number {
	let start = offset;
	while (start > 0 && !/[\n\r\u2028\u2029\uFEFF]/u.test(text[start - 1]!)) start--;
	return start;
}

/** @returns the spaces and tabs that the line of an offset begins with, up to that offset */
export function getIndent(text: string, offset: number): string {
	return /^[ \t]*/u.exec(text.slice(getLineStart(text, offset), offset))![0];
}

/** Does nothing but indentation stand before an offset on its line? */
export function isFirstOnLine(text: string, offset: number): boolean {
	const start = getLineStart(text, offset);
	return getIndent(text, offset).length === offset - start;
}

/** Spaces that break no line, and comments. */
const horizontalTrivia = /[^\S\n\r\u2028\u2029]*(?:\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\/)/uy;

/**
 * Goes over the comments that stand behind an offset on its line; a comment over several lines leads to its last line.
 *
 * @returns the offset behind the last such comment, or the same offset
 */
export function skipTrailingComments(text: string, offset: number, limit = text.length): number {
	let position = offset;
	for (horizontalTrivia.lastIndex = offset; horizontalTrivia.test(text); position = horizontalTrivia.lastIndex);
	return Math.min(position, limit);
}

/** Goes over spaces that break no line. */
export function skipSpaces(text: string, offset: number): number {
	let position = offset;
	while (/[^\S\n\r\u2028\u2029]/u.test(text[position] ?? '')) position++;
	return position;
}

const trivia = /\s+|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\//uy;

/** Goes over white space, line breaks and comments. */
export function skipTrivia(text: string, offset: number): number {
	let position = offset;
	for (trivia.lastIndex = offset; trivia.test(text); position = trivia.lastIndex);
	return position;
}

/** Does a statement end with a semicolon? One at the start of the next line guards that line. */
export function hasSemicolon(text: string, [start, end]: readonly [number, number]): boolean {
	return text[end - 1] === ';' && end === getStatementEnd(text, [start, end]);
}

/** @returns the end of a statement; in front of a semicolon that stands on a line of its own or leads the next one */
export function getStatementEnd(text: string, [start, end]: readonly [number, number]): number {
	if (text[end - 1] !== ';') return end;
	const body = text.slice(start, end - 1);
	const trimmed = body.trimEnd();
	return hasLineBreak(body.slice(trimmed.length)) ? start + trimmed.length : end;
}

import { describe, expect, it } from 'vitest';
import { getIndent, getLineBreak, getStatementEnd, hasBlankLine, hasLineBreak, hasSemicolon, isFirstOnLine, skipSpaces, skipTrailingComments, skipTrivia } from '../../src/edits/lines.js';

/** The text without the mark, and where it was. */
function unmark(marked: string): [text: string, offset: number] {
	return [marked.replace('|', ''), marked.indexOf('|')];
}

/** Puts the mark where a function leads to. */
function move(marked: string, skip: (text: string, offset: number) => number): string {
	const [text, offset] = unmark(marked);
	const end = skip(text, offset);
	return `${text.slice(0, end)}|${text.slice(end)}`;
}

describe('line breaks', () => {
	it.each(['\n', '\r', '\r\n', '\u2028', '\u2029'])('%j breaks a line, two leave one empty', (lineBreak) => {
		expect(hasLineBreak(`a${lineBreak}b`)).toBe(true);
		expect(hasBlankLine(` ${lineBreak} `)).toBe(false);
		expect(hasBlankLine(` ${lineBreak} ${lineBreak}`)).toBe(true);
		expect(getIndent(`a${lineBreak}  b`, 3 + lineBreak.length)).toBe('  ');
	});

	it.each(['', ' ', '\t', '\v', '\f', 'rn'])('%j breaks none', (text) => {
		expect(hasLineBreak(text)).toBe(false);
		expect(hasBlankLine(text)).toBe(false);
	});

	it.each([
		['|a\r\nb\n', '\r\n'],
		['a\r\n|b\n', '\n'],
		['a\r\n|b', '\r\n'],
		['a\r\nb\nc|', '\n'],
		['a|\u2028b\r', '\r'],
		['a|', '\n'],
	])('of %j is %j', (marked, expected) => {
		expect(getLineBreak(...unmark(marked))).toBe(expected);
	});
});

describe('the indentation', () => {
	it.each([
		['|a', '', true],
		['\t |a', '\t ', true],
		['a\n \t|b', ' \t', true],
		['a\n  b|c', '  ', false],
		['a\n\n  |', '  ', true],
		['a  |b', '', false],
		['\uFEFF  |a', '  ', true],
		['a\n\u00A0|b', '', false],
	])('of %j is %j', (marked, indent, isFirst) => {
		expect(getIndent(...unmark(marked))).toBe(indent);
		expect(isFirstOnLine(...unmark(marked))).toBe(isFirst);
	});
});

describe('skipTrailingComments', () => {
	it.each([
		['a|', 'a|'],
		['a| ', 'a| '],
		['a| /', 'a| /'],
		['a|// b', 'a// b|'],
		['a|//\nb', 'a//|\nb'],
		['a|\t // b\n// c', 'a\t // b|\n// c'],
		['a|/**//* b */ /* c */ // d\u2028e', 'a/**//* b */ /* c */ // d|\u2028e'],
		['a| /* b\n */ /* c */\n/* d */', 'a /* b\n */ /* c */|\n/* d */'],
		['a| /* b */ c /* d */', 'a /* b */| c /* d */'],
		['a|\n// b', 'a|\n// b'],
	])('leads from %j to %j', (marked, expected) => {
		expect(move(marked, skipTrailingComments)).toBe(expected);
	});

	it('ends with the script that a comment stands in', () => {
		expect(skipTrailingComments('a // b</script>', 1, 6)).toBe(6);
		expect(skipTrailingComments('a /* b */</script>', 1, 9)).toBe(9);
		expect(skipTrailingComments('a/* b */', 1, 1)).toBe(1);
	});
});

describe('skipSpaces', () => {
	it.each([
		['|a', '|a'],
		['| \t\u00A0a', ' \t\u00A0|a'],
		['| \n a', ' |\n a'],
		['a|  ', 'a  |'],
		['| // a', ' |// a'],
	])('leads from %j to %j', (marked, expected) => {
		expect(move(marked, skipSpaces)).toBe(expected);
	});
});

describe('skipTrivia', () => {
	it.each([
		['|a', '|a'],
		['a| ', 'a |'],
		['a|\r\n\t b', 'a\r\n\t |b'],
		['a| // bc\n b', 'a // bc\n |b'],
		['a|//\nb', 'a//\n|b'],
		['a| /* b\n c */ /**/ d', 'a /* b\n c */ /**/ |d'],
		['a| / b', 'a |/ b'],
	])('leads from %j to %j', (marked, expected) => {
		expect(move(marked, skipTrivia)).toBe(expected);
	});
});

describe('the end of a statement', () => {
	it.each([
		['a', 1, false],
		['a;', 2, true],
		['a ;', 3, true],
		['a /* b */;', 10, true],
		['a\n;', 1, false],
		['a \n  ;', 1, false],
		['a =\n1', 5, false],
		['a(\n);', 5, true],
	])('of %j is %d', (text, end, isTerminated) => {
		const [before, after] = ['b;\n', ' ;c'];
		const range = [before.length, before.length + text.length] as const;
		expect(getStatementEnd(before + text + after, range) - before.length).toBe(end);
		expect(hasSemicolon(before + text + after, range)).toBe(isTerminated);
	});
});

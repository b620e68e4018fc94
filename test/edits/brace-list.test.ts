import { expect, it } from 'vitest';
import { addToBraceList } from '../../src/edits/brace-list.js';
import { applyEdits } from '../../src/edits/text-edit.js';

/** Adds names to a list in which names are capitals. */
function add(text: string, names: string): string {
	const items = [...text.matchAll(/\b([A-Z])(?: as \w+)?\b/gu)].map(({ 0: whole, 1: name, index }) => ({ name: name!, range: [index, index + whole.length] as const }));
	return applyEdits(text, addToBraceList(text, text.indexOf('{'), items, Array.from(names, (name) => ({ name, text: name }))));
}

it.each([
	['{ C, D }', 'BA', '{ A, B, C, D }'],
	['{A, D}', 'CB', '{A, B, C, D}'],
	['{ A, B }', 'DC', '{ A, B, C, D }'],
	['{ B }', 'CA', '{ A, B, C }'],
	['{ C, A }', 'DB', '{ C, A, D, B }'],
	['{ A, A as a, C }', 'B', '{ A, A as a, B, C }'],
	['{ /* c */ C }', 'AB', '{ A, B, /* c */ C }'],
	['{ A, /* c */ C }', 'B', '{ A, B, /* c */ C }'],
	['{ A /* a */, C }', 'B', '{ A /* a */, B, C }'],
	['{ A /* a */ }', 'BC', '{ A /* a */, B, C }'],
	['{ A // a\n}', 'B', '{ A, B // a\n}'],
	['{ A, }', 'B', '{ A, B, }'],
])('%j and %s on one line: %j', (text, names, expected) => {
	expect(add(text, names)).toBe(expected);
});

it.each([
	['{\n\tC,\n\tD,\n}', 'BA', '{\n\tA,\n\tB,\n\tC,\n\tD,\n}'],
	['{\n\tA,\n\tD\n}', 'CB', '{\n\tA,\n\tB,\n\tC,\n\tD\n}'],
	['{\n\tA,\n\tB\n}', 'DC', '{\n\tA,\n\tB,\n\tC,\n\tD\n}'],
	['{\n\tA,\n\tB,\n}', 'DC', '{\n\tA,\n\tB,\n\tC,\n\tD,\n}'],
	['{\n\tB,\n}', 'CA', '{\n\tA,\n\tB,\n\tC,\n}'],
	['{ C,\n  D }', 'BA', '{ A,\n  B,\n  C,\n  D }'],
	['{ A,\n  B }', 'C', '{ A,\n  B,\n  C }'],
	['{ // a\n\t// about b\n\tB,\n}', 'A', '{ // a\n\tA,\n\t// about b\n\tB,\n}'],
	['{\n\tA, // a\n\tC, // c\n}', 'BD', '{\n\tA, // a\n\tB,\n\tC, // c\n\tD,\n}'],
	['{\n\tA, /* a */\n\tB /* b */ }', 'C', '{\n\tA, /* a */\n\tB, /* b */\n\tC }'],
	['{\r\n\tA,\r\n\tC,\r\n}', 'B', '{\r\n\tA,\r\n\tB,\r\n\tC,\r\n}'],
])('%j and %s on lines of their own: %j', (text, names, expected) => {
	expect(add(text, names)).toBe(expected);
});

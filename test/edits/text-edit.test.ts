import { expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../../src/edits/text-edit.js';

it.each<[string, readonly TextEdit[], string]>([
	['nothing', [], 'abcdef'],
	['a replacement', [{ range: [1, 3], text: 'X' }], 'aXdef'],
	['an insertion', [{ range: [3, 3], text: 'X' }], 'abcXdef'],
	['both ends', [{ range: [6, 6], text: 'Z' }, { range: [0, 0], text: 'A' }], 'AabcdefZ'],
	['neighbours in any order', [{ range: [3, 4], text: 'Y' }, { range: [1, 3], text: 'X' }], 'aXYef'],
	['two insertions at one place, which keep their order', [{ range: [2, 2], text: 'Y' }, { range: [2, 2], text: 'X' }], 'abYXcdef'],
	['an insertion in front of a replacement', [{ range: [2, 4], text: 'Y' }, { range: [2, 2], text: 'X' }], 'abXYef'],
])('applies %s', (_name, edits, expected) => {
	expect(applyEdits('abcdef', edits)).toBe(expected);
});

it.each<[string, readonly TextEdit[]]>([
	['overlap', [{ range: [1, 3], text: '' }, { range: [2, 4], text: '' }]],
	['contain one another', [{ range: [1, 5], text: '' }, { range: [2, 2], text: 'X' }]],
	['go beyond the end', [{ range: [5, 7], text: '' }]],
	['begin before the text', [{ range: [-1, 2], text: '' }]],
	['run backwards', [{ range: [3, 2], text: '' }]],
])('refuses edits that %s', (_name, edits) => {
	expect(() => applyEdits('abcdef', edits)).toThrow(RangeError);
});

it('says which edit it refuses', () => {
	expect(() => applyEdits('abcdef', [{ range: [5, 7], text: '' }])).toThrow('edit 5–7 overlaps another or lies outside the text');
});

import { expect, test } from 'vitest';
import { errorCodeEntries, errorCodeRanges, isCustomCallbackCode } from '../../catalog/src/index.js';

/** What occurs more than once. */
function getRepeated(items: readonly string[]): readonly string[] {
	return items.filter((item, index) => items.indexOf(item) !== index);
}

test('getRepeated finds what it is there for', () => {
	expect(getRepeated(['a', 'b', 'a'])).toEqual(['a']);
});

test('no name stands for two entries, aliases and ranges included', () => {
	expect(getRepeated([...errorCodeEntries.flatMap(({ name, aliases = [] }) => [name, ...aliases]), ...errorCodeRanges.map(({ name }) => name)])).toEqual([]);
});

test('no code has two meanings on one platform', () => {
	expect(getRepeated(errorCodeEntries.flatMap(({ code, occursOn }) => occursOn.map((platform) => `${code} on ${platform}`)))).toEqual([]);
});

test('no single code lies within a range', () => {
	expect(errorCodeEntries.filter(({ code }) => isCustomCallbackCode(code))).toEqual([]);
});

test('the codes that other platforms use for something else are entries of their own', () => {
	const codesWithTwoMeanings = new Set(errorCodeEntries.filter(({ code, name }) => errorCodeEntries.some((other) => other.code === code && other.name !== name)).map(({ code }) => code));
	expect([...codesWithTwoMeanings].sort((a, b) => a - b)).toEqual([1002, 2001, 2002, 2003, 2100]);
});

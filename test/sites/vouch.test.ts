import { expect, it } from 'vitest';
import { getEntries } from '../../src/reach/find-nearest.js';
import { vouch, type Vouching } from '../../src/sites/vouch.js';

/** Codes that no other product counts through. */
const telling = [6206, 7001, 70_051, 8001, 9508, 22_001, 30_539];
/** Codes of ranges that others count through, two of them at an end. */
const crowded = [80_001, 70_020, 20_009, 10_017];
/** In no table. */
const unknown = [12_345, 23_456, 34_567, 45_678, 56_789];

const take = (count: number, list: readonly number[]): number[] => list.slice(0, count);

it('stands on numbers that are what they are taken for', () => {
	expect([...telling, ...crowded].filter((code) => getEntries(code).length === 0)).toEqual([]);
	expect(unknown.filter((code) => getEntries(code).length > 0)).toEqual([]);
});

it.each<[known: number, unknown: number, Vouching]>([
	[1, 0, 'none'],
	[2, 0, 'moderate'],
	[3, 0, 'strong'],
	[6, 1, 'strong'],
	[5, 1, 'moderate'],
	[7, 3, 'moderate'],
	[2, 1, 'none'],
	[3, 2, 'none'],
	[2, 2, 'none'],
	[3, 3, 'against'],
	[2, 3, 'against'],
	[1, 4, 'against'],
	[0, 5, 'against'],
	[0, 4, 'none'],
])('of %d numbers in the catalog and %d in none: %s', (known, others, vouching) => {
	expect(vouch([...take(known, telling), ...take(others, unknown)])).toBe(vouching);
});

it.each<[codes: number[], Vouching]>([
	[take(2, crowded), 'none'],
	[take(3, crowded), 'moderate'],
	[[...take(2, crowded), 6206], 'strong'],
	[[80_001, 20_009], 'none'],
	[[70_020, 20_009], 'none'],
	[[80_001, 70_051], 'moderate'],
	[[6206, 6014, 70_051], 'moderate'],
	[[6206, 6014], 'none'],
	[[6206, 6206, 70_051, 70_051, 7001], 'strong'],
	[[6206, 70_051, 0, 200, -1, 599, 404], 'moderate'],
	[[-10_001, 70_051, 7001, 6206], 'strong'],
])('of %j: %s', (codes, vouching) => {
	expect(vouch(codes)).toBe(vouching);
});

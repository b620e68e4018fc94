import { describe, expect, test } from 'vitest';
import { getNearestCodes } from '../../catalog/src/nearest-codes.js';

describe('getNearestCodes', () => {
	test.each([
		['a lost sign', 10001, -10001],
		['an added sign', -20016, 20016],
		['two swapped neighbours', 2081, 2801],
		['two swapped neighbours at the end', 6260, 6206],
		['a doubled digit', 62206, 6206],
		['a doubled zero', 20000, 2000],
		['a dropped digit', 626, 6206],
		['a dropped first digit', 206, 6206],
		['one wrong digit', 6216, 6206],
		['one wrong digit of a negative code', -10007, -10001],
		['two swapped neighbours of a negative code', -10010, -10001],
	])('%s: %d is near %d', (_, typed, real) => {
		expect(getNearestCodes(typed, [real])).toEqual([real]);
	});

	test.each([
		['itself', 6206, 6206],
		['two wrong digits', 6217, 6206],
		['digits swapped across another', 2180, 2801],
		['a lost sign and a wrong digit', 10002, -10001],
		['a lost sign and swapped neighbours', 10010, -10001],
		['a digit added that is not doubled', 62036, 6206],
		['two digits dropped', 62, 6206],
		['a digit tripled', 622206, 6206],
		['a number far off', 99, 6206],
	])('%s: %d is not near %d', (_, typed, real) => {
		expect(getNearestCodes(typed, [real])).toEqual([]);
	});

	test('puts the likeliest slip first: sign, swap, doubled or dropped, wrong digit', () => {
		expect(getNearestCodes(2081, [2080, 281, 20810, 2801, -2081])).toEqual([-2081, 2801, 20810, 2080]);
		expect(getNearestCodes(2001, [201, 2101, 2010, -2001])).toEqual([-2001, 2010, 201, 2101]);
	});

	test('puts the numerically closest first among like slips, then the smaller code', () => {
		expect(getNearestCodes(6207, [6217, 6209, 6206, 6208, 7207])).toEqual([6206, 6208, 6209, 6217, 7207]);
		expect(getNearestCodes(-6207, [-6206, -6208])).toEqual([-6208, -6206]);
	});

	test('does not depend on the order of the candidates and names each once', () => {
		const candidates = [6206, 6208, 6217, 6270, 62207];
		const nearest = getNearestCodes(6207, candidates);
		expect(nearest).toEqual([6270, 62207, 6206, 6208, 6217]);
		expect(getNearestCodes(6207, [...candidates, ...candidates].reverse())).toEqual(nearest);
		expect(candidates).toEqual([6206, 6208, 6217, 6270, 62207]);
	});

	test('takes any iterable', () => {
		expect(getNearestCodes(6207, new Set([6206]))).toEqual([6206]);
	});

	test.each([Number.NaN, Number.POSITIVE_INFINITY, 6207.5, 1e21, '6207', undefined, null, {}])('finds nothing near %s', (input) => {
		expect(getNearestCodes(input as number, [6206])).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import { analyseSnippet, expectSites, findSites } from '../support/find-sites.js';

const inHandler = (test: string): string => `import TIM from 'tim-js-sdk'; TIM.create({}).sendMessage(m).catch((error) => ${test});`;

/** The text of each test that was taken for one of a webhook range, with the range. */
function findRanges(code: string): [string, number, number][] {
	return analyseSnippet(code).sites.flatMap(({ range, customRange }): [string, number, number][] => (customRange ? [[code.slice(...range), customRange.entry.from, customRange.entry.to]] : []));
}

describe('tests for a webhook range', () => {
	it('are seen however their ends are written', () => {
		for (const test of [
			'error.code >= 120001 && error.code <= 130000',
			'error.code > 120000 && error.code < 130001',
			'120001 <= error.code && 130000 >= error.code',
			'error.code <= 130000 && error.code >= 120001',
		]) expect(findRanges(inHandler(test))).toEqual([[test, 120_001, 130_000]]);
		expect(findRanges(inHandler('error.code >= 10100 && error.code <= 10200'))).toEqual([['error.code >= 10100 && error.code <= 10200', 10_100, 10_200]]);
		expect(findRanges(inHandler('error.code >= 38000 && error.code <= 39000'))).toEqual([['error.code >= 38000 && error.code <= 39000', 38_000, 39_000]]);
	});

	it('are none with other ends, another operator, or two values', () => {
		for (const test of [
			'error.code >= 120001 || error.code <= 130000',
			'error.code > 120001 && error.code <= 130000',
			'error.code >= 120001 && error.code < 130000',
			'error.code >= 120001 && other.code <= 130000',
			'error.code >= 120001',
			'error.code >= 120001 && isOpen',
			'error.code >= 120001 && error.code <= last',
			'error.size >= 120001 && error.size <= 130000',
		]) expect(findSites(inHandler(test))).toEqual([]);
	});

	it('are none outside of IM', () => {
		expect(findSites('const isBig = (zip) => zip >= 120001 && zip <= 130000;')).toEqual([]);
		expect(findSites("import axios from 'axios'; axios.get('/x').catch((error) => error.code >= 10100 && error.code <= 10200);")).toEqual([]);
	});

	it('leave other bounds unreported', () => {
		expectSites(inHandler('(error.code >= 9501 && error.code <= 9525) || error.code === «80001»'));
	});
});

import { describe, expect, it } from 'vitest';
import { vouch } from '../../src/sites/vouch.js';
import { expectSites } from '../support/find-sites.js';

describe('numbers that vouch for each other', () => {
	it('are all in the catalog and spread over its thousands', () => {
		expect(vouch([6206, 70_001, 80_001, 20_009])).toBe('strong');
		expect(vouch([20_016, 10_031, 70_001, 6014, 9508])).toBe('strong');
	});

	it('do so moderately where they are few', () => {
		expect(vouch([6206, 70_001])).toBe('moderate');
		expect(vouch([2024, 3002])).toBe('moderate');
	});

	it('do not where they are one, dense, unknown, or what everybody counts through', () => {
		expect(vouch([])).toBe('none');
		expect(vouch([6206])).toBe('none');
		expect(vouch([6206, 6206])).toBe('none');
		expect(vouch([20_001, 20_002, 20_003, 20_004, 20_005, 20_006, 20_007])).toBe('none');
		expect(vouch([10_001, 12_345, 23_456, 34_567])).toBe('none');
		expect(vouch([10_013, 20_012])).toBe('none');
		expect(vouch([10_003, 20_012, 50_001])).not.toBe('strong');
	});

	it('speak against it where half of several are in no table', () => {
		expect(vouch([10_013, 12_345, 23_456, 34_567, 6206])).toBe('against');
		expect(vouch([10_013, 12_345, 23_456, 20_007, 6206])).toBe('none');
		expect(vouch([10_013, 12_345, 23_456, 34_567])).toBe('none');
	});

	it('do not count statuses and flags among them', () => {
		expect(vouch([0, 200, 404, 500, 6206, 70_001, 80_001])).toBe('strong');
	});

	it('make a table one of codes only under a name that means that', () => {
		const rows = "{ «6206»: 'a', «70001»: 'b', «80001»: 'c', «20009»: 'd', «10017»: 'e' }";
		expectSites(`export const errorTexts = ${rows};`, { confidence: 'likely' });
		expectSites(`export const parcels = ${rows.replace(/[«»]/gu, '')};`);
	});
});

import { describe, expect, it } from 'vitest';
import type { ErrorCodeEntry } from '../../catalog/src/entry.js';
import { findErrorCode } from '../../catalog/src/find-error-code.js';
import { chooseConstant, type Constants } from '../../src/edits/choose-constant.js';
import { defaultConstantsSource } from '../../src/edits/constants-source.js';
import type { SkipReason } from '../../src/edits/skip-reason.js';
import type { Site } from '../../src/sites/site.js';

const known = findErrorCode(6206) as ErrorCodeEntry;
const expired: ErrorCodeEntry = { ...known, since: '0.3.1' };

const site = (changes: Partial<Site> = {}): Pick<Site, 'entries' | 'edit' | 'code'> => ({ entries: [expired], edit: 'expression', code: 6206, ...changes });
const constants = (changes: Partial<Constants> = {}): Constants => ({ source: defaultConstantsSource, names: undefined, lowestVersion: undefined, hasConstant: () => true, ...changes });
const own = new Map([[6206, 'SIG_EXPIRED']]);

describe('the catalog\'s constant', () => {
	it.each([
		['any version', undefined],
		['the version that first had it', '0.3.1'],
		['a later patch', '0.3.2'],
		['a later minor', '0.10.0'],
		['a later major', '1.0.0'],
	])('is named for %s', (_, lowestVersion) => {
		expect(chooseConstant(site(), constants({ lowestVersion }))).toEqual({ name: 'ERR_USER_SIG_EXPIRED' });
	});

	it.each(['0.3.0', '0.2.9', '0.0.0'])('is not named for version %s, which lacks it', (lowestVersion) => {
		expect(chooseConstant(site(), constants({ lowestVersion }))).toEqual({ skipped: 'not-installed-yet' });
	});

	it('is named for a key as well', () => {
		expect(chooseConstant(site({ edit: 'computed-key' }), constants())).toEqual({ name: 'ERR_USER_SIG_EXPIRED' });
	});

	it('is not named where its value is another', () => {
		expect(chooseConstant(site({ code: -6206 }), constants())).toEqual({ skipped: 'value-differs' });
	});

	it('is not named where the module lacks it', () => {
		expect(chooseConstant(site(), constants({ hasConstant: (name) => name !== 'ERR_USER_SIG_EXPIRED' }))).toEqual({ skipped: 'no-constant' });
		expect(chooseConstant(site(), constants({ hasConstant: (name) => name === 'ERR_USER_SIG_EXPIRED' }))).toEqual({ name: 'ERR_USER_SIG_EXPIRED' });
	});

	it('is not named where there is no entry', () => {
		expect(chooseConstant(site({ entries: [] }), constants())).toEqual({ skipped: 'no-constant' });
	});
});

describe('a team\'s constant', () => {
	it('is named by its code', () => {
		expect(chooseConstant(site(), constants({ names: own }))).toEqual({ name: 'SIG_EXPIRED' });
	});

	it('is named whatever version of the catalog is there', () => {
		expect(chooseConstant(site(), constants({ names: own, lowestVersion: '0.0.1' }))).toEqual({ name: 'SIG_EXPIRED' });
	});

	it('is not named for another code, nor is the catalog\'s', () => {
		expect(chooseConstant(site({ code: 70001 }), constants({ names: own }))).toEqual({ skipped: 'no-constant' });
	});

	it('is not named where the module lacks it', () => {
		expect(chooseConstant(site(), constants({ names: own, hasConstant: (name) => name !== 'SIG_EXPIRED' }))).toEqual({ skipped: 'no-constant' });
	});
});

it.each<SkipReason>(['ambiguous-code', 'assignment', 'definition', 'range-bound', 'string-code', 'template'])('a site that says %s is left alone, whosever the constants are', (skipped) => {
	expect(chooseConstant(site({ edit: { skipped } }), constants())).toEqual({ skipped });
	expect(chooseConstant(site({ edit: { skipped } }), constants({ names: own }))).toEqual({ skipped });
});

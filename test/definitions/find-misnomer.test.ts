import { describe, expect, it } from 'vitest';
import type { ErrorCodeEntry, Platform } from '../../catalog/src/entry.js';
import { findMisnomer } from '../../src/definitions/find-misnomer.js';
import { getEntries } from '../../src/reach/find-nearest.js';

/** The kind with the codes that the name describes. */
function find(name: string, entries: readonly ErrorCodeEntry[], platforms: readonly Platform[]): string | undefined {
	const misnomer = findMisnomer(name, entries, new Set(platforms));
	return misnomer && `${misnomer.kind} ${misnomer.described.map(({ code }) => code).join(' ')}`.trim();
}

describe('a name', () => {
	it.each<[name: string, code: number, platforms: Platform[], misnomer: string]>([
		['NETWORK_ERROR', 10_017, ['web'], 'meaning 2800'],
		['LOGIN_TIMEOUT', 70_001, [], 'meaning'],
		// 6008 is given on devices alone
		['UPLOAD_FAIL', 6008, ['web'], 'platform 2300 2350 2400 22001'],
	])('%s = %d, that comes from %j, says otherwise: %s', (name, code, platforms, misnomer) => {
		expect(find(name, getEntries(code), platforms)).toBe(misnomer);
	});

	it.each<[name: string, code: number, platforms: Platform[]]>([
		['MUTED', 10_017, ['web']],
		['UPLOAD_FAIL', 6008, []],
		['UPLOAD_FAIL', 6008, ['native']],
		['UPLOAD_FAIL', 6008, ['web', 'native']],
		// Without a cause it describes nothing
		['FILE', 6008, ['web']],
		['QIANMING', 6008, ['web']],
	])('%s = %d, that comes from %j, does not', (name, code, platforms) => {
		expect(find(name, getEntries(code), platforms)).toBeUndefined();
	});

	it('does not where the catalog only does not know that the code occurs', () => {
		const [upload] = getEntries(6008);
		const absence = upload!.unreachableOn!.filter(({ platform }) => platform === 'web');
		const change = (changes: Partial<ErrorCodeEntry>): ErrorCodeEntry => ({ ...upload!, ...changes });
		expect(find('UPLOAD_FAIL', [change({ unreachableOn: absence })], ['web'])).toBeDefined();
		expect(find('UPLOAD_FAIL', [change({ unreachableOn: [] })], ['web'])).toBeUndefined();
		expect(find('UPLOAD_FAIL', [change({ unreachableOn: absence, occursOn: ['web'] })], ['web'])).toBeUndefined();
		expect(find('UPLOAD_FAIL', [change({ unreachableOn: absence.map((each) => ({ ...each, platform: 'native' as const })), occursOn: [] })], ['web'])).toBeUndefined();
		expect(find('UPLOAD_FAIL', [upload!, change({ unreachableOn: [] })], ['web'])).toBeUndefined();
	});
});

import { expect, test, vi } from 'vitest';
import { answer } from '../../catalog/src/command/answer.js';
import { errorCodeEntries, findErrorCode, findErrorCodes } from '../../catalog/src/index.js';

vi.mock('../../catalog/src/sections.js', () => ({
	sections: [
		{ family: 'native', section: 'common', entries: [{ code: 1, name: 'ERR_PROGESS', aliases: ['ERR_PROGRESS', 'ERR_BUSY'], occursOn: ['rest'] }] },
		{ family: 'web', section: 'client', entries: [{ code: 1, name: 'ERR_WEB', occursOn: ['web', 'native'] }, { code: 2, name: 'ERR_REST', occursOn: ['rest'] }] },
		{ family: 'server', section: 'account', entries: [{ code: 2, name: 'ERR_NATIVE', occursOn: ['native', 'rest'] }] },
	],
}));

test('an alias stands for its entry, exactly as it is spelt', () => {
	expect(findErrorCode('ERR_PROGRESS')).toBe(errorCodeEntries[0]);
	expect(findErrorCode('ERR_BUSY')).toBe(errorCodeEntries[0]);
	expect(findErrorCode('ERR_PROGESS')).toBe(errorCodeEntries[0]);
	expect(findErrorCode('err_busy')).toBeUndefined();
});

test('an alias is found on the platforms of its entry', () => {
	expect(findErrorCode('ERR_BUSY', { platform: 'rest' })).toBe(errorCodeEntries[0]);
	expect(findErrorCode('ERR_BUSY', { platform: 'web' })).toBeUndefined();
});

test('the command finds a part of an alias once, in any case', () => {
	expect(answer('err_busy')).toEqual({ query: 'err_busy', entries: [errorCodeEntries[0]], nearest: [] });
	expect(answer('prog')).toEqual({ query: 'prog', entries: [errorCodeEntries[0]], nearest: [] });
	expect(answer('proga')).toEqual({ query: 'proga', entries: [], nearest: [] });
});

test('meanings are ordered web, native, REST, whatever their place in the catalog', () => {
	expect(findErrorCodes(1).map(({ name }) => name)).toEqual(['ERR_WEB', 'ERR_PROGESS']);
	expect(findErrorCodes(2).map(({ name }) => name)).toEqual(['ERR_NATIVE', 'ERR_REST']);
});

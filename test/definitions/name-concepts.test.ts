import { describe, expect, it } from 'vitest';
import { concepts } from '../../src/definitions/concepts.js';
import { listWords, readConcepts, readName } from '../../src/definitions/name-concepts.js';

describe('readName', () => {
	it.each<[name: string, words: string[]]>([
		['ERR_USER_SIG_EXPIRED', ['user sig', 'expired']],
		['requestOutOfTime', ['out of time']],
		['TimeOut', ['time out']],
		['NOT_FOUND_USER', ['not found', 'user']],
		['NOT_LOGGED', ['not', 'logged']],
		['QIANMING_TIME_OUT', ['qianming', 'time out']],
		['SDK_ERROR_70001', []],
		['V2_LOGIN', ['v2', 'login']],
		['FULL', ['full']],
		['_', []],
		['', []],
	])('%s: %j', (name, words) => {
		expect(readName(name).map(({ word }) => word)).toEqual(words);
	});

	it('tells what the words stand for', () => {
		const [expiry] = concepts.filter(({ words }) => words.includes('expired'));
		expect(readName('QIANMING_EXPIRED')).toEqual([{ word: 'qianming', concepts: [] }, { word: 'expired', concepts: [expiry] }]);
		// What is near to a concept does not tell it.
		expect(readName('STALE')).toEqual([{ word: 'stale', concepts: [] }]);
	});
});

describe('readConcepts', () => {
	it('knows what is near, too', () => {
		const expiry = concepts.filter(({ words }) => words.includes('expired'));
		expect([...readConcepts(['expired'])]).toEqual(expect.arrayContaining(expiry));
		expect([...readConcepts(['qianming', 'stale'])]).toEqual(expiry);
		expect([...readConcepts(['qianming'])]).toEqual([]);
	});
});

describe('listWords', () => {
	it('gives every word and every phrase', () => {
		expect(listWords('The userSig has').map((word) => word.trim())).toEqual(['the', 'the user', 'the user sig', 'user', 'user sig', 'user sig has', 'sig', 'sig has', 'sig has', 'has', 'has', 'has']);
	});
});

import { describe, expect, it } from 'vitest';
import { getErrorCodeEntries } from '../../catalog/src/catalog.js';
import type { ErrorCodeEntry, RelatedCode, Replacement, Twin } from '../../catalog/src/entry.js';
import { concepts, noiseWords } from '../../src/definitions/concepts.js';
import { findDescribed, judgeName } from '../../src/definitions/judge-name.js';
import { getEntries } from '../../src/reach/find-nearest.js';

describe('a name differs from its code', () => {
	it.each([
		// The UserSig has expired
		['LOGIN_TIMEOUT', 70001],
		['loginTimeOut', 70001],
		['ERR_LOGIN_TIMED_OUT', 70001],
		['SDK_NOT_READY', 70001],
		['Blacklisted', 70001],
		// No app with this SDKAppID
		['ALREADY_LOGGED_IN', 70020],
		// The account has been blacklisted
		['NETWORK_ERROR', 70051],
		// The group is muted
		['USER_SIG_EXPIRED', 10017],
		['TOO_FREQUENT_UPLOAD', 10017],
		// The content holds a sensitive word
		['DISCONNECT_NETWORK', 80001],
	])('%s = %i', (name, code) => {
		expect(judgeName(name, getEntries(code))).toBe('differs');
	});
});

describe('a name fits its code', () => {
	it.each([
		// In the words of the catalog
		['USER_SIG_EXPIRED', 70001],
		['TOKEN_EXPIRED', 6206],
		['USER_NOT_LOGGED_IN', 2024],
		['REPEAT_LOGIN', 2025],
		['GROUP_FULL', 10014],
		// In words that mean the same
		['DIRTY_WORDS', 80001],
		['MUTED', 10017],
		['RecallTimeout', 20016],
		['REQUEST_OVER_TIME_CODE', 2801],
		['DISCONNECT_NETWORK', 2800],
		['UNUPLOADED_PICTURE', 2040],
		['UNUPLOADED_MEDIA', 2350],
		['NOT_FRIEND', 20009],
		['ERROR_BLACKLIST', 20007],
		// By the section alone
		['NOT_GROUP_MEMBER', 10007],
		// By a code that stands for the same cause: not ready, because nobody is logged in; kicked out, because the UserSig expired
		['SDK_NOT_READY', 2024],
		['KICKED_OUT', 70001],
		// By one word of two
		['USER_SIG_TIMEOUT', 70001],
		['USER_SIG_EXPIRED', 70009],
	])('%s = %i', (name, code) => {
		expect(judgeName(name, getEntries(code))).toBe('fits');
	});
});

describe('nothing can be told', () => {
	it.each([
		['of a name that only says where', 'LOGIN_FAILED', 70001],
		['of a name that says where something is sent', 'SEND_ERROR', 70001],
		['of a name without a meaning', 'ERR_CODE', 70001],
		['of a number in words', 'CODE_70001', 70001],
		['of words that nobody knows', 'QIANMING_GUOQI', 70001],
		['of one letter', 'E', 70001],
		['of a code that the catalog does not know', 'LOGIN_TIMEOUT', 2081],
	])('%s', (_, name, code) => {
		expect(judgeName(name, getEntries(code))).toBe('open');
	});
});

it('every name and alias of the catalog fits its code, or says nothing', () => {
	for (const entry of getErrorCodeEntries()) {
		for (const name of [entry.name, ...entry.aliases ?? []]) expect([name, judgeName(name, [entry])]).not.toEqual([name, 'differs']);
	}
});

it('fits where one of several meanings does', () => {
	const [web, rest] = [getEntries(2100).find(({ family }) => family === 'web')!, getEntries(2100).find(({ family }) => family !== 'web')!];
	expect(judgeName('DIRTY_WORDS', [rest])).toBe('fits');
	expect(judgeName('DIRTY_WORDS', [web])).toBe('differs');
	expect(judgeName('DIRTY_WORDS', [web, rest])).toBe('fits');
});

describe('the entries that a name describes', () => {
	it.each<[name: string, platforms: ('web' | 'native')[], codes: number[]]>([
		['SDK_NOT_READY', ['web'], [2999]],
		['NETWORK_ERROR', ['web'], [2800]],
		['UPLOAD_FAIL', ['web'], [2300, 2350, 2400, 22001]],
		['UPLOAD_FAIL', ['native'], [6008, 6031, 22001]],
		['USER_SIG_EXPIRED', ['native'], [6206]],
		['USER_SIG_EXPIRED', ['web'], [3004, 70001]],
		['LOGIN_TIMEOUT', [], []],
		['LOGIN', ['web'], []],
	])('%s on %j: %j', (name, platforms, codes) => {
		expect(findDescribed(name, new Set(platforms)).map(({ code }) => code)).toEqual(codes);
	});
});

describe('the table of concepts', () => {
	it('is in lower case, and says each word once in a row', () => {
		for (const { words, near = [] } of concepts) {
			expect(words.concat(near).filter((word) => !/^[a-z\d]+(?: [a-z\d]+){0,2}$/.test(word))).toEqual([]);
			expect([...words].sort()).toEqual([...new Set(words)].sort());
		}
	});

	it('has no word twice among those that tell a concept', () => {
		const words = concepts.flatMap((concept) => concept.words);
		expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
	});

	it('drops no word that a concept needs', () => {
		expect(concepts.flatMap(({ words }) => words).filter((word) => noiseWords.has(word))).toEqual([]);
	});
});

describe('what the catalog says of a code', () => {
	const known = getEntries(6206)[0]!;
	/** Of what another code has to do with it only the code is read. */
	const expired = { code: 70_001 } as Twin & RelatedCode & Replacement;
	/** An entry of which nothing is known but what a case adds. */
	const entry = (changes: Partial<ErrorCodeEntry> = {}): ErrorCodeEntry => ({ ...known, name: 'ERR_QUIXED', aliases: [], summary: { en: 'Zorp', zh: '' }, section: 'brill', twins: [], counterparts: {}, replacedBy: [], ...changes });

	it.each<[name: string, changes: Partial<ErrorCodeEntry>]>([
		['QUIXED', {}],
		['QUIX', {}],
		['QUIXEDLY', {}],
		['ZORP', {}],
		['BRILL', {}],
		['FLUBBED', { aliases: ['ERR_FLUBBED'] }],
		['AUTH', { category: 'auth' }],
		['CONSOLE', { category: 'config' }],
		['QUIXED_FLUBBED', {}],
		// A cause, by a word that stands for the same
		['OUTDATED', { summary: { en: 'Stale', zh: '' } }],
		['OUTDATED', { twins: [expired] }],
		['OUTDATED', { counterparts: { web: [expired] } }],
		['OUTDATED', { counterparts: { native: [expired] } }],
		['OUTDATED', { replacedBy: [expired] }],
	])('is %s with %j', (name, changes) => {
		expect(judgeName(name, [entry(changes)])).toBe('fits');
	});

	it.each(['QUI', 'ZOR', 'ZO', 'XED', 'FLUBBED'])('is not %s', (name) => {
		expect(judgeName(name, [entry()])).toBe('open');
	});

	it('is not another cause', () => {
		expect(judgeName('OUTDATED', [entry()])).toBe('differs');
		expect(judgeName('OUTDATED_FLUBBED', [entry()])).toBe('differs');
		expect(judgeName('OUTDATED_QUIXED', [entry()])).toBe('fits');
		expect(judgeName('OUTDATED', [])).toBe('open');
	});
});

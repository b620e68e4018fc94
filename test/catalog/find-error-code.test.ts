import { describe, expect, test } from 'vitest';
import { ERR_USER_SIG_EXPIRED, type ErrorCodeEntry, type ErrorCodeRange, errorCodeEntries, errorCodeRanges, findErrorCode, findErrorCodes } from '../../catalog/src/index.js';

/** What a meaning is told from the others by. */
const getName = (meaning: ErrorCodeEntry | ErrorCodeRange | undefined) => meaning?.name;

describe('findErrorCode', () => {
	test('finds the only meaning of a code', () => {
		expect(findErrorCode(6206)).toMatchObject({
			code: 6206,
			name: 'ERR_USER_SIG_EXPIRED',
			family: 'native',
			section: 'account',
			severity: 'critical',
			category: 'auth',
			retry: 'after-relogin',
			occursOn: ['native'],
			summary: { en: 'the UserSig has expired' },
		});
		expect(findErrorCode(6666)).toBeUndefined();
	});

	test('tells a code from its negative', () => {
		expect(getName(findErrorCode(20009))).toBe('ERR_SVR_MSG_BOTH_NOT_FRIEND');
		expect(getName(findErrorCode(-20009))).toBe('ERR_SVR_SSO_FREQUENCY_LIMIT');
		expect(findErrorCode(-20010)).toBeUndefined();
	});

	test('finds a name, exactly as it is spelt', () => {
		expect(findErrorCode('ERR_USER_SIG_EXPIRED')).toBe(findErrorCode(ERR_USER_SIG_EXPIRED));
		expect(findErrorCode('err_user_sig_expired')).toBeUndefined();
		expect(findErrorCode('ERR_USER_SIG')).toBeUndefined();
		expect(findErrorCode(' ERR_USER_SIG_EXPIRED')).toBeUndefined();
	});

	test('finds every entry by its name, and every range by its name', () => {
		const missed = errorCodeEntries.filter((entry) => findErrorCode(entry.name) !== entry);
		expect(missed).toEqual([]);
		expect(errorCodeRanges.filter((range) => findErrorCode(range.name) !== range)).toEqual([]);
	});

	test('takes the web meaning before the REST meaning where no platform is given', () => {
		expect(getName(findErrorCode(2001))).toBe('ERR_WEB_NO_ACCOUNT_TYPE');
		expect(getName(findErrorCode(1002))).toBe('ERR_WEB_HELLO_ANSWER_KICKED_OUT');
		expect(getName(findErrorCode(1001))).toMatch(/^ERR_SVR_OPERATION_DATA_/);
	});

	test('takes the meaning of the given platform, and none that cannot occur there', () => {
		expect(getName(findErrorCode(2001, { platform: 'rest' }))).toBe('ERR_SVR_CONTENT_REVIEW_INTERNAL_ERROR');
		expect(getName(findErrorCode(2001, { platform: 'web' }))).toBe('ERR_WEB_NO_ACCOUNT_TYPE');
		expect(findErrorCode(2001, { platform: 'native' })).toBeUndefined();
		expect(getName(findErrorCode(6206, { platform: 'native' }))).toBe('ERR_USER_SIG_EXPIRED');
		expect(findErrorCode('ERR_USER_SIG_EXPIRED', { platform: 'web' })).toBeUndefined();
		expect(getName(findErrorCode(2001, { platform: undefined }))).toBe('ERR_WEB_NO_ACCOUNT_TYPE');
	});

	test.each([
		[120000, undefined],
		[120001, 'ERR_SVR_MSG_WEBHOOK_CUSTOM'],
		[125000, 'ERR_SVR_MSG_WEBHOOK_CUSTOM'],
		[130000, 'ERR_SVR_MSG_WEBHOOK_CUSTOM'],
		[130001, undefined],
		[10099, undefined],
		[10100, 'ERR_SVR_GROUP_WEBHOOK_CUSTOM'],
		[10200, 'ERR_SVR_GROUP_WEBHOOK_CUSTOM'],
		[10201, undefined],
		[37999, undefined],
		[38000, 'ERR_SVR_FRIENDSHIP_WEBHOOK_CUSTOM'],
		[39000, 'ERR_SVR_FRIENDSHIP_WEBHOOK_CUSTOM'],
		[39001, undefined],
		[125000.5, undefined],
		[-125000, undefined],
	])('%d lies in the range %s', (code, name) => {
		expect(getName(findErrorCode(code))).toBe(name);
	});
});

describe('findErrorCodes', () => {
	test('gives all meanings, the default one first', () => {
		expect(findErrorCodes(2001).map(getName)).toEqual(['ERR_WEB_NO_ACCOUNT_TYPE', 'ERR_SVR_CONTENT_REVIEW_INTERNAL_ERROR']);
		expect(findErrorCodes(6206).map(getName)).toEqual(['ERR_USER_SIG_EXPIRED']);
		expect(findErrorCodes(120500).map(getName)).toEqual(['ERR_SVR_MSG_WEBHOOK_CUSTOM']);
		expect(findErrorCodes(6666)).toEqual([]);
	});

	test('does not take a name, which findErrorCode does', () => {
		expect(findErrorCodes('ERR_USER_SIG_EXPIRED')).toEqual([]);
	});

	test('gives an array that the caller may change', () => {
		findErrorCodes(2001).length = 0;
		expect(findErrorCodes(2001)).toHaveLength(2);
	});
});

describe('errorCodeEntries and errorCodeRanges', () => {
	test('hold single codes and ranges', () => {
		expect(errorCodeEntries.filter((entry) => !Number.isInteger(entry.code))).toEqual([]);
		expect(errorCodeRanges.map(({ from, to }) => [from, to])).toEqual([
			[10100, 10200],
			[120001, 130000],
			[38000, 39000],
		]);
	});

	test('cannot be changed, to the last field', () => {
		const isDeepFrozen = (value: unknown): boolean => typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeepFrozen));
		expect(isDeepFrozen(Object.freeze({ inner: {} }))).toBe(false);
		expect(isDeepFrozen(errorCodeEntries)).toBe(true);
		expect(isDeepFrozen(errorCodeRanges)).toBe(true);
	});
});

import { expect, test } from 'vitest';
import { describeErrorCode, errorCodeEntries } from '../../catalog/src/index.js';

test('describes a code in English unless told otherwise', () => {
	const english = '6206 ERR_USER_SIG_EXPIRED: the UserSig has expired. What to do: get a new UserSig from your server, then log in again';
	expect(describeErrorCode(6206)).toBe(english);
	expect(describeErrorCode(6206, {})).toBe(english);
	expect(describeErrorCode(6206, { locale: 'en' })).toBe(english);
	expect(describeErrorCode(6206, { locale: 'fr' as never })).toBe(english);
	expect(describeErrorCode(6206, { locale: '__proto__' as never })).toBe(english);
});

test('describes a code in Chinese', () => {
	expect(describeErrorCode(6206, { locale: 'zh' })).toBe('6206 ERR_USER_SIG_EXPIRED：UserSig 过了有效期。处理办法：向自己的服务端换取新的 UserSig，再登录一次');
});

test('describes the meaning of the platform', () => {
	expect(describeErrorCode(2001)).toMatch(/^2001 ERR_WEB_NO_ACCOUNT_TYPE: /);
	expect(describeErrorCode(2001, { platform: 'rest' })).toMatch(/^2001 ERR_SVR_CONTENT_REVIEW_INTERNAL_ERROR: /);
	expect(describeErrorCode(2001, { platform: 'native' })).toBeUndefined();
});

test('describes a code within a range under its own number', () => {
	expect(describeErrorCode(120500)).toMatch(/^120500 ERR_SVR_MSG_WEBHOOK_CUSTOM: /);
});

test('describes no name and no unknown code', () => {
	expect(describeErrorCode('ERR_USER_SIG_EXPIRED')).toBeUndefined();
	expect(describeErrorCode(6666)).toBeUndefined();
});

test('needs one line for every code in both languages', () => {
	const wrong = errorCodeEntries.filter(({ code }) => !/^.+$/.test(describeErrorCode(code) ?? '') || !/^.+$/.test(describeErrorCode(code, { locale: 'zh' }) ?? ''));
	expect(wrong).toEqual([]);
});

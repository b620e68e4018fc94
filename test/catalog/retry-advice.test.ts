import { describe, expect, test } from 'vitest';
import { isCustomCallbackCode, isRetryable, requiresRelogin } from '../../catalog/src/index.js';

describe('isRetryable', () => {
	test.each([
		[9508, true],
		[2801, true],
		[6206, false],
		[20016, false],
		[120500, false],
		[6666, false],
	])('%d: %s', (code, expected) => {
		expect(isRetryable(code)).toBe(expected);
	});

	test('asks the meaning of the platform', () => {
		expect(isRetryable(2001)).toBe(false);
		expect(isRetryable(2001, { platform: 'web' })).toBe(false);
		expect(isRetryable(2001, { platform: 'rest' })).toBe(true);
	});

	test('takes no name', () => {
		expect(isRetryable('ERR_SDK_NET_DISCONNECT')).toBe(false);
	});
});

describe('requiresRelogin', () => {
	test.each([
		[6206, true],
		[70001, true],
		[20002, true],
		[2024, true],
		// Whoever was kicked must be asked first: a login by itself makes two devices kick each other for ever.
		[6208, false],
		[3002, false],
		[3003, false],
		[3006, false],
		[1002, false],
		[9508, false],
		[20016, false],
		[120500, false],
		[6666, false],
	])('%d: %s', (code, expected) => {
		expect(requiresRelogin(code)).toBe(expected);
	});

	test('asks the meaning of the platform', () => {
		expect(requiresRelogin(6206, { platform: 'native' })).toBe(true);
		expect(requiresRelogin(6206, { platform: 'web' })).toBe(false);
	});

	test('takes no name', () => {
		expect(requiresRelogin('ERR_USER_SIG_EXPIRED')).toBe(false);
	});
});

describe('isCustomCallbackCode', () => {
	test.each([
		[10099, false],
		[10100, true],
		[10200, true],
		[10201, false],
		[37999, false],
		[38000, true],
		[39000, true],
		[39001, false],
		[120000, false],
		[120001, true],
		[130000, true],
		[130001, false],
		[120001.5, false],
		[6206, false],
	])('%d: %s', (code, expected) => {
		expect(isCustomCallbackCode(code)).toBe(expected);
	});

	test('takes no name', () => {
		expect(isCustomCallbackCode('ERR_SVR_MSG_WEBHOOK_CUSTOM')).toBe(false);
	});
});

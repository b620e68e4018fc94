import { expect, test } from 'vitest';
import { describeErrorCode, findErrorCode, findErrorCodes, isCustomCallbackCode, isRetryable, requiresRelogin } from '../../catalog/src/index.js';

/** An object that gives a real code to whoever converts it. */
const convertible = { valueOf: () => 6206, toString: () => '6206', toJSON: () => 6206 };

const inputs: readonly unknown[] = [
	undefined,
	null,
	true,
	Number.NaN,
	Number.POSITIVE_INFINITY,
	Number.NEGATIVE_INFINITY,
	0,
	-0,
	6206.5,
	1e300,
	Number.MAX_SAFE_INTEGER,
	Number.MIN_VALUE,
	6206n,
	'',
	'6206',
	'-10001',
	'0x183e',
	'toString',
	'hasOwnProperty',
	'__proto__',
	'constructor',
	'prototype',
	'ERR_',
	'x'.repeat(100_000),
	{},
	convertible,
	[6206],
	[],
	Symbol('6206'),
	() => 6206,
	Object.create(null),
	new Proxy({}, { get: () => { throw new Error('read'); } }),
];

test.each(inputs.map((input) => [typeof input, input] as const))('a %s that is no code gets nothing and throws nothing', (_, input) => {
	expect(findErrorCode(input as never)).toBeUndefined();
	expect(findErrorCode(input as never, { platform: 'web' })).toBeUndefined();
	expect(findErrorCodes(input as never)).toEqual([]);
	expect(describeErrorCode(input as never)).toBeUndefined();
	expect(describeErrorCode(input as never, { locale: 'zh' })).toBeUndefined();
	expect(isRetryable(input as never)).toBe(false);
	expect(requiresRelogin(input as never)).toBe(false);
	expect(isCustomCallbackCode(input as never)).toBe(false);
});

test.each(['ios', '__proto__', 'constructor', '', 7, {}, []])('the platform %j is none', (platform) => {
	expect(findErrorCode(6206, { platform: platform as never })).toBeUndefined();
});

test.each([null, undefined, 0, 'web', []])('the options %j ask for nothing', (options) => {
	expect(findErrorCode(6206, options as never)).toMatchObject({ code: 6206 });
	expect(describeErrorCode(6206, options as never)).toMatch(/^6206 /);
});

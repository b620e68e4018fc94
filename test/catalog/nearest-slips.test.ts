import { describe, expect, it } from 'vitest';
import { getErrorCodeEntries } from '../../catalog/src/catalog.js';
import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import type { CodeSource } from '../../src/reach/code-source.js';
import { findNearest } from '../../src/reach/find-nearest.js';
import type { SdkOrigin } from '../../src/subjects/origin.js';
import { findMethods } from '../../src/sdk/sdk.js';

const digits = Array.from('0123456789');

/** Every number that differs from a code by one digit, and starts with none that would shorten it. */
function getSubstitutions(code: number): number[] {
	const text = String(Math.abs(code));
	return Array.from(text).flatMap((own, place) =>
		digits.filter((digit) => digit !== own && !(place === 0 && digit === '0')).map((digit) => Math.sign(code) * Number(text.slice(0, place) + digit + text.slice(place + 1))),
	);
}

/** A code, a slip of it, and what a call that gives the code says of the slip. */
interface Slip {
	readonly code: number;
	readonly typed: number;
}

const codes = [...new Set(getErrorCodeEntries().map(({ code }) => code))];
const slips: readonly Slip[] = codes.flatMap((code) => getSubstitutions(code).map((typed) => ({ code, typed })));
const unknown = slips.filter(({ typed }) => findErrorCodes(typed).length === 0);

/** A source that gives the code: its platform, and a call that the catalog ties it to. */
function getSource(code: number): CodeSource {
	const [entry] = getErrorCodeEntries().filter((each) => each.code === code);
	const scope = entry!.callScopes?.find(({ path }) => path === 'failure');
	const platform = (scope ?? { platforms: entry!.occursOn }).platforms[0]!;
	const method = scope?.calls.flatMap((call) => findMethods(call)).find(({ profile }) => profile.platform === platform);
	const origin = method && ({ kind: 'sdk', method, delivery: 'rejection', path: ['code'], sure: true, steps: [] } as unknown as SdkOrigin);
	return { platforms: new Set([platform]), calls: origin ? [origin] : [] };
}

const share = (found: number): string => `${((100 * found) / unknown.length).toFixed(1)} %`;

describe('a code with one wrong digit', () => {
	it('tries every digit of every code', () => {
		// A code of n digits has 9 slips at each place, but for the zero in front.
		expect(slips).toHaveLength(codes.map((code) => 9 * String(Math.abs(code)).length - 1).reduce((sum, count) => sum + count, 0));
		expect(unknown.length).toBeGreaterThan(15_000);
	});

	it('is known itself, or the code is among the nearest', () => {
		expect(unknown.filter(({ code, typed }) => !findNearest(typed, undefined).includes(code))).toEqual([]);
		expect(unknown.filter(({ code, typed }) => !findNearest(typed, getSource(code)).includes(code))).toEqual([]);
	});

	it('has the code among the first three where no more are that near', () => {
		const few = unknown.filter(({ typed }) => findNearest(typed, undefined).length <= 3);
		expect(few.length).toBeGreaterThan(5000);
		expect(few.filter(({ code, typed }) => !findNearest(typed, undefined).slice(0, 3).includes(code))).toEqual([]);
		expect(few.filter(({ code, typed }) => !findNearest(typed, getSource(code)).slice(0, 3).includes(code))).toEqual([]);
	});

	it('has the code among the first three more often where the call is known', () => {
		const without = unknown.filter(({ code, typed }) => findNearest(typed, undefined).slice(0, 3).includes(code)).length;
		const withCall = unknown.filter(({ code, typed }) => findNearest(typed, getSource(code)).slice(0, 3).includes(code)).length;
		console.info(`${unknown.length} slips that are no codes; the code among the first three: ${share(without)} without the call, ${share(withCall)} with it`);
		expect(withCall).toBeGreaterThan(without);
	});
});

describe('other slips', () => {
	it.each([
		['a lost sign', (code: number) => -code],
		['a doubled digit', (code: number) => Math.sign(code) * Number(String(Math.abs(code)) + String(Math.abs(code)).slice(-1))],
		['a dropped digit', (code: number) => Math.trunc(code / 10)],
		['two swapped digits', (code: number) => Math.sign(code) * Number(String(Math.abs(code)).replace(/(.)(.)$/u, '$2$1'))],
	])('%s: the slip is known, or the code is among the nearest', (_, slip) => {
		const missed = codes.filter((code) => findErrorCodes(slip(code)).length === 0 && !findNearest(slip(code), undefined).includes(code));
		expect(missed).toEqual([]);
	});
});

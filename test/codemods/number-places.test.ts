import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.js';
import { emptyProjectReader } from '../../src/project/project-reader.js';
import { mayHoldPlaces } from '../../codemods/src/number-places.js';
import { transformCandidate } from '../../codemods/src/transform.js';
import { corpusModules } from '../corpus/install.mjs';
import { imPackages } from '../corpus/packages.mjs';
import { readTruth } from '../corpus/truth.js';

/** Behind so much the line or the list before a number is not searched. */
const long = 'x'.repeat(2500);

describe('mayHoldPlaces', () => {
	it.each([
		['error.code === 70001'],
		['error.code != 70001'],
		['70001 == error.code'],
		['70001 !== error.code'],
		['70001 /* expired */ === error.code'],
		['70001 // expired\n=== error.code'],
		['error.code === -10004'],
		['error.code === "70001"'],
		['error.code === \'-10004\''],
		['error.code === 0x11171'],
		['error.code === 70_001'],
		['error.code === <number>70001'],
		['error.code === (70001)'],
		['70001 as number === error.code'],
		['70001 satisfies number'],
		['code = error.code || 70001'],
		['code = error.code ?? 70001'],
		['70001 || error.code'],
		['70001 ?? error.code'],
		['switch (error.code) { case 70001: }'],
		['switch (error.code) { case -10004: }'],
		['[70001].includes(error.code)'],
		['return [70001]'],
		['[1, 70001].includes(error.code)'],
		['[1, 70001, 2].includes(error.code)'],
		['[f(1), [2], { a: 1 },\n70001, 3].includes(error.code)'],
		['({ 70001: "expired" })[error.code]'],
		['({ 1: "a", 70001: "expired" })[error.code]'],
		['error.code >= 120001'],
		['error.code <= 130000'],
		['error.code > 120000'],
		['error.code < 130001'],
		['120001 <= error.code'],
	])('finds a place in %s', (text) => {
		expect(mayHoldPlaces(text, false)).toBe(true);
	});

	it.each([
		['the argument of a call', 'wait(70001)'],
		['the last argument', 'wait(1, 70001)'],
		['a negative argument', 'wait(-10004)'],
		['an argument among others', 'wait(1,\n2, 70001, 3)'],
		['an argument behind a list', 'wait([1], {}, (2), 70001, 3)'],
		['a member', 'a[70001]; a[0][70001]; a?.[70001]'],
		['a statement', '70001'],
		['a negative statement', '-10004'],
		['a block', 'if (a) { 70001 }'],
		['an operand of arithmetic', 'a = 70001 + 1; a = 70001 - b; a = 70001 * 2; a = 70001 / 2; a = 70001 % 2; a = 70001 << 2; f(70001 | b); f(b | 70001)'],
		['the owner of a member', '70001 .toFixed(); 70001?.toFixed(); 70001[0]; f(70001 (0))'],
		['the condition of a choice', 'f(70001 ? a : b)'],
		['the arms of a choice', 'f(a ? 70001 : b); f(a ? b : 70001); f(a() ? b() : 70001)'],
		['a comparison that is none with the end of a range', 'a < 70001; a > 70001; a >= 70001; 70001 > a'],
		['a number of no meaning', 'error.code === 5'],
		['a part of a name', 'error.code === code70001'],
		['what is followed by a name, not by an assertion', '70001\nassert(1)'],
		['a variable', 'let width = 70001; var height = 70001'],
		['constants of one name that nobody asks for', 'const width = 70001; { const width = 70001 }'],
		['a default', 'f(a = 70001); f(b, a = 70001)'],
		['a sequence', 'a, 70001, b'],
		['a list in the next statement', 'f(70001); a = [1]'],
	])('finds none in %s', (_, text) => {
		expect(mayHoldPlaces(text, false)).toBe(false);
		expectNoSite(text);
	});

	it.each([
		['behind a comment', '// expired\n70001'],
		['behind a block comment', 'wait(/* expired */ 70001)'],
		['behind a long line', `${long}\n70001`],
		['in a list of strings', 'wait("a", 70001, 2)'],
		['in a list of templates', 'wait(`a`, 70001, 2)'],
		['in a list of quotients', 'wait(a / b, 70001, 2)'],
		['in a list with comments', 'wait(a, // b\nc, 70001, 2)'],
		['in a long list', `wait(${long}, 70001, 2)`],
		['under a key that is put together', '({ [key]: 70001 })'],
		['under a key that is no name', '({ "is expired": 70001, "-": 70001 })'],
		['under a key behind a comment', '({ key // expired\n: 70001 })'],
		['under the name of a code', '({ code: 70001 })'],
		['in a type', 'type Expired = 70001'],
		['behind a type', 'const expired: number = 70001'],
		['behind a minus', 'const EXPIRED = -10004'],
		['in a member', 'error.code = 70001'],
		['in an element', 'codes[0] = 70001'],
		['in a test', 'if (code = 70001) renew()'],
		['in a test with others', 'if (code = 70001 && a) renew(); if (code = 70001 | b) renew(); code = 70001 ? a : b'],
		['under a name behind a comment', '// expired\nexpired = 70001'],
		['behind an equals sign behind a comment', 'expired // is\n= 70001'],
		['under a name in another script', 'const 过期 = 70001'],
		['without a name', '= 70001'],
	])('does not say no %s', (_, text) => {
		expect(mayHoldPlaces(text, false)).toBe(true);
	});

	it.each([
		['const EXPIRED = 70001;', 'error.code === EXPIRED'],
		['const EXPIRED = 70001;', 'EXPIRED == error.code'],
		['const EXPIRED = 70001;', 'switch (error.code) { case EXPIRED: }'],
		['const EXPIRED = 70001;', '// expired\nEXPIRED'],
		['EXPIRED = 70001;', 'error.code === EXPIRED'],
		['enum Code { EXPIRED = 70001 }', 'error.code === Code.EXPIRED'],
		['enum Code { EXPIRED = 70001 }', 'error.code === Code?.EXPIRED'],
		['enum Code { EXPIRED = 70001 }', 'error.code === Code["EXPIRED"]'],
		['enum Code { EXPIRED = 70001 }', 'error.code === getCodes().EXPIRED'],
		['enum Code { EXPIRED = 70001 }', 'error.code === Code // expired\n.EXPIRED'],
		['enum Code { EXPIRED = 70001 }', 'error.code === // expired\nCode.EXPIRED'],
		['class Code { static EXPIRED = 70001 }', 'error.code === Code.EXPIRED'],
		['const CODE = { EXPIRED: 70001 };', 'error.code === CODE.EXPIRED'],
		['const CODE = { a: 1, "EXPIRED": 70001 };', 'error.code === CODE["EXPIRED"]'],
		['const CODE = { $expired: 70001 };', 'error.code === CODE.$expired'],
	])('asks whether the name in %s is compared: %s', (definition, comparison) => {
		expect(mayHoldPlaces(`${definition}\n${comparison}`, false)).toBe(true);
		expect(mayHoldPlaces(definition, false)).toBe(false);
		expect(mayHoldPlaces(definition, true)).toBe(true);
		expectNoSite(definition);
	});

	it.each(['renew(EXPIRED)', 'expired = EXPIRED', '({ expired: EXPIRED })', '({ EXPIRED: 1 })', 't("EXPIRED")', 'EXPIRED.toFixed()', 'error.code === EXPIRED_TWICE', 'error.code === NOT_EXPIRED'])('takes %s for no comparison', (mention) => {
		const text = `const EXPIRED = 70001, TWICE = 2 * EXPIRED, AGAIN = 70001;\n${mention}`;
		expect(mayHoldPlaces(text, false)).toBe(false);
		expectNoSite(text);
	});

	it('gives up on many names, and on many mentions of one', () => {
		const define = (count: number): string => Array.from({ length: count }, (_, index) => `const width${index} = 70001;\n`).join('');
		expect([mayHoldPlaces(define(50), false), mayHoldPlaces(define(51), false)]).toEqual([false, true]);
		const mention = (count: number): string => `const width = 70001;\n${'set(width);\n'.repeat(count - 1)}`;
		expect([mayHoldPlaces(mention(200), false), mayHoldPlaces(mention(201), false)]).toEqual([false, true]);
	});

	it('lets none of the real files go that hold a site', () => {
		const files = new Set(imPackages.flatMap(({ name }) => readTruth(name).filter(({ verdict }) => verdict === 'yes').map(({ file }) => path.join(corpusModules, name, file))));
		expect(files.size).toBeGreaterThan(20);
		expect([...files].filter((file) => !mayHoldPlaces(readFileSync(file, 'utf8'), false))).toEqual([]);
	});

	it('comes to an end where a comment does not', () => {
		expect(mayHoldPlaces('wait(70001 /* expired', false)).toBe(false);
	});
});

/** The prefilter's `false` is a promise: the analysis finds nothing there. */
function expectNoSite(text: string): void {
	const { named, skipped } = transformCandidate(`import TIM from 'tim-js-sdk';\nTIM.create({}).login().catch((error) => {\n${text};\n});\n`, {
		filename: '/app/a.js', constants: { from: 'tencent-im-error-codes/codes', style: 'namespace', name: 'ImErrorCode' }, minimumConfidence: 'possible', includeDisabled: true,
	}, emptyProjectReader, { analyse });
	expect({ named, skipped }).toEqual({ named: [], skipped: [] });
}

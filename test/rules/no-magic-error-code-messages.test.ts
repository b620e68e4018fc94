import path from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { getErrorCodeEntries, getErrorCodeRanges } from '../../catalog/src/catalog.js';
import type { Locale } from '../../catalog/src/entry.js';
import plugin from '../../src/index.js';
import { createProject } from '../support/create-project.js';

const codes = [...new Set(getErrorCodeEntries().map(({ code }) => code))];
const oldProject = createProject({ name: 'app', dependencies: { 'tencent-im-error-codes': '^0.0.1' } });

/** Texts that hold every code of the catalog once, each on a line of its own, and what the reports there say. */
const places = {
	comparison: { write: (code: number) => `if (imError.code === ${code}) stop();`, cwd: '/app', options: {} },
	assignment: { write: (code: number) => `if (imError.code = ${code}) stop();`, cwd: '/app', options: {} },
	definition: { write: (code: number, index: number) => `const CODE_${index} = ${code}; if (imError.code === CODE_${index}) stop();`, cwd: '/app', options: { checkDefinitions: true } },
	old: { write: (code: number) => `if (imError.code === ${code}) stop();`, cwd: oldProject, options: {} },
} as const;

/** The messages for all codes, in their order. */
function lintAll(place: keyof typeof places, locale: Locale): Linter.LintMessage[] {
	const { write, cwd, options } = places[place];
	const linter = new Linter({ cwd });
	return linter.verify(`export {};\n${codes.map(write).join('\n')}\n`, [{ plugins: { 'tencent-im': plugin }, rules: { 'tencent-im/no-magic-error-code': ['warn', options] }, settings: { 'tencent-im': { locale } } }], path.join(cwd, 'codes.js'));
}

const cases = (['en', 'zh'] as const).flatMap((locale) => (Object.keys(places) as (keyof typeof places)[]).map((place) => ({ locale, place })));

describe.each(cases)('the messages about every code: $place, $locale', ({ locale, place }) => {
	const messages = lintAll(place, locale);

	it('name the number and each of its constants, and end with a period', () => {
		expect(messages.map(({ line }) => line)).toEqual(codes.map((_, index) => index + 2));
		for (const [index, { message }] of messages.entries()) {
			const code = codes[index]!;
			const names = getErrorCodeEntries().filter((entry) => entry.code === code).map(({ name }) => name);
			for (const word of [String(code), ...names]) expect(message).toContain(word);
			expect(message.at(-1)).toBe(locale === 'zh' ? '。' : '.');
		}
	});

	it('leave no placeholder, no double period and no double space', () => {
		for (const { message, suggestions } of messages) {
			for (const text of [message, ...(suggestions ?? []).map(({ desc }) => desc)]) {
				expect(text).not.toMatch(/\{\{|\}\}|undefined|\.\s*\.|[。．；：，]\s*[.。；：，]|[.,;:]\s*[。；：，]| {2}/u);
			}
		}
	});
});

it('fills in both languages of the message about a webhook range', () => {
	for (const locale of ['en', 'zh'] as const) {
		const text = getErrorCodeRanges().map(({ from, to }) => `if (imError.code >= ${from} && imError.code <= ${to}) stop();`).join('\n');
		const messages = new Linter().verify(`export {};\n${text}`, [plugin.configs.recommended, { settings: { 'tencent-im': { locale } } }]);
		expect(messages).toHaveLength(getErrorCodeRanges().length);
		for (const { message } of messages) expect(message).toMatch(locale === 'zh' ? /^\d+ 到 \d+ 是你自己定义的码：[^{}。]+。请改用 isCustomCallbackCode\(\)，不必比较两端。$/u : /^The codes from \d+ to \d+ are your own: [^{}]+[^.]\. Ask isCustomCallbackCode\(\) instead of comparing both ends\.$/u);
	}
});

it('has these very words', () => {
	const say = (place: keyof typeof places, locale: Locale, code: number): string => lintAll(place, locale)[codes.indexOf(code)]!.message;
	expect(say('comparison', 'en', 6206)).toBe('IM error code 6206 is ERR_USER_SIG_EXPIRED: the UserSig has expired. Use the named constant instead of the number.');
	expect(say('assignment', 'en', 6206)).toBe('This test assigns IM error code 6206 instead of comparing it. The code is ERR_USER_SIG_EXPIRED: the UserSig has expired. Write a comparison with the named constant.');
	expect(say('definition', 'en', 6206)).toBe('This gives IM error code 6206 a name of its own. The code is ERR_USER_SIG_EXPIRED: the UserSig has expired. Use the constant of the catalog instead.');
	expect(say('old', 'en', 6206)).toBe('IM error code 6206 is ERR_USER_SIG_EXPIRED: the UserSig has expired. Its constant needs tencent-im-error-codes 0.1.0, this project may have 0.0.1: update the package, then use the constant.');
	expect(say('comparison', 'zh', 6206)).toMatch(/^IM 错误码 6206 即 ERR_USER_SIG_EXPIRED：[^。]+。请用具名常量代替这个数字。$/u);
	expect(say('old', 'zh', 6206)).toMatch(/^IM 错误码 6206 即 ERR_USER_SIG_EXPIRED：[^。]+。该常量需要 tencent-im-error-codes 0\.1\.0，而本项目可能装的是 0\.0\.1：请先升级该包，再使用该常量。$/u);
	expect(say('comparison', 'en', 2100)).toBe('IM error code 2100 has several meanings: ERR_WEB_MESSAGE_SEND_FAIL (the message could not be sent, no closer reason known) or ERR_SVR_CONTENT_REVIEW_DELETE_FAILED (REST only: deleting sensitive words failed). Use the constant of the one you mean.');
	expect(say('comparison', 'zh', 2100)).toMatch(/^IM 错误码 2100 有多种含义：ERR_WEB_MESSAGE_SEND_FAIL（[^（）]+）或 ERR_SVR_CONTENT_REVIEW_DELETE_FAILED（[^（）]+）。请改用你所指的那个常量。$/u);
});

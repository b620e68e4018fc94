import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';
import type { Rule } from '../../src/plugin/create-rule.js';
import { profiles } from '../../src/sdk/profiles.js';
import { defaultSettings, readSettings } from '../../src/settings.js';

const docs = new URL('../../docs/', import.meta.url);
const readPage = (name: string): string => readFileSync(new URL(name, docs), 'utf8');

/** The code blocks of a page whose info string has a word, with their language. */
function findExamples(page: string, word: string): { readonly language: string; readonly code: string }[] {
	return [...page.matchAll(/^```(\w+) (\w+)\n([\s\S]*?)^```$/gmu)].filter((match) => match[2] === word).map((match) => ({ language: match[1]!, code: match[3]! }));
}

const getOptions = ({ meta }: Rule): Record<string, { readonly description?: string }> => (meta.schema[0] as { properties?: Record<string, { description?: string }> } | undefined)?.properties ?? {};

/** A heading that names an option or a setting alone. */
const findHeadings = (page: string, level: string): string[] => [...page.matchAll(new RegExp(`^${level} \`(\\w+)\`$`, 'gmu'))].map((match) => match[1]!);

const lint = (code: string, name: string, language: string): Linter.LintMessage[] =>
	new Linter({ cwd: '/app' }).verify(code, [{ plugins: { 'tencent-im': plugin }, rules: { [`tencent-im/${name}`]: 'warn' } }], `/app/example.${language}`);

it('there is a page for each rule and none besides', () => {
	expect(readdirSync(new URL('rules/', docs)).filter((file) => !file.endsWith('.zh.md')).sort()).toEqual(Object.keys(plugin.rules).map((name) => `${name}.md`).sort());
});

describe.each(Object.entries(plugin.rules))('%s', (name, rule) => {
	const page = existsSync(new URL(`rules/${name}.md`, docs)) ? readPage(`rules/${name}.md`) : '';

	it('says of itself what its page says', () => {
		expect(page.startsWith(`# ${name}\n\n> ${rule.meta.docs.description}.\n\n`)).toBe(true);
	});

	it('describes itself in one sentence with a fixed verb and no period', () => {
		expect(rule.meta.docs.description).toMatch(/^(?:Disallow|Require|Enforce) [^.]*[^.\s]$/u);
	});

	it('has the address of its page', () => {
		expect(rule.meta.docs.url).toMatch(new RegExp(`^https://unpkg\\.com/eslint-plugin-tencent-im@\\d+\\.\\d+\\.\\d+/docs/rules/${name}\\.md$`, 'u'));
	});

	it('is of a type, and in a config', () => {
		expect(['problem', 'suggestion']).toContain(rule.meta.type);
		expect(Object.keys(rule.meta.docs.configs)).toContain('strict');
	});

	it('describes every option in its schema, refuses others, and gives each a default', () => {
		const [schema] = rule.meta.schema as { type?: string; additionalProperties?: boolean }[];
		expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
		for (const { description } of Object.values(getOptions(rule))) expect(description).toMatch(/^[A-Z].+\.$/u);
		expect(rule.meta.defaultOptions.map((options) => Object.keys(options))).toEqual([Object.keys(getOptions(rule))]);
		expect(rule.defaultOptions).toEqual(rule.meta.defaultOptions);
	});

	it('has a heading for each option on its page', () => {
		expect(findHeadings(page, '###')).toEqual(Object.keys(getOptions(rule)));
	});

	it('has every message in both languages', () => {
		const ids = Object.keys(rule.meta.messages);
		const english = ids.filter((id) => !id.endsWith('Zh'));
		expect(ids.sort()).toEqual(english.flatMap((id) => [id, `${id}Zh`]).sort());
		const getPlaceholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1]!).sort();
		for (const id of english) {
			expect(rule.meta.messages[id]).toMatch(/\.$/u);
			expect(rule.meta.messages[`${id}Zh`]).toMatch(/。$/u);
			expect(getPlaceholders(rule.meta.messages[`${id}Zh`]!)).toEqual(getPlaceholders(rule.meta.messages[id]!));
		}
	});

	it('has examples of both kinds on its page', () => {
		expect(findExamples(page, 'incorrect').length).toBeGreaterThan(0);
		expect(findExamples(page, 'correct').length).toBeGreaterThan(0);
	});

	it.each(findExamples(page, 'incorrect'))('reports the incorrect example $code', ({ code, language }) => {
		const messages = lint(code, name, language);
		expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
		expect(messages.filter(({ ruleId }) => ruleId === `tencent-im/${name}`)).not.toEqual([]);
	});

	it.each(findExamples(page, 'correct'))('leaves the correct example alone: $code', ({ code, language }) => {
		expect(lint(code, name, language)).toEqual([]);
	});
});

describe('the page of the settings', () => {
	const page = readPage('settings.md');

	it('has a heading for each setting', () => {
		expect(findHeadings(page, '##')).toEqual(Object.keys(defaultSettings));
	});

	it('names every SDK', () => {
		for (const { name } of profiles) expect(page).toMatch(new RegExp(`^\\| .*\`${name}\`.* \\|$`, 'mu'));
	});

	it.each(findExamples(page, 'settings'))('has an example without a mistake: $code', ({ code }) => {
		const value: unknown = (0, eval)(code);
		expect(readSettings(value).problems).toEqual([]);
	});
});

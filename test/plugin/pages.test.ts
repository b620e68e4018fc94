import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';
import type { Rule } from '../../src/plugin/create-rule.js';
import { profiles } from '../../src/sdk/profiles.js';
import { defaultSettings, readSettings } from '../../src/settings.js';
import { type Block, findPages, readPage } from '../docs/guide.js';

const getOptions = ({ meta }: Rule): Record<string, { readonly description?: string }> => (meta.schema[0] as { properties?: Record<string, { description?: string }> } | undefined)?.properties ?? {};

/** The headings of a level that name an option or a setting alone. */
const findNames = (headings: readonly string[], level: string): string[] => headings.flatMap((heading) => new RegExp(`^${level} \`(\\w+)\`$`, 'u').exec(heading)?.[1] ?? []);

/** What a page says of an option: the text below its heading, on one line. */
const findSection = (text: string, option: string): string => new RegExp(`^### \`${option}\`\n\n([^#]*)`, 'mu').exec(text)?.[1]?.replaceAll(/\s+/gu, ' ') ?? '';

const printValue = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : JSON.stringify(value));

const lint = ({ code, language }: Block, name: string): Linter.LintMessage[] =>
	new Linter({ cwd: '/app' }).verify(code, [{ plugins: { 'tencent-im': plugin }, rules: { [`tencent-im/${name}`]: 'warn' } }], `/app/example.${language}`);

/** How a page says what is said about an incorrect example, and in which of its lines: `magicErrorCode@3`. */
const nameReport = ({ messageId, message, line }: Linter.LintMessage): string => `${messageId ?? message}@${line}`;

/** How a page says an option's default, and the value that a config sets. */
const wording = {
	'docs/rules': { byDefault: (value: string) => `Default: \`${value}\``, byConfig: (config: string, value: string) => `\`${config}\` sets \`${value}\`` },
	'docs/zh/rules': { byDefault: (value: string) => `默认值：\`${value}\``, byConfig: (config: string, value: string) => `\`${config}\` 设为 \`${value}\`` },
};

it.each(Object.keys(wording))('there is a page for each rule in %s and none besides', (folder) => {
	expect(findPages(folder)).toEqual(Object.keys(plugin.rules).map((name) => `${folder}/${name}.md`).sort());
});

describe.each(Object.entries(plugin.rules))('%s', (name, rule) => {
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

	describe.each(Object.entries(wording))('in %s', (folder, { byDefault, byConfig }) => {
		const { text, headings, blocks } = readPage(`${folder}/${name}.md`);

		it('has its name as the title', () => {
			expect(headings[0]).toBe(`# tencent-im/${name}`);
		});

		it('has a heading for each option, which says its default and what a config makes of it', () => {
			expect(findNames(headings, '###')).toEqual(Object.keys(getOptions(rule)));
			for (const [option, value] of Object.entries(rule.meta.defaultOptions[0])) expect(findSection(text, option)).toContain(byDefault(printValue(value)));
			for (const [config, [, options]] of Object.entries(rule.meta.docs.configs)) {
				for (const [option, value] of Object.entries(options ?? {})) expect(findSection(text, option)).toContain(byConfig(config, printValue(value)));
			}
		});

		it('has examples of both kinds and no block besides', () => {
			expect([...new Set(blocks.map(({ words }) => words[0]))].sort()).toEqual(['correct', 'incorrect']);
		});

		it.each(blocks.filter(({ words }) => words[0] === 'incorrect'))('has on line $line an example that it reports as the page says', (example) => {
			expect(lint(example, name).map(nameReport)).toEqual(example.words.slice(1));
			expect(example.words.length).toBeGreaterThan(1);
		});

		it.each(blocks.filter(({ words }) => words[0] === 'correct'))('has on line $line an example that it leaves alone', (example) => {
			expect(lint(example, name)).toEqual([]);
		});
	});
});

describe.each(['docs/settings.md', 'docs/zh/settings.md'])('%s', (file) => {
	const { text, headings, blocks } = readPage(file);

	it('has a heading for each setting', () => {
		expect(findNames(headings, '##')).toEqual(Object.keys(defaultSettings));
	});

	it('names every SDK', () => {
		for (const { name } of profiles) expect(text).toMatch(new RegExp(`^\\| .*\`${name}\`.* \\|$`, 'mu'));
	});

	it('has an example for each setting after one of them all', () => {
		expect([...new Set(blocks.map(({ words }) => words[0]))]).toEqual(['config', 'settings']);
		expect([...new Set(blocks.slice(1).map(({ section }) => section))]).toEqual(headings.filter((heading) => heading.startsWith('## ')));
	});

	it.each(blocks.filter(({ words }) => words[0] === 'settings'))('has on line $line an example without a mistake', ({ code }) => {
		const value: unknown = (0, eval)(code);
		expect(readSettings(value).problems).toEqual([]);
	});

	it.each(blocks.filter(({ words }) => words[0] === 'config'))('has on line $line a configuration without a mistake, of every setting', ({ code }) => {
		const body = code.replace(/^import tencentIm from '[^']+';$/mu, '').replace('export default ', 'return ');
		const configs = (new Function('tencentIm', body) as (from: typeof plugin) => { settings?: Record<string, object> }[])(plugin);
		const settings = configs[1]!.settings!['tencent-im']!;
		expect(Object.keys(settings)).toEqual(Object.keys(defaultSettings));
		expect(readSettings(settings).problems).toEqual([]);
	});
});

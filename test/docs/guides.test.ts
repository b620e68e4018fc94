import path from 'node:path';
import { ESLint, type Linter } from 'eslint';
import * as typescriptEslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import * as vueParser from 'vue-eslint-parser';
import { runCommand } from '../../codemods/src/command.js';
import plugin from '../../src/index.js';
import { readSettings } from '../../src/settings.js';
import { createProject } from '../support/create-project.js';
import { type Block, guides, readPage } from './guide.js';

type Config = Linter.Config[];

/** What the snippets of `eslint.config.js` import. */
const modules: Readonly<Record<string, unknown>> = { 'eslint-plugin-tencent-im': plugin, 'typescript-eslint': typescriptEslint, 'vue-eslint-parser': vueParser };

/** What an example is linted with where its section shows no configuration. */
const usual = [
	plugin.configs.recommended,
	{ files: ['**/*.ts'], languageOptions: { parser: typescriptEslint.parser } },
	{ files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { parser: typescriptEslint.parser } } },
] as unknown as Config;

/** Loads a snippet of `eslint.config.js` that lies in a folder; what it imports are the sources under test. */
function loadConfig(code: string, folder: string): Config {
	const body = code
		.replaceAll(/^import (\w+) from '([^']+)';$/gmu, 'const $1 = modules["$2"];')
		.replace(/^export default /mu, 'return ')
		.replaceAll('import.meta.dirname', JSON.stringify(folder));
	return (new Function('modules', body) as (from: typeof modules) => Config)(modules);
}

const findWord = ({ words }: Block, key: string): string | undefined => words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1);

/** The configuration nearest before an example in its section. */
const findConfig = (blocks: readonly Block[], example: Block): Block | undefined => blocks.findLast(({ words, section, line }) => words[0] === 'config' && section === example.section && line < example.line);

/** An example of a page's own is in its project, where it says so at its place. */
const getPlace = (example: Block): string => findWord(example, 'at') ?? `src/example-${example.line}.${example.language}`;

it.each(['docs/migrating.md', 'docs/zh/migrating.md'])('%s names every rule as an error', (file) => {
	const config = readPage(file).blocks.find(({ words }) => words[0] === 'config')!;
	const last = loadConfig(config.code, '/app').at(-1)!;
	expect(last.rules).toEqual(Object.fromEntries(Object.keys(plugin.rules).map((name) => [`tencent-im/${name}`, 'error'])));
});

describe.each(guides.flat())('%s', (file) => {
	const { blocks } = readPage(file);
	const folder = createProject(undefined, Object.fromEntries(blocks.flatMap((block) => (block.words[0]?.startsWith('file=') ? [[findWord(block, 'file')!, block.code]] : []))));
	const lint = async (example: Block): Promise<Linter.LintMessage[]> => {
		const config = findConfig(blocks, example);
		const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config ? loadConfig(config.code, folder) : usual });
		const [result] = await eslint.lintText(example.code, { filePath: path.join(folder, getPlace(example)) });
		return result!.messages;
	};

	it('has no block that nobody checks', () => {
		const unchecked = blocks.filter(({ language, words }) => ['js', 'ts', 'vue', 'json', 'text', 'console'].includes(language) && !/^(?:config|correct|incorrect|run|file=.+|shown)$/u.test(words[0] ?? ''));
		expect(unchecked.map(({ line }) => line)).toEqual([]);
	});

	it.each(blocks.filter(({ words }) => words[0] === 'config'))('has a configuration that works on line $line', async ({ code }) => {
		const config = loadConfig(code, folder);
		expect(config.flatMap(({ settings }) => (settings?.['tencent-im'] ? readSettings(settings['tencent-im']).problems : []))).toEqual([]);
		const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config });
		for (const name of ['src/some.js', 'src/some.ts', 'src/Some.vue']) {
			// Rules that do not exist, or options that a rule does not have, make this throw.
			const found = (await eslint.calculateConfigForFile(path.join(folder, name))) as Linter.Config | undefined;
			if (name.endsWith('.js')) expect(Object.keys(found?.plugins ?? {})).toContain('tencent-im');
		}
	});

	it.each(blocks.filter(({ words }) => words[0] === 'incorrect'))('has on line $line an example that those rules report', async (example) => {
		const messages = await lint(example);
		expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
		const expected = example.words.slice(1).filter((word) => !word.startsWith('at='));
		expect(expected).not.toEqual([]);
		expect([...new Set(messages.map(({ ruleId }) => ruleId))].sort()).toEqual(expected.map((name) => `tencent-im/${name}`));
	});

	it.each(blocks.filter(({ words }) => words[0] === 'correct'))('has on line $line an example that is left alone', async (example) => {
		expect(await lint(example)).toEqual([]);
	});


	it.each(blocks.filter(({ words }) => words[0] === 'run'))('shows on line $line what the codemod prints', async ({ code }) => {
		const [, command = ''] = /^\$ npx tencent-im-codemod (.*)$/mu.exec(code) ?? [];
		let printed = '';
		const output = { write: (text: string) => (printed += text) };
		await runCommand(command.split(' '), { workingFolder: folder, stdout: output, stderr: output });
		expect(`$ npx tencent-im-codemod ${command}\n${printed}`).toBe(code);
	});
});

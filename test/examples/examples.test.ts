import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../codemods/src/command.js';
import plugin from '../../src/index.js';
import { copyExample, createWorkplace, exampleNames, examplesFolder, formatOutput, getMigrateArguments } from './example-project.js';

let workplace: string;

beforeAll(() => {
	workplace = createWorkplace();
});

afterAll(() => rmSync(workplace, { recursive: true, force: true }));

const readExpected = (name: string): string => readFileSync(path.join(examplesFolder, name, 'expected-output.txt'), 'utf8');

/** The rules that a text names with their namespace. */
const findRules = (text: string): string[] => [...new Set(Array.from(text.matchAll(/tencent-im\/([\w-]+)/g), (match) => match[1]!))].sort();

/** Lints as the command does, with the example's own config. */
async function lint(folder: string): Promise<string> {
	const eslint = new ESLint({ cwd: folder });
	const formatter = await eslint.loadFormatter('stylish');
	const output = await formatter.format(await eslint.lintFiles('.'), { color: false });
	return output.replaceAll(folder, '.');
}

async function migrate(folder: string): Promise<string> {
	const written: Record<'stdout' | 'stderr', string> = { stdout: '', stderr: '' };
	const collect = (stream: 'stdout' | 'stderr') => ({ write: (text: string) => Boolean((written[stream] += text)) });
	expect(await runCommand(['--print', ...getMigrateArguments(folder)], { workingFolder: folder, stdout: collect('stdout'), stderr: collect('stderr') })).toBe(0);
	return `${written.stdout}\n${written.stderr}`;
}

describe.each(exampleNames)('%s', (name) => {
	it('prints what its expected output says', async () => {
		const folder = copyExample(name, workplace);

		await expect(formatOutput(await lint(folder), getMigrateArguments(folder), await migrate(folder))).toMatchFileSnapshot(path.join(examplesFolder, name, 'expected-output.txt'));
	});

	it('shows several rules, and its README names just these', () => {
		const readme = readFileSync(path.join(examplesFolder, name, 'README.md'), 'utf8');
		const shown = findRules(readExpected(name));

		expect(shown.length).toBeGreaterThanOrEqual(3);
		expect([...new Set(Array.from(readme.matchAll(/docs\/rules\/([\w-]+)\.md/g), (match) => match[1]!))].sort()).toEqual(shown);
	});
});

it('the examples together show every rule', () => {
	expect(findRules(exampleNames.map(readExpected).join('\n'))).toEqual(Object.keys(plugin.rules).sort());
});

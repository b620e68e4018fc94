import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { skipReasons } from '../../src/edits/skip-reason.js';
import { problemKinds } from '../../codemods/src/problem.js';
import { optionRows } from '../../codemods/src/options.js';
import { reportTexts } from '../../codemods/src/report-texts.js';
import { transform } from '../../codemods/src/api.js';

const readme = readFileSync(new URL('../../codemods/README.md', import.meta.url), 'utf8');

/** The rows of the table under a line of text, without its head. */
function readTable(before: string): string[][] {
	const table = readme.slice(readme.indexOf(before)).split('\n\n')[1] ?? '';
	return table.split('\n').slice(2).map((row) => row.split(/(?<!\\)\|/u).slice(1, -1).map((cell) => cell.trim()));
}

describe('the README', () => {
	it.each([
		['listed with its file, line and one of these reasons:', skipReasons],
		['a file fails for one of these:', problemKinds],
	])('has the closed list: %s', (before, rows) => {
		expect(readTable(before)).toEqual(Object.entries(rows).map(([key, text]) => [`\`${key}\``, text]));
	});

	it('names every option', () => {
		const documented = readTable('## Options').flatMap(([names = '']) => [...names.matchAll(/--([\w-]+)/gu)].map(([, name]) => name));
		expect(documented.sort()).toEqual(optionRows.map(({ name }) => name).sort());
	});

	it.each([
		['the transform does', 0, 'login.js', {}],
		['--definitions does', 1, 'errors.ts', { definitions: true }],
	])('shows what %s', (_, index, filename, options) => {
		const lines = ([...readme.matchAll(/```diff\n([\s\S]*?)```/gu)][index]?.[1] ?? '').split('\n');
		const pick = (mark: string): string => lines.filter((line) => line === '' || line.startsWith(' ') || line.startsWith(mark)).map((line) => line.slice(1)).join('\n');
		expect(transform(pick('-'), { filename, ...options }).text).toBe(pick('+'));
		expect(pick('-')).not.toBe(pick('+'));
	});
});

it('every reason and problem is said in Chinese', () => {
	const { zh } = reportTexts;
	for (const text of [...Object.values(zh.skipReasons), ...Object.values(zh.problems)]) expect(text).toMatch(/[\u4E00-\u9FFF]/u);
});

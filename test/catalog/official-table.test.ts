import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorCodeEntries, errorCodeRanges, findErrorCode } from '../../catalog/src/index.js';

/** The lines of a list beside this file, comments left out. */
function readList(file: string): readonly string[] {
	const lines = fs.readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
	return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

describe('the official table', () => {
	const rowsBySection = readList('official-codes.txt').map((line) => {
		const [section = '', codes = ''] = line.split(': ');
		return [section, codes.split(' ')] as const;
	});

	test('has 18 sections, 431 single codes and one range', () => {
		const rows = rowsBySection.flatMap(([, codes]) => codes);
		expect(rowsBySection).toHaveLength(18);
		expect(new Set(rows).size).toBe(rows.length);
		expect(rows.filter((row) => /^-?\d+$/.test(row))).toHaveLength(431);
		expect(rows.filter((row) => row.includes('..'))).toEqual(['120001..130000']);
	});

	test.each(rowsBySection)('every row of %s stands in the catalog, in its section', (section, rows) => {
		const known = [
			...errorCodeEntries.filter((entry) => `${entry.family}-${entry.section}` === section).map(({ code }) => String(code)),
			...errorCodeRanges.filter((range) => `${range.family}-${range.section}` === section).map(({ from, to }) => `${from}..${to}`),
		];
		expect(rows.filter((row) => !known.includes(row))).toEqual([]);
	});
});

describe('the official names', () => {
	const names = readList('official-names.tsv')
		.slice(1)
		.map((line) => line.split('\t'));

	test('are 382, typos included', () => {
		expect(names).toHaveLength(382);
		expect(names).toContainEqual(['6015', 'ERR_IN_PROGESS']);
	});

	test('all stand in the catalog as the name of their code', () => {
		const wrong = names.filter(([code, name = '']) => {
			const entry = findErrorCode(name);
			return entry === undefined || !('code' in entry) || entry.name !== name || String(entry.code) !== code;
		});
		expect(wrong).toEqual([]);
	});
});

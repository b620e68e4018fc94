import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyPackage } from './copy.mjs';
import { ensureCorpus } from './install.mjs';
import { lintDeadAndTwins } from './lint-dead-and-twins.js';
import { counterweightPackages, imPackages } from './packages.mjs';

const judged = readFileSync(path.join(import.meta.dirname, 'truth-handlers/reports-dead-and-twins.tsv'), 'utf8').trimEnd().split('\n').slice(1).map((row) => {
	const [name, file, line, rule, message, verdict, note] = row.split('\t') as [string, string, string, string, string, string, string];
	return { name, report: `${file}:${line} ${rule} ${message}`, verdict, note };
});

let folder: string;

beforeAll(() => {
	ensureCorpus();
	folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-dead-and-twins-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no judged report is false, and each has its reason', () => {
	expect(judged.filter(({ verdict, note }) => !['true', 'arguable'].includes(verdict) || note === '')).toEqual([]);
});

describe.each(imPackages.map(({ name }) => ({ name })))('$name', ({ name }) => {
	test('has the reports that were judged, and no other', () => {
		const { folder: copy, files } = copyPackage(name, folder);

		expect(lintDeadAndTwins(copy, files)).toEqual(judged.filter((each) => each.name === name).map(({ report }) => report));
	});
});

describe.each(counterweightPackages.map(({ name }) => ({ name })))('$name, which knows no IM', ({ name }) => {
	test('has no report', () => {
		const { folder: copy, files } = copyPackage(name, folder, { dependencies: { '@tencentcloud/chat': '3.6.6' } });

		expect(files.length).toBeGreaterThan(0);
		expect(lintDeadAndTwins(copy, files)).toEqual([]);
	});
});

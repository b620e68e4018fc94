import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyPackage } from './copy.mjs';
import { ensureCorpus } from './install.mjs';
import { lintHandlers } from './lint-handlers.js';

// Reports of the strict config on the IM packages, judged by reading. Drawn by the SHA-256 of `package/file:line`: the first
// 80 of the 341 reports there were when the table was begun (package with two underscores for the slash), then each of the
// 13 that came before it was finished.
const judged = readFileSync(path.join(import.meta.dirname, 'truth-handlers/strict-sample.tsv'), 'utf8').trimEnd().split('\n').slice(1).map((row) => {
	const [name, file, line, messageId, verdict, note] = row.split('\t') as [string, string, string, string, string, string];
	return { name, file, report: `${file}:${line} ${messageId}`, verdict, note };
});

let folder: string;

beforeAll(() => {
	ensureCorpus();
	folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-strict-sample-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each judged report has its reason', () => {
	expect(judged.filter(({ verdict, note }) => !['true', 'arguable', 'false'].includes(verdict) || note === '')).toEqual([]);
});

describe.each([...new Set(judged.map(({ name }) => name))].map((name) => ({ name })))('$name', ({ name }) => {
	test('still has the reports that were judged to be right', () => {
		const right = judged.filter((each) => each.name === name && each.verdict !== 'false');
		const { folder: copy } = copyPackage(name, folder);
		const found = lintHandlers(copy, [...new Set(right.map(({ file }) => file))], { calls: 'all' }).map(({ file, line, messageId }) => `${file}:${line} ${messageId}`);

		expect(right.map(({ report }) => report).filter((report) => !found.includes(report))).toEqual([]);
	});
});

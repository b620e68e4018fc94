import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyPackage } from './copy.mjs';
import { ensureCorpus } from './install.mjs';
import { lintHandlers } from './lint-handlers.js';
import { counterweightPackages, imPackages } from './packages.mjs';

const judged = readFileSync(path.join(import.meta.dirname, 'truth-handlers/reports.tsv'), 'utf8').trimEnd().split('\n').slice(1).map((row) => {
	const [name, file, line, message, verdict, note] = row.split('\t') as [string, string, string, string, string, string];
	return { name, position: `${file}:${line} ${message}`, verdict, note };
});

let folder: string;

beforeAll(() => {
	ensureCorpus();
	folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-handlers-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no judged report is false, and each has its reason', () => {
	expect(judged.filter(({ verdict, note }) => !['true', 'arguable'].includes(verdict) || note === '')).toEqual([]);
	console.log(`${judged.length} reports judged: ${judged.filter(({ verdict }) => verdict === 'true').length} true, ${judged.filter(({ verdict }) => verdict === 'arguable').length} arguable`);
});

describe.each(imPackages.map(({ name }) => ({ name })))('$name', ({ name }) => {
	test('has the reports that were judged, and no other', () => {
		const { folder: copy, files } = copyPackage(name, folder);

		expect(lintHandlers(copy, files).map(({ file, line, messageId }) => `${file}:${line} ${messageId}`)).toEqual(judged.filter((report) => report.name === name).map(({ position }) => position));
	});
});

describe.each(counterweightPackages.map(({ name }) => ({ name })))('$name, which knows no IM', ({ name }) => {
	test('has no report, not even where every call is watched', () => {
		const { folder: copy, files } = copyPackage(name, folder, { dependencies: { '@tencentcloud/chat': '3.6.6' } });

		expect(lintHandlers(copy, files, { calls: 'all' })).toEqual([]);
	});
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyPackage } from './copy.mjs';
import { judgedStrictReports } from './counterweight-reports.js';
import { ensureCorpus } from './install.mjs';
import { lintPackage } from './lint-package.js';
import { counterweightPackages } from './packages.mjs';

let folder: string;

beforeAll(() => {
	ensureCorpus();
	folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-counterweight-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(counterweightPackages.map(({ name }) => ({ name })))('$name', ({ name }) => {
	test('holds no IM error code, alone', () => {
		const { folder: copy, files } = copyPackage(name, path.join(folder, 'alone'));

		expect(files.length).toBeGreaterThan(0);
		expect(lintPackage(copy, files, 'recommended').reports).toEqual([]);
		expect(lintPackage(copy, files, 'strict').reports).toEqual([]);
	});

	test('holds none either inside a project that depends on the SDK', () => {
		const { folder: copy, files } = copyPackage(name, path.join(folder, 'in-project'), { dependencies: { '@tencentcloud/chat': '3.6.6' } });

		expect(lintPackage(copy, files, 'recommended').reports).toEqual([]);
		const strict = lintPackage(copy, files, 'strict').reports.map(({ file, line, code }) => `${file}:${line} ${code}`);
		expect(strict).toEqual(judgedStrictReports.filter(({ packageName }) => packageName === name).map(({ position }) => position));
	});
});

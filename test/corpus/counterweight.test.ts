import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import plugin from '../../src/index.js';
import { copyPackage } from './copy.mjs';
import { judgedStrictReports } from './counterweight-reports.js';
import { ensureCorpus } from './install.mjs';
import { getRuleEntries, isLookedAt, lintFile } from './lint-file.js';
import { lintPackage } from './lint-package.js';
import { counterweightPackages } from './packages.mjs';

let folder: string;

beforeAll(() => {
	ensureCorpus();
	folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-counterweight-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What both configs report in a package, all rules of each, as `config file:line rule`, and how many files a rule looked at. */
function lintAll(copy: string, files: readonly string[]): { readonly reports: string[]; readonly looked: number } {
	const configs = ['recommended', 'strict'] as const;
	const texts = files.map((file) => ({ file, text: readFileSync(path.join(copy, file), 'utf8') })).filter(({ file, text }) => configs.some((config) => isLookedAt(path.join(copy, file), text, config)));
	const reports = texts.flatMap(({ file, text }) => lintFile(copy, file, text, configs).flatMap((found, index) => found.map(({ rule, line }) => `${configs[index]} ${file}:${line} ${rule}`)));
	return { reports, looked: texts.length };
}

test('strict turns every rule on', () => {
	expect([...getRuleEntries('strict').keys()].sort()).toEqual(Object.keys(plugin.rules).sort());
});

describe.each(counterweightPackages.map(({ name }) => ({ name })))('$name', ({ name }) => {
	test('holds no IM error code, alone', () => {
		const { folder: copy, files } = copyPackage(name, path.join(folder, 'alone'));

		expect(files.length).toBeGreaterThan(0);
		expect(lintPackage(copy, files, 'recommended').reports).toEqual([]);
		expect(lintPackage(copy, files, 'strict').reports).toEqual([]);
	});

	// The project is evidence that the package alone does not have, so no rule says less here than there.
	test('has no report of any rule inside a project that depends on the SDK', () => {
		const { folder: copy, files } = copyPackage(name, path.join(folder, 'in-project'), { dependencies: { '@tencentcloud/chat': '3.6.6' } });
		const { reports, looked } = lintAll(copy, files);
		console.log(`${name}: a rule looks at ${looked} of ${files.length} files`);

		expect(looked).toBeGreaterThan(0);
		expect(reports).toEqual(judgedStrictReports.filter(({ packageName }) => packageName === name).map(({ position }) => `strict ${position}`));
	});
});

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type * as Api from '../../codemods/src/index.js';
import { run, transform } from '../../codemods/src/index.js';
import { build, built } from './built-command.js';
import { createFolder, createRepository } from './temporary-folder.js';

const plain = 'import TencentCloudChat from \'@tencentcloud/chat\';\nTencentCloudChat.create({}).login({}).catch((error) => error.code === 70001);\n';
const migrated = 'import TencentCloudChat from \'@tencentcloud/chat\';\nimport * as ImErrorCode from \'tencent-im-error-codes/codes\';\nTencentCloudChat.create({}).login({}).catch((error) => error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED);\n';
const errors = 'export const ERRORS = { dirtyWords: 80001, uploadAddress: 2041, notFriend: 20009 };\n';

beforeAll(build, 60_000);

describe.each([
	['ESM', () => import(pathToFileURL(built.index.replace(/\.cjs$/u, '.mjs')).href) as Promise<typeof Api>],
	['CommonJS', () => Promise.resolve(createRequire(import.meta.url)(built.index) as typeof Api)],
])('the built package as %s', (_, load) => {
	it('transforms a text', async () => {
		const { transform } = await load();
		expect(transform(plain, { filename: 'a.js' })).toEqual({
			text: migrated,
			named: [{ line: 2, column: 71, code: 70001, name: 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED', confidence: 'certain' }],
			skipped: [],
		});
		expect(() => transform('if (imError.code === 70001 {', { filename: 'a.js' })).toThrow(expect.objectContaining({ name: 'UnparsableError' }));
	});

	it('runs a migration, with either runner', async () => {
		const { run } = await load();
		for (const runner of [undefined, 'jscodeshift'] as const) {
			const folder = createRepository({ 'a.js': plain });
			const options = { cwd: folder, ...runner === undefined ? {} : { runner } };
			const report = await run(['.'], { ...options, dry: true, diffs: true });
			expect(report.files[0]?.diff).toContain('+import * as ImErrorCode');
			expect(readFileSync(path.join(folder, 'a.js'), 'utf8')).toBe(plain);
			expect((await run(['.'], options)).summary).toEqual({ read: 1, changed: 1, named: 1, skipped: 0, failed: 0 });
			expect(readFileSync(path.join(folder, 'a.js'), 'utf8')).toBe(migrated);
		}
	});
});

describe('transform', () => {
	it('takes the options of the command', () => {
		expect(transform(plain, { filename: 'a.js', importFrom: '@/codes', style: 'named', minimumConfidence: 'certain' }).text)
			.toBe(migrated.replace('* as ImErrorCode', '{ ERR_SVR_ACCOUNT_USERSIG_EXPIRED }').replace('tencent-im-error-codes/codes', '@/codes').replace('ImErrorCode.ERR', 'ERR'));
		const disabled = plain.replace('\n', '\n// eslint-disable-next-line\n');
		expect(transform(disabled, { filename: 'a.js' })).toEqual({ text: disabled, named: [], skipped: [{ line: 3, column: 71, code: 70001, reason: 'disabled' }] });
		expect(transform(disabled, { filename: 'a.js', includeDisabled: true }).named).toHaveLength(1);
	});

	it('gives definitions the constants where it is asked to', () => {
		expect(transform(errors, { filename: 'a.js' }).named).toEqual([]);
		expect(transform(errors, { filename: 'a.js', definitions: true }).named.map(({ code }) => code)).toEqual([80001, 2041, 20009]);
	});
});

describe('run', () => {
	const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

	it('does nothing where it is told nothing', async () => {
		expect(await run([])).toEqual({ dry: false, files: [], failed: [], codes: [], emitted: null, advice: [], summary: { read: 0, changed: 0, named: 0, skipped: 0, failed: 0 } });
	});

	// Only --dry: a mistake in the default must not write where the tests happen to run.
	it('works in the folder of the process where it is told no other', async () => {
		const folder = createFolder({ 'a.js': plain });
		vi.spyOn(process, 'cwd').mockReturnValue(folder);
		onTestFinished(() => {
			vi.restoreAllMocks();
		});
		const report = await run(['a.js'], { dry: true });
		expect(report).toMatchObject({ dry: true, files: [{ path: 'a.js', changed: true }], failed: [], summary: { read: 1, changed: 1 } });
		expect(report.files[0]).not.toHaveProperty('diff');
	});

	it('writes the files that it reports', async () => {
		const folder = createFolder({ 'a.js': plain });
		expect(await run(['.'], { cwd: folder })).toMatchObject({ dry: false, files: [{ path: 'a.js', changed: true }] });
		expect(read(folder, 'a.js')).toBe(migrated);
	});

	it('takes the options of the command', async () => {
		const disabled = plain.replace('\n', '\n// eslint-disable-next-line\n');
		const folder = createFolder({ 'a.es6': disabled, 'b.js': plain, 'old/c.es6': plain, 'errors.es6': errors });
		const report = await run(['.'], {
			cwd: folder, importFrom: '@/codes', style: 'named', emit: 'codes.es6', minimumConfidence: 'certain', includeDisabled: true, definitions: true, extensions: ['es6'], ignorePatterns: ['old/'], lang: 'zh', diffs: true,
		});
		expect(report.files.map(({ path: file, named }) => [file, named.length])).toEqual([['a.es6', 1]]);
		expect(report.files[0]!.diff).toContain('+import { ERR_SVR_ACCOUNT_USERSIG_EXPIRED } from \'@/codes\';\n');
		expect(report.emitted).toMatchObject({ path: 'codes.es6', diff: expect.stringContaining('+export const ERR_SVR_ACCOUNT_USERSIG_EXPIRED = 70001;\n') });
		expect(report.advice).toEqual([{ kind: 'minimum-confidence', sites: 3 }]);
		expect(read(folder, 'codes.es6')).toMatch(/^\/\*\* .*[\u4E00-\u9FFF].* \*\/$/mu);
		expect([read(folder, 'b.js'), read(folder, 'old/c.es6'), read(folder, 'errors.es6')]).toEqual([plain, plain, errors]);
	});

	it('gives definitions the constants where it is asked to', async () => {
		const folder = createFolder({ 'a.js': errors });
		expect([(await run(['.'], { cwd: folder, dry: true })).summary.named, (await run(['.'], { cwd: folder, dry: true, definitions: true })).summary.named]).toEqual([0, 3]);
	});

	it('refuses uncommitted changes unless it is forced', async () => {
		const folder = createRepository({ 'a.js': '' });
		writeFileSync(path.join(folder, 'a.js'), plain);
		await expect(run(['.'], { cwd: folder })).rejects.toThrow(expect.objectContaining({ name: 'UncommittedChangesError', files: [path.join(folder, 'a.js')] }));
		expect((await run(['.'], { cwd: folder, force: true })).summary.changed).toBe(1);
	});

	it('rejects a target that takes no constants', async () => {
		await expect(run(['.'], { cwd: createFolder({ 'a.js': plain, 'b.js': 'module.exports = 1;' }), emit: 'b.js' })).rejects.toThrow(expect.objectContaining({ name: 'EmitError' }));
	});
});

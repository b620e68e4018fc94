import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as Api from '../../codemods/src/index.js';
import { build, built } from './built-command.js';
import { createFolder, createRepository } from './temporary-folder.js';

const plain = 'import TencentCloudChat from \'@tencentcloud/chat\';\nTencentCloudChat.create({}).login({}).catch((error) => error.code === 70001);\n';
const migrated = 'import TencentCloudChat from \'@tencentcloud/chat\';\nimport * as ImErrorCode from \'tencent-im-error-codes/codes\';\nTencentCloudChat.create({}).login({}).catch((error) => error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED);\n';

beforeAll(build, 60_000);

describe.each([
	['ESM', () => import(pathToFileURL(built.index.replace(/\.cjs$/u, '.mjs')).href) as Promise<typeof Api>],
	['CommonJS', () => Promise.resolve(createRequire(import.meta.url)(built.index) as typeof Api)],
])('the package as %s', (_, load) => {
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

	it('gives definitions the constants where it is asked to', async () => {
		const { run, transform } = await load();
		const errors = 'export const ERRORS = { dirtyWords: 80001, uploadAddress: 2041, notFriend: 20009 };\n';
		expect(transform(errors, { filename: 'a.js' }).named).toEqual([]);
		expect(transform(errors, { filename: 'a.js', definitions: true }).named.map(({ code }) => code)).toEqual([80001, 2041, 20009]);
		const folder = createFolder({ 'a.js': errors });
		expect([(await run(['.'], { cwd: folder, dry: true })).summary.named, (await run(['.'], { cwd: folder, dry: true, definitions: true })).summary.named]).toEqual([0, 3]);
	});

	it('refuses uncommitted changes unless it is forced', async () => {
		const { run } = await load();
		const folder = createRepository({ 'a.js': '' });
		writeFileSync(path.join(folder, 'a.js'), plain);
		await expect(run(['.'], { cwd: folder })).rejects.toThrow(expect.objectContaining({ name: 'UncommittedChangesError', files: [path.join(folder, 'a.js')] }));
		expect((await run(['.'], { cwd: folder, force: true })).summary.changed).toBe(1);
	});

	it('rejects a target that takes no constants', async () => {
		const { run } = await load();
		await expect(run(['.'], { cwd: createFolder({ 'a.js': plain, 'b.js': 'module.exports = 1;' }), emit: 'b.js' })).rejects.toThrow(expect.objectContaining({ name: 'EmitError' }));
	});
});

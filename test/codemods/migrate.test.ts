import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.js';
import { createDisk } from '../../codemods/src/disk.js';
import { defaultExtensions } from '../../codemods/src/discover.js';
import { migrate, type MigrationReport, type Runner } from '../../codemods/src/migrate.js';
import type { MigrationOptions } from '../../codemods/src/options.js';
import { createFolder } from './temporary-folder.js';

const plain = 'import TencentCloudChat from \'@tencentcloud/chat\';\nTencentCloudChat.create({}).login({}).catch((error) => error.code === 70001);\n';

const options: Omit<MigrationOptions, 'workingFolder'> = {
	importFrom: undefined, style: 'namespace', emit: undefined, minimumConfidence: 'likely', includeDisabled: false,
	definitions: false, runner: 'own', extensions: defaultExtensions, ignorePatterns: [], lang: 'en', dry: false, force: false,
};

/** Migrates a folder, and does something between reading and writing. */
function migrateWhile(workingFolder: string, act: (file: string) => void, more: Partial<MigrationOptions> = {}): Promise<MigrationReport> {
	const interfering: typeof analyse = (file, analysisOptions) => {
		act(file.filename);
		return analyse(file, analysisOptions);
	};
	return migrate(['.'], { ...options, workingFolder, ...more }, { disk: createDisk(), dependencies: { analyse: interfering }, runner: () => Promise.resolve([]) });
}

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

describe('migrate', () => {
	it('leaves a file alone that somebody saves while it runs', async () => {
		const folder = createFolder({ 'a.js': plain, 'b.js': plain });
		const { files, failed } = await migrateWhile(folder, (file) => file.endsWith('a.js') && writeFileSync(file, 'saved'));
		expect(failed).toEqual([{ path: path.join(folder, 'a.js'), kind: 'changed-on-disk', detail: '' }]);
		expect(files.map((file) => path.basename(file.path))).toEqual(['b.js']);
		expect([read(folder, 'a.js'), read(folder, 'b.js').includes('ImErrorCode.')]).toEqual(['saved', true]);
	});

	it('does not bring back a file that somebody deletes while it runs', async () => {
		const folder = createFolder({ 'a.js': plain });
		expect((await migrateWhile(folder, rmSync)).failed).toMatchObject([{ kind: 'changed-on-disk' }]);
		expect(readdirSync(folder)).toEqual([]);
	});

	it('goes on when the transform fails on a file', async () => {
		const folder = createFolder({ 'a.js': plain, 'b.js': plain });
		const { files, failed } = await migrateWhile(folder, (file) => {
			if (file.endsWith('a.js')) throw new TypeError('a bug');
		});
		expect(failed).toEqual([{ path: path.join(folder, 'a.js'), kind: 'transform-failed', detail: 'a bug' }]);
		expect(files).toHaveLength(1);
	});

	it('hands the candidates alone to another runner, and writes what that makes of them', async () => {
		const folder = createFolder({ 'a.js': plain, 'b.js': 'export {};\n', 'c.js': plain });
		const [a, c] = [path.join(folder, 'a.js'), path.join(folder, 'c.js')];
		const runner: Runner = (tasks) => Promise.resolve(tasks.map((task) => ({
			task,
			result: task.source.path === a ? { path: a, kind: 'transform-failed', detail: 'a bug' } : { text: 'new', named: [], skipped: [{ line: 1, column: 1, code: 70001, reason: 'disabled' }], belowMinimum: 0 },
		})));
		const { files, failed, read: count } = await migrate(['.'], { ...options, workingFolder: folder, runner: 'jscodeshift' }, { disk: createDisk(), dependencies: { analyse }, runner });
		expect([files.map((file) => file.path), failed, count]).toEqual([[c], [{ path: a, kind: 'transform-failed', detail: 'a bug' }], 3]);
		expect([read(folder, 'a.js'), read(folder, 'b.js'), read(folder, 'c.js')]).toEqual([plain, 'export {};\n', 'new']);
	});

	it('writes no import of a module that could not be written', async () => {
		const folder = createFolder({ 'a.js': plain });
		const { failed } = await migrateWhile(folder, () => writeFileSync(path.join(folder, 'codes.js'), 'mine'), { emit: 'codes.js' });
		expect(failed.map((problem) => [path.basename(problem.path), problem.kind])).toEqual([['codes.js', 'changed-on-disk'], ['a.js', 'unwritable']]);
		expect([read(folder, 'a.js'), read(folder, 'codes.js')]).toEqual([plain, 'mine']);
	});
});

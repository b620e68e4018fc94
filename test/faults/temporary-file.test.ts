import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { discover } from '../../codemods/src/discover.js';
import { findUncommittedFiles } from '../../codemods/src/git-status.js';
import { getTemporaryFile, isTemporaryFile, removeLeftovers, removeTemporaryFile } from '../../codemods/src/temporary-file.js';
import { createFolder, createRepository } from '../codemods/temporary-folder.js';

const name = (pid: number): string => `.tencent-im-codemod-${pid}-0123abcd.tmp`;

/** The number of a process that has ended. */
const ended = spawnSync(process.execPath, ['--version']).pid;
/** The number of a process that runs as long as the tests do. */
const running = process.ppid;

it('a temporary file lies beside its target and is known by its name', () => {
	const file = getTemporaryFile('/a/b.js');
	expect(path.dirname(file)).toBe('/a');
	expect([isTemporaryFile(file), isTemporaryFile(`/a/${name(1)}`)]).toEqual([true, true]);
	expect(['b.js', '.b.js.tmp', '.tencent-im-codemod-1.tmp', `${name(1)}.js`, `a${name(1)}`].filter(isTemporaryFile)).toEqual([]);
});

it('leftovers of ended processes are removed, files of running ones stay', () => {
	const folder = createFolder({ [name(ended)]: '', [name(process.pid)]: '', [name(running)]: '', 'a.js': '', '.tencent-im-codemod-1.tmp': '', [`below/${name(ended)}`]: '' });
	removeLeftovers([folder, folder, path.join(folder, 'nowhere')]);
	expect(readdirSync(folder).sort()).toEqual(['.tencent-im-codemod-1.tmp', name(running), 'a.js', 'below'].sort());
	expect(readdirSync(path.join(folder, 'below'))).toEqual([name(ended)]);
});

it('a file that is older than any write belongs to nobody, whoever has the number now', () => {
	const folder = createFolder({ [name(running)]: '' });
	const file = path.join(folder, name(running));
	const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
	utimesSync(file, minutesAgo(0.5), minutesAgo(0.5));
	removeLeftovers([folder]);
	expect(readdirSync(folder)).toEqual([name(running)]);
	utimesSync(file, minutesAgo(2), minutesAgo(2));
	removeLeftovers([folder]);
	expect(readdirSync(folder)).toEqual([]);
});

it('removing says why it failed, and a file that is gone is no failure', () => {
	const folder = createFolder({ 'a.js': '' });
	expect(removeTemporaryFile(path.join(folder, 'a.js'))).toBeUndefined();
	expect(removeTemporaryFile(path.join(folder, 'a.js'))).toBeUndefined();
	expect(removeTemporaryFile(folder)).toMatchObject({ code: 'ERR_FS_EISDIR' });
});

it('only regular files are removed', () => {
	const folder = createFolder({ 'a.js': '' });
	mkdirSync(path.join(folder, name(ended)));
	symlinkSync('a.js', path.join(folder, name(ended).replace('0123', '4567')));
	removeLeftovers([folder]);
	expect(readdirSync(folder)).toHaveLength(3);
	expect(lstatSync(path.join(folder, name(ended))).isDirectory()).toBe(true);
});

it('a temporary file is never a source, in a repository or not, even by its own extension', async () => {
	const files = { 'a.js': '', 'b.tmp': '', [name(running)]: '' };
	for (const folder of [createFolder(files), createRepository(files)]) {
		const found = await discover(['.', name(running)], { workingFolder: folder, extensions: ['js', 'tmp'], ignorePatterns: [] });
		expect(found).toEqual({ files: [path.join(folder, 'a.js'), path.join(folder, 'b.tmp')], problems: [] });
	}
});

it('a temporary file is no uncommitted change', async () => {
	const folder = createRepository({ 'a.js': '' });
	for (const file of [name(ended), 'mine.tmp']) writeFileSync(path.join(folder, file), '');
	expect(await findUncommittedFiles([folder])).toEqual([path.join(folder, 'mine.tmp')]);
});

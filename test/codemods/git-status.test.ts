import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUncommittedFiles, UncommittedChangesError } from '../../codemods/src/git-status.js';
import { createFolder, createRepository, git } from './temporary-folder.js';

describe('findUncommittedFiles', () => {
	it('finds nothing in a clean tree', async () => {
		expect(await findUncommittedFiles([createRepository({ 'a.js': '' })])).toEqual([]);
	});

	it('finds changed, staged, renamed and new files, from a folder below the root too', async () => {
		const folder = createRepository({ 'src/a.js': 'a', 'b.js': 'b', 'c d.js': 'something to recognise', 'e.js': 'e' });
		writeFileSync(path.join(folder, 'src/a.js'), 'changed');
		writeFileSync(path.join(folder, 'b.js'), 'staged');
		git(folder, 'add', 'b.js');
		git(folder, 'mv', 'c d.js', '登录.js');
		writeFileSync(path.join(folder, 'new.js'), '');
		const found = (await findUncommittedFiles([path.join(folder, 'src')])).map((file) => path.relative(folder, file)).sort();
		expect(found).toEqual(['b.js', 'new.js', 'src/a.js', '登录.js']);
	});

	it('does not count what installing the constants touches', async () => {
		const folder = createRepository({ 'package.json': '{}', 'app/package-lock.json': '{}', 'package.js': '' });
		writeFileSync(path.join(folder, 'package.json'), '{ }');
		writeFileSync(path.join(folder, 'app/package-lock.json'), '{ }');
		expect(await findUncommittedFiles([folder])).toEqual([]);
		writeFileSync(path.join(folder, 'package.js'), ' ');
		expect(await findUncommittedFiles([folder])).toEqual([path.join(folder, 'package.js')]);
	});

	it('finds nothing where there is no repository, and looks into each of several', async () => {
		const dirty = createRepository({ 'a.js': '' });
		writeFileSync(path.join(dirty, 'a.js'), ' ');
		expect(await findUncommittedFiles([createFolder({ 'a.js': '' }), dirty, createRepository({ 'b.js': '' })])).toEqual([path.join(dirty, 'a.js')]);
	});

	it('finds nothing where git itself fails', async () => {
		const folder = createRepository({ 'a.js': '' });
		writeFileSync(path.join(folder, 'a.js'), ' ');
		writeFileSync(path.join(folder, '.git/index'), 'no index');
		expect(await findUncommittedFiles([folder])).toEqual([]);
	});
});

it('an UncommittedChangesError says how many there are, and which', () => {
	expect(new UncommittedChangesError(['/a.js', '/b.js'])).toMatchObject({ name: 'UncommittedChangesError', message: 'git has 2 uncommitted changes', files: ['/a.js', '/b.js'] });
});

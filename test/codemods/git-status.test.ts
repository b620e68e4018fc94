import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUncommittedFiles } from '../../codemods/src/git-status.js';
import { createFolder, createRepository, git } from './temporary-folder.js';

describe('findUncommittedFiles', () => {
	it('finds nothing in a clean tree', () => {
		expect(findUncommittedFiles([createRepository({ 'a.js': '' })])).toEqual([]);
	});

	it('finds changed, staged, renamed and new files, from a folder below the root too', () => {
		const folder = createRepository({ 'src/a.js': 'a', 'b.js': 'b', 'c d.js': 'something to recognise', 'e.js': 'e' });
		writeFileSync(path.join(folder, 'src/a.js'), 'changed');
		writeFileSync(path.join(folder, 'b.js'), 'staged');
		git(folder, 'add', 'b.js');
		git(folder, 'mv', 'c d.js', '登录.js');
		writeFileSync(path.join(folder, 'new.js'), '');
		const found = findUncommittedFiles([path.join(folder, 'src')]).map((file) => path.relative(folder, file)).sort();
		expect(found).toEqual(['b.js', 'new.js', 'src/a.js', '登录.js']);
	});

	it('does not count what installing the constants touches', () => {
		const folder = createRepository({ 'package.json': '{}', 'app/package-lock.json': '{}', 'package.js': '' });
		writeFileSync(path.join(folder, 'package.json'), '{ }');
		writeFileSync(path.join(folder, 'app/package-lock.json'), '{ }');
		expect(findUncommittedFiles([folder])).toEqual([]);
		writeFileSync(path.join(folder, 'package.js'), ' ');
		expect(findUncommittedFiles([folder])).toEqual([path.join(folder, 'package.js')]);
	});

	it('finds nothing where there is no repository, and looks into each of several', () => {
		const dirty = createRepository({ 'a.js': '' });
		writeFileSync(path.join(dirty, 'a.js'), ' ');
		expect(findUncommittedFiles([createFolder({ 'a.js': '' }), dirty, createRepository({ 'b.js': '' })])).toEqual([path.join(dirty, 'a.js')]);
	});
});

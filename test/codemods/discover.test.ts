import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultExtensions, discover } from '../../codemods/src/discover.js';
import { createFolder, createRepository, git } from './temporary-folder.js';

function find(folder: string, paths: readonly string[], options: { extensions?: readonly string[]; ignorePatterns?: readonly string[] } = {}): { files: string[]; problems: string[] } {
	const { files, problems } = discover(paths, { workingFolder: folder, extensions: options.extensions ?? defaultExtensions, ignorePatterns: options.ignorePatterns ?? [] });
	return { files: files.map((file) => path.relative(folder, file)), problems: problems.map((problem) => `${path.relative(folder, problem.path)} ${problem.kind}`) };
}

const tree = { 'a.js': '', 'src/b.TS': '', 'src/c.vue': '', 'src/d.css': '', 'node_modules/e/f.js': '', 'src/node_modules/g.js': '', '.hidden/h.js': '', 'dist/i.js': '' };

describe('discover', () => {
	it('lists with git what git does not ignore, committed or not', () => {
		const folder = createRepository({ ...tree, '.gitignore': 'dist/\nnode_modules/\n' });
		git(folder, 'rm', '-q', '--cached', 'a.js');
		expect(find(folder, ['.'])).toEqual({ files: ['.hidden/h.js', 'a.js', 'src/b.TS', 'src/c.vue'], problems: [] });
	});

	it('walks where there is no repository, dist included', () => {
		expect(find(createFolder(tree), ['.'])).toEqual({ files: ['.hidden/h.js', 'a.js', 'dist/i.js', 'src/b.TS', 'src/c.vue'], problems: [] });
	});

	it('walks a folder that git ignores but somebody names', () => {
		const folder = createRepository({ ...tree, '.gitignore': 'dist/\n' });
		expect(find(folder, ['dist']).files).toEqual(['dist/i.js']);
	});

	it('leaves out files that are gone from the disk but not from the index', () => {
		const folder = createRepository({ 'a.js': '', 'b.js': '' });
		rmSync(path.join(folder, 'a.js'));
		expect(find(folder, ['.']).files).toEqual(['b.js']);
	});

	it('enters a repository inside the repository', () => {
		const folder = createRepository({ 'a.js': '' });
		mkdirSync(path.join(folder, 'inner'));
		git(path.join(folder, 'inner'), 'init', '-q');
		writeFileSync(path.join(folder, 'inner/b.js'), '');
		expect(find(folder, ['.']).files).toEqual(['a.js', 'inner/b.js']);
	});

	it('does not follow links, and names one that somebody gives', () => {
		const folder = createFolder({ 'a.js': '', 'src/b.js': '' });
		symlinkSync('a.js', path.join(folder, 'link.js'));
		symlinkSync('src', path.join(folder, 'linked'));
		expect(find(folder, ['.']).files).toEqual(['a.js', 'src/b.js']);
		expect(find(folder, ['link.js', 'linked'])).toEqual({ files: [], problems: ['link.js symbolic-link', 'linked symbolic-link'] });
	});

	it('names paths that do not exist and goes on', () => {
		expect(find(createFolder({ 'a.js': '' }), ['nowhere', 'a.js/b', 'a.js'])).toEqual({ files: ['a.js'], problems: ['nowhere not-found', 'a.js/b not-found'] });
	});

	it('lists a file once, and given files of other kinds not at all', () => {
		expect(find(createFolder({ 'a.js': '', 'b.css': '' }), ['a.js', '.', 'a.js', 'b.css'])).toEqual({ files: ['a.js'], problems: [] });
	});

	it('reads the extensions it is told', () => {
		expect(find(createFolder({ 'a.js': '', 'b.es6': '' }), ['.'], { extensions: ['es6'] }).files).toEqual(['b.es6']);
	});

	it('leaves out what a pattern matches, as in a .gitignore', () => {
		const folder = createFolder({ 'a.js': '', 'legacy/b.js': '', 'src/legacy/c.js': '', 'src/d.test.js': '', 'src/e.js': '' });
		expect(find(folder, ['.'], { ignorePatterns: ['legacy/', '*.test.js'] }).files).toEqual(['a.js', 'src/e.js']);
		expect(find(folder, ['.'], { ignorePatterns: ['/legacy/'] }).files).toEqual(['a.js', 'src/d.test.js', 'src/e.js', 'src/legacy/c.js']);
		expect(find(path.join(folder, 'src'), ['..'], { ignorePatterns: ['/legacy/'] }).files.sort()).toEqual(['../a.js', 'd.test.js', 'e.js']);
	});
});

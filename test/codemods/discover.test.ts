import * as fs from 'node:fs';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { defaultExtensions, discover } from '../../codemods/src/discover.js';
import { createFolder, createRepository, git } from './temporary-folder.js';

vi.mock('node:fs', { spy: true });

async function find(folder: string, paths: readonly string[], options: { extensions?: readonly string[]; ignorePatterns?: readonly string[] } = {}): Promise<{ files: string[]; problems: string[] }> {
	const { files, problems } = await discover(paths, { workingFolder: folder, extensions: options.extensions ?? defaultExtensions, ignorePatterns: options.ignorePatterns ?? [] });
	return { files: files.map((file) => path.relative(folder, file)), problems: problems.map((problem) => `${path.relative(folder, problem.path)} ${problem.kind}`) };
}

const tree = { 'a.js': '', 'src/b.TS': '', 'src/c.vue': '', 'src/d.css': '', 'node_modules/e/f.js': '', 'src/node_modules/g.js': '', '.hidden/h.js': '', 'dist/i.js': '' };

describe('discover', () => {
	it('lists with git what git does not ignore, committed or not', async () => {
		const folder = createRepository({ ...tree, '.gitignore': 'dist/\nnode_modules/\n' });
		git(folder, 'rm', '-q', '--cached', 'a.js');
		expect(await find(folder, ['.'])).toEqual({ files: ['.hidden/h.js', 'a.js', 'src/b.TS', 'src/c.vue'], problems: [] });
	});

	it('walks where there is no repository, dist included', async () => {
		expect(await find(createFolder(tree), ['.'])).toEqual({ files: ['.hidden/h.js', 'a.js', 'dist/i.js', 'src/b.TS', 'src/c.vue'], problems: [] });
	});

	it('walks a folder that git ignores but somebody names', async () => {
		const folder = createRepository({ ...tree, '.gitignore': 'dist/\n' });
		expect((await find(folder, ['dist'])).files).toEqual(['dist/i.js']);
	});

	it('leaves out files that are gone from the disk but not from the index', async () => {
		const folder = createRepository({ 'a.js': '', 'b.js': '' });
		rmSync(path.join(folder, 'a.js'));
		expect((await find(folder, ['.'])).files).toEqual(['b.js']);
	});

	it('enters a repository inside the repository', async () => {
		const folder = createRepository({ 'a.js': '' });
		mkdirSync(path.join(folder, 'inner'));
		git(path.join(folder, 'inner'), 'init', '-q');
		writeFileSync(path.join(folder, 'inner/b.js'), '');
		expect((await find(folder, ['.'])).files).toEqual(['a.js', 'inner/b.js']);
	});

	it('does not follow links, and names one that somebody gives', async () => {
		const folder = createFolder({ 'a.js': '', 'src/b.js': '' });
		symlinkSync('a.js', path.join(folder, 'link.js'));
		symlinkSync('src', path.join(folder, 'linked'));
		expect((await find(folder, ['.'])).files).toEqual(['a.js', 'src/b.js']);
		expect(await find(folder, ['link.js', 'linked'])).toEqual({ files: [], problems: ['link.js symbolic-link', 'linked symbolic-link'] });
	});

	it('names paths that do not exist and goes on', async () => {
		expect(await find(createFolder({ 'a.js': '' }), ['nowhere', 'a.js/b', 'a.js'])).toEqual({ files: ['a.js'], problems: ['nowhere not-found', 'a.js/b not-found'] });
	});

	it('names what is neither a file nor a folder, and what the system does not let it look at', async () => {
		const tooLong = 'a'.repeat(300);
		expect(await find(createFolder(), ['/dev/null', `${tooLong}.js`])).toEqual({ files: [], problems: [expect.stringMatching(/\/dev\/null unreadable$/u), `${tooLong}.js unreadable`] });
	});

	it('passes over a folder that cannot be read', async () => {
		const folder = createFolder({ 'a.js': '', 'src/b.js': '' });
		const actual = await vi.importActual<typeof fs>('node:fs');
		vi.mocked(fs.readdirSync).mockImplementation(((name: string, options: { withFileTypes: true }) => {
			if (name.endsWith('src')) throw new Error('EACCES: permission denied');
			return actual.readdirSync(name, options);
		}) as typeof fs.readdirSync);
		onTestFinished(() => {
			vi.mocked(fs.readdirSync).mockReset();
		});
		expect(await find(folder, ['.'])).toEqual({ files: ['a.js'], problems: [] });
	});

	it('lists a file once, and given files of other kinds not at all', async () => {
		expect(await find(createFolder({ 'a.js': '', 'b.css': '' }), ['a.js', '.', 'a.js', 'b.css'])).toEqual({ files: ['a.js'], problems: [] });
	});

	it('reads the extensions it is told', async () => {
		expect((await find(createFolder({ 'a.js': '', 'b.es6': '' }), ['.'], { extensions: ['es6'] })).files).toEqual(['b.es6']);
	});

	it('leaves out what a pattern matches, as in a .gitignore', async () => {
		const folder = createFolder({ 'a.js': '', 'legacy/b.js': '', 'src/legacy/c.js': '', 'src/d.test.js': '', 'src/e.js': '' });
		expect((await find(folder, ['.'], { ignorePatterns: ['legacy/', '*.test.js'] })).files).toEqual(['a.js', 'src/e.js']);
		expect((await find(folder, ['.'], { ignorePatterns: ['/legacy/'] })).files).toEqual(['a.js', 'src/d.test.js', 'src/e.js', 'src/legacy/c.js']);
		expect((await find(path.join(folder, 'src'), ['..'], { ignorePatterns: ['/legacy/'] })).files.sort()).toEqual(['../a.js', 'd.test.js', 'e.js']);
	});
});

import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { version } from '../../codemods/package.json';
import { runCommand as run } from '../../codemods/src/command.js';
import { runCommand } from './in-process-command.js';
import { migrated, packageJson, plain } from './login-module.js';
import { createFolder, createRepository, git } from './temporary-folder.js';

const required = plain.replace('import TencentCloudChat from \'@tencentcloud/chat\';', 'const TencentCloudChat = require(\'@tencentcloud/chat\');');

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

describe('usage', () => {
	it('explains itself', async () => {
		const folder = createFolder();
		expect(await runCommand(folder, '--help')).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Usage: tencent-im-codemod [options] <path…>') });
		expect((await runCommand(folder, '--help', '--lang', 'zh')).stdout).toContain('用法：tencent-im-codemod');
		expect(await runCommand(folder, '--version')).toEqual({ code: 0, stderr: '', stdout: `${version}\n` });
	});

	it('answers wrong usage with 2, and a word on standard error alone', async () => {
		const folder = createFolder();
		expect(await runCommand(folder)).toEqual({ code: 2, stdout: '', stderr: 'tencent-im-codemod: no path given; name the files or folders to migrate, e.g. src\nTry tencent-im-codemod --help.\n' });
		expect(await runCommand(folder, '--nonsense', '.')).toMatchObject({ code: 2, stdout: '' });
	});

	it('leaves to others what is nobody\'s usage', async () => {
		const full = new Error('no space left');
		const stdout = { write: () => { throw full; } };
		await expect(run(['--version'], { workingFolder: '/', stdout, stderr: stdout })).rejects.toThrow(full);
	});
});

describe('a migration', () => {
	it('names the code, reports it, and changes nothing the second time', async () => {
		const folder = createRepository({ 'package.json': packageJson, 'src/a.js': plain, 'src/b.js': 'wait(70001);\n' });
		expect(await runCommand(folder, 'src')).toEqual({
			code: 0,
			stderr: '',
			stdout: [
				'Codes that were named',
				'  70001  ERR_SVR_ACCOUNT_USERSIG_EXPIRED  × 1',
				'',
				'Changed',
				'  src/a.js  1 site',
				'',
				'2 files read, 1 site named in 1 file, 0 sites left alone, 0 files failed.',
				'',
			].join('\n'),
		});
		expect(read(folder, 'src/a.js')).toBe(migrated);
		expect(git(folder, 'status', '--porcelain')).toBe(' M src/a.js\n');
		git(folder, 'commit', '-qam', 'migrated');
		expect(await runCommand(folder, 'src')).toMatchObject({ code: 0, stdout: 'Nothing to change.\n2 files read, 0 sites named in 0 files, 0 sites left alone, 0 files failed.\n' });
		expect(git(folder, 'status', '--porcelain')).toBe('');
	});

	it('works outside a repository', async () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain });
		expect((await runCommand(folder, 'a.js')).code).toBe(0);
		expect(read(folder, 'a.js')).toBe(migrated);
		expect(readdirSync(folder).sort()).toEqual(['a.js', 'package.json']);
	});

	it('works without git on the machine', async () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain });
		vi.stubEnv('PATH', folder);
		expect((await runCommand(folder, '.')).code).toBe(0);
		expect(read(folder, 'a.js')).toBe(migrated);
	});

	it('keeps a byte order mark, CRLF and the mode', async () => {
		const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
		const folder = createRepository({ 'package.json': packageJson, 'a.js': windows(plain) });
		chmodSync(path.join(folder, 'a.js'), 0o755);
		expect((await runCommand(folder, '--force', '.')).code).toBe(0);
		expect(read(folder, 'a.js')).toBe(windows(migrated));
		expect(statSync(path.join(folder, 'a.js')).mode & 0o777).toBe(0o755);
	});

	it('reads Vue components: the script, and the template under <script setup>', async () => {
		const component = (attributes: string, script: string, template: string): string => `<template>\n  <p v-if="${template}">x</p>\n</template>\n\n<script${attributes}>\n${script}</script>\n`;
		const folder = createRepository({ 'package.json': packageJson, 'a.vue': component(' setup', plain, 'a'), 'b.vue': component('', plain, 'a') });
		expect((await runCommand(folder, '.')).code).toBe(0);
		expect(read(folder, 'a.vue')).toBe(component(' setup', migrated, 'a'));
		expect(read(folder, 'b.vue')).toBe(component('', migrated, 'a'));
	});
});

describe('git', () => {
	it('refuses uncommitted changes and names them', async () => {
		const folder = createRepository({ 'package.json': packageJson, 'a.js': plain, 'b.js': '' });
		writeFileSync(path.join(folder, 'b.js'), '1;');
		expect(await runCommand(folder, '.')).toEqual({
			code: 2,
			stdout: '',
			stderr: 'tencent-im-codemod: git has uncommitted changes:\n  b.js\nCommit or stash them first, so that git can undo the migration, or use --force.\n',
		});
		expect(read(folder, 'a.js')).toBe(plain);
	});

	it('names the first few of many, in the language of the report', async () => {
		const folder = createRepository({ 'package.json': packageJson, 'a.js': plain });
		for (const name of ['b', 'c', 'd', 'e', 'f', 'g', 'h']) writeFileSync(path.join(folder, `${name}.js`), '');
		expect((await runCommand(folder, '.')).stderr).toContain('\n  b.js\n  c.js\n  d.js\n  e.js\n  f.js\n  … and 2 more\nCommit');
		expect(await runCommand(folder, '--lang', 'zh', '.')).toEqual({
			code: 2,
			stdout: '',
			stderr: 'tencent-im-codemod: git 里有未提交的改动：\n  b.js\n  c.js\n  d.js\n  e.js\n  f.js\n  …… 另有 2 个\n请先提交或 stash，以便用 git 撤销这次迁移；或使用 --force。\n',
		});
		git(folder, 'add', 'b.js', 'c.js', 'd.js', 'e.js', 'f.js', 'g.js');
		git(folder, 'commit', '-qm', 'more');
		expect((await runCommand(folder, '--lang', 'zh', '.')).stderr).toContain('：\n  h.js\n请先');
	});

	it.each(['--force', '--dry', '--print', '--check'])('does not ask with %s', async (option) => {
		const folder = createRepository({ 'package.json': packageJson, 'a.js': plain, 'b.js': '' });
		writeFileSync(path.join(folder, 'b.js'), '1;');
		expect((await runCommand(folder, option, '.')).code).toBe(option === '--check' ? 1 : 0);
		expect(read(folder, 'a.js')).toBe(option === '--force' ? migrated : plain);
	});

	it('does not mind that the constants have just been installed', async () => {
		const folder = createRepository({ 'package.json': '{}', 'a.js': plain });
		writeFileSync(path.join(folder, 'package.json'), packageJson);
		expect((await runCommand(folder, '.')).code).toBe(0);
	});

	it('leaves out what git ignores, and node_modules', async () => {
		const folder = createRepository({ '.gitignore': 'dist/\n', 'package.json': packageJson, 'a.js': plain, 'dist/b.js': plain, 'node_modules/c/d.js': plain });
		await runCommand(folder, '.');
		expect([read(folder, 'a.js'), read(folder, 'dist/b.js'), read(folder, 'node_modules/c/d.js')]).toEqual([migrated, plain, plain]);
	});
});

describe('looking without writing', () => {
	it('--dry reports what would change', async () => {
		const folder = createRepository({ 'package.json': packageJson, 'a.js': plain });
		expect(await runCommand(folder, '--dry', '.')).toMatchObject({ code: 0, stdout: expect.stringContaining('Would change\n  a.js  1 site\n\n1 file read, 1 site to name in 1 file,') });
		expect(read(folder, 'a.js')).toBe(plain);
	});

	it('--print gives a diff that git can apply, on standard output alone', async () => {
		const folder = createRepository({ 'package.json': packageJson, 'src/a.js': plain, 'b.js': plain.replaceAll('\n', '\r\n') });
		const { code, stdout, stderr } = await runCommand(folder, '--print', '.');
		expect(code).toBe(0);
		expect(stdout.startsWith('--- a/b.js\n+++ b/b.js\n@@ -1,6 +1,7 @@\n')).toBe(true);
		expect(stderr).toContain('2 files read, 2 sites to name in 2 files');
		writeFileSync(path.join(folder, 'the.diff'), stdout);
		git(folder, 'apply', 'the.diff');
		expect([read(folder, 'src/a.js'), read(folder, 'b.js')]).toEqual([migrated, migrated.replaceAll('\n', '\r\n')]);
	});

	it('--check exits with 1 where something would change, and with 0 where nothing would', async () => {
		const folder = createRepository({ 'package.json': packageJson, 'a.js': plain, 'b.js': migrated });
		expect((await runCommand(folder, '--check', '.')).code).toBe(1);
		expect((await runCommand(folder, '--check', 'b.js')).code).toBe(0);
		expect(read(folder, 'a.js')).toBe(plain);
	});
});

/** The schema of `--json`, as the README documents it. */
const place = { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } };
const object = (properties: Record<string, unknown>, optional: readonly string[] = []): unknown => ({ type: 'object', properties, required: Object.keys(properties).filter((key) => !optional.includes(key)), additionalProperties: false });
const list = (items: unknown): unknown => ({ type: 'array', items });
const jsonSchema = object({
	dry: { type: 'boolean' },
	files: list(object({
		path: { type: 'string' },
		changed: { type: 'boolean' },
		named: list(object({ ...place, code: { type: 'integer' }, name: { type: 'string' }, confidence: { enum: ['certain', 'likely', 'possible'] } })),
		skipped: list(object({ ...place, code: { type: ['integer', 'null'] }, reason: { type: 'string' } })),
		diff: { type: 'string' },
	}, ['diff'])),
	failed: list(object({ path: { type: 'string' }, reason: { type: 'string' }, detail: { type: 'string' } })),
	codes: list(object({ code: { type: 'integer' }, name: { type: 'string' }, count: { type: 'integer', minimum: 1 } })),
	emitted: { anyOf: [{ type: 'null' }, object({ path: { type: 'string' }, diff: { type: 'string' } }, ['diff'])] },
	advice: list({ type: 'object', required: ['kind'] }),
	summary: object({ read: { type: 'integer' }, changed: { type: 'integer' }, named: { type: 'integer' }, skipped: { type: 'integer' }, failed: { type: 'integer' } }),
});

describe('--json', () => {
	it('reports everything', async () => {
		const folder = createRepository({ 'package.json': packageJson, 'a.js': plain.replace('renew();', 'renew();\n\tif (error.code === \'70013\') quit();'), 'b.js': 'if (error.code === 70001 {' });
		const { code, stdout, stderr } = await runCommand(folder, '--json', '.');
		expect([code, stderr]).toEqual([3, '']);
		expect(JSON.parse(stdout)).toEqual({
			dry: false,
			files: [{
				path: 'a.js',
				changed: true,
				named: [{ line: 5, column: 21, code: 70001, name: 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED', confidence: 'certain' }],
				skipped: [{ line: 6, column: 21, code: 70013, reason: 'string-code' }],
			}],
			failed: [{ path: 'b.js', reason: 'unparsable', detail: 'line 1: Unexpected token, expected ")"' }],
			codes: [{ code: 70001, name: 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED', count: 1 }],
			emitted: null,
			advice: [],
			summary: { read: 2, changed: 1, named: 1, skipped: 1, failed: 1 },
		});
	});

	it.each([[[]], [['--print']], [['--emit', 'codes.js']], [['--emit', 'codes.js', '--print']]])('keeps to its schema with %j', async (args) => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain, 'b.min.js': plain, 'c.js': '\0' });
		const ajv = new Ajv({ allowUnionTypes: true });
		const report: unknown = JSON.parse((await runCommand(folder, '--json', ...args, '.', 'nowhere')).stdout);
		expect(ajv.validate(jsonSchema as object, report), ajv.errorsText()).toBe(true);
	});

	it('carries diffs with --print', async () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain });
		const report = JSON.parse((await runCommand(folder, '--json', '--print', '.')).stdout) as { files: { diff: string }[] };
		expect(report.files[0]?.diff.split('\n').filter((line) => /^[+-]/u.test(line))).toEqual([
			'--- a/a.js',
			'+++ b/a.js',
			'+import * as ImErrorCode from \'tencent-im-error-codes/codes\';',
			'-\tif (error.code === 70001) renew();',
			'+\tif (error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED) renew();',
		]);
	});
});

describe('what is not there', () => {
	it('is said where nothing was read, and no name was wrong', async () => {
		const folder = createFolder({ 'a.css': '' });
		const nothing = '0 files read, 0 sites named in 0 files, 0 sites left alone, 0 files failed.\n';
		expect(await runCommand(folder, '.')).toEqual({ code: 0, stderr: '', stdout: `No file to read: the paths hold none with these extensions, or git ignores them.\n${nothing}` });
		expect((await runCommand(folder, 'nowhere')).stdout).toContain('\n\nNothing to change.\n0 files read,');
	});
});

it.each([['SIGHUP', 129], ['SIGINT', 130], ['SIGTERM', 143]] as const)('stops for %s before the next file, says so, and exits with %i', async (signal, code) => {
	const folder = createFolder({ 'package.json': packageJson, 'a.js': plain, 'b.js': plain });
	/** As if the signal came as soon as it no longer ends the process. */
	const interrupt = (event: string, listener: () => void): void => {
		if (event === signal) process.nextTick(listener);
	};
	process.on('newListener', interrupt);
	onTestFinished(() => {
		process.off('newListener', interrupt);
	});
	const result = await runCommand(folder, '.');
	expect(result.code).toBe(code);
	expect(result.stdout).toContain('Failed\n  a.js  the command was stopped before it wrote this (interrupted)\n  b.js  the command was stopped before it wrote this (interrupted)\n');
	expect([read(folder, 'a.js'), read(folder, 'b.js')]).toEqual([plain, plain]);
});

describe('what fails', () => {
	it('is named, the rest goes on, and the exit code is 3', async () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain, 'binary.js': Buffer.from('70001\0'), 'broken.js': 'if (error.code === 70001 {', 'gbk.js': Buffer.from([0x2F, 0x2F, 0xB5, 0xC7]), 'locked.js': plain });
		chmodSync(path.join(folder, 'locked.js'), 0o444);
		symlinkSync('a.js', path.join(folder, 'link.js'));
		const { code, stdout } = await runCommand(folder, '.', 'nowhere', 'link.js');
		expect(code).toBe(3);
		expect(stdout.split('Failed\n')[1]).toBe([
			'  nowhere    does not exist (not-found)',
			'  link.js    a symbolic link; links are not followed (symbolic-link)',
			'  binary.js  not a text file (binary)',
			'  gbk.js     not encoded as UTF-8 (not-utf8)',
			'  broken.js  cannot be parsed: line 1: Unexpected token, expected ")" (unparsable)',
			'  locked.js  read-only (read-only)',
			'',
			'5 files read, 1 site named in 1 file, 0 sites left alone, 6 files failed.',
			'',
		].join('\n'));
		expect([read(folder, 'a.js'), read(folder, 'locked.js')]).toEqual([migrated, plain]);
		expect(lstatSync(path.join(folder, 'link.js')).isSymbolicLink()).toBe(true);
		expect(readdirSync(folder).filter((name) => name.includes('tencent-im-codemod'))).toEqual([]);
	});

	it('comes before --check\'s 1', async () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain });
		expect((await runCommand(folder, '--check', 'a.js', 'nowhere')).code).toBe(3);
	});
});

describe('what is left alone', () => {
	it('is listed with file, line and reason', async () => {
		const folder = createFolder({
			'package.json': packageJson,
			'a.js': plain.replace('\tif', '\t// eslint-disable-next-line tencent-im/no-magic-error-code -- documented\n\tif'),
			'b.min.js': plain,
			'c.vue': `<template>\n<p v-if="code === 70001" />\n</template>\n<script lang="coffee">\n${plain}</script>\n`,
		});
		const { code, stdout } = await runCommand(folder, '.');
		expect(code).toBe(0);
		expect(stdout).toContain([
			'Left alone',
			'  a.js:6:21     70001  an eslint-disable comment covers it (disabled)',
			'  b.min.js:1:1         the file is minified or bundled (generated-file)',
			'  c.vue:4:23           the script block is loaded by `src`, or in a language that is not JavaScript or TypeScript (foreign-script)',
			'',
		].join('\n'));
	});

	it('--include-disabled edits under eslint-disable comments', async () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': `/* eslint-disable */\n${plain}` });
		expect((await runCommand(folder, '--check', '.')).code).toBe(0);
		expect((await runCommand(folder, '--include-disabled', '.')).code).toBe(0);
		expect(read(folder, 'a.js')).toBe(`/* eslint-disable */\n${migrated}`);
	});

	it('a constant that the installed catalog may not have yet', async () => {
		const folder = createFolder({ 'package.json': packageJson.replace('^0.1.0', '^0.0.9'), 'a.js': plain });
		expect((await runCommand(folder, '.')).stdout).toContain('a.js:5:21  70001  the constants package that this project has is too old to know the name (not-installed-yet)');
		expect(read(folder, 'a.js')).toBe(plain);
		expect((await runCommand(folder, '--import-from', '@/codes', '.')).code).toBe(0);
		expect(read(folder, 'a.js')).toBe(migrated.replace('tencent-im-error-codes/codes', '@/codes'));
	});
});

describe('options', () => {
	it('--style named', async () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain });
		await runCommand(folder, '--style', 'named', '.');
		expect(read(folder, 'a.js')).toBe(migrated.replace('* as ImErrorCode', '{ ERR_SVR_ACCOUNT_USERSIG_EXPIRED }').replace('ImErrorCode.ERR', 'ERR'));
	});

	it('--minimum-confidence', async () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain, 'b.js': 'export const isExpired = (error) => error.code === 70001;\n' });
		expect((await runCommand(folder, '--dry', 'b.js')).stdout).toBe('Nothing to change.\n1 file read, 0 sites to name in 0 files, 0 sites left alone, 0 files failed.\nOnly package.json speaks for another 1 site; --minimum-confidence possible takes them too.\n');
		expect((await runCommand(folder, '--dry', '--lang', 'zh', 'b.js')).stdout).toMatch(/\n另有 1 处只以 package\.json 为依据；用 --minimum-confidence possible 可一并处理。\n$/u);
		expect((await runCommand(folder, '--check', '--minimum-confidence', 'possible', 'b.js')).code).toBe(1);
		expect((await runCommand(folder, '--check', '--minimum-confidence', 'certain', 'a.js')).code).toBe(1);
	});

	it('--ext and --ignore-pattern', async () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain, 'b.es6': plain, 'old/c.es6': plain });
		await runCommand(folder, '--ext', 'es6', '--ignore-pattern', 'old/', '.');
		expect([read(folder, 'a.js'), read(folder, 'b.es6'), read(folder, 'old/c.es6')]).toEqual([plain, migrated, plain]);
	});

	it('--lang zh', async () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain });
		expect((await runCommand(folder, '--lang', 'zh', '--dry', '.')).stdout).toContain('读取 1 个文件，将在 1 个文件里命名 1 处，保持原样 0 处，失败 0 个文件。');
		expect((await runCommand(folder, '--lang', 'zh', '.')).stdout).toContain('读取 1 个文件，已在 1 个文件里命名 1 处，保持原样 0 处，失败 0 个文件。');
	});

	it('says which command adds the constants', async () => {
		const bare = JSON.stringify({ name: 'app', dependencies: { '@tencentcloud/chat': '^3.0.0' } });
		const folder = createFolder({ 'package.json': bare, 'a.js': plain, 'sub/package.json': bare, 'sub/pnpm-lock.yaml': '', 'sub/b.js': plain });
		expect((await runCommand(folder, '--dry', '.')).stdout).toMatch(/The constants are not installed in \. yet: npm install tencent-im-error-codes\nThe constants are not installed in sub yet: pnpm add tencent-im-error-codes\n$/u);
		expect((await runCommand(folder, '--dry', '--emit', 'codes.js', '.')).stdout).not.toContain('installed');
		expect((await runCommand(folder, '--dry', '--lang', 'zh', 'sub')).stdout).toContain('\nsub 还没有安装常量包：pnpm add tencent-im-error-codes\n');
		expect(JSON.parse((await runCommand(folder, '--dry', '--json', 'sub')).stdout)).toMatchObject({ advice: [{ kind: 'install', folder: 'sub', command: 'pnpm add tencent-im-error-codes' }] });
	});

	it('says so where no package.json is', async () => {
		const folder = createFolder({ 'a.js': plain });
		expect((await runCommand(folder, '--dry', '.')).stdout).toMatch(/\nThe constants are not installed in \. yet: npm install tencent-im-error-codes\n$/u);
		expect(JSON.parse((await runCommand(folder, '--dry', '--json', '.')).stdout)).toMatchObject({ advice: [{ kind: 'install', command: 'npm install tencent-im-error-codes' }] });
	});

	it('proposes --emit to native mini programs', async () => {
		const folder = createFolder({ 'project.config.json': '{}', 'miniprogram/app.json': '{ "pages": ["pages/index"] }', 'miniprogram/pages/index.js': required });
		expect((await runCommand(folder, '--dry', '.')).stdout).toMatch(/run again with --emit FILE/u);
	});
});

describe('--emit', () => {
	const head = '// Error codes of Tencent Cloud IM (Chat) that this project uses; written by tencent-im-codemod, which adds what is missing.\n';

	it('writes an ES module and imports it; a second run adds to it', async () => {
		const folder = createFolder({ 'src/a.js': plain, 'src/x/b.ts': plain.replace('70001', '70013') });
		expect((await runCommand(folder, '--emit', 'src/im-codes.ts', 'src/a.js')).stdout).toContain('Wrote the constants to src/im-codes.ts\n');
		expect(read(folder, 'src/a.js')).toBe(migrated.replace('tencent-im-error-codes/codes', './im-codes'));
		const once = read(folder, 'src/im-codes.ts');
		expect(once).toMatch(/^\/\/ .*\n\/\*\* .+ \*\/\nexport const ERR_SVR_ACCOUNT_USERSIG_EXPIRED = 70001;\n$/u);
		expect(once.startsWith(head)).toBe(true);

		expect((await runCommand(folder, '--emit', 'src/im-codes.ts', '.')).code).toBe(0);
		expect(read(folder, 'src/x/b.ts')).toContain('import * as ImErrorCode from \'../im-codes\';');
		const twice = read(folder, 'src/im-codes.ts');
		expect(twice.startsWith(once)).toBe(true);
		expect(twice.slice(once.length)).toMatch(/^\/\*\* .+ \*\/\nexport const ERR_\w+ = 70013;\n$/u);

		await runCommand(folder, '--emit', 'src/im-codes.ts', '.');
		expect(read(folder, 'src/im-codes.ts')).toBe(twice);
	});

	it('writes CommonJS where its importers need that', async () => {
		const folder = createFolder({ 'miniprogram/app.json': '{ "pages": [] }', 'miniprogram/pages/index.js': required });
		expect((await runCommand(folder, '--emit', 'miniprogram/codes.js', '--lang', 'zh', '.')).code).toBe(0);
		expect(read(folder, 'miniprogram/pages/index.js')).toContain('const ImErrorCode = require(\'../codes\');');
		expect(read(folder, 'miniprogram/codes.js')).toMatch(/\n\/\*\* .*[\u4E00-\u9FFF].* \*\/\nexports\.ERR_SVR_ACCOUNT_USERSIG_EXPIRED = 70001;\n$/u);
	});

	it('names the file as --import-from says, and each constant with --style named', async () => {
		const folder = createFolder({ 'a.js': plain });
		await runCommand(folder, '--emit', 'codes.js', '--import-from', '@/codes', '--style', 'named', '.');
		expect(read(folder, 'a.js')).toContain('import { ERR_SVR_ACCOUNT_USERSIG_EXPIRED } from \'@/codes\';');
		expect(existsSync(path.join(folder, 'codes.js'))).toBe(true);
	});

	it('does not use a constant that has another value there', async () => {
		const folder = createFolder({ 'a.js': plain, 'codes.js': 'export const ERR_SVR_ACCOUNT_USERSIG_EXPIRED = 1;\n' });
		expect((await runCommand(folder, '--emit', 'codes.js', '.')).stdout).toContain('(value-differs)');
		expect(read(folder, 'a.js')).toBe(plain);
	});

	it('refuses a file that takes no constants, before anything is written', async () => {
		const folder = createFolder({ 'a.js': plain, 'codes.js': 'module.exports = {};\n' });
		expect(await runCommand(folder, '--emit', 'codes.js', '.')).toMatchObject({ code: 2, stderr: expect.stringContaining('codes.js exists and is not a module that constants can be added to') });
		writeFileSync(path.join(folder, 'binary.js'), '\0');
		symlinkSync('nothing.js', path.join(folder, 'link.js'));
		for (const [file, reason] of [['binary.js', 'binary.js cannot be read as text'], ['nowhere/codes.js', 'the folder of FILE does not exist'], ['link.js', 'FILE is a symbolic link that leads nowhere']] as const) {
			const shown = reason.replace('FILE', path.join(folder, file)).replace('binary.js', path.join(folder, 'binary.js'));
			expect(await runCommand(folder, '--emit', file, '.')).toEqual({ code: 2, stdout: '', stderr: `tencent-im-codemod: --emit: ${shown}\n` });
		}
		expect(read(folder, 'a.js')).toBe(plain);
	});

	it('writes nothing with --dry, and shows the module with --print', async () => {
		const folder = createFolder({ 'a.js': plain });
		expect((await runCommand(folder, '--dry', '--emit', 'codes.js', '.')).stdout).toContain('Would write the constants to codes.js');
		expect((await runCommand(folder, '--print', '--emit', 'codes.js', '.')).stdout).toMatch(/^--- \/dev\/null\n\+\+\+ b\/codes\.js\n@@ -0,0 \+1,3 @@\n/u);
		expect(existsSync(path.join(folder, 'codes.js'))).toBe(false);
	});
});

describe('--definitions', () => {
	const errors = 'export enum MessageError {\n\tDirtyWords = 80001,\n\tUploadAddress = 2041,\n\tNotFriend = 20009,\n\tNetworkError = 10017,\n}\n';
	const renamed = (reference: (name: string) => string): string => `export enum MessageError {\n\tDirtyWords = ${reference('ERR_SVR_COMM_SENSITIVE_TEXT')},\n\tUploadAddress = ${reference('ERR_WEB_COS_GET_SIG_FAIL')},\n\tNotFriend = ${reference('ERR_SVR_MSG_BOTH_NOT_FRIEND')},\n\tNetworkError = 10017,\n}\n`;
	const namespace = (from: string): string => `import * as ImErrorCode from '${from}';\n\n${renamed((name) => `ImErrorCode.${name}`)}`;
	const files = { 'package.json': packageJson, 'errors.ts': errors, 'a.js': plain };

	it('gives tables the constants, lists what it leaves, and changes nothing the second time', async () => {
		const folder = createRepository(files);
		expect(await runCommand(folder, '--definitions', '.')).toEqual({
			code: 0,
			stderr: '',
			stdout: [
				'Codes that were named',
				'  2041   ERR_WEB_COS_GET_SIG_FAIL         × 1',
				'  20009  ERR_SVR_MSG_BOTH_NOT_FRIEND      × 1',
				'  70001  ERR_SVR_ACCOUNT_USERSIG_EXPIRED  × 1',
				'  80001  ERR_SVR_COMM_SENSITIVE_TEXT      × 1',
				'',
				'Changed',
				'  a.js       1 site',
				'  errors.ts  3 sites',
				'',
				'Left alone',
				'  errors.ts:5:17  10017  its name says something else than the code, or what the SDK at hand reports with another (name-says-otherwise)',
				'',
				'2 files read, 4 sites named in 2 files, 1 site left alone, 0 files failed.',
				'',
			].join('\n'),
		});
		expect([read(folder, 'a.js'), read(folder, 'errors.ts')]).toEqual([migrated, namespace('tencent-im-error-codes/codes')]);
		expect((await runCommand(folder, '--definitions', '--force', '--check', '.')).code).toBe(0);
	});

	it('is not done unasked', async () => {
		const folder = createFolder(files);
		expect((await runCommand(folder, '.')).stdout).toContain('2 files read, 1 site named in 1 file, 0 sites left alone, 0 files failed.');
		expect(read(folder, 'errors.ts')).toBe(errors);
	});

	it('writes nothing with --dry, --print and --check', async () => {
		const folder = createFolder({ 'package.json': packageJson, 'errors.ts': errors });
		expect((await runCommand(folder, '--definitions', '--dry', '.')).stdout).toContain('3 sites to name in 1 file');
		expect((await runCommand(folder, '--definitions', '--print', '.')).stdout).toContain('\n-\tNotFriend = 20009,\n');
		expect([(await runCommand(folder, '--check', '.')).code, (await runCommand(folder, '--definitions', '--check', '.')).code]).toEqual([0, 1]);
		expect(read(folder, 'errors.ts')).toBe(errors);
	});

	it('counts in --json', async () => {
		const folder = createFolder({ 'package.json': packageJson, 'errors.ts': errors });
		expect(JSON.parse((await runCommand(folder, '--definitions', '--dry', '--json', '.')).stdout)).toMatchObject({
			files: [{
				path: 'errors.ts',
				named: [{ line: 2, column: 15, code: 80001, name: 'ERR_SVR_COMM_SENSITIVE_TEXT', confidence: 'likely' }, { line: 3 }, { line: 4 }],
				skipped: [{ line: 5, column: 17, code: 10017, reason: 'name-says-otherwise' }],
			}],
			summary: { named: 3, skipped: 1 },
		});
	});

	it('goes with --emit, --style and --import-from', async () => {
		const folder = createFolder({ 'errors.ts': errors });
		expect((await runCommand(folder, '--definitions', '--emit', 'codes.ts', '--style', 'named', '--import-from', '@/codes', '.')).code).toBe(0);
		expect(read(folder, 'errors.ts')).toBe(`import { ERR_SVR_COMM_SENSITIVE_TEXT, ERR_SVR_MSG_BOTH_NOT_FRIEND, ERR_WEB_COS_GET_SIG_FAIL } from '@/codes';\n\n${renamed((name) => name)}`);
		expect(read(folder, 'codes.ts').match(/^export const .*$/gmu)).toEqual(['export const ERR_WEB_COS_GET_SIG_FAIL = 2041;', 'export const ERR_SVR_MSG_BOTH_NOT_FRIEND = 20009;', 'export const ERR_SVR_COMM_SENSITIVE_TEXT = 80001;']);
		expect((await runCommand(folder, '--definitions', '--emit', 'codes.ts', '--style', 'named', '--import-from', '@/codes', '--check', '.')).code).toBe(0);
	});

	it('shows in --explain', async () => {
		const folder = createFolder({ 'errors.ts': errors });
		expect((await runCommand(folder, '--definitions', '--explain', 'errors.ts:4')).stdout).toBe('errors.ts:4:14  20009 is an IM error code: ERR_SVR_MSG_BOTH_NOT_FRIEND (likely)\n  - line 1: the numbers are all in the catalog and spread over its sections\n');
		expect((await runCommand(folder, '--definitions', '--explain', 'errors.ts:5')).stdout).toContain('\n  - left alone: its name says something else than the code, or what the SDK at hand reports with another (name-says-otherwise)\n');
		expect((await runCommand(folder, '--explain', 'errors.ts:4')).stdout).toMatch(/^errors\.ts:4:14 {2}20009 is not taken for an IM error code\n/u);
	});
});

describe('--explain', () => {
	const text = plain.replace('renew();', 'wait(70001);');

	it('gives the evidence of a site, and says of other numbers that they are none', async () => {
		const folder = createFolder({ 'a.js': text });
		const { code, stdout } = await runCommand(folder, '--explain', 'a.js:5');
		expect(code).toBe(0);
		expect(stdout).toMatch(/^a\.js:5:21 {2}70001 is an IM error code: ERR_SVR_ACCOUNT_USERSIG_EXPIRED \(certain\)\n {2}- line \d: .*chat\.login\(\).*\n/u);
		expect(stdout).toMatch(/\na\.js:5:33 {2}70001 is not taken for an IM error code\n {2}- .+\n$/u);
	});

	it('says why a site would be left alone, and what names a number', async () => {
		const folder = createFolder({ 'a.js': plain.replace('70001', '\'70001\''), 'b.min.js': plain, 'c.js': `${plain.replace('70001', 'EXPIRED')}const EXPIRED = 70001;\n` });
		expect((await runCommand(folder, '--explain', 'a.js:5')).stdout).toMatch(/^a\.js:5:21 {2}'70001' is an IM error code: .*\n[\s\S]*\n {2}- left alone: the number stands in quotes \(string-code\)\n$/u);
		expect((await runCommand(folder, '--explain', 'b.min.js:5')).stdout).toMatch(/\n {2}- left alone: the file is minified or bundled \(generated-file\)\n$/u);
		expect((await runCommand(folder, '--explain', 'c.js:7')).stdout).toMatch(/^c\.js:7:17 {2}70001 is not taken for an IM error code\n[\s\S]* {2}- left alone: the number is given a name here \(definition\)\n$/u);
	});

	it('says where there is no number, and where there is no file', async () => {
		const folder = createFolder({ 'a.js': text });
		expect(await runCommand(folder, '--explain', 'a.js:1')).toEqual({ code: 0, stderr: '', stdout: 'a.js:1  there is no number on this line\n' });
		expect((await runCommand(folder, '--explain', 'b.js:1')).code).toBe(3);
		expect((await runCommand(folder, '--explain', 'a.js')).code).toBe(2);
	});

	it('says why a file cannot be read or parsed', async () => {
		const folder = createFolder({ 'binary.js': '\0', 'broken.js': text.replace('70001)', '70001') });
		expect(await runCommand(folder, '--explain', 'binary.js:1')).toEqual({ code: 3, stderr: '', stdout: 'binary.js: not a text file\n' });
		expect(await runCommand(folder, '--explain', 'broken.js:5')).toEqual({ code: 3, stderr: '', stdout: 'broken.js: cannot be parsed: line 5: Unexpected token, expected ")"\n' });
	});

	it('tells a file that was not worth parsing, and what package.json says', async () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': 'wait(5);\n', 'b.js': 'export const isExpired = (error) => error.code === 70001;\n' });
		expect((await runCommand(folder, '--explain', 'a.js:1')).stdout).toBe('a.js:1:6  5 is not taken for an IM error code\n  - the file holds nothing that looks like an IM error code, so it is not even parsed\n');
		expect((await runCommand(folder, '--explain', 'b.js:1')).stdout).toBe([
			'b.js:1:52  70001 is an IM error code: ERR_SVR_ACCOUNT_USERSIG_EXPIRED (possible)',
			'  - line 1: error is handed in from outside the file',
			'  - the project depends on @tencentcloud/chat',
			'',
		].join('\n'));
	});

	it('speaks Chinese and JSON', async () => {
		const folder = createFolder({ 'a.js': text });
		expect((await runCommand(folder, '--lang', 'zh', '--explain', 'a.js:5')).stdout).toContain('70001 是 IM 错误码：ERR_SVR_ACCOUNT_USERSIG_EXPIRED（certain）');
		writeFileSync(path.join(folder, 'b.js'), plain.replace('70001', '\'70001\''));
		expect((await runCommand(folder, '--lang', 'zh', '--explain', 'b.js:5')).stdout).toMatch(/\n {2}- 保持原样：数字写在引号里 \(string-code\)\n$/u);
		expect(JSON.parse((await runCommand(folder, '--json', '--explain', 'a.js:5')).stdout)).toMatchObject({ isCandidate: true, numbers: [{ column: 21, raw: '70001', confidence: 'certain' }, { column: 33, raw: '70001' }] });
	});
});

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../codemods/package.json';
import { build, built, runCommand, runNode } from './built-command.js';
import { createFolder, createRepository, git } from './temporary-folder.js';

const packageJson = JSON.stringify({ name: 'app', dependencies: { '@tencentcloud/chat': '^3.0.0', 'tencent-im-error-codes': '^0.1.0' } });

/** A module that logs in and compares an error code. */
const plain = `import TencentCloudChat from '@tencentcloud/chat';

const chat = TencentCloudChat.create({ SDKAppID: 1 });
chat.login({ userID, userSig }).catch((error) => {
	if (error.code === 70001) renew();
});
`;

/** {@link plain} after the migration. */
const migrated = `import TencentCloudChat from '@tencentcloud/chat';
import * as ImErrorCode from 'tencent-im-error-codes/codes';

const chat = TencentCloudChat.create({ SDKAppID: 1 });
chat.login({ userID, userSig }).catch((error) => {
	if (error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED) renew();
});
`;

const required = plain.replace('import TencentCloudChat from \'@tencentcloud/chat\';', 'const TencentCloudChat = require(\'@tencentcloud/chat\');');

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

beforeAll(build, 60_000);

describe('usage', () => {
	it('explains itself', () => {
		const folder = createFolder();
		expect(runCommand(folder, '--help')).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Usage: tencent-im-codemod [options] <path…>') });
		expect(runCommand(folder, '--help', '--lang', 'zh').stdout).toContain('用法：tencent-im-codemod');
		expect(runCommand(folder, '--version')).toEqual({ code: 0, stderr: '', stdout: `${version}\n` });
	});

	it('answers wrong usage with 2, and a word on standard error alone', () => {
		const folder = createFolder();
		expect(runCommand(folder)).toEqual({ code: 2, stdout: '', stderr: 'tencent-im-codemod: no path given; name the files or folders to migrate, e.g. src\nTry tencent-im-codemod --help.\n' });
		expect(runCommand(folder, '--nonsense', '.')).toMatchObject({ code: 2, stdout: '' });
	});
});

describe('a migration', () => {
	it('names the code, reports it, and changes nothing the second time', () => {
		const folder = createRepository({ 'package.json': packageJson, 'src/a.js': plain, 'src/b.js': 'wait(70001);\n' });
		expect(runCommand(folder, 'src')).toEqual({
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
		expect(runCommand(folder, 'src')).toMatchObject({ code: 0, stdout: 'Nothing to change.\n2 files read, 0 sites named in 0 files, 0 sites left alone, 0 files failed.\n' });
		expect(git(folder, 'status', '--porcelain')).toBe('');
	});

	it('works outside a repository', () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain });
		expect(runCommand(folder, 'a.js').code).toBe(0);
		expect(read(folder, 'a.js')).toBe(migrated);
		expect(readdirSync(folder).sort()).toEqual(['a.js', 'package.json']);
	});

	it('works without git on the machine', () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain });
		const { status } = spawnSync(process.execPath, [built.bin, '.'], { cwd: folder, env: { PATH: folder } });
		expect([status, read(folder, 'a.js')]).toEqual([0, migrated]);
	});

	it('keeps a byte order mark, CRLF and the mode', () => {
		const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
		const folder = createRepository({ 'package.json': packageJson, 'a.js': windows(plain) });
		chmodSync(path.join(folder, 'a.js'), 0o755);
		expect(runCommand(folder, '--force', '.').code).toBe(0);
		expect(read(folder, 'a.js')).toBe(windows(migrated));
		expect(statSync(path.join(folder, 'a.js')).mode & 0o777).toBe(0o755);
	});

	it('reads Vue components: the script, and the template under <script setup>', () => {
		const component = (attributes: string, script: string, template: string): string => `<template>\n  <p v-if="${template}">x</p>\n</template>\n\n<script${attributes}>\n${script}</script>\n`;
		const folder = createRepository({ 'package.json': packageJson, 'a.vue': component(' setup', plain, 'a'), 'b.vue': component('', plain, 'a') });
		expect(runCommand(folder, '.').code).toBe(0);
		expect(read(folder, 'a.vue')).toBe(component(' setup', migrated, 'a'));
		expect(read(folder, 'b.vue')).toBe(component('', migrated, 'a'));
	});
});

describe('git', () => {
	it('refuses uncommitted changes and names them', () => {
		const folder = createRepository({ 'package.json': packageJson, 'a.js': plain, 'b.js': '' });
		writeFileSync(path.join(folder, 'b.js'), '1;');
		expect(runCommand(folder, '.')).toEqual({
			code: 2,
			stdout: '',
			stderr: 'tencent-im-codemod: git has uncommitted changes:\n  b.js\nCommit or stash them first, so that git can undo the migration, or use --force.\n',
		});
		expect(read(folder, 'a.js')).toBe(plain);
	});

	it.each(['--force', '--dry', '--print', '--check'])('does not ask with %s', (option) => {
		const folder = createRepository({ 'package.json': packageJson, 'a.js': plain, 'b.js': '' });
		writeFileSync(path.join(folder, 'b.js'), '1;');
		expect(runCommand(folder, option, '.').code).toBe(option === '--check' ? 1 : 0);
		expect(read(folder, 'a.js')).toBe(option === '--force' ? migrated : plain);
	});

	it('does not mind that the constants have just been installed', () => {
		const folder = createRepository({ 'package.json': '{}', 'a.js': plain });
		writeFileSync(path.join(folder, 'package.json'), packageJson);
		expect(runCommand(folder, '.').code).toBe(0);
	});

	it('leaves out what git ignores, and node_modules', () => {
		const folder = createRepository({ '.gitignore': 'dist/\n', 'package.json': packageJson, 'a.js': plain, 'dist/b.js': plain, 'node_modules/c/d.js': plain });
		runCommand(folder, '.');
		expect([read(folder, 'a.js'), read(folder, 'dist/b.js'), read(folder, 'node_modules/c/d.js')]).toEqual([migrated, plain, plain]);
	});
});

describe('looking without writing', () => {
	it('--dry reports what would change', () => {
		const folder = createRepository({ 'package.json': packageJson, 'a.js': plain });
		expect(runCommand(folder, '--dry', '.')).toMatchObject({ code: 0, stdout: expect.stringContaining('Would change\n  a.js  1 site\n\n1 file read, 1 site to name in 1 file,') });
		expect(read(folder, 'a.js')).toBe(plain);
	});

	it('--print gives a diff that git can apply, on standard output alone', () => {
		const folder = createRepository({ 'package.json': packageJson, 'src/a.js': plain, 'b.js': plain.replaceAll('\n', '\r\n') });
		const { code, stdout, stderr } = runCommand(folder, '--print', '.');
		expect(code).toBe(0);
		expect(stdout.startsWith('--- a/b.js\n+++ b/b.js\n@@ -1,6 +1,7 @@\n')).toBe(true);
		expect(stderr).toContain('2 files read, 2 sites to name in 2 files');
		writeFileSync(path.join(folder, 'the.diff'), stdout);
		git(folder, 'apply', 'the.diff');
		expect([read(folder, 'src/a.js'), read(folder, 'b.js')]).toEqual([migrated, migrated.replaceAll('\n', '\r\n')]);
	});

	it('--check exits with 1 where something would change, and with 0 where nothing would', () => {
		const folder = createRepository({ 'package.json': packageJson, 'a.js': plain, 'b.js': migrated });
		expect(runCommand(folder, '--check', '.').code).toBe(1);
		expect(runCommand(folder, '--check', 'b.js').code).toBe(0);
		expect(read(folder, 'a.js')).toBe(plain);
	});

	it('ends quietly when the reader of a pipe has seen enough', () => {
		const files = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`src/${index}.js`, plain]));
		const folder = createFolder({ 'package.json': packageJson, ...files });
		const { status, stdout, stderr } = spawnSync('bash', ['-c', 'set -o pipefail; "$0" "$1" --print src 2>errors | head -n 1', process.execPath, built.bin], { cwd: folder, encoding: 'utf8' });
		expect([status, stdout, stderr]).toEqual([0, '--- a/src/0.js\n', '']);
		expect(read(folder, 'errors')).toMatch(/^Codes that were named\n/u);
		expect(read(folder, 'errors')).not.toMatch(/EPIPE|at .*\.mjs/u);
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
	it('reports everything', () => {
		const folder = createRepository({ 'package.json': packageJson, 'a.js': plain.replace('renew();', 'renew();\n\tif (error.code === \'70013\') quit();'), 'b.js': 'if (error.code === 70001 {' });
		const { code, stdout, stderr } = runCommand(folder, '--json', '.');
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

	it.each([[[]], [['--print']], [['--emit', 'codes.js']], [['--emit', 'codes.js', '--print']]])('keeps to its schema with %j', (args) => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain, 'b.min.js': plain, 'c.js': '\0' });
		const ajv = new Ajv({ allowUnionTypes: true });
		const report: unknown = JSON.parse(runCommand(folder, '--json', ...args, '.', 'nowhere').stdout);
		expect(ajv.validate(jsonSchema as object, report), ajv.errorsText()).toBe(true);
	});

	it('carries diffs with --print', () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain });
		const report = JSON.parse(runCommand(folder, '--json', '--print', '.').stdout) as { files: { diff: string }[] };
		expect(report.files[0]?.diff.split('\n').filter((line) => /^[+-]/u.test(line))).toEqual([
			'--- a/a.js',
			'+++ b/a.js',
			'+import * as ImErrorCode from \'tencent-im-error-codes/codes\';',
			'-\tif (error.code === 70001) renew();',
			'+\tif (error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED) renew();',
		]);
	});
});

describe('what fails', () => {
	it('is named, the rest goes on, and the exit code is 3', () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain, 'binary.js': Buffer.from('70001\0'), 'broken.js': 'if (error.code === 70001 {', 'gbk.js': Buffer.from([0x2F, 0x2F, 0xB5, 0xC7]), 'locked.js': plain });
		chmodSync(path.join(folder, 'locked.js'), 0o444);
		symlinkSync('a.js', path.join(folder, 'link.js'));
		const { code, stdout } = runCommand(folder, '.', 'nowhere', 'link.js');
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

	it('comes before --check\'s 1', () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain });
		expect(runCommand(folder, '--check', 'a.js', 'nowhere').code).toBe(3);
	});
});

describe('what is left alone', () => {
	it('is listed with file, line and reason', () => {
		const folder = createFolder({
			'package.json': packageJson,
			'a.js': plain.replace('\tif', '\t// eslint-disable-next-line tencent-im/no-magic-error-code -- documented\n\tif'),
			'b.min.js': plain,
			'c.vue': `<template>\n<p v-if="code === 70001" />\n</template>\n<script lang="coffee">\n${plain}</script>\n`,
		});
		const { code, stdout } = runCommand(folder, '.');
		expect(code).toBe(0);
		expect(stdout).toContain([
			'Left alone',
			'  a.js:6:21     70001  an eslint-disable comment covers it (disabled)',
			'  b.min.js:1:1         the file is minified or bundled (generated-file)',
			'  c.vue:4:23           the script block is loaded by `src`, or in a language that is not JavaScript or TypeScript (foreign-script)',
			'',
		].join('\n'));
	});

	it('--include-disabled edits under eslint-disable comments', () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': `/* eslint-disable */\n${plain}` });
		expect(runCommand(folder, '--check', '.').code).toBe(0);
		expect(runCommand(folder, '--include-disabled', '.').code).toBe(0);
		expect(read(folder, 'a.js')).toBe(`/* eslint-disable */\n${migrated}`);
	});

	it('a constant that the installed catalog may not have yet', () => {
		const folder = createFolder({ 'package.json': packageJson.replace('^0.1.0', '^0.0.9'), 'a.js': plain });
		expect(runCommand(folder, '.').stdout).toContain('a.js:5:21  70001  the constants package that this project has is too old to know the name (not-installed-yet)');
		expect(read(folder, 'a.js')).toBe(plain);
		expect(runCommand(folder, '--import-from', '@/codes', '.').code).toBe(0);
		expect(read(folder, 'a.js')).toBe(migrated.replace('tencent-im-error-codes/codes', '@/codes'));
	});
});

describe('options', () => {
	it('--style named', () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain });
		runCommand(folder, '--style', 'named', '.');
		expect(read(folder, 'a.js')).toBe(migrated.replace('* as ImErrorCode', '{ ERR_SVR_ACCOUNT_USERSIG_EXPIRED }').replace('ImErrorCode.ERR', 'ERR'));
	});

	it('--minimum-confidence', () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain, 'b.js': 'export const isExpired = (error) => error.code === 70001;\n' });
		expect(runCommand(folder, '--dry', 'b.js').stdout).toBe('Nothing to change.\n1 file read, 0 sites to name in 0 files, 0 sites left alone, 0 files failed.\nOnly package.json speaks for another 1 site; --minimum-confidence possible takes them too.\n');
		expect(runCommand(folder, '--check', '--minimum-confidence', 'possible', 'b.js').code).toBe(1);
		expect(runCommand(folder, '--check', '--minimum-confidence', 'certain', 'a.js').code).toBe(1);
	});

	it('--ext and --ignore-pattern', () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain, 'b.es6': plain, 'old/c.es6': plain });
		runCommand(folder, '--ext', 'es6', '--ignore-pattern', 'old/', '.');
		expect([read(folder, 'a.js'), read(folder, 'b.es6'), read(folder, 'old/c.es6')]).toEqual([plain, migrated, plain]);
	});

	it('--lang zh', () => {
		const folder = createFolder({ 'package.json': packageJson, 'a.js': plain });
		expect(runCommand(folder, '--lang', 'zh', '.').stdout).toContain('读取 1 个文件，已在 1 个文件里命名 1 处，保持原样 0 处，失败 0 个文件。');
	});

	it('says which command adds the constants', () => {
		const bare = JSON.stringify({ name: 'app', dependencies: { '@tencentcloud/chat': '^3.0.0' } });
		const folder = createFolder({ 'package.json': bare, 'a.js': plain, 'sub/package.json': bare, 'sub/pnpm-lock.yaml': '', 'sub/b.js': plain });
		expect(runCommand(folder, '--dry', '.').stdout).toMatch(/The constants are not installed in \. yet: npm install tencent-im-error-codes\nThe constants are not installed in sub yet: pnpm add tencent-im-error-codes\n$/u);
		expect(runCommand(folder, '--dry', '--emit', 'codes.js', '.').stdout).not.toContain('installed');
	});

	it('proposes --emit to native mini programs', () => {
		const folder = createFolder({ 'project.config.json': '{}', 'miniprogram/app.json': '{ "pages": ["pages/index"] }', 'miniprogram/pages/index.js': required });
		expect(runCommand(folder, '--dry', '.').stdout).toMatch(/run again with --emit FILE/u);
	});
});

describe('--emit', () => {
	const head = '// Error codes of Tencent Cloud IM (Chat) that this project uses; written by tencent-im-codemod, which adds what is missing.\n';

	it('writes an ES module and imports it; a second run adds to it', () => {
		const folder = createFolder({ 'src/a.js': plain, 'src/x/b.ts': plain.replace('70001', '70013') });
		expect(runCommand(folder, '--emit', 'src/im-codes.ts', 'src/a.js').stdout).toContain('Wrote the constants to src/im-codes.ts\n');
		expect(read(folder, 'src/a.js')).toBe(migrated.replace('tencent-im-error-codes/codes', './im-codes'));
		const once = read(folder, 'src/im-codes.ts');
		expect(once).toMatch(/^\/\/ .*\n\/\*\* .+ \*\/\nexport const ERR_SVR_ACCOUNT_USERSIG_EXPIRED = 70001;\n$/u);
		expect(once.startsWith(head)).toBe(true);

		expect(runCommand(folder, '--emit', 'src/im-codes.ts', '.').code).toBe(0);
		expect(read(folder, 'src/x/b.ts')).toContain('import * as ImErrorCode from \'../im-codes\';');
		const twice = read(folder, 'src/im-codes.ts');
		expect(twice.startsWith(once)).toBe(true);
		expect(twice.slice(once.length)).toMatch(/^\/\*\* .+ \*\/\nexport const ERR_\w+ = 70013;\n$/u);

		runCommand(folder, '--emit', 'src/im-codes.ts', '.');
		expect(read(folder, 'src/im-codes.ts')).toBe(twice);
	});

	it('writes CommonJS where its importers need that', () => {
		const folder = createFolder({ 'miniprogram/app.json': '{ "pages": [] }', 'miniprogram/pages/index.js': required });
		expect(runCommand(folder, '--emit', 'miniprogram/codes.js', '--lang', 'zh', '.').code).toBe(0);
		expect(read(folder, 'miniprogram/pages/index.js')).toContain('const ImErrorCode = require(\'../codes\');');
		expect(read(folder, 'miniprogram/codes.js')).toMatch(/\n\/\*\* .*[\u4E00-\u9FFF].* \*\/\nexports\.ERR_SVR_ACCOUNT_USERSIG_EXPIRED = 70001;\n$/u);
	});

	it('names the file as --import-from says, and each constant with --style named', () => {
		const folder = createFolder({ 'a.js': plain });
		runCommand(folder, '--emit', 'codes.js', '--import-from', '@/codes', '--style', 'named', '.');
		expect(read(folder, 'a.js')).toContain('import { ERR_SVR_ACCOUNT_USERSIG_EXPIRED } from \'@/codes\';');
		expect(existsSync(path.join(folder, 'codes.js'))).toBe(true);
	});

	it('does not use a constant that has another value there', () => {
		const folder = createFolder({ 'a.js': plain, 'codes.js': 'export const ERR_SVR_ACCOUNT_USERSIG_EXPIRED = 1;\n' });
		expect(runCommand(folder, '--emit', 'codes.js', '.').stdout).toContain('(value-differs)');
		expect(read(folder, 'a.js')).toBe(plain);
	});

	it('refuses a file that takes no constants, before anything is written', () => {
		const folder = createFolder({ 'a.js': plain, 'codes.js': 'module.exports = {};\n' });
		expect(runCommand(folder, '--emit', 'codes.js', '.')).toMatchObject({ code: 2, stderr: expect.stringContaining('codes.js exists and is not a module that constants can be added to') });
		expect(runCommand(folder, '--emit', 'nowhere/codes.js', '.').code).toBe(2);
		expect(read(folder, 'a.js')).toBe(plain);
	});

	it('writes nothing with --dry, and shows the module with --print', () => {
		const folder = createFolder({ 'a.js': plain });
		expect(runCommand(folder, '--dry', '--emit', 'codes.js', '.').stdout).toContain('Would write the constants to codes.js');
		expect(runCommand(folder, '--print', '--emit', 'codes.js', '.').stdout).toMatch(/^--- \/dev\/null\n\+\+\+ b\/codes\.js\n@@ -0,0 \+1,3 @@\n/u);
		expect(existsSync(path.join(folder, 'codes.js'))).toBe(false);
	});
});

describe('--definitions', () => {
	const errors = 'export enum MessageError {\n\tDirtyWords = 80001,\n\tUploadAddress = 2041,\n\tNotFriend = 20009,\n\tNetworkError = 10017,\n}\n';
	const renamed = (reference: (name: string) => string): string => `export enum MessageError {\n\tDirtyWords = ${reference('ERR_SVR_COMM_SENSITIVE_TEXT')},\n\tUploadAddress = ${reference('ERR_WEB_COS_GET_SIG_FAIL')},\n\tNotFriend = ${reference('ERR_SVR_MSG_BOTH_NOT_FRIEND')},\n\tNetworkError = 10017,\n}\n`;
	const namespace = (from: string): string => `import * as ImErrorCode from '${from}';\n\n${renamed((name) => `ImErrorCode.${name}`)}`;
	const files = { 'package.json': packageJson, 'errors.ts': errors, 'a.js': plain };

	it('gives tables the constants, lists what it leaves, and changes nothing the second time', () => {
		const folder = createRepository(files);
		expect(runCommand(folder, '--definitions', '.')).toEqual({
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
		expect(runCommand(folder, '--definitions', '--force', '--check', '.').code).toBe(0);
	});

	it('is not done unasked', () => {
		const folder = createFolder(files);
		expect(runCommand(folder, '.').stdout).toContain('2 files read, 1 site named in 1 file, 0 sites left alone, 0 files failed.');
		expect(read(folder, 'errors.ts')).toBe(errors);
	});

	it('writes nothing with --dry, --print and --check', () => {
		const folder = createFolder({ 'package.json': packageJson, 'errors.ts': errors });
		expect(runCommand(folder, '--definitions', '--dry', '.').stdout).toContain('3 sites to name in 1 file');
		expect(runCommand(folder, '--definitions', '--print', '.').stdout).toContain('\n-\tNotFriend = 20009,\n');
		expect([runCommand(folder, '--check', '.').code, runCommand(folder, '--definitions', '--check', '.').code]).toEqual([0, 1]);
		expect(read(folder, 'errors.ts')).toBe(errors);
	});

	it('counts in --json', () => {
		const folder = createFolder({ 'package.json': packageJson, 'errors.ts': errors });
		expect(JSON.parse(runCommand(folder, '--definitions', '--dry', '--json', '.').stdout)).toMatchObject({
			files: [{
				path: 'errors.ts',
				named: [{ line: 2, column: 15, code: 80001, name: 'ERR_SVR_COMM_SENSITIVE_TEXT', confidence: 'likely' }, { line: 3 }, { line: 4 }],
				skipped: [{ line: 5, column: 17, code: 10017, reason: 'name-says-otherwise' }],
			}],
			summary: { named: 3, skipped: 1 },
		});
	});

	it('goes with --emit, --style and --import-from', () => {
		const folder = createFolder({ 'errors.ts': errors });
		expect(runCommand(folder, '--definitions', '--emit', 'codes.ts', '--style', 'named', '--import-from', '@/codes', '.').code).toBe(0);
		expect(read(folder, 'errors.ts')).toBe(`import { ERR_SVR_COMM_SENSITIVE_TEXT, ERR_SVR_MSG_BOTH_NOT_FRIEND, ERR_WEB_COS_GET_SIG_FAIL } from '@/codes';\n\n${renamed((name) => name)}`);
		expect(read(folder, 'codes.ts').match(/^export const .*$/gmu)).toEqual(['export const ERR_WEB_COS_GET_SIG_FAIL = 2041;', 'export const ERR_SVR_MSG_BOTH_NOT_FRIEND = 20009;', 'export const ERR_SVR_COMM_SENSITIVE_TEXT = 80001;']);
		expect(runCommand(folder, '--definitions', '--emit', 'codes.ts', '--style', 'named', '--import-from', '@/codes', '--check', '.').code).toBe(0);
	});

	it('shows in --explain', () => {
		const folder = createFolder({ 'errors.ts': errors });
		expect(runCommand(folder, '--definitions', '--explain', 'errors.ts:4').stdout).toBe('errors.ts:4:14  20009 is an IM error code: ERR_SVR_MSG_BOTH_NOT_FRIEND (likely)\n  - line 1: the numbers are all in the catalog and spread over its sections\n');
		expect(runCommand(folder, '--definitions', '--explain', 'errors.ts:5').stdout).toContain('\n  - left alone: its name says something else than the code, or what the SDK at hand reports with another (name-says-otherwise)\n');
		expect(runCommand(folder, '--explain', 'errors.ts:4').stdout).toMatch(/^errors\.ts:4:14 {2}20009 is not taken for an IM error code\n/u);
	});

	it('goes with either way of jscodeshift', () => {
		const folder = createFolder({ 'errors.ts': errors, 'others/errors.ts': errors });
		expect(runCommand(folder, '--definitions', '--runner', 'jscodeshift', 'errors.ts').code).toBe(0);
		const transform = fileURLToPath(import.meta.resolve('jscodeshift/bin/jscodeshift.js'));
		runNode(folder, transform, ['-t', built.transform, '--run-in-band', '--extensions=ts', '--definitions=true', 'others']);
		expect([read(folder, 'errors.ts'), read(folder, 'others/errors.ts')]).toEqual([namespace('tencent-im-error-codes/codes'), namespace('tencent-im-error-codes/codes')]);
	});
});

describe('--explain', () => {
	const text = plain.replace('renew();', 'wait(70001);');

	it('gives the evidence of a site, and says of other numbers that they are none', () => {
		const folder = createFolder({ 'a.js': text });
		const { code, stdout } = runCommand(folder, '--explain', 'a.js:5');
		expect(code).toBe(0);
		expect(stdout).toMatch(/^a\.js:5:21 {2}70001 is an IM error code: ERR_SVR_ACCOUNT_USERSIG_EXPIRED \(certain\)\n {2}- line \d: .*chat\.login\(\).*\n/u);
		expect(stdout).toMatch(/\na\.js:5:33 {2}70001 is not taken for an IM error code\n {2}- .+\n$/u);
	});

	it('says why a site would be left alone, and what names a number', () => {
		const folder = createFolder({ 'a.js': plain.replace('70001', '\'70001\''), 'b.min.js': plain, 'c.js': `${plain.replace('70001', 'EXPIRED')}const EXPIRED = 70001;\n` });
		expect(runCommand(folder, '--explain', 'a.js:5').stdout).toMatch(/^a\.js:5:21 {2}'70001' is an IM error code: .*\n[\s\S]*\n {2}- left alone: the number stands in quotes \(string-code\)\n$/u);
		expect(runCommand(folder, '--explain', 'b.min.js:5').stdout).toMatch(/\n {2}- left alone: the file is minified or bundled \(generated-file\)\n$/u);
		expect(runCommand(folder, '--explain', 'c.js:7').stdout).toMatch(/^c\.js:7:17 {2}70001 is not taken for an IM error code\n[\s\S]* {2}- left alone: the number is given a name here \(definition\)\n$/u);
	});

	it('says where there is no number, and where there is no file', () => {
		const folder = createFolder({ 'a.js': text });
		expect(runCommand(folder, '--explain', 'a.js:1')).toEqual({ code: 0, stderr: '', stdout: 'a.js:1  there is no number on this line\n' });
		expect(runCommand(folder, '--explain', 'b.js:1').code).toBe(3);
		expect(runCommand(folder, '--explain', 'a.js').code).toBe(2);
	});

	it('speaks Chinese and JSON', () => {
		const folder = createFolder({ 'a.js': text });
		expect(runCommand(folder, '--lang', 'zh', '--explain', 'a.js:5').stdout).toContain('70001 是 IM 错误码：ERR_SVR_ACCOUNT_USERSIG_EXPIRED（certain）');
		expect(JSON.parse(runCommand(folder, '--json', '--explain', 'a.js:5').stdout)).toMatchObject({ isCandidate: true, numbers: [{ column: 21, raw: '70001', confidence: 'certain' }, { column: 33, raw: '70001' }] });
	});
});

describe('jscodeshift', () => {
	const jscodeshift = fileURLToPath(import.meta.resolve('jscodeshift/bin/jscodeshift.js'));
	const files = { 'package.json': packageJson, 'a.js': plain, 'b.ts': `\uFEFF${plain.replaceAll('\n', '\r\n')}`, 'broken.js': 'if (error.code === 70001 {' };

	it('--runner jscodeshift writes and reports the same', () => {
		const [own, other] = [createFolder(files), createFolder(files)];
		const [byUs, byJscodeshift] = [runCommand(own, '.'), runCommand(other, '--runner', 'jscodeshift', '.')];
		expect(byJscodeshift).toEqual(byUs);
		expect(byUs.code).toBe(3);
		for (const file of Object.keys(files)) expect(read(other, file)).toBe(read(own, file));
		expect(read(own, 'a.js')).toBe(migrated);
	});

	it('--runner jscodeshift respects --dry, read-only files and --emit', () => {
		const folder = createFolder({ ...files, 'locked.js': plain });
		chmodSync(path.join(folder, 'locked.js'), 0o444);
		expect(runCommand(folder, '--runner', 'jscodeshift', '--dry', '.').stdout).toContain('3 sites to name in 3 files');
		expect(read(folder, 'a.js')).toBe(plain);
		const { stdout } = runCommand(folder, '--runner', 'jscodeshift', '--emit', 'codes.js', '.');
		expect(stdout).toMatch(/locked\.js {2}read-only \(read-only\)/u);
		expect([read(folder, 'locked.js'), read(folder, 'a.js')]).toEqual([plain, migrated.replace('tencent-im-error-codes/codes', './codes')]);
		expect(read(folder, 'codes.js')).toContain('export const ERR_SVR_ACCOUNT_USERSIG_EXPIRED = 70001;');
	});

	it('the transform works under jscodeshift as it is', () => {
		const folder = createFolder(files);
		const { code, stdout, stderr } = runNode(folder, jscodeshift, ['-t', built.transform, '--extensions=js,ts', '.']);
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toContain('1 errors\n0 unmodified\n0 skipped\n2 ok\n');
		expect([read(folder, 'a.js'), read(folder, 'b.ts'), read(folder, 'broken.js')]).toEqual([migrated, `\uFEFF${migrated.replaceAll('\n', '\r\n')}`, files['broken.js']]);
	});

	it('the transform takes our options from jscodeshift\'s command line', () => {
		const folder = createFolder({ 'a.js': `/* eslint-disable */\n${plain}` });
		runNode(folder, jscodeshift, ['-t', built.transform, '--run-in-band', '--import-from=@/codes', '--style=named', '--include-disabled=true', 'a.js']);
		expect(read(folder, 'a.js')).toContain('import { ERR_SVR_ACCOUNT_USERSIG_EXPIRED } from \'@/codes\';');
		expect(runNode(folder, jscodeshift, ['-t', built.transform, '--run-in-band', '--style=both', 'a.js']).stdout).toContain('--style takes namespace, named, not \'both\'');
	});
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, runCommand } from '../codemods/built-command.js';
import { createFolder, createRepository, git } from '../codemods/temporary-folder.js';

beforeAll(build, 120_000);

const plain = 'import TIM from \'tim-js-sdk\';\nconst tim = TIM.create({});\ntim.login({}).catch((error) => error.code === 70001);\n';
const migrated = plain.replace('70001', 'ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED').replace(';\n', ';\nimport * as ImErrorCode from \'tencent-im-error-codes/codes\';\n');

/** «错误码» in GBK, which is no UTF-8. */
const gbk = Buffer.from([0xb4, 0xed, 0xce, 0xf3, 0xc2, 0xeb]);

/** Contents that must stay as they are, byte for byte, with what the report says of them; `undefined`: nothing. */
const contents: Readonly<Record<string, readonly [content: Buffer | string, problem: string | undefined]>> = {
	'gbk.js': [Buffer.concat([Buffer.from(plain), Buffer.from('// '), gbk]), 'not-utf8'],
	'invalid.js': [Buffer.concat([Buffer.from(plain), Buffer.from([0x2f, 0x2f, 0xff, 0xfe, 0xc0, 0x80])]), 'not-utf8'],
	'surrogate.js': [Buffer.concat([Buffer.from(plain), Buffer.from([0x2f, 0x2f, 0xed, 0xa0, 0x80])]), 'not-utf8'],
	'utf16.js': [Buffer.from(`\uFEFF${plain}`, 'utf16le'), 'binary'],
	'nul.js': [`${plain}// \0\n`, 'binary'],
	'late-nul.js': [`${'// 6206 code\n'.repeat(1000)}const s = "\0";\n`, undefined],
	'conflict.js': [`<<<<<<< HEAD\n${plain}=======\n>>>>>>> topic\n`, 'unparsable'],
	'unclosed.vue': [`<script>\n${plain}const s = \`\n</script>\n`, 'unparsable'],
	'deep.js': [`${plain}${'f('.repeat(20_000)}6206${')'.repeat(20_000)};\n`.replaceAll('f(f(f(f(', 'f(f(f(f(\n'), 'unparsable'],
	'deep-tests.js': [`${plain}${'if (error.code === 6206) f();\nelse '.repeat(20_000)}g();\n`, 'unparsable'],
	'empty.js': ['', undefined],
	'comments.js': ['// error.code === 6206\n', undefined],
	'blank.vue': ['', undefined],
};

/** Names that shells, git and patterns read in their own way. */
const oddNames = ['a b.js', 'it\'s.js', '"quoted".js', 'line\nbreak.js', '-rf.js', '--force.js', '$HOME.js', '`id`.js', '[a].js', '!not.js', '#hash.js', '{a,b}.js', '*.js', '错误码.js', '\u00E9.js', 'e\u0301.js', '\\back.js', '%41.js', '~.js', '.hidden.js'];

/** What `--json` says. */
interface Report {
	readonly files: readonly { readonly path: string }[];
	readonly failed: readonly { readonly path: string; readonly reason: string }[];
}

function runReport(folder: string, ...args: string[]): { readonly code: number | null; readonly report: Report } {
	const { code, stdout, stderr } = runCommand(folder, '--json', ...args);
	expect(stderr).toBe('');
	return { code, report: JSON.parse(stdout) as Report };
}

describe.each([['a repository', createRepository], ['a plain folder', createFolder]] as const)('in %s', (_, create) => {
	it('the command names what it cannot read, leaves it byte for byte, and goes on', () => {
		const folder = create({ ...Object.fromEntries(Object.entries(contents).map(([name, [content]]) => [name, typeof content === 'string' ? Buffer.from(content) : content])), 'plain.js': plain });
		const { code, report } = runReport(folder, '.');
		expect(Object.fromEntries(report.failed.map(({ path: file, reason }) => [file, reason]))).toEqual(Object.fromEntries(Object.entries(contents).flatMap(([name, [, problem]]) => (problem === undefined ? [] : [[name, problem]]))));
		expect(code).toBe(3);
		for (const [name, [content]] of Object.entries(contents)) expect([name, readFileSync(path.join(folder, name)).equals(Buffer.from(content as string))]).toEqual([name, true]);
		expect(readFileSync(path.join(folder, 'plain.js'), 'utf8')).toBe(migrated);
	});

	it('the command takes names as they are', () => {
		const folder = create(Object.fromEntries(oddNames.flatMap((name) => [[name, plain], [`folder ${name}/inner.js`, plain]])));
		const { code, report } = runReport(folder, '.');
		expect({ code, failed: report.failed }).toEqual({ code: 0, failed: [] });
		for (const name of oddNames) for (const file of [name, `folder ${name}/inner.js`]) expect([file, readFileSync(path.join(folder, file), 'utf8')]).toEqual([file, migrated]);
	});

	it('each name can be given by itself', () => {
		const folder = create(Object.fromEntries(oddNames.map((name) => [name, plain])));
		const { code, report } = runReport(folder, '--force', '--', ...oddNames);
		expect({ code, failed: report.failed }).toEqual({ code: 0, failed: [] });
		expect(report.files).toHaveLength(oddNames.length);
	});

	it('links that lead in circles, pipes and what has gone are not waited for', () => {
		const folder = create({ 'plain.js': plain, 'inner/plain.js': plain });
		symlinkSync('.', path.join(folder, 'circle'));
		symlinkSync('../inner', path.join(folder, 'inner/up'));
		symlinkSync('b.js', path.join(folder, 'a.js'));
		symlinkSync('a.js', path.join(folder, 'b.js'));
		symlinkSync('nowhere.js', path.join(folder, 'dangling.js'));
		mkdirSync(path.join(folder, 'folder.js'));
		execFileSync('mkfifo', [path.join(folder, 'pipe.js'), path.join(folder, 'inner/pipe.ts')]);
		const { code, report } = runReport(folder, '--force', '.');
		expect({ code, failed: report.failed, files: report.files.map((file) => file.path).sort() }).toEqual({ code: 0, failed: [], files: ['inner/plain.js', 'plain.js'] });
		expect(runReport(folder, '--force', 'pipe.js', 'a.js', 'circle', 'gone.js', 'folder.js')).toMatchObject({
			code: 3,
			report: { files: [], failed: [{ path: 'pipe.js', reason: 'unreadable' }, { path: 'a.js', reason: 'symbolic-link' }, { path: 'circle', reason: 'symbolic-link' }, { path: 'gone.js', reason: 'not-found' }] },
		});
	});
});

it('a package.json that cannot be read, or is a pipe or a circle, is passed over', () => {
	const folder = createFolder({ 'pipe/a.js': plain, 'circle/a.js': plain, 'folder/a.js': plain, 'broken/a.js': plain, 'broken/package.json': '{ "name": ', 'list/a.js': plain, 'list/package.json': '[]', 'odd/a.js': plain, 'odd/package.json': '{ "name": 1, "type": {}, "dependencies": ["a"], "devDependencies": "b", "packageManager": {} }' });
	execFileSync('mkfifo', [path.join(folder, 'pipe/package.json')]);
	symlinkSync('package.json', path.join(folder, 'circle/package.json'));
	mkdirSync(path.join(folder, 'folder/package.json'));
	const { code, report } = runReport(folder, '.');
	expect({ code, failed: report.failed, count: report.files.length }).toEqual({ code: 0, failed: [], count: 6 });
});

it('a folder that git lists and that has gone is passed over', () => {
	const folder = createRepository({ 'gone/a.js': plain, 'plain.js': plain });
	rmSync(path.join(folder, 'gone'), { recursive: true });
	writeFileSync(path.join(folder, 'gone'), 'a file now');
	const { code, report } = runReport(folder, '--force', '.');
	expect({ code, failed: report.failed, files: report.files.map((file) => file.path) }).toEqual({ code: 0, failed: [], files: ['plain.js'] });
	expect(git(folder, 'status', '--porcelain', 'plain.js')).toBe(' M plain.js\n');
});

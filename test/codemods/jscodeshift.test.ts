import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import transform, { type JscodeshiftOptions } from '../../codemods/src/jscodeshift.js';
import { createJscodeshiftRunner } from '../../codemods/src/jscodeshift-runner.js';
import { getDigest, type ManagedRun, managedRunOption } from '../../codemods/src/managed-run.js';
import type { Task } from '../../codemods/src/migrate.js';
import type { TransformOptions } from '../../codemods/src/transform.js';
import { build, built, runCommand, runNode } from './built-command.js';
import { migrated, packageJson, plain } from './login-module.js';
import { createFolder } from './temporary-folder.js';

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

beforeAll(build, 60_000);

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

	it('goes with --definitions either way', () => {
		const errors = 'export enum MessageError {\n\tDirtyWords = 80001,\n\tUploadAddress = 2041,\n\tNotFriend = 20009,\n}\n';
		const renamed = [
			'import * as ImErrorCode from \'tencent-im-error-codes/codes\';',
			'',
			'export enum MessageError {',
			'\tDirtyWords = ImErrorCode.ERR_SVR_COMM_SENSITIVE_TEXT,',
			'\tUploadAddress = ImErrorCode.ERR_WEB_COS_GET_SIG_FAIL,',
			'\tNotFriend = ImErrorCode.ERR_SVR_MSG_BOTH_NOT_FRIEND,',
			'}',
			'',
		].join('\n');
		const folder = createFolder({ 'errors.ts': errors, 'others/errors.ts': errors });
		expect(runCommand(folder, '--definitions', '--runner', 'jscodeshift', 'errors.ts').code).toBe(0);
		runNode(folder, jscodeshift, ['-t', built.transform, '--run-in-band', '--extensions=ts', '--definitions=true', 'others']);
		expect([read(folder, 'errors.ts'), read(folder, 'others/errors.ts')]).toEqual([renamed, renamed]);
	});
});

const broken = plain.replace('70001)', '70001');

describe('the transform', () => {
	const noStatistics = {};

	it('gives the new text, and nothing where nothing changes', () => {
		expect(transform({ path: 'a.js', source: plain }, noStatistics)).toBe(migrated);
		expect(transform({ path: 'a.js', source: migrated }, noStatistics)).toBeUndefined();
	});

	it.each<[options: JscodeshiftOptions, expected: string]>([
		[{ 'import-from': '@/codes' }, migrated.replace('tencent-im-error-codes/codes', '@/codes')],
		[{ importFrom: '@/codes' }, migrated.replace('tencent-im-error-codes/codes', '@/codes')],
		[{ style: 'named' }, migrated.replace('* as ImErrorCode', '{ ERR_SVR_ACCOUNT_USERSIG_EXPIRED }').replace('ImErrorCode.ERR', 'ERR')],
		[{ 'minimum-confidence': 'certain' }, migrated],
	])('takes %j', (options, expected) => {
		expect(transform({ path: 'a.js', source: plain }, noStatistics, options)).toBe(expected);
	});

	it.each(['include-disabled', 'includeDisabled'])('takes %s, which is off by default', (option) => {
		const source = `/* eslint-disable */\n${plain}`;
		expect(transform({ path: 'a.js', source }, noStatistics, { [option]: true })).toBe(`/* eslint-disable */\n${migrated}`);
		expect(transform({ path: 'a.js', source }, noStatistics, { [option]: false })).toBeUndefined();
	});

	it('asks which constants the project has, unless they come from elsewhere', () => {
		const folder = createFolder({ 'package.json': packageJson.replace('^0.1.0', '^0.0.9') });
		const file = { path: path.join(folder, 'a.js'), source: plain };
		expect(transform(file, noStatistics)).toBeUndefined();
		expect(transform(file, noStatistics, { importFrom: '@/codes' })).toContain('ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED');
	});

	it.each<[options: JscodeshiftOptions, message: string]>([
		[{ style: 'both' }, '--style takes namespace, named, not \'both\''],
		[{ minimumConfidence: 'sure' }, '--minimum-confidence takes certain, likely, possible, not \'sure\''],
		// What jscodeshift makes of `--import-from` and `--import-from=5`.
		[{ 'import-from': true }, '--import-from needs a value'],
		[{ 'import-from': 5 }, '--import-from needs a value'],
	])('refuses %j', (options, message) => {
		expect(() => transform({ path: 'a.js', source: plain }, noStatistics, options)).toThrow(new Error(message));
	});

	it.each([
		['another encoding, which writing back would destroy', `${plain}// \uFFFD\uFFFD`, 'not encoded as UTF-8'],
		['a binary file', `\0${plain}`, 'not a text file'],
		['what cannot be parsed', broken, 'Unexpected token, expected ")"'],
	])('refuses %s', (_, source, message) => {
		expect(() => transform({ path: 'a.js', source }, noStatistics)).toThrow(message);
	});
});

/** What `--runner jscodeshift` sends to a worker, and what it gets back. */
describe('the transform in a worker of the command', () => {
	const options: TransformOptions = { filename: '/app/a.js', constants: { from: 'tencent-im-error-codes/codes', style: 'namespace', name: 'ImErrorCode' }, minimumConfidence: 'likely', includeDisabled: false };

	function runManaged(source: string, tasks: ManagedRun['tasks']): unknown {
		const statistics: string[] = [];
		expect(transform({ path: '/app/a.js', source }, { stats: (name) => statistics.push(name) }, { [managedRunOption]: { tasks } satisfies ManagedRun })).toBeUndefined();
		expect(statistics).toHaveLength(1);
		return JSON.parse(statistics[0]!);
	}

	it.each([
		['the new text', plain, { '/app/a.js': { options, digest: getDigest(plain) } }, { text: migrated, belowMinimum: 0 }],
		['that the file has changed since', `${plain} `, { '/app/a.js': { options, digest: getDigest(plain) } }, { path: '/app/a.js', kind: 'changed-on-disk', detail: '' }],
		['that it cannot be parsed', broken, { '/app/a.js': { options, digest: getDigest(broken) } }, { path: '/app/a.js', kind: 'unparsable', detail: 'line 5: Unexpected token, expected ")"' }],
		['that nobody gave it the file', plain, {}, { path: '/app/a.js', kind: 'transform-failed', detail: 'jscodeshift took a file that it was not given' }],
	])('reports %s as a statistic, and leaves the writing to others', (_, source, tasks, result) => {
		expect(runManaged(source, tasks)).toMatchObject({ path: '/app/a.js', result });
	});
});

describe('createJscodeshiftRunner', () => {
	const createTask = (file: string): Task => ({
		source: { path: file, text: readFileSync(file, 'utf8') },
		options: { filename: file, constants: { from: '@/codes', style: 'namespace', name: 'ImErrorCode' }, minimumConfidence: 'likely', includeDisabled: false },
	});

	it('gives the outcomes in the order of the tasks', async () => {
		const folder = createFolder({ 'a.js': plain, 'b.js': 'export {};\n', 'c.js': broken });
		const tasks = ['c.js', 'a.js', 'b.js'].map((name) => createTask(path.join(folder, name)));
		const outcomes = await createJscodeshiftRunner(built.transform)(tasks);
		expect(outcomes).toEqual([
			{ task: tasks[0], result: { path: path.join(folder, 'c.js'), kind: 'unparsable', detail: 'line 5: Unexpected token, expected ")"' } },
			{ task: tasks[1], result: { text: migrated.replace('tencent-im-error-codes/codes', '@/codes'), named: [expect.objectContaining({ code: 70001 })], skipped: [], belowMinimum: 0 } },
			{ task: tasks[2], result: { text: 'export {};\n', named: [], skipped: [], belowMinimum: 0 } },
		]);
		expect(read(folder, 'a.js')).toBe(plain);
	});

	it('starts no worker for nothing', async () => {
		expect(await createJscodeshiftRunner('/nowhere.cjs')([])).toEqual([]);
	});

	it('says of which file jscodeshift told nothing', async () => {
		const folder = createFolder({ 'a.js': plain, 'silent.cjs': 'module.exports = () => undefined;\n' });
		const task = createTask(path.join(folder, 'a.js'));
		expect(await createJscodeshiftRunner(path.join(folder, 'silent.cjs'))([task])).toEqual([
			{ task, result: { path: path.join(folder, 'a.js'), kind: 'transform-failed', detail: 'jscodeshift gave no answer' } },
		]);
	});
});

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { app, appReports } from './app.js';
import { findCommand, readRecipe } from './read-recipe.js';
import { findReports, runCommand, writeFiles, writeProject } from './workplace.js';

const recipe = readRecipe('nx-and-turborepo');

/** What npm would write, as far as the tools read it. */
const lockfile = (constantsVersion: string): string => JSON.stringify({
	name: 'monorepo',
	lockfileVersion: 3,
	requires: true,
	packages: {
		'': { name: 'monorepo', workspaces: ['packages/*'], devDependencies: { 'eslint': '10.15.0', 'eslint-plugin-tencent-im': '0.1.0' } },
		'node_modules/app': { resolved: 'packages/app', link: true },
		'node_modules/shared': { resolved: 'packages/shared', link: true },
		'packages/app': { name: 'app', version: '1.0.0', dependencies: { '@tencentcloud/chat': '3.6.6', 'tencent-im-error-codes': '^0.1.0' } },
		'packages/shared': { name: 'shared', version: '1.0.0' },
		...Object.fromEntries(Object.entries({ '@tencentcloud/chat': '3.6.6', 'eslint': '10.15.0', 'eslint-plugin-tencent-im': '0.1.0', 'tencent-im-error-codes': constantsVersion }).map(([name, version]) => [
			`node_modules/${name}`,
			{ version, resolved: `https://registry.npmjs.org/${name}/-/${name}-${version}.tgz`, integrity: `sha512-${Buffer.from(name + version).toString('base64')}` },
		])),
	},
});

const monorepo: Readonly<Record<string, string>> = {
	...recipe.files,
	'.gitignore': 'node_modules/\n.nx/\n.turbo/\n',
	'README.md': '# Monorepo\n',
	'package.json': '{ "name": "monorepo", "private": true, "type": "module", "packageManager": "npm@10.8.2", "workspaces": ["packages/*"], "devDependencies": { "eslint": "10.15.0", "eslint-plugin-tencent-im": "0.1.0" } }\n',
	'package-lock.json': lockfile('0.1.0'),
	'eslint.config.js': app['eslint.config.js'],
	'packages/app/package.json': app['package.json'].replace('"0.1.0"', '"^0.1.0"'),
	'packages/app/src/im/chat.js': app['src/im/chat.js'],
	'packages/app/src/recall.js': app['src/recall.js'],
	'packages/app/src/shared-recall.js': app['src/recall.js'].replace('./im/chat.js', '../../shared/src/chat.js'),
	'packages/shared/package.json': '{ "name": "shared", "version": "1.0.0", "type": "module" }\n',
	'packages/shared/src/chat.js': app['src/im/chat.js'],
};

/** What the plugin reads besides the files that are linted, in the monorepo and around it. */
const readInMonorepo = ['packages/app/package.json', 'packages/app/src/im/chat.js', 'packages/shared/src/chat.js'];
const readAround = ['node_modules/tencent-im-error-codes/package.json'];

let folder: string;

const run = (command: string): string => {
	const { code, stderr, stdout } = runCommand(inject('workplace'), folder, command);
	expect({ code, output: code === 0 ? '' : `${stdout}${stderr}` }).toEqual({ code: 0, output: '' });
	return stdout;
};

beforeAll(() => {
	folder = writeProject(inject('workplace'), 'monorepo', monorepo);
	execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: folder });
});

/** Files whose change must start a new run, with their new texts. */
const relevant: readonly (readonly [file: string, text: string])[] = [
	...[...readInMonorepo, 'packages/app/src/recall.js', 'eslint.config.js'].map((file) => [file, file.endsWith('.json') ? `${monorepo[file]!}\n` : `// Changed.\n${monorepo[file]!}`] as const),
	// A newer version of the constants, as npm notes it.
	['package-lock.json', lockfile('0.1.1')],
];

it('the plugin reads just the files that are changed below', () => {
	const record = path.join(folder, '../reads.txt');
	const appFolder = path.join(folder, 'packages/app');
	const recorder = new URL('record-reads.mjs', import.meta.url).href;
	const eslint = path.join(inject('workplace'), 'node_modules/eslint/bin/eslint.js');
	const { stdout } = runCommand(inject('workplace'), appFolder, `node --import ${recorder} ${eslint} .`, { RECORD_READS_TO: record });

	expect(findReports(stdout, appFolder)).toEqual([...appReports, ...appReports.map((report) => report.replace('src/recall', 'src/shared-recall'))]);
	const read = [...new Set(readFileSync(record, 'utf8').trim().split('\n'))].filter((file) => existsSync(file) && !file.includes('node_modules/eslint-plugin-tencent-im/')).map((file) => path.relative(folder, file).replaceAll('\\', '/'));
	expect(read.sort()).toEqual([...readAround.map((file) => `../${file}`), ...readInMonorepo].sort());
});

describe('Turborepo', () => {
	const command = findCommand(recipe, 'turbo');

	/** Would the lint task of the app run? */
	const isCached = (): boolean => {
		const { tasks } = JSON.parse(run(`${command} --dry=json`)) as { tasks: { taskId: string; cache: { status: string } }[] };
		return tasks.find(({ taskId }) => taskId === 'app#lint')!.cache.status === 'HIT';
	};

	beforeAll(() => {
		run(command);
	});

	it('lints nothing twice', () => {
		expect(isCached()).toBe(true);
		writeFiles(folder, { 'README.md': '# Another title\n' });
		expect(isCached()).toBe(true);
		writeFiles(folder, monorepo);
	});

	it.each(relevant)('lints again after a change of %s', (file, text) => {
		writeFiles(folder, { [file]: text });
		expect(isCached()).toBe(false);
		writeFiles(folder, monorepo);
		expect(isCached()).toBe(true);
	});

	it('misses a change of the other package without the last input', () => {
		const file = 'packages/shared/src/chat.js';
		writeFiles(folder, { 'turbo.json': monorepo['turbo.json']!.replace(', "$TURBO_ROOT$/packages/shared/src/**"', '') });
		run(command);
		writeFiles(folder, { [file]: `// Changed.\n${monorepo[file]!}` });
		expect(isCached()).toBe(true);
		writeFiles(folder, monorepo);
	});
});

describe('Nx', () => {
	const command = findCommand(recipe, 'nx');

	/** Runs the lint task of the app; was its result taken from the cache? */
	const isCached = (): boolean => /local cache|existing outputs match/.test(run(`${command} --projects app --outputStyle static`));

	beforeAll(() => {
		run(command);
	});

	it('lints nothing twice', () => {
		expect(isCached()).toBe(true);
		writeFiles(folder, { 'README.md': '# Another title\n' });
		expect(isCached()).toBe(true);
		writeFiles(folder, monorepo);
	});

	it.each(relevant)('lints again after a change of %s', (file, text) => {
		writeFiles(folder, { [file]: text });
		expect(isCached()).toBe(false);
		writeFiles(folder, monorepo);
	});

	it('misses a newer version of the constants where it is not listed', () => {
		writeFiles(folder, { 'nx.json': monorepo['nx.json']!.replace(', "tencent-im-error-codes"', '') });
		run(command);
		writeFiles(folder, { 'package-lock.json': lockfile('0.1.1') });
		expect(isCached()).toBe(true);
		writeFiles(folder, monorepo);
	});
});

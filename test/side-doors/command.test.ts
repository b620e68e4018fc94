import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, built } from '../codemods/built-command.js';
import { createFolder, createRepository, git } from '../codemods/temporary-folder.js';

beforeAll(build, 120_000);

const trap = pathToFileURL(fileURLToPath(new URL('trap.mjs', import.meta.url))).href;

/** What a trapped program did, each thing once, in alphabetical order; what belongs to the program itself is left out. */
interface Doings {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
	readonly read: readonly string[];
	readonly list: readonly string[];
	readonly write: readonly string[];
	readonly start: readonly string[];
	readonly network: readonly string[];
}

/** Runs a program with everything trapped; paths are relative to the folder that holds the repository. */
function runTrapped(folder: string, outer: string, program: string, args: readonly string[]): Doings {
	const log = path.join(createFolder(), 'doings');
	writeFileSync(log, '');
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--disallow-code-generation-from-strings', '--import', trap, program, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, TRAP_LOG: log, NODE_OPTIONS: '', NO_COLOR: '1', FORCE_COLOR: undefined } });
	const doings = readFileSync(log, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as { kind: string; value: string });
	const ownFolder = fileURLToPath(new URL('../../', import.meta.url));
	const select = (kind: string): string[] => [...new Set(doings.filter((doing) => doing.kind === kind).map(({ value }) => value))]
		.filter((value) => kind === 'start' || kind === 'network' || !path.resolve(folder, value).startsWith(ownFolder))
		.map((value) => (kind === 'start' || kind === 'network' ? value : path.relative(outer, path.resolve(folder, value)))).sort();
	return { code: status, stdout, stderr, read: select('read'), list: select('list'), write: select('write'), start: select('start'), network: select('network') };
}

const site = (specifier: string): string => `import tim from '${specifier}';\ntim.login({}).catch((error) => error.code === 70001);\n`;

/** A repository with things around it that are none of the command's business. */
const files: Readonly<Record<string, string>> = {
	'package.json': JSON.stringify({ name: 'app', dependencies: { 'tim-js-sdk': '^2.0.0', 'tencent-im-error-codes': '^0.1.0' } }),
	'node_modules/tencent-im-error-codes/package.json': JSON.stringify({ name: 'tencent-im-error-codes', version: '0.1.0' }),
	'node_modules/tim-js-sdk/package.json': '{}',
	'.env': 'SECRET=1',
	'secret.js': site('tim-js-sdk'),
	'src/a.js': site('./im'),
	'src/im.js': 'import TIM from \'tim-js-sdk\';\nexport default TIM.create({});\n',
	'src/outside.js': site('../../outer'),
	'src/inner/package.json': '{ "type": "module" }',
	'src/inner/b.js': site('../im.js'),
};

function createSurroundings(): { readonly outer: string; readonly folder: string } {
	const outer = createRepository({ 'outer.js': 'import TIM from \'tim-js-sdk\';\nexport default TIM.create({});\n', 'package.json': JSON.stringify({ name: 'outer', dependencies: { 'tim-js-sdk': '*' } }) });
	const folder = path.join(outer, 'app');
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		writeFileSync(path.join(folder, name), content);
	}
	git(folder, 'init', '-q', '-b', 'main');
	writeFileSync(path.join(folder, '.gitignore'), 'node_modules\n');
	git(folder, 'add', '-A');
	git(folder, 'commit', '-q', '-m', 'start');
	return { outer, folder };
}


describe('the command, with everything else trapped', () => {
	it('reads what it may, writes what it reports, and starts git alone', () => {
		const { outer, folder } = createSurroundings();
		const { code, stdout, stderr, read, list, write, start, network } = runTrapped(folder, outer, built.bin, ['--json', 'src']);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		const report = JSON.parse(stdout) as { files: { path: string; changed: boolean }[] };
		expect(report.files.filter(({ changed }) => changed).map((file) => file.path)).toEqual(['src/a.js', 'src/inner/b.js', 'src/outside.js']);
		expect({ start, network }).toEqual({ start: ['git'], network: [] });
		// Where it writes, it looks for what a killed run left.
		expect(list).toEqual(['app/src', 'app/src/inner']);
		expect(write.filter((file) => !file.endsWith('.tmp'))).toEqual(['app/src/a.js', 'app/src/inner/b.js', 'app/src/outside.js']);
		expect(write.filter((file) => file.endsWith('.tmp')).every((file) => file.includes('.tencent-im-codemod-') && !existsSync(path.join(outer, file)))).toBe(true);
		expect(read).toEqual(['app/node_modules/tencent-im-error-codes/package.json', 'app/package.json', 'app/src/a.js', 'app/src/im.js', 'app/src/inner/b.js', 'app/src/inner/package.json', 'app/src/outside.js']);
	});

	it.each([['--dry'], ['--print'], ['--check'], ['--explain', 'src/a.js:2']])('writes nothing with %s', (...args) => {
		const { outer, folder } = createSurroundings();
		expect(runTrapped(folder, outer, built.bin, [...args, 'src'])).toMatchObject({ code: args[0] === '--check' ? 1 : 0, write: [], network: [] });
		expect(git(folder, 'status', '--porcelain')).toBe('');
	});

	it('reads no package.json above a repository that has none', () => {
		const { outer, folder } = createSurroundings();
		git(folder, 'rm', '-q', 'package.json');
		git(folder, 'commit', '-q', '-m', 'none');
		expect(runTrapped(folder, outer, built.bin, ['src/inner']).read).toEqual(['app/node_modules/tencent-im-error-codes/package.json', 'app/src/im.js', 'app/src/inner/b.js', 'app/src/inner/package.json']);
	});

	it('walks a folder without git, and starts nothing but the question for it', () => {
		const outer = createFolder(Object.fromEntries(Object.entries(files).map(([name, content]) => [`app/${name}`, content])));
		const { code, list, start, write } = runTrapped(path.join(outer, 'app'), outer, built.bin, ['src']);
		expect({ code, list, start, write: write.filter((file) => !file.endsWith('.tmp')) }).toEqual({ code: 0, list: ['app/src', 'app/src/inner'], start: ['git'], write: ['app/src/a.js', 'app/src/inner/b.js', 'app/src/outside.js'] });
	});
});

describe('the trap', () => {
	it.each([
		['eval("1")', /EvalError/],
		['new Function("1")()', /EvalError/],
		['await fetch("http://127.0.0.1:9")', /fetch is not allowed/],
		['(await import("node:child_process")).spawnSync("ls")', /ls is not allowed/],
		['(await import("node:net")).connect(9)', /connect is not allowed/],
	])('catches %s', (text, message) => {
		const folder = createFolder({ 'program.mjs': `${text};\n` });
		expect(runTrapped(folder, folder, 'program.mjs', [])).toMatchObject({ code: 1, stderr: expect.stringMatching(message) });
	});

	it('sees what is read and written', () => {
		const folder = createFolder({ 'program.mjs': 'import { openSync, readFileSync, writeFileSync } from "node:fs";\nimport fs from "node:fs/promises";\nopenSync("a", "w"); readFileSync("a"); writeFileSync("b", ""); await fs.readFile("b");\n' });
		expect(runTrapped(folder, folder, 'program.mjs', [])).toMatchObject({ code: 0, write: ['a', 'b'], read: expect.arrayContaining(['a', 'b']) });
	});
});

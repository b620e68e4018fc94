import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { JsonReport } from '../../codemods/src/json-report.js';
import { build } from '../codemods/built-command.js';
import { createFolder } from '../codemods/temporary-folder.js';
import { canMount, type Fault, type FaultyResult, getCommandLine, getEnvironment, runCommand, runWithMounts, startCommand } from './run-command.js';
import { createEvenTree, createTree, inspect, type Tree, type Way, ways } from './tree.js';

/** On demand there are many more. */
const killedRuns = Number(process.env['FAULT_RUNS'] ?? 10);
const isOnDemand = killedRuns > 10;

/** What some machines forbid is no test there; a stub stands beside each. */
const itWhere = (isPossible: boolean) => (name: string, test: () => void): void => {
	if (isPossible) it(name, test);
};

/** Only root may do that, and not on every disk. */
const canBeImmutable = ((): boolean => {
	const folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-codemod-test-'));
	try {
		return spawnSync('chattr', ['+i', folder]).status === 0 && spawnSync('chattr', ['-i', folder]).status === 0;
	} finally {
		rmSync(folder, { recursive: true });
	}
})();

/** Until the test is over. */
function makeImmutable(file: string): void {
	execFileSync('chattr', ['+i', file]);
	onTestFinished(() => {
		execFileSync('chattr', ['-i', file]);
	});
}

const emittedModule = 'src/codes.js';
const temporaryName = /^src\/\.tencent-im-codemod-(\d+)-[\da-f]{8}\.tmp$/u;

beforeAll(build, 60_000);

/** @returns why each file failed, by its path; after making sure that the exit code and the report say what the disk says */
function checkTruth(tree: Tree, { code, stdout, stderr }: Pick<FaultyResult, 'code' | 'stdout' | 'stderr'>, folder = tree.folder): Readonly<Record<string, string>> {
	const report = JSON.parse(stdout) as JsonReport;
	const { changed, unchanged, broken, strays } = inspect(tree, 'namespace', folder);
	expect({ broken, strays, stderr }).toEqual({ broken: [], strays: [], stderr: '' });
	expect(report.files.filter((file) => file.changed).map((file) => file.path)).toEqual(changed);
	expect(report.failed.map((problem) => problem.path)).toEqual(unchanged);
	expect(report.summary).toEqual({ read: tree.names.length, changed: changed.length, named: changed.length, skipped: 0, failed: unchanged.length });
	expect(code).toBe(unchanged.length > 0 ? 3 : 0);
	return Object.fromEntries(report.failed.map(({ path: file, reason }) => [file, reason]));
}

/** @returns how the tree looks after a kill, after making sure that it may look so and that the next run cures it */
function checkKilled(tree: Tree, way: Way, pid: number): { readonly changed: number; readonly hasTemporary: boolean } {
	const { changed, broken, strays } = inspect(tree, way);
	const temporaries = strays.filter((name) => name !== emittedModule);
	expect(broken).toEqual([]);
	expect(temporaries.map((name) => temporaryName.exec(name)?.[1])).toEqual(temporaries.slice(0, 1).map(() => String(pid)));
	const emitted = strays.includes(emittedModule) ? readFileSync(path.join(tree.folder, emittedModule), 'utf8') : undefined;
	if (way === 'emitted' && changed.length > 0) expect(emitted).toBeDefined();

	const next = runCommand(tree.folder, [...ways[way].args, '.']);
	expect(next).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining(`${tree.names.length - changed.length} sites named`) });
	expect(inspect(tree, way)).toEqual({ changed: tree.names, unchanged: [], broken: [], strays: way === 'emitted' ? [emittedModule] : [] });
	if (emitted !== undefined) expect(readFileSync(path.join(tree.folder, emittedModule), 'utf8')).toBe(emitted);
	return { changed: changed.length, hasTemporary: temporaries.length > 0 };
}

describe('killed', () => {
	it.each([
		['with half of the new text written', { call: 'writeFileSync', act: 'killHalfway' }, true],
		['right before the swap', { call: 'renameSync', act: 'killBefore' }, true],
		['right after the swap', { call: 'renameSync', act: 'killAfter' }, false],
		...isOnDemand ? [
			['before the temporary file is made', { call: 'openSync', act: 'killBefore' }, false],
			['with an empty temporary file', { call: 'openSync', act: 'killAfter' }, true],
			['with the new text written', { call: 'writeFileSync', act: 'killAfter' }, true],
			['before the mode is set', { call: 'fchmodSync', act: 'killBefore' }, true],
			['before the text is flushed', { call: 'fsyncSync', act: 'killBefore' }, true],
			['with the text flushed', { call: 'fsyncSync', act: 'killAfter' }, true],
		] as const : [],
	] as const)('%s', (_, fault, hasTemporary) => {
		const tree = createEvenTree(4);
		const { signal, pid } = runCommand(tree.folder, ['.'], [{ ...fault, nth: 2 }]);
		expect(signal).toBe('SIGKILL');
		expect(checkKilled(tree, 'namespace', pid)).toEqual({ changed: hasTemporary || fault.act === 'killBefore' ? 1 : 2, hasTemporary });
	});

	it('while it writes the module of --emit', () => {
		const tree = createEvenTree(2);
		const { signal, pid } = runCommand(tree.folder, [...ways.emitted.args, '.'], [{ call: 'writeFileSync', act: 'killHalfway', nth: 1 }]);
		expect(signal).toBe('SIGKILL');
		expect(checkKilled(tree, 'emitted', pid)).toEqual({ changed: 0, hasTemporary: true });
	});

	it(`at random moments, ${killedRuns} times`, async () => {
		const tally = { 'before it wrote': 0, 'while it wrote': 0, 'after it wrote': 0, 'temporary files': 0 };
		const duration = await measure();
		for (let run = 0; run < killedRuns; run++) {
			const way = (['emitted', 'namespace', 'named', 'jscodeshift'] as const)[run % 8] ?? 'namespace';
			const tree = createKilledTree();
			const { changed, hasTemporary } = checkKilled(tree, way, await killAtRandom(tree, way, duration, run % 4 !== 3));
			tally[changed === 0 && !hasTemporary ? 'before it wrote' : changed < tree.names.length ? 'while it wrote' : 'after it wrote']++;
			if (hasTemporary) tally['temporary files']++;
			rmSync(tree.folder, { recursive: true });
		}
		console.log(`${killedRuns} runs killed: ${Object.entries(tally).map(([moment, count]) => `${count} ${moment}`).join(', ')}`);
		// So few runs may all miss on a machine that is busy.
		if (isOnDemand) expect(tally['while it wrote']).toBeGreaterThan(killedRuns / 10);
	});
});

/** @returns how long a run takes that nobody kills, in milliseconds */
async function measure(): Promise<number> {
	const tree = createKilledTree();
	const started = performance.now();
	const { code } = await startCommand(tree.folder, ['.']).ended;
	expect(code).toBe(0);
	return performance.now() - started;
}

/** Large enough files that a kill may hit one half-way. */
function createKilledTree(): Tree {
	return createEvenTree(12, 100_000);
}

/** @param isWhileWriting kills after as many changes of the folder as chance says; else at any moment of the run */
async function killAtRandom(tree: Tree, way: Way, duration: number, isWhileWriting: boolean): Promise<number> {
	const { child, ended } = startCommand(tree.folder, [...ways[way].args, '.']);
	if (isWhileWriting) {
		// Each file gives at least three: the temporary file is made, filled, and renamed.
		await Promise.race([waitForChanges(tree, Math.ceil(Math.random() * 3 * tree.names.length)), ended]);
		await setTimeout(Math.random());
	} else {
		await setTimeout(Math.random() * duration);
	}
	child.kill('SIGKILL');
	await ended;
	return child.pid ?? 0;
}

function waitForChanges(tree: Tree, count: number): Promise<void> {
	return new Promise((resolve) => {
		let seen = 0;
		const watcher = watch(path.join(tree.folder, 'src'), () => {
			if (++seen < count) return;
			watcher.close();
			resolve();
		});
		onTestFinished(() => watcher.close());
	});
}

describe('asked to end', () => {
	it.each([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const)('by %s, it finishes the file at hand, names the others, and exits with %i', (signal, exitCode) => {
		const tree = createEvenTree(4);
		const { code, ...result } = runCommand(tree.folder, ['--json', '.'], [{ call: 'fsyncSync', nth: 2, act: 'signal', signal }]);
		expect(code).toBe(exitCode);
		expect(checkTruth(tree, { ...result, code: 3 })).toEqual({ 'src/002.js': 'interrupted', 'src/003.js': 'interrupted' });
		expect(runCommand(tree.folder, ['.']).code).toBe(0);
		expect(inspect(tree, 'namespace').changed).toEqual(tree.names);
	});

	it('in its last file, it has nothing left to stop', () => {
		const tree = createEvenTree(2);
		expect(checkTruth(tree, runCommand(tree.folder, ['--json', '.'], [{ call: 'fsyncSync', nth: 2, act: 'signal', signal: 'SIGTERM' }]))).toEqual({});
	});
});

describe('a full disk', () => {
	it.each([
		['takes half of the text', 'writeFileSync', 'ENOSPC'],
		['has no room for another file', 'openSync', 'ENOSPC'],
		['finds out late', 'fsyncSync', 'ENOSPC'],
		['has an error', 'fsyncSync', 'EIO'],
		['refuses the swap', 'renameSync', 'ENOSPC'],
	] as const)('that %s', (_, call, code) => {
		const tree = createEvenTree(4);
		const result = runCommand(tree.folder, ['--json', '.'], [{ call, nth: 2, act: 'fail', code, isLasting: true }]);
		expect(checkTruth(tree, result)).toEqual({ 'src/001.js': 'unwritable', 'src/002.js': 'unwritable', 'src/003.js': 'unwritable' });
		expect(result.stdout).toContain(code);
	});

	it('has room again for the next file', () => {
		const tree = createEvenTree(3);
		const result = runCommand(tree.folder, ['--json', '.'], [{ call: 'writeFileSync', nth: 2, act: 'fail', code: 'ENOSPC' }]);
		expect(checkTruth(tree, result)).toEqual({ 'src/001.js': 'unwritable' });
	});

	it('takes no module of --emit, and nothing imports it', () => {
		const tree = createEvenTree(2);
		const { code, stdout } = runCommand(tree.folder, [...ways.emitted.args, '.'], [{ call: 'writeFileSync', nth: 1, act: 'fail', code: 'ENOSPC' }]);
		expect(inspect(tree, 'emitted')).toEqual({ changed: [], unchanged: tree.names, broken: [], strays: [] });
		expect([code, stdout.includes('Wrote the constants')]).toEqual([3, false]);
		expect(stdout.split('Failed\n')[1]).toBe([
			'  src/codes.js  cannot be written: ENOSPC: injected (unwritable)',
			'  src/000.js    cannot be written: the emitted module could not be written (unwritable)',
			'  src/001.js    cannot be written: the emitted module could not be written (unwritable)',
			'',
			'Nothing to change.',
			'2 files read, 0 sites named in 0 files, 0 sites left alone, 3 files failed.',
			'',
		].join('\n'));
	});

	it('that went bad altogether keeps even the temporary file, and the report says so', () => {
		const tree = createEvenTree(1);
		const { code, stdout } = runCommand(tree.folder, ['.'], [{ call: 'writeFileSync', nth: 1, act: 'fail', code: 'EIO' }, { call: 'rmSync', nth: 1, act: 'fail', code: 'EROFS' }]);
		expect(code).toBe(3);
		expect(stdout).toContain('  src/000.js  cannot be written: EIO: injected; EROFS: injected (unwritable)\n');
		expect(runCommand(tree.folder, ['.']).code).toBe(0);
		expect(inspect(tree, 'namespace')).toMatchObject({ changed: tree.names, strays: [] });
	});

	itWhere(canMount)('for real: what fits is written', () => {
		const tree = createTree({ 'a-large.js': 400_000, 'b-small.js': 0, 'c-large.js': 400_000, 'd-small.js': 0 });
		const copy = path.join(createFolder(), 'copy');
		// The tree takes 824 kB; there is room for a small file beside it, not for a large one.
		const { stdout, code } = runWithMounts('mount -t tmpfs -o size=900k none "$2"; cp -r "$1/." "$2"; cd "$2"; shift 2; copy=$1; shift; status=0; "$@" || status=$?; cp -r . "$copy"; exit $status', [tree.folder, createFolder(), copy, ...getCommandLine(), '--json', '.']);
		expect(checkTruth(tree, { code, stdout, stderr: '' }, copy)).toEqual({ 'src/a-large.js': 'unwritable', 'src/c-large.js': 'unwritable' });
		expect(stdout).toContain('ENOSPC');
	});
});

describe('a report that does not get out', () => {
	it('is told on standard error, and is no success', () => {
		const tree = createEvenTree(2);
		const { status, stderr } = spawnSync('bash', ['-c', '"$@" > /dev/full', 'bash', ...getCommandLine(), '.'], { cwd: tree.folder, encoding: 'utf8', env: getEnvironment() });
		expect([status, stderr]).toEqual([3, expect.stringMatching(/^tencent-im-codemod: the report could not be written: ENOSPC/u)]);
		expect(inspect(tree, 'namespace')).toMatchObject({ changed: tree.names, strays: [] });
	});

	itWhere(canMount)('is not cut off in silence where a part of it fits', () => {
		const tree = createEvenTree(40);
		const { code, stderr } = runWithMounts('mount -t tmpfs -o size=4k none "$1"; out=$1; cd "$2"; shift 2; "$@" > "$out/report.json"', [createFolder(), tree.folder, ...getCommandLine(), '--json', '.']);
		expect([code, stderr]).toEqual([3, expect.stringContaining('the report could not be written: ENOSPC')]);
		expect(inspect(tree, 'namespace')).toMatchObject({ changed: tree.names, strays: [] });
	});
});

describe('a file that somebody changes between read and write', () => {
	/** Something that happens after the first look at the second file, before the last one. */
	const meanwhile = ([command, ...args]: readonly string[]): Fault[] => [{ call: 'fsyncSync', nth: 2, act: 'run', command: command ?? '', args }];

	it.each([
		['saved', 'changed-on-disk', ['bash', '-c', 'printf saved > src/001.js'], 'saved'],
		['saved with the same length', 'changed-on-disk', ['sed', '-i', 's/70001/70002/', 'src/001.js'], undefined],
		['deleted', 'changed-on-disk', ['rm', 'src/001.js'], 'gone'],
		['replaced by a link', 'symbolic-link', ['ln', '-sf', '000.js', 'src/001.js'], undefined],
		['replaced by a pipe, which must not be read', 'changed-on-disk', ['bash', '-c', 'rm src/001.js && mkfifo src/001.js'], undefined],
		['replaced by a folder', 'changed-on-disk', ['bash', '-c', 'rm src/001.js && mkdir src/001.js'], undefined],
	] as const)('%s', (_, reason, command, text) => {
		const tree = createEvenTree(3);
		const { code, stdout } = runCommand(tree.folder, ['--json', '.'], meanwhile(command));
		const { failed, files } = JSON.parse(stdout) as JsonReport;
		expect([code, failed, files.map((file) => file.path)]).toEqual([3, [{ path: 'src/001.js', reason, detail: '' }], ['src/000.js', 'src/002.js']]);
		const { changed, strays } = inspect(tree, 'namespace');
		expect([changed.filter((name) => name !== 'src/001.js'), strays]).toEqual([['src/000.js', 'src/002.js'], []]);
		if (text === 'saved') expect(readFileSync(path.join(tree.folder, 'src/001.js'), 'utf8')).toBe('saved');
		if (text === 'gone') expect(() => statSync(path.join(tree.folder, 'src/001.js'))).toThrow('ENOENT');
	});
});

describe('two runs at once', () => {
	it('one in the middle of the other: neither takes the other\'s temporary file, and what came first stays', () => {
		const tree = createEvenTree(4);
		const [command, ...args] = getCommandLine();
		const report = path.join(createFolder(), 'report.json');
		const outer = runCommand(tree.folder, ['--json', '.'], [{ call: 'fsyncSync', nth: 2, act: 'run', command: 'bash', args: ['-c', '"$@" > "$0"', report, command ?? '', ...args, '--json', '.'] }]);
		const inner = JSON.parse(readFileSync(report, 'utf8')) as JsonReport;
		expect(inspect(tree, 'namespace')).toEqual({ changed: tree.names, unchanged: [], broken: [], strays: [] });
		expect([inner.files.map((file) => file.path), inner.failed]).toEqual([['src/001.js', 'src/002.js', 'src/003.js'], []]);
		const { files, failed } = JSON.parse(outer.stdout) as JsonReport;
		expect([outer.code, files.map((file) => file.path)]).toEqual([3, ['src/000.js']]);
		expect(failed.map((problem) => [problem.path, problem.reason])).toEqual([['src/001.js', 'changed-on-disk'], ['src/002.js', 'changed-on-disk'], ['src/003.js', 'changed-on-disk']]);
	});

	it('side by side: every file is written, and each run tells which ones it wrote', async () => {
		for (let run = 0; run < (isOnDemand ? 20 : 2); run++) {
			const tree = createEvenTree(20, 20_000);
			const results = await Promise.all([startCommand(tree.folder, ['--json', '.']).ended, startCommand(tree.folder, ['--json', '.']).ended]);
			expect(inspect(tree, 'namespace')).toEqual({ changed: tree.names, unchanged: [], broken: [], strays: [] });
			const reports = results.map(({ stdout }) => JSON.parse(stdout) as JsonReport);
			expect(results.map(({ code }) => code)).toEqual(reports.map(({ failed }) => failed.length > 0 ? 3 : 0));
			expect(new Set(reports.flatMap(({ failed }) => failed.map(({ reason }) => reason).filter((reason) => reason !== 'changed-on-disk')))).toEqual(new Set());
			expect([...new Set(reports.flatMap(({ files }) => files.filter(({ changed }) => changed).map((file) => file.path)))].sort()).toEqual(tree.names);
		}
	});
});

describe('what may not be written', () => {
	it('by its mode', () => {
		const tree = createEvenTree(3);
		chmodSync(path.join(tree.folder, 'src/001.js'), 0o444);
		expect(checkTruth(tree, runCommand(tree.folder, ['--json', '.']))).toEqual({ 'src/001.js': 'read-only' });
		expect(statSync(path.join(tree.folder, 'src/001.js')).mode & 0o777).toBe(0o444);
	});

	it('by anything else that the system knows', () => {
		const tree = createEvenTree(3);
		expect(checkTruth(tree, runCommand(tree.folder, ['--json', '.'], [{ call: 'accessSync', nth: 2, act: 'fail', code: 'EROFS' }]))).toEqual({ 'src/001.js': 'read-only' });
	});

	it('by its folder', () => {
		const tree = createEvenTree(3);
		expect(checkTruth(tree, runCommand(tree.folder, ['--json', '.'], [{ call: 'openSync', nth: 2, act: 'fail', code: 'EACCES' }]))).toEqual({ 'src/001.js': 'unwritable' });
	});

	it('with --runner jscodeshift, whose workers write nothing', () => {
		const tree = createEvenTree(3);
		chmodSync(path.join(tree.folder, 'src/001.js'), 0o444);
		expect(checkTruth(tree, runCommand(tree.folder, ['--runner', 'jscodeshift', '--json', '.'], [{ call: 'writeFileSync', nth: 2, act: 'fail', code: 'ENOSPC' }]))).toEqual({ 'src/001.js': 'read-only', 'src/002.js': 'unwritable' });
	});

	itWhere(canMount)('by its mount, for real', () => {
		const tree = createEvenTree(3);
		const { stdout, code } = runWithMounts('cd "$1"; mount --bind src src; mount -o remount,ro,bind src; shift; "$@"', [tree.folder, ...getCommandLine(), '--json', '.']);
		expect(checkTruth(tree, { code, stdout, stderr: '' })).toEqual({ 'src/000.js': 'read-only', 'src/001.js': 'read-only', 'src/002.js': 'read-only' });
	});

	itWhere(canBeImmutable)('by an attribute that binds even root, for real', () => {
		const tree = createEvenTree(3);
		makeImmutable(path.join(tree.folder, 'src/001.js'));
		expect(checkTruth(tree, runCommand(tree.folder, ['--json', '.']))).toEqual({ 'src/001.js': 'read-only' });
	});

	itWhere(canBeImmutable)('by such an attribute of its folder, for real', () => {
		const tree = createEvenTree(1);
		makeImmutable(path.join(tree.folder, 'src'));
		expect(checkTruth(tree, runCommand(tree.folder, ['--json', '.']))).toEqual({ 'src/000.js': 'unwritable' });
	});
});

describe('a pipe that is full and then closed', () => {
	it('costs nothing but the report', () => {
		// Names as long as disks allow, so that the report is longer than a pipe holds.
		const tree = createTree(Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`${String(index).padStart(3, '0')}${'x'.repeat(249)}.js`, 0])));
		const [locked = ''] = tree.names;
		chmodSync(path.join(tree.folder, locked), 0o444);
		const { stdout, stderr } = spawnSync('bash', ['-c', '"$@" | { sleep 1; head -c 1; }; echo "${PIPESTATUS[0]}"', 'bash', ...getCommandLine(), '--json', '.'], { cwd: tree.folder, encoding: 'utf8', env: getEnvironment() });
		expect([stdout, stderr]).toEqual(['{3\n', '']);
		expect(inspect(tree, 'namespace')).toEqual({ changed: tree.names.slice(1), unchanged: [locked], broken: [], strays: [] });
	});
});

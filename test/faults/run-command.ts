import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { built, type CommandResult } from '../codemods/built-command.js';

/** A call of the writer that goes wrong; `inject.mjs` says what each act does. */
export interface Fault {
	readonly call: 'openSync' | 'writeFileSync' | 'fchmodSync' | 'fsyncSync' | 'renameSync' | 'rmSync' | 'accessSync';
	/** Counted from 1. */
	readonly nth: number;
	/** This call and all that follow? */
	readonly isLasting?: boolean;
	readonly act: 'fail' | 'killBefore' | 'killHalfway' | 'killAfter' | 'signal' | 'run';
	readonly code?: string;
	readonly signal?: string;
	readonly command?: string;
	readonly args?: readonly string[];
}

/** The command line that runs the command with the faults of the variable FAULTS. */
export function getCommandLine(): readonly string[] {
	return [process.execPath, '--import', new URL('inject.mjs', import.meta.url).href, built.bin];
}

/** The variables of the environment for a run with some faults. */
export function getEnvironment(faults: readonly Fault[] = []): NodeJS.ProcessEnv {
	return { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', FAULTS: JSON.stringify(faults) };
}

/** How a process ended. */
export interface FaultyResult extends CommandResult {
	readonly pid: number;
	readonly signal: NodeJS.Signals | null;
}

/** Runs the command in a folder. */
export function runCommand(folder: string, args: readonly string[], faults: readonly Fault[] = []): FaultyResult {
	const [program = '', ...start] = getCommandLine();
	const { pid, status, signal, stdout, stderr } = spawnSync(program, [...start, ...args], { cwd: folder, encoding: 'utf8', env: getEnvironment(faults), timeout: 50_000 });
	return { pid, code: status, signal, stdout, stderr };
}

/** Starts the command in a folder. */
export function startCommand(folder: string, args: readonly string[]): { child: ChildProcess; ended: Promise<Omit<FaultyResult, 'pid'>> } {
	const [program = '', ...start] = getCommandLine();
	const child = spawn(program, [...start, ...args], { cwd: folder, env: getEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
	const output = { stdout: '', stderr: '' };
	for (const stream of ['stdout', 'stderr'] as const) {
		child[stream].setEncoding('utf8').on('data', (text: string) => {
			output[stream] += text;
		});
	}
	const ended = new Promise<Omit<FaultyResult, 'pid'>>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code, signal) => resolve({ code, signal, ...output }));
	});
	return { child, ended };
}

/** Runs a shell script where it may mount; the mounts are gone with it. Arguments are `$1` and so on. */
export function runWithMounts(script: string, args: readonly string[]): CommandResult {
	const { status, stdout, stderr } = spawnSync('unshare', ['--map-root-user', '--mount', 'bash', '-c', `set -e\n${script}`, 'bash', ...args], { encoding: 'utf8', env: getEnvironment() });
	return { code: status, stdout, stderr };
}

/** Not every machine lets its users mount; there the stubs alone stand for a full disk. */
export const canMount = runWithMounts('mount -t tmpfs none "$1"', [import.meta.dirname]).code === 0;

import { spawnSync } from 'node:child_process';

/**
 * Runs git, the only program that this package starts.
 *
 * @param folder where it runs
 * @returns what it printed, or `undefined` where git is missing or answers with an error; never throws
 */
export function runGit(folder: string, args: readonly string[]): string | undefined {
	// A folder that came from elsewhere may bring a configuration that names a program to start.
	const { status, stdout } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...args], {
		cwd: folder,
		encoding: 'utf8',
		// `git status` would take the chance to rewrite the index, in the way of another run.
		env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
		maxBuffer: 1024 ** 3,
		stdio: ['ignore', 'pipe', 'ignore'],
		windowsHide: true,
	});
	return status === 0 ? stdout : undefined;
}

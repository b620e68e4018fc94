import { spawn } from 'node:child_process';

/**
 * Runs git, the only program that this package starts.
 *
 * @param folder where it runs
 * @returns what it printed, or `undefined` where git is missing or answers with an error; never rejects
 */
export function runGit(folder: string, args: readonly string[]): Promise<string | undefined> {
	return new Promise((resolve) => {
		// A folder that came from elsewhere may bring a configuration that names a program to start.
		const child = spawn('git', ['-c', 'core.fsmonitor=false', ...args], {
			cwd: folder,
			// `git status` would take the chance to rewrite the index, in the way of another run.
			env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
			stdio: ['ignore', 'pipe', 'ignore'],
			windowsHide: true,
		});
		const chunks: Buffer[] = [];
		child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
		child.on('error', () => resolve(undefined));
		child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks).toString('utf8') : undefined));
	});
}

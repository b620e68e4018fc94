import { onTestFinished, vi } from 'vitest';
import { runCommand as run } from '../../codemods/src/command.js';
import type { CommandResult } from './built-command.js';

/** Runs `tencent-im-codemod` in a folder without a process of its own, as a pipe, with no colours. */
export async function runCommand(folder: string, ...args: string[]): Promise<CommandResult> {
	vi.stubEnv('FORCE_COLOR', undefined);
	onTestFinished(() => {
		vi.unstubAllEnvs();
	});
	const output = { stdout: '', stderr: '' };
	const code = await run(args, {
		workingFolder: folder,
		stdout: { write: (text) => (output.stdout += text) },
		stderr: { write: (text) => (output.stderr += text) },
	});
	return { code, ...output };
}

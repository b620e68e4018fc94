import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const workspace = fileURLToPath(new URL('../../codemods/', import.meta.url));

/** Inside the workspace, so that the build finds the package's dependencies as it does when installed; one for each test file and run. */
const outputFolder = path.join(workspace, `node_modules/.cache/tencent-im-codemod-test-${process.pid}`);

/** The files of the build under test. */
export const built = {
	bin: path.join(outputFolder, 'bin.mjs'),
	index: path.join(outputFolder, 'index.cjs'),
	transform: path.join(outputFolder, 'transform.cjs'),
};

/**
 * Builds the package as it is published, but for the type declarations.
 *
 * @returns removes the build; `beforeAll` calls it after the last test
 */
export function build(): () => void {
	rmSync(outputFolder, { recursive: true, force: true });
	execFileSync(process.execPath, [fileURLToPath(import.meta.resolve('tsdown/run')), '--no-dts', '--out-dir', outputFolder, '--log-level', 'error'], { cwd: workspace, stdio: 'pipe' });
	return () => rmSync(outputFolder, { recursive: true, force: true });
}

/** What a run of the command gave. */
export interface CommandResult {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs a program of Node.js in a folder, as a pipe, with no colours and no configuration of git but its own. */
export function runNode(folder: string, file: string, args: readonly string[]): CommandResult {
	const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1' } });
	return { code: status, stdout, stderr };
}

/** Runs `tencent-im-codemod` in a folder. */
export function runCommand(folder: string, ...args: string[]): CommandResult {
	return runNode(folder, built.bin, args);
}

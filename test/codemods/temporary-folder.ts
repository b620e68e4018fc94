import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * @param files by their path in the folder
 * @returns a new folder that is gone after the test
 */
export function createFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
	const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tencent-im-codemod-test-')));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
	return folder;
}

/** Runs git in a folder with an identity of its own, whatever the machine's configuration. */
export function git(folder: string, ...args: string[]): string {
	return execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', '-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.autocrlf=false', ...args], {
		cwd: folder,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

/** @returns a folder as {@link createFolder} makes it, committed to a new repository */
export function createRepository(files: Readonly<Record<string, string | Uint8Array>>): string {
	const folder = createFolder(files);
	git(folder, 'init', '-q', '-b', 'main');
	git(folder, 'add', '-A');
	git(folder, 'commit', '-q', '-m', 'start');
	return folder;
}

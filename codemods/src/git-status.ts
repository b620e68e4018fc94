import path from 'node:path';
import { runGit } from './git.js';
import { isTemporaryFile } from './temporary-file.js';

/** Installing the constants before a migration touches these; that alone must not force anybody to `--force`. */
const installedFiles: ReadonlySet<string> = new Set(['package.json', 'package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb']);

/** The work tree holds changes that git could not give back after a run. */
export class UncommittedChangesError extends Error {
	override readonly name = 'UncommittedChangesError';
	/** Absolute paths. */
	readonly files: readonly string[];

	constructor(files: readonly string[]) {
		super(`git has ${files.length} uncommitted changes`);
		this.files = files;
	}
}

/**
 * What git could not give back after a run: files of the work trees around some folders that are changed or not
 * committed. Manifests and lockfiles do not count, nor do temporary files of a run that was killed.
 *
 * @param folders absolute
 * @returns absolute paths, none twice; empty where a folder is in no repository or git is missing; never throws
 */
export function findUncommittedFiles(folders: readonly string[]): string[] {
	const roots = new Set<string>();
	for (const folder of new Set(folders)) {
		const root = runGit(folder, ['rev-parse', '--show-toplevel'])?.replace(/\r?\n$/u, '');
		if (root !== undefined && root !== '') roots.add(root);
	}
	return [...roots].flatMap((root) => parseStatus(runGit(root, ['status', '--porcelain', '-z']) ?? '')
		.filter((file) => !installedFiles.has(path.basename(file)) && !isTemporaryFile(file))
		.map((file) => path.join(root, file)));
}

/** @returns the paths of `git status --porcelain -z`; of a renamed file the new one */
function parseStatus(output: string): string[] {
	const fields = output.split('\0');
	const files: string[] = [];
	for (let index = 0; index < fields.length; index++) {
		const field = fields[index] ?? '';
		if (field === '') continue;
		files.push(field.slice(3));
		// A rename or copy is followed by the path that it came from.
		if (/^.?[RC]/u.test(field.slice(0, 2))) index++;
	}
	return files;
}

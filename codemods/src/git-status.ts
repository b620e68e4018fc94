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
 * @returns absolute paths, none twice; empty where a folder is in no repository or git is missing; never rejects
 */
export async function findUncommittedFiles(folders: readonly string[]): Promise<string[]> {
	const distinct = [...new Set(folders)];
	// Git tells of the whole work tree wherever it is asked; only of several folders must be known whether they share one.
	const asked = distinct.length > 1 ? await findRoots(distinct) : distinct;
	return (await Promise.all(asked.map(listUncommitted))).flat();
}

async function findRoots(folders: readonly string[]): Promise<readonly string[]> {
	return [...new Set(await Promise.all(folders.map(findRoot)))].filter((root) => root !== '');
}

/** @returns the folder of the work tree, empty where there is none */
async function findRoot(folder: string): Promise<string> {
	return (await runGit(folder, ['rev-parse', '--show-toplevel']) ?? '').replace(/\r?\n$/u, '');
}

async function listUncommitted(folder: string): Promise<readonly string[]> {
	const files = parseStatus(await runGit(folder, ['status', '--porcelain', '-z']) ?? '').filter((file) => !installedFiles.has(path.basename(file)) && !isTemporaryFile(file));
	if (files.length === 0) return [];
	const root = await findRoot(folder);
	return files.map((file) => path.join(root, file));
}

/** @returns the paths of `git status --porcelain -z`; of a renamed file the new one */
function parseStatus(output: string): string[] {
	const fields = output.split('\0').filter((field) => field !== '').values();
	const files: string[] = [];
	for (const field of fields) {
		files.push(field.slice(3));
		// A rename or copy is followed by the path that it came from.
		if (/^.?[RC]/u.test(field.slice(0, 2))) fields.next();
	}
	return files;
}

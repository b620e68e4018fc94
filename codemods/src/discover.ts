import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ignore from 'ignore';
import { runGit } from './git.js';
import type { Problem } from './problem.js';
import { isTemporaryFile } from './temporary-file.js';

/** What is read where `--ext` says nothing else. `.wxs` is a language of its own that has no imports. */
export const defaultExtensions: readonly string[] = ['js', 'jsx', 'mjs', 'cjs', 'ts', 'tsx', 'mts', 'cts', 'vue', 'nvue', 'uvue'];

/** What limits the search. */
export interface DiscoverOptions {
	/** Absolute; patterns are counted from here. */
	readonly workingFolder: string;
	/** Without dots. */
	readonly extensions: readonly string[];
	/** Patterns as in a `.gitignore`. */
	readonly ignorePatterns: readonly string[];
}

/** What was found. */
export interface Discovery {
	/** Absolute paths of regular files, none twice, in the order of the given paths, sorted within each. */
	readonly files: readonly string[];
	/** Given paths that lead nowhere. */
	readonly problems: readonly Problem[];
}

/**
 * Finds the files to read. Folders are listed by git, so that whatever git ignores stays out, and walked where git cannot
 * help. `node_modules` below a given path and symbolic links are never entered.
 *
 * @param paths files and folders, absolute or from the working folder
 * @returns never rejects; paths that cannot be read are among the problems
 */
export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovery> {
	const files = new Set<string>();
	const problems: Problem[] = [];
	const extensions = new Set(options.extensions.map((extension) => `.${extension.toLowerCase()}`));
	const patterns = ignore().add([...options.ignorePatterns]);
	const isIgnored = options.ignorePatterns.length === 0 ? () => false : (file: string, root: string) => patterns.ignores(getPatternPath(file, root, options.workingFolder));
	const isWanted = (file: string, root: string): boolean =>
		extensions.has(path.extname(file).toLowerCase()) && !isTemporaryFile(file) && !isInNodeModules(path.relative(root, file)) && !isIgnored(file, root);

	for (const given of paths) {
		const root = path.resolve(options.workingFolder, given);
		const kind = getKind(root);
		if (kind === 'folder') {
			for (const file of (await listFolder(root)).sort()) if (isWanted(file, root) && getKind(file) === 'file') files.add(file);
		} else if (kind === 'file') {
			if (isWanted(root, path.dirname(root))) files.add(root);
		} else if (kind === 'missing') {
			problems.push({ path: root, kind: 'not-found', detail: '' });
		} else if (kind === 'link') {
			problems.push({ path: root, kind: 'symbolic-link', detail: '' });
		} else {
			problems.push({ path: root, kind: 'unreadable', detail: '' });
		}
	}
	return { files: [...files], problems };
}

type Kind = 'file' | 'folder' | 'link' | 'missing' | 'other';

function getKind(file: string): Kind {
	try {
		const stats = lstatSync(file);
		if (stats.isSymbolicLink()) return 'link';
		if (stats.isDirectory()) return 'folder';
		return stats.isFile() ? 'file' : 'other';
	} catch (error) {
		return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code!) ? 'missing' : 'other';
	}
}

function isInNodeModules(relative: string): boolean {
	return relative.split(path.sep).includes('node_modules');
}

/** The path that patterns are tried on: from the working folder, or from the given path where that lies elsewhere. */
function getPatternPath(file: string, root: string, workingFolder: string): string {
	const relative = path.relative(workingFolder, file);
	const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
	return (isOutside ? path.relative(root, file) : relative).split(path.sep).join('/');
}

async function listFolder(folder: string): Promise<string[]> {
	return await listWithGit(folder) ?? walk(folder);
}

/** @returns `undefined` where git is missing, the folder is in no repository, or git ignores the folder itself */
async function listWithGit(folder: string): Promise<string[] | undefined> {
	const [output, ignored] = await Promise.all([runGit(folder, ['ls-files', '-co', '--exclude-standard', '-z']), runGit(folder, ['check-ignore', '-q', '.'])]);
	if (output === undefined || ignored !== undefined) return undefined;
	const files: string[] = [];
	for (const entry of output.split('\0')) {
		if (entry === '') continue;
		const file = path.join(folder, entry);
		// Git lists a submodule, and a repository inside the repository, as one entry.
		const isNestedRepository = entry.endsWith('/') || (path.extname(entry) === '' && getKind(file) === 'folder');
		if (isNestedRepository) files.push(...await listFolder(file));
		else files.push(file);
	}
	return files;
}

/** A walk of its own: patterns do not match names with line breaks. A folder that cannot be read is passed over. */
function walk(root: string): string[] {
	const files: string[] = [];
	const pending = [root];
	for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
		for (const entry of readFolder(folder)) {
			const file = path.join(folder, entry.name);
			if (entry.isFile()) files.push(file);
			else if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') pending.push(file);
		}
	}
	return files;
}

function readFolder(folder: string): readonly Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}

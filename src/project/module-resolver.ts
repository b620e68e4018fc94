import { findPackageJson, getProjectFolders } from './package-json.js';
import { getFolder, joinPath } from './paths.js';
import type { ProjectReader } from './project-reader.js';

/** What may follow a specifier without extension, in the order bundlers try it. */
const suffixes = ['', '.ts', '.tsx', '.js', '.jsx', '.mjs', '.vue', '/index.ts', '/index.tsx', '/index.js', '/index.vue'];

/** Aliases that templates of Vue, uni-app, Taro, Nuxt and Next set up, with the folders of the project they stand for. */
const aliases: readonly { readonly prefix: string; readonly folders: readonly string[] }[] = [
	{ prefix: '@/', folders: ['src', ''] },
	{ prefix: '~@/', folders: ['src', ''] },
	{ prefix: '~/', folders: ['src', '', 'app'] },
	{ prefix: 'src/', folders: ['src'] },
];

/**
 * Reads the project's own module behind a specifier: relative, or by one of the usual aliases.
 *
 * @param specifier as it stands in the import
 * @param filename absolute path of the importing file
 * @returns path and text, or `undefined` for packages and for what is not there; never throws
 */
export function readProjectModule(specifier: string, filename: string, reader: ProjectReader): { readonly path: string; readonly text: string } | undefined {
	for (const base of getCandidates(specifier, filename, reader)) {
		for (const suffix of suffixes) {
			// TypeScript's ESM style names the output: `./im.js` is written in `im.ts`.
			const path = suffix === '.ts' || suffix === '.tsx' ? base.replace(/\.jsx?$/, '') + suffix : base + suffix;
			if (suffix === '' && !/\.\w+$/.test(base)) continue;
			const text = reader.readFile(path);
			if (text !== undefined) return { path, text };
		}
	}
	return undefined;
}

function getCandidates(specifier: string, filename: string, reader: ProjectReader): string[] {
	const folder = getFolder(filename);
	if (folder === '') return [];
	if (specifier.startsWith('.')) {
		const module = joinPath(folder, specifier);
		return isOutside(module, filename, reader) ? [] : [module];
	}
	const alias = aliases.find(({ prefix }) => specifier.startsWith(prefix));
	if (!alias) return [];
	const root = findPackageJson(filename, reader)?.folder ?? findSourceRoot(folder);
	return root === undefined ? [] : alias.folders.map((subfolder) => joinPath(root, `${subfolder}/${specifier.slice(alias.prefix.length)}`));
}

/** Does a path lead out of the repository of a file? */
function isOutside(path: string, filename: string, reader: ProjectReader): boolean {
	if (path.startsWith(`${getFolder(filename)}/`)) return false;
	const top = [...getProjectFolders(filename, reader)].at(-1);
	return top !== undefined && reader.isRepositoryRoot?.(top) === true && !path.startsWith(`${top}/`);
}

/** Without a package.json (HBuilderX projects have none) `src` marks the root. */
function findSourceRoot(folder: string): string | undefined {
	const match = /^(.*)\/src(?:\/|$)/.exec(folder);
	return match?.[1];
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import type { ProjectReader } from './project-reader.js';

/** Files larger than this are no hand-written modules and no package.json; 2 MiB. */
const maximumSize = 2_097_152;

/** How long an answer is trusted, in milliseconds: an editor's lint server lives for days while files change. */
const timeToLive = 3000;

/** More answers than that, or more characters in them, are forgotten together: a tree of any size is read in as much memory. */
const mostAnswers = 2000;
const mostCharacters = 4_000_000;

interface KnownFile {
	readonly text: string | undefined;
	/** When it was written, and how large it is: while that stays, so does its text. */
	readonly version: string | undefined;
	readonly readAt: number;
}

/**
 * Reads from the disk and remembers the answers for a moment, so that a lint run reads each package.json and module once.
 */
export function createNodeProjectReader(): ProjectReader {
	const cache = new Map<string, KnownFile>();
	let characters = 0;
	const roots = new Map<string, { isRoot: boolean; readAt: number }>();
	return {
		readFile(path) {
			const known = cache.get(path);
			if (known && Date.now() - known.readAt < timeToLive) return known.text;
			let text: string | undefined;
			let version: string | undefined;
			try {
				// Most names that are tried do not exist, and an error for each would cost more than the question.
				const stats = statSync(path, { throwIfNoEntry: false });
				if (stats?.isFile() && stats.size <= maximumSize) {
					version = `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size}`;
					text = known?.version === version ? known.text : readFileSync(path, 'utf8');
				}
			} catch {
				// No such file, or one that may not be read: the analysis goes on without it.
			}
			if (cache.size >= mostAnswers || characters >= mostCharacters) {
				cache.clear();
				characters = 0;
			}
			cache.set(path, { text, version, readAt: Date.now() });
			characters += text?.length ?? 0;
			return text;
		},
		isRepositoryRoot(folder) {
			let known = roots.get(folder);
			if (!known || Date.now() - known.readAt >= timeToLive) roots.set(folder, (known = { isRoot: existsSync(`${folder}/.git`), readAt: Date.now() }));
			return known.isRoot;
		},
	};
}

/**
 * The only window of the analysis to the disk. Without a file system (a browser, a test) the same answers come through an
 * injected one.
 */
export interface ProjectReader {
	/**
	 * @param path absolute
	 * @returns the text of a file, or `undefined` where there is none or it cannot be read; never throws
	 */
	readonly readFile: (path: string) => string | undefined;
	/**
	 * Is this folder the root of a repository? What lies above is none of the project's business. A reader that cannot tell
	 * leaves it out.
	 */
	readonly isRepositoryRoot?: (folder: string) => boolean;
}

/** Knows no files at all. */
export const emptyProjectReader: ProjectReader = { readFile: () => undefined };

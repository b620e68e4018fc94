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
}

/** Knows no files at all. */
export const emptyProjectReader: ProjectReader = { readFile: () => undefined };

/** Names that minifiers give their output. */
const minifiedName = /[.-]min\.[cm]?js$/iu;

/** Nobody writes lines that are this long on average. */
const longestAverageLine = 300;

/**
 * Is this the output of a minifier or bundler, which nobody edits?
 *
 * @param filename a path or a mere name
 */
export function isGeneratedFile(filename: string, text: string): boolean {
	if (minifiedName.test(filename)) return true;
	const lines = text.split(/\r\n|[\r\n]/u).length;
	return text.length / lines > longestAverageLine;
}

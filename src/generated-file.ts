/** Names that minifiers give their output. */
const minifiedName = /[.-]min\.[cm]?js$/iu;

/** Nobody writes lines that are this long on average. */
const longestAverageLine = 300;

/** A short text may be one line for other reasons: a snippet, a module of one statement. */
const shortest = 5000;

const lineBreak = /\r\n?|\n/gu;

/**
 * Is this the output of a minifier or bundler, which nobody edits?
 *
 * @param filename a path or a mere name
 */
export function isGeneratedFile(filename: string, text: string): boolean {
	if (minifiedName.test(filename)) return true;
	if (text.length < shortest) return false;
	// So many lines are enough for lines that are short; the rest need not be counted.
	const enough = text.length / longestAverageLine;
	let lines = 1;
	lineBreak.lastIndex = 0;
	while (lines < enough && lineBreak.test(text)) lines++;
	return lines < enough;
}

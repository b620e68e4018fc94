/** A place in a text as people count it: both from 1. */
export interface LineAndColumn {
	readonly line: number;
	readonly column: number;
}

/** Every character that ends a line for ECMAScript. */
const lineEnd = /\r\n|[\r\n\u2028\u2029]/gu;

/**
 * @param text the whole file
 * @returns finds line and column of an offset
 */
export function createPositionLookup(text: string): (offset: number) => LineAndColumn {
	const starts = [0, ...[...text.matchAll(lineEnd)].map((match) => match.index + match[0].length)];
	return (offset) => {
		// The line lies between the two; a file of ten thousand sites asks as often.
		let [line, end] = [0, starts.length];
		while (end - line > 1) {
			const middle = (line + end) >> 1;
			if (starts[middle]! <= offset) line = middle;
			else end = middle;
		}
		return { line: line + 1, column: offset - starts[line]! + 1 };
	};
}

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
		const line = starts.findLastIndex((start) => start <= offset);
		return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
	};
}

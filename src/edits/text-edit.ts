/** A replacement of `text.slice(range[0], range[1])`; an insertion where both ends are equal. */
export interface TextEdit {
	readonly range: readonly [start: number, end: number];
	readonly text: string;
}

/**
 * Applies edits to a text.
 *
 * @param text the original
 * @param edits in any order; where two insertions share a position they keep their order
 * @returns the new text
 * @throws {RangeError} when two edits overlap or one lies outside the text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const sorted = [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
	let result = '';
	let position = 0;
	for (const edit of sorted) {
		const [start, end] = edit.range;
		if (start < position || end < start || end > text.length) throw new RangeError(`edit ${start}–${end} overlaps another or lies outside the text`);
		result += text.slice(position, start) + edit.text;
		position = end;
	}
	return result + text.slice(position);
}

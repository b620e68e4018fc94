import type { SourceFile } from '../source-file.js';

/** What stands between uni-app's `// #ifdef …` (or `#ifndef`) and `// #endif`: only some platforms get it. */
export interface ConditionalRegion {
	/** From the opening comment to behind the closing one. */
	readonly range: readonly [start: number, end: number];
	/** `false` where the closing comment is missing; the region then goes to the end of the text. */
	readonly isClosed: boolean;
}

const markPattern = /^(?:\/\/|\/\*)\s*#(ifn?def|endif)\b/u;

/**
 * Finds the outermost regions of conditional compilation, in the order of the text.
 *
 * @param file only its text and comments are read
 */
export function findConditionalRegions(file: SourceFile): readonly ConditionalRegion[] {
	const regions: ConditionalRegion[] = [];
	let depth = 0;
	let start = 0;
	for (const { range } of file.comments) {
		const mark = markPattern.exec(file.text.slice(...range))?.[1];
		if (mark === undefined) continue;
		if (mark === 'endif') {
			if (depth === 0) continue;
			depth--;
			if (depth === 0) regions.push({ range: [start, range[1]], isClosed: true });
		} else {
			if (depth === 0) [start] = range;
			depth++;
		}
	}
	if (depth > 0) regions.push({ range: [start, file.text.length], isClosed: false });
	return regions;
}

/** @returns the region that an offset lies in */
export function findRegionAt(regions: readonly ConditionalRegion[], offset: number): ConditionalRegion | undefined {
	return regions.find(({ range: [start, end] }) => start < offset && offset < end);
}

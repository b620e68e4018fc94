import { describe, expect, it } from 'vitest';
import { findConditionalRegions, findRegionAt } from '../../src/edits/conditional-regions.js';
import { getParsers } from './source-files.js';

/** The text of each region; one that is not closed ends with an ellipsis. */
function find(text: string): string[] {
	return findConditionalRegions(getParsers('a.js').get('babel')!('a.js', text)).map(({ range, isClosed }) => text.slice(...range) + (isClosed ? '' : '…'));
}

describe('regions of conditional compilation', () => {
	it.each(['// #ifdef A\nf();\n// #endif', '// #ifndef A\nf();\n// #endif', '//#ifdef A\nf();\n//#endif', '/* #ifdef A */ f(); /* #endif */', '/*\n #ifdef A */ f(); /*#endif*/', '//\t #ifdef A || B\n//\t #endif'])('%j is one', (text) => {
		expect(find(`a();\n${text}\nb();\n`)).toEqual([text]);
	});

	it.each(['// ifdef A\n// endif\n', '// #ifdefined\n// #endif\n', '// a #ifdef A\n// #endif\n', '/** #ifdef A */ /* #endif */', '// #if A\n// #endif\n', '/* a // #ifdef A */ /* #endif */', '// #endif\n', ''])('%j is none', (text) => {
		expect(find(text)).toEqual([]);
	});

	it('are the outermost', () => {
		const text = '// #ifdef A\n// #ifndef B\nf();\n// #endif\n// #ifdef C\n// #endif\n// #endif';
		expect(find(`${text}\n`)).toEqual([text]);
	});

	it('stand one after the other', () => {
		expect(find('// #endif\n/* #ifdef A *//* #endif */\n// #endif\n/* #ifdef B *//* #endif */\n')).toEqual(['/* #ifdef A *//* #endif */', '/* #ifdef B *//* #endif */']);
	});

	it('go to the end of the text where nothing closes them', () => {
		expect(find('f();\n// #ifdef A\n// #ifdef B\n// #endif\ng();\n')).toEqual(['// #ifdef A\n// #ifdef B\n// #endif\ng();\n…']);
	});
});

describe('findRegionAt', () => {
	const regions = [{ range: [2, 5], isClosed: true }, { range: [7, 9], isClosed: false }] as const;

	it.each([[1, undefined], [2, undefined], [3, 0], [4, 0], [5, undefined], [6, undefined], [8, 1], [9, undefined]])('at %d', (offset, index) => {
		expect(findRegionAt(regions, offset)).toBe(index === undefined ? undefined : regions[index]);
	});
});

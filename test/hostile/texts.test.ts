import { describe, expect, it } from 'vitest';
import { transform } from '../../codemods/src/api.js';
import { lint, parserNames } from './lint-everywhere.js';
import { longComponents, longTexts, oddTexts } from './texts.js';

/** No search of a million characters takes this long unless its cost grows faster than the text; a slow machine included. */
const patience = 10_000;

/** What the codemod makes of a text: no edit, or a word about why it cannot be read. */
function migrate(text: string, filename: string): { readonly isChanged: boolean; readonly milliseconds: number } {
	const start = performance.now();
	let result = text;
	try {
		({ text: result } = transform(text, { filename }));
	} catch (error) {
		expect((error as Error).name).toBe('UnparsableError');
	}
	return { isChanged: result !== text, milliseconds: performance.now() - start };
}

describe.each(Object.keys(oddTexts))('%s', (name) => {
	const text = oddTexts[name]!;

	it('is read by every rule with every parser, and nothing is reported', () => {
		for (const parser of parserNames) {
			for (const sourceType of ['module', 'script'] as const) {
				const { refusal } = lint(text, parser, { rules: 'empty', sourceType });
				expect({ parser, sourceType, ...lint(text, parser, { sourceType }) }).toEqual({ parser, sourceType, refusal, reports: [] });
			}
		}
	});

	it('is left alone by the codemod', () => {
		for (const extension of ['js', 'ts', 'vue']) expect(migrate(text, `file.${extension}`).isChanged).toBe(false);
	});
});

describe('a line of a million characters', () => {
	it.each(Object.keys(longTexts))('of %s costs no more than reading it', (name) => {
		const text = longTexts[name]!;
		const start = performance.now();
		expect(lint(text, 'espree').reports).toEqual([]);
		expect(performance.now() - start).toBeLessThan(patience);
		expect(migrate(text, 'file.js')).toEqual({ isChanged: false, milliseconds: expect.toSatisfy((milliseconds: number) => milliseconds < patience) });
	});

	it.each(Object.keys(longComponents))('of %s costs no more than reading it', (name) => {
		expect(migrate(longComponents[name]!, 'file.vue')).toEqual({ isChanged: false, milliseconds: expect.toSatisfy((milliseconds: number) => milliseconds < patience) });
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transform } from '../../codemods/src/api.js';
import { createPositionLookup } from '../../codemods/src/text-position.js';
import { lintProgram } from './lint-program.js';
import { program, type Program } from './program.js';
import { runProgram } from './run-program.js';
import { undoMigration } from './undo.js';

/** More programs, or those of another seed: see the README beside this file. */
const { PROPERTY_RUNS: runs, PROPERTY_SEED: seed } = process.env;
const parameters: fc.Parameters<[Program]> = {
	numRuns: Number(runs ?? 100),
	...seed !== undefined ? { seed: Number(seed) } : runs === undefined ? { seed: 1 } : {},
	// Shrinking runs whole programs; what it finds within a minute is small enough.
	// eslint-disable-next-line @typescript-eslint/no-deprecated -- The type of the plugin that replaces it fits no parameters.
	interruptAfterTimeLimit: runs === undefined ? 120_000 : 3_600_000,
};

const locateSites = ({ text, sites }: Program): string[] => {
	const locate = createPositionLookup(text);
	return sites.map(({ range: [start] }) => locate(start)).map(({ line, column }) => `${line}:${column}`);
};

describe('the migration of any program', () => {
	it('names every site and touches nothing else, and the program does what it did', async () => {
		let sites = 0;
		await fc.assert(fc.asyncProperty(program, async (generated) => {
			const { text, filename, style } = generated;
			const places = locateSites(generated);
			sites += places.length;

			const migrated = transform(text, { filename, style });
			expect(migrated.named.map(({ line, column, code, name }) => `${line}:${column} ${code} ${name}`)).toEqual(generated.sites.map(({ code, name }, index) => `${places[index]} ${code} ${name}`));
			expect(migrated.skipped).toEqual([]);
			// What the linter reports is what the codemod edits, and after it there is nothing to report.
			expect(lintProgram(generated, text)).toEqual(places);
			expect(lintProgram(generated, migrated.text)).toEqual([]);

			const { original, inserted } = undoMigration(generated, migrated.text);
			expect(original).toBe(text);
			if (places.length > 0 && inserted !== '') expect(inserted).toMatch(/tencent-im-error-codes|ERR_/);
			expect(transform(migrated.text, { filename, style })).toEqual({ text: migrated.text, named: [], skipped: [] });

			const failures = [...new Set([...generated.sites.map(({ code }) => code), 1])];
			expect(await runProgram(generated, migrated.text, failures)).toBe(await runProgram(generated, text, failures));
		}), parameters);
		// The generator must not run dry.
		expect(sites).toBeGreaterThan(parameters.numRuns!);
	}, 3_600_000);
});

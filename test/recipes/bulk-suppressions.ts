import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { app, appReports, namedRecall } from './app.js';
import { findCommand, readRecipe } from './read-recipe.js';
import { findReports, runCommand, writeFiles, writeProject } from './workplace.js';

const recipe = readRecipe('bulk-suppressions');
const suppressAll = findCommand(recipe, 'eslint', '--suppress-all');
const prune = findCommand(recipe, 'eslint', '--prune-suppressions');
const lint = 'npx eslint .';

/** The recipe "Bulk suppressions". */
export function testBulkSuppressions(getWorkplace: () => string): void {
	describe('bulk suppressions', () => {
		const run = (folder: string, command: string): { readonly code: number | null; readonly reports: string[]; readonly stderr: string } => {
			const { code, stderr, stdout } = runCommand(getWorkplace(), folder, command);
			return { code, reports: findReports(stdout, folder), stderr };
		};
		const readSuppressions = (folder: string): unknown => JSON.parse(readFileSync(path.join(folder, 'eslint-suppressions.json'), 'utf8'));

		it('lets what is there pass and reports what is new', () => {
			const folder = writeProject(getWorkplace(), 'suppressions', { ...app, 'eslint.config.js': recipe.files['eslint.config.js']! });
			expect(run(folder, lint)).toMatchObject({ code: 1, reports: appReports });

			expect(run(folder, suppressAll)).toMatchObject({ code: 0, reports: [] });
			expect(readSuppressions(folder)).toEqual(JSON.parse(recipe.files['eslint-suppressions.json']!));
			expect(run(folder, lint)).toMatchObject({ code: 0, reports: [] });

			writeFiles(folder, { 'src/join.js': "import { chat } from './im/chat.js';\n\nchat.joinGroup({ groupID: 'team' });\n" });
			expect(run(folder, lint)).toMatchObject({ code: 1, reports: ['src/join.js:3 no-unhandled-critical-code'] });
		});

		it('reports all findings of a rule in a file that has one more', () => {
			const folder = writeProject(getWorkplace(), 'suppressions', { ...app, 'eslint.config.js': recipe.files['eslint.config.js']! });
			run(folder, suppressAll);
			writeFiles(folder, { 'src/recall.js': app['src/recall.js'].replace('10031', '10031 || error.code === 10030 || error.code === 20022') });
			expect(run(folder, lint)).toMatchObject({ code: 1, reports: Array.from({ length: 4 }, () => appReports[0]) });
		});

		it('asks to forget what was mended', () => {
			const folder = writeProject(getWorkplace(), 'suppressions', { ...app, 'eslint.config.js': recipe.files['eslint.config.js']! });
			run(folder, suppressAll);
			writeFiles(folder, { 'src/recall.js': namedRecall });
			expect(run(folder, lint)).toMatchObject({ code: 2, reports: [], stderr: expect.stringContaining('--prune-suppressions') as string });

			expect(run(folder, prune)).toMatchObject({ code: 0, reports: [] });
			expect(readSuppressions(folder)).toEqual({});
		});

		it('suppresses no warnings, which is why the page turns them into errors', () => {
			const folder = writeProject(getWorkplace(), 'suppressions', app);
			expect(run(folder, suppressAll)).toMatchObject({ code: 0, reports: appReports });
		});
	});
}

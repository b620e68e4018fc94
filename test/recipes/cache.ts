import { describe, expect, it } from 'vitest';
import { app, appReports } from './app.js';
import { findCommand, readRecipe } from './read-recipe.js';
import { findReports, runCommand, writeFiles, writeProject } from './workplace.js';

const recipe = readRecipe('cache');
const lintWithCache = findCommand(recipe, 'eslint', '--cache');
const clearCache = findCommand(recipe, 'rm');
const lintInCi = /- run: (npx eslint .*)/.exec(recipe.files['.github/workflows/lint.yml']!)![1]!;

/** A chat of another vendor behind the same name. */
const otherChat = "import { createChat } from 'other-chat';\n\nexport const chat = createChat();\n";

/** Knows of IM by package.json alone. */
const helper = 'export const isExpired = (error) => error.code === 70001;\n';
const strict = "import tencentIm from 'eslint-plugin-tencent-im';\nexport default [tencentIm.configs.strict];\n";
const otherPackageJson = '{ "name": "app", "type": "module", "dependencies": { "other-chat": "1.0.0" } }';

/** The recipe "Cache". */
export function testCache(getWorkplace: () => string): void {
	describe('cache', () => {
		const lint = (folder: string, command = lintWithCache): string[] => {
			const { code, stderr, stdout } = runCommand(getWorkplace(), folder, command);
			expect({ failed: code !== 0 && code !== 1, stderr }).toEqual({ failed: false, stderr: expect.not.stringContaining('rror') });
			return findReports(stdout, folder);
		};

		it('keeps the reports of a file whose imported module changed, until the cache is fresh', () => {
			const folder = writeProject(getWorkplace(), 'cache', app);
			expect(lint(folder)).toEqual(appReports);

			writeFiles(folder, { 'src/im/chat.js': otherChat });
			expect(lint(folder)).toEqual(appReports);

			runCommand(getWorkplace(), folder, clearCache);
			expect(lint(folder)).toEqual([]);
		});

		it('keeps the reports of a file whose package.json changed, until the cache is fresh', () => {
			const folder = writeProject(getWorkplace(), 'cache', { 'package.json': app['package.json'], 'eslint.config.js': strict, 'src/is-expired.js': helper });
			const reports = ['src/is-expired.js:1 no-magic-error-code'];
			expect(lint(folder)).toEqual(reports);

			writeFiles(folder, { 'package.json': otherPackageJson });
			expect(lint(folder)).toEqual(reports);

			runCommand(getWorkplace(), folder, clearCache);
			expect(lint(folder)).toEqual([]);
		});

		it.each([lintWithCache, lintInCi])('is fresh by itself with the config of the page: %s', (command) => {
			const config = recipe.files['eslint.config.js']!.replace('configs.recommended', 'configs.strict');
			const folder = writeProject(getWorkplace(), 'cache', { ...app, 'eslint.config.js': config, 'src/is-expired.js': helper });
			expect(lint(folder, command)).toEqual(['src/is-expired.js:1 no-magic-error-code', ...appReports]);

			writeFiles(folder, { 'package.json': otherPackageJson });
			expect(lint(folder, command)).toEqual(appReports);

			writeFiles(folder, { 'src/im/chat.js': otherChat });
			expect(lint(folder, command)).toEqual([]);
		});
	});
}

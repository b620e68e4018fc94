import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { app, appReports } from './app.js';
import { findCommand, readRecipe } from './read-recipe.js';
import { findReports, runCommand, writeProject } from './workplace.js';

const command = findCommand(readRecipe('concurrency'), 'eslint', '--concurrency', '2');

/** Writes down in which thread it was loaded. */
const config = `import { appendFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import tencentIm from 'eslint-plugin-tencent-im';

appendFileSync(new URL('threads.txt', import.meta.url), \`\${threadId}\\n\`);
export default [tencentIm.configs.recommended];
`;

const copies = ['a', 'b', 'c', 'd'];

describe.each([['eslint', 'node_modules/eslint'], ['eslint 9', 'node_modules/eslint-v9']])('%s', (_version, eslint) => {
	it('gives the reports of one thread from several', () => {
		const folder = writeProject(inject('workplace'), 'concurrency', { ...app, 'eslint.config.js': config, ...Object.fromEntries(copies.map((name) => [`src/${name}.js`, app['src/recall.js']])) });
		const run = (options: string): readonly string[] => {
			const { code, stdout } = runCommand(inject('workplace'), folder, `node ${path.join(inject('workplace'), eslint, 'bin/eslint.js')} ${options}`);
			expect(code).toBe(0);
			return findReports(stdout, folder);
		};
		const readThreads = (): Set<string> => new Set(readFileSync(path.join(folder, 'threads.txt'), 'utf8').trim().split('\n'));
		const reports = run('.');

		expect(reports).toEqual([...copies.map((name) => `src/${name}.js`), 'src/recall.js'].flatMap((file) => appReports.map((report) => report.replace('src/recall.js', file))));
		expect(readThreads()).toEqual(new Set(['0']));
		expect(run(command.replace('npx eslint ', ''))).toEqual(reports);
		expect([...readThreads()].filter((thread) => thread !== '0')).toHaveLength(2);
		expect(run('. --concurrency 2 --cache')).toEqual(reports);
		expect(run('. --concurrency 2 --cache')).toEqual(reports);
	});
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** The tests that are cases of a RuleTester. */
const recorded = readdirSync(here('../rules')).filter((file) => file.endsWith('.test.ts') && readFileSync(here(`../rules/${file}`), 'utf8').includes('runRule('));

/** Runs the rules' tests with a tester that writes their cases down instead of running them. */
export default defineConfig({
	root: here('../..'),
	resolve: {
		alias: [
			{ find: /^\.\.\/support\/rule-tester\.js$/u, replacement: here('recording-tester.ts') },
			{ find: /^\.\.\/support\/create-project\.js$/u, replacement: here('lasting-project.ts') },
		],
	},
	test: { include: recorded.map((file) => `test/rules/${file}`), reporters: ['dot'] },
});

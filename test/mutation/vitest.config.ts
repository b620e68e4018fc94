import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { folders, lateTests, slowTests } from './folders.mjs';
import { LastingThread } from './lasting-thread.js';

/** Lets what is quick and close to the code find a mutant first: the first failure ends the run. */
class QuickFirst extends BaseSequencer {
	override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const rank = ({ moduleId }: TestSpecification): number => lateTests.findIndex((part) => moduleId.includes(part));
		return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b)));
	}
}

/** Runs the tests of one folder for `run.mjs`, which names it. */
export default defineConfig({
	plugins: [
		{
			name: 'lasting-thread',
			// Stryker asks for Vitest's own threads.
			configureVitest({ project: { config } }) {
				Object.assign(config, { pool: LastingThread.poolName, poolRunner: LastingThread.pool });
			},
		},
	],
	test: {
		include: folders[process.env['MUTATED_FOLDER'] as keyof typeof folders],
		exclude: slowTests,
		sequence: { sequencer: QuickFirst },
		setupFiles: ['test/mutation/set-up.ts'],
		testTimeout: 60_000,
	},
});

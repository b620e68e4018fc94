import { defineConfig } from 'vitest/config';

// The recipes from end to end, with packed packages and the real tools: `npm run test:recipes`.
export default defineConfig({
	test: {
		include: ['test/recipes/*.recipe.ts'],
		globalSetup: 'test/recipes/set-up.ts',
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// The tools start processes of their own.
		maxWorkers: 2,
	},
});

import { defineConfig } from 'vitest/config';

// All of it, for which `npm test` has no time: `npm run test:hostile`.
export default defineConfig({
	test: {
		include: ['test/hostile/*.test.ts', 'test/hostile/*.whole.ts'],
		env: { HOSTILE_WHOLE: 'yes' },
		testTimeout: 3_600_000,
		hookTimeout: 120_000,
		// Stack and time are measured.
		fileParallelism: false,
	},
});

import { defineConfig } from 'vitest/config';

// Many more kills, at random moments and at each step of a write: `npm run test:faults`.
export default defineConfig({
	test: {
		include: ['test/faults/*.test.ts'],
		env: { FAULT_RUNS: '200' },
		testTimeout: 1_800_000,
		hookTimeout: 120_000,
	},
});

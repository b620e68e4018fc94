import { defineConfig } from 'vitest/config';

// These tests need a browser, so they are no part of `npm test`.
export default defineConfig({
	test: {
		include: ['test/site/**/*.browser.ts'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
	},
});

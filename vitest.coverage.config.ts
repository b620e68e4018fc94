import { defineConfig } from 'vitest/config';

// Which lines and branches no test runs; there should be none: `npm run test:coverage`. Processes that a test starts are not counted.
export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		exclude: [
			'**/node_modules/**',
			// They run what is built.
			'test/codemods/built-command.test.ts',
			'test/demo/**',
			'test/faults/faults.test.ts',
			'test/plugin/load.test.ts',
			'test/repository/**',
			'test/side-doors/**',
			// It counts slips by the thousand, of code that others run as well.
			'test/catalog/nearest-slips.test.ts',
		],
		testTimeout: 240_000,
		hookTimeout: 240_000,
		coverage: {
			enabled: true,
			provider: 'v8',
			include: ['src/**/*.ts', 'rules/**/*.ts', 'catalog/src/**/*.ts', 'codemods/src/**/*.ts'],
			// Folders of these names lie there, too.
			exclude: ['docs/**', 'test/**'],
			reporter: [['text', { skipFull: true, maxCols: 160 }], 'html'],
			reportOnFailure: true,
			thresholds: { lines: 100, branches: 100 },
		},
	},
});

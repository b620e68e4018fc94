import type { KnipConfig } from 'knip';

export default {
	workspaces: {
		'.': {
			entry: [
				// Found by the tool that it is for.
				'.eslint-doc-generatorrc.mjs',
				// Run by hand, or by a path that is put together.
				'test/corpus/lock.mjs',
				'test/matrix/lint.mjs',
				'test/mutation/{set-up,vitest.config}.ts',
				'test/oxlint/example.mjs',
				'test/oxlint/{lasting-project,recording-tester}.ts',
				'test/oxlint/replay.mjs',
				'test/oxlint/record.config.ts',
				// What the site's build bundles, or puts in the place of other modules.
				'docs/site-src/site.ts',
				'docs/site-src/playground/{linter,process,typescript,virtual-project}.ts',
				'docs/site-src/playground/node/*.ts',
			],
			// The examples are projects of their own; the site is built.
			project: ['**/*.{js,mjs,ts}!', '!examples/**', '!docs/site/**'],
		},
	},
	// Imported under a name that the compiler must not look up: ESLint 8 has no types. Test262's programs are read, not imported.
	ignoreDependencies: ['eslint-v8', 'test262-parser-tests'],
	// The system's own, for tests of files as only it can make them.
	ignoreBinaries: ['chattr', 'mkfifo', 'unshare'],
	// A type that an exported function mentions is part of what the module says.
	ignoreExportsUsedInFile: { interface: true, type: true },
} satisfies KnipConfig;

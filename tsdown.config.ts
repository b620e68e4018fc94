import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Rolldown } from 'tsdown';

/**
 * What no rule quotes: sources are for who reads and changes the data, the advice of an entry is for who asks the catalog
 * about a code.
 */
const unquoted: ReadonlySet<string> = new Set(['$schema', 'source', 'action']);

/** Writes the data as text that is parsed at load, which is faster than a literal, and without what no rule quotes. */
const dataAsText: Rolldown.Plugin = {
	name: 'data-as-text',
	transform: {
		filter: { id: /\/(?:catalog\/data|src\/sdk\/methods)\/.*\.json$/u },
		handler(text) {
			const data = JSON.stringify(JSON.parse(text), (key, value: unknown) => (unquoted.has(key) ? undefined : value));
			return { code: `export default JSON.parse(${JSON.stringify(data)});`, moduleType: 'js' };
		},
	},
};

export default defineConfig({
	entry: { index: 'src/index.ts' },
	format: 'cjs',
	platform: 'node',
	target: 'node18.18',
	dts: true,
	fixedExtension: true,
	hash: false,
	// Names stay, so that a stack trace in a report can be read.
	minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
	plugins: [dataAsText],
	// Only types are taken from the utilities, and none of them reaches the declarations.
	deps: { onlyBundle: [], neverBundle: ['@typescript-eslint/utils'] },
	hooks: {
		// One copy of the catalog serves both module systems: the ES module hands on what the CommonJS one holds.
		'build:done': ({ options: { outDir } }) => {
			writeFileSync(path.join(outDir, 'index.mjs'), "import plugin from './index.cjs';\nexport default plugin;\n");
			writeFileSync(path.join(outDir, 'index.d.mts'), "import plugin from './index.cjs';\nexport default plugin;\n");
		},
	},
});

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'tsdown';

export default defineConfig({
	entry: { index: 'src/index.ts' },
	format: 'cjs',
	platform: 'node',
	target: 'node18.18',
	dts: true,
	fixedExtension: true,
	hash: false,
	minify: 'dce-only',
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

import { defineConfig } from 'tsdown';

export default defineConfig([
	{
		entry: { index: 'src/index.ts', codes: 'src/codes.ts' },
		format: ['esm', 'cjs'],
		platform: 'neutral',
		// Apps of every age import it: bundlers that know no newer syntax must be able to read it.
		target: 'es2019',
		dts: true,
		fixedExtension: true,
		hash: false,
	},
	{
		entry: { bin: 'src/command/bin.ts' },
		format: 'esm',
		platform: 'node',
		target: 'node18.18',
		dts: false,
		fixedExtension: true,
		hash: false,
		// The other build's files stand in the same folder.
		clean: false,
		deps: { onlyBundle: ['picocolors'] },
		plugins: [
			{
				name: 'command-uses-the-built-index',
				resolveId: (specifier) => (specifier === '../index.js' ? { id: './index.mjs', external: true } : undefined),
			},
		],
	},
]);

import { defineConfig } from 'tsdown';

export default defineConfig({
	entry: { index: 'src/index.ts' },
	format: ['esm', 'cjs'],
	platform: 'node',
	target: 'node18.18',
	dts: true,
	fixedExtension: true,
	hash: false,
	minify: 'dce-only',
	// The package has no runtime dependency: whatever is not Node's own must be ours.
	deps: { onlyBundle: false },
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { defineConfig } from 'tsdown';

/** Small libraries that are built in, so that `npx` has little to fetch. */
const builtIn = ['diff', 'ignore', 'picocolors'];

/** Puts the licences of what is built in beside it. */
function writeLicences(folder: string): void {
	const require = createRequire(import.meta.url);
	const parts = builtIn.map((name) => {
		const root = path.dirname(findManifest(name, require));
		const { version, license } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string; license: string };
		const file = readdirSync(root).find((entry) => /^licen[cs]e/iu.test(entry)) ?? '';
		return `## ${name} ${version} (${license})\n\n\`\`\`\n${readFileSync(path.join(root, file), 'utf8').trim()}\n\`\`\`\n`;
	});
	writeFileSync(path.join(folder, 'THIRD-PARTY-LICENSES.md'), `# Third-party licences\n\nThe files beside this one contain these packages.\n\n${parts.join('\n')}`);
}

/** Some packages do not export their manifest, so it is looked for on the disk. */
function findManifest(name: string, require: NodeJS.Require): string {
	for (const folder of require.resolve.paths(name) ?? []) {
		const file = path.join(folder, name, 'package.json');
		try {
			readFileSync(file);
			return file;
		} catch {
			// Not in this folder; the next one is further up.
		}
	}
	throw new Error(`${name} is not installed`);
}

const shared = {
	platform: 'node' as const,
	target: 'node20.9',
	fixedExtension: true,
	hash: false,
};

export default defineConfig([
	{
		...shared,
		entry: { index: 'src/index.ts', transform: 'src/jscodeshift.ts' },
		format: ['esm', 'cjs'],
		dts: true,
		// jscodeshift takes `exports.default`, and TypeScript needs no `export =`.
		cjsDefault: false,
		deps: { onlyBundle: builtIn.filter((name) => name !== 'picocolors') },
		outputOptions: (options, format) => ({
			...options,
			chunkFileNames: format === 'cjs' ? '[name].cjs' : '[name].mjs',
			// jscodeshift sends the transform through Babel, which complains of files above 500 kB.
			codeSplitting: { groups: [{ name: 'catalog', test: /catalog[\\/](?:data|src)[\\/]/u }, { name: 'shared', minShareCount: 2 }] },
		}),
	},
	{
		...shared,
		entry: { bin: 'src/bin.ts' },
		format: 'esm',
		dts: false,
		deps: { onlyBundle: builtIn },
		// The other build's files stand in the same folder.
		clean: false,
		hooks: { 'build:done': ({ options }) => writeLicences(options.outDir) },
	},
]);

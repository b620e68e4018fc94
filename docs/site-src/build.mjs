// Builds the site into docs/site: `npm run site`. It is plain files; open index.html from the disk or serve the folder anywhere.

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const sourceFolder = dirname(fileURLToPath(import.meta.url));
const root = join(sourceFolder, '../..');

/** Where the site is built unless told otherwise. */
export const siteFolder = join(root, 'docs/site');

/** The modules that stand in for Node's own where a library asks for one; whatever is not among them is empty. */
const nodeModules = join(sourceFolder, 'playground/node');

/** Puts modules for the browser in the place of those that need Node. */
const browserModules = {
	name: 'browser-modules',
	setup({ onLoad, onResolve, resolve }) {
		const standIns = new Set(readdirSync(nodeModules).map((file) => file.replace(/\.ts$/u, '')));
		onResolve({ filter: /^(?:node:)?(?:assert|crypto|events|fs|inspector|module|os|path|perf_hooks|url|util)$/ }, ({ path }) => {
			const name = path.replace(/^node:/u, '');
			return standIns.has(name) ? { path: join(nodeModules, `${name}.ts`) } : { path: name, namespace: 'empty' };
		});
		onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export {};' }));
		// The analysis asks for the files around the one it reads; here they are the playground's own.
		onResolve({ filter: /\/node-project-reader\.js$/ }, () => ({ path: join(sourceFolder, 'playground/virtual-project.ts') }));
		// ESLint's own rules are not run here, and they are half of it.
		onResolve({ filter: /^\.\.\/rules$/ }, ({ importer }) => (importer.includes(join('node_modules', 'eslint', 'lib')) ? { path: 'rules', namespace: 'no-rules' } : undefined));
		onLoad({ filter: /.*/, namespace: 'no-rules' }, () => ({ contents: 'module.exports = new Map();' }));
		// What vue-eslint-parser takes from ESLint stands in the part that is made for browsers.
		onResolve({ filter: /^eslint$/ }, ({ kind, resolveDir }) => resolve('eslint/universal', { kind, resolveDir }));
	},
};

/** Writes data as text that is parsed at load, which is faster than a literal, and leaves out what `isDropped` names. */
function dataAsText(isDropped) {
	return {
		name: 'data-as-text',
		setup({ onLoad }) {
			onLoad({ filter: /[\\/](?:catalog[\\/]data|src[\\/]sdk[\\/]methods)[\\/].*\.json$/ }, ({ path }) => {
				const data = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), (key, value) => (isDropped(key, value) ? undefined : value));
				return { contents: `export default JSON.parse(${JSON.stringify(data)});` };
			});
		},
	};
}

const shared = {
	absWorkingDir: root,
	bundle: true,
	charset: 'utf8',
	format: 'iife',
	legalComments: 'none',
	loader: { '.txt': 'text' },
	logLevel: 'warning',
	metafile: true,
	minify: true,
	platform: 'browser',
	tsconfig: join(sourceFolder, 'tsconfig.json'),
};

/**
 * Builds the site.
 *
 * @param {string} folder the target; what stands there is deleted
 * @throws when a bundle cannot be built
 */
export async function buildSite(folder = siteFolder) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const results = await Promise.all([
		build({
			...shared,
			entryPoints: [join(sourceFolder, 'site.ts'), join(sourceFolder, 'site.css')],
			outdir: folder,
			target: ['chrome88', 'firefox90', 'safari15'],
			// The page quotes the source of each code, not those of its relations.
			plugins: [dataAsText((key, value) => key === '$schema' || (key === 'source' && typeof value === 'string'))],
		}),
		build({
			...shared,
			entryPoints: [join(sourceFolder, 'playground/linter.ts'), join(sourceFolder, 'playground/typescript.ts')],
			outdir: folder,
			target: 'es2022',
			inject: [join(sourceFolder, 'playground/process.ts')],
			plugins: [browserModules, dataAsText((key) => key === '$schema' || key === 'source')],
		}),
	]);
	copyFileSync(join(sourceFolder, 'index.html'), join(folder, 'index.html'));
	writeFileSync(join(folder, 'third-party-licenses.txt'), listLicences(results.flatMap(({ metafile }) => Object.keys(metafile.inputs))));
}

/** The licences of the packages that the bundles hold. */
function listLicences(inputs) {
	const folders = new Set(inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input.replaceAll(sep, '/'))?.[0] ?? []));
	const parts = [...folders].sort().map((folder) => {
		const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
		const files = readdirSync(join(root, folder)).filter((file) => /^(?:licen[cs]e|copying|notice|thirdpartynotice)/iu.test(file)).sort();
		return [`${name} ${version} (${license})`, ...files.map((file) => readFileSync(join(root, folder, file), 'utf8').trim())].join('\n\n');
	});
	return `The scripts of this site contain these packages.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

if (process.argv[1] !== undefined && existsSync(process.argv[1]) && import.meta.url === pathToFileURL(process.argv[1]).href) {
	await buildSite();
	console.log(`The site stands in ${relative(process.cwd(), siteFolder) || '.'}; open index.html there.`);
}

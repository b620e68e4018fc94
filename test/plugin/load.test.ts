import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const name = 'eslint-plugin-tencent-im';

const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packed-plugin-')));
const [stage, app] = [path.join(folder, 'stage'), path.join(folder, 'app')];
const installed = path.join(app, 'node_modules', name);
let tarball: { size: number; files: readonly { path: string }[] };

// Built and packed apart, so that the project's own `dist` is left alone; beside it stand what it must not load.
beforeAll(() => {
	const { files } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { files: readonly string[] };
	for (const file of ['package.json', 'README.md', 'LICENSE', ...files.filter((entry) => entry !== 'dist')]) fs.cpSync(path.join(root, file), path.join(stage, file), { recursive: true });
	execFileSync(process.execPath, [path.join(root, 'node_modules/tsdown/dist/run.mjs'), '--out-dir', path.join(stage, 'dist'), '--logLevel', 'error'], { cwd: root });
	[tarball] = JSON.parse(execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { cwd: stage, encoding: 'utf8' }));
	fs.mkdirSync(installed, { recursive: true });
	execFileSync('tar', ['-xzf', path.join(folder, fs.readdirSync(folder).find((file) => file.endsWith('.tgz'))!), '-C', installed, '--strip-components=1']);
	for (const other of ['eslint', 'typescript', '@typescript-eslint']) fs.symlinkSync(path.join(root, 'node_modules', other), path.join(app, 'node_modules', other), 'junction');
}, 120_000);
afterAll(() => {
	fs.rmSync(folder, { recursive: true, force: true });
});

describe('the tarball', () => {
	it('is under 200,000 bytes', () => {
		expect(tarball.size).toBeLessThan(200_000);
		expect(tarball.files.map((file) => file.path)).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.cjs', 'dist/index.d.cts', 'dist/index.d.mts', 'dist/index.mjs', 'docs/rules/no-magic-error-code.md', 'docs/settings.md', 'package.json']));
	});

	it('depends on nothing but ESLint, which is there already', () => {
		const manifest = JSON.parse(fs.readFileSync(path.join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
		expect({ dependencies: manifest['dependencies'], optionalDependencies: manifest['optionalDependencies'], bundleDependencies: manifest['bundleDependencies'], peerDependencies: manifest['peerDependencies'] }).toEqual({
			dependencies: undefined,
			optionalDependencies: undefined,
			bundleDependencies: undefined,
			peerDependencies: { eslint: '^8.57.0 || ^9.0.0 || ^10.0.0' },
		});
	});
});

describe('loading', () => {
	/** Writes the address of every module that `import` loads to a file; what `require` loads stands in its cache. */
	const hooks = `import { appendFileSync } from 'node:fs';
export function load(url, context, next) {
	if (url.startsWith('file:')) appendFileSync(process.env.LOADED, url + '\\n');
	return next(url, context);
}
`;

	/** The files that a program loads besides itself, by their paths in the app. */
	function getLoaded(file: string, text: string): string[] {
		const program = path.join(app, file);
		const list = path.join(folder, 'loaded.txt');
		fs.writeFileSync(list, '');
		fs.writeFileSync(path.join(folder, 'hooks.mjs'), hooks);
		fs.writeFileSync(path.join(folder, 'register.mjs'), "import { register } from 'node:module';\nregister('./hooks.mjs', import.meta.url);\n");
		fs.writeFileSync(program, text);
		const cache = JSON.parse(execFileSync(process.execPath, ['--import', path.join(folder, 'register.mjs'), program], { cwd: app, encoding: 'utf8', env: { ...process.env, LOADED: list, NODE_OPTIONS: '' } })) as string[];
		const imported = fs.readFileSync(list, 'utf8').split('\n').filter(Boolean).map((url) => fileURLToPath(url));
		return [...new Set([...cache, ...imported])].filter((loaded) => loaded !== program).map((loaded) => path.relative(app, loaded).replaceAll(path.sep, '/')).sort();
	}

	it('by require takes one file', () => {
		expect(getLoaded('load.cjs', `if (Object.keys(require('${name}').rules).length < 9) throw new Error('no rules');\nconsole.log(JSON.stringify(Object.keys(require.cache)));\n`)).toEqual([`node_modules/${name}/dist/index.cjs`]);
	});

	it('by import takes that file and the one that hands it on', () => {
		const text = `import { createRequire } from 'node:module';
import plugin from '${name}';
if (Object.keys(plugin.rules).length < 9) throw new Error('no rules');
console.log(JSON.stringify(Object.keys(createRequire(import.meta.url).cache)));
`;
		expect(getLoaded('load.mjs', text)).toEqual([`node_modules/${name}/dist/index.cjs`, `node_modules/${name}/dist/index.mjs`]);
	});

	it.each(['eslint', 'typescript'])('is seen by this test where it takes %s', (other) => {
		const both = [getLoaded('other.cjs', `require('${other}');\nconsole.log(JSON.stringify(Object.keys(require.cache)));\n`), getLoaded('other.mjs', `import '${other}';\nconsole.log('[]');\n`)];
		for (const loaded of both) expect(loaded.some((file) => file.includes(`/node_modules/${other}/`))).toBe(true);
	});
});

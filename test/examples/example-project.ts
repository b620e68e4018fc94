import { buildSync } from 'esbuild';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the examples are. */
export const examplesFolder = path.join(root, 'examples');

/** What the configs of the examples import besides the plugin. */
const configImports = ['@typescript-eslint/parser', 'vue-eslint-parser'];

/** The apps; a folder with an ESLint config but without an expected output belongs to another test. */
export const exampleNames = ['electron-renderer', 'mini-program', 'rest-client', 'vue-web'] as const;

/**
 * Makes a folder outside the project that holds nothing but a `node_modules` with the plugin, as it stands in the sources,
 * and with what configs import.
 *
 * @returns its path; the caller removes it
 */
export function createWorkplace(): string {
	const workplace = realpathSync(mkdtempSync(path.join(tmpdir(), 'tencent-im-examples-')));
	const plugin = path.join(workplace, 'node_modules/eslint-plugin-tencent-im');
	mkdirSync(plugin, { recursive: true });
	writeFileSync(path.join(plugin, 'package.json'), '{ "name": "eslint-plugin-tencent-im", "main": "index.cjs" }\n');
	buildSync({ absWorkingDir: root, entryPoints: ['src/index.ts'], outfile: path.join(plugin, 'index.cjs'), bundle: true, platform: 'node', format: 'cjs', footer: { js: 'module.exports = module.exports.default;' } });
	for (const name of configImports) {
		const link = path.join(workplace, 'node_modules', name);
		mkdirSync(path.dirname(link), { recursive: true });
		symlinkSync(path.join(root, 'node_modules', name), link, 'junction');
	}
	return workplace;
}

/** Copies an example into a workplace. */
export function copyExample(name: string, workplace: string): string {
	const folder = path.join(workplace, name);
	cpSync(path.join(examplesFolder, name), folder, { recursive: true, filter: (file) => !['node_modules', 'dist'].includes(path.basename(file)) });
	return folder;
}

/** The arguments of `tencent-im-codemod` in the script `migrate` of an example. */
export function getMigrateArguments(folder: string): string[] {
	const { scripts } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { scripts: { migrate: string } };
	const [command, ...args] = scripts.migrate.split(' ');
	if (command !== 'tencent-im-codemod') throw new Error(`${folder}: the script migrate runs ${command}`);
	return args;
}

/** What stands in `expected-output.txt`: two commands as they are typed, each with what it prints. */
export function formatOutput(lint: string, migrateArguments: readonly string[], migration: string): string {
	return `$ npx eslint .\n\n${lint.trim()}\n\n$ npx tencent-im-codemod --print ${migrateArguments.join(' ')}\n\n${migration.trim()}\n`;
}

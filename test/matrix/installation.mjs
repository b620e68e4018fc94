import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const repository = fileURLToPath(new URL('../..', import.meta.url));
const npm = (args, cwd) => execute('npm', args, { cwd, maxBuffer: 2 ** 26, shell: process.platform === 'win32' });

/** The three packages and where their sources stand. */
export const folders = { 'eslint-plugin-tencent-im': '.', 'tencent-im-error-codes': 'catalog', 'tencent-im-codemod': 'codemods' };

/**
 * Packs the three packages as they are built.
 *
 * @returns for each its tarball, its size in bytes and what npm says of it
 */
export async function packAll(target) {
	fs.mkdirSync(target, { recursive: true });
	const tarballs = {};
	for (const [name, folder] of Object.entries(folders)) {
		const { stdout } = await npm(['pack', '--ignore-scripts', '--json', '--pack-destination', target], path.join(repository, folder));
		const [{ filename }] = JSON.parse(stdout);
		tarballs[name] = path.join(target, filename);
	}
	return tarballs;
}

/** Installs packages in an empty folder, as a user would; peers that do not fit make it fail. */
export async function install(folder, dependencies) {
	fs.mkdirSync(folder, { recursive: true });
	const specifiers = Object.entries(dependencies).map(([name, version]) => [name, path.isAbsolute(version) ? `file:${version}` : version]);
	fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify({ name: 'app', private: true, type: 'module', dependencies: Object.fromEntries(specifiers) }, undefined, 2)}\n`);
	await npm(['install', '--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline', '--loglevel=error'], folder);
	return folder;
}

/** Installs a Node and gives the path of its program. */
export async function installNode(folder, version) {
	await install(folder, { node: version });
	const program = path.join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
	const { stdout } = await execute(program, ['--version']);
	if (stdout.trim() !== `v${version}`) throw new Error(`the package node ${version} brings ${stdout.trim()}`);
	return program;
}

/** What a published package says of the Node and the peers that it wants. */
export async function readNeeds(name, version) {
	const { stdout } = await npm(['view', `${name}@${version}`, 'engines', 'peerDependencies', '--json'], repository);
	const { engines = {}, peerDependencies = {} } = JSON.parse(stdout || '{}');
	return { engines, peerDependencies };
}

/** The same of one of the three packages. */
export function readOwnNeeds(name) {
	const { engines = {}, peerDependencies = {} } = JSON.parse(fs.readFileSync(path.join(repository, folders[name], 'package.json'), 'utf8'));
	return { engines, peerDependencies };
}

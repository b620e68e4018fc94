// Sees to it that the corpus is installed as its lockfile says. `node test/corpus/install.mjs`, or `ensureCorpus()`.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the corpus. */
export const corpusFolder = dirname(fileURLToPath(import.meta.url));

/** The folder that holds the packages of the corpus. */
export const corpusModules = join(corpusFolder, 'node_modules');

/** Written after a successful install; holds the checksum of the lockfile that was installed. */
const stampFile = join(corpusModules, '.corpus-stamp');

/**
 * Installs the corpus when it is missing or when its lockfile is another than the one that was installed.
 *
 * @returns {boolean} whether anything had to be installed
 * @throws when npm cannot install it
 */
export function ensureCorpus() {
	const wanted = checksum(join(corpusFolder, 'package-lock.json'));
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return false;

	const { error, status } = spawnSync('npm', ['ci', '--prefix', corpusFolder, '--ignore-scripts'], {
		shell: platform === 'win32',
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	if (error !== undefined || status !== 0) {
		const reason = error?.message ?? `npm ended with exit code ${status}`;
		throw new Error(`The corpus in ${corpusFolder} could not be installed: ${reason}. It needs the npm registry.`);
	}
	writeFileSync(stampFile, wanted);
	return true;
}

/** @param {string} file */
function checksum(file) {
	return createHash('sha256').update(readFileSync(file)).digest('hex');
}

if (argv[1] === fileURLToPath(import.meta.url)) {
	try {
		console.log(ensureCorpus() ? 'corpus installed' : 'corpus is up to date');
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}

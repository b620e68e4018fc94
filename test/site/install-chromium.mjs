// Sees to it that there is a Chromium for the tests of the site. `node test/site/install-chromium.mjs`, or `findChromium()`.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { argv, env, getuid, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The names that Chromium and its kin go by, the preferred one first. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** @returns {string | undefined} the path of the browser: `CHROMIUM_PATH`, else the first one in `PATH` */
export function findChromium() {
	if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
	const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/**
 * Installs Debian's Chromium where there is none.
 *
 * @throws where it cannot be installed, with what to do instead
 */
export function ensureChromium() {
	if (findChromium() !== undefined) return;
	if (platform === 'linux' && getuid?.() === 0) {
		run('apt-get', ['update', '-qq']);
		run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
	}
	if (findChromium() === undefined) throw new Error('There is no Chromium. Install one, or name it in CHROMIUM_PATH.');
}

function run(command, parameters) {
	const { error, status } = spawnSync(command, parameters, { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] });
	if (error !== undefined || status !== 0) throw new Error(`${command} ${parameters.join(' ')}: ${error?.message ?? `exit code ${status}`}. Install Chromium by hand, or name one in CHROMIUM_PATH.`);
}

if (argv[1] !== undefined && fileURLToPath(import.meta.url) === argv[1]) ensureChromium();

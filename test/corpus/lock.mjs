// Writes package-lock.json: the packages that package.json names, and nothing that those depend on.
//
// The corpus is read, never run, so the hundreds of dependencies of its packages would be dead weight (some of them no
// longer exist on the registry, and `npm install` fails on them). `npm ci` installs what the lockfile says; this one
// says each package, its tarball and its checksum, and leaves their `dependencies` out. Run it by hand after a change
// of package.json: `node test/corpus/lock.mjs`.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const lockfile = new URL('package-lock.json', import.meta.url);

/**
 * What the registry knows of one exact version.
 *
 * @param {string} installedAs the key in package.json
 * @param {string} wanted an exact version, or `npm:name@version`
 */
function lock(installedAs, wanted) {
	const aliased = /^npm:(?<name>.+)@(?<version>[^@]+)$/.exec(wanted)?.groups;
	const name = aliased?.name ?? installedAs;
	const version = aliased?.version ?? wanted;
	const answer = execFileSync('npm', ['view', `${name}@${version}`, 'dist', '--json'], { encoding: 'utf8' });
	const parsed = JSON.parse(answer);
	const [{ tarball, integrity }] = Array.isArray(parsed) ? parsed : [parsed];
	if (!tarball.startsWith('https://registry.npmjs.org/')) throw new Error(`${name}: unexpected tarball ${tarball}`);
	return { ...(aliased && { name }), version, resolved: tarball, integrity };
}

/** @type {Record<string, object>} */
const packages = { '': { name: manifest.name, dependencies: manifest.dependencies } };
for (const [installedAs, wanted] of Object.entries(manifest.dependencies)) {
	packages[`node_modules/${installedAs}`] = lock(installedAs, wanted);
}

writeFileSync(
	lockfile,
	`${JSON.stringify({ name: manifest.name, lockfileVersion: 3, requires: true, packages }, null, 2)}\n`,
);

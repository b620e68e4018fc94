import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const catalog = fileURLToPath(new URL('../../catalog', import.meta.url));
const tsdown = fileURLToPath(new URL('../../node_modules/tsdown/dist/run.mjs', import.meta.url));

/**
 * Builds and packs the catalog and installs the tarball in an empty app outside the project, so that nothing but the
 * package itself can be resolved there. The project's own `dist` is left alone.
 *
 * @returns the app's folder; its parent holds all that was made and is the caller's to remove
 */
export function installPacked(): string {
	const root = fs.mkdtempSync(path.join(os.tmpdir(), 'packed-catalog-'));
	const [stage, app] = [path.join(root, 'stage'), path.join(root, 'app')];
	fs.cpSync(catalog, stage, { recursive: true, filter: (file) => !['dist', 'node_modules'].includes(path.basename(file)) });
	execFileSync(process.execPath, [tsdown, '--out-dir', path.join(stage, 'dist'), '--logLevel', 'error'], { cwd: catalog });
	fs.mkdirSync(app);
	fs.writeFileSync(path.join(app, 'package.json'), '{ "name": "app", "private": true, "type": "module" }\n');
	// The stage has no tools to build with: what would be built before packing is built above.
	const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', root], { cwd: stage, encoding: 'utf8' }));
	execFileSync('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', path.join(root, filename)], { cwd: app });
	return app;
}

import path from 'node:path';
import { constantsPackageName, findConstantsPackage } from '../../src/project/constants-package.js';
import { findPackageJson } from '../../src/project/package-json.js';
import type { ProjectReader } from '../../src/project/project-reader.js';

/** What the surroundings of a file say about its constants. */
export interface Installation {
	/** The folder of the nearest package.json; `undefined` where there is none up to the root of the disk. */
	readonly folder: string | undefined;
	/** Is the constants package among its dependencies of any kind? */
	readonly isDependency: boolean;
	/** The installed version, else the lowest that the range allows; `undefined` where neither is known. */
	readonly version: string | undefined;
	/** What adds the package there. */
	readonly installCommand: string;
	/** Native mini programs build npm packages without sub-paths. */
	readonly isNativeMiniProgram: boolean;
	/** Does package.json say that `.js` files are ES modules? */
	readonly isModulePackage: boolean;
}

/** Which package manager a file gives away, and how that adds a dependency. */
const packageManagers: readonly { readonly name: string; readonly files: readonly string[]; readonly command: string }[] = [
	{ name: 'pnpm', files: ['pnpm-lock.yaml'], command: 'pnpm add' },
	{ name: 'yarn', files: ['yarn.lock'], command: 'yarn add' },
	{ name: 'bun', files: ['bun.lock', 'bun.lockb'], command: 'bun add' },
	{ name: 'npm', files: ['package-lock.json', 'npm-shrinkwrap.json'], command: 'npm install' },
];

/** What the look-up may ask the disk. */
export interface Disk extends ProjectReader {
	/** @returns whether a file is there; never throws */
	readonly exists: (path: string) => boolean;
}

/**
 * Looks around files and remembers what it found for each folder.
 *
 * @returns asks for a file by its absolute path; never throws
 */
export function createInstallationLookup(disk: Disk): (file: string) => Installation {
	const installations = new Map<string, Installation>();
	return (file) => {
		const folder = path.dirname(file);
		const known = installations.get(folder);
		if (known !== undefined) return known;
		const installation = describe(file, disk);
		installations.set(folder, installation);
		return installation;
	};
}

function describe(file: string, disk: Disk): Installation {
	const packageJson = findPackageJson(file, disk);
	const folder = packageJson === undefined ? undefined : path.normalize(packageJson.folder);
	const manifest = folder === undefined ? {} : readJson(path.join(folder, 'package.json'), disk);
	const { isDependency, version } = findConstantsPackage(file, disk);
	const ancestors = getAncestors(path.dirname(file));
	return {
		folder,
		isDependency,
		version,
		installCommand: `${getInstallCommand(folder ?? path.dirname(file), manifest, disk)} ${constantsPackageName}`,
		isNativeMiniProgram: 'miniprogram' in manifest || ancestors.some((ancestor) => isMiniProgramRoot(ancestor, disk)),
		isModulePackage: packageJson?.type === 'module',
	};
}

/** @returns the folder itself, its parent, and so on to the root */
function getAncestors(folder: string): string[] {
	const parent = path.dirname(folder);
	return parent === folder ? [folder] : [folder, ...getAncestors(parent)];
}

/** @returns an empty record where there is none, or none can be read */
function readJson(file: string, reader: ProjectReader): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse((reader.readFile(file) ?? '').replace(/^\uFEFF/u, ''));
		return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
	} catch {
		return {};
	}
}

function getInstallCommand(folder: string, manifest: Readonly<Record<string, unknown>>, disk: Disk): string {
	const declared = manifest['packageManager'];
	const byField = typeof declared === 'string' ? packageManagers.find(({ name }) => declared.startsWith(`${name}@`)) : undefined;
	const byLockfile = getAncestors(folder).flatMap((ancestor) => packageManagers.filter(({ files }) => files.some((file) => disk.exists(path.join(ancestor, file)))));
	return (byField ?? byLockfile[0])?.command ?? 'npm install';
}

/** The `app.json` of a mini program lists its pages; React Native and Expo have an `app.json` of another kind. */
function isMiniProgramRoot(folder: string, disk: Disk): boolean {
	const file = path.join(folder, 'app.json');
	return disk.exists(file) && Array.isArray(readJson(file, disk)['pages']);
}

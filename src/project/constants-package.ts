import { findPackageJson } from './package-json.js';
import type { ProjectReader } from './project-reader.js';
import { getFolder, joinPath } from './paths.js';

/** The package that the constants come from where nothing else is said. */
export const constantsPackageName = 'tencent-im-error-codes';

/** What the surroundings of a file say about the constants package. */
export interface ConstantsPackage {
	/** Is it among the dependencies of the nearest package.json? */
	readonly isDependency: boolean;
	/** The installed version, else the lowest that the range allows; `undefined` where neither is known. */
	readonly version: string | undefined;
}

/**
 * Looks for the constants package around a file.
 *
 * @param filename absolute path
 * @returns never throws
 */
export function findConstantsPackage(filename: string, reader: ProjectReader): ConstantsPackage {
	const packageJson = findPackageJson(filename, reader);
	const range = packageJson?.dependencies.get(constantsPackageName);
	if (!packageJson || range === undefined) return { isDependency: false, version: undefined };
	return { isDependency: true, version: getInstalledVersion(packageJson.folder, reader) ?? getLowestVersion(range) };
}

function getInstalledVersion(folder: string, reader: ProjectReader): string | undefined {
	for (let current = folder, previous = ''; current !== previous && current !== ''; previous = current, current = getFolder(current)) {
		const text = reader.readFile(joinPath(current, `node_modules/${constantsPackageName}/package.json`));
		const version = text === undefined ? undefined : /"version"\s*:\s*"(\d+\.\d+\.\d+)/.exec(text)?.[1];
		if (version !== undefined) return version;
	}
	return undefined;
}

/**
 * The lowest version that a simple range allows: `^0.2.0`, `~0.2`, `>=0.2.0 <1`, `0.2.x`, `workspace:^0.2.0`.
 *
 * @returns `undefined` where the range names none: `*`, `latest`, `file:…`, `workspace:*`
 */
export function getLowestVersion(range: string): string | undefined {
	const bare = range.replace(/^workspace:/, '').replace(/^npm:.+@/, '').trim();
	const match = /^(?:\^|~|>=|=|v)?\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(bare);
	return match ? `${match[1]}.${match[2] ?? 0}.${match[3] ?? 0}` : undefined;
}

/** Is the first version older than the second? Both are three numbers. */
export function isOlder(version: string, other: string): boolean {
	const a = version.split('.').map(Number);
	const b = other.split('.').map(Number);
	for (let index = 0; index < 3; index++) if ((a[index] ?? 0) !== (b[index] ?? 0)) return (a[index] ?? 0) < (b[index] ?? 0);
	return false;
}

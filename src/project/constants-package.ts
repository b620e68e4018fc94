import { findPackageJson } from './package-json.js';
import type { ProjectReader } from './project-reader.js';
import { getFolder, joinPath } from './paths.js';

/** The package that the constants come from where nothing else is said. */
export const constantsPackageName = 'tencent-im-error-codes';

/** Is this the constants package, or one of its sub-paths? */
export function isConstantsPackage(specifier: string): boolean {
	return specifier === constantsPackageName || specifier.startsWith(`${constantsPackageName}/`);
}

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
	const range = findPackageJson(filename, reader)?.dependencies.get(constantsPackageName);
	const installed = findInstalledVersion(getFolder(filename), reader);
	return { isDependency: range !== undefined, version: installed ?? (range === undefined ? undefined : getLowestVersion(range)) };
}

/** Looks the way Node does: in the folder's own `node_modules`, then in those above it. */
function findInstalledVersion(folder: string, reader: ProjectReader): string | undefined {
	for (let current = folder, previous = ''; current !== previous && current !== ''; previous = current, current = getFolder(current)) {
		const text = reader.readFile(joinPath(current, `node_modules/${constantsPackageName}/package.json`));
		const version = text === undefined ? undefined : /"version"\s*:\s*"(\d+\.\d+\.\d+)/.exec(text)?.[1];
		if (version !== undefined) return version;
	}
	return undefined;
}

/**
 * The lowest version that a range allows: `^0.2.0`, `~0.2`, `>=0.2.0 <1`, `0.2.x`, `<1`, `^1.0.0 || ^0.2.0`,
 * `workspace:^0.2.0`. Of `>0.2.0` it is `0.2.0`.
 *
 * @returns `undefined` where the range names none: `*`, `latest`, `file:…`, `workspace:*`
 */
export function getLowestVersion(range: string): string | undefined {
	const alternatives = range.replace(/^workspace:/, '').replace(/^npm:.+@/, '').split('||').map(getLowestOfAlternative);
	return alternatives.reduce((lowest, version) => (lowest === undefined || version === undefined ? undefined : isOlder(version, lowest) ? version : lowest));
}

function getLowestOfAlternative(alternative: string): string | undefined {
	const match = /^(<=?|[\^~=v]|>=?)?\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(alternative.trim());
	if (!match) return undefined;
	const [, operator = '', major, minor = '0', patch = '0'] = match;
	return operator.startsWith('<') ? '0.0.0' : [major, minor, patch].join('.');
}

/** Is the first version older than the second? Both are three numbers. */
export function isOlder(version: string, other: string): boolean {
	const a = version.split('.').map(Number);
	const b = other.split('.').map(Number);
	for (let index = 0; index < 3; index++) if ((a[index] ?? 0) !== (b[index] ?? 0)) return (a[index] ?? 0) < (b[index] ?? 0);
	return false;
}

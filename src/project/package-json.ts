import { getFolder } from './paths.js';
import type { ProjectReader } from './project-reader.js';

/** What we read of a package.json. */
export interface PackageJson {
	/** The folder it stands in. */
	readonly folder: string;
	readonly type: 'module' | 'commonjs' | undefined;
	/** The version ranges by package name, over all kinds of dependencies. */
	readonly dependencies: ReadonlyMap<string, string>;
}

/** Kinds of dependencies that say a project uses a package. */
const dependencyFields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/**
 * The nearest package.json from a file up that names the project: one without `name`, `version` and dependencies (as
 * build tools leave in folders to set `type`) still gives its `type`, dependencies come from the next one up. Nothing above
 * the root of the repository is asked.
 *
 * @param filename absolute path of the file
 * @returns `undefined` where there is none, or none can be read; never throws
 */
export function findPackageJson(filename: string, reader: ProjectReader): PackageJson | undefined {
	let type: PackageJson['type'];
	for (const folder of getProjectFolders(filename, reader)) {
		const text = reader.readFile(`${folder === '/' ? '' : folder}/package.json`);
		const manifest = text === undefined ? undefined : readManifest(folder, text);
		if (!manifest) continue;
		const { namesProject, packageJson } = manifest;
		type ??= packageJson.type;
		if (namesProject) return type === packageJson.type ? packageJson : { ...packageJson, type };
	}
	return undefined;
}

/** What one package.json says by itself. */
interface Manifest {
	readonly packageJson: PackageJson;
	/** Has it a name, a version or dependencies? */
	readonly namesProject: boolean;
}

interface ManifestAnswer {
	readonly text: string;
	readonly manifest: Manifest | undefined;
}

/** Answers by folder, for a project asks for each of its files, and for each module that a file imports. */
const manifests = new Map<string, ManifestAnswer>();

/** More folders than that are forgotten together. */
const mostManifests = 1000;

function readManifest(folder: string, text: string): Manifest | undefined {
	let answer = manifests.get(folder);
	if (answer?.text !== text) {
		if (manifests.size >= mostManifests) manifests.clear();
		manifests.set(folder, (answer = { text, manifest: parseManifest(folder, text) }));
	}
	return answer.manifest;
}

function parseManifest(folder: string, text: string): Manifest | undefined {
	const json = parseObject(text);
	if (!json) return undefined;
	const dependencies = new Map<string, string>();
	for (const field of dependencyFields) {
		const group = json[field];
		if (typeof group === 'object' && group !== null) for (const [name, range] of Object.entries(group)) if (typeof range === 'string') dependencies.set(name, range);
	}
	const type = json.type === 'module' || json.type === 'commonjs' ? json.type : undefined;
	return { packageJson: { folder, type, dependencies }, namesProject: dependencies.size > 0 || typeof json.name === 'string' || typeof json.version === 'string' };
}

/** The folder of a file and those above it, up to the root of the repository, else of the disk. */
export function* getProjectFolders(filename: string, reader: ProjectReader): Generator<string> {
	for (let folder = getFolder(filename), previous = ''; folder !== previous && folder !== ''; previous = folder, folder = getFolder(folder)) {
		yield folder;
		if (reader.isRepositoryRoot?.(folder)) return;
	}
}

function parseObject(text: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(text.charCodeAt(0) === 0xfe_ff ? text.slice(1) : text);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}

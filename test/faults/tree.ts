import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createFolder } from '../codemods/temporary-folder.js';

const packageJson = JSON.stringify({ name: 'app', dependencies: { '@tencentcloud/chat': '^3.0.0', 'tencent-im-error-codes': '^0.1.0' } });

/** Ways to run the command that write different texts. */
export const ways = {
	namespace: { args: [], imported: 'import * as ImErrorCode from \'tencent-im-error-codes/codes\';', used: 'ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED' },
	named: { args: ['--style', 'named'], imported: 'import { ERR_SVR_ACCOUNT_USERSIG_EXPIRED } from \'tencent-im-error-codes/codes\';', used: 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED' },
	emitted: { args: ['--emit', 'src/codes.js'], imported: 'import * as ImErrorCode from \'./codes\';', used: 'ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED' },
	jscodeshift: { args: ['--runner', 'jscodeshift'], imported: 'import * as ImErrorCode from \'tencent-im-error-codes/codes\';', used: 'ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED' },
} as const;

/** One of {@link ways}. */
export type Way = keyof typeof ways;

function render(padding: string, imported: string, used: string): string {
	return `import TencentCloudChat from '@tencentcloud/chat';\n${imported}\nTencentCloudChat.create({ SDKAppID: 1 }).login({ userID, userSig }).catch((error) => {\n\tif (error.code === ${used}) renew();\n});\n${padding}`;
}

/** Files that a migration changes, each to a text that is known beforehand. */
export interface Tree {
	readonly folder: string;
	/** Paths from the folder, as the command sorts them. */
	readonly names: readonly string[];
	readonly before: (name: string) => string;
	readonly after: (name: string, way: Way) => string;
}

/** How a tree looks after a run. */
export interface TreeState {
	readonly changed: readonly string[];
	readonly unchanged: readonly string[];
	/** Neither the old text nor the new one, or gone. */
	readonly broken: readonly string[];
	/** Whatever was not there before. */
	readonly strays: readonly string[];
}

/** @param sizes of the files in bytes, roughly, by name */
export function createTree(sizes: Readonly<Record<string, number>>): Tree {
	const line = '// padding that makes the file longer, so that writing it takes its time\n';
	const paddings = new Map(Object.entries(sizes).map(([name, size]) => [`src/${name}`, line.repeat(size / line.length)]));
	const getPadding = (name: string): string => paddings.get(name) ?? '';
	const before = (name: string): string => render(getPadding(name), '', '70001');
	const after = (name: string, way: Way): string => render(getPadding(name), `${ways[way].imported}\n`, ways[way].used);
	const names = [...paddings.keys()].sort();
	const folder = createFolder({ 'package.json': packageJson, ...Object.fromEntries(names.map((name) => [name, before(name)])) });
	return { folder, names, before, after };
}

/** @returns a tree of so many files of one size */
export function createEvenTree(count: number, size = 0): Tree {
	return createTree(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${String(index).padStart(3, '0')}.js`, size])));
}

/** @param folder where the tree lies, if it was copied */
export function inspect(tree: Tree, way: Way, folder = tree.folder): TreeState {
	const changed: string[] = [];
	const unchanged: string[] = [];
	const broken: string[] = [];
	for (const name of tree.names) {
		const text = readIfThere(path.join(folder, name));
		(text === tree.before(name) ? unchanged : text === tree.after(name, way) ? changed : broken).push(name);
	}
	const known = new Set(['package.json', ...tree.names]);
	const strays = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory()).map((entry) => toName(folder, entry)).filter((name) => !known.has(name));
	return { changed, unchanged, broken, strays };
}

function toName(folder: string, entry: Dirent): string {
	return path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
}

function readIfThere(file: string): string | undefined {
	// Reading a pipe would wait for ever.
	return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file, 'utf8') : undefined;
}

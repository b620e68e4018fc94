// The trees that the benchmarks run on: real packages that ship their sources, and the same with known sites put in.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { corpusModules, ensureCorpus } from '../test/corpus/install.mjs';

/** Installed packages whose files are the tree; the quick tree has fewer. */
const packages = {
	quick: ['@tencentcloud/chat-uikit-vue', '@tencentcloud/chat-uikit-react', 'vant', 'typeorm'],
	whole: [
		'@tencentcloud/chat-uikit-react', '@tencentcloud/chat-uikit-react-native', '@tencentcloud/chat-uikit-uniapp', '@tencentcloud/chat-uikit-vue', '@tencentcloud/chat-uikit-vue2',
		'@tencentcloud/chat-uikit-vue3', '@tencentcloud/chat-uikit-wechat', 'element-plus', 'rxjs', 'tuikit-atomicx-vue3', 'typeorm', 'vant',
	],
};

/** How many files get sites, in the quick tree fewer. */
const injectedFiles = { quick: 90, whole: 300 };

/** The codes that are put in, and what they become in the tools that are compared. */
export const injectedCodes = {
	10007: 'ERR_SVR_GROUP_PERMISSION_DENY',
	10017: 'ERR_SVR_GROUP_SHUTUP_DENY',
	10031: 'ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT',
	20006: 'ERR_SVR_MSG_PUSH_DENY',
	70001: 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED',
	80001: 'ERR_SVR_COMM_SENSITIVE_TEXT',
};

/** What the codemod reads. */
const sourcePattern = /\.(?:[cm]?[jt]s|[jt]sx|[nu]?vue)$/;
const declarationPattern = /\.d\.[cm]?ts$/;

/**
 * The trees, in a folder of the system's temporary one; built where they are missing or of another making.
 *
 * @param {boolean} isQuick
 * @returns {{ folder: string, plain: string, injected: string, scratch: string, files: number, megabytes: number, injectedFiles: string[], sites: number }}
 *   `plain` and `injected` are git repositories without changes; `scratch` is for whatever a row writes
 */
export function prepareCorpus(isQuick) {
	ensureCorpus();
	const size = isQuick ? 'quick' : 'whole';
	const names = packages[size];
	const versions = names.map((name) => `${name}@${readManifest(path.join(corpusModules, name)).version}`);
	const made = createHash('sha256').update(JSON.stringify(versions)).update(readFileSync(new URL(import.meta.url), 'utf8')).digest('hex').slice(0, 12);
	const folder = path.join(tmpdir(), `tencent-im-bench-${made}`);
	const [plain, injected, scratch] = ['plain', 'injected', 'scratch'].map((name) => path.join(folder, name));
	if (!existsSync(path.join(folder, 'facts.json'))) {
		rmSync(folder, { recursive: true, force: true });
		for (const name of names) copySources(path.join(corpusModules, name), path.join(plain, name));
		writeFileSync(path.join(plain, 'package.json'), '{ "name": "bench", "private": true }\n');
		cpSync(plain, injected, { recursive: true });
		const chosen = inject(injected, injectedFiles[size]);
		for (const tree of [plain, injected]) commit(tree);
		const sources = listSources(plain);
		const megabytes = sources.reduce((sum, file) => sum + readFileSync(file).length, 0) / 1e6;
		writeFileSync(path.join(folder, 'facts.json.new'), JSON.stringify({ files: sources.length, megabytes, injectedFiles: chosen, sites: chosen.length * Object.keys(injectedCodes).length }));
		renameSync(path.join(folder, 'facts.json.new'), path.join(folder, 'facts.json'));
	}
	mkdirSync(scratch, { recursive: true });
	for (const tree of [plain, injected]) restore(tree);
	return { folder, plain, injected, scratch, ...JSON.parse(readFileSync(path.join(folder, 'facts.json'), 'utf8')) };
}

function readManifest(folder) {
	return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

function copySources(from, to) {
	cpSync(from, to, {
		recursive: true,
		filter: (source) => {
			const relative = path.relative(from, source);
			const isWanted = path.extname(relative) === '' || path.basename(relative) === 'package.json' || (sourcePattern.test(relative) && !declarationPattern.test(relative));
			return isWanted && !relative.split(path.sep).includes('node_modules');
		},
	});
	for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) if (entry.isFile() && path.extname(entry.name) === '') rmSync(path.join(entry.parentPath, entry.name));
}

/** The source files of a tree, sorted. */
export function listSources(tree) {
	return readdirSync(tree, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && sourcePattern.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

/** Puts a handler with one site for each code into files that are spread over the tree. */
function inject(tree, count) {
	const able = listSources(tree).filter((file) => /\.[cm]?[jt]sx?$/.test(file)).flatMap((file) => {
		const text = readFileSync(file, 'utf8');
		const kind = getModuleKind(text);
		return kind === undefined || isGenerated(file, text) ? [] : [{ file, text, kind }];
	});
	const chosen = Array.from({ length: count }, (_, index) => able[Math.floor((index * able.length) / count)]);
	for (const [index, { file, text, kind }] of chosen.entries()) writeFileSync(file, `${text}\n${renderHandler(kind, index)}`);
	return chosen.map(({ file }) => path.relative(tree, file));
}

function getModuleKind(text) {
	if (/\bdefine\.amd\b|typeof exports/.test(text)) return undefined;
	if (/^(?:import|export)\b/m.test(text)) return 'esm';
	return /\brequire\(|\bmodule\.exports\b/.test(text) ? 'cjs' : undefined;
}

/** The codemod leaves these alone. */
function isGenerated(file, text) {
	return /[.-]min\./.test(file) || text.length / text.split('\n').length > 200;
}

/** A handler with one site for each code. */
export function renderHandler(kind, index, codes = Object.keys(injectedCodes)) {
	const load = kind === 'esm' ? "import TencentCloudChat from '@tencentcloud/chat';" : "const TencentCloudChat = require('@tencentcloud/chat');";
	const tests = codes.map((code) => `\t\tif (error.code === ${code}) return 'failed ' + error.message;\n`).join('');
	return `${index === 0 || kind !== 'more' ? `${load}\nconst benchChat = TencentCloudChat.create({ SDKAppID: 1 });\n` : ''}function benchSend${index}(message) {\n\treturn benchChat.sendMessage(message).catch((error) => {\n${tests}\t\tthrow error;\n\t});\n}\n`;
}

function git(tree, ...args) {
	return execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', '-c', 'core.autocrlf=false', '-c', 'gc.auto=0', ...args], { cwd: tree, encoding: 'utf8', maxBuffer: 1e9 });
}

/** Makes a repository of a tree, so that it is listed and restored as a user's would be. */
export function commit(tree) {
	git(tree, 'init', '--quiet');
	git(tree, 'add', '--all', '--force');
	git(tree, 'commit', '--quiet', '--allow-empty', '--message', 'tree');
}

/** Takes back whatever was written into a tree. @returns the files that had been changed */
export function restore(tree) {
	const changed = git(tree, 'diff', '--name-only', '-z').split('\0').filter(Boolean);
	git(tree, 'checkout', '--quiet', '--', '.');
	git(tree, 'clean', '--quiet', '-fd');
	return changed;
}

/** A tree that holds another one several times, without taking more room on the disk. */
export function multiply(tree, target, times) {
	rmSync(target, { recursive: true, force: true });
	const files = listSources(tree);
	const manifests = readdirSync(tree, { recursive: true }).filter((file) => path.basename(file) === 'package.json').map((file) => path.join(tree, file));
	for (let copy = 0; copy < times; copy++) {
		for (const file of [...files, ...manifests]) {
			const place = path.join(target, `copy${copy}`, path.relative(tree, file));
			mkdirSync(path.dirname(place), { recursive: true });
			linkSync(file, place);
		}
	}
	commit(target);
	return target;
}

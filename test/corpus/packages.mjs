// Which real packages the tests read, which part of each is source that a person wrote, and which half of them stays
// unread until the analysis is frozen. Versions stand in package.json.

import { createHash } from 'node:crypto';

/**
 * @typedef {object} CorpusPackage
 * @property {string} name the folder in node_modules; for a second version of a package this is an npm alias
 * @property {string} [aliasOf] the package's own name, where `name` is an alias
 * @property {string[]} source folders and files that hold source; `.` is the whole package
 * @property {string[]} [except] folders below those that hold built or vendored code
 */

/** @typedef {'development' | 'held-out'} Half */

/**
 * Packages built on the Tencent Cloud IM SDKs.
 *
 * @type {readonly CorpusPackage[]}
 */
export const imPackages = [
	{ name: '@tencentcloud/call-uikit-react', source: ['src'] },
	{ name: '@tencentcloud/call-uikit-react-native', source: ['src'] },
	{ name: '@tencentcloud/call-uikit-vue', source: ['src'] },
	{ name: '@tencentcloud/call-uikit-wechat', source: ['src'] },
	{ name: '@tencentcloud/chat-react-native', source: ['src'] },
	{ name: '@tencentcloud/chat-uikit-react', source: ['src'] },
	{ name: '@tencentcloud/chat-uikit-react-native', source: ['.'] },
	{ name: '@tencentcloud/chat-uikit-uniapp', source: ['.'] },
	{ name: '@tencentcloud/chat-uikit-vue', source: ['.'] },
	{ name: '@tencentcloud/chat-uikit-vue2', source: ['.'] },
	{ name: '@tencentcloud/chat-uikit-vue3', source: ['src'] },
	{ name: '@tencentcloud/chat-uikit-wechat', source: ['.'] },
	{ name: '@tencentcloud/livekit-web-vue3', source: ['src'] },
	{ name: '@tencentcloud/room-uikit-vue', source: ['src'] },
	{ name: '@tencentcloud/roomkit-web-vue3', source: ['RoomKit'] },
	{ name: '@tencentcloud/tui-customer-service-plugin', source: ['.'] },
	{ name: 'chat-uikit-react-v2', aliasOf: '@tencentcloud/chat-uikit-react', source: ['src'] },
	{ name: 'chat-uikit-vue-v1', aliasOf: '@tencentcloud/chat-uikit-vue', source: ['.'] },
	{ name: 'imsdk-restapi-nodejs-es6-sdk', source: ['.'] },
	{ name: 'tuikit-atomicx-react', source: ['src'] },
	{ name: 'tuikit-atomicx-react-native', source: ['src'] },
	{ name: 'tuikit-atomicx-vue3', source: ['src'] },
	{ name: 'tuikit-atomicx-vue3-electron', source: ['src'] },
];

/**
 * Packages that have nothing to do with IM: first those whose own codes look alike, then large ones with plenty of
 * other numbers.
 *
 * @type {readonly CorpusPackage[]}
 */
export const counterweightPackages = [
	{ name: 'discord.js', source: ['src'] },
	{ name: 'discord-api-types', source: ['.'] },
	{ name: 'ws', source: ['.'] },
	{ name: 'ethers', source: ['src.ts'] },
	{ name: '@solana/web3.js', source: ['src'] },
	{ name: 'shaka-player', source: ['lib', 'ui', 'test', 'demo', 'externs'] },
	{ name: 'open-im-sdk', source: ['src', 'lib'] },
	{ name: 'antd', source: ['es'] },
	{ name: 'element-plus', source: ['es'] },
	{ name: 'lodash-es', source: ['.'] },
	{ name: 'playwright-core', source: ['lib'], except: ['lib/vite'] },
	{ name: 'rxjs', source: ['src'] },
	{ name: 'three', source: ['src', 'examples'] },
	{ name: 'typeorm', source: ['.'], except: ['browser'] },
	{ name: 'vant', source: ['es'] },
];

/**
 * The half of an IM package. The rule was fixed before any of the packages was opened: the package names (an alias
 * counts as the package that it stands for, so that all versions of one package are in one half) are sorted by the
 * SHA-256 of the name in hexadecimal; the first half of that list, rounded up, is for development, the rest is held
 * out.
 *
 * @param {CorpusPackage} corpusPackage
 * @returns {Half}
 */
export function halfOf(corpusPackage) {
	const names = [...new Set(imPackages.map(publishedName))].sort((a, b) => compare(sha256(a), sha256(b)));
	const rank = names.indexOf(publishedName(corpusPackage));
	if (rank === -1) throw new Error(`${corpusPackage.name} is not one of the IM packages`);
	return rank < Math.ceil(names.length / 2) ? 'development' : 'held-out';
}

/**
 * The IM packages of one half, or all of them.
 *
 * @param {Half} [half]
 */
export function imPackagesOf(half) {
	return imPackages.filter(each => half === undefined || halfOf(each) === half);
}

/**
 * @param {string} name a folder name in node_modules
 * @returns {CorpusPackage}
 */
export function findCorpusPackage(name) {
	const found = [...imPackages, ...counterweightPackages].find(each => each.name === name);
	if (found === undefined) throw new Error(`no package ${name} in the corpus`);
	return found;
}

/** @param {CorpusPackage} corpusPackage */
function publishedName({ aliasOf, name }) {
	return aliasOf ?? name;
}

/** @param {string} text */
function sha256(text) {
	return createHash('sha256').update(text).digest('hex');
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

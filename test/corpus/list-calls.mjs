// Lists every call in the IM packages whose method is one that an SDK can let fail, by its name alone and without the
// project's analysis: the rows that `truth-calls.tsv` judges.
//
//     node test/corpus/list-calls.mjs [--count]
//
// Prints tab-separated package, file, line, column, method and source line; with --count, each package and its number of
// rows. Lines and columns count from 1, at the method's name. Copies are judged once: calls of one method, in files of one
// name, between the same three lines before and after.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { parse } from '@babel/parser';

import { listSourceFiles } from './copy.mjs';
import { corpusFolder, corpusModules, ensureCorpus } from './install.mjs';
import { imPackages } from './packages.mjs';

/**
 * @typedef {object} CallRow
 * @property {string} package
 * @property {string} file
 * @property {number} line
 * @property {number} column
 * @property {string} method
 * @property {string} text the source line, trimmed and cut
 * @property {string} copyKey the same for calls that are copies of each other
 */

const methodData = join(corpusFolder, '../../src/sdk/methods');
const longestText = 160;
const linesAround = 3;
const vueFile = /\.(?:vue|nvue|uvue)$/;
const scriptBlock = /(?<open><script\b[^>]*>)(?<body>[\s\S]*?)<\/script\s*>/g;

/** The channels on which a call of its own can fail. */
const failingChannels = ['rejects', 'resolves', 'calls-back'];

/** The names of the methods that can fail in at least one SDK. */
export function readMethodNames() {
	const names = new Set();
	for (const file of readdirSync(methodData)) {
		const { methods } = JSON.parse(readFileSync(join(methodData, file), 'utf8'));
		for (const channel of failingChannels) {
			for (const list of Object.values(methods[channel] ?? {})) for (const name of list) names.add(name.slice(name.lastIndexOf('.') + 1));
		}
	}
	return names;
}

/**
 * @param {string} packageName
 * @param {Set<string>} methods
 * @returns {CallRow[]}
 */
export function listCalls(packageName, methods) {
	return listSourceFiles(packageName).flatMap(file => {
		const text = readFileSync(join(corpusModules, packageName, file), 'utf8');
		const lines = text.split('\n');
		return callsOf(file, text)
			.filter(({ method }) => methods.has(method))
			.sort((a, b) => a.start - b.start)
			.map(({ method, start }) => {
				const before = text.slice(0, start);
				const line = before.split('\n').length;
				return { package: packageName, file, line, column: start - before.lastIndexOf('\n'), method, text: shorten(lines[line - 1] ?? ''), copyKey: getCopyKey(file, method, lines, line) };
			});
	});
}

/**
 * @param {string} file
 * @param {string} method
 * @param {string[]} lines
 * @param {number} line from 1
 */
function getCopyKey(file, method, lines, line) {
	const around = lines.slice(Math.max(0, line - 1 - linesAround), line + linesAround).map(each => each.trim());
	return [basename(file), method, ...around].join('\n');
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {{ method: string, start: number }[]}
 */
function callsOf(file, text) {
	if (!vueFile.test(file)) return callsOfScript(file, text);
	return Array.from(text.matchAll(scriptBlock), ({ groups: { open = '', body = '' } = {}, index }) => {
		const start = index + open.length;
		return callsOfScript(`${file}.ts`, blank(text.slice(0, start)) + body);
	}).flat();
}

/**
 * @param {string} file
 * @param {string} text
 */
function callsOfScript(file, text) {
	/** @type {{ method: string, start: number }[]} */
	const found = [];
	visit(parseScript(file, text).program, node => {
		if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return;
		const { callee } = node;
		if (callee.type === 'Identifier') found.push({ method: callee.name, start: callee.start });
		else if ((callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression') && !callee.computed && callee.property.type === 'Identifier') found.push({ method: callee.property.name, start: callee.property.start });
	});
	return found;
}

/**
 * @param {string} file
 * @param {string} text
 */
function parseScript(file, text) {
	const isTypeScript = /\.[cm]?tsx?$/.test(file);
	/** @type {import('@babel/parser').ParserPlugin[][]} */
	const attempts = [
		['decorators-legacy', ...(isTypeScript ? /** @type {const} */ (['typescript']) : /** @type {const} */ (['jsx']))],
		['decorators-legacy', 'jsx', 'typescript'],
		['decorators-legacy', 'jsx', 'flow'],
	];
	/** @type {unknown} */
	let failure;
	for (const plugins of attempts) {
		try {
			return parse(text, { sourceType: 'unambiguous', errorRecovery: true, allowReturnOutsideFunction: true, plugins });
		} catch (error) {
			failure ??= error;
		}
	}
	throw new Error(`${file} cannot be parsed: ${failure}`);
}

/**
 * @param {any} node
 * @param {(node: any) => void} enter
 */
function visit(node, enter) {
	enter(node);
	for (const [key, child] of Object.entries(node)) {
		if (key === 'extra' || key.endsWith('Comments')) continue;
		for (const each of Array.isArray(child) ? child : [child]) {
			if (typeof each?.type === 'string') visit(each, enter);
		}
	}
}

/** @param {string} text */
function blank(text) {
	return text.replace(/[^\r\n]/g, ' ');
}

/** @param {string} line */
function shorten(line) {
	return line.trim().replaceAll('\t', ' ').slice(0, longestText);
}

function main() {
	const { values } = parseArgs({ options: { count: { type: 'boolean', default: false } } });
	ensureCorpus();
	const methods = readMethodNames();
	for (const { name } of imPackages) {
		const rows = listCalls(name, methods);
		if (values.count) stdout.write(`${name}\t${rows.length}\n`);
		else for (const { package: packageName, file, line, column, method, text } of rows) stdout.write(`${[packageName, file, line, column, method, text].join('\t')}\n`);
	}
}

if (argv[1] === fileURLToPath(import.meta.url)) {
	try {
		main();
	} catch (error) {
		stderr.write(`${error instanceof Error ? error.message : error}\n`);
		process.exitCode = 2;
	}
}

// Lists every literal of the IM packages whose value is a code of the catalog, without the project's analysis: the rows
// that the truth tables judge.
//
//     node test/corpus/list-literals.mjs [--half development|held-out] [--count]
//
// Prints tab-separated package, file, line, column, code and source line; with --count, each package and how many
// source files and rows it has. Lines and columns count from 1; a negative number stands at its minus.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { parse } from '@babel/parser';

import { listSourceFiles } from './copy.mjs';
import { corpusFolder, corpusModules, ensureCorpus } from './install.mjs';
import { imPackagesOf } from './packages.mjs';

/** @typedef {import('./packages.mjs').Half} Half */

/**
 * @typedef {object} Row
 * @property {string} package
 * @property {string} file
 * @property {number} line
 * @property {number} column
 * @property {number} code
 * @property {string} text the source line, trimmed and cut
 */

const catalogData = join(corpusFolder, '../../catalog/data');
const longestText = 160;

const vueFile = /\.(?:vue|nvue|uvue)$/;
const scriptBlock = /(?<open><script\b[^>]*>)(?<body>[\s\S]*?)<\/script\s*>/g;
const templateBlock = /<template\b[\s\S]*<\/template\s*>/;
const templateExpression =
	/\{\{(?<text>[\s\S]*?)\}\}|\s(?:v-|[:@#])[^\s=>]*\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/g;
const numberInExpression =
	/(?<minus>(?:^|[=(,:?&|!<>{[+*/%'"])\s*-\s*)?(?<![\w$.])(?<digits>0x[\da-f_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*)(?![\w$.])/gi;
const integerString = /^-?\d+$/;

/**
 * The single codes of the catalog.
 *
 * @returns {Set<number>}
 */
export function readCatalogCodes() {
	const codes = new Set();
	for (const file of readdirSync(catalogData).filter(name => name.endsWith('.json'))) {
		const { entries } = JSON.parse(readFileSync(join(catalogData, file), 'utf8'));
		for (const { code } of entries ?? []) if (typeof code === 'number') codes.add(code);
	}
	return codes;
}

/**
 * @param {string} packageName
 * @param {Set<number>} codes
 * @returns {Row[]}
 */
export function listLiterals(packageName, codes) {
	return listSourceFiles(packageName).flatMap(file => {
		const text = readFileSync(join(corpusModules, packageName, file), 'utf8');
		const lines = text.split('\n');
		return literalsOf(file, text)
			.filter(({ value }) => codes.has(value))
			.sort((a, b) => a.start - b.start)
			.map(({ start, value }) => {
				const { column, line } = positionOf(text, start);
				return { package: packageName, file, line, column, code: value, text: shorten(lines[line - 1] ?? '') };
			});
	});
}

/** @typedef {{ value: number, start: number }} Literal */

/**
 * @param {string} file
 * @param {string} text
 * @returns {Literal[]}
 */
function literalsOf(file, text) {
	if (!vueFile.test(file)) return literalsOfScript(file, text);

	const scripts = Array.from(text.matchAll(scriptBlock), ({ groups: { open = '', body = '' } = {}, index }) => {
		const start = index + open.length;
		return { start, end: start + body.length };
	});
	const withoutScripts = scripts.reduce((rest, { start, end }) => blank(rest, start, end), text);
	return [
		...scripts.flatMap(({ start, end }) => {
			const script = blank(blank(text, 0, start), end, text.length);
			return literalsOfScript(`${file}.ts`, script);
		}),
		...literalsOfTemplate(withoutScripts),
	];
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Literal[]}
 */
function literalsOfScript(file, text) {
	/** @type {Literal[]} */
	const found = [];
	visit(parseScript(file, text).program, undefined, (node, parent) => {
		if (node.type === 'NumericLiteral') {
			const negative = parent?.type === 'UnaryExpression' && parent.operator === '-';
			found.push(negative ? { value: -node.value, start: parent.start } : { value: node.value, start: node.start });
		} else if (node.type === 'StringLiteral' && integerString.test(node.value)) {
			found.push({ value: Number(node.value), start: node.start });
		}
	});
	return found;
}

/**
 * @param {string} file
 * @param {string} text
 */
function parseScript(file, text) {
	const isJsx = !/\.[cm]?ts$/.test(file);
	const isTypeScript = /\.[cm]?tsx?$/.test(file);
	/** @type {import('@babel/parser').ParserPlugin[]} */
	const common = ['decorators-legacy', ...(isJsx ? /** @type {const} */ (['jsx']) : [])];
	/** @type {import('@babel/parser').ParserPlugin[][]} */
	const attempts = isTypeScript
		? [
				[...common, 'typescript'],
				[...common, 'jsx', 'typescript'],
			]
		: [common, [...common, 'typescript'], [...common, 'flow']];
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
 * Calls `enter` for every node of a tree.
 *
 * @param {any} node
 * @param {any} parent
 * @param {(node: any, parent: any) => void} enter
 */
function visit(node, parent, enter) {
	enter(node, parent);
	for (const [key, child] of Object.entries(node)) {
		if (key === 'extra' || key.endsWith('Comments')) continue;
		for (const each of Array.isArray(child) ? child : [child]) {
			if (typeof each?.type === 'string') visit(each, node, enter);
		}
	}
}

/**
 * The numbers in the bound attributes and the interpolations of a Vue template.
 *
 * @param {string} text a component whose scripts are blanked
 * @returns {Literal[]}
 */
function literalsOfTemplate(text) {
	const template = templateBlock.exec(text);
	if (template === null) return [];
	return Array.from(template[0].matchAll(templateExpression)).flatMap(({ 0: match, groups = {}, index }) => {
		const expression = groups.text ?? groups.double ?? groups.single ?? '';
		const start = template.index + index + match.lastIndexOf(expression);
		return Array.from(expression.matchAll(numberInExpression), number => {
			const { digits = '', minus } = number.groups ?? {};
			const value = Number(digits.replaceAll('_', ''));
			if (minus === undefined) return { value, start: start + number.index };
			return { value: -value, start: start + number.index + minus.indexOf('-') };
		});
	});
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function blank(text, start, end) {
	return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

/**
 * @param {string} text
 * @param {number} offset
 */
function positionOf(text, offset) {
	const before = text.slice(0, offset);
	return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** @param {string} line */
function shorten(line) {
	return line.trim().replaceAll('\t', ' ').slice(0, longestText);
}

function main() {
	const { values } = parseArgs({ options: { half: { type: 'string' }, count: { type: 'boolean', default: false } } });
	if (values.half !== undefined && values.half !== 'development' && values.half !== 'held-out') {
		throw new Error(`--half is development or held-out, not ${values.half}`);
	}

	ensureCorpus();
	const codes = readCatalogCodes();
	for (const { name } of imPackagesOf(values.half)) {
		const rows = listLiterals(name, codes);
		if (values.count) {
			stdout.write(`${name}\t${listSourceFiles(name).length}\t${rows.length}\n`);
			continue;
		}
		for (const row of rows) stdout.write(`${Object.values(row).join('\t')}\n`);
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

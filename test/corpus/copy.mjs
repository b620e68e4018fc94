// Copies packages of the corpus to where tools look at them: ESLint and git skip node_modules.

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

import { corpusModules } from './install.mjs';
import { findCorpusPackage } from './packages.mjs';

/** @typedef {import('./packages.mjs').CorpusPackage} CorpusPackage */

/**
 * @typedef {object} CopiedPackage
 * @property {string} name the package's name in the corpus
 * @property {string} folder where the copy is
 * @property {string[]} files the source files in it, relative to `folder`, with forward slashes, sorted
 */

/**
 * @typedef {object} CopyOptions
 * @property {Record<string, string>} [dependencies] added to those of the copied package.json
 */

const sourceFile = /\.(?:[cm]?[jt]sx?|vue|nvue|uvue)$/;
const declarationFile = /\.d\.[cm]?ts$/;
const minifiedFile = /\.min\.[cm]?js$/;

/** Folders that never hold source. */
const builtFolders = new Set(['dist', 'node_modules']);

/** A file with longer lines than this on average was written by a machine. */
const longestAverageLine = 300;

/**
 * Copies the source and the package.json of one package.
 *
 * @param {string} name
 * @param {string} destination the folder that gets the copy as a folder of its own
 * @param {CopyOptions} [options]
 * @returns {CopiedPackage}
 */
export function copyPackage(name, destination, { dependencies } = {}) {
	const { source } = findCorpusPackage(name);
	const from = join(corpusModules, name);
	const folder = join(destination, fileNameOf(name));

	mkdirSync(folder, { recursive: true });
	for (const part of source) {
		cpSync(join(from, part), join(folder, part), {
			recursive: true,
			filter: path => basename(path) !== 'node_modules',
		});
	}

	const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
	if (dependencies !== undefined) manifest.dependencies = { ...manifest.dependencies, ...dependencies };
	writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);

	return { name, folder, files: listSourceFiles(name, folder) };
}

/**
 * The files of a package that are worth linting: scripts and Vue components, without declarations, built folders and
 * minified code.
 *
 * @param {string} name
 * @param {string} [folder] the installed package, or its copy
 * @returns {string[]} relative to `folder`, with forward slashes, sorted
 */
export function listSourceFiles(name, folder = join(corpusModules, name)) {
	const { except = [], source } = findCorpusPackage(name);
	return source
		.flatMap(part => filesBelow(join(folder, part)))
		.map(path => relative(folder, path).split(sep).join('/'))
		.filter(file => sourceFile.test(file) && !declarationFile.test(file) && !minifiedFile.test(file))
		.filter(file => !except.some(built => file.startsWith(`${built}/`)))
		.filter(file => !isMachineMade(readFileSync(join(folder, file), 'utf8')))
		.sort();
}

/**
 * The name of a package as one legal file name.
 *
 * @param {string} name
 */
export function fileNameOf(name) {
	return name.replace('/', '__');
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
	return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return builtFolders.has(entry.name) ? [] : filesBelow(path);
		return entry.isFile() ? [path] : [];
	});
}

/** @param {string} text */
function isMachineMade(text) {
	return text.length / text.split('\n').length > longestAverageLine;
}

import { describe, expect, it } from 'vitest';
import { getModuleKind, isImportEquals, type PackageType } from '../../src/edits/module-kind.js';
import { getParsers } from './source-files.js';

/** A reason stands in brackets. */
function read(text: string, filename: string, packageType?: PackageType, parser = 'typescript'): string {
	const kind = getModuleKind(getParsers(filename).get(parser)!(filename, text), packageType);
	return typeof kind === 'string' ? kind : `(${kind.skipped})`;
}

describe('by the name', () => {
	it.each([
		['a.d.ts', '(declaration-file)'],
		['a.d.mts', '(declaration-file)'],
		['a.d.cts', '(declaration-file)'],
		['a.D.TS', '(declaration-file)'],
		['a.d.css.ts', '(declaration-file)'],
		['a.d.ts.js', '(global-script)'],
		['a.cjs.js', '(global-script)'],
		['d.ts', '(global-script)'],
		['a.d.b/c.ts', '(global-script)'],
		['a.d.b\\c.ts', '(global-script)'],
		['a.d.b.c.ts', '(global-script)'],
		['a.ad.ts', '(global-script)'],
		['a.mjs', 'esm'],
		['a.MJS', 'esm'],
		['a.mts', 'esm'],
		['a.cjs', 'commonjs'],
		['a.cts', 'import-equals'],
		['a.ts', '(global-script)'],
		['a.tsx', '(global-script)'],
		['a.js', '(global-script)'],
		['a.jsx', '(global-script)'],
		['<input>', '(global-script)'],
	])('%s: %s', (filename, kind) => {
		expect(read('f();\n', filename)).toBe(kind);
	});

	it('and by what the file does, where the name allows it', () => {
		expect(read('import a from \'a\';\n', 'a.d.ts')).toBe('(declaration-file)');
		expect(read('import a from \'a\';\n', 'a.cjs')).toBe('esm');
		expect(read('require(\'a\');\n', 'a.mjs')).toBe('esm');
		expect(read('require(\'a\');\n', 'a.cjs')).toBe('commonjs');
		expect(read('require(\'a\');\n', 'a.cts')).toBe('commonjs');
		expect(read('require(\'a\');\n', 'a.ts')).toBe('(global-script)');
		expect(read('require(\'a\');\n', 'a.tsx')).toBe('(global-script)');
		expect(read('typeof define;\n', 'a.mjs')).toBe('esm');
		expect(read('typeof define;\n', 'a.cjs')).toBe('(universal-module)');
	});

	it('and by package.json or a shebang, for JavaScript', () => {
		expect(read('f();\n', 'a.js', 'module')).toBe('esm');
		expect(read('f();\n', 'a.js', 'commonjs')).toBe('commonjs');
		expect(read('require(\'a\');\n', 'a.js', 'module')).toBe('commonjs');
		expect(read('f();\n', 'a.cjs', 'module')).toBe('commonjs');
		expect(read('f();\n', 'a.ts', 'module')).toBe('(global-script)');
		expect(read('#!/usr/bin/env node\nf();\n', 'a.js')).toBe('commonjs');
		expect(read('\uFEFF#!/usr/bin/env node\nf();\n', 'a.js')).toBe('commonjs');
		expect(read('#!/usr/bin/env node\nf();\n', 'a.js', 'module')).toBe('esm');
		expect(read('f(); // #!\n', 'a.js')).toBe('(global-script)');
	});

	it('of components by their scripts', () => {
		const script = (text: string): string => `<script>\n${text}\n</script>\n`;
		expect(read(script('f();'), 'a.vue', undefined, 'babel')).toBe('esm');
		expect(read(script('f();'), 'a.vue', 'commonjs', 'babel')).toBe('esm');
		expect(read(script('module.exports = {};'), 'a.vue', undefined, 'babel')).toBe('commonjs');
	});
});

describe.each(['typescript', 'babel'])('by what the file does, with %s', (parser) => {
	it.each([
		'import a from \'a\';', 'import \'a\';', 'import { type a } from \'a\';', 'export * from \'a\';', 'export default a;', 'export const a = 1;', 'export { a };', 'export {};', 'import.meta;', 'import type { a } from \'a\';\nexport default a;', 'import type { a } from \'a\';', 'export type { a };', 'export type a = 1;', 'export interface a {}',
	])('ECMAScript: %s', (text) => {
		expect(read(`${text}\n`, 'a.ts', undefined, parser)).toBe('esm');
	});

	it.each(['import a = require(\'a\');', 'export import a = require(\'a\');', 'export = a;', 'import type { a } from \'a\';\nimport b = require(\'b\');', 'import type a = require(\'a\');'])('TypeScript\'s CommonJS: %s', (text) => {
		expect(read(`${text}\n`, 'a.ts', undefined, parser)).toBe('import-equals');
	});

	it('types alone tell nothing of a .cts file', () => {
		expect(read('import type { a } from \'a\';\n', 'a.cts', undefined, parser)).toBe('import-equals');
		expect(read('export type { a };\nrequire(\'b\');\n', 'a.cts', undefined, parser)).toBe('import-equals');
	});

	it.each(['import a = b.c;', 'namespace a {}'])('neither: %s', (text) => {
		expect(read(`${text}\n`, 'a.ts', undefined, parser)).toBe('(global-script)');
	});

	it.each(['require(\'a\');', 'exports.a = 1;', 'exports[\'a\'] = 1;', 'module.exports = 1;', 'module.exports.a = 1;', 'function f() { return require(\'a\'); }', 'f(exports);', 'Object.defineProperty(exports, \'a\', {});'])('CommonJS: %s', (text) => {
		expect(read(`${text}\n`, 'a.js', undefined, parser)).toBe('commonjs');
	});

	it.each([
		'f();', 'a.require(\'a\');', 'new require(\'a\');', 'f(require);', 'module.a;', 'a.module.exports;', 'a.exports;', 'a.exports.b;', 'f(a);', 'b.exports = 1;', '(function (exports) { exports.a = 1; f(exports); })();', '(function (module) { module.exports = 1; })();', 'function f() { new.target; }',
	])('no module: %s', (text) => {
		expect(read(`${text}\n`, 'a.js', undefined, parser)).toBe('(global-script)');
	});

	it.each([
		'define([\'a\'], () => {});', 'define(() => {});', 'require([\'a\'], () => {});', 'typeof define;', 'typeof exports;', 'typeof module;', 'typeof require;', 'function f(require) {}\nrequire(\'a\');', 'var require = f();',
	])('AMD, UMD or a bundle: %s', (text) => {
		expect(read(`${text}\n`, 'a.js', 'commonjs', parser)).toBe('(universal-module)');
	});

	it.each([
		'typeof a;', 'typeof a.define;', 'void define;', '!module;', 'a.define([]);', 'f(define);', 'function define() {}\ndefine([]);', 'var module = 1;\ntypeof module;', 'typeof 1;', 'f([]);', 'require(\'a\', []);', 'require();', 'new define([]);',
	])('none of these: %s', (text) => {
		expect(read(`${text}\n`, 'a.js', 'commonjs', parser)).toBe('commonjs');
	});
});

describe('isImportEquals', () => {
	it.each([['import a = require(\'a\');', true], ['export import a = require(\'a\');', true], ['import a = b.c;', false], ['export import a = b.c;', false], ['export { a };', false], ['export const a = 1;', false], ['import a from \'a\';', false], ['f();', false]])('%s: %s', (text, expected) => {
		expect(isImportEquals(getParsers('a.ts').get('typescript')!('a.ts', text).program.body[0]!)).toBe(expected);
	});
});

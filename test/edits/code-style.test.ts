import { describe, expect, it } from 'vitest';
import { type CodeStyle, getCodeStyle } from '../../src/edits/code-style.js';
import { getParsers } from './source-files.js';

function read(text: string, filename = 'a.ts'): CodeStyle {
	return getCodeStyle(getParsers(filename).get('typescript')!(filename, text));
}

it('where nothing decides', () => {
	expect(read('')).toEqual({ quote: '\'', hasSemicolons: true, bracePadding: ' ', declarationKind: 'const' });
});

it('is read once', () => {
	const file = getParsers('a.ts').get('typescript')!('a.ts', 'f()\n');
	expect(getCodeStyle(file)).toBe(getCodeStyle(file));
});

describe('semicolons', () => {
	it.each([
		'f()', 'let a', 'function f() { return }', 'if (a) throw b', 'for (;;) { break }', 'for (;;) { continue }', 'debugger', 'import \'a\'', 'export * from \'a\'', 'export default a', 'export { a }', 'export const a = 1',
		'import a = require(\'a\')', 'export = a', 'type A = B', 'class A { a = 1 }',
	])('are missed in %s', (text) => {
		expect(read(`${text}\n`).hasSemicolons).toBe(false);
	});

	it.each([
		'f();', 'for (let a;;) {}', 'for (let a in b) {}', 'for (let a of b) {}', 'if (a) {}', 'class A { a() {} }', 'function f() {}', 'interface A {}', 'export class A {}', 'export default function f() {}', 'export default class {}', 'export interface A {}', 'enum A {}',
	])('are not missed in %s', (text) => {
		expect(read(`${text}\n`).hasSemicolons).toBe(true);
	});

	it('are a matter of the majority, and an exported declaration is one statement', () => {
		expect(read('a();\nb()\n').hasSemicolons).toBe(true);
		expect(read('a();\nb()\nc()\n').hasSemicolons).toBe(false);
		expect(read('a();\nb();\nc()\n').hasSemicolons).toBe(true);
		expect(read('export const a = 1\nb();\n').hasSemicolons).toBe(true);
		expect(read('function f(a, b) {}\nc()\n').hasSemicolons).toBe(false);
	});
});

describe('quotes', () => {
	it.each([
		['f(\'a\');', '\''],
		['f("a");', '"'],
		['f("a", \'b\');', '\''],
		['f("a", \'b\', "c");', '"'],
		['f(1, /a/, null);', '\''],
		['f(`a`);', '\''],
		['import a from "a";\nf(\'b\', \'c\');', '"'],
		['import a from \'a\';\nf("b");', '\''],
		['import "a";\nimport \'b\';\nf("c");', '"'],
		['export * from "a";\nf(\'b\', \'c\');', '"'],
		['export { a } from "a";\nf(\'b\', \'c\');', '"'],
		['import a = require("a");\nf(\'b\', \'c\');', '"'],
		['import("a");\nf(\'b\', \'c\');', '"'],
		['require("a");\nf(\'b\', \'c\');', '"'],
		['f("a");\nf(\'b\', \'c\');', '\''],
		['b.require("a");\nf(\'b\', \'c\');', '\''],
		['new require("a");\nf(\'b\', \'c\');', '\''],
	])('of %j are %s', (text, quote) => {
		expect(read(text).quote).toBe(quote);
	});

	it('of attributes follow other customs', () => {
		expect(read('f(<a b="c" />);', 'a.jsx').quote).toBe('\'');
		expect(read('f(<a b={"c"} />);', 'a.jsx').quote).toBe('"');
	});
});

describe('spaces in braces', () => {
	it.each([
		['import {a} from \'a\';', ''],
		['import a, {b} from \'a\';', ''],
		['import { a } from \'a\';', ' '],
		['import {a} from \'a\';\nf({ b }, { c });', ''],
		['import { a } from \'a\';\nf({b});', ' '],
		['import a from \'a\';\nf({b});\nf({ c }, { d });', ' '],
		['import * as a from \'a\';\nf({b});\nf({ c }, { d });', ' '],
		['import {a} from \'a\';\nimport { b } from \'b\';\nf({c});', ''],
		['f({a});', ''],
		['const {a} = b;', ''],
		['f({ a }, {b});', ' '],
		['f({ a }, {b}, {c});', ''],
		['f({});', ' '],
		['const {} = a;', ' '],
		['f({\na,\n});', ' '],
		['f({\r\na,\r\n});', ' '],
		['{a();}', ' '],
	])('of %j are %j', (text, padding) => {
		expect(read(text).bracePadding).toBe(padding);
	});
});

describe('declarations', () => {
	it.each([
		['var a;', 'var'],
		['var a;\nfunction f() { var b; }', 'var'],
		['var a;\nlet b;', 'const'],
		['let a;', 'const'],
		['const a = 1;', 'const'],
		['f();', 'const'],
	])('of %j are by %s', (text, kind) => {
		expect(read(text).declarationKind).toBe(kind);
	});
});

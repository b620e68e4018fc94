import { describe, expect, it } from 'vitest';
import { getNames, type Names } from '../../src/edits/names.js';
import { getParsers } from './source-files.js';

function read(text: string, filename: string, parser: string): Names {
	return getNames(getParsers(filename).get(parser)!(filename, text));
}

it('are read once', () => {
	const file = getParsers('a.ts').get('typescript')!('a.ts', 'f();\n');
	expect(getNames(file)).toBe(getNames(file));
});

describe.each(['typescript', 'babel'])('with %s', (parser) => {
	it.each([
		'((x) => 1)();', 'try {} catch (x) {}', 'class x {}', '(class x {});', 'function x() {}', 'function f(x) {}', '(function x() {});', '(function (x) {});', '({ a(x) {} });', 'class A { a(x) {} }',
		'import x from \'a\';', 'import * as x from \'a\';', 'import { x } from \'a\';', 'import { a as x } from \'a\';', 'enum x {}', 'import x = require(\'a\');', 'namespace x {}', 'var x;', 'for (const x of a) {}', 'export const x = 1;',
		'const { x } = a;', 'const { a: x } = b;', 'const { x = 1 } = a;', 'const { a: [x] } = b;', 'const { a, ...x } = b;', 'const [x] = a;', 'const [, x] = a;', 'const [{ x }] = a;', 'const [...x] = a;', 'const [x = 1] = a;',
		'function f(x = 1) {}', 'function f(...x) {}', 'class A { constructor(private x) {} }', 'class A { constructor(private x = 1) {} }',
	])('%s declares x', (text) => {
		const names = read(text, 'a.ts', parser);
		expect(names.countDeclarations('x')).toBe(1);
		expect(names.isTaken('x')).toBe(true);
	});

	it.each(['x();', 'f(x);', 'f({ x });', 'f({ a: x });', 'f({ [x]: 1 });', 'a[x];', 'x.a;', 'const { a = x } = b;', 'const { [x]: a } = b;', 'export { x };', 'export { x as a };', 'type A = x;', 'type A = x.b;', 'type x = A;', 'interface x {}', 'function f<x>() {}', 'f(a as x);', 'class A extends x {}', 'class A { [x] = 1 }', 'x: 1; x;'])('%s takes x without declaring it for values', (text) => {
		const names = read(text, 'a.ts', parser);
		expect(names.countDeclarations('x')).toBe(0);
		expect(names.isTaken('x')).toBe(true);
	});

	it.each([
		'f();', 'a.x;', 'a?.x;', 'f({ x: 1 });', 'f({ x() {} });', 'const { x: a } = b;', 'class A { x = 1; }', 'class A { x() {} }', 'class A { #x = 1; }', 'import { x as a } from \'a\';', 'export { a as x };', 'export { x } from \'a\';', 'export { x as y } from \'a\';', 'export { y as x } from \'a\';', 'export * as x from \'a\';',
		'x: for (;;) { break x; }', 'x: for (;;) { continue x; }', 'type A = b.x;', 'enum A { x }', 'f(\'x\');', 'type A = { x: 1 };', 'f(`x`);', '// x', 'class A { #x; f(a) { return #x in a; } }', 'declare module \'x\' {}',
	])('%s leaves x free', (text) => {
		const names = read(text, 'a.ts', parser);
		expect(names.countDeclarations('x')).toBe(0);
		expect(names.isTaken('x')).toBe(false);
	});

	it('counts the declarations of all scopes', () => {
		expect(read('var x; var x; function f(x) {}', 'a.ts', parser).countDeclarations('x')).toBe(3);
	});

	it('takes no part of what is no variable', () => {
		const names = read('import.meta.a;\nfunction f() { new.target; }\n', 'a.ts', parser);
		expect(['import', 'meta', 'new', 'target'].filter((name) => names.isTaken(name))).toEqual([]);
	});

	it.each([['<x />', true], ['<x.a />', true], ['<a.x />', false], ['<a x="" />', false], ['<x:a />', false], ['<a:x />', false], ['<a x:b="" />', false], ['<a b={x} />', true]])('in %s: %s', (text, isTaken) => {
		expect(read(`f(${text});`, 'a.jsx', parser).isTaken('x')).toBe(isTaken);
	});
});

describe('a template', () => {
	const readTemplate = (template: string): Names => read(`<script>\nf();\n</script>\n<template>${template}</template>\n<style>\nz {}\n</style>\n`, 'a.vue', 'babel');

	it.each([['{{ x }}', true], ['{{ x.a }}', true], ['{{ a.x }}', false], ['{{ $x }}', false], ['{{ x$ }}', false], ['{{ xx }}', false], ['<p :a="x" />', true], ['<x />', true], ['<p>z</p>', false]])('%s takes x: %s', (template, isTaken) => {
		expect(readTemplate(template).isTaken('x')).toBe(isTaken);
	});

	it('takes no word of other blocks', () => {
		expect(readTemplate('<p />').isTaken('z')).toBe(false);
	});

	it.each([['ImErrorCode', '<im-error-code />', true], ['ImErrorCode', '<ImErrorCode />', true], ['ImErrorCode', '<im-error-codes />', false], ['ImErrorCode', '<im-errorcode />', false], ['Im2Code', '<im2-code />', true], ['ERR_X', '<err_x />', true], ['Code', '<code />', true], ['XCode', '<xcode />', true]])('takes %s by %s: %s', (name, template, isTaken) => {
		expect(readTemplate(template).isTaken(name)).toBe(isTaken);
	});

	it.each([
		'<p v-for="x in a" />', '<p v-for=\'x in a\' />', '<p v-for = "x in a" />', '<p v-for="x of a" />', '<p v-for="(b, x) in a" />', '<p v-for="{ x } in a" />',
		'<p v-slot="x" />', '<p v-slot="{ x }" />', '<p v-slot:b="x" />', '<p v-slot=\'x\' />', '<p v-slot=\'{ x }\' />', '<p v-slot = "x" />', '<p slot-scope="x" />', '<p #b="x" />', '<p #b="{ c: x }" />', '<p #b = \'x\' />',
		'<p @a="x => f()" />', '<p @a="x =&gt; f()" />', '<p @a="x=>f()" />', '<p @a="(b, x) => f()" />', '<p @a="function (x) { f(); }" />', '<p @a="function (b, x) { f(); }" />', '<p @a="function(x){ f(); }" />',
	])('%s declares x once', (template) => {
		expect(readTemplate(template).countDeclarations('x')).toBe(1);
	});

	it.each(['<p v-for="a in x" />', '<p v-for="(a, b) of x" />', '<p v-if="x" />', '<p :a="x" />', '<p @a="f(x)" />', '<p v-for x="a" />', '<p a#b="x" />', '<p av-slot="x" />', '<p @a="b => f(x)" />', '{{ x }}', '<p v-slot>x</p>'])('%s declares no x', (template) => {
		expect(readTemplate(template).countDeclarations('x')).toBe(0);
	});

	it('declares whole words', () => {
		expect(readTemplate('<p @a="item => f()" />').countDeclarations('item')).toBe(1);
	});

	it('has names only in a component', () => {
		expect(read('f(`<template>x</template>`);\n', 'a.ts', 'babel').isTaken('x')).toBe(false);
	});
});

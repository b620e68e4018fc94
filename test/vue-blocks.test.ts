import { parse } from '@vue/compiler-sfc';
import { describe, expect, it } from 'vitest';
import { findVueBlocks, isVueFile } from '../src/vue-blocks.js';

/** Components that Vue's compiler accepts; the scanner must find the same blocks at the same offsets. */
const components: Readonly<Record<string, string>> = {
	'plain': '<template>\n  <p>{{ a }}</p>\n</template>\n\n<script>\nexport default {};\n</script>\n\n<style>\na { color: red }\n</style>\n',
	'setup': '<script setup lang="ts">\nconst a = 1;\n</script>\n<template><p/></template>\n',
	'both scripts': '<script lang="ts">\nexport const a = 1;\n</script>\n\n<script lang="ts" setup>\nconst b = 2;\n</script>\n<template><p/></template>',
	'setup first': '<script setup>\nconst b = 2;\n</script>\n<script>\nexport default { name: "A" };\n</script>',
	'script in an attribute of the template': '<template>\n  <p title="<script>no</script>">x</p>\n</template>\n<script>\nlet a;\n</script>',
	'closing tag in an attribute of the template': '<template>\n  <p title="</template>">x</p>\n</template>\n<script>\nlet a;\n</script>',
	'script element in the template': '<template>\n  <div><script>no()</script></div>\n</template>\n<script>\nlet a;\n</script>',
	'style element in the template that holds a closing tag': '<template>\n  <div><style>a::before { content: "</template>" }</style></div>\n</template>\n<script>\nlet a;\n</script>',
	'script in a comment at the top': '<!-- <script>\nold();\n</script> -->\n<script>\nlet a;\n</script>\n<template><p/></template>',
	'script in a comment of the template': '<template>\n  <!-- <script>no</script> </template> -->\n  <p/>\n</template>\n<script>\nlet a;\n</script>',
	'script in a custom block': '<docs>\nUse it so:\n<script>\nno();\n</script>\n</docs>\n<script>\nlet a;\n</script>\n<template><p/></template>',
	'nested templates': '<template>\n  <a><template #b><i/></template><template v-if="c"><template #d/></template></a>\n</template>\n<script>\nlet a;\n</script>',
	'self-closing template inside': '<template>\n  <a><template #b /></a>\n</template>\n<script>\nlet a;\n</script>',
	'generics': '<script setup lang="ts" generic="T extends Array<string>, U = Record<string, () => void>">\nconst a = 1;\n</script>\n<template><p/></template>',
	'generics in single quotes': '<script setup lang=\'ts\' generic=\'T extends "a" | "b"\'>\nconst a = 1;\n</script>\n<template><p/></template>',
	'spaces in the closing tag': '<script>\nlet a;\n</script  >\n<template><p/></template  >',
	'line break in the closing tag': '<script>\nlet a;\n</script\n>\n<template><p/></template>',
	'capitals in the closing tag': '<script>\nlet a;\n</SCRIPT>\n<template><p/></template>',
	'opening tag over several lines': '<script\n  setup\n  lang="ts"\n>\nlet a;\n</script>\n<template><p/></template>',
	'unquoted attributes': '<script setup lang=ts>\nlet a;\n</script>\n<template lang=html><p/></template>',
	'less-than in script strings': '<script>\nconst a = "<template>" + 1 < 2 + "<!--";\n</script>\n<template><p/></template>',
	'less-than in template text': '<template>\n  <p>1 < 2 and {{ a < b }} and {{ "</template>" }}</p>\n</template>\n<script>\nlet a;\n</script>',
	'markup of another language': '<template lang="pug">\ndiv\n  template(#a)\n  | <template>\n</template>\n<script>\nlet a;\n</script>',
	'external script': '<script src="./a.js"></script>\n<template><p/></template>',
	'external and self-closing': '<script src="./a.js" />\n<template><p/></template>',
	'CoffeeScript': '<script lang="coffee">\na = -> 6206\n</script>\n<template><p/></template>',
	'carriage returns': '<template>\r\n  <p/>\r\n</template>\r\n<script>\r\nlet a;\r\n</script>\r\n',
	'characters outside ASCII': '<template>\n  <p title="错误码 😀">错误</p>\n</template>\n<script>\n// 即时通信 😀\nlet a;\n</script>\n',
	'comments for conditional compilation': '<!-- #ifdef H5 -->\n<script>\nlet a;\n</script>\n<!-- #endif -->\n<template><p/></template>',
	'script before anything in one line': '<script>let a</script><template><p/></template>',
	'no template': '<script>\nlet a;\n</script>',
	'no script': '<template><p/></template>',
	'custom element at the top whose name begins like script': '<script-note>\n<script>no</script>\n</script-note>\n<script>\nlet a;\n</script>\n<template><p/></template>',
};

describe('findVueBlocks', () => {
	it.each(Object.entries(components))('agrees with the compiler: %s', (_name, text) => {
		const { descriptor, errors } = parse(text, { sourceMap: false });
		expect(errors).toEqual([]);
		const expected = [
			...[descriptor.script, descriptor.scriptSetup].filter((block) => block !== null).map((block) => ({ isSetup: 'setup' in block && Boolean(block.setup), lang: block.lang, src: block.src, range: [block.loc.start.offset, block.loc.end.offset] })),
		].sort((a, b) => (a.range[0] ?? 0) - (b.range[0] ?? 0));
		const { scripts, template } = findVueBlocks(text);
		// A self-closing block has no content, of which the compiler gives no position.
		const found = scripts.map(({ isSetup, lang, src, contentRange }) => ({ isSetup, lang, src, range: [...contentRange] }));
		expect(found.filter(({ src }) => src === undefined)).toEqual(expected.filter(({ src }) => src === undefined));
		expect(found.map(({ src }) => src)).toEqual(text.includes('src=') ? ['./a.js'] : found.map(() => undefined));
		expect(template && [...template.contentRange]).toEqual(descriptor.template ? [descriptor.template.loc.start.offset, descriptor.template.loc.end.offset] : undefined);
	});

	it('counts a byte order mark', () => {
		const text = '\uFEFF<script>\nlet a;\n</script>\n';
		const [script] = findVueBlocks(text).scripts;
		expect(script?.contentRange).toEqual([9, 17]);
		expect(text.slice(9, 17)).toBe('\nlet a;\n');
	});

	it('finds every script of a file for several platforms, where the compiler keeps one', () => {
		const text = '<script>\nlet a;\n</script>\n<script module="map" lang="renderjs">\nlet b;\n</script>\n<script module="m" lang="wxs">\nvar c;\n</script>\n<script>\nlet d;\n</script>\n';
		expect(findVueBlocks(text).scripts.map(({ contentRange: [start, end], isEditable }) => [text.slice(start, end), isEditable])).toEqual([
			['\nlet a;\n', true],
			['\nlet b;\n', false],
			['\nvar c;\n', false],
			['\nlet d;\n', true],
		]);
	});

	it.each([
		['', true],
		[' lang="js"', true],
		[' lang="TS"', true],
		[' lang="tsx"', true],
		[' type="module"', true],
		[' type="text/javascript"', true],
		[' type="application/json"', false],
		[' type="text/x-template"', false],
		[' lang="coffee"', false],
		[' lang="uts"', false],
		[' src="./a.js"', false],
		[' src=""', false],
	])('tells which scripts can be edited: <script%s>', (attributes, isEditable) => {
		expect(findVueBlocks(`<script${attributes}>let a;</script>`).scripts.map((script) => script.isEditable)).toEqual([isEditable]);
	});

	it.each([
		['<script>\nlet a;\n', 8, 16],
		['<script>\nlet a;\n</script', 8, 24],
		['<script>\nlet a;\n</scripts>', 8, 26],
	])('an unclosed script goes to the end and is not edited: %j', (text, start, end) => {
		expect(findVueBlocks(text).scripts).toMatchObject([{ contentRange: [start, end], isClosed: false, isEditable: false }]);
	});

	it('an unclosed template hides what follows, as it does from the compiler', () => {
		const { scripts, template } = findVueBlocks('<template>\n<p>\n<script>\nlet a;\n</script>\n');
		expect(scripts).toEqual([]);
		expect(template?.isClosed).toBe(false);
	});

	it('an opening tag that never ends is none', () => {
		expect(findVueBlocks('<script lang="ts"')).toEqual({ scripts: [], template: undefined });
	});

	it('a slash at the end of an unquoted value closes nothing', () => {
		expect(findVueBlocks('<script src=./a/>x</script>').scripts).toMatchObject([{ src: './a/', contentRange: [17, 18] }]);
		expect(findVueBlocks('<script src="./a" />x').scripts).toMatchObject([{ src: './a', contentRange: [20, 20] }]);
	});

	it('reads attributes without a value, in either quotes, and with spaces around the sign', () => {
		expect([...findVueBlocks('<script setup a = "1" b=\'2\' c=3 >x</script>').scripts[0]?.attributes ?? []]).toEqual([['setup', ''], ['a', '1'], ['b', '2'], ['c', '3']]);
	});

	it('goes over a stray closing tag, a declaration and a lone sign', () => {
		expect(findVueBlocks('<!DOCTYPE html></p>< <script>x</script>').scripts).toMatchObject([{ contentRange: [29, 30] }]);
	});

	it('stays quick on hostile text', () => {
		const start = performance.now();
		findVueBlocks(`<template>${'<a b="'.repeat(20_000)}`);
		findVueBlocks('<script>'.repeat(50_000));
		findVueBlocks('{{'.repeat(50_000));
		findVueBlocks(`<template>${'{{'.repeat(50_000)}`);
		expect(performance.now() - start).toBeLessThan(2000);
	});
});

describe('isVueFile', () => {
	it.each([['a.vue', true], ['/x/A.nvue', true], ['index.uvue', true], ['a.VUE', true], ['a.vue.ts', false], ['vue', false], ['a.ts', false]])('%s: %s', (filename, expected) => {
		expect(isVueFile(filename)).toBe(expected);
	});
});

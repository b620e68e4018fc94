import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../codemods/src/template.js';

/** The source of each expression that was found, read back by its range. */
function find(template: string, language: 'js' | 'ts' = 'js'): string[] {
	const text = `<template>${template}</template>`;
	return parseTemplate(text, [10, 10 + template.length], language).expressions.map(({ range }) => text.slice(...range));
}

describe('parseTemplate', () => {
	it.each([
		['an interpolation', '<p>{{ e.code === 6206 }}</p>', ['e.code === 6206']],
		['a directive', '<p v-if="e.code === 6206" />', ['e.code === 6206']],
		['single quotes', '<p v-if=\'e.code === 6206\' />', ['e.code === 6206']],
		['no quotes', '<p v-if=e.code===6206 />', ['e.code===6206']],
		['a shorthand binding', '<p :class="{ a: e.code === 6206 }" />', ['{ a: e.code === 6206 }']],
		['a handler', '<p @click="e.code === 6206 && go()" />', ['e.code === 6206 && go()']],
		['a handler of statements', '<p @click="a = 1; if (e.code === 6206) go()" />', ['a = 1;', 'if (e.code === 6206) go()']],
		['the list of a loop', '<p v-for="(a, b) in list(6206)" />', ['list(6206)']],
		['a value over several lines', '<p\n  v-if="\n    e.code === 6206\n  "\n/>', ['e.code === 6206']],
		['TypeScript where the scripts are', '<p v-if="(e as E).code === 6206" />', ['(e as E).code === 6206'], 'ts'],
		['entities, where they stand', '<p v-if="a &amp;&amp; e.code === 6206" /><p v-if="b &lt;= 6206"/>', ['a &amp;&amp; e.code === 6206', 'b &lt;= 6206']],
		['a greater-than sign in an attribute', '<p a=">" v-if="e.code > 6206">', ['e.code > 6206']],
		['a loop that is none yet', '<p v-for="list(6206)" />', ['list(6206)']],
		['the last attribute of a tag that does not end', '<p v-if="e.code === 6206"', ['e.code === 6206']],
		['what follows a quote that does not end', '<p a=" {{ e.code === 6206 }}', ['e.code === 6206']],
		['several, in their order', '<p v-if="a === 6206">{{ b === 6207 }}</p><i :c="6208"/>', ['a === 6206', 'b === 6207', '6208']],
	] as const)('finds %s', (_, template, expected, language?: 'ts') => {
		expect(find(template, language)).toEqual(expected);
	});

	it.each([
		['a plain attribute', '<p title="e.code === 6206" />'],
		['text', '<p>e.code === 6206 < 7</p>'],
		['an HTML comment', '<!-- <p v-if="e.code === 6206"/> {{ e.code === 6206 }} -->'],
		['what does not parse', '<p v-if="e.code === === 6206" />'],
		['a handler that does not parse', '<p @click="a = ; 6206" />'],
		['an interpolation that does not end', '<p>{{ e.code === 6206</p>'],
		['a slot\'s names', '<p #default="{ a = 6206 }" />'],
		['an expression without a number', '<p v-if="a === b">6206</p>'],
	])('finds nothing in %s', (_, template) => {
		expect(find(template)).toEqual([]);
	});

	it('gives the HTML comments for their directives', () => {
		const template = '<!-- eslint-disable-next-line -->\n<p v-if="e.code === 6206"/>';
		expect(parseTemplate(template, [0, template.length], 'js').comments).toEqual([{ type: 'HTML', value: ' eslint-disable-next-line ', range: [0, 33] }]);
	});
});

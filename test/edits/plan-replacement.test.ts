import { describe, expect, it } from 'vitest';
import { planReplacement } from '../../src/edits/plan-replacement.js';
import { applyEdits } from '../../src/edits/text-edit.js';
import type { SourceFile } from '../../src/source-file.js';
import { getParsers } from './source-files.js';

const parse = getParsers('a.js').get('babel')!;

/** Replaces what stands between « and »; without parsing, so that pieces of text serve. */
function replace(marked: string, edit: 'expression' | 'computed-key', reference = 'ImErrorCode.ERR_X'): string {
	const start = marked.indexOf('«');
	const end = marked.indexOf('»') - 1;
	const text = marked.replace(/[«»]/gu, '');
	const comments = [...text.matchAll(/\/\*[^]*?\*\/|\/\/.*/gu)].map((match) => ({ type: 'Block', value: '', range: [match.index, match.index + match[0].length] }));
	const file = { filename: 'a.js', text, comments, templateExpressions: [], program: { type: 'Program', body: [] } } as unknown as SourceFile;
	return applyEdits(text, [planReplacement(file, { range: [start, end], edit }, reference)]);
}

describe('an expression', () => {
	it.each([
		['a === «6206»', 'a === ImErrorCode.ERR_X'],
		['a===«6206»&&b', 'a===ImErrorCode.ERR_X&&b'],
		['case«-6206»:', 'case ImErrorCode.ERR_X:'],
		['case «-6206»:', 'case ImErrorCode.ERR_X:'],
		['return«-6206»', 'return ImErrorCode.ERR_X'],
		['a in«-6206»', 'a in ImErrorCode.ERR_X'],
		['«6206»in b', 'ImErrorCode.ERR_X in b'],
		['«6206» in b', 'ImErrorCode.ERR_X in b'],
		['«6206»of', 'ImErrorCode.ERR_X of'],
		['a?«6206»:.5', 'a?ImErrorCode.ERR_X:.5'],
		['a?.5:«6206»', 'a?.5:ImErrorCode.ERR_X'],
		['«6206.».toFixed()', 'ImErrorCode.ERR_X.toFixed()'],
		['«6206» .toFixed()', 'ImErrorCode.ERR_X .toFixed()'],
		['(«6206»).toFixed()', '(ImErrorCode.ERR_X).toFixed()'],
		['«6206»["toFixed"]()', 'ImErrorCode.ERR_X["toFixed"]()'],
		['a-«-6206»', 'a-ImErrorCode.ERR_X'],
		['$«-6206»', '$ ImErrorCode.ERR_X'],
		['é«-6206»', 'é ImErrorCode.ERR_X'],
		['`${«6206»}`', '`${ImErrorCode.ERR_X}`'],
		['«6206» === a', 'ImErrorCode.ERR_X === a'],
	])('%s → %s', (marked, expected) => {
		expect(replace(marked, 'expression')).toBe(expected);
	});

	it.each([
		['«-(6206)»', 'ImErrorCode.ERR_X'],
		['«- 6206»', 'ImErrorCode.ERR_X'],
		['«-\n6206»', 'ImErrorCode.ERR_X'],
		['«- ( (6206) )»', 'ImErrorCode.ERR_X'],
		['case«-/* a */6206»:', 'case/* a */ ImErrorCode.ERR_X:'],
		['«-/* 1 */(/* 2 */6206/* 3 */)»', '/* 1 */ /* 2 */ ImErrorCode.ERR_X /* 3 */'],
		['return «-/* 1\n2 */6206»;', 'return ImErrorCode.ERR_X /* 1\n2 */;'],
		['f(«- // a\n6206»)', 'f(ImErrorCode.ERR_X // a\n)'],
		['f(«- // a\r\n6206»)', 'f(ImErrorCode.ERR_X // a\r\n)'],
		['/* a */«6206»/* b */', '/* a */ImErrorCode.ERR_X/* b */'],
	])('keeps the comments of %j', (marked, expected) => {
		expect(replace(marked, 'expression')).toBe(expected);
	});

	it('needs no space behind a comment', () => {
		expect(replace('«-/* 1\n2 */6206»in a', 'expression')).toBe('ImErrorCode.ERR_X /* 1\n2 */in a');
	});

	it('is written as the plan of the import says', () => {
		expect(replace('case«-6206»:', 'expression', 'ERR_X_1')).toBe('case ERR_X_1:');
	});
});

describe('a key', () => {
	it.each([
		['({ «6206»: 1 })', '({ [ImErrorCode.ERR_X]: 1 })'],
		['({«6206»:1})', '({[ImErrorCode.ERR_X]:1})'],
		['({ a, «"6206"»: 1 })', '({ a, [ImErrorCode.ERR_X]: 1 })'],
		['({ «6206»() {} })', '({ [ImErrorCode.ERR_X]() {} })'],
		['({ get «6206»() {} })', '({ get [ImErrorCode.ERR_X]() {} })'],
		['({ get«"6206"»() {} })', '({ get[ImErrorCode.ERR_X]() {} })'],
		['({ async «6206»() {} })', '({ async [ImErrorCode.ERR_X]() {} })'],
		['({ *«6206»() {} })', '({ *[ImErrorCode.ERR_X]() {} })'],
		['({ /* a */ «6206»: 1 })', '({ /* a */ [ImErrorCode.ERR_X]: 1 })'],
		['({ [«6206»]: 1 })', '({ [ImErrorCode.ERR_X]: 1 })'],
		['({ [ /* a */ «-6206» ]() {} })', '({ [ /* a */ ImErrorCode.ERR_X ]() {} })'],
		['({ // a\n«6206»: 1 })', '({ // a\n[ImErrorCode.ERR_X]: 1 })'],
		['class A { «6206» = 1 }', 'class A { [ImErrorCode.ERR_X] = 1 }'],
		['class A { a = 1; «6206» = 1 }', 'class A { a = 1; [ImErrorCode.ERR_X] = 1 }'],
		['class A { static «6206» = 1 }', 'class A { static [ImErrorCode.ERR_X] = 1 }'],
	])('%s → %s', (marked, expected) => {
		expect(replace(marked, 'computed-key')).toBe(expected);
		expect(() => parse('a.js', expected)).not.toThrow();
	});

	it.each(['abstract', 'accessor', 'async', 'declare', 'get', 'override', 'private', 'protected', 'public', 'readonly', 'set', 'static'])('goes on behind %s', (modifier) => {
		expect(replace(`class A {\n${modifier} «6206» }`, 'computed-key')).toBe(`class A {\n${modifier} [ImErrorCode.ERR_X] }`);
		expect(replace(`class A {\nb = ${modifier}s\n«6206» }`, 'computed-key')).toBe(`class A {\nb = ${modifier}s\n;[ImErrorCode.ERR_X] }`);
	});

	it.each([
		['class A {\na = 1\n«6206» = 1 }', 'class A {\na = 1\n;[ImErrorCode.ERR_X] = 1 }'],
		['class A {\na = {}\n«6206»() {} }', 'class A {\na = {}\n;[ImErrorCode.ERR_X]() {} }'],
		['class A {\na = b // c\n/* d */\n«6206» = 1 }', 'class A {\na = b // c\n/* d */\n;[ImErrorCode.ERR_X] = 1 }'],
		['class A {\na = b.get // c\n«6206» = 1 }', 'class A {\na = b.get // c\n;[ImErrorCode.ERR_X] = 1 }'],
		['class A {\na = "b"\n«6206» = 1 }', 'class A {\na = "b"\n;[ImErrorCode.ERR_X] = 1 }'],
		['class A {\na\n«6206» = 1 }', 'class A {\na\n;[ImErrorCode.ERR_X] = 1 }'],
	])('does not go on with the field above: %j', (marked, expected) => {
		expect(replace(marked, 'computed-key')).toBe(expected);
		expect(() => parse('a.js', expected)).not.toThrow();
	});
});

import { describe, expect, it } from 'vitest';
import { getGround } from '../../src/analysis.js';
import { defaultSettings } from '../../src/settings.js';
import { gatherCandidates } from '../../src/sites/gather-candidates.js';
import { createMemoryReader, parseSnippet } from '../support/find-sites.js';

/** Each group as `kind codes: subjects`, with the name of its table in front. */
function gather(text: string): string[] {
	const { context } = getGround(parseSnippet(text, { language: 'ts' }, 'typescript'), { settings: defaultSettings, reader: createMemoryReader() });
	return gatherCandidates(context).map(({ name, subjects, candidates }) => {
		const kinds = [...new Set(candidates.map(({ kind }) => kind))].join('+');
		return `${name === undefined ? '' : `${name} = `}${kinds} ${candidates.map(({ code }) => code).join(' ')}: ${subjects.map(({ range }) => text.slice(...range)).join(', ')}`;
	});
}

describe('places in which a code can stand', () => {
	it.each([
		['a === 6206;', 'comparison 6206: a'],
		['6206 !== a;', 'comparison 6206: a'],
		['a == 6206;', 'comparison 6206: a'],
		['a != -6206;', 'comparison -6206: a'],
		['a === (6206 as number);', 'comparison 6206: a'],
		['a < 6206;', 'range-bound 6206: a'],
		['a <= 6206;', 'range-bound 6206: a'],
		['a > 6206;', 'range-bound 6206: a'],
		['6206 >= a;', 'range-bound 6206: a'],
		['a === (6206 || 6207);', 'comparison 6206 6207: a'],
		['a === (6206 ?? b);', 'comparison 6206: a'],
		['switch (a) { case 6206: case 6207: }', 'case 6206 6207: a'],
		['switch (a) { case 6206 || 6207: }', 'case 6206 6207: a'],
		['if (a = 6206) f();', 'assignment 6206: a'],
		['if (!(a = 6206)) f();', 'assignment 6206: a'],
		['if (b && (a = 6206)) f();', 'assignment 6206: a'],
		['while (a = 6206) f();', 'assignment 6206: a'],
		['do f(); while (a = 6206);', 'assignment 6206: a'],
		['f((a = 6206) ? 1 : 2);', 'assignment 6206: a'],
		['[6206, 6207].includes(a);', 'list-element 6206 6207: a'],
		['f([6206]);', 'list-element 6206: '],
		['f({ 6206: b });', 'table-key 6206: '],
		['f({ \'6206\': b });', 'table-key 6206: '],
		['f({ [6206]: b });', 'table-key 6206: '],
		['f([[6206, b], [6207, c]]);', 'table-key 6206 6207: '],
		['f([{ code: 6206 }, { errorCode: 6207 }]);', 'table-value 6206 6207: '],
	])('%s', (text, group) => {
		expect(gather(text)).toEqual([group]);
	});

	it.each([
		'f(6206);', 'a = 6206;', 'a + 6206;', 'a === b;', '6206 === 6207;', '6206 === -6207;', '6206 === typeof a;', '6206 > 1;', 'a === (6206 && b);', 'a > (6206 || b);', 'a === 62.5;', 'a === 0;',
		'switch (6206) { case a: }', 'if (a += 6206) f();', 'if (a) b = 6206;', 'f((a = 6206), b);', 'for (a = 6206;;) f();', 'f(b ? (a = 6206) : c);', 'const { a = 6206 } = b;', 'const { 6206: a } = b;', 'f({ a: 6206 });', 'f({ code: 6206 });', 'f([{ size: 6206 }]);', 'f([{ [code]: 6206 }]);', 'f({ code: [6206.5] });',
	])('none is in %s', (text) => {
		expect(gather(text)).toEqual([]);
	});

	it.each([
		['f([[6206, b, c]]);', ['list-element 6206: ']],
		['f([[b, 6206]]);', ['list-element 6206: ']],
		['f([{ code: 6206, id: 6207 }]);', ['table-value 6206: ']],
		['if (6206 === (a = 6207)) f();', ['comparison 6206: a = 6207']],
	])('only what may be one is taken: %s', (text, groups) => {
		expect(gather(text)).toEqual(groups);
	});
});

describe('what is compared with one value', () => {
	it.each([
		['a.code === 1001 || a?.code === 1002 || a!.code === 1003;', ['comparison 1001 1002 1003: a.code']],
		['a.code === 1001 || a .code === 1002;', ['comparison 1001 1002: a.code']],
		['a.code === 1001 || b.code === 1002;', ['comparison 1001: a.code', 'comparison 1002: b.code']],
		['a.code === 1001 || a.id === 1002;', ['comparison 1001: a.code', 'comparison 1002: a.id']],
		['(a as any).code === 1001 && a.code < 1002;', ['comparison 1001: (a as any).code', 'range-bound 1002: a.code']],
		['const a = f(); () => a.code === 1001; () => a.code === 1002;', ['comparison 1001 1002: a.code']],
		['(a) => a.code === 1001; (a) => a.code === 1002;', ['comparison 1001: a.code', 'comparison 1002: a.code']],
		['() => a.code === 1001; () => a.code === 1002;', ['comparison 1001: a.code', 'comparison 1002: a.code']],
		['function g() { return this.code === 1001 || this.code === 1002; }', ['comparison 1001 1002: this.code']],
		['switch (a) { case 1001: }\nswitch (a) { case 1002: }', ['case 1001: a', 'case 1002: a']],
	])('is one group: %s', (text, groups) => {
		expect(gather(text)).toEqual(groups);
	});
});

describe('what a table is asked with', () => {
	it.each([
		['const T = { 6206: 1 }; T[a];', 'T = table-key 6206: a'],
		['const T = { 6206: 1 }; a in T;', 'T = table-key 6206: a'],
		['const T = { 6206: 1 }; T in a;', 'T = table-key 6206: '],
		['const T = { 6206: 1 }; a + T;', 'T = table-key 6206: '],
		['const T = { 6206: 1 }; T.hasOwnProperty(a);', 'T = table-key 6206: a'],
		['const T = { 6206: 1 }; Object.hasOwn(T, a);', 'T = table-key 6206: a'],
		['const T = { 6206: 1 }; Reflect.has(T, a) || Reflect.get(T, b);', 'T = table-key 6206: a, b'],
		['const T = { 6206: 1 }; Object.hasOwn(T);', 'T = table-key 6206: '],
		['const T = { 6206: 1 }; Object.hasOwn(b, T);', 'T = table-key 6206: '],
		['const T = { 6206: 1 }; Object.keys(T, a);', 'T = table-key 6206: '],
		['const T = { 6206: 1 }; My.hasOwn(T, a);', 'T = table-key 6206: '],
		['const T = { 6206: 1 }; f(T, a);', 'T = table-key 6206: '],
		['const T = { 6206: 1 }; T.a; T[\'b\']; a[T]; T[a] = 1;', 'T = table-key 6206: a'],
		['const T = Object.freeze({ 6206: 1 }); T[a];', 'T = table-key 6206: a'],
		['const T = f(b, { 6206: 1 }); T[a];', 'table-key 6206: '],
		['const T = new Map([[6206, t]]); T.get(a) || T.has(b);', 'T = table-key 6206: a, b'],
		['const T = new Set([6206]); T?.has(a); T.add(b);', 'T = list-element 6206: a'],
		['const T = [6206]; T.includes(a) || T.indexOf(b) || T.lastIndexOf(c) || T.contains(d);', 'T = list-element 6206: a, b, c, d'],
		['const T = [6206]; T.includes(); T.includes; T.push(a); f(T.includes, a);', 'T = list-element 6206: '],
		['const T = [6206]; T.some((b) => b === a);', 'T = list-element 6206: a'],
		['const T = [6206]; T.some((b) => a === b);', 'T = list-element 6206: a'],
		['const T = [6206]; T.some((b) => { return a === b; });', 'T = list-element 6206: a'],
		['const T = [6206]; T.some(function (b) { return a === b; });', 'T = list-element 6206: a'],
		['const T = [6206]; T.find((b) => b.code == a.code); T.findIndex((b) => b != c);', 'T = list-element 6206: a.code, c'],
		['const T = [6206]; T.filter((b) => b !== a); T.findLast((b) => b === c); T.every((b) => b !== d);', 'T = list-element 6206: a, c, d'],
		['const T = [6206]; T.some((b) => b > a); T.some((b) => f(b)); T.some((b) => b === b.c); T.some((b) => c === d); T.some(f); T.some(() => a === b); T.some((b) => { f(); return a === b; }); T.some((b) => { f(); });', 'T = list-element 6206: '],
		['const T = [6206]; T.map((b) => b === a);', 'T = list-element 6206: '],
		['const T = [[6206, t]]; T.find(([code]) => code === a); T.find(([other]) => other === b);', 'T = table-key 6206: a'],
		['const T = [{ code: 6206 }]; T.find(({ code }) => code === a); T.find(({ id }) => id === b);', 'T = table-value 6206: a'],
		['let T; T = { 6206: 1 }; T[a];', 'T = table-key 6206: a'],
		['exports.T = { 6206: 1 }; exports.T[a];', 'T = table-key 6206: a'],
		['class A { T = { 6206: 1 }; f() { return this.T[a]; } }', 'T = table-key 6206: a'],
		['const b = { T: { 6206: 1 } }; b.T[a];', 'T = table-key 6206: a'],
		['const b = { [c]: { 6206: 1 } }; b.c[a];', 'table-key 6206: '],
		['const { T } = { 6206: 1 }; T[a];', 'table-key 6206: '],
		['function T() { return { 6206: 1 }; } T()[a]; T[b]; f(T)[c];', 'T = table-key 6206: a'],
		['const T = () => ({ 6206: 1 }); T()[a];', 'T = table-key 6206: a'],
		['const T = function () { return { 6206: 1 }; }; T()[a];', 'T = table-key 6206: a'],
		['f(() => ({ 6206: 1 }));', 'table-key 6206: '],
		['({ 6206: 1 })[a];', 'table-key 6206: a'],
	])('%s', (text, group) => {
		expect(gather(text)).toEqual([group]);
	});
});

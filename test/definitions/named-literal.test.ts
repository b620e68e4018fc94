import { describe, expect, it } from 'vitest';
import { getGround } from '../../src/analysis.js';
import { getTableName, readMembers, readNamedLiteral } from '../../src/definitions/named-literal.js';
import type { FileContext } from '../../src/file-context.js';
import { defaultSettings } from '../../src/settings.js';
import { createMemoryReader, parseSnippet } from '../support/find-sites.js';

function read(text: string): FileContext {
	return getGround(parseSnippet(text, { language: 'ts' }, 'typescript'), { settings: defaultSettings, reader: createMemoryReader() }).context;
}

/** Each name with its table and with what stands for it. */
function listNames(text: string): string[] {
	const context = read(text);
	return context.index.literals.flatMap((node) => {
		const named = readNamedLiteral(node, context);
		return named ? [`${named.table ? `${getTableName(named.table)?.name ?? '?'}.` : ''}${named.name}: ${named.mentions.map(({ range }) => text.slice(...range)).join(', ')}`] : [];
	});
}

/** What stands as the values of the first table. */
function listMembers(text: string): string[] {
	const context = read(text);
	const [table] = context.index.literals.flatMap((node) => readNamedLiteral(node, context)?.table ?? []);
	return readMembers(table!, context).map((member) => ('code' in member ? `${member.kind} ${member.code}` : 'literal' in member ? `${member.kind} ${member.literal.code}` : member.kind));
}

describe('a literal with a name', () => {
	it.each([
		['const A = 6206; f(A);', 'A: A'],
		['const A = -6206;', 'A: '],
		['enum T { A = 6206 } f(T.A);', 'T.A: T.A'],
		['enum T { \'a-b\' = 6206 }', 'T.a-b: '],
		['const T = { A: 6206 }; f(T.A, T[\'A\']);', 'T.A: T.A, T[\'A\']'],
		['const T = { \'a-b\': 6206 };', 'T.a-b: '],
		['const T = { A1: 6206 };', 'T.A1: '],
		['const T = g({ A: 6206 });', 'T.A: '],
		['const T = g(b, { A: 6206 });', '?.A: '],
		['g({ A: 6206 });', '?.A: '],
		['const { T } = { A: 6206 };', '?.A: '],
		['T = { A: 6206 };', 'T.A: '],
		['exports.T = { A: 6206 };', 'T.A: '],
		['exports[t] = { A: 6206 };', '?.A: '],
		['[t] = { A: 6206 };', '?.A: '],
		['class B { T = { A: 6206 }; }', 'T.A: '],
		['const b = { T: { A: 6206 } }; f(b.T.A, b.c.A, T.A, c().A);', 'T.A: b.T.A'],
		['const b = { [t]: { A: 6206 } }; f(b.t.A);', '?.A: '],
		['class T { static A = 6206 } f(T.A, U.A);', 'T.A: T.A'],
		['const T = class { static A = 6206 };', '?.A: '],
	])('%s', (text, name) => {
		expect(listNames(text)).toEqual([name]);
	});

	it.each([
		'let A = 6206;', 'var A = 6206;', 'const [A] = 6206;', 'const { A = 6206 } = b;', 'const A = 6206 + 1;', 'const A = \'6206\';', 'f(6206);', 'f({ [a]: 6206 });', 'f({ 10013: 6206 });', 'f({ \'10013a\': 6206 });', 'const { a: b = 6206 } = c;', 'class T { A = 6206 }', 'class T { static [a] = 6206 }', 'class T { static 10013 = 6206 }', 'class T { static [6206] = a }', 'enum T { A = 6206 + 1 }', 'f({ 6206: a });',
	])('none: %s', (text) => {
		expect(listNames(text)).toEqual([]);
	});
});

describe('the members of a table', () => {
	it.each<[text: string, members: string[]]>([
		['const T = { A: 6206, B: -10001, C: a };', ['number 6206', 'number -10001', 'other']],
		['const T = { A: 6206, ...b };', ['number 6206', 'other']],
		['const T = { A: 6206, get B() { return 6014; } };', ['number 6206', 'other']],
		['const T = { A: 6206, B() {} };', ['number 6206', 'other']],
		['const T = { A: 6206, [b]: 6014 };', ['number 6206', 'other']],
		['const T = { A: 6206, 10013: 6014 };', ['number 6206', 'other']],
		['const T = { A: 6206, B: \'6014\', C: +6014, D: ERR_SDK_NOT_LOGGED_IN, E: Codes.ERR_SDK_NOT_LOGGED_IN, F: b.c, G: f() };', ['number 6206', 'other', 'other', 'constant 6014', 'constant 6014', 'other', 'other']],
		['import { ERR_SDK_NOT_LOGGED_IN as b, c } from \'d\'; const T = { A: 6206, B: b, C: c };', ['number 6206', 'constant 6014', 'other']],
		['import { \'ERR_SDK_NOT_LOGGED_IN\' as b } from \'d\'; const T = { A: 6206, B: b };', ['number 6206', 'constant 6014']],
		['enum T { A = 6206, B, C = \'c\', D = A, E = ERR_SDK_NOT_LOGGED_IN, F = f(A), G = g }', ['number 6206', 'other', 'other', 'enum-reference', 'constant 6014', 'enum-reference', 'other']],
		['class T { static A = 6206; static B = ERR_SDK_NOT_LOGGED_IN; static C = c; static D; E = 6014; static f() {} static { f(); } }', ['number 6206', 'constant 6014']],
	])('%s', (text, members) => {
		expect(listMembers(text)).toEqual(members);
	});
});

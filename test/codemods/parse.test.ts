import { describe, expect, it } from 'vitest';
import { getLanguage, parseExpression, parseScript, UnparsableError } from '../../codemods/src/parse.js';

const types = (text: string, language: 'js' | 'jsx' | 'ts' | 'tsx' = 'js'): string[] => parseScript(text, language).program.body.map(({ type }) => type);

describe('parseScript', () => {
	it('gives ESTree, not Babel\'s own nodes', () => {
		const { program } = parseScript('class A { p = (6206); #q; m() {} }\na?.b;', 'js');
		const [declaration, statement] = program.body as unknown as [{ body: { body: { type: string; value: { type: string } }[] } }, { expression: { type: string } }];
		expect(declaration.body.body.map((member) => member.type)).toEqual(['PropertyDefinition', 'PropertyDefinition', 'MethodDefinition']);
		expect(declaration.body.body[0]?.value.type).toBe('Literal');
		expect(statement.expression.type).toBe('ChainExpression');
	});

	it('counts ranges in the whole file where it is told where the script stands', () => {
		const { program, comments } = parseScript('a; // b', 'js', { position: { offset: 10, line: 3, column: 4 } });
		expect(program.body[0]?.range).toEqual([10, 12]);
		expect(program.body[0]?.loc.start).toMatchObject({ line: 3, column: 4 });
		expect(comments).toMatchObject([{ type: 'Line', value: ' b', range: [13, 17], loc: { start: { line: 3, column: 7 } } }]);
	});

	it.each([
		['a byte order mark', '\uFEFFa;', [1, 3]],
		['a hash-bang', '#!/usr/bin/env node\na;', [20, 22]],
		['both', '\uFEFF#!/usr/bin/env node\na;', [21, 23]],
	])('keeps offsets behind %s', (_, text, range) => {
		expect(parseScript(text, 'js').program.body[0]?.range).toEqual(range);
	});

	it('forgives what uni-app\'s conditional comments do', () => {
		const { program, toleratedErrors } = parseScript('// #ifdef H5\nimport a from "b";\n// #endif\n// #ifndef H5\nimport a from "c";\n// #endif', 'js');
		expect(program.body).toHaveLength(2);
		expect(toleratedErrors).toBe(1);
	});

	it.each([
		['JSX', '<a b={1} />;', 'js', ['ExpressionStatement']],
		['Flow in .js', '// @flow\ntype A = {| b: number |};\nconst c = (d: any);', 'js', ['TypeAlias', 'VariableDeclaration']],
		['TypeScript in .js', 'const a = b! satisfies c;', 'js', ['VariableDeclaration']],
		['a type assertion in .ts', 'const a = <number>b;', 'ts', ['VariableDeclaration']],
		['JSX in .tsx', 'const a = <b />;', 'tsx', ['VariableDeclaration']],
		['legacy decorators', '@a export class B { @c d; }', 'ts', ['ExportNamedDeclaration']],
		['standard decorators', 'export @a class B { accessor c = 1 }', 'ts', ['ExportNamedDeclaration']],
		['import attributes', 'import a from "./a.json" with { type: "json" };', 'js', ['ImportDeclaration']],
		['import equals', 'import a = require("b");\nexport = a;', 'ts', ['TSImportEqualsDeclaration', 'TSExportAssignment']],
		['sloppy scripts', 'with (a) { b }', 'js', ['WithStatement']],
		['a return at the top', 'return 1;', 'js', ['ReturnStatement']],
	] as const)('reads %s', (_, text, language, expected) => {
		expect(types(text, language)).toEqual(expected);
	});

	it('refuses what no dialect knows, with the line', () => {
		expect(() => parseScript('a;\nlet b = ;', 'ts')).toThrow(UnparsableError);
		expect(() => parseScript('a;\nlet b = ;', 'ts')).toThrow(expect.objectContaining({ line: 2, message: 'Unexpected token' }));
	});
});

it('gives up where the nesting is too deep for the parser', () => {
	expect(() => parseScript('['.repeat(100_000), 'js')).toThrow(expect.objectContaining({ name: 'UnparsableError', line: 1, message: 'Maximum call stack size exceeded' }));
});

describe('parseExpression', () => {
	it('counts ranges in the whole file', () => {
		expect(parseExpression('a === 6206', 'js', { offset: 100, line: 7, column: 2 })).toMatchObject({ type: 'BinaryExpression', range: [100, 110], right: { range: [106, 110] } });
	});

	it('refuses statements', () => {
		expect(() => parseExpression('a; b', 'js', { offset: 0, line: 1, column: 0 })).toThrow(UnparsableError);
	});
});

describe('getLanguage', () => {
	it.each([['.ts', 'ts'], ['mts', 'ts'], ['.TSX', 'tsx'], ['.cjs', 'js'], ['.jsx', 'jsx'], ['.unknown', 'js']])('%s is %s', (extension, language) => {
		expect(getLanguage(extension)).toBe(language);
	});
});

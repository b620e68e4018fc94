import { describe, expect, it } from 'vitest';
import { type ExistingImport, findExistingImports } from '../../src/edits/existing-imports.js';
import { getParsers } from './source-files.js';

function find(text: string, parser = 'typescript', change: object = {}): readonly ExistingImport[] {
	const { program } = getParsers('a.ts').get(parser)!('a.ts', text);
	Object.assign(program.body[0]!, change);
	return findExistingImports(text, program.body, 'm');
}

const nothing = { isTypeOnly: false, namespace: undefined, defaultEnd: undefined, members: [], brace: undefined };

/** What an import of one member looks like, that stands from `start` to `end`. */
const member = (name: string, local: string, start: number, end: number, isTypeOnly = false): ExistingImport['members'][number] => ({ name, local, isTypeOnly, range: [start, end] });

describe.each(['typescript', 'babel'])('with %s', (parser) => {
	it.each<[string, Partial<ExistingImport>]>([
		['import * as a from \'m\';', { form: 'import', namespace: 'a' }],
		['import a from \'m\';', { form: 'import', defaultEnd: 8 }],
		['import a, * as b from \'m\';', { form: 'import', namespace: 'b', defaultEnd: 8 }],
		['import { a } from \'m\';', { form: 'import', members: [member('a', 'a', 9, 10)], brace: 7 }],
		['import/* { */{ a as b, \'c-d\' as e } from \'m\';', { form: 'import', members: [member('a', 'b', 15, 21), member('c-d', 'e', 23, 33)], brace: 13 }],
		['import a /* , */ , { b } from \'m\';', { form: 'import', defaultEnd: 8, members: [member('b', 'b', 21, 22)], brace: 19 }],
		['import a, {} from \'m\';', { form: 'import', defaultEnd: 8, brace: 10 }],
		['import { type a, b } from \'m\';', { form: 'import', members: [member('a', 'a', 9, 15, true), member('b', 'b', 17, 18)], brace: 7 }],
		['import type { a } from \'m\';', { form: 'import', isTypeOnly: true, members: [member('a', 'a', 14, 15)], brace: 12 }],
		['import type a from \'m\';', { form: 'import', isTypeOnly: true, defaultEnd: 13 }],
		['import type * as a from \'m\';', { form: 'import', isTypeOnly: true, namespace: 'a' }],
		['import a = require(\'m\');', { form: 'import-equals', namespace: 'a' }],
		['import type a = require(\'m\');', { form: 'import-equals', namespace: 'a', isTypeOnly: true }],
	])('finds %s', (text, found) => {
		expect(find(text, parser)).toEqual([{ ...nothing, range: [0, text.length], ...found }]);
	});

	it.each<[string, Partial<ExistingImport>]>([
		['a = require(\'m\')', { namespace: 'a' }],
		['{ a } = require(\'m\')', { members: [member('a', 'a', 8, 9)], brace: 6 }],
		['{ a: b, \'c-d\': e } = require(\'m\')', { members: [member('a', 'b', 8, 12), member('c-d', 'e', 14, 22)], brace: 6 }],
		['{ a, ...b } = require(\'m\')', { members: [member('a', 'a', 8, 9)] }],
		['{ a = 1, b: { c }, [d]: e } = require(\'m\')', { brace: 6 }],
		['a = require(\'m\').b', { members: [member('b', 'a', 6, 24)] }],
	])('finds const %s', (declarator, found) => {
		const text = `const ${declarator};`;
		expect(find(text, parser)).toEqual([{ ...nothing, form: 'require', range: [6, text.length - 1], ...found }]);
	});

	it.each([
		'import \'m\';', 'import {} from \'m\';', 'import a from \'n\';', 'import a from \'m/n\';', 'export { a } from \'m\';', 'export * from \'m\';', 'export const a = 1;', 'export { b };', 'export default a;', 'f();',
		'import a = require(\'n\');', 'import a = b.c;', 'import a = b;',
		'const a = require(\'n\');', 'const a = require();', 'const a = require(m);', 'const a = require(b.m);', 'const a = f(\'m\');', 'const a = b.require(\'m\');', 'const a = new require(\'m\');', 'const a = \'m\';', 'const [a] = require(\'m\');', 'let a;', 'var a = (() => {})(\'m\');',
		'const a = require(\'m\')[b];', 'const { a } = require(\'m\').b;', 'const a = f(\'m\').b;', 'const a = require(\'m\')();', 'const a = b.c;',
	])('finds nothing in %s', (text) => {
		expect(find(text, parser)).toEqual([]);
	});

	it('finds what is exported at once, and all in the order of the text', () => {
		const text = 'import a from \'m\';\nexport const b = require(\'m\'), c = require(\'m\');\nexport import d = require(\'m\');\n';
		expect(find(text, parser).map(({ form, namespace }) => [form, namespace])).toEqual([['import', undefined], ['require', 'b'], ['require', 'c'], ['import-equals', 'd']]);
	});
});

describe('an import that differs from others', () => {
	const text = 'import a from \'m\';';

	it.each([{ attributes: [{}] }, { attributes: undefined, assertions: [{}] }, { assertions: [{}] }, { phase: 'defer' }, { phase: 'source' }])('is left alone: %j', (change) => {
		expect(find(text, 'typescript', change)).toEqual([]);
	});

	it.each([{ attributes: undefined, assertions: undefined }, { attributes: undefined, assertions: [] }, { attributes: [] }, { phase: null }])('is one as any other: %j', (change) => {
		expect(find(text, 'typescript', change)).toHaveLength(1);
	});

	it('is of types by Flow\'s word for it too', () => {
		const { program } = getParsers('a.js').get('babel')!('a.js', 'import typeof { a } from \'m\';\nimport { typeof b } from \'m\';\n');
		expect(findExistingImports('import typeof { a } from \'m\';\nimport { typeof b } from \'m\';\n', program.body, 'm')).toMatchObject([{ isTypeOnly: true, brace: 14 }, { isTypeOnly: false, members: [{ isTypeOnly: true }] }]);
	});
});

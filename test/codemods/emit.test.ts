import { describe, expect, it } from 'vitest';
import { chooseModuleKind, EmitError, getEmittedSpecifier, readConstants, renderModule } from '../../codemods/src/emit.js';

const expired = { name: 'ERR_EXPIRED', value: 6206, summary: 'it has expired' };
const refused = { name: 'ERR_REFUSED', value: -10004, summary: 'a rule */ refused it' };
const head = '// Error codes of Tencent Cloud IM (Chat) that this project uses; written by tencent-im-codemod, which adds what is missing.\n';

describe('renderModule', () => {
	it('writes an ES module, by number, each constant once', () => {
		expect(renderModule('/a/codes.ts', undefined, [expired, refused, expired], 'esm'))
			.toBe(`${head}/** a rule * / refused it */\nexport const ERR_REFUSED = -10004;\n/** it has expired */\nexport const ERR_EXPIRED = 6206;\n`);
	});

	it('writes CommonJS', () => {
		expect(renderModule('/a/codes.js', undefined, [expired], 'cjs')).toBe(`${head}/** it has expired */\nexports.ERR_EXPIRED = 6206;\n`);
	});

	it('adds what is missing and keeps the rest, its kind and its line ends', () => {
		const existing = '// mine\r\nexport const ERR_REFUSED = -10004; // refused';
		expect(renderModule('/a/codes.js', existing, [expired, refused], 'cjs')).toBe(`${existing}\r\n/** it has expired */\r\nexport const ERR_EXPIRED = 6206;\r\n`);
		expect(renderModule('/a/codes.js', 'exports.ERR_REFUSED = -10004;\n', [expired], 'esm')).toBe('exports.ERR_REFUSED = -10004;\n/** it has expired */\nexports.ERR_EXPIRED = 6206;\n');
	});

	it.each(['', '\n'])('writes into an empty file (%j) what its importers need', (existing) => {
		expect(renderModule('/a/codes.js', existing, [expired], 'cjs')).toBe(`${existing}/** it has expired */\nexports.ERR_EXPIRED = 6206;\n`);
		expect(renderModule('/a/codes.js', existing, [expired], 'esm')).toBe(`${existing}/** it has expired */\nexport const ERR_EXPIRED = 6206;\n`);
	});

	it('changes nothing the second time', () => {
		for (const kind of ['esm', 'cjs'] as const) {
			const once = renderModule('/a/codes.js', undefined, [expired, refused], kind);
			expect(renderModule('/a/codes.js', once, [refused, expired], kind)).toBe(once);
		}
	});

	it.each(['console.log(1);', 'module.exports = { ERR_A: 1 };', '<p>'])('refuses to add to %s', (existing) => {
		expect(() => renderModule('/a/codes.js', existing, [expired], 'esm')).toThrow(EmitError);
	});
});

it('readConstants reads both kinds', () => {
	expect([...readConstants('export const ERR_A = 1;\nexport const ERR_B: number = -2\nexport const other = 3;')]).toEqual([['ERR_A', 1], ['ERR_B', -2]]);
	expect([...readConstants('exports.ERR_A = 1;\nmodule.exports.ERR_B = -2;')]).toEqual([['ERR_A', 1], ['ERR_B', -2]]);
});

describe('chooseModuleKind', () => {
	it.each([
		['/a.ts', ['cjs'], false, 'esm'],
		['/a.mjs', ['cjs'], false, 'esm'],
		['/a.cjs', ['esm'], true, 'cjs'],
		['/a.js', ['esm'], false, 'esm'],
		['/a.js', ['cjs'], false, 'cjs'],
		['/a.js', ['cjs', 'esm'], false, 'cjs'],
		['/a.js', ['cjs'], true, 'esm'],
	] as const)('%s for %j, in a module package: %s, is %s', (file, importers, isModulePackage, kind) => {
		expect(chooseModuleKind(file, new Set(importers), isModulePackage)).toBe(kind);
	});
});

describe('getEmittedSpecifier', () => {
	it.each([
		['beside', '/p/src/a.js', '/p/src/codes.js', '', false, './codes'],
		['below', '/p/a.js', '/p/src/codes.js', '', false, './src/codes'],
		['above', '/p/src/x/a.vue', '/p/src/codes.ts', '', false, '../codes'],
		['as the importer writes its own, with extension', '/p/a.ts', '/p/codes.ts', 'import b from \'./b.js\';', false, './codes.js'],
		['as the importer writes its own, with .ts', '/p/a.ts', '/p/codes.ts', 'import b from \'./b.ts\';', false, './codes.ts'],
		['as the importer writes its own, without extension', '/p/a.js', '/p/codes.js', 'import b from \'./b\';', true, './codes'],
		['not as imports of style sheets or packages', '/p/a.js', '/p/codes.js', 'import \'./b.css\';\nimport c from \'c/d.js\';', false, './codes'],
		['with its extension in Node.js\' own modules', '/p/a.js', '/p/codes.js', '', true, './codes.js'],
		['with its extension in .mjs', '/p/a.mjs', '/p/codes.js', '', false, './codes.js'],
		['always with an extension that no resolver guesses', '/p/a.js', '/p/codes.cjs', 'require(\'./b\')', false, './codes.cjs'],
		['by its compiled name', '/p/a.mts', '/p/codes.mts', '', false, './codes.mjs'],
	])('names the module %s', (_, importer, target, text, isModulePackage, expected) => {
		expect(getEmittedSpecifier(importer, target, text, isModulePackage)).toBe(expected);
	});
});

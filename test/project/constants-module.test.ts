import { expect, it } from 'vitest';
import { createConstantCheck } from '../../src/project/constants-module.js';

const files: Readonly<Record<string, string>> = {
	'/app/package.json': '{ "name": "app" }',
	'/app/src/codes.ts': 'export const ERR_A = 1;\nexport const ERR_AB = 2;\n',
	'/app/src/codes.js': 'exports.ERR_A = 1;\n',
	'/app/src/barrel.ts': 'export * from \'./codes\';\n',
	'/app/src/common.js': 'module.exports = { ...require(\'./codes\') };\n',
	'/app/src/tencent-im-error-codes.ts': 'export {};\n',
};
const has = (specifier: string, name: string): boolean => createConstantCheck(specifier, '/app/src/send.ts', { readFile: (path) => files[path] })(name);

it.each([
	['a module that has it', '@/codes', 'ERR_A', true],
	['a module that has a longer name', '@/codes', 'ERR_', false],
	['the very file that is named has it', './codes.js', 'ERR_A', true],
	['only its namesake has it', './codes.js', 'ERR_AB', false],
	['a module that lacks it', './codes', 'ERR_B', false],
	['a module that takes names from another', '@/barrel', 'ERR_B', true],
	['a module that requires others', './common.js', 'ERR_B', true],
	['a module that is not there', '@/gone', 'ERR_B', true],
	['a package', 'their-codes', 'ERR_B', true],
	['the constants package', 'tencent-im-error-codes', 'ERR_B', true],
	['a namesake of the constants package', './tencent-im-error-codes', 'ERR_B', false],
])('%s', (_, specifier, name, expected) => {
	expect(has(specifier, name)).toBe(expected);
});

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import * as espree from 'espree';
import { expect, it } from 'vitest';
import vueParser from 'vue-eslint-parser';
import type { Rule } from '../../src/plugin/create-rule.js';
import { babelParser } from '../support/babel-parser.js';
import { recordingFolder } from './recording-folder.js';

const parserNames = new Map<unknown, string>([
	[typescriptParser, '@typescript-eslint/parser'],
	[espree, 'espree'],
	[vueParser, 'vue-eslint-parser'],
	[babelParser, '@babel/parser'],
]);

let count = 0;

/** Stands for `runRule` of test/support: writes the cases down as JSON, with each parser by its name. */
export function runRule(rule: Rule, cases: { readonly valid: readonly object[]; readonly invalid: readonly object[] }): void {
	const { testPath } = expect.getState();
	const test = path.basename(testPath!, '.test.ts');
	const text = JSON.stringify({ test, rule: rule.name, ...cases }, (key, value: unknown) => {
		if (key === 'parser' && typeof value === 'object') return parserNames.get(value) ?? unwritable(key);
		if (typeof value === 'function' || typeof value === 'bigint' || value instanceof RegExp) return unwritable(key);
		return value;
	});
	const file = path.join(recordingFolder, `${test}-${++count}.json`);
	it(`${rule.name} is written down`, () => {
		writeFileSync(file, text);
	});
}

function unwritable(key: string): never {
	throw new Error(`${key} of a case cannot be written down`);
}

export const vueLanguageOptions = { parser: vueParser as never, parserOptions: { parser: '@typescript-eslint/parser', ecmaVersion: 'latest', sourceType: 'module' } } as const;

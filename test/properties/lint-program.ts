import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import * as espree from 'espree';
import vueParser from 'vue-eslint-parser';
import plugin from '../../src/index.js';
import { babelParser } from '../support/babel-parser.js';
import type { ParserName, Program } from './program.js';

const parsers: Readonly<Record<ParserName, unknown>> = { espree, babel: babelParser, typescript: typescriptParser, vue: vueParser };

const linter = new Linter({ configType: 'flat', cwd: '/nowhere' });

/**
 * Lints a text with `no-magic-error-code` as `recommended` has it.
 *
 * @returns the reports as `line:column`, and what the parser has to say as it stands
 */
export function lintProgram({ filename, kind, parser }: Program, text: string): string[] {
	const messages = linter.verify(text, [{
		files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,vue}'],
		plugins: { 'tencent-im': plugin },
		languageOptions: {
			parser: parsers[parser],
			sourceType: kind === 'commonjs' ? 'commonjs' : 'module',
			parserOptions: { ecmaFeatures: { jsx: !/\.m?ts$/.test(filename) }, ...kind === 'vue' ? { parser: '@typescript-eslint/parser' } : {} },
		},
		rules: { 'tencent-im/no-magic-error-code': 'error' },
	}], { filename, allowInlineConfig: false });
	return messages.map(({ ruleId, line, column, message }) => (ruleId === null ? message : `${line}:${column}`));
}

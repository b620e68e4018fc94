import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import * as espree from 'espree';
import vueParser from 'vue-eslint-parser';
import plugin from '../../src/index.js';
import { babelParser } from '../support/babel-parser.js';

/** The parsers that the plugin is used with; `vue` reads the text as a component. */
export const parsers = {
	espree: { parser: espree, filename: 'file.js' },
	typescript: { parser: typescriptParser, filename: 'file.tsx' },
	babel: { parser: babelParser, filename: 'file.js' },
	vue: { parser: vueParser, filename: 'file.vue' },
} as const;

export type ParserName = keyof typeof parsers;

export const parserNames = Object.keys(parsers) as readonly ParserName[];

/** Every rule, as strict as it can be. */
const strict = plugin.configs.strict as unknown as Linter.Config;

/** A rule that looks at a node of every file and says nothing: what ESLint and the parser do by themselves. */
const empty: Linter.Config = { plugins: { empty: { rules: { empty: { create: () => ({ Program: () => undefined }) } } } }, rules: { 'empty/empty': 'error' } };

/** What came of linting a text. */
export interface Outcome {
	/** What ESLint or the parser says of a text that they cannot read, thrown or reported. */
	readonly refusal: string | undefined;
	/** `rule line:column`, in the order of the text. */
	readonly reports: readonly string[];
}

/**
 * Lints a text with every rule, or with one that does nothing.
 *
 * @returns never throws
 */
export function lint(text: string, parserName: ParserName, { rules = 'strict', sourceType = 'module', filename }: { readonly rules?: 'strict' | 'empty'; readonly sourceType?: 'module' | 'script' | 'commonjs'; readonly filename?: string } = {}): Outcome {
	const { parser, filename: usual } = parsers[parserName];
	try {
		const messages = new Linter({ configType: 'flat', cwd: '/nowhere' }).verify(text, [
			{ languageOptions: { parser, sourceType, parserOptions: { ecmaFeatures: { jsx: true } } } },
			{ ...rules === 'strict' ? strict : empty, files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,vue}'] },
		], { filename: `/nowhere/src/${filename ?? usual}`, allowInlineConfig: false });
		return {
			refusal: messages.find(({ fatal }) => fatal)?.message,
			reports: messages.filter(({ ruleId }) => ruleId !== null).map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`),
		};
	} catch (error) {
		return { refusal: (error as Error).message.split('\n', 1)[0]!, reports: [] };
	}
}

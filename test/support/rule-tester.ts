import * as typescriptParser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import vueParser from 'vue-eslint-parser';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** Runs the cases of a rule on scripts and, where a case's filename ends in `.vue`, on components. */
export function createRuleTester(): RuleTester {
	return new RuleTester({ languageOptions: { parser: typescriptParser, parserOptions: { ecmaFeatures: { jsx: true } } } });
}

/** Language options for a case whose code is a component. */
export const vueLanguageOptions = { parser: vueParser as never, parserOptions: { parser: '@typescript-eslint/parser', ecmaVersion: 'latest', sourceType: 'module' } } as const;

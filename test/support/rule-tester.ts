import * as typescriptParser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import vueParser from 'vue-eslint-parser';
import type { Rule } from '../../src/plugin/create-rule.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/**
 * Runs the cases of a rule. A case that names neither parser nor language options is read by @typescript-eslint/parser, as
 * a module with JSX.
 */
export function runRule(rule: Rule, cases: { readonly valid: readonly object[]; readonly invalid: readonly object[] }): void {
	const tester = new RuleTester({ languageOptions: { parser: typescriptParser, parserOptions: { ecmaFeatures: { jsx: true } } } });
	tester.run(rule.name, rule as never, cases as never);
}

/** Language options for a case whose code is a component. */
export const vueLanguageOptions = { parser: vueParser as never, parserOptions: { parser: '@typescript-eslint/parser', ecmaVersion: 'latest', sourceType: 'module' } } as const;

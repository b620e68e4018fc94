import type { TSESLint } from '@typescript-eslint/utils';
import packageJson from '../package.json' with { type: 'json' };
import { getConfiguredRules } from './configs.js';
import type { Rule } from './plugin/create-rule.js';
import { rules } from './rules.js';

/** The plugin as ESLint takes it. */
export interface Plugin {
	readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
	readonly rules: Readonly<Record<string, Rule>>;
	readonly configs: {
		/** For `eslint.config.js`. */
		readonly recommended: TSESLint.FlatConfig.Config;
		/** Everything, at the lowest confidence too; for `eslint.config.js`. */
		readonly strict: TSESLint.FlatConfig.Config;
		/** For ESLint 8's `.eslintrc`: `plugin:tencent-im/legacy-recommended`. */
		readonly 'legacy-recommended': TSESLint.ClassicConfig.Config;
		/** For ESLint 8's `.eslintrc`: `plugin:tencent-im/legacy-strict`. */
		readonly 'legacy-strict': TSESLint.ClassicConfig.Config;
	};
}

const { name, version } = packageJson;
const plugin: { meta: Plugin['meta']; rules: Plugin['rules']; configs: Partial<Plugin['configs']> } = { meta: { name, version, namespace: 'tencent-im' }, rules, configs: {} };

/** `strict` takes what the project alone vouches for, too. */
const strictRules: Record<string, TSESLint.SharedConfig.RuleEntry> = { ...getConfiguredRules('strict', rules), 'tencent-im/no-magic-error-code': ['error', { minimumConfidence: 'possible' }] };

Object.assign(plugin.configs, {
	'recommended': { name: 'tencent-im/recommended', plugins: { 'tencent-im': plugin as never }, rules: getConfiguredRules('recommended', rules) },
	'strict': { name: 'tencent-im/strict', plugins: { 'tencent-im': plugin as never }, rules: strictRules },
	'legacy-recommended': { plugins: ['tencent-im'], rules: getConfiguredRules('recommended', rules) },
	'legacy-strict': { plugins: ['tencent-im'], rules: strictRules },
} satisfies Plugin['configs']);

export default plugin as Plugin;

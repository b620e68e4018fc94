import type { TSESLint } from '@typescript-eslint/utils';
import type { ESLint, Linter } from 'eslint';
import type { ESLint as ESLint9, Linter as Linter9 } from 'eslint-v9';
import { defineConfig } from 'eslint/config';
import { expect, it } from 'vitest';
import plugin from '../../src/index.js';

// The compiler checks these; `npm run typecheck` fails where a type does not fit.
plugin satisfies ESLint.Plugin;
plugin satisfies ESLint9.Plugin;
// What typescript-eslint takes under `plugins`; its type of a whole plugin has no place for eslintrc configs.
plugin satisfies Omit<TSESLint.FlatConfig.Plugin, 'configs'>;
plugin.configs.recommended satisfies Linter.Config;
plugin.configs.strict satisfies Linter.Config;
plugin.configs.strict satisfies Linter9.Config;
plugin.configs.recommended satisfies TSESLint.FlatConfig.Config;
plugin.configs['legacy-recommended'] satisfies Linter.LegacyConfig;
plugin.configs['legacy-recommended-type-checked'] satisfies Linter.LegacyConfig;
plugin.configs['legacy-strict'] satisfies TSESLint.ClassicConfig.Config;

it('suits defineConfig() of ESLint, which knows the configs by name too', () => {
	const [config] = defineConfig([{ plugins: { 'tencent-im': plugin }, extends: ['tencent-im/strict'] }]);
	expect(config?.rules).toEqual(plugin.configs.strict.rules);
});

import type { ConfigName, Rule } from './plugin/create-rule.js';

/** The name that the configs give the plugin. */
export const pluginNamespace = 'tencent-im';

/** What a config says about rules: a severity, or that with options. */
export type RuleEntries = Record<string, 'warn' | 'error' | ['warn' | 'error', Record<string, unknown>]>;

/** The plugin as far as a config needs it. */
export type PluginBase = { readonly meta: { readonly name: string; readonly version: string; readonly namespace: string }; readonly rules: Record<string, Rule> };

/** A config for `eslint.config.js`. */
export type FlatConfig = { name: string; plugins: Record<string, PluginBase>; rules: RuleEntries; settings?: Record<string, Record<string, unknown>> };

/** A config for `.eslintrc`. */
export type LegacyConfig = { plugins: string[]; rules: RuleEntries; settings?: Record<string, Record<string, unknown>> };

/** The configs, as ESLint takes them; no interfaces, which ESLint's own types would not accept. */
export type Configs = {
	/** What is worth a warning in every project; for `eslint.config.js`. */
	readonly recommended: FlatConfig;
	/** The same, and SDK instances are found through their types too; the parser must know types. For `eslint.config.js`. */
	readonly 'recommended-type-checked': FlatConfig;
	/** Everything, at the lowest confidence too; for `eslint.config.js`. */
	readonly strict: FlatConfig;
	/** For ESLint 8's `.eslintrc`: `plugin:tencent-im/legacy-recommended`. */
	readonly 'legacy-recommended': LegacyConfig;
	/** For ESLint 8's `.eslintrc`, with a parser that knows types: `plugin:tencent-im/legacy-recommended-type-checked`. */
	readonly 'legacy-recommended-type-checked': LegacyConfig;
	/** For ESLint 8's `.eslintrc`: `plugin:tencent-im/legacy-strict`. */
	readonly 'legacy-strict': LegacyConfig;
};

/**
 * Builds the configs from what each rule says of itself.
 *
 * @param plugin what the flat configs load; its `rules` are the ones that are configured
 */
export function createConfigs(plugin: PluginBase): Configs {
	const createFlat = (config: ConfigName): FlatConfig => ({ name: `${pluginNamespace}/${config}`, plugins: { [pluginNamespace]: plugin }, rules: getConfiguredRules(config, plugin.rules) });
	const createLegacy = (config: ConfigName): LegacyConfig => ({ plugins: [pluginNamespace], rules: getConfiguredRules(config, plugin.rules) });
	const createTypedSettings = (): { settings: Record<string, Record<string, unknown>> } => ({ settings: { [pluginNamespace]: { typeChecked: true } } });
	return {
		'recommended': createFlat('recommended'),
		'recommended-type-checked': { ...createFlat('recommended'), name: `${pluginNamespace}/recommended-type-checked`, ...createTypedSettings() },
		'strict': createFlat('strict'),
		'legacy-recommended': createLegacy('recommended'),
		'legacy-recommended-type-checked': { ...createLegacy('recommended'), ...createTypedSettings() },
		'legacy-strict': createLegacy('strict'),
	};
}

function getConfiguredRules(config: ConfigName, rules: Readonly<Record<string, Rule>>): RuleEntries {
	return Object.fromEntries(
		Object.entries(rules).flatMap(([name, { meta }]) => {
			const [severity, options] = meta.docs.configs[config] ?? [];
			return severity ? [[`${pluginNamespace}/${name}`, options ? [severity, { ...options }] : severity]] : [];
		}),
	);
}

/** The plugin as ESLint takes it. */
export type Plugin = PluginBase & { readonly configs: Configs };

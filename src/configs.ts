import type { ConfigName, Rule } from './plugin/create-rule.js';

/**
 * The severities that a config gives, read from what each rule says of itself.
 *
 * @param config the config's name
 * @param rules every rule by its name
 */
export function getConfiguredRules(config: ConfigName, rules: Readonly<Record<string, Rule>>): Record<string, 'warn' | 'error'> {
	return Object.fromEntries(
		Object.entries(rules).flatMap(([name, { meta }]) => {
			const severity = meta.docs?.configs[config];
			return severity ? [[`tencent-im/${name}`, severity]] : [];
		}),
	);
}

import packageJson from '../package.json' with { type: 'json' };
import { type Configs, createConfigs, type PluginBase, pluginNamespace } from './configs.js';
import { rules } from './rules.js';

/** The plugin as ESLint takes it. */
export type Plugin = PluginBase & { readonly configs: Configs };

const { name, version } = packageJson;
const base = { meta: { name, version, namespace: pluginNamespace }, rules };

// The flat configs hold the plugin that they are part of.
const plugin = Object.assign(base, { configs: createConfigs(base) }) satisfies Plugin;

export default plugin as Plugin;

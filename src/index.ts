import packageJson from '../package.json' with { type: 'json' };
import { createConfigs, type Plugin, pluginNamespace } from './configs.js';
import { rules } from './rules.js';

const { name, version } = packageJson;
const base = { meta: { name, version, namespace: pluginNamespace }, rules };

// The flat configs hold the plugin that they are part of.
const plugin = Object.assign(base, { configs: createConfigs(base) }) satisfies Plugin;

export default plugin as Plugin;

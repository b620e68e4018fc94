import type { Rule } from '../../src/plugin/create-rule.js';

/** Renders the README's table of rules: what each does, and in which config it stands at which severity. */
export function renderRulesTable(rules: Readonly<Record<string, Rule>>): string {
	const rows = Object.entries(rules).map(([name, { meta }]) => {
		const edits = [...(meta.fixable ? ['fix'] : []), ...(meta.hasSuggestions ? ['suggestion'] : [])].join(', ') || '–';
		const severities = (['recommended', 'strict'] as const).map((config) => meta.docs.configs[config]?.[0] ?? '–');
		return `| [\`${name}\`](docs/rules/${name}.md) | ${meta.docs.description} | ${edits} | ${severities.join(' | ')} |`;
	});
	return ['| rule | what it does | edits | `recommended`, `legacy-recommended` | `strict`, `legacy-strict` |', '|---|---|---|---|---|', ...rows].join('\n');
}

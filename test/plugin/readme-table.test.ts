import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../../src/rules.js';
import { renderRulesTable } from '../support/rules-table.js';

it('is what the rules say of themselves', () => {
	const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
	const table = /<!-- rules -->\n([\s\S]*?)\n<!-- \/rules -->/u.exec(readme)?.[1];
	expect(table?.trim()).toBe(renderRulesTable(rules));
});

it('has a dash where a rule edits nothing or a config leaves it out', () => {
	const [name] = Object.keys(rules);
	const rule = rules[name!]!;
	const { type, docs, messages, schema, defaultOptions } = rule.meta;
	const table = renderRulesTable({ 'no-edits': { ...rule, meta: { type, messages, schema, defaultOptions, docs: { ...docs, description: 'Does something', configs: { strict: ['error'] } } } } });
	expect(table.split('\n').at(-1)).toBe('| [`no-edits`](docs/rules/no-edits.md) | Does something | – | – | error |');
});

import { describe, expect, it } from 'vitest';
import { findImportScopes } from '../../src/edits/import-scopes.js';
import { getParsers } from './source-files.js';

/** What the script holds that an import belongs in, or the reason in brackets. */
function find(text: string): string {
	const usedAt = [...text.matchAll(/6206/gu)].map(({ index }) => index);
	const scopes = findImportScopes(getParsers('a.vue').get('babel')!('a.vue', text), usedAt);
	return 'skipped' in scopes ? `(${scopes.skipped})` : text.slice(...scopes.target.range).trim();
}

const script = (text: string, attributes = ''): string => `<script${attributes}>\n${text}\n</script>\n`;

describe('scripts of one kind, for several platforms', () => {
	it.each(['', ' setup'])('<script%s>', (attributes) => {
		expect(find(script('f(6206);', attributes) + script('g();', attributes))).toBe('f(6206);');
		expect(find(script('f();', attributes) + script('g(6206);', attributes))).toBe('g(6206);');
		expect(find(script('f(6206);', attributes) + script('g(6206);', attributes))).toBe('(several-scripts)');
	});
});

it('scripts of two kinds are one module', () => {
	expect(find(script('f(6206);') + script('g(6206);', ' setup'))).toBe('f(6206);');
});

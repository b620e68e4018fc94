import { describe, expect, test } from 'vitest';
import type { Severity } from '../../catalog/src/entry.js';
import { findRows, rows } from '../../docs/site-src/catalog/rows.js';
import { type Search, searchRows } from '../../docs/site-src/catalog/search.js';
import { highlight } from '../../docs/site-src/playground/highlight.js';

const find = (query: string, filters: Partial<Search> = {}): readonly string[] =>
	searchRows(rows, { query, severities: new Set<Severity>(), category: '', platform: '', ...filters }).map(({ id }) => id);

describe('searchRows', () => {
	test('gives everything where nothing is searched for', () => {
		expect(find(' ')).toHaveLength(rows.length);
	});

	test('puts the number itself before those that begin with it', () => {
		const found = find('2000');
		expect(found[0]).toBe('2000');
		expect(found.indexOf('20001')).toBeGreaterThan(0);
	});

	test('takes a number with or without its sign', () => {
		expect(find('20009').slice(0, 2)).toEqual(['20009', '-20009']);
		expect(find('-20009').slice(0, 2)).toEqual(['-20009', '20009']);
	});

	test('finds the range around a number', () => {
		expect(find('120500').map((id) => findRows(id)[0]?.label)).toEqual(['120001–130000']);
	});

	test('wants every word', () => {
		expect(find('6206 expired')).toContain('6206');
		expect(find('6206 network')).toEqual([]);
	});

	test('takes Latin words from their beginning only', () => {
		const named = rows.filter(({ names }) => names.some((name) => name.includes('XPIRED'))).map(({ id }) => id);
		expect([...find('xpired')].sort()).toEqual(named.sort());
		expect(find('expired').length).toBeGreaterThan(named.length);
	});

	test('finds Chinese characters in their order and close together, in no other', () => {
		expect(find('过期')).toContain('6206');
		expect(find('期过')).not.toContain('6206');
	});

	test('combines the filters', () => {
		const expected = rows.filter(({ entry: { category, occursOn, severity } }) => category === 'auth' && occursOn.includes('web') && (severity === 'critical' || severity === 'info')).map(({ id }) => id);
		expect(expected).toContain('70001');
		expect(find('', { severities: new Set<Severity>(['critical', 'info']), category: 'auth', platform: 'web' })).toEqual(expected);
	});
});

describe('findRows', () => {
	test('every row has an address of its own that leads to it', () => {
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
		for (const row of rows) expect(findRows(row.id)).toContain(row);
	});

	test('understands a name in lower case and an alias', () => {
		expect(findRows('err_user_sig_expired').map(({ id }) => id)).toEqual(['6206']);
		expect(findRows('ERR_REQUEST_TIMEOUT').map(({ id }) => id)).toEqual(findRows('ERR_REQUEST_TIME_OUT').map(({ id }) => id));
	});

	test.each(['', 'playground', '1e3', '6206x', '7'])('knows no %j', (target) => {
		expect(findRows(target)).toEqual([]);
	});
});

describe('highlight', () => {
	test('gives the whole text, with marks over the colours', () => {
		expect(highlight("a === 'b';", [{ range: [6, 8], className: 'mark' }])).toEqual([
			{ text: 'a === ', className: '' },
			{ text: "'b", className: 'string mark' },
			{ text: "'", className: 'string' },
			{ text: ';', className: '' },
		]);
	});

	test('tells keywords from what only looks like one', () => {
		const coloured = (text: string): readonly string[] => highlight(text).filter(({ className }) => className === 'keyword').map((piece) => piece.text);
		expect(coloured('try { a.catch(b) } catch { return; }')).toEqual(['try', 'catch', 'return']);
		expect(coloured('<p v-else-if="a">')).toEqual([]);
	});

	test('a mark beyond the end is cut off', () => {
		expect(highlight('ab', [{ range: [1, 9], className: 'mark' }]).map(({ text }) => text).join('')).toBe('ab');
	});
});

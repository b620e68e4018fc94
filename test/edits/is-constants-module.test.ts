import { describe, expect, it } from 'vitest';
import { isConstantsModule } from '../../src/edits/is-constants-module.js';
import { emptyProjectReader } from '../../src/project/project-reader.js';
import { createMemoryReader } from '../support/find-sites.js';

describe('the file that the constants come from', () => {
	it.each([
		['./codes', '/app/src/codes.ts'],
		['./codes.js', '/app/src/codes.ts'],
		['.', '/app/src/codes/index.js'],
		['../codes/index.js', '/app/src/codes/index.ts'],
		['../src/codes.mjs', '/app/src/codes.mts'],
		['./codes.jsx', '/app/src/codes.tsx'],
		['./codes.cjs', '/app/src/codes.cts'],
		['./im.codes', '/app/src/im.codes.ts'],
		['../app/codes', '/app/codes.js'],
	])('%s in %s', (from, filename) => {
		expect(isConstantsModule(from, filename, emptyProjectReader)).toBe(true);
	});

	it.each([
		['./codes', '/app/src/code.ts'],
		['../codes', '/app/src/codes.ts'],
		['./codes', '/app/src/codes.vue'],
		['./codes', '/app/src/codes.ts.bak'],
		['./codes', '/app/src/codes/indexes.ts'],
		['./a.js.codes', '/app/src/a.codes.ts'],
		['codes', '/app/src/codes.ts'],
		['@/codes', '/app/src/codes.ts'],
		['/app/src/codes', '/app/src/codes.ts'],
	])('%s in %s is another', (from, filename) => {
		expect(isConstantsModule(from, filename, emptyProjectReader)).toBe(false);
	});

	it('is found by an alias', () => {
		const reader = createMemoryReader({ '/app/package.json': '{}', '/app/src/codes.ts': '' });
		expect(isConstantsModule('@/codes', '/app/src/codes.ts', reader)).toBe(true);
		expect(isConstantsModule('@/codes', '/app/src/im/codes.ts', reader)).toBe(false);
		expect(isConstantsModule('@/others', '/app/src/codes.ts', reader)).toBe(false);
	});
});

import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { findEnumNames } from '../../src/edits/enum-names.js';
import type { Site, SiteKind } from '../../src/sites/site.js';
import { parseWithParents } from './parse-with-parents.js';

function find(text: string, kind: SiteKind = 'definition'): string[] {
	const { file, nodes } = parseWithParents(text);
	const isCode = (node: TSESTree.Node): boolean => node.type === 'Literal' && node.value === 6206;
	return [...findEnumNames(file, nodes.filter(isCode).map((node) => ({ kind, node }) as Site))];
}

describe('names that hide an import', () => {
	it.each(['enum A { b = 6206, \'c\' = 1 }', 'enum A { b = <number>6206, c }', 'enum A { b = (6206 as number)!, c }', 'f(6206);\nenum A { b = 6206 }\nenum B { c = 1 }'])('are all members of enums in %s', (text) => {
		expect(find(text)).toEqual(['b', 'c']);
	});

	it.each(['f(6206);\nenum A { b = 1 }', 'const a = 6206;\nenum A { b = 1 }', 'enum A { b = f(6206) }', 'const a = 6206 as number;\nenum A { b = 1 }', 'enum A { b = 1 }', 'class A { static b = 6206; }\nenum B { c = 1 }'])('are none in %s', (text) => {
		expect(find(text)).toEqual([]);
	});

	it('are none where the number is compared', () => {
		expect(find('enum A { b = 6206 }', 'comparison')).toEqual([]);
	});
});

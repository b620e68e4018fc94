import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { listScriptNodes } from '../../src/edits/nodes.js';
import type { SourceFile } from '../../src/source-file.js';
import { getParsers } from './source-files.js';

describe('the nodes of a file', () => {
	const file = getParsers('a.ts').get('typescript')!('a.ts', 'f(/a/u, b as C);\n');

	it('are listed once', () => {
		expect(listScriptNodes(file)).toBe(listScriptNodes(file));
	});

	it('come with their places, each in front of what it contains', () => {
		expect(listScriptNodes(file).map(({ node, parent, key }) => [node.type, parent?.type, key])).toEqual([
			['Program', undefined, ''],
			['ExpressionStatement', 'Program', 'body'],
			['CallExpression', 'ExpressionStatement', 'expression'],
			['Literal', 'CallExpression', 'arguments'],
			['TSAsExpression', 'CallExpression', 'arguments'],
			['Identifier', 'TSAsExpression', 'expression'],
			['TSTypeReference', 'TSAsExpression', 'typeAnnotation'],
			['Identifier', 'TSTypeReference', 'typeName'],
			// The parser has it last.
			['Identifier', 'CallExpression', 'callee'],
		]);
	});

	it.each(['parent', 'loc', 'range', 'tokens', 'comments', 'templateBody', 'leadingComments', 'trailingComments', 'innerComments', 'extra', 'errors'])('are not looked for under %s', (key) => {
		const inner = { type: 'Identifier', name: 'a' };
		const list = (property: string): number => listScriptNodes({ program: { type: 'Program', [property]: [inner] } as unknown as TSESTree.Program } as SourceFile).length;
		expect([list('body'), list(key)]).toEqual([2, 1]);
	});
});

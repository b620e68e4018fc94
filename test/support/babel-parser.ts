import { parse } from '@babel/parser';
import type { Linter } from 'eslint';

/** The tree of @babel/parser in ESTree's shape, as @babel/eslint-parser hands it to ESLint; ESLint itself finds the scopes. */
export const babelParser: Linter.Parser = {
	meta: { name: 'babel-parser', version: '0.0.0' },
	parse(code) {
		const { program, comments } = parse(code, {
			sourceType: 'module',
			ranges: true,
			plugins: ['jsx', ['estree', { classFeatures: true }]],
		});
		// The parser gives nodes a range, and comments none.
		const toNode = (comment: { type: string; start?: number; end?: number }): object => ({ ...comment, range: [comment.start, comment.end], type: comment.type.replace('Comment', '') });
		return Object.assign(program, { tokens: [], comments: (comments ?? []).map(toNode) });
	},
};

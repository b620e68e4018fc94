import type { TSESLint } from '@typescript-eslint/utils';
import type { TextEdit } from '../edits/text-edit.js';

/** Text edits as ESLint takes them. */
export function createFix(edits: readonly TextEdit[]): TSESLint.ReportFixFunction {
	return (fixer) => edits.map(({ range, text }) => fixer.replaceTextRange([...range], text));
}

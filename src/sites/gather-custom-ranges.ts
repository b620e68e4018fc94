import type { TSESTree } from '@typescript-eslint/utils';
import { getErrorCodeRanges } from '../../catalog/src/catalog.js';
import type { ErrorCodeRange } from '../../catalog/src/entry.js';
import { getLiteralCode } from '../ast/literal-code.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { FileContext } from '../file-context.js';

/** Both ends of a documented webhook range, compared with one value: `code >= 120001 && code <= 130000`. */
export interface CustomRange {
	readonly node: TSESTree.LogicalExpression;
	readonly subject: TSESTree.Node;
	readonly range: ErrorCodeRange;
}

/** Finds the tests that ask whether a code lies in a documented webhook range. */
export function gatherCustomRanges({ file, index }: FileContext): CustomRange[] {
	const found: CustomRange[] = [];
	const ranges = getErrorCodeRanges();
	for (const literal of index.literals) {
		const lower = getLiteralCode(literal);
		const range = lower && ranges.find(({ from }) => from === lower.code || from - 1 === lower.code);
		const comparison = range && wrapped(literal).parent;
		if (!range || comparison?.type !== 'BinaryExpression') continue;
		const both = wrapped(comparison).parent;
		if (both?.type !== 'LogicalExpression' || both.operator !== '&&') continue;
		const other = unwrap(both.left === wrapped(comparison) ? both.right : both.left);
		const subject = getBoundSubject(comparison, 'lower', range.from);
		const otherSubject = other.type === 'BinaryExpression' ? getBoundSubject(other, 'upper', range.to) : undefined;
		if (subject && otherSubject && file.text.slice(...subject.range) === file.text.slice(...otherSubject.range)) found.push({ node: both, subject, range });
	}
	return found;
}

/** In `code >= 120001`, `120000 < code` and their like the `code`; `undefined` where the test means something else. */
function getBoundSubject({ left, right, operator }: TSESTree.BinaryExpression, end: 'lower' | 'upper', bound: number): TSESTree.Node | undefined {
	const leftCode = getLiteralCode(unwrap(left));
	const rightCode = getLiteralCode(unwrap(right));
	if ((leftCode === undefined) === (rightCode === undefined)) return undefined;
	// Read the test with the value on the left.
	const mirrored = ({ '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as Record<string, string>)[operator];
	const test = rightCode ? operator : mirrored;
	const { code } = (rightCode ?? leftCode)!;
	const step = end === 'lower' ? -1 : 1;
	const isBound = end === 'lower' ? (test === '>=' && code === bound) || (test === '>' && code === bound + step) : (test === '<=' && code === bound) || (test === '<' && code === bound + step);
	return isBound ? (rightCode ? left : right) : undefined;
}

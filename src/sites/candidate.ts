import type { TSESTree } from '@typescript-eslint/utils';
import type { LiteralCode } from '../ast/literal-code.js';
import type { SiteKind } from './site.js';

/** A set of numbers that are asked about together: a `switch`, a table, a list, the comparisons of one value. */
export interface CodeGroup {
	/** The `switch`, table or list; for comparisons the function or program they stand in. */
	readonly node: TSESTree.Node;
	/** What the numbers are compared with or looked up by: expressions that may carry a code. Empty where nothing in the file asks. */
	readonly subjects: readonly TSESTree.Node[];
	/** The name of the table or list, where it has one. */
	readonly name: string | undefined;
	readonly candidates: readonly Candidate[];
}

/** An integer literal at a place where a code could stand. */
export interface Candidate extends LiteralCode {
	readonly kind: SiteKind;
}

import type { TSESTree } from '@typescript-eslint/utils';
import type { ErrorCodeEntry, ErrorCodeRange } from '../../catalog/src/entry.js';
import type { SkipReason } from '../edits/skip-reason.js';
import type { EvidenceStep } from '../evidence/evidence.js';

/** How sure we are that a literal is an IM error code: traced to an SDK call; in a file that shows IM, or vouched for by the numbers beside it; the project alone. */
export type Confidence = 'certain' | 'likely' | 'possible';

const confidences: readonly Confidence[] = ['possible', 'likely', 'certain'];

/** Is a confidence as high as the one that is asked for? */
export function isAtLeast(confidence: Confidence, minimum: Confidence): boolean {
	return confidences.indexOf(confidence) >= confidences.indexOf(minimum);
}

/** What kind of place a literal stands in. */
export type SiteKind =
	| 'comparison'
	| 'case'
	| 'list-element'
	| 'table-key'
	| 'table-value'
	| 'assignment'
	| 'definition'
	| 'range-bound';

/** A literal that is compared with, looked up by, or listed for an IM error code; or a test for a documented webhook range. */
export interface Site {
	/** The literal, or the unary minus around it; of a `range-bound` the test of both ends. */
	readonly node: TSESTree.Node;
	/** Offsets of what a constant would replace; equals `node.range`. */
	readonly range: readonly [start: number, end: number];
	/** The number, sign included; of a `range-bound` the lower end. */
	readonly code: number;
	readonly kind: SiteKind;
	readonly confidence: Confidence;
	/** The catalog's meanings of the code that the evidence allows: one, or several where it does not decide. */
	readonly entries: readonly ErrorCodeEntry[];
	/** Of a `range-bound` the documented webhook range that the test asks for, and the value it asks about. */
	readonly customRange?: { readonly entry: ErrorCodeRange; readonly subject: TSESTree.Node };
	/** Why we believe it, step by step. */
	readonly evidence: readonly EvidenceStep[];
	/**
	 * How a constant takes the literal's place: as an expression, as a computed key (`[X]`), or not at all for a reason
	 * that lies in the site itself.
	 */
	readonly edit: 'expression' | 'computed-key' | { readonly skipped: SkipReason };
}

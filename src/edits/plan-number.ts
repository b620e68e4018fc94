import type { Candidate } from '../sites/candidate.js';
import type { SourceFile } from '../source-file.js';
import { planReplacement } from './plan-replacement.js';
import type { TextEdit } from './text-edit.js';

/**
 * Plans the replacement of a literal by another number, in the form that it has: what stands in quotes stays there.
 *
 * @param candidate a literal of this file
 * @returns never throws
 */
export function planNumber(file: SourceFile, { form, node }: Candidate, code: number): TextEdit {
	const quote = form === 'string' ? file.text[node.range[0]]! : code < 0 && isPlainKey(node) ? "'" : '';
	return planReplacement(file, { range: node.range, edit: 'expression' }, `${quote}${code}${quote}`);
}

/** A key that is no expression takes no sign. */
function isPlainKey({ parent, range }: Candidate['node']): boolean {
	return parent?.type === 'Property' && !parent.computed && parent.key.range[0] === range[0];
}

import type { Absence, CallScope, ErrorCodeEntry, ErrorCodeRange, Family, LocalizedText, Twin } from './entry.js';

/** What the file says once for all its rows, and what it says by operations. */
type Completed = 'family' | 'section' | 'callScopes';

/** A call scope or twin as it stands in the file: `data/calls/operations.json` knows the calls of its operations. */
export type ByOperations<Relation extends { readonly calls: readonly string[] }> = Omit<Relation, 'calls'> & { readonly operations: readonly string[] };

/** A single code as it stands in the file. */
export interface EntryRow extends Omit<ErrorCodeEntry, Completed | 'twins'> {
	readonly twins?: readonly ByOperations<Twin>[];
	readonly callScopes?: readonly ByOperations<CallScope>[];
}

/** A range as it stands in the file. */
export interface RangeRow extends Omit<ErrorCodeRange, Completed> {
	readonly callScopes?: readonly ByOperations<CallScope>[];
}

/** A file of `data/`: a section of the official table, or a group of codes that only other sources know. */
export interface Section {
	readonly family: Family;
	/** In kebab-case; the file is named `<family>-<section>.json`. */
	readonly section: string;
	readonly title: LocalizedText;
	/** Where none of the codes occurs, save those whose `occursOn` names the platform and those that say it themselves. */
	readonly unreachableOn?: readonly Absence[];
	/** The rows in the table's order: what each says of itself; family and section are the file's. */
	readonly entries: readonly (EntryRow | RangeRow)[];
}

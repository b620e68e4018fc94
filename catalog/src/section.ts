import type { ErrorCodeEntry, ErrorCodeRange, Family, LocalizedText } from './entry.js';

/** A file of `data/`: a section of the official table, or a group of codes that only other sources know. */
export interface Section {
	readonly family: Family;
	/** In kebab-case; the file is named `<family>-<section>.json`. */
	readonly section: string;
	readonly title: LocalizedText;
	/** The rows in the table's order: what each says of itself; family and section are the file's. */
	readonly entries: readonly (Omit<ErrorCodeEntry, 'family' | 'section'> | Omit<ErrorCodeRange, 'family' | 'section'>)[];
}

import type { ErrorCodeEntry, ErrorCodeRange } from './entry.js';
import { sections } from './sections.js';

interface Catalog {
	readonly entries: readonly ErrorCodeEntry[];
	readonly ranges: readonly ErrorCodeRange[];
}

let catalog: Catalog | undefined;

/**
 * Gives every single code: what `errorCodeEntries` holds. The catalog is put together at the first call, so that
 * a program that asks nothing pays nothing. Never throws.
 */
export function getErrorCodeEntries(): readonly ErrorCodeEntry[] {
	return getCatalog().entries;
}

/** Gives every range: what `errorCodeRanges` holds. Never throws. */
export function getErrorCodeRanges(): readonly ErrorCodeRange[] {
	return getCatalog().ranges;
}

function getCatalog(): Catalog {
	catalog ??= collectRows();
	return catalog;
}

/** The rows of all sections, each completed with its section's family and name. */
function collectRows(): Catalog {
	const entries: ErrorCodeEntry[] = [];
	const ranges: ErrorCodeRange[] = [];
	for (const { family, section, entries: rows } of sections) {
		for (const row of rows) {
			if ('from' in row) {
				ranges.push({ ...row, family, section });
			} else {
				entries.push({ ...row, family, section });
			}
		}
	}
	return deepFreeze({ entries, ranges });
}

function deepFreeze<Value>(value: Value): Value {
	if (typeof value === 'object' && value !== null) {
		Object.values(value).forEach(deepFreeze);
		Object.freeze(value);
	}
	return value;
}

import type { ErrorCodeEntry, ErrorCodeRange, Platform } from './entry.js';
import { getCalls } from './operations.js';
import type { EntryRow, RangeRow, Section } from './section.js';
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

/** The rows of all sections, each completed with what its section says and with the calls of its operations. */
function collectRows(): Catalog {
	const entries: ErrorCodeEntry[] = [];
	const ranges: ErrorCodeRange[] = [];
	for (const section of sections) {
		for (const row of section.entries) {
			if ('from' in row) {
				ranges.push(completeRow(row, section));
			} else {
				const { twins, ...entry } = completeRow(row, section);
				entries.push({ ...entry, ...(twins && { twins: twins.map(withCalls) }) });
			}
		}
	}
	return deepFreeze({ entries, ranges });
}

/** What the section says for a row. */
type SectionFacts = Pick<ErrorCodeRange, 'family' | 'section' | 'unreachableOn' | 'callScopes'>;

function completeRow<Row extends EntryRow | RangeRow>({ callScopes, unreachableOn, ...row }: Row, section: Section): Omit<Row, 'callScopes' | 'unreachableOn'> & SectionFacts {
	const absences = unreachableOn ?? (section.unreachableOn ?? []).filter(({ platform }) => !row.occursOn.includes(platform));
	return {
		...row,
		family: section.family,
		section: section.section,
		...(absences.length > 0 && { unreachableOn: absences }),
		...(callScopes && { callScopes: callScopes.map(withCalls) }),
	};
}

function withCalls<Relation extends { readonly operations: readonly string[]; readonly platforms: readonly Platform[] }>({ operations, ...relation }: Relation): Omit<Relation, 'operations'> & { readonly calls: readonly string[] } {
	return { ...relation, calls: getCalls(operations, relation.platforms) };
}

function deepFreeze<Value>(value: Value): Value {
	if (typeof value === 'object' && value !== null) {
		Object.values(value).forEach(deepFreeze);
		Object.freeze(value);
	}
	return value;
}

import type { ErrorCodeEntry } from '../../catalog/src/entry.js';
import type { CodeSource } from './code-source.js';
import { getEntries } from './find-nearest.js';
import { canArrive } from './get-reach.js';

/**
 * Finds the entries that stand for the same cause where a code cannot arrive: what took its place, else the other
 * platform's.
 *
 * @returns those that can arrive, each once, in the catalog's order; empty where the catalog knows none
 */
export function findCounterparts(entry: ErrorCodeEntry, source: CodeSource): readonly ErrorCodeEntry[] {
	const replacements = (entry.replacedBy ?? []).flatMap(({ code }) => getEntries(code));
	const arriving = replacements.filter((replacement) => canArrive(replacement, source));
	if (arriving.length > 0) return [...new Set(arriving)];
	const related = [entry, ...replacements].flatMap(({ counterparts }) => [...(counterparts?.web ?? []), ...(counterparts?.native ?? [])]);
	return [...new Set(related.flatMap(({ code }) => getEntries(code)))].filter((candidate) => candidate.code !== entry.code && canArrive(candidate, source));
}

import { getErrorCodeEntries } from '../../catalog/src/catalog.js';
import type { ErrorCodeEntry } from '../../catalog/src/entry.js';
import { readNumbers } from '../prefilter.js';

/**
 * Sets up the question whether a text names one of some codes, by its number or a constant of the catalog.
 *
 * @param isWanted the codes that are asked for
 * @returns gives `false` only where no such code is named; `true` promises nothing
 */
export function createCodeMention(isWanted: (entry: ErrorCodeEntry) => boolean): (text: string) => boolean {
	let wanted: { readonly numbers: ReadonlySet<number>; readonly names: RegExp } | undefined;
	return (text) => {
		if (!wanted) {
			const entries = getErrorCodeEntries().filter(isWanted);
			wanted = { numbers: new Set(entries.map(({ code }) => Math.abs(code))), names: new RegExp(entries.flatMap(({ name, aliases = [] }) => [name, ...aliases]).join('|')) };
		}
		for (const number of readNumbers(text)) if (wanted.numbers.has(number)) return true;
		return wanted.names.test(text);
	};
}

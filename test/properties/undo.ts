import type { Program } from './program.js';

const source = 'tencent-im-error-codes/codes';

/** What stands for a constant in a migrated text: `ImErrorCode.ERR_X`, `ERR_X`, or the name it is imported under. */
function readReferences(text: string): (name: string) => string | undefined {
	const namespace = [
		...text.matchAll(/import \* as (\S+) from (['"])([^'"]+)\2/g),
		...text.matchAll(/(?:const|var) (\w+) = require\((['"])([^'"]+)\2\)/g),
	].filter((match) => match[3] === source).at(-1)?.[1];
	const lists = [
		...text.matchAll(/import \{([^}]*)\} from (['"])([^'"]+)\2/g),
		...text.matchAll(/(?:const|var) \{([^}]*)\} = require\((['"])([^'"]+)\2\)/g),
	].filter((match) => match[3] === source);
	const locals = new Map(lists.flatMap((match) => match[1]!.split(',').map((each) => each.trim().split(/\s+as\s+|\s*:\s*/))).map((parts) => [parts[0]!, parts.at(-1)!]));
	return (name) => locals.get(name) ?? (namespace === undefined ? undefined : `${namespace}.${name}`);
}

/**
 * Takes a migration back by what is known of it: each site holds its constant, and in one place an import or some names of
 * one were inserted.
 *
 * @returns the text before the migration, and what was inserted; throws where any other byte has changed
 */
export function undoMigration({ text, sites }: Program, migrated: string): { readonly original: string; readonly inserted: string } {
	const getReference = readReferences(migrated);
	const replacements = sites.map(({ name, isKey }) => {
		const reference = getReference(name);
		if (reference === undefined) throw new Error(`${name} is not imported:\n${migrated}`);
		return isKey ? `[${reference}]` : reference;
	});
	let expected = '';
	let position = 0;
	for (const [index, { range: [start, end] }] of sites.entries()) {
		expected += text.slice(position, start) + replacements[index]!;
		position = end;
	}
	expected += text.slice(position);
	let start = 0;
	while (start < expected.length && expected[start] === migrated[start]) start++;
	let end = 0;
	while (end < expected.length - start && expected.at(-1 - end) === migrated.at(-1 - end)) end++;
	const before = expected.slice(start, expected.length - end);
	const inserted = migrated.slice(start, migrated.length - end);
	// Names are sorted into a list that is there, so that it grows in several places.
	if (before !== '' && !(/^[\w\s,:]*$/.test(inserted) && isSubsequence(before, inserted))) throw new Error(`more has changed than the sites and one import:\n${JSON.stringify(migrated)}\nagainst\n${JSON.stringify(expected)}`);
	const withoutImport = migrated.slice(0, start) + before + migrated.slice(migrated.length - end);

	let original = withoutImport;
	// From the end, so that the offsets in front stay.
	let shift = replacements.reduce((sum, replacement, index) => sum + replacement.length - (sites[index]!.range[1] - sites[index]!.range[0]), 0);
	for (let index = sites.length - 1; index >= 0; index--) {
		const [from, to] = sites[index]!.range;
		const replacement = replacements[index]!;
		shift -= replacement.length - (to - from);
		original = original.slice(0, from + shift) + text.slice(from, to) + original.slice(from + shift + replacement.length);
	}
	return { original, inserted };
}

/** Are these characters all there, in this order? */
function isSubsequence(part: string, whole: string): boolean {
	let position = 0;
	for (const character of whole) if (character === part[position]) position++;
	return position === part.length;
}

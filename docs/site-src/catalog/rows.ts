import type { ErrorCodeEntry, ErrorCodeRange, LocalizedText } from '../../../catalog/src/entry.js';
import { errorCodeEntries, errorCodeRanges } from '../../../catalog/src/index.js';
import { sections } from '../../../catalog/src/sections.js';

/** A code or a range of codes, as the page lists it. */
export interface Row {
	/** The end of its address: the number where it means one thing only, else the name. */
	readonly id: string;
	/** The number; of a range its two ends. */
	readonly label: string;
	/** Both ends of a range; of a single code twice the same. */
	readonly codes: readonly [from: number, to: number];
	readonly entry: ErrorCodeEntry | ErrorCodeRange;
	/** The constant's name and its aliases. */
	readonly names: readonly string[];
	/** The heading that it stands under. */
	readonly heading: string;
}

/** Names of the families, which head the sections, in the order of the page. */
const familyNames: { readonly [family in ErrorCodeEntry['family']]: LocalizedText } = {
	web: { en: 'Web SDK', zh: 'Web SDK' },
	native: { en: 'Native SDK', zh: '原生 SDK' },
	server: { en: 'Service', zh: '服务端' },
	legacy: { en: 'Retired', zh: '已停用' },
};

/** The title of a section as people read it: `Service · Account`. */
export const headings: ReadonlyMap<string, LocalizedText> = new Map(getSectionsByFamily().map(({ family, section, title }) => [getHeadingKey(family, section), getHeading(familyNames[family], title)]));

/** The whole catalog, by family and section. */
export const rows: readonly Row[] = listRows();

function getSectionsByFamily(): typeof sections {
	return Object.keys(familyNames).flatMap((family) => sections.filter((section) => section.family === family));
}

function getHeading(family: LocalizedText, title: LocalizedText): LocalizedText {
	const join = (first: string, second: string): string => (second.startsWith(first) ? second : `${first} · ${second}`);
	return { en: join(family.en, title.en), zh: join(family.zh, title.zh) };
}

function getHeadingKey(family: string, section: string): string {
	return `${family}/${section}`;
}

function listRows(): Row[] {
	const meanings = new Map<number, number>();
	for (const { code } of errorCodeEntries) meanings.set(code, (meanings.get(code) ?? 0) + 1);
	const all: Row[] = [
		...errorCodeEntries.map((entry): Row => ({
			id: meanings.get(entry.code) === 1 ? String(entry.code) : entry.name,
			label: String(entry.code),
			codes: [entry.code, entry.code],
			entry,
			names: [entry.name, ...(entry.aliases ?? [])],
			heading: getHeadingKey(entry.family, entry.section),
		})),
		...errorCodeRanges.map((entry): Row => ({
			id: entry.name,
			label: `${entry.from}–${entry.to}`,
			codes: [entry.from, entry.to],
			entry,
			names: [entry.name],
			heading: getHeadingKey(entry.family, entry.section),
		})),
	];
	const order = [...headings.keys()];
	return all.sort((a, b) => order.indexOf(a.heading) - order.indexOf(b.heading));
}

/**
 * Finds what an address names.
 *
 * @param target a number, or a name in any case; what a person may have typed
 * @returns every meaning of the number; none for whatever is in no table
 */
export function findRows(target: string): readonly Row[] {
	const code = /^-?\d+$/u.test(target) ? Number(target) : undefined;
	const exact = rows.filter(({ codes: [from, to] }) => code !== undefined && from === code && to === code);
	if (exact.length > 0) return exact;
	const name = target.toUpperCase();
	return rows.filter(({ codes: [from, to], names }) => names.includes(name) || (code !== undefined && from <= code && code <= to));
}

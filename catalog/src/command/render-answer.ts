import type { Colors } from 'picocolors/types';
import { type ErrorCodeEntry, type ErrorCodeRange, findErrorCodes, type Locale, type Severity } from '../index.js';
import type { Answer } from './answer.js';
import { type Wording, wordings } from './wording.js';

/** How the severities look on a terminal. */
const severityColors: { readonly [severity in Severity]: 'red' | 'yellow' | 'cyan' } = { critical: 'red', error: 'red', warning: 'yellow', info: 'cyan' };

/**
 * Writes an answer for a reader: a block for each meaning of a code and for a name that stands for one entry, a line
 * for each entry where a part of a name fits several, the nearest codes where there is nothing.
 *
 * @returns the lines, without a line break at the end
 */
export function renderAnswer({ query, code, entries, nearest }: Answer, locale: Locale, colors: Colors): string {
	const wording = wordings[locale];
	if (entries.length === 0) {
		const lines = [`${colors.bold(query)}${wording.colon}${code === undefined ? wording.unknownName : wording.unknownCode}`];
		if (nearest.length > 0) {
			lines.push(`  ${wording.nearest}${wording.colon}${renderCodes(nearest, wording)}`);
		}
		return lines.join('\n');
	}
	if (code === undefined && entries.length > 1) {
		return [`${colors.bold(query)}${wording.colon}${wording.matches(entries.length)}`, ...entries.map((entry) => `  ${renderHeading(entry, colors)}${wording.colon}${entry.summary[locale]}`)].join('\n');
	}
	return entries.map((entry) => renderEntry(entry, locale, colors)).join('\n\n');
}

function renderEntry(entry: ErrorCodeEntry | ErrorCodeRange, locale: Locale, colors: Colors): string {
	const wording = wordings[locale];
	const color = severityColors[entry.severity];
	const { aliases = [], replacedBy = [], twins = [], counterparts = {} }: Partial<ErrorCodeEntry> = entry;
	const facts: readonly (readonly [label: string, text: string])[] = [
		[wording.meaning, entry.summary[locale]],
		[wording.action, entry.action[locale]],
		[wording.retry, wording.retryAdvice[entry.retry]],
		[wording.occursOn, entry.occursOn.join(wording.comma)],
		[wording.aliases, aliases.join(wording.comma)],
		[wording.replacedBy, renderRelatedCodes(replacedBy, wording)],
		[wording.twins, renderRelatedCodes(twins, wording)],
		[wording.counterparts, renderRelatedCodes(Object.values(counterparts).flat(), wording)],
		[wording.source, entry.source.join('; ')],
	];
	return [
		`${renderHeading(entry, colors)} (${colors[color](entry.severity)}, ${entry.category})`,
		...facts.filter(([, text]) => text !== '').map(([label, text]) => `  ${colors.dim(label + wording.colon)}${text}`),
	].join('\n');
}

function renderHeading(entry: ErrorCodeEntry | ErrorCodeRange, colors: Colors): string {
	return `${colors.bold('from' in entry ? `${entry.from}..${entry.to}` : String(entry.code))} ${entry.name}`;
}

function renderRelatedCodes(related: readonly { readonly code: number }[], wording: Wording): string {
	return renderCodes(
		related.map(({ code }) => code),
		wording,
	);
}

/** Codes with the names of all that they mean. */
function renderCodes(codes: readonly number[], wording: Wording): string {
	return codes.map((code) => [code, findErrorCodes(code).map(({ name }) => name).join(' / ')].join(' ').trim()).join(wording.comma);
}

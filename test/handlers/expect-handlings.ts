import { expect } from 'vitest';
import { analyseCalls } from '../../src/analysis.js';
import type { SdkCallHandling } from '../../src/handlers/sdk-call.js';
import { readSettings } from '../../src/settings.js';
import { createMemoryReader, parserNames, parseSnippet, type ParserName, type SnippetOptions } from '../support/find-sites.js';

const marker = /«([^»]*)»/g;

/**
 * Asserts what becomes of the failure of every SDK call in a snippet, with every parser that knows its dialect.
 *
 * `«absent»` stands in front of a call that can fail, with its handler class; a call without a marker is none to the
 * analysis. Of a selective handler the codes follow, `+rest` where any other code is dealt with too, and `open` where the
 * file does not tell all codes: `«selective 20016 10031 +rest»`.
 */
export function expectHandlings(marked: string, options: SnippetOptions & { readonly parsers?: readonly ParserName[] } = {}): void {
	const { text, expected } = readMarkers(marked);
	for (const parser of options.parsers ?? getParsers(options)) {
		const shift = parser === 'vue' && options.language !== 'vue' ? parseSnippet(text, options, parser).text.indexOf(text) : 0;
		const found = findHandlings(text, options, parser).map((handling) => describe(text, handling, shift));
		expect({ parser, handlings: found }).toEqual({ parser, handlings: expected });
	}
}

/** Analyses the calls of a snippet. */
export function findHandlings(text: string, options: SnippetOptions = {}, parser: ParserName = 'typescript'): readonly SdkCallHandling[] {
	return analyseCalls(parseSnippet(text, options, parser), { settings: readSettings(options.settings).settings, reader: createMemoryReader(options.files) });
}

function getParsers({ language = 'js', sourceType = 'module' }: SnippetOptions): readonly ParserName[] {
	if (language === 'vue') return ['vue'];
	return parserNames.filter((parser) => (parser === 'espree' ? !language.startsWith('ts') : parser === 'vue' ? sourceType === 'module' : true));
}

function describe(text: string, { node, handling: { kind, covered, coversRest } }: SdkCallHandling, shift: number): string {
	const offset = node.range[0] - shift;
	const line = text.slice(0, offset).split('\n').length;
	const column = offset - text.lastIndexOf('\n', offset - 1);
	const details = kind === 'selective' ? [...covered.codes, ...(coversRest ? ['+rest'] : []), ...(covered.isOpen ? ['open'] : [])] : [];
	return [`${line}:${column}`, kind, ...details].join(' ');
}

function readMarkers(marked: string): { readonly text: string; readonly expected: string[] } {
	let text = '';
	let position = 0;
	const expected: string[] = [];
	for (const match of marked.matchAll(marker)) {
		text += marked.slice(position, match.index);
		position = match.index + match[0].length;
		expected.push(`${text.split('\n').length}:${text.length - text.lastIndexOf('\n')} ${match[1]}`);
	}
	return { text: text + marked.slice(position), expected };
}

import { expect } from 'vitest';
import { analyseCalls, getGround, type Ground } from '../../src/analysis.js';
import { findDeadHandlers } from '../../src/handlers/find-dead-handlers.js';
import type { SdkCallHandling } from '../../src/handlers/sdk-call.js';
import { getListenerHandlings, type ListenerHandling } from '../../src/session/listener-handling.js';
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
function findHandlings(text: string, options: SnippetOptions = {}, parser: ParserName = 'typescript'): readonly SdkCallHandling[] {
	return analyseCalls(parseSnippet(text, options, parser), { settings: readSettings(options.settings).settings, reader: createMemoryReader(options.files) });
}

/**
 * Asserts what the listeners of a snippet do, with every parser that knows its dialect. Marked like {@link expectHandlings},
 * in front of the registering call or the member of a listener object.
 */
export function expectListeners(marked: string, options: SnippetOptions = {}): void {
	const { text, expected } = readMarkers(marked);
	for (const parser of getParsers(options)) {
		const shift = parser === 'vue' && options.language !== 'vue' ? parseSnippet(text, options, parser).text.indexOf(text) : 0;
		const found = findListenerHandlings(text, options, parser).map((listener) => describe(text, listener, shift));
		expect({ parser, listeners: found }).toEqual({ parser, listeners: expected });
	}
}

/** What the analysis takes for handlers that never run, by kind, in the order of the text. */
export function findDeadKinds(text: string, options: SnippetOptions = {}): readonly string[] {
	const { context, getEvidence, calls } = read(text, options, 'typescript');
	return findDeadHandlers(calls, context, getEvidence().sdkCalls).map(({ kind }) => kind);
}

function read(text: string, options: SnippetOptions, parser: ParserName): Ground & { readonly calls: readonly SdkCallHandling[] } {
	const file = parseSnippet(text, options, parser);
	const analysisOptions = { settings: readSettings(options.settings).settings, reader: createMemoryReader(options.files) };
	return { ...getGround(file, analysisOptions), calls: analyseCalls(file, analysisOptions) };
}

function findListenerHandlings(text: string, options: SnippetOptions, parser: ParserName): readonly ListenerHandling[] {
	const { context, getEvidence, calls } = read(text, options, parser);
	return getListenerHandlings({ context, ...getEvidence(), calls });
}

function getParsers({ language = 'js', sourceType = 'module' }: SnippetOptions): readonly ParserName[] {
	if (language === 'vue') return ['vue'];
	return parserNames.filter((parser) => (parser === 'espree' ? !language.startsWith('ts') : parser === 'vue' ? sourceType === 'module' : true));
}

function describe(text: string, { node, handling: { kind, covered, coversRest } }: Pick<SdkCallHandling, 'node' | 'handling'> | ListenerHandling, shift: number): string {
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

import { createRequire } from 'node:module';
import { parse as parseWithBabel, type ParserPlugin } from '@babel/parser';
import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import * as espree from 'espree';
import { expect } from 'vitest';
import * as vueParser from 'vue-eslint-parser';
import { mayHoldPlaces } from '../../codemods/src/number-places.js';
import { type Analysis, analyse } from '../../src/analysis.js';
import type { ProjectReader } from '../../src/project/project-reader.js';
import { readSettings } from '../../src/settings.js';
import type { Confidence, Site } from '../../src/sites/site.js';
import type { SourceFile } from '../../src/source-file.js';

/** The parsers whose trees the analysis must read alike; `vue` reads the snippet as the script of a component. */
export const parserNames = ['typescript', 'babel', 'espree', 'vue'] as const;

export type ParserName = (typeof parserNames)[number];

export type Language = 'js' | 'jsx' | 'ts' | 'tsx';

/** The surroundings of a snippet. */
export interface SnippetOptions {
	/** The dialect; JavaScript by default. A whole component is `vue`. */
	readonly language?: Language | 'vue';
	/** Of a script; `module` by default. */
	readonly sourceType?: 'module' | 'script';
	/** Where the snippet lies; `/app/src/file.…` by default. */
	readonly filename?: string;
	/** Other files of the project: texts by absolute path. */
	readonly files?: Readonly<Record<string, string>>;
	/** What a config file holds under `settings['tencent-im']`. */
	readonly settings?: unknown;
}

/** What a marked snippet is expected to give. */
export interface ExpectationOptions extends SnippetOptions {
	/** Of every marker that does not say its own; `certain` by default. */
	readonly confidence?: Confidence;
	/** By default every parser that knows the dialect. */
	readonly parsers?: readonly ParserName[];
}

/** Reads files from memory. */
export function createMemoryReader(files: Readonly<Record<string, string>> = {}): ProjectReader {
	return { readFile: (path) => (Object.hasOwn(files, path) ? files[path] : undefined) };
}

/**
 * Asserts that the analysis finds the marked numbers of a snippet, and nothing else, with every parser.
 *
 * `«10013»` marks a site, `‹70001›` a definition; a confidence other than the case's own stands behind a bar: `«10013|likely»`.
 */
export function expectSites(marked: string, options: ExpectationOptions = {}): void {
	const { text, expected } = readMarkers(marked, options.confidence ?? 'certain');
	// The codemod asks this before it parses anything.
	if (expected.length > 0) expect({ text, mayHoldPlaces: mayHoldPlaces(text, expected.every((site) => site.includes('definition'))) }).toEqual({ text, mayHoldPlaces: true });
	for (const parser of options.parsers ?? getParsers(options)) {
		expect({ parser, sites: findSites(text, options, parser) }).toEqual({ parser, sites: expected });
	}
}

/**
 * Analyses a snippet.
 *
 * @returns sites and definitions in the order of the text, as `3:24 10013 certain`; a definition as `1:17 definition 70001 certain`
 */
export function findSites(text: string, options: SnippetOptions = {}, parser: ParserName = 'typescript'): string[] {
	const { sites, definitions } = analyseSnippet(text, options, parser);
	return [...sites, ...definitions].sort((a, b) => a.range[0] - b.range[0]).map((site) => describeSite(text, site, parser === 'vue' && options.language !== 'vue'));
}

/** Analyses a snippet without shortening what is found. */
export function analyseSnippet(text: string, options: SnippetOptions = {}, parser: ParserName = 'typescript'): Analysis {
	return analyse(parseSnippet(text, options, parser), { settings: readSettings(options.settings).settings, reader: createMemoryReader(options.files) });
}

const componentStart = '<script>\n';
const typedComponentStart = '<script lang="ts">\n';

function getParsers({ language = 'js', sourceType = 'module' }: SnippetOptions): readonly ParserName[] {
	if (language === 'vue') return ['vue'];
	return parserNames.filter((parser) => (parser === 'espree' ? !language.startsWith('ts') : parser === 'vue' ? sourceType === 'module' : true));
}

/** Parses a snippet as the linter and the codemod would. */
export function parseSnippet(text: string, options: SnippetOptions, parser: ParserName): SourceFile {
	const { language = 'js', sourceType = 'module', filename } = options;
	if (language === 'vue') return parseComponent(text, filename ?? '/app/src/file.vue');
	const name = filename ?? `/app/src/file.${language}`;
	switch (parser) {
		case 'typescript': {
			const program = typescriptParser.parse(text, { range: true, loc: true, comment: true, sourceType, ecmaFeatures: { jsx: language.endsWith('x') }, filePath: `file.${language}` }) as unknown as TSESTree.Program;
			return { filename: name, text, program, templateExpressions: [], comments: program.comments ?? [] };
		}
		case 'espree': {
			const program = espree.parse(text, { range: true, loc: true, comment: true, ecmaVersion: 'latest', sourceType, ecmaFeatures: { jsx: true } }) as unknown as TSESTree.Program;
			return { filename: name, text, program, templateExpressions: [], comments: program.comments ?? [] };
		}
		case 'babel': {
			const plugins: ParserPlugin[] = [['estree', { classFeatures: true }], ...(language.startsWith('ts') ? (['typescript', 'decorators-legacy'] as const) : []), ...(language === 'ts' ? [] : (['jsx'] as const))];
			const { program } = parseWithBabel(text, { plugins, sourceType, ranges: true }) as unknown as { program: TSESTree.Program };
			return { filename: name, text, program, templateExpressions: [], comments: [] };
		}
		case 'vue':
			return parseComponent(`${language.startsWith('ts') ? typedComponentStart : componentStart}${text}\n</script>\n`, name.replace(/\.\w+$/, '.vue'), language);
	}
}

const resolveModule = createRequire(import.meta.url).resolve;

function parseComponent(text: string, filename: string, language: Language = 'ts'): SourceFile {
	const parser = resolveModule(language.startsWith('ts') ? '@typescript-eslint/parser' : 'espree');
	const { ast } = vueParser.parseForESLint(text, { parser, range: true, loc: true, comment: true, tokens: true, ecmaVersion: 'latest', sourceType: 'module', ecmaFeatures: { jsx: language !== 'ts' }, filePath: filename });
	const templateExpressions: TSESTree.Node[] = [];
	if (ast.templateBody) {
		vueParser.AST.traverseNodes(ast.templateBody, {
			enterNode(node) {
				if (node.type === 'VExpressionContainer' && node.expression) templateExpressions.push(node.expression as unknown as TSESTree.Node);
			},
			leaveNode: () => undefined,
		});
	}
	return { filename, text, program: ast as unknown as TSESTree.Program, templateExpressions, comments: [] };
}

function describeSite(text: string, site: Site, isWrapped: boolean): string {
	// The tag that the snippet was put behind takes a line of its own.
	const line = site.node.loc.start.line - (isWrapped ? 1 : 0);
	return formatSite(line, site.node.loc.start.column + 1, site.code, site.confidence, site.kind === 'definition');
}

function formatSite(line: number, column: number, code: number, confidence: string, isDefinition: boolean): string {
	return `${line}:${column} ${isDefinition ? 'definition ' : ''}${code} ${confidence}`;
}

const markerPattern = /([«‹])([^»›|]+)(?:\|(\w+))?[»›]/gu;

/** Takes the markers out of a snippet and notes where they stood. */
function readMarkers(marked: string, confidence: Confidence): { readonly text: string; readonly expected: readonly string[] } {
	const expected: string[] = [];
	let text = '';
	let position = 0;
	for (const match of marked.matchAll(markerPattern)) {
		const [whole, mark, literal = '', own] = match;
		text += marked.slice(position, match.index);
		const lines = text.split('\n');
		const code = Number(literal.replaceAll(/['"`_()]/gu, ''));
		expected.push(formatSite(lines.length, lines.at(-1)!.length + 1, code, own ?? confidence, mark === '‹'));
		text += literal;
		position = match.index + whole.length;
	}
	return { text: text + marked.slice(position), expected };
}

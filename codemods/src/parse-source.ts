import path from 'node:path';
import type { TSESTree } from '@typescript-eslint/utils';
import type { DirectiveComment } from '../../src/disable-directives.js';
import type { SourceFile } from '../../src/source-file.js';
import { findVueBlocks, isVueFile, type VueScriptBlock } from '../../src/vue-blocks.js';
import { getLanguage, type Language, type ParsedScript, parseScript } from './parse.js';
import { parseTemplate } from './template.js';
import { createPositionLookup } from './text-position.js';

/** A file ready for the analysis, and what only the codemod asks for. */
export interface ParsedSource {
	readonly file: SourceFile;
	/** Every comment that may carry an eslint-disable directive, those of a Vue template included. */
	readonly directiveComments: readonly DirectiveComment[];
	/** Script blocks of a component that nobody can read here. */
	readonly foreignBlocks: readonly VueScriptBlock[];
	/** How many errors the parser recovered from; an edit must not raise the number. */
	readonly toleratedErrors: number;
}

/**
 * Parses a file of any kind that the codemod reads.
 *
 * @param filename decides the dialect; absolute, or a mere name
 * @throws {UnparsableError} when no dialect fits
 */
export function parseSource(filename: string, text: string): ParsedSource {
	return isVueFile(filename) ? parseComponent(filename, text) : parseModule(filename, text);
}

function parseModule(filename: string, text: string): ParsedSource {
	const { program, comments, toleratedErrors } = parseScript(text, getLanguage(path.extname(filename)));
	return {
		file: { filename, text, program, templateExpressions: [], comments },
		directiveComments: comments,
		foreignBlocks: [],
		toleratedErrors,
	};
}

function parseComponent(filename: string, text: string): ParsedSource {
	const { scripts: blocks, template } = findVueBlocks(text);
	const editable = blocks.filter((block) => block.isEditable);
	const locate = createPositionLookup(text);
	const scripts = editable.map(({ lang, contentRange: [start, end] }) => {
		const { line, column } = locate(start);
		return parseScript(text.slice(start, end), getLanguage(lang ?? 'js'), { position: { offset: start, line, column: column - 1 }, isModule: true });
	});
	const isMarkup = template !== undefined && (template.lang === undefined || template.lang === 'html');
	const { expressions, comments: htmlComments } = isMarkup ? parseTemplate(text, template.contentRange, getTemplateLanguage(editable)) : { expressions: [], comments: [] };
	const comments = scripts.flatMap((script) => script.comments);
	return {
		file: { filename, text, program: joinPrograms(scripts), templateExpressions: expressions, comments },
		directiveComments: [...comments, ...htmlComments, ...findBlockLevelComments(text, blocks.map((block) => block.contentRange), template?.contentRange)],
		foreignBlocks: blocks.filter((block) => !block.isEditable),
		toleratedErrors: scripts.reduce((sum, script) => sum + script.toleratedErrors, 0),
	};
}

/** HTML comments between the blocks of a component. */
function findBlockLevelComments(text: string, scripts: readonly (readonly [number, number])[], template: readonly [number, number] | undefined): DirectiveComment[] {
	const blocks = template === undefined ? scripts : [...scripts, template];
	const comments: DirectiveComment[] = [];
	for (let start = text.indexOf('<!--'), end: number; start >= 0; start = text.indexOf('<!--', end)) {
		const close = text.indexOf('-->', start + 4);
		if (close < 0) break;
		end = close + 3;
		const index = start;
		if (!blocks.some(([from, to]) => from <= index && index < to)) comments.push({ type: 'HTML', value: text.slice(start + 4, close), range: [start, end] });
	}
	return comments;
}

function getTemplateLanguage(blocks: readonly VueScriptBlock[]): Language {
	return blocks.some(({ lang }) => lang === 'ts' || lang === 'tsx') ? 'ts' : 'js';
}

/** All blocks of a component share one module scope, as far as names are concerned. */
function joinPrograms(scripts: readonly ParsedScript[]): TSESTree.Program {
	const programs = scripts.map(({ program }) => program);
	const [first, last] = [programs[0], programs.at(-1)];
	const nowhere = { line: 1, column: 0 };
	return {
		type: 'Program',
		sourceType: 'module',
		body: programs.flatMap((program) => program.body),
		comments: undefined,
		tokens: undefined,
		range: [first?.range[0] ?? 0, last?.range[1] ?? 0],
		loc: { start: first?.loc.start ?? nowhere, end: last?.loc.end ?? nowhere },
		parent: undefined,
	} as unknown as TSESTree.Program;
}

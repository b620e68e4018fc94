import { type ParserPlugin, parse as parseWithBabel } from '@babel/parser';
import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import * as espree from 'espree';
import * as vueParser from 'vue-eslint-parser';
import type { SourceFile } from '../../src/source-file.js';
import { findVueBlocks, isVueFile } from '../../src/vue-blocks.js';

/** A way to come to a source file: that of a linter with some parser, or the codemod's. */
export type Parse = (filename: string, text: string) => SourceFile;

interface ParsedScript {
	readonly program: TSESTree.Program;
	readonly comments: readonly TSESTree.Comment[];
}

/** Offsets stay: no parser takes a byte order mark with a shebang, and linters hide the shebang too. */
function prepare(text: string): string {
	return text.replace(/^(\uFEFF?)#!/u, (_match, mark: string) => `${' '.repeat(mark.length)}//`).replace(/^\uFEFF/u, ' ');
}

function parseTypeScript(filename: string, text: string): ParsedScript {
	const program = typescriptParser.parse(prepare(text), { range: true, comment: true, loc: true, sourceType: 'module', filePath: filename, ecmaFeatures: { jsx: /[jt]sx$/u.test(filename) } }) as TSESTree.Program;
	return { program, comments: program.comments ?? [] };
}

function parseEspree(filename: string, text: string): ParsedScript {
	const attempts = ['module', 'commonjs'] as const;
	for (const sourceType of attempts) {
		try {
			const program = espree.parse(prepare(text), { range: true, comment: true, loc: true, ecmaVersion: 'latest', sourceType, ecmaFeatures: { jsx: filename.endsWith('x') } }) as unknown as TSESTree.Program;
			return { program, comments: program.comments ?? [] };
		} catch (error) {
			if (sourceType === attempts.at(-1)) throw error;
		}
	}
	throw new Error('unreachable');
}

const babelPlugins: readonly ParserPlugin[] = [['estree', { classFeatures: true }], 'deferredImportEvaluation', 'sourcePhaseImports', 'decorators-legacy'];

function parseBabel(filename: string, text: string): ParsedScript {
	const language: ParserPlugin[] = /\.[cm]?ts$/u.test(filename) ? ['typescript'] : filename.endsWith('.tsx') ? ['typescript', 'jsx'] : ['jsx', 'flow'];
	const { program, comments } = parseWithBabel(prepare(text), { sourceType: 'unambiguous', errorRecovery: true, ranges: true, createParenthesizedExpressions: false, createImportExpressions: true, allowReturnOutsideFunction: true, plugins: [...babelPlugins, ...language] });
	return {
		program: program as unknown as TSESTree.Program,
		comments: (comments ?? []).map((comment) => ({ ...comment, range: [comment.start, comment.end] }) as unknown as TSESTree.Comment),
	};
}

/** Parses each script of a component at its own offset, as the codemod does. */
function parseBlocks(parseScript: (filename: string, text: string) => ParsedScript): Parse {
	return (filename, text) => {
		const { scripts } = findVueBlocks(text);
		const parts = scripts.filter((script) => script.isEditable).map(({ contentRange: [start, end], lang = 'js' }) => parseScript(`script.${lang}`, blank(text.slice(0, start)) + text.slice(start, end)));
		const program = { type: 'Program', body: parts.flatMap((part) => part.program.body), range: [0, text.length] } as unknown as TSESTree.Program;
		return { filename, text, program, templateExpressions: parseTemplate(text), comments: parts.flatMap((part) => part.comments) };
	};
}

function blank(text: string): string {
	return text.replace(/[^\r\n]/gu, ' ');
}

/** What a linter gives of a component: one Program with the statements of all blocks, and the template beside it. */
function parseVue(parser: unknown): Parse {
	return (filename, text) => {
		const { ast } = vueParser.parseForESLint(prepare(text), { parser, range: true, comment: true, loc: true, sourceType: 'module', ecmaVersion: 'latest', filePath: filename });
		const program = ast as unknown as TSESTree.Program;
		return { filename, text, program, templateExpressions: collectExpressions(ast.templateBody), comments: program.comments ?? [] };
	};
}

function parseTemplate(text: string): readonly TSESTree.Node[] {
	const { template } = findVueBlocks(text);
	const [start, end] = template?.contentRange ?? [0, 0];
	const markup = template ? `${blank(text.slice(0, start - '<template>'.length))}<template>${text.slice(start, end)}</template>` : '';
	const { ast } = vueParser.parseForESLint(markup, { range: true, loc: true, sourceType: 'module', ecmaVersion: 'latest', filePath: 'a.vue' });
	return collectExpressions(ast.templateBody);
}

function collectExpressions(root: unknown): readonly TSESTree.Node[] {
	const found: TSESTree.Node[] = [];
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) {
			node.forEach(visit);
			return;
		}
		if (typeof node !== 'object' || node === null) return;
		const { type, expression } = node as { type?: string; expression?: TSESTree.Node | null };
		if (type === 'VExpressionContainer') {
			if (expression) found.push(expression);
			return;
		}
		for (const [key, value] of Object.entries(node)) if (['children', 'startTag', 'attributes', 'value'].includes(key)) visit(value);
	};
	visit(root);
	return found;
}

function toParse(parseScript: (filename: string, text: string) => ParsedScript): Parse {
	return (filename, text) => ({ filename, text, templateExpressions: [], ...parseScript(filename, text) });
}

/** Every parser by name that must accept a file, by its extension. */
export function getParsers(filename: string): ReadonlyMap<string, Parse> {
	if (isVueFile(filename)) {
		return new Map([
			['vue', parseVue({ ts: typescriptParser, js: espree, '<template>': espree })],
			['vue-typescript', parseVue(typescriptParser)],
			['babel', parseBlocks(parseBabel)],
		]);
	}
	const parsers = new Map([['typescript', toParse(parseTypeScript)], ['babel', toParse(parseBabel)]]);
	return /\.[cm]?tsx?$/u.test(filename) ? parsers : parsers.set('espree', toParse(parseEspree));
}

import { parse as parseWithBabel, parseExpression as parseExpressionWithBabel, type ParserOptions, type ParserPlugin } from '@babel/parser';
import type { TSESTree } from '@typescript-eslint/utils';

/** The dialects that the ladder below knows. */
export type Language = 'js' | 'jsx' | 'ts' | 'tsx';

/** Where a piece of text stands in its file, so that every range of its tree is an offset into the whole file. */
export interface Position {
	readonly offset: number;
	/** Counted from 1. */
	readonly line: number;
	/** Counted from 0. */
	readonly column: number;
}

/** One parsed script. */
export interface ParsedScript {
	readonly program: TSESTree.Program;
	readonly comments: readonly TSESTree.Comment[];
	/** How many errors the parser recovered from; an edit must not raise the number. */
	readonly toleratedErrors: number;
}

/** No rung of the ladder could read the text. */
export class UnparsableError extends Error {
	override readonly name = 'UnparsableError';
	/** Counted from 1. */
	readonly line: number;

	constructor(message: string, line: number) {
		super(message);
		this.line = line;
	}
}

const start: Position = { offset: 0, line: 1, column: 0 };

/**
 * What is tried for each dialect, in this order; the first rung without an error wins, else the one with the fewest
 * recovered errors. Plain `.js` may hold Flow, and in some projects TypeScript.
 */
const ladder: Readonly<Record<Language, readonly (readonly ParserPlugin[])[]>> = {
	js: [['jsx', 'decorators-legacy'], ['jsx', 'decorators'], ['jsx', 'flow', 'decorators-legacy'], ['jsx', 'flow', 'decorators'], ['jsx', 'typescript', 'decorators-legacy']],
	jsx: [['jsx', 'decorators-legacy'], ['jsx', 'decorators'], ['jsx', 'flow', 'decorators-legacy'], ['jsx', 'flow', 'decorators'], ['jsx', 'typescript', 'decorators-legacy']],
	ts: [['typescript', 'decorators-legacy'], ['typescript', 'decorators'], ['typescript', 'jsx', 'decorators-legacy']],
	tsx: [['typescript', 'jsx', 'decorators-legacy'], ['typescript', 'jsx', 'decorators']],
};

const everywhere: readonly ParserPlugin[] = [
	['estree', { classFeatures: true }],
	'decoratorAutoAccessors',
	'deferredImportEvaluation',
	'deprecatedImportAssert',
	'explicitResourceManagement',
	'exportDefaultFrom',
	'sourcePhaseImports',
];

/** Which dialect a file extension or a `lang` attribute stands for; anything else is none of ours. */
const languages: Readonly<Record<string, Language>> = {
	js: 'js', cjs: 'js', mjs: 'js', jsx: 'jsx', ts: 'ts', cts: 'ts', mts: 'ts', uts: 'ts', tsx: 'tsx',
};

/**
 * @param extension with or without its dot
 * @returns the dialect to parse a file of that extension with; unknown extensions are read as JavaScript
 */
export function getLanguage(extension: string): Language {
	return languages[extension.replace(/^\./u, '').toLowerCase()] ?? 'js';
}

function getOptions(plugins: readonly ParserPlugin[], position: Position, sourceType: 'module' | 'unambiguous'): ParserOptions {
	return {
		allowAwaitOutsideFunction: true,
		allowNewTargetOutsideFunction: true,
		allowReturnOutsideFunction: true,
		allowSuperOutsideMethod: true,
		allowUndeclaredExports: true,
		attachComment: false,
		createParenthesizedExpressions: false,
		// uni-app's `// #ifdef` files declare a name once for each platform.
		errorRecovery: true,
		plugins: [...everywhere, ...plugins],
		ranges: true,
		sourceType,
		startColumn: position.column,
		startIndex: position.offset,
		startLine: position.line,
	};
}

/** What the parser gives of a comment; its own types leave open whether it says where. */
interface BabelComment {
	readonly type: 'CommentBlock' | 'CommentLine';
	readonly value: string;
	readonly start: number;
	readonly end: number;
	readonly loc: { readonly start: { readonly line: number; readonly column: number }; readonly end: { readonly line: number; readonly column: number } };
}

function toComment({ type, value, start: from, end: to, loc: { start, end } }: BabelComment): TSESTree.Comment {
	return {
		type: type === 'CommentBlock' ? 'Block' : 'Line',
		value,
		range: [from, to],
		loc: { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } },
	} as TSESTree.Comment;
}

/** Blanks what only the very start of a file may hold, without moving anything: a byte order mark and a hash-bang. */
function maskStart(text: string): string {
	const withoutMark = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
	return withoutMark.replace(/^( ?)#!/u, '$1//');
}

interface Attempt<Result> {
	readonly result: Result;
	readonly errors: number;
}

function climb<Result>(language: Language, attempt: (plugins: readonly ParserPlugin[]) => Attempt<Result>): Attempt<Result> {
	let best: Attempt<Result> | undefined;
	let failure: unknown;
	for (const plugins of ladder[language]) {
		try {
			const outcome = attempt(plugins);
			if (outcome.errors === 0) return outcome;
			if (best === undefined || outcome.errors < best.errors) best = outcome;
		} catch (error) {
			failure ??= error;
		}
	}
	if (best !== undefined) return best;
	const { message, loc } = failure as { message: string; loc?: { line: number } };
	throw new UnparsableError(message.replace(/ \(\d+:\d+\)$/u, ''), loc?.line ?? 1);
}

/**
 * Parses a script into ESTree, as an ESLint parser would: no parenthesised expressions, class features as ESTree has them.
 *
 * @param text the script alone
 * @param options `position`: where it stands in its file; `isModule`: a module even without `import` or `export`
 * @returns the Program with every range counted in the whole file
 * @throws {UnparsableError} when no dialect fits
 */
export function parseScript(text: string, language: Language, options: { readonly position?: Position; readonly isModule?: boolean } = {}): ParsedScript {
	const position = options.position ?? start;
	const source = position.offset === 0 ? maskStart(text) : text;
	const { result, errors } = climb(language, (plugins) => {
		const file = parseWithBabel(source, getOptions(plugins, position, options.isModule === true ? 'module' : 'unambiguous'));
		return { result: file, errors: file.errors!.length };
	});
	return {
		program: result.program as unknown as TSESTree.Program,
		comments: (result.comments as unknown as readonly BabelComment[]).map(toComment),
		toleratedErrors: errors,
	};
}

/**
 * Parses one expression that stands somewhere in a file.
 *
 * @throws {UnparsableError} when it is none
 */
export function parseExpression(text: string, language: Language, position: Position): TSESTree.Expression {
	return climb(language, (plugins) => {
		const expression = parseExpressionWithBabel(text, getOptions(plugins, position, 'module'));
		return { result: expression as unknown as TSESTree.Expression, errors: expression.errors!.length };
	}).result;
}

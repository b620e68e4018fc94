import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../source-file.js';
import { type ConditionalRegion, findConditionalRegions, findRegionAt } from './conditional-regions.js';
import { isRequireCall } from './existing-imports.js';
import { findHeaderEnd } from './header-comments.js';
import { getIndent, getLineBreak, getStatementEnd, hasLineBreak, isFirstOnLine, skipSpaces, skipTrailingComments } from './lines.js';
import { isImportEquals, type ModuleKind } from './module-kind.js';
import { getNames } from './names.js';

/** Where a new import goes, and what parts it from its neighbours. */
export interface InsertionPlace {
	readonly offset: number;
	readonly before: string;
	readonly after: string;
	/** Does code follow on the same line? */
	readonly needsSemicolon: boolean;
}

/** The part of a file that an import goes into: all of it, or one script block of a component. */
export interface InsertionScope {
	readonly range: readonly [start: number, end: number];
	/** The statements at the top level of that part, in the order of the text. */
	readonly statements: readonly TSESTree.ProgramStatement[];
}

/**
 * Finds the place of a new import: behind the first group of imports, or else at the top, below shebang, directives and
 * what stands there for the file as a whole. Never inside a region of conditional compilation, where some platforms would
 * not get it; a `require` never behind code that might already need it.
 *
 * @param usedAt offsets that need the import
 */
export function findInsertionPlace(file: SourceFile, scope: InsertionScope, kind: ModuleKind, usedAt: readonly number[]): InsertionPlace {
	const directives = scope.statements.filter(isDirective);
	const body = scope.statements.slice(directives.length);
	const regions = findConditionalRegions(file);
	const group = findImportGroup(file, body, kind, usedAt);
	return (group && placeBehindGroup(file, scope, regions, group, kind)) ?? placeAtTop(file, scope, regions, directives.at(-1), body[0], kind);
}

function isDirective(node: TSESTree.Node): boolean {
	return typeof (node as { directive?: unknown }).directive === 'string';
}

interface ImportGroup {
	readonly last: TSESTree.Node;
	/** The statement behind the group. */
	readonly next: TSESTree.Node | undefined;
}

function findImportGroup(file: SourceFile, body: readonly TSESTree.Node[], kind: ModuleKind, usedAt: readonly number[]): ImportGroup | undefined {
	const start = body.findIndex((node) => isImportLike(node, kind));
	if (start === -1) return undefined;
	let end = start;
	while (isImportLike(body[end + 1], kind)) end++;
	const group = { last: body[end]!, next: body[end + 1] };
	const isInTime = kind !== 'commonjs' || (usedAt.every((offset) => offset > group.last.range[1]) && body.slice(0, start).every((node) => isInert(file, node)));
	return isInTime ? group : undefined;
}

/** Does a statement surely run nothing of this file, as `const app = getApp()`? */
function isInert(file: SourceFile, node: TSESTree.Node): boolean {
	switch (node.type) {
		case 'VariableDeclaration':
			return node.declarations.every(({ id, init }) => id.type === 'Identifier' && (init === null || isInert(file, init)));
		case 'Literal':
			return true;
		case 'Identifier':
			return getNames(file).countDeclarations(node.name) === 0;
		case 'MemberExpression':
			return !node.computed && isInert(file, node.object);
		case 'CallExpression':
			return isInert(file, node.callee) && node.arguments.every((argument) => isInert(file, argument));
		default:
			return false;
	}
}

/** Is this a statement that a new import may stand beside? */
function isImportLike(node: TSESTree.Node | undefined, kind: ModuleKind): boolean {
	if (!node) return false;
	if (kind !== 'commonjs') return node.type === 'ImportDeclaration' || isImportEquals(node);
	if (node.type === 'VariableDeclaration') return node.declarations.every(({ init }) => init !== null && isRequireChain(init));
	return node.type === 'ExpressionStatement' && isRequireChain(node.expression);
}

/** `require('a')`, `require('a').b`, `require('a')('b')`: nothing of this file runs in it. */
function isRequireChain(node: TSESTree.Node): boolean {
	if (node.type === 'MemberExpression') return isRequireChain(node.object);
	if (node.type !== 'CallExpression') return false;
	return isRequireCall(node) || (isRequireChain(node.callee) && node.arguments.every(({ type }) => type === 'Literal' || type === 'Identifier'));
}

function placeBehindGroup(file: SourceFile, scope: InsertionScope, regions: readonly ConditionalRegion[], { last, next }: ImportGroup, kind: ModuleKind): InsertionPlace | undefined {
	const region = findRegionAt(regions, last.range[1]);
	if (!region) return placeBehind(file.text, getStatementEnd(file.text, last.range), scope, last);
	// Behind the region a `require` would also be behind the code in it.
	if (kind === 'commonjs' && next && next.range[0] < region.range[1]) return undefined;
	return region.isClosed ? placeBehind(file.text, region.range[1], scope, last) : placeBefore(file.text, region.range[0], false);
}

/**
 * @param offset the end of an import, or of the region that it stands in
 * @param model the statement whose indentation is taken
 */
function placeBehind(text: string, offset: number, { range }: InsertionScope, model: TSESTree.Node): InsertionPlace {
	const lineBreak = getLineBreak(text, offset) + getIndent(text, model.range[0]);
	const behindComments = skipTrailingComments(text, offset, range[1]);
	const lineEnd = skipSpaces(text, behindComments);
	if (lineEnd >= range[1]) return { offset: behindComments, before: lineBreak, after: '', needsSemicolon: false };
	if (hasLineBreak(text[lineEnd]!)) return { offset: lineEnd, before: lineBreak, after: '', needsSemicolon: false };
	return { offset, before: text[offset - 1] === ';' ? ' ' : lineBreak, after: '', needsSemicolon: true };
}

function placeBefore(text: string, offset: number, isBlankLineWanted: boolean): InsertionPlace {
	if (!isFirstOnLine(text, offset)) return { offset, before: '', after: ' ', needsSemicolon: true };
	const lineBreak = getLineBreak(text, offset);
	return { offset, before: '', after: lineBreak + (isBlankLineWanted ? lineBreak : '') + getIndent(text, offset), needsSemicolon: false };
}

function placeAtTop(file: SourceFile, scope: InsertionScope, regions: readonly ConditionalRegion[], directive: TSESTree.Node | undefined, first: TSESTree.Node | undefined, kind: ModuleKind): InsertionPlace {
	const { text } = file;
	if (directive) {
		const end = getStatementEnd(text, directive.range);
		// A semicolon further down guards the first statement.
		if (!first || end < directive.range[1]) return placeBehind(text, end, scope, directive);
	}
	if (!first) return placeInEmptyScript(text, scope);
	const start = directive ? skipTrailingComments(text, directive.range[1], scope.range[1]) : scope.range[0];
	const offset = findHeaderEnd(file, start, getStart(first));
	const region = findRegionAt(regions, offset);
	return placeBefore(text, region?.range[0] ?? offset, !isImportLike(first, kind));
}

/** Decorators may stand in front of `export`, outside of the range that a parser gives the statement. */
function getStart(statement: TSESTree.Node): number {
	const { declaration } = statement as { declaration?: TSESTree.Node | null };
	const decorators = [statement, declaration].flatMap((node) => (node as { decorators?: readonly TSESTree.Node[] } | null | undefined)?.decorators ?? []);
	return Math.min(statement.range[0], ...decorators.map(({ range }) => range[0]));
}

/** A script block without a statement serves a template all the same. */
function placeInEmptyScript(text: string, { range: [start, end] }: InsertionScope): InsertionPlace {
	const lineBreak = getLineBreak(text, start);
	return { offset: start, before: lineBreak, after: hasLineBreak(text.slice(start, end)) ? '' : lineBreak, needsSemicolon: false };
}

import type { SourceFile } from '../source-file.js';
import { hasBlankLine, hasLineBreak } from './lines.js';

/** What a whole comment, over all its lines, must say to stand above everything else. */
const licencePattern = /^\/\*!|@licen[cs]e\b|\bSPDX-|\bcopyright\b|©|\(c\)\s*\d{4}|@preserve\b|@file(?:overview)?\b|@overview\b|@packageDocumentation\b|@module\b|@generated\b/iu;

/** Instructions to a tool about the file as a whole. */
const filePragmaPattern = /^(?:\/\/\/\s*<|[/*\s]*(?:@ts-nocheck|@ts-check|@(?:no)?flow|@format|@prettier|@jsx|@(?:jest|vitest)-environment|eslint-disable(?!-)|eslint-enable|eslint-env|eslint\s|globals?\s|exported\s|oxlint-disable(?!-)|tslint:disable(?!-)|jshint\s|jslint\s|biome-ignore-all|deno-lint-ignore-file|(?:istanbul|[cv]8) ignore file|node:coverage disable))/u;

/** Instructions to a tool about what follows: nothing may come between. */
const attachedPragmaPattern = /^[/*\s]*(?:(?:eslint|oxlint|tslint:)-?disable-next-line|@(?:ts|vue)-(?:ignore|expect-error)|prettier-ignore|biome-ignore(?!-)|deno-lint-ignore(?!-)|(?:istanbul|[cv]8) ignore (?:next|if|else|start)|node:coverage ignore next|\$Flow|[#@]__)/u;

interface CommentGroup {
	readonly range: readonly [start: number, end: number];
	readonly isHeader: boolean;
	readonly isAttachedPragma: boolean;
}

/**
 * Parts the comments in front of the first statement: those above belong to the file (licence, instructions for tools, or
 * set apart by an empty line), those below to the statement.
 *
 * @param start where the first comment may begin
 * @param end where the statement begins
 * @returns the offset of the first comment that belongs to the statement, or of the statement
 */
export function findHeaderEnd(file: SourceFile, start: number, end: number): number {
	const groups = groupComments(file, start, end);
	let first = 0;
	for (const [index, group] of groups.entries()) {
		if (group.isAttachedPragma) break;
		const next = groups[index + 1]?.range[0] ?? end;
		if (group.isHeader || hasBlankLine(file.text.slice(group.range[1], next))) first = index + 1;
	}
	return groups[first]?.range[0] ?? end;
}

/** Line comments on consecutive lines make one comment, unless one of them is an instruction. */
function groupComments({ text, comments }: SourceFile, start: number, end: number): readonly CommentGroup[] {
	const groups: CommentGroup[] = [];
	let canGrow = false;
	for (const { range } of comments) {
		if (range[0] < start || range[1] > end || text.startsWith('#!', range[0])) continue;
		const content = text.slice(...range);
		const isAttachedPragma = attachedPragmaPattern.test(content);
		const isPragma = isAttachedPragma || filePragmaPattern.test(content);
		const isLine = content.startsWith('//');
		const previous = groups.at(-1);
		if (previous && canGrow && isLine && !isPragma && isNextLine(text.slice(previous.range[1], range[0]))) groups.pop();
		const groupStart = previous && groups.at(-1) !== previous ? previous.range[0] : range[0];
		groups.push({ range: [groupStart, range[1]], isHeader: isPragma || licencePattern.test(text.slice(groupStart, range[1])), isAttachedPragma });
		canGrow = isLine && !isPragma;
	}
	return groups;
}

function isNextLine(between: string): boolean {
	return hasLineBreak(between) && !hasBlankLine(between);
}

/** The markup or the script between an opening tag and its end, as a range of the whole file. */
interface VueBlock {
	/** Values by attribute name, `''` where an attribute has none. */
	readonly attributes: ReadonlyMap<string, string>;
	readonly lang: string | undefined;
	readonly src: string | undefined;
	/** From behind the opening tag to the closing one; empty for `<script … />`. */
	readonly contentRange: readonly [start: number, end: number];
	/** `false` where the file ends before the block does: no compiler accepts that. */
	readonly isClosed: boolean;
}

/** A `<script>` at the top level of a component. */
export interface VueScriptBlock extends VueBlock {
	/** Is it `<script setup>`? */
	readonly isSetup: boolean;
	/**
	 * Can we read and edit it: closed, in the file itself, JavaScript or TypeScript? Not renderjs, wxs, CoffeeScript, UTS.
	 */
	readonly isEditable: boolean;
}

/** The `<template>` at the top level of a component. */
export type VueTemplateBlock = VueBlock;

/** The blocks of a single-file component that may hold code. */
export interface VueBlocks {
	/** In the order of the text; uni-app files may have more than the two that Vue allows. */
	readonly scripts: readonly VueScriptBlock[];
	/** The first `<template>`. */
	readonly template: VueTemplateBlock | undefined;
}

const componentPattern = /\.(?:vue|nvue|uvue)$/iu;

/**
 * Is this a single-file component, by its name?
 *
 * @param filename a path or a mere name
 */
export function isVueFile(filename: string): boolean {
	return componentPattern.test(filename);
}

const editableLanguages = new Set([undefined, '', 'js', 'jsx', 'ts', 'tsx']);

/** Types that make a `<script>` data; Vue ignores the others. */
const dataTypePattern = /json|template|html/iu;

/**
 * Finds the script blocks and the template of a single-file component. Only tags at the top level count: a `<script>` in
 * an attribute, in the template, in an HTML comment or in another block is text. Ends of blocks as in Vue's own compiler:
 * the first closing tag of a script, the matching closing tag of an HTML template.
 *
 * @param text the whole file, with or without a byte order mark
 * @returns ranges into `text`; never throws
 */
export function findVueBlocks(text: string): VueBlocks {
	const scripts: VueScriptBlock[] = [];
	let template: VueTemplateBlock | undefined;
	let position = 0;
	while ((position = text.indexOf('<', position)) !== -1) {
		const tag = readOpeningTag(text, position);
		if (tag === undefined) {
			position = skipMarkup(text, position);
			continue;
		}
		if (tag === 'endless') break;
		const { attributes } = tag;
		const content = tag.isSelfClosing ? { end: tag.end, next: tag.end, isClosed: true } : findContentEnd(text, tag);
		const block: VueBlock = {
			attributes,
			lang: attributes.get('lang'),
			src: attributes.get('src'),
			contentRange: [tag.end, content.end],
			isClosed: content.isClosed,
		};
		if (tag.name === 'script') scripts.push({ ...block, isSetup: attributes.has('setup'), isEditable: isEditable(block) });
		else if (tag.name === 'template') template ??= block;
		position = content.next;
	}
	return { scripts, template };
}

function isEditable({ attributes, lang, src, isClosed }: VueBlock): boolean {
	return isClosed && src === undefined && editableLanguages.has(lang?.toLowerCase()) && !dataTypePattern.test(attributes.get('type') ?? '');
}

interface OpeningTag {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly isSelfClosing: boolean;
	/** Behind the `>`. */
	readonly end: number;
}

const tagNamePattern = /<([a-z][^\s/>]*)/iuy;
const attributePattern = /[\s/]*(?:(>)|([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?)/uy;

/** @returns `undefined` where no tag opens; of one that never ends, that alone: all the rest of the text belongs to it */
function readOpeningTag(text: string, start: number): OpeningTag | 'endless' | undefined {
	tagNamePattern.lastIndex = start;
	const name = tagNamePattern.exec(text)?.[1];
	if (name === undefined) return undefined;
	const attributes = new Map<string, string>();
	let unquotedEnd = -1;
	attributePattern.lastIndex = tagNamePattern.lastIndex;
	for (let match = attributePattern.exec(text); match; match = attributePattern.exec(text)) {
		const end = attributePattern.lastIndex;
		// In `src=./a/>` the slash belongs to the value.
		if (match[1] !== undefined) return { name, attributes, isSelfClosing: text[end - 2] === '/' && unquotedEnd !== end - 1, end };
		attributes.set(match[2] ?? '', match[3] ?? match[4] ?? match[5] ?? '');
		if (match[5] !== undefined) unquotedEnd = end;
	}
	return 'endless';
}

/** Goes over a comment, a declaration, a closing tag, or a `<` that is text. */
function skipMarkup(text: string, start: number): number {
	if (text.startsWith('<!--', start)) return behind(text, '-->', start + 4);
	if (/^<[!?/]/u.test(text.slice(start, start + 2))) return behind(text, '>', start + 2);
	return start + 1;
}

function behind(text: string, mark: string, start: number): number {
	const index = text.indexOf(mark, start);
	return index === -1 ? text.length : index + mark.length;
}

interface ContentEnd {
	/** Where the closing tag begins. */
	readonly end: number;
	/** Behind the closing tag. */
	readonly next: number;
	readonly isClosed: boolean;
}

function findContentEnd(text: string, tag: OpeningTag): ContentEnd {
	const lang = tag.attributes.get('lang');
	const isMarkup = tag.name === 'template' && (lang === undefined || lang === '' || lang === 'html');
	return isMarkup ? findTemplateEnd(text, tag.end) : findRawEnd(text, tag.name, tag.end);
}

/** Everything up to the first closing tag of that name is text. */
function findRawEnd(text: string, name: string, start: number): ContentEnd {
	const closing = new RegExp(`</${name.replace(/[^\w-]/gu, '\\$&')}(?=[\\s>])`, 'giu');
	closing.lastIndex = start;
	const match = closing.exec(text);
	return match ? { end: match.index, next: behind(text, '>', closing.lastIndex), isClosed: true } : { end: text.length, next: text.length, isClosed: false };
}

/** Elements whose content is text, inside a template too. */
const rawElements = new Set(['script', 'style', 'textarea', 'title']);

/** Counts nested templates; comments, attributes, `{{ … }}` and raw elements may hold what looks like a tag. */
function findTemplateEnd(text: string, start: number): ContentEnd {
	const interest = /<|\{\{/gu;
	const lastInterpolationEnd = text.lastIndexOf('}}');
	let depth = 1;
	interest.lastIndex = start;
	for (let match = interest.exec(text); match; match = interest.exec(text)) {
		const { index } = match;
		if (match[0] === '{{') {
			if (index + 2 <= lastInterpolationEnd) interest.lastIndex = text.indexOf('}}', index + 2) + 2;
			continue;
		}
		const tag = readOpeningTag(text, index);
		if (tag === undefined) {
			if (/^<\/template[\s>]/iu.test(text.slice(index, index + 11))) {
				depth--;
				if (depth === 0) return { end: index, next: behind(text, '>', index), isClosed: true };
			}
			interest.lastIndex = skipMarkup(text, index);
			continue;
		}
		if (tag === 'endless') break;
		const name = tag.name.toLowerCase();
		if (name === 'template' && !tag.isSelfClosing) depth++;
		interest.lastIndex = rawElements.has(name) && !tag.isSelfClosing ? findRawEnd(text, name, tag.end).next : tag.end;
	}
	return { end: text.length, next: text.length, isClosed: false };
}

import type { TSESTree } from '@typescript-eslint/utils';
import type { DirectiveComment } from '../../src/disable-directives.js';
import { type Language, parseExpression, parseScript, type Position } from './parse.js';
import { createPositionLookup } from './text-position.js';

/** What a Vue template holds for us. */
export interface ParsedTemplate {
	/** Expressions and handler statements, in the order of the text; those that do not parse are left out. */
	readonly expressions: readonly TSESTree.Node[];
	/** `<!-- … -->`, which may carry eslint-disable directives. */
	readonly comments: readonly DirectiveComment[];
}

/** A piece of script inside the markup. */
interface Fragment {
	readonly kind: 'expression' | 'handler' | 'loop' | 'slot';
	readonly start: number;
	readonly end: number;
}

/** Most templates hold no number of two digits or more, and need no closer look. */
const candidatePattern = /\d{2}|0x/iu;

/**
 * Finds the script inside a template: `{{ … }}`, `v-*`, `:`, `@` and `#`. A scanner, not a parser: what it misses is not
 * edited, and what it takes for script by mistake does not parse or holds no site.
 *
 * @param text the whole file
 * @param range of the template's content
 * @param language of the component's scripts
 * @returns never throws
 */
export function parseTemplate(text: string, [start, end]: readonly [number, number], language: Language): ParsedTemplate {
	if (!candidatePattern.test(text.slice(start, end))) return { expressions: [], comments: [] };
	const { fragments, comments } = scan(text, start, end);
	const locate = createPositionLookup(text);
	const getPosition = (offset: number): Position => {
		const { line, column } = locate(offset);
		return { offset, line, column: column - 1 };
	};
	const expressions = fragments
		.filter((fragment) => candidatePattern.test(text.slice(fragment.start, fragment.end)))
		.flatMap((fragment) => parseFragment(fragment, text, language, getPosition));
	return { expressions, comments };
}

const directivePattern = /^(?:v-|[:@#]|\.)/u;

/** One pass over the markup; a `<` that opens no tag is text. */
function scan(text: string, start: number, end: number): { fragments: Fragment[]; comments: DirectiveComment[] } {
	const fragments: Fragment[] = [];
	const comments: DirectiveComment[] = [];
	const interest = /<!--|\{\{|<[a-z][^\s/>]*/giu;
	interest.lastIndex = start;
	for (let match = interest.exec(text); match !== null && match.index < end; match = interest.exec(text)) {
		const [opening] = match;
		const inside = match.index + opening.length;
		if (opening === '<!--') {
			const close = clamp(text.indexOf('-->', inside), end);
			comments.push({ type: 'HTML', value: text.slice(inside, close), range: [match.index, Math.min(close + 3, end)] });
			interest.lastIndex = close;
		} else if (opening === '{{') {
			const close = clamp(text.indexOf('}}', inside), end);
			fragments.push({ kind: 'expression', start: inside, end: close });
			interest.lastIndex = close;
		} else {
			interest.lastIndex = scanAttributes(text, inside, end, fragments);
		}
	}
	return { fragments, comments };
}

function clamp(index: number, end: number): number {
	return index === -1 || index > end ? end : index;
}

/** @returns the offset behind the tag */
function scanAttributes(text: string, start: number, end: number, fragments: Fragment[]): number {
	const attribute = /\s*(?:\/?>|([^\s=>/]+|\/)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?)/duy;
	attribute.lastIndex = start;
	for (let match = attribute.exec(text); match !== null && match.index < end; match = attribute.exec(text)) {
		const [, name] = match;
		if (name === undefined) return attribute.lastIndex;
		const value = match.indices?.[2] ?? match.indices?.[3] ?? match.indices?.[4];
		if (value !== undefined && directivePattern.test(name)) fragments.push({ kind: getKind(name), start: value[0], end: value[1] });
	}
	return Math.max(attribute.lastIndex, start);
}

function getKind(name: string): Fragment['kind'] {
	if (name === 'v-for') return 'loop';
	if (name.startsWith('@') || name.startsWith('v-on')) return 'handler';
	if (name.startsWith('#') || name.startsWith('v-slot') || name === 'slot-scope') return 'slot';
	return 'expression';
}

function parseFragment(fragment: Fragment, text: string, language: Language, getPosition: (offset: number) => Position): readonly TSESTree.Node[] {
	const source = decodeInPlace(text.slice(fragment.start, fragment.end));
	const position = getPosition(fragment.start);
	try {
		if (fragment.kind === 'loop') {
			const separator = /\s(?:in|of)\s/u.exec(source);
			const skipped = separator === null ? 0 : separator.index + separator[0].length;
			return [parseExpression(source.slice(skipped), language, getPosition(fragment.start + skipped))];
		}
		// A slot's value declares names; only its defaults could hold a number, and nothing is compared there.
		if (fragment.kind === 'slot') return [];
		return [parseExpression(source, language, position)];
	} catch {
		if (fragment.kind !== 'handler') return [];
	}
	try {
		// `@click="a = 1; send()"` is a list of statements.
		return parseScript(source, language, { position, isModule: true }).program.body;
	} catch {
		return [];
	}
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': '\'', '&#39;': '\'', '&#34;': '"', '&nbsp;': ' ' };

/** Decodes character references without moving what follows: operators stay together, spaces fill up behind them. */
function decodeInPlace(source: string): string {
	return source.replace(/(?:&(?:amp|lt|gt|quot|apos|nbsp|#39|#34);)+[&|<>=]*/gu, (run) =>
		run.replace(/&[\w#]+;/gu, (entity) => entities[entity]!).padEnd(run.length));
}

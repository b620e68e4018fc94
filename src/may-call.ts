import { rememberLast } from './remember.js';
import { getCallGroupMethods } from './sdk/critical.js';
import { eventRegistrars } from './sdk/events.js';
import { layerMethods } from './sdk/layer-methods.js';
import { getFailingMethodNames } from './sdk/sdk.js';
import { instanceCreations, loginMethods } from './sdk/session.js';

/** What the names of calls are looked for by. */
export type CallKind = 'failing' | 'critical' | 'login' | 'creation' | 'layer' | 'registrar' | 'conversion';

/** The names of each kind. */
const names: { readonly [kind in CallKind]: () => Iterable<string> } = {
	failing: getFailingMethodNames,
	critical: getCallGroupMethods,
	login: () => loginMethods.flatMap(({ methods }) => methods),
	creation: () => instanceCreations.map(({ name }) => name),
	layer: () => layerMethods.map(({ name }) => name),
	registrar: () => eventRegistrars,
	// What makes a string of a number.
	conversion: () => ['String', 'toString', 'stringify'],
};

/** The kinds as bits of a number. */
const bits: { readonly [kind in CallKind]: number } = { failing: 1, critical: 2, login: 4, creation: 8, layer: 16, registrar: 32, conversion: 64 };

const kinds = Object.keys(bits) as CallKind[];

/** How a text calls something. */
interface Called {
	/** The kinds of the names that stand before a parenthesis. */
	readonly found: number;
	/** Does something stand before a parenthesis that only a parser reads: `(a.b as C)(…)`? */
	readonly isTangled: boolean;
}

/**
 * Can this text hold a call of a function or method with a name of some kind? All kinds are looked for in one pass over the
 * parentheses of the text.
 *
 * @returns `false` only where there is no such call; `true` promises nothing
 */
export function mayCall(text: string, kind: CallKind): boolean {
	const { found, isTangled } = readCalled(text);
	return (found & bits[kind]) !== 0 || (isTangled && mentions(text, kind));
}

const readCalled = rememberLast((text: string): Called => {
	const { endings, kindsOf } = (index ??= buildIndex());
	let found = 0;
	let isTangled = false;
	for (let parenthesis = text.indexOf('('); parenthesis >= 0; parenthesis = text.indexOf('(', parenthesis + 1)) {
		let end = parenthesis;
		if (!isWordPart(text.charCodeAt(end - 1))) {
			end = findCallee(text, end);
			if (end < 0) isTangled = true;
			if (end <= 0) continue;
		}
		if (endings[getSlot(text.charCodeAt(end - 3), text.charCodeAt(end - 2), text.charCodeAt(end - 1))] === 0) continue;
		let start = end - 1;
		while (start > 0 && isWordPart(text.charCodeAt(start - 1))) start--;
		found |= kindsOf.get(text.slice(start, end)) ?? 0;
	}
	return { found, isTangled };
});

interface NameIndex {
	readonly kindsOf: ReadonlyMap<string, number>;
	/** Is there a name with these last three characters? Most words of a text fail here, before they are cut out. */
	readonly endings: Uint8Array;
}

let index: NameIndex | undefined;

function buildIndex(): NameIndex {
	const kindsOf = new Map<string, number>();
	const endings = new Uint8Array(2 ** 15);
	for (const kind of kinds) {
		for (const name of names[kind]()) {
			kindsOf.set(name, (kindsOf.get(name) ?? 0) | bits[kind]);
			const [third, second, first] = [3, 2, 1].map((distance) => name.charCodeAt(name.length - distance)) as [number, number, number];
			// Before a name of two letters may stand anything.
			for (const before of name.length < 3 ? Array.from({ length: 32 }, (_, code) => code) : [third]) endings[getSlot(before, second, first)] = 1;
		}
	}
	return { endings, kindsOf };
}

/** A place for each three characters; few others share it. */
function getSlot(third: number, second: number, first: number): number {
	return ((third & 31) << 10) | ((second & 31) << 5) | (first & 31);
}

const wordParts = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w$]/.test(String.fromCharCode(code))));

function isWordPart(code: number): boolean {
	return wordParts[code] === 1;
}

/** More characters than that between `<` and `>` are no type arguments that anybody reads. */
const longestTypeArguments = 200;

/**
 * Finds the end of the name that is called where something stands between it and its parenthesis: white space, `?.`, `!`, `']`,
 * type arguments.
 *
 * @returns 0 where no name is called; -1 where only a parser could tell
 */
function findCallee(text: string, parenthesis: number): number {
	let end = parenthesis;
	let isBelow = false;
	for (;;) {
		const last = text.charAt(end - 1);
		// What stands in the line above may be a comment.
		if (isBelow && /[\w$\])]/.test(last)) return -1;
		switch (last) {
			case '\n':
				isBelow = true;
				end--;
				break;
			case ' ':
			case '\t':
			case '\r':
			case '!':
				end--;
				break;
			case '.':
				if (text.charAt(end - 2) !== '?') return 0;
				end -= 2;
				break;
			case ']':
				if (!/['"`]/.test(text.charAt(end - 2))) return /\s/.test(text.charAt(end - 2)) ? -1 : 0;
				return end - 2;
			case ')':
				// (a.b)(…) and (0, a.b)(…) call b; of (a.b as C)(…) the name is further off.
				return findGrouped(text, end - 1);
			case '>':
				if (text.charAt(end - 2) === '=') return 0;
				end = findTypeArguments(text, end - 1);
				if (end <= 0) return end;
				break;
			case '/':
				if (text.charAt(end - 2) !== '*') return 0;
				end = findComment(text, end);
				if (end <= 0) return end;
				break;
			default:
				return last !== '' && isWordPart(last.charCodeAt(0)) ? end : 0;
		}
	}
}

/** The end of the name right before a closing parenthesis, where the parentheses hold nothing behind it. */
function findGrouped(text: string, closing: number): number {
	if (!isWordPart(text.charCodeAt(closing - 1))) return /['"`]\]|[>!)\s]$/.test(text.slice(closing - 2, closing)) ? -1 : 0;
	let start = closing - 1;
	while (start > 0 && isWordPart(text.charCodeAt(start - 1))) start--;
	return /\s/.test(text.charAt(start - 1)) ? -1 : closing;
}

/** A longer comment is not looked for. */
const longestComment = 500;

/** Where a comment begins that ends here. */
function findComment(text: string, end: number): number {
	const first = Math.max(end - longestComment, 0);
	const start = text.slice(first, end - 2).lastIndexOf('/*');
	return start < 0 ? -1 : first + start;
}

/** Where type arguments begin that end with this `>`. */
function findTypeArguments(text: string, closing: number): number {
	let depth = 1;
	for (let at = closing - 1; at >= 0 && closing - at <= longestTypeArguments; at--) {
		const character = text.charAt(at);
		if (character === '>' && text.charAt(at - 1) !== '=') depth++;
		else if (character === '<') depth--;
		if (depth === 0) return at;
	}
	return -1;
}

const patterns = new Map<CallKind, RegExp>();

/** Does a name of this kind stand anywhere in the text, as a word? */
function mentions(text: string, kind: CallKind): boolean {
	let pattern = patterns.get(kind);
	if (!pattern) patterns.set(kind, (pattern = new RegExp(String.raw`(?<![\w$])(?:${[...new Set(names[kind]())].join('|')})(?![\w$])`)));
	return pattern.test(text);
}

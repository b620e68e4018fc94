import { getErrorCodeRanges } from '../../catalog/src/catalog.js';
import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import { escapePattern } from '../../src/escape-pattern.js';
import { isCodeName } from '../../src/subjects/code-name.js';

/** A piece of the text: a number with its quotes, or a name. */
interface Piece {
	readonly start: number;
	readonly end: number;
}

/** A number as source text writes it, fractions and exponents too; the sign is left out. */
const numberPattern = /(?<![\w$])(?:0[xXoObB][\da-fA-F_]+|\d[\d_]*(?:\.\d*)?(?:[eE]\+?\d+)?)(?![\w$])/g;

/** What stands before a parenthesis that groups, or before an operand, although it looks like a name. */
const keywords: ReadonlySet<string> = new Set(['await', 'case', 'default', 'delete', 'do', 'else', 'extends', 'if', 'in', 'instanceof', 'new', 'of', 'return', 'switch', 'throw', 'typeof', 'void', 'while', 'with', 'yield']);

/** Beyond these limits a number may stand anywhere, so that no text takes more than one look. */
const limits = { names: 50, mentions: 200, distance: 2000, length: 100 };

/**
 * Can a number of the catalog stand in this text where the analysis takes one for a code: in a comparison, a case, a list, a
 * table, or behind a name that is compared? Judged by what stands beside the number, without parsing: most numbers are the
 * arguments of calls, widths and durations. Asked after the cheaper question whether there is such a number at all.
 *
 * @param wantsDefinitions is every name of a number wanted, whether it is compared or not?
 * @returns `false` only where no number can be a site; `true` promises nothing
 */
export function mayHoldPlaces(text: string, wantsDefinitions: boolean): boolean {
	const mayNameBeAsked = wantsDefinitions ? () => true : createNameCheck(text);
	for (const { 0: digits, index } of text.matchAll(numberPattern)) {
		const number = Number(digits.replaceAll('_', ''));
		if (isOfCatalog(number) && mayBePlace(text, withQuotes(text, index, index + digits.length), isBound(number), mayNameBeAsked)) return true;
	}
	return false;
}

/** Can a name that stands for a number be asked for somewhere in the text? */
type NameCheck = (name: string) => boolean;

function createNameCheck(text: string): NameCheck {
	const known = new Map<string, boolean>();
	return (name) => {
		if (name.length > limits.length || !/^[A-Za-z_$][\w$]*$/.test(name)) return true;
		let answer = known.get(name);
		if (answer === undefined) known.set(name, (answer = known.size >= limits.names || mayMentionPlace(text, name)));
		return answer;
	};
}

const answers = new Map<number, boolean>();

/** Is this, with either sign, a code of the catalog or next to the end of a range? */
function isOfCatalog(number: number): boolean {
	let answer = answers.get(number);
	if (answer === undefined) {
		answer = findErrorCodes(number).length + findErrorCodes(-number).length > 0 || isBound(number);
		answers.set(number, answer);
	}
	return answer;
}

/** Does a comparison with this ask for a range? What other bounds there are become no sites. */
function isBound(number: number): boolean {
	return getErrorCodeRanges().some(({ from, to }) => number === from - 1 || number === from || number === to || number === to + 1);
}

/** A string that is nothing but the number stands where the number would. */
function withQuotes(text: string, start: number, end: number): Piece {
	const before = text[start - 1] === '-' ? start - 2 : start - 1;
	const quote = text[before];
	return (quote === "'" || quote === '"') && text[end] === quote ? { start: before, end: end + 1 } : { start, end };
}

function mayBePlace(text: string, number: Piece, isBound: boolean, mayNameBeAsked: NameCheck): boolean {
	const next = findNext(text, number.end);
	const following = classifyNext(text, next);
	if (following !== 'open') return following === 'place' || (following === 'relation' && isBound);
	const last = findLast(text, number.start);
	if (last === undefined) return true;
	if (text[last] === ':') return mayBeValue(text, last, mayNameBeAsked);
	if (text[last] === '=' && isAssignment(text, last)) return mayBeAssigned(text, last, next, mayNameBeAsked);
	return mayBeOperand(text, last, next) || (isBound && isRelation(text, last));
}

/** Is a name asked for where a code could be? Names are what definitions are found by. */
function mayMentionPlace(text: string, name: string): boolean {
	const pattern = new RegExp(`(?<![\\w$])${escapePattern(name)}(?![\\w$])`, 'g');
	let mentions = 0;
	for (const { index } of text.matchAll(pattern)) {
		if (++mentions > limits.mentions) return true;
		const following = classifyNext(text, findNext(text, index + name.length));
		if (following === 'place') return true;
		if (following === 'open' && mayStandInPlace(text, index, index + name.length)) return true;
	}
	return false;
}

/** Looks before a mention, and before the object that it is a member of. */
function mayStandInPlace(text: string, start: number, end: number): boolean {
	let last = findLast(text, start);
	while (last !== undefined && text[last] === '.') {
		const owner = findLast(text, text[last - 1] === '?' ? last - 1 : last);
		if (owner === undefined || !isWordCharacter(text[owner])) return true;
		last = findLast(text, findWordStart(text, owner));
	}
	if (last === undefined) return true;
	const character = text[last];
	if (character === "'" || character === '"' || character === '`') {
		// Of what is quoted only `CODES['EXPIRED']` stands for a number.
		const bracket = findLast(text, last);
		return bracket === undefined || text[bracket] === '[';
	}
	const next = findNext(text, end);
	// What stands before a colon is asked for in a case alone, else it is a key.
	if (text[next] === ':') return isCase(text, last);
	if (character === ':' || (character === '=' && isAssignment(text, last))) return false;
	return mayBeOperand(text, last, next);
}

/** What an operand is by what follows it: in a place, the bound of a relation, in none, or open until what stands before it is known. */
function classifyNext(text: string, next: number): 'place' | 'relation' | 'none' | 'open' {
	const character = text[next];
	const second = text[next + 1];
	switch (character) {
		case '=':
			return second === '=' ? 'place' : 'none';
		case '!':
			return 'place';
		case '<':
		case '>':
			return second === character || second === '/' ? 'none' : 'relation';
		case '|':
			return second === '|' ? 'place' : 'open';
		case '?':
			if (second === '?') return 'place';
			return second === '.' ? 'none' : 'open';
		case '*':
		case '%':
		case '+':
		case '-':
		case '/':
		case '.':
		case '(':
		case '[':
			return 'none';
		case 'a':
		case 's':
			return /^(?:as|satisfies)\b/.test(text.slice(next, next + 10)) ? 'place' : 'open';
		default:
			return 'open';
	}
}

/** An operand that is neither assigned nor the value of a property. */
function mayBeOperand(text: string, last: number, next: number): boolean {
	const character = text[last];
	const following = text[next];
	switch (character) {
		case undefined:
			return false;
		case '=':
			return isOperator(text, last, '==', '!=');
		case '>':
			return typeAssertion.test(text.slice(Math.max(last - limits.distance, 0), last + 1));
		case '(':
			return following === ')' && !isCalled(text, last);
		case '[':
			return following !== ']' || !isIndexed(text, last);
		case ',':
			if (following === ':' || following === ']') return true;
			return following === ',' && mayBeInList(text, last);
		case '{':
			return following === ':';
		case '-': {
			const before = findLast(text, last);
			return before === undefined || text[before] === ':' || (text[before] === '=' && isAssignment(text, before)) || mayBeOperand(text, before, next);
		}
		case '|':
		case '?':
			return text[last - 1] === character;
		default:
			return isCase(text, last);
	}
}

/** `<number>6206`; nothing that a relation could stand behind comes before it. */
const typeAssertion = /(?:^|[^\w$)\]\s])\s*<[\w$.\s|&[\]]*>$/;

function isRelation(text: string, last: number): boolean {
	return text[last] === '<' || text[last] === '>' || isOperator(text, last, '<=', '>=');
}

function isCase(text: string, last: number): boolean {
	return isWordCharacter(text[last]) && readWord(text, last) === 'case';
}

/** In `f(6206)` the parenthesis belongs to a call, in `if (6206)` it does not. */
function isCalled(text: string, parenthesis: number): boolean {
	const before = findLast(text, parenthesis);
	return before !== undefined && isWordCharacter(text[before]) && !keywords.has(readWord(text, before));
}

/** In `a[6206]` the bracket asks for a member, in `return [6206]` it makes a list. */
function isIndexed(text: string, bracket: number): boolean {
	const before = text[bracket - 1];
	if (before === ']' || isOperator(text, bracket - 1, '?.')) return true;
	return isWordCharacter(before) && !keywords.has(readWord(text, bracket - 1));
}

/** Do commas around it make it an element, rather than an argument? Nothing is said behind what may hold other brackets. */
function mayBeInList(text: string, comma: number): boolean {
	let depth = 0;
	for (let index = comma; index >= 0; index--) {
		if (comma - index > limits.distance) return true;
		switch (text[index]) {
			case '"':
			case "'":
			case '`':
			case '/':
				return true;
			case '\n':
				if (mayEndInComment(text, index)) return true;
				break;
			case ')':
			case ']':
			case '}':
				depth++;
				break;
			case '(':
			case '{':
				if (--depth < 0) return false;
				break;
			case '[':
				if (--depth < 0) return true;
				break;
			default:
		}
	}
	return false;
}

/** `key: 6206`; the other colons are those of a ternary or a label. */
function mayBeValue(text: string, colon: number, mayNameBeAsked: NameCheck): boolean {
	const last = findLast(text, colon);
	if (last === undefined || text[last] === ']') return true;
	const quote = text[last] === "'" || text[last] === '"' ? text[last] : undefined;
	const end = quote === undefined ? last : last - 1;
	const start = isWordCharacter(text[end]) ? findWordStart(text, end) : last;
	if (quote !== undefined && text[start - 1] !== quote) return true;
	const before = findLast(text, quote === undefined ? start : start - 1);
	if (before !== undefined && text[before] !== '{' && text[before] !== ',') return false;
	const name = text.slice(start, end + 1);
	return isCodeName(name) || mayNameBeAsked(name);
}

/** `name = 6206`: a constant, a member of an enum, or a slip in a test. */
function mayBeAssigned(text: string, equals: number, next: number, mayNameBeAsked: NameCheck): boolean {
	const last = findLast(text, equals);
	if (last === undefined || last < 0) return true;
	const start = isWordCharacter(text[last]) ? findWordStart(text, last) : last;
	const before = findLast(text, start);
	if (before === undefined) return true;
	switch (text[next]) {
		case ')':
			return text[before] !== ',' && !(text[before] === '(' && isCalled(text, before));
		case '&':
		case '|':
		case '?':
			return true;
		default:
	}
	if (isWordCharacter(text[before])) {
		const word = readWord(text, before);
		if (word === 'let' || word === 'var') return false;
		if (word !== 'const' && !modifiers.has(word)) return true;
	} else if (!/[,{}();"'#]/.test(text[before] ?? ';')) {
		// A type stands between, or an owner.
		return true;
	}
	return mayNameBeAsked(text.slice(start, last + 1));
}

/** What may stand before the name of a class member. */
const modifiers: ReadonlySet<string> = new Set(['abstract', 'declare', 'override', 'private', 'protected', 'public', 'readonly', 'static']);

/** Is the equals sign alone? */
function isAssignment(text: string, equals: number): boolean {
	return !/[=!<>+\-*%&|^?/]/.test(text[equals - 1] ?? '');
}

/** Is this the last character of one of the operators? */
function isOperator(text: string, last: number, ...operators: readonly string[]): boolean {
	return operators.includes(text.slice(last - 1, last + 1));
}

/** The offset of what stands before, blanks left out; -1 at the start; `undefined` where it may be the end of a comment. */
function findLast(text: string, start: number): number | undefined {
	let index = start - 1;
	while (index >= 0 && isBlank(text[index]!)) {
		if (isLineBreak(text[index]!) && mayEndInComment(text, index)) return undefined;
		index--;
	}
	return text[index] === '/' && text[index - 1] === '*' ? undefined : index;
}

/** Does the line that ends here hold what opens a comment? */
function mayEndInComment(text: string, lineBreak: number): boolean {
	for (let index = lineBreak - 1; index > 0 && !isLineBreak(text[index]!); index--) {
		if (text[index] === '/' && text[index - 1] === '/') return true;
		if (lineBreak - index > limits.distance) return true;
	}
	return false;
}

/** The offset of what follows, blanks and comments left out. */
function findNext(text: string, end: number): number {
	let index = end;
	for (;;) {
		while (index < text.length && isBlank(text[index]!)) index++;
		const comment = text[index] === '/' ? text[index + 1] : undefined;
		if (comment !== '/' && comment !== '*') return index;
		if (comment === '/') {
			while (index < text.length && !isLineBreak(text[index]!)) index++;
		} else {
			const close = text.indexOf('*/', index + 2);
			if (close < 0) return text.length;
			index = close + 2;
		}
	}
}

function isBlank(character: string): boolean {
	return character === ' ' || character === '\n' || character === '\t' || character === '\r' || /\s/.test(character);
}

function isLineBreak(character: string): boolean {
	return character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029';
}

/** Letters of every script, so that a name is never taken for two. */
function isWordCharacter(character: string | undefined): boolean {
	return character !== undefined && (/[\w$]/.test(character) || (character > '\u007F' && !isBlank(character)));
}

function findWordStart(text: string, last: number): number {
	let start = last;
	while (start > 0 && isWordCharacter(text[start - 1])) start--;
	return start;
}

function readWord(text: string, last: number): string {
	return text.slice(findWordStart(text, last), last + 1);
}

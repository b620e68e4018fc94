/** A piece of code in one colour. */
export interface Piece {
	readonly text: string;
	/** Class names, parted by spaces; empty for plain text. */
	readonly className: string;
}

/** A stretch of code that stands out, such as a report. */
export interface Mark {
	readonly range: readonly [start: number, end: number];
	readonly className: string;
}

interface Token {
	readonly start: number;
	readonly end: number;
	readonly className: string;
}

const keywords = 'as async await break case catch class const continue debugger default delete do else enum export extends false finally for from function if implements import in instanceof interface let new null of private protected public readonly return static super switch this throw true try type typeof undefined var void while with yield';

const groups: readonly (readonly [className: string, pattern: string])[] = [
	['comment', String.raw`\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|<!--[\s\S]*?(?:-->|$)`],
	['string', String.raw`'(?:[^'\\\n]|\\[\s\S])*'?|"(?:[^"\\]|\\[\s\S])*"?|${'`'}(?:[^${'`'}\\]|\\[\s\S])*${'`'}?`],
	['tag', String.raw`<\/?[A-Za-z][\w.-]*|\/>`],
	// What only looks like a keyword: `.catch`, `v-if`.
	['', String.raw`\.\s*[A-Za-z_$][\w$]*|[A-Za-z_$][\w$]*(?:-[\w$]+)+`],
	['keyword', String.raw`\b(?:${keywords.split(' ').join('|')})\b`],
	['number', String.raw`\b(?:0[xX][\da-fA-F_]+|\d[\d_]*(?:\.\d+)?)\b`],
];

const tokenPattern = new RegExp(groups.map(([, pattern]) => `(${pattern})`).join('|'), 'gu');

/**
 * Colours code well enough to be read: comments, strings, tags, keywords, numbers. It is no parser.
 *
 * @param marks lie over the colours
 * @returns pieces that together are the text
 */
export function highlight(text: string, marks: readonly Mark[] = []): Piece[] {
	const tokens = findTokens(text);
	const layers: readonly Token[] = [...tokens, ...marks.map(({ range: [start, end], className }) => ({ start, end, className }))];
	const borders = [...new Set([0, text.length, ...layers.flatMap(({ start, end }) => [start, end])])].filter((border) => border >= 0 && border <= text.length).sort((a, b) => a - b);
	return borders.slice(0, -1).map((start, index) => {
		const classNames = layers.filter((layer) => layer.start <= start && start < layer.end).map(({ className }) => className);
		return { text: text.slice(start, borders[index + 1]), className: [...new Set(classNames)].join(' ') };
	});
}

function findTokens(text: string): Token[] {
	return [...text.matchAll(tokenPattern)].flatMap((match) => {
		const group = (match.slice(1) as (string | undefined)[]).findIndex((part) => part !== undefined);
		const className = groups[group]?.[0] ?? '';
		return className === '' ? [] : [{ start: match.index, end: match.index + match[0].length, className }];
	});
}

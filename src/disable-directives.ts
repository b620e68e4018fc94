/** A comment as ESLint's parsers give it, or an HTML comment of a Vue template. */
export interface DirectiveComment {
	/** `Block`, `Line`; anything else that is not closed by the end of its line counts as a block. */
	readonly type: string;
	/** What stands between the comment's marks. */
	readonly value: string;
	readonly range: readonly [start: number, end: number];
}

/** The rule whose reports the codemod turns into edits. */
export const magicNumberRule = 'tencent-im/no-magic-error-code';

/** `eslint-disable`, `eslint-enable` and the two directives for one line, with what follows. */
const directivePattern = /^(eslint-(?:enable|disable(?:-(?:next-)?line)?))(?:\s|$)([\s\S]*)$/u;

/** Everything after two dashes is a description. */
const descriptionPattern = /\s-{2,}\s[\s\S]*$/u;

/** `eslint some/rule: off`, in the forms that stand for off. */
const configurationPattern = /^eslint\s([\s\S]*)$/u;

/**
 * Reads ESLint's disable comments the way ESLint does: block comments switch a rule off until it is enabled again, line
 * directives for one line, a directive without rules means all rules, and a configuration comment that turns the rule
 * off holds for the whole file.
 *
 * @param comments every comment of the file, in any order
 * @param text the file, for its lines
 * @param ruleName the full name of the rule that is asked for
 * @returns tells for an offset into the text whether a report there is disabled; neither ever throws
 */
export function createDisabledPredicate(comments: readonly DirectiveComment[], text: string, ruleName: string = magicNumberRule): (offset: number) => boolean {
	const candidates = comments.filter((comment) => comment.value.includes('eslint'));
	if (candidates.length === 0) return () => false;

	const switches: { readonly offset: number; readonly disables: boolean }[] = [];
	const disabledLines = new Set<number>();
	let isOffEverywhere = false;
	const getLine = createLineLookup(text);

	for (const { type, value, range } of candidates) {
		const isLineComment = type === 'Line';
		const content = value.trim().replace(descriptionPattern, '');
		const [, directive, rules = ''] = directivePattern.exec(content) ?? [];
		if (directive === undefined) {
			const [, configuration] = isLineComment ? [] : configurationPattern.exec(content) ?? [];
			isOffEverywhere ||= configuration !== undefined && turnsOff(configuration, ruleName);
			continue;
		}
		if (!concerns(rules, ruleName)) continue;
		const firstLine = getLine(range[0]);
		const lastLine = getLine(range[1]);
		if (directive === 'eslint-disable-line') {
			// ESLint refuses this directive in a comment of several lines.
			if (firstLine === lastLine) disabledLines.add(firstLine);
		} else if (directive === 'eslint-disable-next-line') {
			disabledLines.add(lastLine + 1);
		} else if (!isLineComment) {
			switches.push({ offset: range[0], disables: directive === 'eslint-disable' });
		}
	}
	switches.sort((a, b) => a.offset - b.offset);

	return (offset) => isOffEverywhere
		|| disabledLines.has(getLine(offset))
		|| switches.findLast((change) => change.offset <= offset)?.disables === true;
}

function concerns(rules: string, ruleName: string): boolean {
	const names = rules.split(',').map((name) => name.trim()).filter((name) => name !== '');
	return names.length === 0 || names.includes(ruleName);
}

function turnsOff(configuration: string, ruleName: string): boolean {
	const name = ruleName.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
	return new RegExp(String.raw`(?:^|[\s,])(["']?)${name}\1\s*:\s*\[?\s*(?:0|off|"off"|'off')(?![\w-])`, 'u').test(configuration);
}

/** Every character that ends a line for ESLint. */
function createLineLookup(text: string): (offset: number) => number {
	const ends = [...text.matchAll(/\r\n|[\r\n\u2028\u2029]/gu)].map((match) => match.index + match[0].length);
	return (offset) => {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((ends[middle] ?? 0) <= offset) low = middle + 1;
			else high = middle;
		}
		return low;
	};
}

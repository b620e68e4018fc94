/**
 * Remembers the last text and its answer: several rules ask about one file before the next.
 *
 * @param find asked where the text is another one; what it gives must follow from the text alone
 */
export function rememberLast<T>(find: (text: string) => T): (text: string) => T {
	let last: { readonly text: string; readonly answer: T } | undefined;
	return (text) => {
		if (last?.text !== text) last = { text, answer: find(text) };
		return last.answer;
	};
}

/** So many names are remembered before all are forgotten together. */
const mostNames = 5000;

/**
 * Remembers the answers for names that come again and again: specifiers, callees, members.
 *
 * @param find what it gives must follow from the name alone
 */
export function rememberNames<T>(find: (name: string) => T): (name: string) => T {
	const answers = new Map<string, T>();
	return (name) => {
		if (answers.has(name)) return answers.get(name) as T;
		if (answers.size >= mostNames) answers.clear();
		const answer = find(name);
		answers.set(name, answer);
		return answer;
	};
}

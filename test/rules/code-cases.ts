import { type Case, inProject, projects } from './cases.js';

/** What a report says, and what it suggests. */
export interface ExpectedReport {
	readonly id: string;
	/** All data of the message that its text uses. */
	readonly data: Readonly<Record<string, string>>;
	/** In their order: the message, its data, and the whole text with the suggestion carried out. */
	readonly suggestions?: readonly { readonly id: string; readonly data?: Readonly<Record<string, string>>; readonly output: string }[];
}

/** A report of one marked literal: what stands between the marks, and what each suggestion puts there. */
export type ReportOf = (literal: string, replace: (by: string) => string) => ExpectedReport;

/**
 * Makes an invalid case of a rule whose reports suggest edits and fix nothing.
 *
 * @param marked the code; each literal that must be reported stands in `«»`
 * @param reports one for each marker, in the order of the text
 */
export function reported(marked: string, reports: readonly ReportOf[], more: Partial<Case> = {}): object {
	const code = marked.replaceAll(/[«»]/gu, '');
	const places = [...marked.matchAll(/«([^«»]*)»/gu)].map((match) => {
		const start = marked.slice(0, match.index).replaceAll(/[«»]/gu, '').length;
		return { text: match[1]!, start, end: start + match[1]!.length };
	});
	if (places.length !== reports.length) throw new Error(`${places.length} markers, but ${reports.length} reports are expected: ${marked}`);
	return {
		filename: inProject(projects.bare),
		...more,
		code,
		errors: reports.map((getReport, index) => {
			const { text, start, end } = places[index]!;
			const { id, data, suggestions = [] } = getReport(text, (by) => code.slice(0, start) + by + code.slice(end));
			return {
				messageId: id,
				data,
				...locate(code, start, end),
				suggestions: suggestions.length === 0 ? null : suggestions.map((suggestion) => ({ messageId: suggestion.id, ...(suggestion.data ? { data: suggestion.data } : {}), output: suggestion.output })),
			};
		}),
	};
}

function locate(code: string, start: number, end: number): object {
	const before = code.slice(0, start).split('\n');
	const inside = code.slice(0, end).split('\n');
	return { line: before.length, column: before.at(-1)!.length + 1, endLine: inside.length, endColumn: inside.at(-1)!.length + 1 };
}

/** The handler of a failed call of an SDK, as the body of its function. */
export function inHandlerOf(call: string, body: string, sdk = '@tencentcloud/chat'): string {
	return `import TencentCloudChat from '${sdk}';
const chat = TencentCloudChat.create({ SDKAppID: 1 });
chat.${call}.catch((error) => {
  ${body}
});
`;
}

import { inProject, projects } from './cases.js';

/** What a report says, in the order of the markers. */
export interface ExpectedReport {
	readonly id: string;
	readonly data: Readonly<Record<string, string>>;
}

/** How a case differs from a TypeScript module of a project. */
export interface CaseOptions {
	readonly filename?: string;
	readonly options?: readonly [Readonly<Record<string, unknown>>];
	readonly settings?: Readonly<Record<string, unknown>>;
	readonly languageOptions?: object;
}

/**
 * Makes an invalid case.
 *
 * @param marked the code; what must be underlined stands in `«»`
 * @param reports one for each marker
 */
export function reported(marked: string, reports: ExpectedReport | readonly ExpectedReport[], options: CaseOptions = {}): object {
	const code = marked.replaceAll(/[«»]/gu, '');
	const places = [...marked.matchAll(/«([^«»]*)»/gu)].map((match) => {
		const start = marked.slice(0, match.index).replaceAll(/[«»]/gu, '').length;
		return { start, end: start + match[1]!.length };
	});
	const expected = Array.isArray(reports) ? (reports as readonly ExpectedReport[]) : [reports as ExpectedReport];
	if (places.length !== expected.length) throw new Error(`${places.length} markers, but ${expected.length} reports are expected: ${marked}`);
	return {
		filename: inProject(projects.bare),
		...options,
		code,
		errors: expected.map(({ id, data }, index) => {
			const { start, end } = places[index]!;
			const [from, to] = [locate(code, start), locate(code, end)];
			return { messageId: id, data, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
		}),
	};
}

/** Makes a valid case. */
export function silent(code: string, options: CaseOptions = {}): object {
	return { filename: inProject(projects.bare), ...options, code };
}

function locate(text: string, offset: number): { readonly line: number; readonly column: number } {
	const lines = text.slice(0, offset).split('\n');
	return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

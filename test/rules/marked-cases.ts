import { inProject, projects } from './cases.js';

/** What a report says, and what it offers. */
export interface MarkedReport {
	readonly id: string;
	readonly data: Readonly<Record<string, string>>;
	/** The suggestion: its message, and its data where they are not the report's. */
	readonly suggests?: { readonly id: string; readonly data?: Readonly<Record<string, string>> };
}

/** A case of the RuleTester. */
export interface MarkedCase {
	readonly filename: string;
	readonly options: readonly [Readonly<Record<string, unknown>>];
	readonly settings: Readonly<Record<string, unknown>>;
	readonly languageOptions: object;
}

/**
 * Makes an invalid case.
 *
 * @param marked the code: what is underlined stands in `«»`, what a suggestion adds in `⟦⟧`; `⟦a→b⟧` where it replaces `a` by
 * `b`. Of several reports the number of the report comes first: `⟦1:b⟧`.
 * @param reports one for each `«»`, in the order of the text
 */
export function invalidMarked(marked: string, reports: readonly MarkedReport[], more: Partial<MarkedCase> = {}): object {
	const underlined = carryOut(marked, undefined);
	const code = underlined.replaceAll(/[«»]/gu, '');
	const places = [...underlined.matchAll(/«([^«»]*)»/gu)].map((match) => {
		const start = underlined.slice(0, match.index).replaceAll(/[«»]/gu, '').length;
		return [start, start + match[1]!.length] as const;
	});
	if (places.length !== reports.length) throw new Error(`${places.length} markers, but ${reports.length} reports are expected: ${marked}`);
	return {
		filename: inProject(projects.bare),
		...more,
		code,
		errors: reports.map(({ id, data, suggests }, report) => {
			const [line, column] = locate(code, places[report]![0]);
			const [endLine, endColumn] = locate(code, places[report]![1]);
			const output = carryOut(marked, report).replaceAll(/[«»]/gu, '');
			if (suggests && output === code) throw new Error(`the suggestion of report ${report} changes nothing: ${marked}`);
			return { messageId: id, data, line, column, endLine, endColumn, suggestions: suggests ? [{ messageId: suggests.id, data: suggests.data ?? data, output }] : null };
		}),
	};
}

/** Makes a valid case. */
export function validCase(code: string, more: Partial<MarkedCase> = {}): object {
	return { filename: inProject(projects.bare), ...more, code };
}

const edit = /⟦(?:(\d):)?([^⟦⟧→]*)(?:→([^⟦⟧]*))?⟧/gu;

/** The text with the edits of one report, or of none. */
function carryOut(marked: string, report: number | undefined): string {
	return marked.replaceAll(edit, (_, number: string | undefined, first: string, second: string | undefined) => {
		const isTaken = report !== undefined && Number(number ?? 0) === report;
		return second === undefined ? (isTaken ? first : '') : isTaken ? second : first;
	});
}

/** Line and column, both counted from 1. */
function locate(text: string, offset: number): [line: number, column: number] {
	const lines = text.slice(0, offset).split('\n');
	return [lines.length, lines.at(-1)!.length + 1];
}

/** What a case's code begins with: an SDK and its instance. */
export const preludes = {
	web: 'import TencentCloudChat from \'@tencentcloud/chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 0 });\n',
	tim: 'import TIM from \'tim-js-sdk\';\nconst tim = TIM.create({ SDKAppID: 0 });\n',
	lite: 'import TencentCloudChat from \'@tencentcloud/lite-chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 0 });\n',
	electron: 'import TimRender from \'im_electron_sdk/dist/renderer\';\nconst timRender = new TimRender();\n',
	reactNative: 'import { TencentImSDKPlugin } from \'react-native-tim-js\';\nconst manager = TencentImSDKPlugin.v2TIMManager;\n',
} as const;

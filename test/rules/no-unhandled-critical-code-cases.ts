import { findErrorCode } from '../../catalog/src/find-error-code.js';
import { consequences, type noUnhandledCriticalCodeMessages, otherConsequence } from '../../src/messages/no-unhandled-critical-code.js';
import type { CallGroup } from '../../src/sdk/critical.js';
import { inProject, projects } from './cases.js';

type MessageName = keyof typeof noUnhandledCriticalCodeMessages;

/** What a case's code begins with: the Web SDK, Electron's renderer, React Native. */
export const web = 'import TencentCloudChat from \'@tencentcloud/chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 0 });\n';
export const electron = 'import TimRender from \'im_electron_sdk/dist/renderer\';\nconst timRender = new TimRender();\n';
export const reactNative = 'import { TencentImSDKPlugin } from \'react-native-tim-js\';\nconst manager = TencentImSDKPlugin.v2TIMManager;\n';

/** What a report says, and what it offers. */
export interface Expected {
	readonly id: MessageName;
	/** The call as the message names it. */
	readonly call: string;
	/** Decides the consequence that the message names. */
	readonly group?: CallGroup;
	/** The codes that the message names. */
	readonly codes?: string;
	/** What the suggestion does; none is expected without it. */
	readonly suggests?: MessageName;
}

/** A case of the RuleTester. */
export interface Case {
	readonly filename: string;
	readonly options: readonly [Readonly<Record<string, unknown>>];
	readonly settings: Readonly<Record<string, unknown>>;
	readonly languageOptions: object;
}

/**
 * Makes an invalid case.
 *
 * @param marked the code: what is underlined stands in `«»`, what a suggestion adds in `⟦⟧`; `⟦a→b⟧` where it replaces `a`
 * by `b`. Of several reports with suggestions the number of the report comes first: `⟦1:b⟧`.
 * @param expected one for each report, in the order of the text
 */
export function invalid(marked: string, expected: readonly Expected[], more: Partial<Case> = {}): object {
	const code = carryOut(marked, undefined).replaceAll(/[«»]/gu, '');
	const places = [...carryOut(marked, undefined).matchAll(/«([^«»]*)»/gu)].map((match) => {
		const start = carryOut(marked, undefined).slice(0, match.index).replaceAll(/[«»]/gu, '').length;
		return { start, end: start + match[1]!.length };
	});
	if (places.length !== expected.length) throw new Error(`${places.length} markers, but ${expected.length} reports are expected: ${marked}`);
	return {
		filename: inProject(projects.bare),
		...more,
		code,
		errors: expected.map(({ id, call, group, codes = '', suggests }, report) => {
			const { start, end } = places[report]!;
			const [line, column] = locate(code, start);
			const [endLine, endColumn] = locate(code, end);
			const output = suggests === undefined ? undefined : carryOut(marked, report).replaceAll(/[«»]/gu, '');
			if (output === code) throw new Error(`the suggestion of report ${report} changes nothing: ${marked}`);
			return {
				messageId: id,
				data: { call, consequence: ((group && consequences[group]) ?? otherConsequence).en, codes },
				line,
				column,
				endLine,
				endColumn,
				suggestions: output === undefined ? null : [{ messageId: suggests, output }],
			};
		}),
	};
}

/** Makes a valid case. */
export function valid(code: string, more: Partial<Case> = {}): object {
	return { filename: inProject(projects.bare), ...more, code };
}

/** Codes as the message lists them: number and name. */
export function list(...codes: readonly number[]): string {
	return codes.map((code) => `${code} ${findErrorCode(code)!.name}`).join(', ');
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

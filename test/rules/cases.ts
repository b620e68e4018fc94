import path from 'node:path';
import { findErrorCode } from '../../catalog/src/find-error-code.js';
import { getMeaning } from '../../src/messages/get-meaning.js';
import { createProject } from '../support/create-project.js';

/** A project that has no constants, and one that depends on them. */
export const projects = {
	bare: createProject({ name: 'app' }),
	withConstants: createProject({ name: 'app', dependencies: { 'tencent-im-error-codes': '^0.1.0' } }),
};

/** A file of a project. */
export const inProject = (folder: string, file = 'src/send.ts'): string => path.join(folder, file);

/** What a report says, and what it offers. */
export interface Expected {
	/** The constants that the message names. */
	readonly is: string | readonly string[];
	/** `magicErrorCode` where it is not said. */
	readonly id?: string;
	/** Further data of the message. */
	readonly data?: Readonly<Record<string, string>>;
	/** The whole text with the suggestion carried out. */
	readonly suggestion?: string;
	/** The expression that the suggestion names; `ImErrorCode.` with the constant where it is not said. */
	readonly reference?: string;
	readonly suggestionId?: string;
}

/** A case of the RuleTester. */
export interface Case {
	readonly code: string;
	readonly filename: string;
	readonly options?: readonly [Readonly<Record<string, unknown>>];
	readonly settings?: Readonly<Record<string, unknown>>;
	readonly languageOptions?: object;
}

/**
 * Makes an invalid case.
 *
 * @param marked the code; each number that must be reported stands in `«»`
 * @param expected one for each marker, in the order of the text
 * @param output the text after the fix, or after each pass; `null` where nothing is fixed
 */
export function invalid(marked: string, expected: readonly Expected[], output: string | readonly string[] | null = null, more: Partial<Case> = {}): object {
	const code = marked.replaceAll(/[«»]/gu, '');
	const places = [...marked.matchAll(/«([^«»]*)»/gu)].map((match) => {
		const start = marked.slice(0, match.index).replaceAll(/[«»]/gu, '').length;
		return { text: match[1]!, start, end: start + match[1]!.length };
	});
	if (places.length !== expected.length) throw new Error(`${places.length} markers, but ${expected.length} reports are expected: ${marked}`);
	return {
		filename: inProject(projects.bare),
		...more,
		code,
		output,
		errors: expected.map(({ is, id = 'magicErrorCode', data, suggestion, reference, suggestionId }, index) => {
			const { text, start, end } = places[index]!;
			const names = typeof is === 'string' ? [is] : is;
			const number = Number(text.replaceAll(/['"_]/gu, ''));
			return {
				messageId: id,
				data: data ?? { code: String(number), meaning: describe(names) },
				...locate(code, start, end),
				suggestions: suggestion === undefined ? null : [{ messageId: suggestionId ?? (id.endsWith('Zh') ? 'useConstantZh' : 'useConstant'), data: { code: String(number), reference: reference ?? `ImErrorCode.${names[0]}` }, output: suggestion }],
			};
		}),
	};
}

/** Makes a valid case. */
export function valid(code: string, more: Partial<Case> = {}): Case {
	return { filename: inProject(projects.bare), ...more, code };
}

/** The names with their summaries, as a message says them. */
export function describe(names: readonly string[], locale: 'en' | 'zh' = 'en'): string {
	return getMeaning(
		names.map((name) => {
			const entry = findErrorCode(name);
			if (!entry || !('code' in entry)) throw new Error(`${name} is no constant`);
			return entry;
		}),
		locale,
	);
}

function locate(code: string, start: number, end: number): object {
	const before = code.slice(0, start).split('\n');
	const inside = code.slice(0, end).split('\n');
	return { line: before.length, column: before.at(-1)!.length + 1, endLine: inside.length, endColumn: inside.at(-1)!.length + 1 };
}

/** The import that an edit brings. */
export const constantsImport = 'import * as ImErrorCode from \'tencent-im-error-codes/codes\';\n';

/** The handler of a failed call of the Web SDK, as the body of its function; `imports` stand below the SDK's. */
export function inHandler(body: string, imports = ''): string {
	return `import TencentCloudChat from '@tencentcloud/chat';
${imports}const chat = TencentCloudChat.create({ SDKAppID: 1 });
chat.sendMessage(message).catch((error) => {
  ${body}
});
`;
}

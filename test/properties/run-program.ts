import ts from 'typescript';
import * as codes from '../../catalog/src/codes.js';
import type { Program } from './program.js';

/**
 * Runs a program against an SDK whose every call is rejected with a code.
 *
 * @param text the program, or what became of it
 * @param failures the codes, one run for each
 * @returns what each run noted, as JSON
 */
export async function runProgram({ kind }: Program, text: string, failures: readonly number[]): Promise<string> {
	const script = kind === 'vue' ? /<script[^>]*>([^]*)<\/script>/.exec(text)![1]! : text.replace(/^\uFEFF?(?:#![^\n\r]*)?/, '');
	const executable = kind === 'commonjs' ? script : ts.transpileModule(script, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true } }).outputText;
	const run = new Function('require', 'exports', 'note', executable) as (require: (specifier: string) => unknown, exports: object, note: (value: unknown) => void) => void;
	const all: unknown[] = [];
	for (const code of failures) {
		const notes: unknown[] = [];
		// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- Only the code is read.
		const chat = new Proxy({}, { get: () => () => Promise.reject({ code }) });
		const sdk = { create: () => chat };
		run((specifier) => (specifier === 'tencent-im-error-codes/codes' ? { __esModule: true, ...codes } : { __esModule: true, default: sdk, ...sdk }), {}, (value) => void notes.push(value));
		// Every rejection has been handled by then.
		await new Promise(setImmediate);
		all.push(notes);
	}
	return JSON.stringify(all);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import vueParser from 'vue-eslint-parser';
import noUnhandledCriticalCode from '../../rules/no-unhandled-critical-code.js';

/** A report about a handler in a real file. */
export interface HandlerReport {
	readonly file: string;
	readonly line: number;
	readonly messageId: string;
	readonly message: string;
	readonly suggestions: readonly { readonly range: readonly [number, number]; readonly text: string }[];
}

const filePattern = ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,vue,nvue,uvue}'];

/**
 * Lints the files of a package with `no-unhandled-critical-code` alone.
 *
 * @param folder the copy of the package
 * @param files relative to it
 * @param options of the rule
 * @returns the reports; a file that the parser refuses has none
 */
export function lintHandlers(folder: string, files: readonly string[], options: object = {}): HandlerReport[] {
	const linter = new Linter({ configType: 'flat', cwd: folder });
	return files.flatMap((file) => {
		const filename = path.join(folder, file);
		const isComponent = /\.(?:vue|nvue|uvue)$/.test(file);
		const parserOptions = { ecmaVersion: 'latest', sourceType: 'module', ecmaFeatures: { jsx: !/\.[mc]?ts$/.test(file) } };
		const messages = linter.verify(
			readFileSync(filename, 'utf8'),
			[
				{ files: filePattern, languageOptions: isComponent ? { parser: vueParser, parserOptions: { ...parserOptions, parser: '@typescript-eslint/parser' } } : { parser: typescriptParser, parserOptions } },
				{ files: filePattern, plugins: { 'tencent-im': { rules: { 'no-unhandled-critical-code': noUnhandledCriticalCode } } }, rules: { 'tencent-im/no-unhandled-critical-code': ['error', options] } },
			] as never,
			{ filename, allowInlineConfig: false },
		);
		return messages.filter(({ ruleId }) => ruleId !== null).map(({ line, messageId, message, suggestions }) => ({ file, line, messageId: messageId ?? '', message, suggestions: (suggestions ?? []).map(({ fix }) => fix) }));
	});
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import vueParser from 'vue-eslint-parser';
import noDeadErrorHandler from '../../rules/no-dead-error-handler.js';
import noMissingTwinCode from '../../rules/no-missing-twin-code.js';
import { mayHoldCalls } from '../../src/handlers/may-hold-calls.js';
import { mayHoldLayerCalls } from '../../src/handlers/may-hold-layer-calls.js';
import { mentionsEvent } from '../../src/handlers/mentions-event.js';

const filePattern = ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,vue,nvue,uvue}'];

/**
 * Lints the files of a package with `no-dead-error-handler` and `no-missing-twin-code`. What their prefilters rule out is not
 * parsed.
 *
 * @param folder the copy of the package
 * @param files relative to it
 * @returns the reports as `file:line rule message`, in the order of the files; a file that the parser refuses has none
 */
export function lintDeadAndTwins(folder: string, files: readonly string[]): string[] {
	const linter = new Linter({ configType: 'flat', cwd: folder });
	return files.flatMap((file) => {
		const filename = path.join(folder, file);
		const text = readFileSync(filename, 'utf8');
		if (!mayHoldCalls(text) && !mayHoldLayerCalls(text) && !mentionsEvent(text)) return [];
		const isComponent = /\.(?:vue|nvue|uvue)$/.test(file);
		const parserOptions = { ecmaVersion: 'latest', sourceType: 'module', ecmaFeatures: { jsx: !/\.[mc]?ts$/.test(file) } };
		const messages = linter.verify(
			text,
			[
				{ files: filePattern, languageOptions: isComponent ? { parser: vueParser, parserOptions: { ...parserOptions, parser: '@typescript-eslint/parser' } } : { parser: typescriptParser, parserOptions } },
				{ files: filePattern, plugins: { 'tencent-im': { rules: { 'no-dead-error-handler': noDeadErrorHandler, 'no-missing-twin-code': noMissingTwinCode } } }, rules: { 'tencent-im/no-dead-error-handler': 'error', 'tencent-im/no-missing-twin-code': 'error' } },
			] as never,
			{ filename, allowInlineConfig: false },
		);
		return messages.filter(({ ruleId }) => ruleId !== null).map(({ line, ruleId, messageId }) => `${file}:${line} ${ruleId!.replace('tencent-im/', '')} ${messageId}`);
	});
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import vueParser from 'vue-eslint-parser';
import plugin from '../../src/index.js';
import { magicNumberRule } from '../../src/disable-directives.js';
import { mayHoldSites } from '../../src/prefilter.js';

/** A report of the rule, or of the parser. */
export interface CorpusReport {
	/** Relative to the package's folder. */
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly code: number;
	readonly message: string;
	/** Does it carry a fix or a suggestion? */
	readonly isEditable: boolean;
}

/** All files that hold code. */
export const sourceFiles = ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,vue,nvue,uvue}'];

/** What linting a package gave. */
export interface LintedPackage {
	readonly files: number;
	readonly reports: readonly CorpusReport[];
	/** Files that the parser refuses, with what it says. */
	readonly unparsable: readonly string[];
}

/**
 * Lints the files of a package with one of the plugin's configs, and keeps what `no-magic-error-code` reports. What the prefilter rules out is not parsed: there the
 * rule returns no listener, as a test of its own asserts.
 *
 * @param folder the copy of the package
 * @param files relative to it
 */
export function lintPackage(folder: string, files: readonly string[], config: 'recommended' | 'strict'): LintedPackage {
	const linter = new Linter({ configType: 'flat', cwd: folder });
	const reports: CorpusReport[] = [];
	const unparsable: string[] = [];
	for (const file of files) {
		const filename = path.join(folder, file);
		const text = readFileSync(filename, 'utf8');
		if (!mayHoldSites(text)) continue;
		for (const message of linter.verify(text, getConfig(file, config) as never, { filename, allowInlineConfig: false })) {
			if (message.ruleId === null) unparsable.push(`${file}: ${message.message}`);
			else if (message.ruleId === magicNumberRule) reports.push({ file, line: message.line, column: message.column, code: Number(/-?\d+/.exec(message.message)?.[0]), message: message.message, isEditable: message.fix !== undefined || message.suggestions !== undefined });
		}
	}
	return { files: files.length, reports, unparsable };
}

/** The config that a file of the corpus is linted with: its parser, and one of the plugin's. */
export function getConfig(file: string, config: 'recommended' | 'strict'): readonly unknown[] {
	return [getLanguage(file), { ...plugin.configs[config], files: sourceFiles }];
}

/** The part of a config that reads a file of the corpus: a component or a script. */
export function getLanguage(file: string): object {
	const isComponent = /\.(?:vue|nvue|uvue)$/.test(file);
	const parserOptions = { ecmaVersion: 'latest', sourceType: 'module', ecmaFeatures: { jsx: !/\.[mc]?ts$/.test(file) } };
	return { files: sourceFiles, languageOptions: isComponent ? { parser: vueParser, parserOptions: { ...parserOptions, parser: '@typescript-eslint/parser' } } : { parser: typescriptParser, parserOptions } };
}

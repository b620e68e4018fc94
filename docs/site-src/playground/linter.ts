import { parse, type ParserPlugin } from '@babel/parser';
import type { Linter as LinterTypes } from 'eslint';
import { Linter } from 'eslint/universal';
import * as espree from 'espree';
import * as vueParser from 'vue-eslint-parser';
import type { Locale } from '../../../catalog/src/entry.js';
import { reportTexts } from '../../../codemods/src/report-texts.js';
import { transformText } from '../../../codemods/src/transform.js';
import { analyse } from '../../../src/analysis.js';
import { defaultConstantsSource } from '../../../src/edits/constants-source.js';
import plugin from '../../../src/index.js';
import { findVueBlocks } from '../../../src/vue-blocks.js';
import type {} from './bundles.js';
import { getSourceFolder, virtualProject } from './virtual-project.js';

/** What can be pasted, by its file extension. */
export type Language = 'js' | 'jsx' | 'ts' | 'tsx' | 'vue';

/** A pasted text and how to look at it. */
export interface LintRequest {
	readonly text: string;
	readonly language: Language;
	readonly config: 'recommended' | 'strict';
	readonly locale: Locale;
	readonly importStyle: 'namespace' | 'named';
	/** The package of an SDK that the project depends on; empty for none. */
	readonly sdkPackage: string;
}

/** An edit as ESLint gives it. */
export interface Edit {
	readonly range: readonly [start: number, end: number];
	readonly text: string;
}

/** A report of the linter; offsets are into the pasted text. */
export interface LintReport {
	/** `undefined` where the text cannot be parsed. */
	readonly rule: { readonly id: string; readonly url: string } | undefined;
	readonly severity: 'error' | 'warning';
	readonly message: string;
	readonly line: number;
	readonly column: number;
	readonly range: readonly [start: number, end: number];
	readonly fix: Edit | undefined;
	readonly suggestions: readonly { readonly title: string; readonly edit: Edit }[];
}

/** What the codemod makes of a text. */
export interface Migration {
	readonly text: string;
	readonly named: number;
	readonly skipped: readonly { readonly line: number; readonly column: number; readonly code: number | undefined; readonly reason: string }[];
	/** Why the text could not be migrated. */
	readonly problem: string | undefined;
}

/** What tells the two dialects of TypeScript apart; most files are both. */
const typescriptPlugins: readonly (readonly ['ts' | 'tsx', readonly ParserPlugin[]])[] = [['ts', ['typescript', 'decorators-legacy']], ['tsx', ['typescript', 'jsx', 'decorators-legacy']]];

const linter = new Linter({ configType: 'flat', cwd: '/project' });

globalThis.tencentImLinter = {
	/** Which dialect a pasted text is written in: what parses without an error, JavaScript first. */
	detectLanguage(text) {
		if (/^\s*<(?:template|script|style|!--)[\s>-]/mu.test(text)) return 'vue';
		if (isParsable(() => espree.parse(text, { ecmaVersion: 'latest', sourceType: 'module', ecmaFeatures: { jsx: true, globalReturn: true } }))) return 'js';
		return typescriptPlugins.find(([, plugins]) => isParsable(() => parse(text, { sourceType: 'module', allowReturnOutsideFunction: true, plugins: [...plugins] })))?.[0] ?? 'js';
	},

	needsTypeScript(language, text) {
		return language === 'ts' || language === 'tsx' || (language === 'vue' && findVueBlocks(text).scripts.some(({ lang }) => lang === 'ts' || lang === 'tsx'));
	},

	lint(request) {
		const locate = createOffsetLookup(request.text);
		return linter
			.verify(request.text, [getConfig(request)], { filename: getFilename(request) })
			// A comment may configure rules that are not here.
			.filter(({ ruleId, fatal }) => fatal === true || (ruleId !== null && Object.hasOwn(plugin.rules, getName(ruleId))))
			.map((message) => toReport(message, locate));
	},

	migrate(request) {
		try {
			const { text, named, skipped } = transformText(request.text, {
				filename: getFilename(request),
				constants: { ...defaultConstantsSource, style: request.importStyle },
				minimumConfidence: request.config === 'strict' ? 'possible' : 'likely',
				includeDisabled: false,
			}, virtualProject, { analyse });
			const reasons = reportTexts[request.locale].skipReasons;
			return { text, named: named.length, skipped: skipped.map((site) => ({ ...site, reason: reasons[site.reason] })), problem: undefined };
		} catch (error) {
			return { text: request.text, named: 0, skipped: [], problem: error instanceof Error ? error.message : String(error) };
		}
	},
};

function isParsable(parse: () => unknown): boolean {
	try {
		parse();
		return true;
	} catch {
		return false;
	}
}

function getFilename({ language, sdkPackage }: LintRequest): string {
	return `${getSourceFolder(sdkPackage)}/pasted.${language}`;
}

function getConfig({ language, config, locale, importStyle }: LintRequest): LinterTypes.Config {
	const typescript = globalThis.tencentImTypeScriptParser;
	const scripts = { js: espree, jsx: espree, ts: typescript, tsx: typescript };
	const { rules, plugins } = plugin.configs[config];
	return {
		files: ['**/*.{js,jsx,ts,tsx,vue}'],
		rules,
		plugins,
		languageOptions: {
			parser: language === 'vue' ? vueParser : language === 'ts' || language === 'tsx' ? typescript! : espree,
			ecmaVersion: 'latest',
			sourceType: 'module',
			parserOptions: { ecmaFeatures: { jsx: language !== 'ts' }, ...(language === 'vue' && { parser: scripts }) },
		},
		linterOptions: { reportUnusedDisableDirectives: 'off', reportUnusedInlineConfigs: 'off' },
		settings: { 'tencent-im': { locale, ...(importStyle === 'named' && { constants: { from: defaultConstantsSource.from, style: importStyle } }) } },
	};
}

function getName(ruleId: string): string {
	return ruleId.replace(/^tencent-im\//u, '');
}

function toReport({ ruleId, severity, message, line, column, endLine, endColumn, fix, suggestions }: LinterTypes.LintMessage, locate: (line: number, column: number) => number): LintReport {
	const start = locate(line, column);
	const rule = ruleId === null ? undefined : plugin.rules[getName(ruleId)];
	return {
		rule: ruleId === null || rule === undefined ? undefined : { id: ruleId, url: rule.meta.docs.url },
		severity: severity === 2 ? 'error' : 'warning',
		message,
		line,
		column,
		range: [start, endLine === undefined || endColumn === undefined ? start + 1 : locate(endLine, endColumn)],
		fix,
		suggestions: (suggestions ?? []).map(({ desc, fix: edit }) => ({ title: desc, edit })),
	};
}

/** Sets up the way from line and column, both counted from 1, to an offset. */
function createOffsetLookup(text: string): (line: number, column: number) => number {
	const starts = [0, ...[...text.matchAll(/\r\n|[\r\n\u2028\u2029]/gu)].map((match) => match.index + match[0].length)];
	return (line, column) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
}

import path from 'node:path';
import { Linter, type SourceCode } from 'eslint';
import plugin from '../../src/index.js';
import { getConfig } from './lint-package.js';

/** A report of any rule in a file of the corpus. */
export interface FileReport {
	/** Without the plugin's name. */
	readonly rule: string;
	readonly messageId: string;
	readonly message: string;
	readonly line: number;
	readonly column: number;
}

export type ConfigName = 'recommended' | 'strict';

type RuleEntry = string | readonly [severity: string, options: object];

/** The rules of a config by their own names, or some of them. */
export function getRuleEntries(config: ConfigName, only?: readonly string[]): ReadonlyMap<string, RuleEntry> {
	const entries = Object.entries(plugin.configs[config].rules).map(([name, entry]) => [name.slice(name.indexOf('/') + 1), entry] as const);
	return new Map(entries.filter(([name]) => only === undefined || only.includes(name)));
}

/**
 * Lints one file of a package, parsed once for all configs.
 *
 * @param folder the copy of the package
 * @param file relative to it
 * @param text what the file holds, or what it is to hold
 * @param only the rules that are asked; all of the config where left out
 * @returns the reports of each config, in its place; none where the parser refuses the text
 */
export function lintFile(folder: string, file: string, text: string, configs: readonly ConfigName[], only?: readonly string[]): FileReport[][] {
	const linter = new Linter({ configType: 'flat', cwd: folder });
	let source: string | SourceCode = text;
	return configs.map((config) => {
		const [language, rules] = getConfig(file, config) as readonly [object, { readonly plugins: object }];
		const entries = Object.fromEntries([...getRuleEntries(config, only)].map(([name, entry]) => [`tencent-im/${name}`, entry]));
		const messages = linter.verify(source, [language, { ...rules, rules: entries }] as never, { filename: path.join(folder, file), allowInlineConfig: false });
		// eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- There is none where the parser refuses the text.
		source = linter.getSourceCode() ?? text;
		return messages.flatMap(({ ruleId, messageId = '', message, line, column }) => (ruleId === null ? [] : [{ rule: ruleId.slice(ruleId.indexOf('/') + 1), messageId, message, line, column }]));
	});
}

/**
 * Would a rule of the config look at a file? A rule that does not returns no listener, as a test of its own asserts, and asks
 * for nothing but the text, what stands around the file, the settings and its options.
 */
export function isLookedAt(filename: string, text: string, config: ConfigName): boolean {
	const sourceCode = { text };
	return [...getRuleEntries(config)].some(([name, entry]) => Object.keys(plugin.rules[name]!.create({ filename, options: Array.isArray(entry) ? entry.slice(1) : [], settings: {}, sourceCode })).length > 0);
}

import type { TSESLint } from '@typescript-eslint/utils';
import { mayShowIm } from '../evidence/may-show-im.js';
import { getProjectReader } from './lint-context.js';
import packageJson from '../../package.json' with { type: 'json' };

/** The configs that the plugin offers. */
export type ConfigName = 'recommended' | 'strict';

/** How a config turns a rule on: its severity, and options where they differ from the rule's own defaults. */
export type ConfiguredRule = readonly [severity: 'warn' | 'error', options?: Readonly<Record<string, unknown>>];

/** What every rule of the plugin documents about itself. */
export interface RuleDocs {
	readonly description: string;
	/** The configs that turn it on. */
	readonly configs: { readonly [config in ConfigName]?: ConfiguredRule };
}

/** A rule before its options are completed. */
export interface RuleDefinition<Options extends Readonly<Record<string, unknown>>, MessageId extends string> {
	readonly name: string;
	readonly meta: Omit<TSESLint.RuleMetaData<MessageId, RuleDocs, [Options]>, 'docs' | 'defaultOptions'> & { readonly docs: RuleDocs; readonly defaultOptions: readonly [Options] };
	/** Called once per file, with the options completed. */
	readonly create: (context: Readonly<TSESLint.RuleContext<MessageId, [Partial<Options>]>>, options: Options) => TSESLint.RuleListener;
}

/**
 * A finished rule, as the plugin exports it. A type of its own, that neither names the types of ESLint nor those of
 * typescript-eslint and suits both: they cannot be had from each other, and the plugin depends on neither.
 */
export type Rule = {
	readonly name: string;
	readonly meta: {
		readonly type: 'problem' | 'suggestion';
		readonly docs: RuleDocs & { readonly url: string };
		readonly fixable?: 'code';
		readonly hasSuggestions?: boolean;
		readonly messages: Record<string, string>;
		readonly schema: Record<string, never>[];
		readonly defaultOptions: [Record<string, unknown>];
	};
	readonly defaultOptions: [Record<string, unknown>];
	create(context: unknown): Record<string, never>;
};

/** The pages travel with the package, so that each version's reports lead to its own. */
const documentation = `https://unpkg.com/${packageJson.name}@${packageJson.version}/docs/rules`;

/** Completes a rule: the address of its page, its options with the defaults, under ESLint 8 too, which knows no `meta.defaultOptions`. */
export function createRule<Options extends Readonly<Record<string, unknown>>, MessageId extends string>({ name, meta, create }: RuleDefinition<Options, MessageId>): Rule {
	const [defaultOptions] = meta.defaultOptions;
	return {
		name,
		meta: { ...meta, docs: { ...meta.docs, url: `${documentation}/${name}.md` } },
		defaultOptions: meta.defaultOptions,
		create: (context: TSESLint.RuleContext<MessageId, [Partial<Options>]>) =>
			keepInReach(create(context, { ...defaultOptions, ...dropUndefined(context.options[0]) }), context),
	} as unknown as Rule;
}

const nothing: TSESLint.RuleListener = Object.freeze({});

/** By the source code of a lint: does anything speak for IM? One answer for all rules. */
const answers = new WeakMap<object, boolean>();

/**
 * Lets a rule listen only where something speaks for IM: the text, a module that it imports, its project, or settings. Asked
 * only where the text holds what the rule looks for, which is cheaper to find out.
 */
function keepInReach(listener: TSESLint.RuleListener, context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>): TSESLint.RuleListener {
	if (Object.keys(listener).length === 0 || context.settings['tencent-im'] !== undefined) return listener;
	const { sourceCode } = context;
	let answer = answers.get(sourceCode);
	if (answer === undefined) answers.set(sourceCode, (answer = mayShowIm(sourceCode.text, () => ({ filename: context.filename, reader: getProjectReader() }))));
	return answer ? listener : nothing;
}

/** A config may hold `{ ignore: undefined }`, which ESLint's schema lets through. */
function dropUndefined<T extends object>(options: T | undefined): Partial<T> {
	return Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== undefined)) as Partial<T>;
}

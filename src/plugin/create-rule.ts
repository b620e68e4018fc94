import type { TSESLint } from '@typescript-eslint/utils';

/** What every rule of the plugin documents about itself. */
export interface RuleDocs {
	readonly description: string;
	/** The configs that turn it on, with their severity. */
	readonly configs: { readonly [config in ConfigName]?: 'warn' | 'error' };
}

/** The configs that the plugin offers. */
export type ConfigName = 'recommended' | 'strict';

/** A rule before its options are completed. */
export interface RuleDefinition<Options extends Readonly<Record<string, unknown>>, MessageId extends string> {
	readonly name: string;
	readonly meta: Omit<TSESLint.RuleMetaData<MessageId, RuleDocs, [Options]>, 'docs' | 'defaultOptions'> & { readonly docs: RuleDocs };
	readonly defaultOptions: Options;
	/** Called once per file, with the options completed. */
	create(context: Readonly<TSESLint.RuleContext<MessageId, [Partial<Options>]>>, options: Options): TSESLint.RuleListener;
}

/** A finished rule, as the plugin exports it. */
export type Rule = TSESLint.RuleModule<string, [Readonly<Record<string, unknown>>?], RuleDocs & { readonly url: string }>;

const documentation = 'https://github.com/tencent-im-lint/eslint-plugin-tencent-im/blob/main/docs/rules';

/** Completes a rule: the address of its page, its options with the defaults, under ESLint 8 too, which knows no `meta.defaultOptions`. */
export function createRule<Options extends Readonly<Record<string, unknown>>, MessageId extends string>({ name, meta, defaultOptions, create }: RuleDefinition<Options, MessageId>): Rule {
	return {
		name,
		meta: { ...meta, docs: { ...meta.docs, url: `${documentation}/${name}.md` }, defaultOptions: [defaultOptions] },
		defaultOptions: [defaultOptions],
		create: (context: TSESLint.RuleContext<MessageId, [Partial<Options>]>) => create(context, { ...defaultOptions, ...context.options[0] }),
	} as unknown as Rule;
}

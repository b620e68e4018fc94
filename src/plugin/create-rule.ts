import type { TSESLint } from '@typescript-eslint/utils';
import packageJson from '../../package.json' with { type: 'json' };
import { dependsOnSdk, mayShowImItself, type Surroundings } from '../evidence/may-show-im.js';
import { isGeneratedFile } from '../generated-file.js';
import { getProjectReader, getSettings } from './lint-context.js';
import { reportSettings } from './report-settings.js';

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

type Context<MessageId extends string = string, Options = unknown> = Readonly<TSESLint.RuleContext<MessageId, readonly Options[]>>;

/** A rule before its options are completed. */
export interface RuleDefinition<Options extends Readonly<Record<string, unknown>>, MessageId extends string> {
	readonly name: string;
	readonly meta: Omit<TSESLint.RuleMetaData<MessageId, RuleDocs, [Options]>, 'docs' | 'defaultOptions'> & { readonly docs: RuleDocs; readonly defaultOptions: readonly [Options] };
	/** Can a text hold anything for the rule? Asked first, for every file there is, so what asks for no options need not complete them. */
	readonly mayReport: (text: string, getOptions: () => Options) => boolean;
	/** Is it enough that the project's package.json names an SDK? Left out where it is not. */
	readonly trustsProject?: (options: Options) => boolean;
	/** Reports what a file holds; runs once for each file that may hold something, with the options completed. */
	readonly check: (context: Context<MessageId, Partial<Options>>, options: Options) => void;
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

/**
 * Completes a rule: the address of its page, its options with the defaults, under ESLint 8 too, which knows no `meta.defaultOptions`.
 *
 * It listens only where it may have something to report, and asks what is cheaper to find out first: the text alone, then
 * whether anything speaks for IM. Wrong settings are reported in every file.
 */
export function createRule<Options extends Readonly<Record<string, unknown>>, MessageId extends string>(definition: RuleDefinition<Options, MessageId>): Rule {
	const { name, meta, mayReport, check } = definition;
	const [defaultOptions] = meta.defaultOptions;
	return {
		name,
		meta: { ...meta, docs: { ...meta.docs, url: `${documentation}/${name}.md` } },
		defaultOptions: meta.defaultOptions,
		create(context: Context<MessageId, Partial<Options>>): TSESLint.RuleListener {
			const getOptions = (): Options => ({ ...defaultOptions, ...dropUndefined(context.options[0]) });
			const isWanted = mayReport(context.sourceCode.text, getOptions) && isInReach(context, () => definition.trustsProject?.(getOptions()) === true);
			if (!isWanted && (context.settings['tencent-im'] === undefined || getSettings(context).problems.length === 0)) return nothing;
			return {
				Program() {
					reportSettings(context);
					if (isWanted) check(context, getOptions());
				},
			};
		},
	} as unknown as Rule;
}

const nothing: TSESLint.RuleListener = Object.freeze({});

/** Is there something that speaks for IM: the text, a module that it imports, its project, or settings? What a tool has written is nobody's concern. */
function isInReach(context: Context, trustsProject: () => boolean): boolean {
	const { filename, settings, sourceCode } = context;
	const mayBeOfIm = settings['tencent-im'] !== undefined || showsIm(context) || (trustsProject() && dependsOnSdk(getSurroundings(filename)));
	return mayBeOfIm && !isGeneratedFile(filename, sourceCode.text);
}

/** By the source code of a lint: does the file itself speak for IM? One answer for all rules. */
const answers = new WeakMap<object, boolean>();

function showsIm({ filename, sourceCode }: Context): boolean {
	let answer = answers.get(sourceCode);
	if (answer === undefined) answers.set(sourceCode, (answer = mayShowImItself(sourceCode.text, () => getSurroundings(filename))));
	return answer;
}

function getSurroundings(filename: string): Surroundings {
	return { filename, reader: getProjectReader() };
}

/** A config may hold `{ ignore: undefined }`, which ESLint's schema lets through. */
function dropUndefined<T extends object>(options: T | undefined): Partial<T> {
	return Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== undefined)) as Partial<T>;
}

import type { TSESLint } from '@typescript-eslint/utils';
import type { ErrorCodeEntry, Locale } from '../catalog/src/entry.js';
import { createDisabledPredicate } from '../src/disable-directives.js';
import { chooseConstant } from '../src/edits/choose-constant.js';
import { defaultConstantsSource } from '../src/edits/constants-source.js';
import { type ImportPlan, planImport } from '../src/edits/plan-import.js';
import { planReplacement } from '../src/edits/plan-replacement.js';
import type { TextEdit } from '../src/edits/text-edit.js';
import { invalidSettingMessages } from '../src/messages/invalid-setting.js';
import { getMessageId, localizeMessages } from '../src/messages/localize.js';
import { noMagicErrorCodeMessages } from '../src/messages/no-magic-error-code.js';
import { createRule } from '../src/plugin/create-rule.js';
import { getAnalysis, getProjectReader, getSettings, getSourceFile } from '../src/plugin/lint-context.js';
import { reportSettings } from '../src/plugin/report-settings.js';
import { mayHoldSites } from '../src/prefilter.js';
import { constantsPackageName, findConstantsPackage } from '../src/project/constants-package.js';
import { findPackageJson } from '../src/project/package-json.js';
import { type Confidence, isAtLeast, type Site } from '../src/sites/site.js';

type Options = {
	/** Codes that are never reported. */
	readonly ignore: readonly number[];
	/** Report constants and enum members that give an IM error code a name of their own, too. */
	readonly checkDefinitions: boolean;
	/** How sure the analysis must be. */
	readonly minimumConfidence: Confidence;
};

const messages = { ...noMagicErrorCodeMessages, ...invalidSettingMessages };

/** Reports each literal that is an IM error code, and names the constant for it. */
export default createRule<Options, string>({
	name: 'no-magic-error-code',
	meta: {
		type: 'suggestion',
		docs: {
			description: 'Disallow error codes of Tencent Cloud IM as bare numbers',
			configs: { recommended: 'warn', strict: 'error' },
		},
		fixable: 'code',
		hasSuggestions: true,
		messages: localizeMessages(messages),
		schema: [
			{
				type: 'object',
				additionalProperties: false,
				properties: {
					ignore: { type: 'array', items: { type: 'integer' }, uniqueItems: true, description: 'Codes that are never reported.' },
					checkDefinitions: { type: 'boolean', description: 'Whether constants and enum members that name an IM error code are reported too.' },
					minimumConfidence: { type: 'string', enum: ['certain', 'likely', 'possible'], description: 'How sure the analysis must be that a number is an IM error code.' },
				},
			},
		],
	},
	defaultOptions: { ignore: [], checkDefinitions: false, minimumConfidence: 'likely' },
	create(context, options) {
		const { problems } = getSettings(context);
		if (problems.length === 0 && !mayHoldSites(context.sourceCode.text)) return {};
		return {
			Program() {
				reportSettings(context);
				reportSites(context, options);
			},
		};
	},
});

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

function reportSites(context: Context, { ignore, checkDefinitions, minimumConfidence }: Options): void {
	const analysis = getAnalysis(context);
	const found = [...analysis.sites, ...(checkDefinitions ? analysis.definitions : [])];
	const sites = found.filter(({ code, confidence }) => isAtLeast(confidence, minimumConfidence) && !ignore.includes(code));
	if (sites.length === 0) return;

	const { settings } = getSettings(context);
	const planner = createPlanner(context, sites);
	for (const site of sites) {
		const { sourceCode } = context;
		const [start, end] = site.range;
		const edits = site.customRange ? planCustomRange(context, site) : planner.plan(site);
		context.report({
			loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
			messageId: getMessageId(getMessage(site, planner.isTooOld(site)), settings.locale),
			data: getData(site, settings.locale, planner.installedVersion),
			...(edits?.fix ? { fix: (fixer) => toFixes(fixer, edits.fix!) } : {}),
			...(edits?.suggestion
				? {
						suggest: [
							{
								messageId: getMessageId(site.customRange ? 'useCustomCallbackCode' : 'useConstant', settings.locale),
								data: { code: String(site.code), reference: edits.reference },
								fix: (fixer: TSESLint.RuleFixer) => toFixes(fixer, edits.suggestion!),
							},
						],
					}
				: {}),
		});
	}
}

/** What a report offers. */
interface SiteEdits {
	readonly reference: string;
	/** Where the constants can be imported. */
	readonly fix?: readonly TextEdit[];
	/** Where an import could break the build. */
	readonly suggestion?: readonly TextEdit[];
}

/** Plans the edits of a file's reports, the import once for all of them. */
function createPlanner(context: Context, sites: readonly Site[]): { plan(site: Site): SiteEdits | undefined; isTooOld(site: Site): boolean; readonly installedVersion: string } {
	const file = getSourceFile(context);
	const reader = getProjectReader();
	const { constants } = getSettings(context).settings;
	const source = constants ?? defaultConstantsSource;
	const installed = findConstantsPackage(file.filename, reader);
	const environment = { packageType: findPackageJson(file.filename, reader)?.type };
	const usedAt = sites.map(({ range }) => range[0]);
	const choose = (site: Site): ReturnType<typeof chooseConstant> => chooseConstant(site, constants, installed.isDependency ? installed.version : undefined);

	// One import for every report that is not switched off: so 40 sites need two of ESLint's passes in either style.
	const isDisabled = createDisabledPredicate(file.comments, file.text);
	const wanted = sites.flatMap((site) => {
		const choice = isDisabled(site.range[0]) ? undefined : choose(site);
		return choice && 'name' in choice ? [choice.name] : [];
	});
	let shared: ImportPlan | undefined;
	const getSharedPlan = (): ImportPlan => (shared ??= planImport(file, wanted, source, environment, usedAt));

	return {
		installedVersion: installed.version ?? '',
		isTooOld: (site) => {
			const choice = choose(site);
			return 'skipped' in choice && choice.skipped === 'not-installed-yet';
		},
		plan(site) {
			const choice = choose(site);
			if ('skipped' in choice) return undefined;
			const sharedPlan = getSharedPlan();
			const isImportable = constants !== undefined || installed.isDependency || (!('skipped' in sharedPlan) && sharedPlan.edits.length === 0);
			const isCounted = wanted.includes(choice.name);
			const plan = isImportable && isCounted ? sharedPlan : planImport(file, [choice.name], source, environment, usedAt);
			if ('skipped' in plan) return undefined;
			const reference = plan.reference(choice.name);
			const edits = [...plan.edits, planReplacement(file, site, reference)];
			return isImportable ? { reference, fix: edits } : { reference, suggestion: edits };
		},
	};
}

/** The import and the call that take the place of both comparisons; a suggestion, as the function knows every webhook range. */
function planCustomRange(context: Context, { range, customRange }: Site): SiteEdits | undefined {
	if (!customRange) return undefined;
	const file = getSourceFile(context);
	const plan = planImport(file, ['isCustomCallbackCode'], { from: constantsPackageName, style: 'named', name: '' }, { packageType: findPackageJson(file.filename, getProjectReader())?.type }, [range[0]]);
	if ('skipped' in plan) return undefined;
	const reference = `${plan.reference('isCustomCallbackCode')}(${file.text.slice(...customRange.subject.range)})`;
	return { reference, suggestion: [...plan.edits, { range, text: reference }] };
}

function toFixes(fixer: TSESLint.RuleFixer, edits: readonly TextEdit[]): TSESLint.RuleFix[] {
	return edits.map(({ range, text }) => fixer.replaceTextRange([...range], text));
}

function getMessage({ kind, entries }: Site, isTooOld: boolean): keyof typeof noMagicErrorCodeMessages {
	if (isTooOld) return 'newerErrorCode';
	if (kind === 'range-bound') return 'customErrorCodeRange';
	if (kind === 'assignment') return 'assignedErrorCode';
	if (kind === 'definition') return 'definedErrorCode';
	return entries.length > 1 ? 'ambiguousErrorCode' : 'magicErrorCode';
}

function getData({ code, entries, customRange }: Site, locale: Locale, installed: string): Record<string, string> {
	if (customRange) return { from: String(customRange.entry.from), to: String(customRange.entry.to), summary: customRange.entry.summary[locale] };
	const [entry] = entries as readonly [ErrorCodeEntry, ...ErrorCodeEntry[]];
	return {
		code: String(code),
		name: entry.name,
		summary: entry.summary[locale],
		meanings: entries.map(({ name, summary }) => `${name} (${summary[locale]})`).join(locale === 'zh' ? '、' : ' or '),
		since: entry.since,
		installed,
	};
}

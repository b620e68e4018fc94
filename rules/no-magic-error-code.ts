import type { TSESLint } from '@typescript-eslint/utils';
import type { Locale } from '../catalog/src/entry.js';
import type { TextEdit } from '../src/edits/text-edit.js';
import { getMeaning } from '../src/messages/get-meaning.js';
import { invalidSettingMessages } from '../src/messages/invalid-setting.js';
import { getMessageId, localizeMessages } from '../src/messages/localize.js';
import { noMagicErrorCodeMessages } from '../src/messages/no-magic-error-code.js';
import { createRule } from '../src/plugin/create-rule.js';
import { createEditOffers, type EditOffer } from '../src/plugin/edit-offers.js';
import { findConstants } from '../src/plugin/find-constants.js';
import { getAnalysis, getSettings } from '../src/plugin/lint-context.js';
import { reportSettings } from '../src/plugin/report-settings.js';
import { mayHoldSites } from '../src/prefilter.js';
import { type Confidence, isAtLeast, type Site } from '../src/sites/site.js';

type Options = {
	/**
	 * Codes that are never reported.
	 * @default []
	 */
	readonly ignore: readonly number[];
	/**
	 * Whether constants and enum members that name an IM error code are reported too.
	 * @default false
	 */
	readonly checkDefinitions: boolean;
	/**
	 * How sure the analysis must be that a number is an IM error code.
	 * @default 'likely'
	 */
	readonly minimumConfidence: Confidence;
};

type MessageName = keyof typeof noMagicErrorCodeMessages;

/** Reports each literal that is an IM error code, and names the constant for it. */
export default createRule<Options, string>({
	name: 'no-magic-error-code',
	meta: {
		type: 'suggestion',
		docs: {
			description: 'Disallow error codes of Tencent Cloud IM as bare numbers',
			configs: { recommended: ['warn'], strict: ['error', { minimumConfidence: 'possible' }] },
		},
		fixable: 'code',
		hasSuggestions: true,
		messages: localizeMessages({ ...noMagicErrorCodeMessages, ...invalidSettingMessages }),
		schema: [
			{
				type: 'object',
				description: 'What is reported.',
				additionalProperties: false,
				properties: {
					ignore: { type: 'array', items: { type: 'integer' }, uniqueItems: true, description: 'Codes that are never reported.' },
					checkDefinitions: { type: 'boolean', description: 'Whether constants and enum members that name an IM error code are reported too.' },
					minimumConfidence: { type: 'string', enum: ['certain', 'likely', 'possible'], description: 'How sure the analysis must be that a number is an IM error code.' },
				},
			},
		],
		defaultOptions: [{ ignore: [], checkDefinitions: false, minimumConfidence: 'likely' }],
	},
	create(context, { ignore, checkDefinitions, minimumConfidence }) {
		const { problems, settings } = getSettings(context);
		const hasCandidates = mayHoldSites(context.sourceCode.text);
		if (!hasCandidates && problems.length === 0) return {};

		return {
			Program() {
				reportSettings(context);
				if (!hasCandidates) return;
				const { sites, definitions } = getAnalysis(context);
				const found = [...sites, ...(checkDefinitions ? definitions : [])];
				const reported = found.filter(({ code, confidence }) => isAtLeast(confidence, minimumConfidence) && !ignore.includes(code));
				if (reported.length > 0) report(context, reported, settings.locale);
			},
		};
	},
});

function report(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>, sites: readonly Site[], locale: Locale): void {
	const { sourceCode } = context;
	const constants = findConstants(context);
	const getOffer = createEditOffers(context, sites, constants);
	for (const site of sites) {
		const [start, end] = site.range;
		const offer = getOffer(site);
		context.report({
			loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
			messageId: getMessageId(getMessageName(site, offer), locale),
			data: { ...getData(site, locale), installed: constants.packageVersion ?? '' },
			...(offer.kind === 'fix' ? { fix: createFix(offer.edits) } : {}),
			...(offer.kind === 'suggestion' ? { suggest: [{ messageId: getMessageId(getSuggestionName(site), locale), data: { code: String(site.code), reference: offer.reference }, fix: createFix(offer.edits) }] } : {}),
		});
	}
}

function createFix(edits: readonly TextEdit[]): TSESLint.ReportFixFunction {
	return (fixer) => edits.map(({ range, text }) => fixer.replaceTextRange([...range], text));
}

function getMessageName({ kind, entries }: Site, offer: EditOffer): MessageName {
	if (offer.kind === 'none' && offer.reason === 'not-installed-yet') return 'newerErrorCode';
	if (kind === 'range-bound') return 'customErrorCodeRange';
	if (kind === 'assignment') return 'assignedErrorCode';
	if (kind === 'definition') return 'definedErrorCode';
	return entries.length > 1 ? 'ambiguousErrorCode' : 'magicErrorCode';
}

function getSuggestionName({ kind }: Site): MessageName {
	return kind === 'range-bound' ? 'useCustomCallbackCode' : 'useConstant';
}

function getData({ code, entries, customRange }: Site, locale: Locale): Record<string, string> {
	if (customRange) return { from: String(customRange.entry.from), to: String(customRange.entry.to), meaning: customRange.entry.summary[locale] };
	return { code: String(code), meaning: getMeaning(entries, locale), since: entries[0]?.since ?? '' };
}

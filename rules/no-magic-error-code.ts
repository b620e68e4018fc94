import type { TSESLint } from '@typescript-eslint/utils';
import type { Locale } from '../catalog/src/entry.js';
import { type Definition, type Definitions, type DefinitionTable, filterDefinitions, findDefinitions } from '../src/definitions/find-definitions.js';
import { planTable } from '../src/edits/plan-table.js';
import { getMeaning } from '../src/messages/get-meaning.js';
import { invalidSettingMessages } from '../src/messages/invalid-setting.js';
import { listCodes, listWords } from '../src/messages/list-codes.js';
import { getMessageId, localizeMessages } from '../src/messages/localize.js';
import { fittingHint, noMagicErrorCodeMessages } from '../src/messages/no-magic-error-code.js';
import { platformNames } from '../src/messages/no-unreachable-error-code.js';
import { createFix } from '../src/plugin/create-fix.js';
import { createRule } from '../src/plugin/create-rule.js';
import { createEditOffers, type EditOffer } from '../src/plugin/edit-offers.js';
import { findConstants } from '../src/plugin/find-constants.js';
import { getAnalysis, getProjectReader, getSettings, getSourceFile } from '../src/plugin/lint-context.js';
import { mayHoldSites } from '../src/prefilter.js';
import { findPackageJson } from '../src/project/package-json.js';
import { type Confidence, isAtLeast, type Site } from '../src/sites/site.js';

type Options = {
	/**
	 * Codes that are never reported.
	 * @default []
	 */
	readonly ignore: readonly number[];
	/**
	 * Whether constants and enum members that name an IM error code are reported too; with `'names'` those whose name says
	 * something else than the code, and tables of codes that could use the catalog's constants.
	 * @default false
	 */
	readonly checkDefinitions: boolean | 'names';
	/**
	 * How sure the analysis must be that a number is an IM error code.
	 * @default 'likely'
	 */
	readonly minimumConfidence: Confidence;
};

/** How many codes a report names instead of another platform's. */
const mostDescribed = 3;

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;
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
					checkDefinitions: {
						anyOf: [{ type: 'boolean' }, { type: 'string', enum: ['names'] }],
						description: 'Whether constants and enum members that name an IM error code are reported too; with "names" those whose name says something else than the code, and tables of codes that could use the constants.',
					},
					minimumConfidence: { type: 'string', enum: ['certain', 'likely', 'possible'], description: 'How sure the analysis must be that a number is an IM error code.' },
				},
			},
		],
		defaultOptions: [{ ignore: [], checkDefinitions: false, minimumConfidence: 'likely' }],
	},
	mayReport: mayHoldSites,
	trustsProject: ({ minimumConfidence }) => minimumConfidence === 'possible',
	check(context, { ignore, checkDefinitions, minimumConfidence }) {
		const { sites, definitions } = getAnalysis(context);
		const found = [...sites, ...(checkDefinitions === true ? definitions : [])];
		const reported = found.filter(({ code, confidence }) => isAtLeast(confidence, minimumConfidence) && !ignore.includes(code));
		if (reported.length > 0) report(context, reported, getSettings(context).settings.locale);
		if (checkDefinitions === 'names') reportDefinitions(context, minimumConfidence, ignore);
	},
});

function report(context: Context, sites: readonly Site[], locale: Locale): void {
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

/** Reports what is wrong with the names that the file gives codes, and the tables that the catalog's constants could serve. */
function reportDefinitions(context: Context, minimumConfidence: Confidence, ignore: readonly number[]): void {
	const { settings } = getSettings(context);
	const found = filterDefinitions(findDefinitions(getSourceFile(context), { settings, reader: getProjectReader() }), minimumConfidence);
	const isWanted = ({ site, value }: Definition): boolean => !ignore.includes(site.code) && !ignore.includes(value);
	for (const definition of found.definitions.filter(isWanted)) reportName(context, definition, settings.locale);
	reportTables(context, found, isWanted, settings.locale);
}

function reportName(context: Context, { misnomer, name, platforms, site, value }: Definition, locale: Locale): void {
	if (!misnomer) return;
	const { sourceCode } = context;
	const data = { name, value: String(value), code: String(site.code), meaning: getMeaning(site.entries, locale) };
	const codes = misnomer.described.map(({ code }) => code);
	context.report({
		loc: { start: sourceCode.getLocFromIndex(site.range[0]), end: sourceCode.getLocFromIndex(site.range[1]) },
		messageId: getMessageId(misnomer.kind === 'meaning' ? 'misnamedErrorCode' : 'foreignErrorCode', locale),
		data: misnomer.kind === 'meaning' ?
			{ ...data, hint: codes.length === 1 ? fittingHint[locale].replace('{{described}}', listCodes(codes, locale)) : '' } :
			{ ...data, source: listWords([...platforms].map((platform) => platformNames[platform][locale]), locale), described: listCodes(codes.slice(0, mostDescribed), locale) },
	});
}

function reportTables(context: Context, { tables }: Definitions, isWanted: (definition: Definition) => boolean, locale: Locale): void {
	if (tables.length === 0) return;
	const file = getSourceFile(context);
	const constants = findConstants(context);
	const reader = getProjectReader();
	const environment = { constants, packageType: findPackageJson(file.filename, reader)?.type, sites: getAnalysis(context).sites, reader };
	for (const table of tables) {
		const plan = planTable(file, table.definitions.filter(isWanted), environment);
		if (plan) reportTable(context, table, plan, locale);
	}
}

function reportTable(context: Context, { name, node, size }: DefinitionTable, { edits, references }: NonNullable<ReturnType<typeof planTable>>, locale: Locale): void {
	const { sourceCode } = context;
	context.report({
		loc: { start: sourceCode.getLocFromIndex(node.range[0]), end: sourceCode.getLocFromIndex(node.range[1]) },
		messageId: getMessageId('definedErrorCodes', locale),
		data: { name, size: String(size) },
		suggest: [{ messageId: getMessageId('useConstants', locale), data: { name, reference: references[0]! }, fix: createFix(edits) }],
	});
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
	return { code: String(code), meaning: getMeaning(entries, locale), since: entries[0]!.since };
}

import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ErrorCodeEntry } from '../catalog/src/entry.js';
import { findErrorCodes } from '../catalog/src/find-error-code.js';
import { planAlternatives } from '../src/edits/plan-alternatives.js';
import { planNumber } from '../src/edits/plan-number.js';
import { getMeaning } from '../src/messages/get-meaning.js';
import { invalidSettingMessages } from '../src/messages/invalid-setting.js';
import { listCodes, listWords, nameCode } from '../src/messages/list-codes.js';
import { getMessageId, localizeMessages } from '../src/messages/localize.js';
import { nameCall } from '../src/messages/name-call.js';
import { advice, noUnreachableErrorCodeMessages, platformNames } from '../src/messages/no-unreachable-error-code.js';
import { createFix } from '../src/plugin/create-fix.js';
import { createRule } from '../src/plugin/create-rule.js';
import { getComparisons } from '../src/plugin/get-comparisons.js';
import { getGround } from '../src/plugin/get-ground.js';
import { getSettings, getSourceFile } from '../src/plugin/lint-context.js';
import { mayHoldSites } from '../src/prefilter.js';
import { type Alternatives, findAlternatives, findNamedAlternatives, mayHoldNamedAlternatives } from '../src/reach/alternatives.js';
import { type CodeSource, getCodeSource } from '../src/reach/code-source.js';
import { findCounterparts } from '../src/reach/find-counterparts.js';
import { getEntries } from '../src/reach/find-nearest.js';
import { getUnreachable, type Unreachable, type UnreachableReason } from '../src/reach/get-reach.js';
import { findMethods } from '../src/sdk/sdk.js';
import type { Candidate } from '../src/sites/candidate.js';
import type { JudgedGroup } from '../src/sites/decide.js';

type Options = {
	/**
	 * Whether codes are reported too whose absence was concluded rather than read or documented, and keys of tables.
	 * @default false
	 */
	readonly inferred: boolean;
};

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;
type MessageName = keyof typeof noUnreachableErrorCodeMessages;

/** How many codes or calls a report names. */
const mostNamed = 3;

const messageNames: Readonly<Record<UnreachableReason, MessageName>> = { retired: 'retiredErrorCode', platform: 'otherPlatform', path: 'otherPath', call: 'otherCall' };

/**
 * Thousands of client codes of the native SDKs. That no server sends them to a Web SDK is concluded, but a branch of its own
 * for one is a mistake all the same. Source: the bundles of the Web SDKs, which raise none of them.
 */
const nativeThousands = new Set([6, 7, 9]);

/** A number that cannot arrive where it is compared. */
interface Finding extends Unreachable {
	readonly candidate: Candidate;
	readonly group: JudgedGroup;
	readonly entries: readonly ErrorCodeEntry[];
	readonly source: CodeSource;
}

/** Reports IM error codes that can never arrive where they are compared. */
export default createRule<Options, string>({
	name: 'no-unreachable-error-code',
	meta: {
		type: 'problem',
		docs: {
			description: 'Disallow error codes of Tencent Cloud IM that the SDK, call or path at hand cannot return',
			configs: { recommended: ['warn'], strict: ['error', { inferred: true }] },
		},
		hasSuggestions: true,
		messages: localizeMessages({ ...noUnreachableErrorCodeMessages, ...invalidSettingMessages }),
		schema: [
			{
				type: 'object',
				description: 'What is reported.',
				additionalProperties: false,
				properties: {
					inferred: { type: 'boolean', description: 'Whether codes are reported too whose absence was concluded rather than read or documented, and keys of tables.' },
				},
			},
		],
		defaultOptions: [{ inferred: false }],
	},
	mayReport: (text) => mayHoldSites(text) || mayHoldNamedAlternatives(text),
	check(context, { inferred }) {
		const { text } = context.sourceCode;
		if (mayHoldSites(text)) reportAll(context, inferred);
		if (mayHoldNamedAlternatives(text)) reportNamedAlternatives(context);
	},
});

function reportAll(context: Context, inferred: boolean): void {
	const isWanted = (candidate: Candidate): boolean => candidate.kind !== 'range-bound' && (findErrorCodes(candidate.code).length > 0 || findAlternatives(candidate) !== undefined);
	const comparisons = getComparisons(context, ({ candidates }) => candidates.some(isWanted));
	for (const group of comparisons?.groups ?? []) {
		const { basis, confidence } = group.verdict;
		if (confidence === undefined || basis === 'project') continue;
		const source = getCodeSource(group.verdict, comparisons!);
		for (const candidate of group.candidates.filter(isWanted)) {
			const alternatives = findAlternatives(candidate);
			if (alternatives) reportLost(context, candidate.node, String(candidate.code), alternatives);
			const finding = !alternatives && source && findUnreachable(candidate, group, source);
			if (finding && (inferred || !finding.inferred)) reportFinding(context, finding);
		}
	}
}

/** Each meaning of the number must be out of reach. */
function findUnreachable(candidate: Candidate, group: JudgedGroup, source: CodeSource): Finding | undefined {
	const entries = getEntries(candidate.code);
	if (entries.length === 0 || entries.length < findErrorCodes(candidate.code).length) return undefined;
	const found = entries.map((entry) => getUnreachable(entry, source));
	const [first] = found;
	if (!first || found.includes(undefined)) return undefined;
	const isInferred = found.some((unreachable) => unreachable?.inferred) && !isNativeBranch(candidate, entries, source);
	// A key that is never asked for does no harm.
	return { ...first, candidate, group, entries, source, inferred: isInferred || candidate.kind === 'table-key' };
}

/** A comparison or `case` with a client code of the native SDKs, where nothing but Web SDKs is used. */
function isNativeBranch({ code, kind }: Candidate, entries: readonly ErrorCodeEntry[], { platforms }: CodeSource): boolean {
	return (kind === 'comparison' || kind === 'case') && platforms.size === 1 && platforms.has('web') && entries.every(({ family }) => family === 'native') && nativeThousands.has(Math.trunc(code / 1000));
}

function reportFinding(context: Context, { candidate, entries, group, reason, scopes, source }: Finding): void {
	const { locale } = getSettings(context).settings;
	const { code, node } = candidate;
	const counterparts = [...new Set(entries.flatMap((entry) => findCounterparts(entry, source)).map((entry) => entry.code))];
	const tested = new Set(group.candidates.map((other) => other.code));
	report(context, node.range, messageNames[reason], {
		code: String(code),
		meaning: getMeaning(entries, locale),
		origin: listWords(getPlatforms(entries).map((platform) => platformNames[platform][locale]), locale),
		source: reason === 'call' ? listWords([...new Set(source.calls.map(({ call, method }) => nameCall({ node: call, method: method.name })))], locale) : listWords([...source.platforms].map((platform) => platformNames[platform][locale]), locale),
		calls: listWords(getCallNames(scopes.flatMap(({ calls }) => calls), source), locale),
		instead: counterparts.length === 0 ? advice.remove[locale] : advice.test[locale].replace('{{counterparts}}', listCodes(counterparts.slice(0, mostNamed), locale)),
	}, counterparts.filter((counterpart) => !tested.has(counterpart)).slice(0, mostNamed).map((counterpart) => ({
		messageId: getMessageId('useCounterpart', locale),
		data: { code: String(code), counterpart: nameCode(counterpart) },
		fix: createFix([planNumber(getSourceFile(context), candidate, counterpart)]),
	})));
}

/** The names of constants that are lost behind another one. */
function reportNamedAlternatives(context: Context): void {
	const ground = getGround(context);
	for (const alternatives of findNamedAlternatives(ground.context)) {
		const { basis, confidence } = ground.judge({ node: alternatives.node, subjects: [alternatives.subject], name: undefined, candidates: [] });
		if (confidence === undefined || basis === 'project') continue;
		for (const lost of alternatives.all.slice(1)) reportLost(context, lost, context.sourceCode.text.slice(...lost.range), alternatives);
	}
}

function reportLost(context: Context, node: TSESTree.Node, code: string, alternatives: Alternatives): void {
	const { locale } = getSettings(context).settings;
	const { text } = context.sourceCode;
	const edit = planAlternatives(getSourceFile(context), alternatives);
	report(context, node.range, 'neverCompared', { code, expression: text.slice(...alternatives.node.range), first: text.slice(...alternatives.first.range) }, edit ? [{ messageId: getMessageId('compareEach', locale), fix: createFix([edit]) }] : []);
}

function report(context: Context, range: readonly [number, number], messageName: MessageName, data: Record<string, string>, suggest: TSESLint.SuggestionReportDescriptor<string>[]): void {
	const { sourceCode } = context;
	context.report({
		loc: { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) },
		messageId: getMessageId(messageName, getSettings(context).settings.locale),
		data,
		suggest,
	});
}

function getPlatforms(entries: readonly ErrorCodeEntry[]): ErrorCodeEntry['occursOn'] {
	return [...new Set(entries.flatMap(({ occursOn }) => occursOn))];
}

/** Of the names that a call has over all SDKs those of the SDKs at hand, as far as a message can hold them. */
function getCallNames(names: readonly string[], { calls }: CodeSource): string[] {
	const own = names.filter((name) => findMethods(name).some(({ profile }) => calls.some(({ method }) => method.profile === profile)));
	return [...new Set(own.length > 0 ? own : names)].slice(0, mostNamed).map((name) => `${name}()`);
}

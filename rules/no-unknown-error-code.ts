import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findErrorCodes } from '../catalog/src/find-error-code.js';
import type { Ground } from '../src/analysis.js';
import { planNumber } from '../src/edits/plan-number.js';
import { invalidSettingMessages } from '../src/messages/invalid-setting.js';
import { listCodes, nameCode } from '../src/messages/list-codes.js';
import { getMessageId, localizeMessages } from '../src/messages/localize.js';
import { noUnknownErrorCodeMessages } from '../src/messages/no-unknown-error-code.js';
import { createFix } from '../src/plugin/create-fix.js';
import { createRule } from '../src/plugin/create-rule.js';
import { getComparisons } from '../src/plugin/get-comparisons.js';
import { getGround } from '../src/plugin/get-ground.js';
import { getSettings, getSourceFile } from '../src/plugin/lint-context.js';
import { mayHoldNumbers } from '../src/prefilter.js';
import { getCodeSource, getListedSource } from '../src/reach/code-source.js';
import { findNearest } from '../src/reach/find-nearest.js';
import { findGivenCodes } from '../src/reach/given-codes.js';
import { gatherCodeTables } from '../src/reach/gather-code-tables.js';
import type { Candidate, CodeGroup } from '../src/sites/candidate.js';
import { isSdkCode, type JudgedGroup } from '../src/sites/decide.js';
import { smallestCode, vouch } from '../src/sites/vouch.js';
import { mayBeOfRequest } from '../src/subjects/origin.js';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** How many of the nearest codes a report names. */
const mostSuggestions = 3;

/** Reports numbers that are compared with an IM error code and are none. */
export default createRule<Record<string, never>, string>({
	name: 'no-unknown-error-code',
	meta: {
		type: 'problem',
		docs: {
			description: 'Disallow numbers that are compared with error codes of Tencent Cloud IM and are none',
			configs: { recommended: ['warn'], strict: ['error'] },
		},
		hasSuggestions: true,
		messages: localizeMessages({ ...noUnknownErrorCodeMessages, ...invalidSettingMessages }),
		schema: [{ type: 'object', description: 'The rule has no options.', additionalProperties: false, properties: {} }],
		defaultOptions: [{}],
	},
	mayReport: mayHoldNumbers,
	check: reportUnknown,
});

function reportUnknown(context: Context): void {
	const { customCodes, locale } = getSettings(context).settings;
	const isUnknown = ({ code, kind }: Candidate): boolean => kind !== 'range-bound' && Math.abs(code) >= smallestCode && findErrorCodes(code).length === 0 && !customCodes.includes(code);
	const isWanted = ({ candidates }: CodeGroup): boolean => candidates.some(isUnknown);
	const ground = getGround(context);
	const comparisons = getComparisons(context, isWanted);
	const compared = comparisons?.groups.map((group) => judgeWithoutStranger(group, ground)).filter(isOfIm).map((group) => ({ group, source: getCodeSource(group.verdict, comparisons) })) ?? [];
	const listed = gatherCodeTables(ground.context).filter(isWanted).map((group) => ({ ...group, verdict: ground.judge(group) })).filter(isOfIm).map((group) => ({ group, source: getListedSource(group.verdict, { ...ground.getEvidence(), ...ground.getKnowledge() }) }));
	const { sourceCode } = context;
	const given = compared.length + listed.length > 0 ? findGivenCodes(ground.context) : new Set<number>();
	const seen = new Set<TSESTree.Node>();
	const found = [...compared, ...listed]
		.flatMap(({ group, source }) => (source ? group.candidates.filter((candidate) => isUnknown(candidate) && !given.has(candidate.code)).map((candidate) => ({ candidate, group, source })) : []))
		// A member of a table that the file itself compares is in both; what it is compared with knows more.
		.filter(({ candidate: { node } }) => !seen.has(node) && seen.add(node))
		.sort((a, b) => a.candidate.node.range[0] - b.candidate.node.range[0]);

	for (const { candidate, group, source } of found) {
		const { code, node } = candidate;
		const others = new Set(group.candidates.map((other) => other.code));
		const nearest = findNearest(code, source).filter((near) => !others.has(near)).slice(0, mostSuggestions);
		// A file or a name alone does not prove that a number far from every code was meant for one.
		if (nearest.length === 0 && source.calls.length === 0) continue;
		context.report({
			loc: { start: sourceCode.getLocFromIndex(node.range[0]), end: sourceCode.getLocFromIndex(node.range[1]) },
			messageId: getMessageId(nearest.length > 0 ? 'mistypedErrorCode' : 'unknownErrorCode', locale),
			data: { code: String(code), nearest: listCodes(nearest, locale) },
			suggest: nearest.map((near) => ({
				messageId: getMessageId('useNearest', locale),
				data: { code: String(code), nearest: nameCode(near) },
				fix: createFix([planNumber(getSourceFile(context), candidate, near)]),
			})),
		});
	}
}

/**
 * One mistyped number speaks against those beside it, which are then too few to vouch for each other. Where they alone
 * vouch strongly, they vouch for it too.
 */
function judgeWithoutStranger(group: JudgedGroup, ground: Ground): JudgedGroup {
	const { confidence, basis } = group.verdict;
	if (confidence !== undefined && basis !== 'project') return group;
	const candidates = group.candidates.filter(({ code }) => Math.abs(code) < smallestCode || findErrorCodes(code).length > 0);
	const codes = candidates.map(({ code }) => code);
	const strangers = new Set(group.candidates.map(({ code }) => code).filter((code) => !codes.includes(code)));
	return strangers.size === 1 && vouch(codes) === 'strong' ? { ...group, verdict: ground.judge({ ...group, candidates }) } : group;
}

/** The project alone proves nothing; a bare number may be of the making of who hands it over, and one that a request may have failed with of its back end's; and where most of several numbers are unknown, they are somebody else's, unless a call of an SDK hands over what they are compared with. */
function isOfIm({ candidates, verdict }: JudgedGroup): boolean {
	const { basis, confidence, origins } = verdict;
	if (confidence === undefined || basis === 'project') return false;
	if (basis === 'call') return !origins.some(mayBeOfRequest) && origins.filter(isSdkCode).every(({ path }) => path.length > 0);
	const codes = [...new Set(candidates.map(({ code }) => code))].filter((code) => Math.abs(code) >= smallestCode);
	const known = codes.filter((code) => findErrorCodes(code).length > 0);
	return codes.length === 1 || known.length * 2 > codes.length || (codes.length === 2 && known.length === 1);
}

import type { TSESLint } from '@typescript-eslint/utils';
import { findErrorCodes } from '../catalog/src/find-error-code.js';
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
import { reportSettings } from '../src/plugin/report-settings.js';
import { mayHoldNumbers } from '../src/prefilter.js';
import { getCodeSource } from '../src/reach/code-source.js';
import { findNearest } from '../src/reach/find-nearest.js';
import { findGivenCodes } from '../src/reach/given-codes.js';
import type { Candidate } from '../src/sites/candidate.js';
import { isSdkCode, type JudgedGroup } from '../src/sites/decide.js';
import { smallestCode } from '../src/sites/vouch.js';

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
	create(context) {
		const { problems } = getSettings(context);
		const hasCandidates = mayHoldNumbers(context.sourceCode.text);
		if (!hasCandidates && problems.length === 0) return {};

		return {
			Program() {
				reportSettings(context);
				if (hasCandidates) reportUnknown(context);
			},
		};
	},
});

function reportUnknown(context: Context): void {
	const { customCodes, locale } = getSettings(context).settings;
	const isUnknown = ({ code, kind }: Candidate): boolean => kind !== 'range-bound' && Math.abs(code) >= smallestCode && findErrorCodes(code).length === 0 && !customCodes.includes(code);
	const comparisons = getComparisons(context, ({ candidates }) => candidates.some(isUnknown));
	if (!comparisons) return;
	const { sourceCode } = context;
	const given = findGivenCodes(getGround(context).context);
	const found = comparisons.groups
		.filter(isOfIm)
		.flatMap((group) => {
			const source = getCodeSource(group.verdict, comparisons);
			return source ? group.candidates.filter((candidate) => isUnknown(candidate) && !given.has(candidate.code)).map((candidate) => ({ candidate, group, source })) : [];
		})
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

/** The project alone proves nothing, and a bare number may be of the making of who hands it over; and where most of several numbers are unknown, they are somebody else's, unless a call of an SDK hands over what they are compared with. */
function isOfIm({ candidates, verdict }: JudgedGroup): boolean {
	const { basis, confidence, origins } = verdict;
	if (confidence === undefined || basis === 'project') return false;
	if (basis === 'call') return origins.filter(isSdkCode).every(({ path }) => path.length > 0);
	const codes = [...new Set(candidates.map(({ code }) => code))].filter((code) => Math.abs(code) >= smallestCode);
	const known = codes.filter((code) => findErrorCodes(code).length > 0);
	return codes.length === 1 || known.length * 2 > codes.length || (codes.length === 2 && known.length === 1);
}

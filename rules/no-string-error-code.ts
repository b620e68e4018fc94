import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ErrorCodeEntry } from '../catalog/src/entry.js';
import { findErrorCode, findErrorCodes } from '../catalog/src/find-error-code.js';
import type { LiteralCode } from '../src/ast/literal-code.js';
import { getMemberName } from '../src/ast/member-name.js';
import { unwrap } from '../src/ast/unwrap.js';
import { planReplacement } from '../src/edits/plan-replacement.js';
import { invalidSettingMessages } from '../src/messages/invalid-setting.js';
import { getMessageId, localizeMessages } from '../src/messages/localize.js';
import { noStringErrorCodeMessages } from '../src/messages/no-string-error-code.js';
import { createFix } from '../src/plugin/create-fix.js';
import { createRule } from '../src/plugin/create-rule.js';
import { getGround } from '../src/plugin/get-ground.js';
import { getSettings, getSourceFile } from '../src/plugin/lint-context.js';
import { mayHoldStringCodes } from '../src/prefilter.js';
import { oldStringCodes, stringCodes } from '../src/sdk/string-codes.js';
import type { Candidate, CodeGroup } from '../src/sites/candidate.js';
import { isSdkCode, type Verdict } from '../src/sites/decide.js';
import { gatherCandidates } from '../src/sites/gather-candidates.js';
import { isComparedStrictly, isKeyTakenOut } from '../src/sites/strictness.js';
import { getCarriedType } from '../src/subjects/carried-type.js';
import { isCodeName } from '../src/subjects/code-name.js';
import { mayBeOfRequest, quoteNode } from '../src/subjects/origin.js';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;
type MessageName = keyof typeof noStringErrorCodeMessages;

/** A literal that never equals what it is compared with. */
interface Finding {
	readonly messageName: MessageName;
	readonly candidate: Candidate;
	readonly subject: TSESTree.Node;
	/** What would equal it, as it is written. */
	readonly replacement?: string;
}

/** Reports error codes whose type differs from that of what they are compared with. */
export default createRule<Record<string, never>, string>({
	name: 'no-string-error-code',
	meta: {
		type: 'problem',
		docs: {
			description: 'Disallow comparing error codes of Tencent Cloud IM, which are numbers, with strings',
			configs: { recommended: ['warn'], strict: ['error'] },
		},
		hasSuggestions: true,
		messages: localizeMessages({ ...noStringErrorCodeMessages, ...invalidSettingMessages }),
		schema: [{ type: 'object', description: 'The rule has no options.', additionalProperties: false, properties: {} }],
		defaultOptions: [{}],
	},
	mayReport: mayHoldStringCodes,
	check(context) {
		const findings = [...findMixedNumbers(context), ...findWords(context)];
		for (const finding of findings.sort((a, b) => a.candidate.node.range[0] - b.candidate.node.range[0])) report(context, finding);
	},
});

/** Numbers in quotes that are compared with numbers, and numbers that are compared with strings. */
function findMixedNumbers(context: Context): Finding[] {
	const ground = getGround(context);
	return ground.getGroups().filter((group) => group.candidates.some((candidate) => mayMix(candidate, group))).flatMap((group) => {
		const verdict = ground.judge(group);
		const [subject] = group.subjects;
		const type = subject && getCarriedType(verdict.origins);
		if (!type || verdict.confidence === undefined || verdict.basis === 'project') return [];
		return group.candidates.filter((candidate) => mayMix(candidate, group) && isImCode(candidate, verdict) && !hasBothForms(candidate, group)).flatMap((candidate): Finding[] => {
			const { code, form } = candidate;
			if (isKeyTakenOut(candidate)) return type === 'number' ? [{ messageName: 'objectKey', candidate, subject }] : [];
			if (form === type) return [];
			return [type === 'number' ? { messageName: 'stringCode', candidate, subject, replacement: String(code) } : { messageName: 'numberCode', candidate, subject, replacement: `'${code}'` }];
		});
	});
}

function mayMix(candidate: Candidate, group: CodeGroup): boolean {
	return isComparedStrictly(candidate, group) && (isKeyTakenOut(candidate) || candidate.node.parent?.type !== 'Property' || candidate.kind === 'table-value');
}

/** What surely comes from an SDK may be compared with any number; elsewhere, and where a request may have failed too, it must be a code. */
function isImCode({ code }: Candidate, { basis, origins }: Verdict): boolean {
	return (basis === 'call' && !origins.some(mayBeOfRequest)) || findErrorCodes(code).length > 0;
}

/** Who writes `code === 6206 || code === '6206'` knows what he does. */
function hasBothForms({ code, form }: Candidate, { candidates }: CodeGroup): boolean {
	return candidates.some((other) => other.code === code && other.form !== form);
}

/** Words that are compared with a code that an SDK hands over. */
function findWords(context: Context): Finding[] {
	const ground = getGround(context);
	const groups = gatherCandidates(ground.context, readWord).filter(({ subjects }) => subjects.length > 0 && subjects.every(isNamedCode));
	return groups.flatMap((group) => {
		const { origins } = ground.judge(group);
		const [subject] = group.subjects;
		const isSure = origins.length > 0 && origins.every((origin) => isSdkCode(origin) && origin.sure && !origin.method.profile.hasUnlistedCodes) && getCarriedType(origins) === 'number';
		if (!isSure) return [];
		const isOld = ({ node }: Candidate): boolean => origins.some((origin) => isSdkCode(origin) && oldStringCodes.get(origin.method.profile.name)?.has((node as TSESTree.StringLiteral).value));
		return group.candidates.filter((candidate) => mayMix(candidate, group) && !isOld(candidate)).map((candidate): Finding => {
			const entry = findErrorCode(String((candidate.node as TSESTree.StringLiteral).value));
			return { messageName: 'namedCode', candidate, subject: subject!, ...(entry && isSingle(entry) ? { replacement: String(entry.code) } : {}) };
		});
	});
}

function isSingle(entry: object): entry is ErrorCodeEntry {
	return 'code' in entry;
}

/** A string that could be the name of an error; those that an SDK does hand over are left out. */
function readWord(node: TSESTree.Node): LiteralCode | undefined {
	if (node.type !== 'Literal' || typeof node.value !== 'string' || stringCodes.has(node.value) || !/^[A-Za-z_][\w.-]*$/.test(node.value)) return undefined;
	return { node, code: Number.NaN, form: 'string' };
}

function isNamedCode(subject: TSESTree.Node): boolean {
	const inner = unwrap(subject);
	return isCodeName((inner.type === 'Identifier' ? inner.name : inner.type === 'MemberExpression' ? getMemberName(inner) : undefined) ?? '');
}

function report(context: Context, { candidate, messageName, replacement, subject }: Finding): void {
	const { locale } = getSettings(context).settings;
	const { sourceCode } = context;
	const { node } = candidate;
	const file = getSourceFile(context);
	const literal = quoteNode(sourceCode.text, node);
	context.report({
		loc: { start: sourceCode.getLocFromIndex(node.range[0]), end: sourceCode.getLocFromIndex(node.range[1]) },
		messageId: getMessageId(messageName, locale),
		data: { subject: quoteNode(sourceCode.text, subject), literal, code: String(candidate.code) },
		suggest:
			replacement === undefined
				? []
				: [
						{
							messageId: getMessageId(messageName === 'numberCode' ? 'useString' : 'useNumber', locale),
							data: { literal, code: replacement, replacement },
							fix: createFix([planReplacement(file, { range: node.range, edit: 'expression' }, replacement)]),
						},
					],
	});
}

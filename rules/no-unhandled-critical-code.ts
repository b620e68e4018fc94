import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ErrorCodeEntry, Locale } from '../catalog/src/entry.js';
import { unwrap } from '../src/ast/unwrap.js';
import { chooseConstant } from '../src/edits/choose-constant.js';
import { planImport } from '../src/edits/plan-import.js';
import type { TextEdit } from '../src/edits/text-edit.js';
import { type AllowedHandler, createAllowedCheck, hasHandledComment } from '../src/handlers/exemptions.js';
import { isFireAndForget } from '../src/handlers/is-fire-and-forget.js';
import { mayHoldCalls } from '../src/handlers/may-hold-calls.js';
import { findMissingCodes } from '../src/handlers/missing-codes.js';
import { planBranches, planCatch, planRethrow } from '../src/handlers/plan-handler.js';
import type { HandlerBody, SdkCallHandling } from '../src/handlers/sdk-call.js';
import { mayCall } from '../src/may-call.js';
import { invalidSettingMessages } from '../src/messages/invalid-setting.js';
import { getMessageId, localizeMessages } from '../src/messages/localize.js';
import { nameCall } from '../src/messages/name-call.js';
import { consequences, moreCodes, noUnhandledCriticalCodeMessages, otherConsequence, placeToFillIn } from '../src/messages/no-unhandled-critical-code.js';
import { createRule } from '../src/plugin/create-rule.js';
import { findConstants } from '../src/plugin/find-constants.js';
import { getCalls } from '../src/plugin/get-calls.js';
import { getAnalysis, getProjectReader, getSettings, getSourceFile } from '../src/plugin/lint-context.js';
import { findPackageJson } from '../src/project/package-json.js';
import { findCallGroup, leavesAppBroken } from '../src/sdk/critical.js';
import { localCalls } from '../src/sdk/local-calls.js';

type Options = {
	/**
	 * Which calls must have a handler: those whose failure leaves the app broken, or every call of an SDK.
	 * @default 'critical'
	 */
	readonly calls: 'critical' | 'all';
	/**
	 * Functions that deal with a failure although they look as if they only logged it.
	 * @default []
	 */
	readonly allowedHandlers: readonly AllowedHandler[];
};

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;
type MessageName = keyof typeof noUnhandledCriticalCodeMessages;

/** Calls that share a handler make one report. */
interface Finding {
	readonly messageName: MessageName;
	/** What is underlined. */
	readonly at: readonly [start: number, end: number];
	readonly calls: SdkCallHandling[];
	readonly handler: HandlerBody | undefined;
	readonly missing: Map<number, ErrorCodeEntry>;
}

/** How many codes a message names. */
const mostNamedCodes = 5;

/** Reports failures that nobody handles, and handlers that let critical codes pass. */
export default createRule<Options, string>({
	name: 'no-unhandled-critical-code',
	meta: {
		type: 'problem',
		docs: {
			description: 'Require failures of Tencent Cloud IM calls to be handled, and handlers to know the critical codes',
			configs: { recommended: ['warn'], strict: ['error', { calls: 'all' }] },
		},
		hasSuggestions: true,
		messages: localizeMessages({ ...noUnhandledCriticalCodeMessages, ...invalidSettingMessages }),
		schema: [
			{
				type: 'object',
				description: 'Which calls are watched, and what counts as a handler.',
				additionalProperties: false,
				properties: {
					calls: { type: 'string', enum: ['critical', 'all'], description: 'Which calls must have a handler: those whose failure leaves the app broken, or every call of an SDK.' },
					allowedHandlers: {
						type: 'array',
						description: 'Functions that deal with a failure although they look as if they only logged it.',
						items: {
							anyOf: [
								{ type: 'string', description: 'A function as it is written where it is called: `reportError`, `this.monitor.error`.' },
								{
									type: 'object',
									description: 'Functions of a module.',
									additionalProperties: false,
									required: ['module'],
									properties: {
										module: { type: 'string', description: 'The module as it stands in the import.' },
										name: { type: 'string', description: 'The exported function; without it every function of the module.' },
									},
								},
							],
						},
					},
				},
			},
		],
		defaultOptions: [{ calls: 'critical', allowedHandlers: [] }],
	},
	mayReport: (text, getOptions) => mayCall(text, 'critical') || (getOptions().calls === 'all' && mayHoldCalls(text)),
	check(context, { calls, allowedHandlers }) {
		const isAllowed = createAllowedCheck(getSourceFile(context), allowedHandlers);
		for (const finding of findUnhandled(getCalls(context), context.sourceCode.text, calls === 'all')) {
			if (hasHandledComment(getSourceFile(context), finding.handler?.node ?? finding.calls[0]!.node)) continue;
			if (finding.handler && isAllowed(finding.handler.node)) continue;
			report(context, finding);
		}
	},
});

function findUnhandled(calls: readonly SdkCallHandling[], text: string, isEvery: boolean): Finding[] {
	const findings: Finding[] = [];
	const byHandler = new Map<TSESTree.Node, Finding>();
	const add = (messageName: MessageName, call: SdkCallHandling, handler: HandlerBody | undefined, missing: readonly ErrorCodeEntry[] = []): void => {
		let finding = handler && byHandler.get(handler.node);
		if (!finding) {
			finding = { messageName, at: handler ? getHead(handler, text) : unwrap(call.node.callee).range, calls: [], handler, missing: new Map() };
			findings.push(finding);
			if (handler) byHandler.set(handler.node, finding);
		}
		finding.calls.push(call);
		for (const entry of missing) finding.missing.set(entry.code, entry);
	};

	for (const call of calls) {
		const { handling, method, sure } = call;
		if (isLocal(call)) continue;
		const group = findCallGroup(method);
		const mustBeHandled = isEvery || (sure && leavesAppBroken(method, call.profile.name) && !isFireAndForget(call.node));
		const [handler] = handling.handlers.filter(({ kind }) => kind === handling.kind);
		switch (handling.kind) {
			case 'absent':
				if (mustBeHandled) add(call.channel === 'rejects' ? 'droppedFailure' : call.channel === 'resolves' ? 'droppedResult' : 'missingCallback', call, undefined);
				break;
			case 'empty':
			case 'log-only':
				if (mustBeHandled && handler) add(handling.kind === 'empty' ? 'emptyHandler' : 'loggedOnly', call, handler);
				break;
			case 'selective': {
				const missing = handling.coversRest || !(isEvery || (sure && group)) ? [] : findMissingCodes(call, handling.covered);
				if (missing.length > 0 && handler) add('missingCodes', call, handler, missing);
				break;
			}
			case 'generic':
				break;
		}
	}
	return findings.sort((a, b) => a.at[0] - b.at[0]);
}

/** Does the call only tidy up within the SDK? */
function isLocal({ node, method, profile }: SdkCallHandling): boolean {
	if (!localCalls.some((local) => local.profile === profile.name && local.methods.includes(method))) return false;
	const [first] = node.arguments;
	return first === undefined || (first.type === 'Literal' && first.value === '');
}

/** A handler is underlined up to its body: it may be long. */
function getHead({ node }: HandlerBody, text: string): readonly [start: number, end: number] {
	const [start, end] = node.range;
	switch (node.type) {
		case 'ArrowFunctionExpression':
			return [start, text.lastIndexOf('=>', node.body.range[0]) + 2];
		case 'FunctionDeclaration':
		case 'FunctionExpression':
		case 'CatchClause':
			return [start, node.body.range[0]];
		case 'IfStatement':
			return [start, node.consequent.range[0]];
		case 'SwitchStatement':
			return [start, text.indexOf(')', node.discriminant.range[1]) + 1];
		default:
			return [start, end];
	}
}

function report(context: Context, finding: Finding): void {
	const { locale } = getSettings(context).settings;
	const { sourceCode } = context;
	const { messageName, at, calls, missing } = finding;
	const [first] = calls;
	const trimmed = sourceCode.text.slice(...at).trimEnd().length;
	const facts = findCallGroup(first!.method);
	const suggestion = planSuggestion(context, finding, locale);
	context.report({
		loc: { start: sourceCode.getLocFromIndex(at[0]), end: sourceCode.getLocFromIndex(at[0] + trimmed) },
		messageId: getMessageId(messageName, locale),
		data: {
			call: describeCalls(calls, locale),
			consequence: ((facts && consequences[facts.group]) ?? otherConsequence)[locale],
			codes: describeCodes([...missing.values()], locale),
		},
		...(suggestion ? { suggest: [{ messageId: getMessageId(suggestion.messageName, locale), fix: (fixer: TSESLint.RuleFixer) => suggestion.edits.map(({ range, text }) => fixer.replaceTextRange([...range], text)) }] } : {}),
	});
}

interface Suggestion {
	readonly messageName: MessageName;
	readonly edits: readonly TextEdit[];
}

function planSuggestion(context: Context, { calls, handler, missing }: Finding, locale: Locale): Suggestion | undefined {
	const file = getSourceFile(context);
	const call = calls[0]!;
	const placeholder = placeToFillIn[locale].replace('{{call}}', nameCall(call));
	if (!handler) {
		const edit = planCatch(file, call, placeholder);
		return edit && { messageName: call.channel === 'rejects' ? 'addCatch' : 'addResultCheck', edits: [edit] };
	}
	if (missing.size === 0) {
		const edits = planRethrow(file, handler, placeholder);
		return edits && { messageName: 'throwAgain', edits };
	}
	if (!handler.ladder) return undefined;
	const { references, edits } = planReferences(context, [...missing.values()], handler.ladder.node.range[0]);
	const plan = planBranches(file, handler.ladder, references, placeholder);
	return plan && { messageName: plan.form === 'cases' ? 'addCases' : 'addBranch', edits: [...edits, plan.edit] };
}

/** How the codes are written: as constants, with their import; as numbers where a constant or the import cannot be had. */
function planReferences(context: Context, entries: readonly ErrorCodeEntry[], offset: number): { readonly references: readonly string[]; readonly edits: readonly TextEdit[] } {
	const file = getSourceFile(context);
	const constants = findConstants(context);
	const choices = entries.map((entry) => ({ code: entry.code, choice: chooseConstant({ entries: [entry], edit: 'expression', code: entry.code }, constants) }));
	const names = choices.flatMap(({ choice }) => ('name' in choice ? [choice.name] : []));
	const packageType = findPackageJson(file.filename, getProjectReader())?.type;
	const usedAt = [...getAnalysis(context).sites.map(({ range }) => range[0]), offset].sort((a, b) => a - b);
	const plan = planImport(file, names, constants.source, { packageType }, usedAt);
	if ('skipped' in plan) return { references: choices.map(({ code }) => String(code)), edits: [] };
	return { references: choices.map(({ code, choice }) => ('name' in choice ? plan.reference(choice.name) : String(code))), edits: plan.edits };
}

function describeCalls(calls: readonly SdkCallHandling[], locale: Locale): string {
	const [first, ...others] = calls;
	const name = nameCall(first!);
	if (others.length === 0) return name;
	return locale === 'zh' ? `${name} 等 ${calls.length} 个调用` : `${name} (and ${others.length} more)`;
}

/** The first codes by number and name, and how many there are beside them. */
function describeCodes(entries: readonly ErrorCodeEntry[], locale: Locale): string {
	const named = entries.slice(0, mostNamedCodes).map(({ code, name }) => `${code} ${name}`).join(locale === 'zh' ? '、' : ', ');
	const count = entries.length - mostNamedCodes;
	if (count <= 0) return named;
	return `${named}${locale === 'zh' ? '，' : ' '}${moreCodes[locale].replace('{{count}}', String(count)).replace('{{total}}', String(entries.length))}`;
}

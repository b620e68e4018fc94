import type { TSESLint } from '@typescript-eslint/utils';
import type { Locale } from '../catalog/src/entry.js';
import { type DeadHandler, findDeadHandlers } from '../src/handlers/find-dead-handlers.js';
import { mentionsEvent } from '../src/handlers/mentions-event.js';
import { planDeadHandler } from '../src/handlers/plan-dead-handler.js';
import type { SdkCall } from '../src/handlers/sdk-call.js';
import { mayCall } from '../src/may-call.js';
import { invalidSettingMessages } from '../src/messages/invalid-setting.js';
import { getMessageId, localizeMessages } from '../src/messages/localize.js';
import { nameCall } from '../src/messages/name-call.js';
import { catchClause, noDeadErrorHandlerMessages } from '../src/messages/no-dead-error-handler.js';
import { placeToFillIn } from '../src/messages/no-unhandled-critical-code.js';
import { createRule } from '../src/plugin/create-rule.js';
import { getCalls } from '../src/plugin/get-calls.js';
import { getGround } from '../src/plugin/get-ground.js';
import { getSettings, getSourceFile } from '../src/plugin/lint-context.js';

type MessageName = keyof typeof noDeadErrorHandlerMessages;
type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** What takes a failure, or asks a result for its code. */
const handlerPattern = /catch|then|[cC]ode/;

/** Reports handlers, or parts of them, that no failure of the SDK ever reaches. */
export default createRule<Record<string, never>, string>({
	name: 'no-dead-error-handler',
	meta: {
		type: 'problem',
		docs: {
			description: 'Disallow handlers that a failure of Tencent Cloud IM never reaches',
			configs: { recommended: ['warn'], strict: ['error'] },
		},
		hasSuggestions: true,
		messages: localizeMessages({ ...noDeadErrorHandlerMessages, ...invalidSettingMessages }),
		schema: [{ type: 'object', description: 'There is nothing to set.', additionalProperties: false, properties: {} }],
		defaultOptions: [{}],
	},
	mayReport: (text) => (mayCall(text, 'failing') && handlerPattern.test(text)) || mentionsEvent(text),
	check(context) {
		const ground = getGround(context);
		for (const dead of findDeadHandlers(getCalls(context), ground.context, ground.getEvidence().sdkCalls)) report(context, dead);
	},
});

const messageNames: Readonly<Record<DeadHandler['kind'], MessageName>> = {
	'resolved-failure': 'resolvedFailure',
	'callback-failure': 'callbackFailure',
	'synchronous-throw': 'synchronousThrow',
	'error-event-only': 'errorEventOnly',
	'silent-event': 'silentEvent',
	'event-code': 'eventCode',
	'foreign-property': 'foreignProperty',
	'dead-branch': 'deadBranch',
	'success-code': 'successCode',
};

const suggestionNames: { readonly [kind in DeadHandler['kind']]?: MessageName } = {
	'resolved-failure': 'throwFailure',
	'synchronous-throw': 'deferCall',
	'error-event-only': 'addCatches',
	'event-code': 'readProperty',
	'foreign-property': 'readProperty',
};

function report(context: Context, dead: DeadHandler): void {
	const { locale } = getSettings(context).settings;
	const { sourceCode } = context;
	const data = getData(dead, locale);
	const suggestionName = suggestionNames[dead.kind];
	const edits = planDeadHandler(getSourceFile(context), dead, placeToFillIn[locale]);
	context.report({
		loc: { start: sourceCode.getLocFromIndex(dead.range[0]), end: sourceCode.getLocFromIndex(dead.range[1]) },
		messageId: getMessageId(messageNames[dead.kind], locale),
		data,
		...(suggestionName && edits ? { suggest: [{ messageId: getMessageId(suggestionName, locale), data, fix: (fixer: TSESLint.RuleFixer) => edits.map(({ range, text }) => fixer.replaceTextRange([...range], text)) }] } : {}),
	});
}

function getData(dead: DeadHandler, locale: Locale): Record<string, string> {
	switch (dead.kind) {
		case 'resolved-failure':
		case 'callback-failure':
			return { call: describeCalls(dead.calls, locale), handler: dead.method === undefined ? catchClause[locale] : `.${dead.method}()` };
		case 'synchronous-throw':
			return { call: nameCall(dead.call), handler: `.${dead.method}()`, codes: dead.codes.join(', ') };
		case 'error-event-only':
			return { event: dead.event.name, calls: describeCalls(dead.calls, locale) };
		case 'silent-event':
			return { event: dead.event.name, sdk: dead.profile };
		case 'event-code':
			return { property: dead.read.path.join('.'), path: ['event', ...dead.codePath].join('.') };
		case 'foreign-property':
			return { call: nameCall(dead.call), property: dead.name, path: dead.codeProperty };
		case 'dead-branch':
			return { call: nameCall(dead.call) };
		case 'success-code':
			return { call: nameCall(dead.call), code: String(dead.entry.code), name: dead.entry.name, meaning: dead.entry.summary[locale] };
	}
}

/** The calls as they are written, each once. */
function describeCalls(calls: readonly SdkCall[], locale: Locale): string {
	return [...new Set(calls.map(nameCall))].join(locale === 'zh' ? '、' : ', ');
}

import type { TSESLint } from '@typescript-eslint/utils';
import type { Locale } from '../catalog/src/entry.js';
import { hasHandledComment } from '../src/handlers/exemptions.js';
import { invalidSettingMessages } from '../src/messages/invalid-setting.js';
import { getMessageId, localizeMessages } from '../src/messages/localize.js';
import { nameCall } from '../src/messages/name-call.js';
import { anyCall, noUnguardedReloginMessages } from '../src/messages/no-unguarded-relogin.js';
import { createRule } from '../src/plugin/create-rule.js';
import { getSession } from '../src/plugin/get-session.js';
import { getSettings, getSourceFile } from '../src/plugin/lint-context.js';
import { mayHoldLogins } from '../src/session/find-logins.js';
import { findRelogins, type Relogin, type ReloginProblem } from '../src/session/find-relogins.js';

type MessageName = keyof typeof noUnguardedReloginMessages;

const messageNames: Readonly<Record<ReloginProblem, MessageName>> = {
	'after-failure': 'reloginAfterFailure',
	'other-code': 'reloginForOtherCode',
	'after-kick': 'reloginAfterKick',
	'same-user-sig': 'reloginWithSameUserSig',
	'in-timer': 'reloginInTimer',
};

/** Reports logins that an app repeats by itself for a reason that no login puts right. */
export default createRule<Record<string, never>, string>({
	name: 'no-unguarded-relogin',
	meta: {
		type: 'problem',
		docs: {
			description: 'Disallow logging in again by itself unless the UserSig has expired and a new one is at hand',
			configs: { recommended: ['warn'], strict: ['error'] },
		},
		messages: localizeMessages({ ...noUnguardedReloginMessages, ...invalidSettingMessages }),
		schema: [{ type: 'object', description: 'The rule has no options.', additionalProperties: false, properties: {} }],
		defaultOptions: [{}],
	},
	mayReport: mayHoldLogins,
	check(context) {
		for (const relogin of findRelogins(getSession(context))) if (!hasHandledComment(getSourceFile(context), relogin.at)) report(context, relogin, getSettings(context).settings.locale);
	},
});

function report(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>, { problem, at, login, failed, codes }: Relogin, locale: Locale): void {
	const { sourceCode } = context;
	context.report({
		loc: { start: sourceCode.getLocFromIndex(at.range[0]), end: sourceCode.getLocFromIndex(at.range[1]) },
		messageId: getMessageId(messageNames[problem], locale),
		data: { call: nameCall(login), failed: failed ? nameCall(failed) : anyCall[locale], codes: codes.join(locale === 'zh' ? '、' : ', ') },
	});
}

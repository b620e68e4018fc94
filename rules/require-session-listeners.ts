import type { TSESLint } from '@typescript-eslint/utils';
import type { Locale } from '../catalog/src/entry.js';
import { hasHandledComment } from '../src/handlers/exemptions.js';
import { invalidSettingMessages } from '../src/messages/invalid-setting.js';
import { getMessageId, localizeMessages } from '../src/messages/localize.js';
import { and, requireSessionListenersMessages } from '../src/messages/require-session-listeners.js';
import { createRule } from '../src/plugin/create-rule.js';
import { getSession } from '../src/plugin/get-session.js';
import { getSettings, getSourceFile } from '../src/plugin/lint-context.js';
import { mayHoldInstances } from '../src/session/find-instances.js';
import { mayHoldLogins } from '../src/session/find-logins.js';
import { findMissingListeners, getPlace, type MissingListener } from '../src/session/find-missing-listeners.js';
import { quoteNode } from '../src/subjects/origin.js';

type Options = {
	/**
	 * Whether an instance is reported too that other files can get hold of, and may register its listeners.
	 * @default false
	 */
	readonly checkSharedInstances: boolean;
};

/** Reports sessions whose end nobody would notice. */
export default createRule<Options, string>({
	name: 'require-session-listeners',
	meta: {
		type: 'problem',
		docs: {
			description: 'Require listeners for being kicked out and for an expired UserSig where an SDK instance logs in',
			configs: { recommended: ['warn'], strict: ['error', { checkSharedInstances: true }] },
		},
		messages: localizeMessages({ ...requireSessionListenersMessages, ...invalidSettingMessages }),
		schema: [
			{
				type: 'object',
				description: 'Which instances are watched.',
				additionalProperties: false,
				properties: {
					checkSharedInstances: { type: 'boolean', description: 'Whether an instance is reported too that other files can get hold of, and may register its listeners.' },
				},
			},
		],
		defaultOptions: [{ checkSharedInstances: false }],
	},
	mayReport: (text) => mayHoldLogins(text) && mayHoldInstances(text),
	check(context, { checkSharedInstances }) {
		for (const found of findMissingListeners(getSession(context))) {
			if ((!found.mayLeave || checkSharedInstances) && !hasHandledComment(getSourceFile(context), found.kind === 'empty' ? found.at : found.instance)) report(context, found, getSettings(context).settings.locale);
		}
	},
});

function report(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>, found: MissingListener, locale: Locale): void {
	const { sourceCode } = context;
	const [start, end] = getPlace(found).range;
	const name = quoteNode(sourceCode.text, found.instance.callee);
	context.report({
		loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
		messageId: getMessageId(found.kind === 'empty' ? 'emptyListener' : found.mayLeave ? 'missingListenerInFile' : 'missingListener', locale),
		data: { instance: found.instance.type === 'NewExpression' ? `new ${name}()` : `${name}()`, events: found.events.map((event) => event.name).join(and[locale]) },
	});
}

import type { TSESLint } from '@typescript-eslint/utils';
import { getMessageId } from '../messages/localize.js';
import { getSettings } from './lint-context.js';

/** Programs whose settings have been reported. */
const reported = new WeakSet<object>();

/**
 * Reports wrong settings at the first line, once for each file, whichever rules are on.
 *
 * @returns whether there was anything to report
 */
export function reportSettings(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>): boolean {
	const { problems, settings } = getSettings(context);
	const { ast } = context.sourceCode;
	if (problems.length === 0 || reported.has(ast)) return false;
	reported.add(ast);
	for (const { key, value, expected, nearest } of problems) {
		context.report({
			loc: { line: 1, column: 0 },
			messageId: getMessageId(nearest === undefined ? 'invalidSetting' : 'misspeltSetting', settings.locale),
			data: { key: key === '' ? '' : `.${key}`, value, expected, ...(nearest === undefined ? {} : { nearest }) },
		});
	}
	return true;
}

import type { TSESLint } from '@typescript-eslint/utils';
import { getNearestSettingHint } from '../messages/invalid-setting.js';
import { getMessageId } from '../messages/localize.js';
import { getSettings } from './lint-context.js';

/** Programs whose settings have been reported. */
const reported = new WeakSet<object>();

/** Reports wrong settings at the first line, once for each file, whichever rules are on. */
export function reportSettings(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>): void {
	const { problems, settings } = getSettings(context);
	const { ast } = context.sourceCode;
	if (problems.length === 0 || reported.has(ast)) return;
	reported.add(ast);
	for (const { kind, key, value, expected, nearest } of problems) {
		context.report({
			loc: { line: 1, column: 0 },
			messageId: getMessageId(kind === 'unknown' ? 'unknownSetting' : 'invalidSetting', settings.locale),
			data: { key: key === '' ? '' : `.${key}`, value, expected: expected[settings.locale], hint: getNearestSettingHint(nearest)[settings.locale] },
		});
	}
}

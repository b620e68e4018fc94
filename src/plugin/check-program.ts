import type { TSESLint } from '@typescript-eslint/utils';
import { getSettings } from './lint-context.js';
import { reportSettings } from './report-settings.js';

/**
 * The frame of a rule that asks the shared analysis once for each file: wrong settings are reported in every file, and a
 * file that holds nothing of interest costs one scan of its text.
 *
 * @param mayHold can this text hold anything for the rule?
 * @param check runs where it can
 */
export function checkProgram(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>, mayHold: (text: string) => boolean, check: () => void): TSESLint.RuleListener {
	const hasCandidates = mayHold(context.sourceCode.text);
	if (!hasCandidates && getSettings(context).problems.length === 0) return {};
	return {
		Program() {
			reportSettings(context);
			if (hasCandidates) check();
		},
	};
}

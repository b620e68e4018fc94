import type { TSESLint } from '@typescript-eslint/utils';
import { analyseComparisons, type Comparisons } from '../analysis.js';
import type { CodeGroup } from '../sites/candidate.js';
import { getProjectReader, getSettings, getSourceFile } from './lint-context.js';

/** The judged groups of numbers of the file that a rule is interested in; `undefined` where there are none. */
export function getComparisons(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>, isWanted: (group: CodeGroup) => boolean): Comparisons | undefined {
	return analyseComparisons(getSourceFile(context), { settings: getSettings(context).settings, reader: getProjectReader() }, isWanted);
}

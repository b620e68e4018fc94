import type { TSESLint } from '@typescript-eslint/utils';
import { analyseCalls } from '../analysis.js';
import type { SdkCallHandling } from '../handlers/sdk-call.js';
import { getProjectReader, getSettings, getSourceFile } from './lint-context.js';

/** What becomes of the failures of the file's SDK calls, found by the first rule that asks. */
export function getCalls(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>): readonly SdkCallHandling[] {
	return analyseCalls(getSourceFile(context), { settings: getSettings(context).settings, reader: getProjectReader() });
}

import type { TSESLint } from '@typescript-eslint/utils';
import { getGround as getGroundOfFile, type Ground } from '../analysis.js';
import { getProjectReader, getSettings, getSourceFile } from './lint-context.js';

/** The walk and the evidence of the file, shared with every analysis of it. */
export function getGround(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>): Ground {
	return getGroundOfFile(getSourceFile(context), { settings: getSettings(context).settings, reader: getProjectReader() });
}

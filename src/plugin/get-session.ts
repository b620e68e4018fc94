import type { TSESLint } from '@typescript-eslint/utils';
import { getGround } from '../analysis.js';
import type { SessionContext } from '../session/session-context.js';
import { getCalls } from './get-calls.js';
import { getProjectReader, getSettings, getSourceFile } from './lint-context.js';

/** What the rules about sessions ask, from the analysis that all rules share. */
export function getSession(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>): SessionContext {
	const ground = getGround(getSourceFile(context), { settings: getSettings(context).settings, reader: getProjectReader() });
	return { context: ground.context, ...ground.getEvidence(), calls: getCalls(context) };
}

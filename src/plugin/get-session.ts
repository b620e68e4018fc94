import type { TSESLint } from '@typescript-eslint/utils';
import type { SessionContext } from '../session/session-context.js';
import { getCalls } from './get-calls.js';
import { getGround } from './get-ground.js';

/** What the rules about sessions ask, from the analysis that all rules share. */
export function getSession(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>): SessionContext {
	const ground = getGround(context);
	return { context: ground.context, ...ground.getEvidence(), calls: getCalls(context) };
}

import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode } from './functions.js';
import { unwrap } from './unwrap.js';

/** The expression that a function consists of: its body, or its one statement. */
export function getOnlyExpression({ body }: FunctionNode): TSESTree.Node | undefined {
	if (body.type !== 'BlockStatement') return unwrap(body);
	const [statement, ...others] = body.body;
	return statement?.type === 'ExpressionStatement' && others.length === 0 ? unwrap(statement.expression) : undefined;
}

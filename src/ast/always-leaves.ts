import type { TSESTree } from '@typescript-eslint/utils';

/** Nobody nests deeper. */
const maximumNesting = 200;

/** Does a statement leave the function, the loop or the `switch` around it on every path? */
export function alwaysLeaves(first: TSESTree.Node, nesting = 0): boolean {
	// What a program wrote does not go on by chance.
	if (nesting > maximumNesting) return true;
	let statement = first;
	// `else if` by `else if`: every rung must leave, and the last `else` too.
	for (; statement.type === 'IfStatement'; statement = statement.alternate) if (!statement.alternate || !alwaysLeaves(statement.consequent, nesting + 1)) return false;
	switch (statement.type) {
		case 'ReturnStatement':
		case 'ThrowStatement':
		case 'ContinueStatement':
		case 'BreakStatement':
			return true;
		case 'BlockStatement':
			return statement.body.some((each) => alwaysLeaves(each, nesting + 1));
		default:
			return false;
	}
}

import type { TSESTree } from '@typescript-eslint/utils';
import { alwaysLeaves } from '../ast/always-leaves.js';
import { getCalledName, isCalledBy } from '../ast/called-name.js';
import { forEachChild } from '../ast/children.js';
import { isFunction } from '../ast/functions.js';
import { getOnlyExpression } from '../ast/only-expression.js';
import { getDottedName } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { getAssignedValues } from '../module/references.js';
import { askingWords, permittingWords, soonCallers } from '../sdk/session.js';
import { getWords, isFetchingName } from '../subjects/code-name.js';
import { getChainStart } from '../subjects/promises.js';
import type { SessionContext } from './session-context.js';

/** What must hold for a piece of code to run. */
export type Condition =
	| { readonly kind: 'test'; readonly test: TSESTree.Node; readonly holds: boolean }
	| { readonly kind: 'cases'; readonly statement: TSESTree.SwitchStatement; /** Tests of the cases that lead there; `null` is `default`. */ readonly labels: readonly (TSESTree.Node | null)[] };

/**
 * The way from the start of a function, a catch clause or a callback to a node in it.
 *
 * @returns the conditions on it, in the order they are met; `undefined` where the user is asked on the way, a loop or
 * another failure leads there, or the file does not tell
 */
export function followWay(from: TSESTree.Node, to: TSESTree.Node, session: SessionContext): readonly Condition[] | undefined {
	const conditions: Condition[] = [];
	let child = from;
	while (child !== to) {
		// What is reached is around where it starts.
		const parent: TSESTree.Node = child.parent!;
		switch (parent.type) {
			case 'IfStatement':
			case 'ConditionalExpression':
				if (parent.test !== child && !isFetchedThere(parent.test, parent.consequent === child, session)) conditions.push({ kind: 'test', test: parent.test, holds: parent.consequent === child });
				break;
			case 'LogicalExpression':
				if (parent.right !== child) break;
				if (parent.operator === '??') return undefined;
				conditions.push({ kind: 'test', test: parent.left, holds: parent.operator === '&&' });
				break;
			case 'SwitchCase': {
				const statement = parent.parent;
				const before = followSiblings(parent.consequent, child, session);
				if (!before) return undefined;
				conditions.push(...before, { kind: 'cases', statement, labels: getLabels(statement, parent) });
				child = statement;
				continue;
			}
			case 'BlockStatement': {
				const before = followSiblings(parent.body, child, session);
				if (!before) return undefined;
				conditions.push(...before);
				break;
			}
			case 'CatchClause':
				if (parent !== to) return undefined;
				break;
			case 'ForStatement':
			case 'ForInStatement':
			case 'ForOfStatement':
			case 'WhileStatement':
			case 'DoWhileStatement':
			case 'ClassBody':
				return undefined;
			case 'ArrowFunctionExpression':
			case 'FunctionExpression':
			case 'FunctionDeclaration': {
				if (parent === to) break;
				const caller = getCaller(parent, session);
				if (!caller) return undefined;
				child = caller;
				continue;
			}
			default:
		}
		child = parent;
	}
	return conditions.reverse();
}

/**
 * The call that runs a function that is written or named in it: at once, soon, or when something fetched is there.
 *
 * @returns `undefined` where the user, or nobody knows who, runs it
 */
export function getCaller(fn: TSESTree.Node, session: SessionContext): TSESTree.CallExpression | undefined {
	const outer = wrapped(fn);
	const call = outer.parent;
	if (call?.type !== 'CallExpression') return undefined;
	if (call.callee === outer) return call;
	if (call.arguments[0] !== outer) return undefined;
	if (isCalledBy(call, soonCallers)) return call;
	const callee = unwrap(call.callee);
	const name = getCalledName(call);
	return callee.type === 'MemberExpression' && (name === 'then' || name === 'finally') && isFetching(callee.object, session) ? call : undefined;
}

/** What stands before a statement of the same list: tests that leave, and nothing else that could. */
function followSiblings(statements: readonly TSESTree.Node[], child: TSESTree.Node, session: SessionContext): Condition[] | undefined {
	const conditions: Condition[] = [];
	for (const statement of statements.filter(({ range }) => range[1] <= child.range[0]).reverse()) {
		if (asksSomebody(statement, session)) return undefined;
		if (!holdsExit(statement)) continue;
		if (statement.type !== 'IfStatement') return undefined;
		const { test, consequent, alternate } = statement;
		if (alwaysLeaves(consequent) && !(alternate && holdsExit(alternate))) {
			if (!isFetchedThere(test, false, session)) conditions.push({ kind: 'test', test, holds: false });
		} else if (alternate && alwaysLeaves(alternate) && !holdsExit(consequent)) conditions.push({ kind: 'test', test, holds: true });
		else return undefined;
	}
	return conditions;
}

/** Does the statement wait for an answer of somebody, rather than of a machine? */
function asksSomebody(statement: TSESTree.Node, session: SessionContext): boolean {
	return someWithin(statement, (node) => node.type === 'YieldExpression' || (node.type === 'AwaitExpression' && !isFetching(node.argument, session)));
}

/** Is the promise a machine's answer: of an SDK call, a request, a pause? */
function isFetching(promise: TSESTree.Node, session: SessionContext): boolean {
	const node = getChainStart(promise);
	if (node.type === 'NewExpression') return isPause(node);
	if (node.type !== 'CallExpression') return false;
	if (session.calls.some((call) => call.node === node)) return true;
	const name = getCalledName(node);
	return name !== undefined && isFetchingName(name) && !getWords(name).some((word) => askingWords.has(word));
}

/** `new Promise((resolve) => setTimeout(resolve, 1000))` */
function isPause({ arguments: [executor] }: TSESTree.NewExpression): boolean {
	const expression = isFunction(executor) ? getOnlyExpression(executor) : undefined;
	return expression?.type === 'CallExpression' && isCalledBy(expression, soonCallers);
}

/**
 * Does a test have this outcome merely because something fetched before it is there: `const userSig = await fetchUserSig();
 * if (!userSig) return;`? It is fetched anew each time, so that is no limit.
 */
function isFetchedThere(test: TSESTree.Node, outcome: boolean, session: SessionContext): boolean {
	const node = unwrap(test);
	switch (node.type) {
		case 'UnaryExpression':
			return node.operator === '!' && isFetchedThere(node.argument, !outcome, session);
		case 'LogicalExpression':
			return node.operator === (outcome ? '&&' : '||') && isFetchedThere(node.left, outcome, session) && isFetchedThere(node.right, outcome, session);
		case 'MemberExpression':
			return outcome && isFetchedThere(node.object, outcome, session);
		case 'Identifier': {
			const binding = session.context.index.getBinding(node);
			const [definition, ...others] = binding?.definitions ?? [];
			if (!outcome || !binding || definition?.kind !== 'variable' || others.length > 0 || getAssignedValues(binding).length > 0) return false;
			const { init } = definition.node as TSESTree.VariableDeclarator;
			if (init?.type !== 'AwaitExpression' || !isFetching(init.argument, session)) return false;
			const { argument } = init;
			const called = getDottedName(argument) ?? '';
			return ![...getWords(node.name), ...called.split('.').flatMap(getWords)].some((word) => permittingWords.has(word));
		}
		default:
			return false;
	}
}

function getLabels({ cases }: TSESTree.SwitchStatement, target: TSESTree.SwitchCase): (TSESTree.Node | null)[] {
	const labels: (TSESTree.Node | null)[] = [target.test];
	for (let position = cases.indexOf(target) - 1; position >= 0; position--) {
		const { consequent, test } = cases[position]!;
		if (consequent.some((statement) => alwaysLeaves(statement))) break;
		labels.push(test);
	}
	return labels;
}

/** Is there any way out within a statement? One of a nested function is none. */
function holdsExit(statement: TSESTree.Node): boolean {
	return someWithin(statement, ({ type }) => type === 'ReturnStatement' || type === 'ThrowStatement' || type === 'BreakStatement' || type === 'ContinueStatement');
}

/** Asks every node below, without entering functions. */
function someWithin(root: TSESTree.Node, wanted: (node: TSESTree.Node) => boolean): boolean {
	const pending: TSESTree.Node[] = [root];
	for (let node = pending.pop(); node; node = pending.pop()) {
		if (wanted(node)) return true;
		if (isFunction(node) && node !== root) continue;
		forEachChild(node, (child) => pending.push(child));
	}
	return false;
}

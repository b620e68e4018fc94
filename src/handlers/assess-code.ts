import type { TSESTree } from '@typescript-eslint/utils';
import { alwaysLeaves } from '../ast/always-leaves.js';
import { collectWithinFunction, forEachChild } from '../ast/children.js';
import { type FunctionNode, isFunction } from '../ast/functions.js';
import { getDottedName, isMemberNamed } from '../ast/member-name.js';
import { isNullish } from '../ast/nullish.js';
import { unwrap } from '../ast/unwrap.js';
import type { FileContext } from '../file-context.js';
import { emptyFunctions, logFunctions, logMethods, logObjects } from '../sdk/log-calls.js';
import { getCodeValue } from './code-values.js';
import { readCodeTest } from './code-test.js';
import { CodeCollector, type CoveredCodes } from './covered-codes.js';
import { type FailureValue, handOver } from './failure-value.js';
import { resolveFunction } from './resolve-function.js';
import type { CodeLadder } from './sdk-call.js';

/** What happens to a failure whose code no test names: nothing, a log entry, or more than that. */
export type Effect = 'none' | 'log' | 'generic';

/** What a piece of code does on a failure. */
export interface Assessment {
	readonly effect: Effect;
	/** Does it test codes? */
	readonly testsCodes: boolean;
	readonly covered: CoveredCodes;
	/** Is there a branch for failures, whatever it does? */
	readonly hasFailureBranch: boolean;
	readonly ladder: CodeLadder | undefined;
}

/** Under which circumstances the code runs. */
export interface Circumstances {
	/** Does it run on failures alone? Elsewhere only what asks or uses the failure counts. */
	readonly isDedicated: boolean;
	/** Does anybody look at what it returns? */
	readonly valueMatters: boolean;
}

/** Methods of lists, sets and maps that a test within an expression calls. */
const searchMethods = new Set(['get', 'find', 'includes', 'has']);

/** How far helpers of the file are followed. */
const maximumDepth = 1;

/** How deep code may nest, ladders aside; what lies deeper was written by a program, and does something. */
const maximumNesting = 200;

const ranks: readonly Effect[] = ['none', 'log', 'generic'];

/** How a list of statements ends on the path of a failure. */
type End = 'leaves' | 'breaks' | 'goes-on';

/**
 * Assesses statements on the path of a failure whose code nobody names.
 *
 * @param statements the body of a handler, or what follows a resolved result
 * @returns never throws; in doubt the effect is `generic`
 */
export function assessStatements(statements: readonly TSESTree.Node[], failure: FailureValue, context: FileContext, circumstances: Circumstances): Assessment {
	const assessor = new Assessor(context, failure, circumstances.valueMatters, 0);
	assessor.run(statements, circumstances.isDedicated);
	return assessor.getAssessment();
}

/** Assesses a function whose body runs on a failure. */
export function assessFunction(fn: FunctionNode, failure: FailureValue, context: FileContext, circumstances: Circumstances): Assessment {
	const assessor = new Assessor(context, failure, circumstances.valueMatters, 0);
	assessor.runFunction(fn, circumstances.isDedicated);
	return assessor.getAssessment();
}

/** Does the call only write a log? */
export function isLogCall(call: TSESTree.CallExpression, context: FileContext): boolean {
	const callee = unwrap(call.callee);
	return callee.type !== 'CallExpression' && isLogFunction(callee, context);
}

/** `console.error`, `this.logger.warn`, `log`: a function that only writes a log. */
export function isLogFunction(node: TSESTree.Node, { index }: FileContext): boolean {
	const callee = unwrap(node);
	if (callee.type === 'Identifier') return logFunctions.has(callee.name) && resolveFunction(callee, index) === undefined;
	if (!isMemberNamed(callee, logMethods)) return false;
	const owner = unwrap(callee.object);
	return owner.type === 'Identifier' ? logObjects.has(owner.name) : isMemberNamed(owner, logObjects);
}

/** `noop`, `_.noop`: a function of another module that does nothing. */
export function isEmptyFunction(node: TSESTree.Node, { index }: FileContext): boolean {
	const name = getDottedName(node);
	return name !== undefined && emptyFunctions.has(name) && resolveFunction(node, index) === undefined;
}

class Assessor {
	readonly #context: FileContext;
	readonly #failure: FailureValue;
	readonly #valueMatters: boolean;
	readonly #depth: number;
	readonly codes: CodeCollector;
	#effect: Effect = 'none';
	#nesting = 0;
	#hasFailureBranch = false;
	#ladder: CodeLadder | undefined;

	constructor(context: FileContext, failure: FailureValue, valueMatters: boolean, depth: number, codes = new CodeCollector()) {
		this.#context = context;
		this.#failure = failure;
		this.#valueMatters = valueMatters;
		this.#depth = depth;
		this.codes = codes;
	}

	getAssessment(): Assessment {
		return { effect: this.#effect, testsCodes: this.codes.hasTests, covered: this.codes.collect(), hasFailureBranch: this.#hasFailureBranch, ladder: this.#ladder };
	}

	runFunction(fn: FunctionNode, isDedicated: boolean): void {
		if (fn.body.type === 'BlockStatement') this.run(fn.body.body, isDedicated);
		else this.#leaveWith(fn.body, isDedicated);
	}

	run(statements: readonly TSESTree.Node[], startsDedicated: boolean): End {
		let isDedicated = startsDedicated;
		for (const statement of statements) {
			const end = this.#runStatement(statement, isDedicated);
			if (end !== 'goes-on') return end;
			if (statement.type === 'IfStatement' && this.#leavesOnSuccess(statement)) isDedicated = true;
		}
		return 'goes-on';
	}

	/** `if (result.code === 0) { …; return; }`: what follows runs on failures alone. */
	#leavesOnSuccess({ test, consequent }: TSESTree.IfStatement): boolean {
		const { outcome, isAboutFailure } = readCodeTest(test, this.#failure, this.#context, new CodeCollector());
		return isAboutFailure && outcome === 'false' && alwaysLeaves(consequent);
	}

	#runStatement(statement: TSESTree.Node, isDedicated: boolean): End {
		if (this.#nesting >= maximumNesting) {
			this.#add('generic');
			return 'goes-on';
		}
		this.#nesting++;
		const end = this.#runShallow(statement, isDedicated);
		this.#nesting--;
		return end;
	}

	#runShallow(statement: TSESTree.Node, isDedicated: boolean): End {
		switch (statement.type) {
			case 'BlockStatement':
				return this.run(statement.body, isDedicated);
			case 'IfStatement':
				return this.#runIf(statement, isDedicated);
			case 'SwitchStatement':
				return this.#runSwitch(statement, isDedicated);
			case 'ExpressionStatement':
				this.#add(this.#getEffect(statement.expression, isDedicated));
				return 'goes-on';
			case 'VariableDeclaration':
				for (const { init } of statement.declarations) if (init) this.#add(this.#getInitialEffect(init, isDedicated));
				return 'goes-on';
			case 'ReturnStatement':
				if (statement.argument) this.#leaveWith(statement.argument, isDedicated);
				return 'leaves';
			case 'ThrowStatement':
				if (isDedicated || this.#mentionsFailure(statement.argument)) this.#add('generic');
				return 'leaves';
			case 'BreakStatement':
				return 'breaks';
			case 'ContinueStatement':
				return 'leaves';
			case 'TryStatement': {
				const end = this.run(statement.block.body, isDedicated);
				if (statement.handler) this.run(statement.handler.body.body, isDedicated);
				const last = statement.finalizer ? this.run(statement.finalizer.body, isDedicated) : 'goes-on';
				return last === 'goes-on' ? end : last;
			}
			case 'ForStatement':
			case 'ForInStatement':
			case 'ForOfStatement':
			case 'WhileStatement':
			case 'DoWhileStatement':
			case 'LabeledStatement':
				this.#runStatement(statement.body, isDedicated);
				return 'goes-on';
			case 'FunctionDeclaration':
			case 'ClassDeclaration':
			case 'EmptyStatement':
			case 'DebuggerStatement':
				return 'goes-on';
			default:
				if (isDedicated || this.#mentionsFailure(statement)) this.#add('generic');
				return 'goes-on';
		}
	}

	#runIf(first: TSESTree.IfStatement, startsDedicated: boolean): End {
		let statement = first;
		let inBranch = startsDedicated;
		// Down the ladder in a loop: a generated one has thousands of rungs.
		for (;;) {
			const { consequent, alternate } = statement;
			const test = readCodeTest(statement.test, this.#failure, this.#context, this.codes);
			if (test.subject && test.outcome === 'false') this.#ladder ??= { node: statement, subject: test.subject };
			inBranch ||= test.isAboutFailure;
			switch (test.outcome) {
				case 'true':
					this.#hasFailureBranch ||= test.isAboutFailure;
					return this.#runStatement(consequent, inBranch);
				case 'false':
					if (!alternate) return 'goes-on';
					this.#hasFailureBranch ||= test.isAboutFailure;
					if (alternate.type !== 'IfStatement') return this.#runStatement(alternate, inBranch);
					statement = alternate;
					break;
				case 'either': {
					const ends = [this.#runStatement(consequent, inBranch), alternate ? this.#runStatement(alternate, inBranch) : ('goes-on' as const)];
					return ends[0] === ends[1] ? ends[0]! : 'goes-on';
				}
			}
		}
	}

	#runSwitch(statement: TSESTree.SwitchStatement, isDedicated: boolean): End {
		const { discriminant, cases } = statement;
		const path = this.#failure.getPath(discriminant);
		const isAbout = path !== undefined && (this.#failure.isCode(path) || (this.#failure.isWhole(path) && this.#failure.mayBeSuccess));
		const isLadder = discriminant.type === 'Literal' && discriminant.value === true;
		if (!isAbout && !isLadder) {
			for (const { consequent } of cases) this.run(consequent, isDedicated);
			return 'goes-on';
		}
		for (const { test } of cases) {
			if (!test) continue;
			if (isLadder) readCodeTest(test, this.#failure, this.#context, this.codes);
			else {
				const code = getCodeValue(test, this.#context);
				if (code === undefined) this.codes.open();
				else if (code !== 0) this.codes.addCode(code);
			}
		}
		if (isAbout) this.#ladder ??= { node: statement, subject: discriminant };
		const position = cases.findIndex(({ test }) => !test);
		if (position < 0) return 'goes-on';
		this.#hasFailureBranch = true;
		const end = this.run(cases.slice(position).flatMap(({ consequent }) => consequent), true);
		return end === 'leaves' ? 'leaves' : 'goes-on';
	}

	/** `return x`, or the expression that is a function's body. */
	#leaveWith(argument: TSESTree.Expression, isDedicated: boolean): void {
		const effect = this.#getEffect(argument, isDedicated);
		this.#add(effect);
		if (effect !== 'none' || !this.#valueMatters || isNothing(argument)) return;
		if (isDedicated ? !isSettled(argument) : this.#mentionsFailure(argument)) this.#add('generic');
	}

	#getInitialEffect(init: TSESTree.Expression, isDedicated: boolean): Effect {
		this.#gatherTests(init);
		const value = unwrap(init);
		// What is merely read, built or compared waits for whoever uses the name.
		if (isDedicated) return value.type === 'AwaitExpression' ? this.#getEffect(value.argument, true) : 'none';
		const isPassedOn = (value.type === 'CallExpression' || value.type === 'NewExpression' || value.type === 'AwaitExpression') && this.#failure.getPath(value) === undefined;
		return isPassedOn && this.#mentionsFailure(value) ? 'generic' : 'none';
	}

	#getEffect(expression: TSESTree.Node, startsDedicated: boolean): Effect {
		if (this.#nesting >= maximumNesting) return 'generic';
		this.#nesting++;
		const effect = this.#getShallowEffect(expression, startsDedicated);
		this.#nesting--;
		return effect;
	}

	#getShallowEffect(expression: TSESTree.Node, startsDedicated: boolean): Effect {
		let node = unwrap(expression);
		let isDedicated = startsDedicated;
		// Down the ladder of `? :`, `&&` and `||` in a loop, as for `else if`.
		for (let branches = getBranches(node); branches; branches = getBranches(node)) {
			const { test, consequent, alternate } = branches;
			const { outcome, isAboutFailure } = readCodeTest(test, this.#failure, this.#context, this.codes);
			isDedicated ||= isAboutFailure;
			if (isAboutFailure && (outcome === 'true' ? consequent : alternate)) this.#hasFailureBranch = true;
			if (outcome === 'either') return highest([consequent, alternate].map((branch) => (branch ? this.#getEffect(branch, isDedicated) : 'none')));
			const next = outcome === 'true' ? consequent : alternate;
			if (!next) return 'none';
			node = unwrap(next);
		}
		switch (node.type) {
			case 'UnaryExpression':
				return node.operator === 'delete' ? (isDedicated ? 'generic' : 'none') : this.#getEffect(node.argument, isDedicated);
			case 'AwaitExpression':
				return this.#getEffect(node.argument, isDedicated);
			case 'SequenceExpression':
				return highest(node.expressions.map((each) => this.#getEffect(each, isDedicated)));
			case 'CallExpression':
				return this.#getCallEffect(node, isDedicated);
			case 'Literal':
			case 'Identifier':
			case 'ThisExpression':
			case 'MemberExpression':
			case 'ArrowFunctionExpression':
			case 'FunctionExpression':
			case 'TemplateLiteral':
			case 'ObjectExpression':
			case 'ArrayExpression':
			case 'BinaryExpression':
				this.#gatherTests(node);
				return !isDedicated && node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression' && this.#mentionsFailure(node) ? 'generic' : 'none';
			default:
				this.#gatherTests(node);
				return isDedicated || this.#mentionsFailure(node) ? 'generic' : 'none';
		}
	}

	#getCallEffect(call: TSESTree.CallExpression, isDedicated: boolean): Effect {
		if (isLogCall(call, this.#context)) return isDedicated || call.arguments.some((argument) => this.#mentionsFailure(argument)) ? 'log' : 'none';
		if (isEmptyFunction(call.callee, this.#context)) return 'none';
		if (isSettled(call)) return 'none';
		for (const argument of call.arguments) this.#gatherTests(argument);
		this.#gatherTests(call.callee);
		const position = call.arguments.findIndex((argument) => this.#failure.getPath(argument));
		const argument = call.arguments[position];
		const path = argument && this.#failure.getPath(argument);
		const isPassed = path !== undefined && this.#failure.tellsFailure(path);
		if (!isDedicated && !isPassed) return this.#mentionsFailure(call) ? 'generic' : 'none';
		const fn = this.#depth < maximumDepth ? resolveFunction(call.callee, this.#context.index) : undefined;
		if (!fn) return 'generic';
		const inner = path ? handOver(this.#context.index, this.#failure, fn, position, path) : { ...this.#failure, getPath: () => undefined };
		const helper = new Assessor(this.#context, inner, false, this.#depth + 1, this.codes);
		helper.runFunction(fn, isDedicated);
		return helper.#effect;
	}

	/** Tests within an expression that runs in any case: `show(error.code === 20016 ? late : failed)`, `show(TEXTS[error.code])`. */
	#gatherTests(expression: TSESTree.Node): void {
		const isTest = (node: TSESTree.Node): node is TSESTree.ConditionalExpression | TSESTree.LogicalExpression | TSESTree.MemberExpression | TSESTree.CallExpression | TSESTree.BinaryExpression =>
			node.type === 'ConditionalExpression' || node.type === 'LogicalExpression' || node.type === 'BinaryExpression' || (node.type === 'MemberExpression' && node.computed) || (node.type === 'CallExpression' && isMemberNamed(node.callee, searchMethods));
		for (const node of collectWithinFunction(expression, isTest)) {
			if (node.type === 'LogicalExpression') readCodeTest(node.left, this.#failure, this.#context, this.codes);
			else readCodeTest(node.type === 'ConditionalExpression' ? node.test : node, this.#failure, this.#context, this.codes);
		}
	}

	/** Does an expression use the failure, rather than what a success brought? */
	#mentionsFailure(expression: TSESTree.Node, depth = 0): boolean {
		const pending: TSESTree.Node[] = [expression];
		for (let next = pending.pop(); next; next = pending.pop()) {
			const node = unwrap(next);
			const path = node.type === 'Identifier' || node.type === 'MemberExpression' || node.type === 'AwaitExpression' ? this.#failure.getPath(node) : undefined;
			if (path) {
				if (this.#failure.tellsFailure(path)) return true;
				continue;
			}
			if (node.type === 'Identifier' && depth < 3) {
				const definition = this.#context.index.getBinding(node)?.definitions[0];
				const init = definition?.kind === 'variable' ? (definition.node as TSESTree.VariableDeclarator).init : undefined;
				if (init && !isFunction(unwrap(init)) && this.#mentionsFailure(init, depth + 1)) return true;
			}
			forEachChild(node, (child) => pending.push(child));
		}
		return false;
	}

	#add(effect: Effect): void {
		this.#effect = highest([this.#effect, effect]);
	}
}

interface Branches {
	readonly test: TSESTree.Node;
	readonly consequent: TSESTree.Node | undefined;
	readonly alternate: TSESTree.Node | undefined;
}

/** What an expression does when its test holds, and when it does not. */
function getBranches(node: TSESTree.Node): Branches | undefined {
	if (node.type === 'ConditionalExpression') return node;
	if (node.type !== 'LogicalExpression') return undefined;
	const { left: test, operator, right } = node;
	return operator === '&&' ? { test, consequent: right, alternate: undefined } : { test, consequent: undefined, alternate: right };
}

function highest(effects: readonly Effect[]): Effect {
	return effects.reduce<Effect>((best, effect) => (ranks.indexOf(effect) > ranks.indexOf(best) ? effect : best), 'none');
}

/** `undefined`, `void 0`: says nothing to whoever receives it. */
function isNothing(node: TSESTree.Node): boolean {
	const inner = unwrap(node);
	return (inner.type === 'Identifier' && inner.name === 'undefined') || (inner.type === 'UnaryExpression' && inner.operator === 'void');
}

/** `Promise.resolve()`: as good as returning nothing. */
function isSettled(node: TSESTree.Node): boolean {
	const inner = unwrap(node);
	if (inner.type !== 'CallExpression' || getDottedName(inner.callee) !== 'Promise.resolve') return false;
	const [first] = inner.arguments;
	return !first || isNothing(first) || isNullish(first);
}

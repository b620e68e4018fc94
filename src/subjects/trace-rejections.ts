import type { TSESTree } from '@typescript-eslint/utils';
import { getCalledName } from '../ast/called-name.js';
import { collectWithinFunction } from '../ast/children.js';
import { type Call, type FunctionNode, isCall, isFunction } from '../ast/functions.js';
import { getMemberName } from '../ast/member-name.js';
import { getReturnedExpressions } from '../ast/returned-expressions.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { getAssignedValues } from '../module/references.js';
import { isBuiltIn } from './built-ins.js';
import { isFetchingName } from './code-name.js';
import type { Origin } from './origin.js';
import { getCombinator, getElements, getHandedThrough, getRejectingExpressions, isContinuation, isPromise } from './promises.js';
import { maximumDepth, type Tracing } from './tracing.js';

/** What may fail within a block. */
interface Failures {
	readonly calls: readonly Call[];
	/** The errors it throws that are not of its own making. */
	readonly thrown: readonly TSESTree.Node[];
}

/** Follows failures: from a `catch` to the calls that it is behind. */
export function createRejectionTracing(tracing: Tracing): Pick<Tracing, 'traceRejection' | 'traceTry'> {
	const { context, foreign, fromSdk, getArguments, maySpend, once, sdkCalls, trace, traceArgument, unknown } = tracing;
	const { index } = context;
	const failures = new Map<TSESTree.BlockStatement, Failures>();
	const requests = new Map<FunctionNode, boolean>();

	/** What may fail within a block: its calls, and the errors it throws that are not of its own making. Remembered by block. */
	const getFailures = (block: TSESTree.BlockStatement): Failures => {
		let known = failures.get(block);
		if (!known) {
			const thrown = collectWithinFunction(block, (node): node is TSESTree.ThrowStatement => node.type === 'ThrowStatement').map(({ argument }) => argument).filter((error) => !isNewError(error));
			failures.set(block, (known = { calls: collectWithinFunction(block, isCall), thrown }));
		}
		return known;
	};

	const traceTry = (statement: TSESTree.TryStatement, path: readonly string[], depth: number): Origin[] =>
		once('try', statement, path, depth, () => {
			const { calls, thrown } = getFailures(statement.block);
			const origins = [...thrown.flatMap((error) => trace(error, path, depth + 1)), ...calls.flatMap((call) => traceRejectionOfCall(call, path, depth + 1))];
			return origins.length > 0 ? origins : unknown(statement, path, 'rejection');
		});

	/** What a rejected promise carries. */
	const traceRejection = (node: TSESTree.Node, path: readonly string[], depth: number): Origin[] => {
		const promise = unwrap(node);
		if (depth > maximumDepth) return unknown(promise, path, 'rejection');
		return once('rejection', promise, path, depth, () => {
			switch (promise.type) {
				case 'CallExpression':
				case 'NewExpression':
					return traceRejectionOfChain(promise, path, depth);
				case 'AwaitExpression':
					return traceRejection(promise.argument, path, depth);
				case 'ConditionalExpression':
					return [...traceRejection(promise.consequent, path, depth), ...traceRejection(promise.alternate, path, depth)];
				case 'LogicalExpression':
					return [...traceRejection(promise.left, path, depth), ...traceRejection(promise.right, path, depth)];
				case 'Identifier':
					return traceRejectionOfName(promise, path, depth);
				default:
					return unknown(promise, path, 'rejection');
			}
		});
	};

	/** The rejections of the promises that a name stands for: what it is set to, and what calls hand to it. */
	const traceRejectionOfName = (identifier: TSESTree.Identifier, path: readonly string[], depth: number): Origin[] => {
		const binding = index.getBinding(identifier);
		if (!binding) return unknown(identifier, path, 'rejection', identifier.name);
		const initial = binding.definitions.flatMap(({ kind, node }) => (kind === 'variable' ? ((node as TSESTree.VariableDeclarator).init ?? []) : []));
		const traceAll = (promises: readonly TSESTree.Node[]): Origin[] => promises.flatMap((promise) => traceRejection(promise, path, depth + 1));
		const origins = [...traceAll([...initial, ...getAssignedValues(binding)]), ...doubtTogether(traceAll(getArguments(binding)))];
		return origins.length > 0 ? origins : unknown(identifier, path, 'rejection', identifier.name);
	};

	/** The rejections that reach the end of `a().then(…).finally(…)`, `Promise.all([…])`, `new Promise(…)`, or of one call. */
	const traceRejectionOfChain = (call: Call, path: readonly string[], depth: number): Origin[] => {
		const callee = unwrap(call.callee);
		if (callee.type === 'MemberExpression') {
			const name = getMemberName(callee);
			if (isContinuation(name)) {
				return [...traceRejection(callee.object, path, depth + 1), ...traceRejectionOfHandlers(call, path, depth)];
			}
			if (getCombinator(call) !== undefined) {
				const origins = getElements(call).flatMap((element) => traceRejection(element, path, depth + 1));
				return origins.length > 0 ? origins : unknown(call, path, 'rejection');
			}
			// Promise.reject(error)
			if (name === 'reject' && call.arguments[0]) return trace(call.arguments[0], path, depth + 1);
		}
		if (isPromise(call)) return traceExecutor(call, path, depth);
		return traceRejectionOfCall(call, path, depth);
	};

	/** What the handlers of a `.then(…)` or `.catch(…)` add to the rejections of its promise. */
	const traceRejectionOfHandlers = (call: Call, path: readonly string[], depth: number): Origin[] => {
		const expressions = call.arguments.flatMap((argument) => {
			const fn = unwrap(argument);
			return isFunction(fn) ? getRejectingExpressions(fn) : [];
		});
		return expressions.flatMap((expression) => markRequest(expression, traceRejection(expression, path, depth + 1))).filter((origin) => origin.kind !== 'unknown' || origin.isAwaited);
	};

	/** `new Promise((resolve, reject) => { chat.login(…).then(resolve).catch(reject); })` */
	const traceExecutor = (call: TSESTree.NewExpression, path: readonly string[], depth: number): Origin[] => {
		const [executor] = call.arguments.map((argument) => unwrap(argument));
		if (!isFunction(executor)) return unknown(call, path, 'rejection');
		const reject = executor.params[1];
		const binding = reject?.type === 'Identifier' ? index.getBinding(reject) : undefined;
		const origins: Origin[] = [];
		for (const reference of binding?.references ?? []) {
			const { parent } = reference;
			if (parent.type !== 'CallExpression') continue;
			if (parent.callee === reference) origins.push(...parent.arguments.slice(0, 1).flatMap((error) => trace(error, path, depth + 1)));
			else origins.push(...traceArgument(parent, parent.arguments.indexOf(reference), 0, path, depth + 1));
		}
		return origins.length > 0 ? origins : unknown(call, path, 'rejection');
	};

	/** What a call that fails hands to the `catch` around or behind it. */
	const traceRejectionOfCall = (call: Call, path: readonly string[], depth: number): Origin[] => {
		if (depth > maximumDepth || !maySpend()) return unknown(call, path, 'rejection');
		const callee = unwrap(call.callee);
		if (callee.type === 'MemberExpression') {
			const name = getMemberName(callee);
			// The other calls of a chain are looked at by themselves.
			if (isContinuation(name)) return traceRejectionOfHandlers(call, path, depth);
		}
		const promise = getHandedThrough(call);
		if (promise) return traceRejection(promise, path, depth + 1);
		const origin = sdkCalls.classify(call);
		if (origin.kind !== 'sdk' && isBuiltIn(call, index)) return [];
		switch (origin.kind) {
			case 'sdk':
				return origin.method.channel === 'listens' || origin.method.channel === 'synchronous' ? [] : fromSdk(call, origin, 'rejection', path);
			case 'foreign':
				return foreign(call, origin.why);
			case 'local': {
				const origins = origin.functions.flatMap((fn) => once('body', fn, path, depth, () => traceRejectionOfFunction(fn, path, depth + 1)));
				const isRequest = isAwaited(call) && origin.functions.some(returnsUnknownCall);
				return origins.length > 0 && !isRequest ? origins : [...origins, ...markAwaited(call, unknown(call, path, 'rejection'))];
			}
			case 'unknown': {
				const origins = traceRejectionOfPassedFunction(call, path, depth);
				return origins.length > 0 ? origins : markAwaited(call, unknown(call, path, 'rejection'));
			}
		}
	};

	/** `const getSig = () => request(url)`: is what it returns the promise of a call that nobody knows? Remembered by function. */
	const returnsUnknownCall = (fn: FunctionNode): boolean => {
		let known = requests.get(fn);
		if (known === undefined) {
			known = getReturnedExpressions(fn).some((returned) => {
				const expression = unwrap(returned);
				return expression.type === 'CallExpression' && !isBuiltIn(expression, index) && sdkCalls.classify(expression).kind === 'unknown';
			});
			requests.set(fn, known);
		}
		return known;
	};

	/** `async function retry(run) { try { await run(); } … }`: what fails in the functions that the file hands to it. */
	const traceRejectionOfPassedFunction = (call: Call, path: readonly string[], depth: number): Origin[] => {
		const callee = unwrap(call.callee);
		const binding = callee.type === 'Identifier' ? index.getBinding(callee) : undefined;
		const functions = (binding ? getArguments(binding) : []).map((argument) => unwrap(argument)).filter((argument) => isFunction(argument));
		return doubtTogether(functions.flatMap((fn) => once('body', fn, path, depth, () => traceRejectionOfFunction(fn, path, depth + 1))));
	};

	/** The failures that leave a function of this file: of the calls in its body, and what it throws. */
	const traceRejectionOfFunction = (fn: FunctionNode, path: readonly string[], depth: number): Origin[] => {
		if (fn.body.type !== 'BlockStatement') return traceRejection(fn.body, path, depth);
		const { calls, thrown } = getFailures(fn.body);
		return [
			...calls.flatMap((call) => (isPromise(call) ? traceExecutor(call, path, depth) : traceRejectionOfCall(call, path, depth))),
			...thrown.flatMap((error) => trace(error, path, depth + 1)),
		];
	};

	return { traceRejection, traceTry };
}

/** Is the promise of a call waited for, or continued? */
function isAwaited(call: Call): boolean {
	// What a promise of the file's own making rejects with is in its executor.
	if (call.type === 'NewExpression') return false;
	const outer = wrapped(call);
	const { parent } = outer;
	return parent?.type === 'AwaitExpression' || (parent?.type === 'MemberExpression' && parent.object === outer && isContinuation(getMemberName(parent)));
}

function markAwaited(call: Call, origins: readonly Origin[]): Origin[] {
	return isAwaited(call) ? mark(origins) : [...origins];
}

/** What a `then` callback returns or waits for: a request, where it is called like one. */
function markRequest(promise: TSESTree.Node, origins: readonly Origin[]): Origin[] {
	const call = unwrap(promise);
	if (call.type !== 'CallExpression') return [...origins];
	const name = getCalledName(call);
	return name !== undefined && isFetchingName(name) ? mark(origins) : [...origins];
}

function mark(origins: readonly Origin[]): Origin[] {
	return origins.map((origin) => (origin.kind === 'unknown' ? { ...origin, isAwaited: true } : origin));
}

/** `throw new Error('…')`: an error of the file's own making carries no code. */
function isNewError(node: TSESTree.Node): boolean {
	return unwrap(node).type === 'NewExpression';
}

/** One wrapper runs calls of the SDK and of a back end: the codes that it tests may be either's. */
function doubtTogether(origins: readonly Origin[]): Origin[] {
	const foreign = origins.filter(({ kind }) => kind === 'foreign');
	return foreign.length > 0 ? foreign : [...origins];
}

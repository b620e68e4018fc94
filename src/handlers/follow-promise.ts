import type { TSESTree } from '@typescript-eslint/utils';
import { getEnclosingFunction } from '../ast/functions.js';
import { getMemberName } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { plainConversions, tupleErrorPosition, tupleHelpers } from '../sdk/callers.js';
import { assessFunction, assessStatements } from './assess-code.js';
import { findTry, getContinuation, isRetried, isToldBehind } from './continuation.js';
import { drop, forward, receive, receiveResult, type Sink } from './failure-sink.js';
import { createFailureValue } from './failure-value.js';
import { type Carrier, deeper, type FailureWalk, getFacts, maximumDepth, quote } from './failure-walk.js';
import { followHandler, followResultHandler } from './follow-handler.js';
import { followList } from './follow-promise-list.js';
import { getReads, isPush } from './name-uses.js';
import { resolveFunction } from './resolve-function.js';
import { findSettledPromise, getPromiseFunction, isNoFunction, promiseMethods } from './settled-promise.js';

/** What becomes of the failure that a promise carries. */
export function followPromise(walk: FailureWalk, promise: TSESTree.Node, carrier: Carrier): Sink[] {
	const outer = wrapped(promise);
	const { parent } = outer;
	if (!parent || walk.visited.has(outer)) return [];
	walk.visited.add(outer);
	switch (parent.type) {
		case 'ExpressionStatement':
			return [drop(outer, 'its promise is a statement')];
		case 'UnaryExpression':
			return [drop(outer, parent.operator === 'void' ? 'void drops its promise' : 'its promise is only tested')];
		case 'IfStatement':
			return [drop(outer, 'its promise is only tested')];
		case 'AwaitExpression':
			return carrier === 'rejection' ? followThrow(walk, parent) : followValue(walk, parent);
		case 'YieldExpression':
			return carrier === 'rejection' && findTry(parent) ? followThrow(walk, parent) : [forward(parent, 'a generator hands it to whoever runs it')];
		case 'MemberExpression':
			return parent.object === outer ? followChain(walk, parent, carrier) : [forward(parent, 'its promise is used')];
		case 'ReturnStatement':
			return walk.followExit(parent, 'return', carrier);
		case 'ArrowFunctionExpression':
			return walk.followFunction(parent, 'return', carrier);
		case 'VariableDeclarator':
			return followName(walk, parent.id, outer, carrier);
		case 'AssignmentExpression': {
			const sinks = followName(walk, parent.left, outer, carrier);
			return wrapped(parent).parent?.type === 'ExpressionStatement' ? sinks : [...sinks, ...followPromise(walk, parent, carrier)];
		}
		case 'ConditionalExpression':
			return parent.test === outer ? [drop(outer, 'its promise is only tested')] : followPromise(walk, parent, carrier);
		case 'LogicalExpression':
			return parent.operator === '&&' && parent.left === outer ? [drop(outer, 'its promise is only tested')] : followPromise(walk, parent, carrier);
		case 'SequenceExpression':
			return parent.expressions.at(-1) === outer ? followPromise(walk, parent, carrier) : [drop(outer, 'its promise is dropped before a comma')];
		case 'ArrayExpression':
			return followList(walk, parent, carrier, parent.elements.indexOf(outer as never));
		case 'CallExpression':
		case 'NewExpression':
			return followArgument(walk, parent, outer, carrier);
		default:
			return [forward(parent, 'its promise is passed on')];
	}
}

/** `.then(…)`, `.catch(…)`, `.finally(…)` */
function followChain(walk: FailureWalk, member: TSESTree.MemberExpression, carrier: Carrier): Sink[] {
	const name = getMemberName(member);
	const outer = wrapped(member);
	const call = outer.parent;
	if (name === undefined || !promiseMethods.has(name) || call?.type !== 'CallExpression' || call.callee !== outer) return [forward(member, 'its promise is used')];
	const [first, second] = call.arguments;
	if (carrier === 'rejection') {
		const handler = name === 'catch' ? first : name === 'then' ? second : undefined;
		return isNoFunction(handler) ? followPromise(walk, call, carrier) : followHandler(walk, handler!, call);
	}
	// The SDK resolves: what catches a rejection never sees it.
	if (name !== 'then' || isNoFunction(first)) return followPromise(walk, call, carrier);
	return followResultHandler(walk, first!, call);
}

/** An awaited promise rejects: the nearest `catch` receives it, or it leaves the function. */
function followThrow(walk: FailureWalk, at: TSESTree.Node): Sink[] {
	const statement = findTry(at);
	if (!statement) return walk.followExit(at, 'await', 'rejection');
	const clause = statement.handler!;
	if (walk.visited.has(clause)) return [];
	walk.visited.add(clause);
	const failure = createFailureValue(walk.context.index, { ...getFacts(walk), pattern: clause.param });
	const assessment = assessStatements(clause.body.body, failure, walk.context, { isDedicated: true, valueMatters: true });
	if (assessment.effect !== 'generic' && isRetried(statement)) return [forward(clause, 'the loop around it tries again')];
	if (assessment.effect !== 'generic' && isToldBehind(statement, at, walk.context.index)) return [forward(clause, 'what runs behind it knows whether it worked')];
	return [receive(clause, 'catch-clause', assessment)];
}

/** What an awaited promise resolves with. */
function followValue(walk: FailureWalk, value: TSESTree.Node): Sink[] {
	const fn = getEnclosingFunction(value);
	const outer = wrapped(value);
	if (outer.parent?.type === 'ArrowFunctionExpression' && outer.parent.body === outer) return walk.followFunction(outer.parent, 'return', 'resolution');
	const failure = createFailureValue(walk.context.index, { ...getFacts(walk), expression: value });
	const statements = getContinuation(value, fn);
	const [first] = statements;
	if (first?.type === 'ReturnStatement' && first.argument && unwrap(first.argument) === unwrap(outer)) return walk.followExit(first, 'return', 'resolution');
	const circumstances = { isDedicated: false, valueMatters: true };
	const assessment = fn && fn.body.type !== 'BlockStatement' ? assessFunction(fn, failure, walk.context, circumstances) : assessStatements(statements, failure, walk.context, circumstances);
	return [receiveResult(assessment.ladder?.node ?? first ?? value, outer, assessment)];
}

/** What holds the promise: of a name, whatever is done with it. */
function followName(walk: FailureWalk, holder: TSESTree.Node, promise: TSESTree.Node, carrier: Carrier): Sink[] {
	const binding = walk.context.index.getBinding(holder);
	if (!binding) return [forward(holder, 'its promise is stored')];
	if (walk.context.index.isExported(binding)) return [forward(holder, 'its promise is exported')];
	const reads = getReads(binding);
	if (reads.length === 0) return [drop(promise, 'its promise is stored and never used')];
	return reads.flatMap((reference) => followPromise(walk, reference, carrier));
}

/** The promise is an argument of a call. */
function followArgument(walk: FailureWalk, call: TSESTree.CallExpression | TSESTree.NewExpression, argument: TSESTree.Node, carrier: Carrier): Sink[] {
	if (call.type === 'NewExpression') return [forward(call, 'its promise is passed on')];
	const position = call.arguments.indexOf(argument as TSESTree.Expression);
	if (getPromiseFunction(call) === 'resolve') return followPromise(walk, call, carrier);
	const settled = findSettledPromise(walk.context.index, call.callee);
	if (settled) return settled.role === 'resolve' ? followPromise(walk, settled.promise, carrier) : [forward(call, 'its promise is passed on')];
	const callee = unwrap(call.callee);
	if (callee.type === 'Identifier' && plainConversions.has(callee.name) && !walk.context.index.getBinding(callee)) return [drop(argument, 'its promise is only tested')];
	const tuple = carrier === 'rejection' ? findTuple(walk, call) : undefined;
	if (tuple) return tuple;
	if (callee.type === 'MemberExpression' && getMemberName(callee) === 'push') {
		const binding = walk.context.index.getBinding(unwrap(callee.object));
		const reads = getReads(binding).filter((reference) => !isPush(reference));
		if (binding && !walk.context.index.isExported(binding) && reads.length > 0) return reads.flatMap((reference) => followList(walk, reference, carrier, -1));
	}
	const fn = walk.depth < maximumDepth ? resolveFunction(callee, walk.context.index) : undefined;
	const parameter = fn?.params[position];
	if (!fn || parameter?.type !== 'Identifier') return [forward(call, `${quote(walk, call.callee)}() receives its promise`)];
	return deeper(walk, () => followName(walk, parameter, argument, carrier));
}

/** `const [error, result] = await to(promise)`: a tuple whose first element is the error, by its name or the helper's. */
function findTuple(walk: FailureWalk, call: TSESTree.CallExpression): Sink[] | undefined {
	const awaited = wrapped(call).parent;
	const declarator = awaited?.type === 'AwaitExpression' ? wrapped(awaited).parent : undefined;
	if (!awaited || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'ArrayPattern') return undefined;
	const error = declarator.id.elements[tupleErrorPosition];
	const callee = unwrap(call.callee);
	const isHelper = callee.type === 'Identifier' && tupleHelpers.has(callee.name);
	if (!error || (!isHelper && !(error.type === 'Identifier' && /^(?:e|err|error)$|(?:Err|Error)$/.test(error.name)))) return undefined;
	const failure = createFailureValue(walk.context.index, { ...getFacts(walk), mayBeSuccess: false, expression: awaited, path: [String(tupleErrorPosition)] });
	const [, ...statements] = getContinuation(awaited, getEnclosingFunction(awaited));
	const assessment = assessStatements(statements, failure, walk.context, { isDedicated: false, valueMatters: true });
	return [receiveResult(assessment.ladder?.node ?? declarator, awaited, assessment)];
}

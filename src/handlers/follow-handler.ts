import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode } from '../ast/functions.js';
import { unwrap } from '../ast/unwrap.js';
import { assessFunction } from './assess-code.js';
import { forward, receive, receiveResult, type Sink } from './failure-sink.js';
import { createFailureValue } from './failure-value.js';
import { type FailureWalk, getEntry } from './failure-walk.js';
import { receiveHandler } from './receive-handler.js';
import { findSettledPromise, isDropped } from './settled-promise.js';

/** The handler of a rejection: an inline function, a name, a method, `bind`, `console.error`. */
export function followHandler(walk: FailureWalk, handler: TSESTree.Node, chain: TSESTree.Node): Sink[] {
	const { context } = walk;
	const rejected = findSettledPromise(context.index, handler);
	if (rejected) return rejected.role === 'reject' ? walk.followPromise(rejected.promise, 'rejection') : [forward(handler, 'the promise around it resolves with it')];
	return receiveHandler(handler, context, (fn) => {
		const failure = createFailureValue(context.index, getEntry(walk, fn));
		const assessment = assessFunction(fn, failure, context, { isDedicated: true, valueMatters: !isDropped(chain) });
		const rejections = assessment.effect === 'generic' && !assessment.testsCodes ? followRejection(walk, fn) : undefined;
		if (rejections) return rejections;
		return [receive(unwrap(handler) === fn ? fn : handler, unwrap(handler) === fn ? 'function' : 'reference', assessment)];
	});
}

/** The function that receives what the SDK resolves with. */
export function followResultHandler(walk: FailureWalk, handler: TSESTree.Node, chain: TSESTree.Node): Sink[] {
	const { context } = walk;
	return receiveHandler(handler, context, (fn) => {
		const failure = createFailureValue(context.index, getEntry(walk, fn));
		return [receiveResult(fn, handler, assessFunction(fn, failure, context, { isDedicated: false, valueMatters: !isDropped(chain) }))];
	});
}

/** `.catch((error) => { reject(error); })`: it goes on in the promise around it. */
function followRejection(walk: FailureWalk, fn: FunctionNode): Sink[] | undefined {
	const [statement, ...others] = fn.body.type === 'BlockStatement' ? fn.body.body : [fn.body];
	const expression = statement?.type === 'ExpressionStatement' ? unwrap(statement.expression) : statement;
	if (others.length > 0 || expression?.type !== 'CallExpression') return undefined;
	const settled = findSettledPromise(walk.context.index, expression.callee);
	return settled?.role === 'reject' ? walk.followPromise(settled.promise, 'rejection') : undefined;
}

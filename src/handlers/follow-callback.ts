import type { TSESTree } from '@typescript-eslint/utils';
import { getKeyName } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import { failureCallbacks } from '../sdk/callbacks.js';
import { assessFunction } from './assess-code.js';
import { drop, forward, receive, receiveResult, type Sink } from './failure-sink.js';
import { createFailureValue } from './failure-value.js';
import type { FailureWalk } from './failure-walk.js';
import { receiveHandler } from './receive-handler.js';
import { isNoFunction } from './settled-promise.js';

/** A call that takes a callback for its failure. */
export function followCallback(walk: FailureWalk): Sink[] {
	const { node, profile, method } = walk.call;
	const place = failureCallbacks.find((candidate) => candidate.profile === profile.name && candidate.methods.includes(method));
	if (!place || node.arguments.some(({ type }) => type === 'SpreadElement')) return [forward(node, 'its callback is not known')];
	const argument = node.arguments[place.argument];
	if (!argument) return [drop(node, 'it is called without a callback for its failure')];
	let callback: TSESTree.Node | undefined = argument;
	if (place.property !== undefined) {
		const options = unwrap(argument);
		if (options.type !== 'ObjectExpression' || options.properties.some(({ type }) => type === 'SpreadElement')) return [forward(argument, 'its options are not written here')];
		callback = options.properties.find((property): property is TSESTree.Property => property.type === 'Property' && getKeyName(property) === place.property)?.value;
	}
	if (!callback || isNoFunction(callback)) return [drop(node, 'it is called without a callback for its failure')];
	const { context } = walk;
	const mayBeSuccess = place.receives === 'outcome';
	return receiveHandler(callback, context, (fn) => {
		const failure = createFailureValue(context.index, { pattern: fn.params[0], codeProperties: profile.codeProperties, mayBeSuccess });
		const assessment = assessFunction(fn, failure, context, { isDedicated: !mayBeSuccess, valueMatters: false });
		return [mayBeSuccess ? receiveResult(fn, fn, assessment) : receive(fn, 'function', assessment)];
	});
}

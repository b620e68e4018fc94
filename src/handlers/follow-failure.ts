import type { SdkCalls } from '../evidence/sdk-calls.js';
import type { FileContext } from '../file-context.js';
import { toHandling } from './failure-sink.js';
import type { FailureWalk } from './failure-walk.js';
import { followCallback } from './follow-callback.js';
import { followExit, followFunction, followUse } from './follow-function.js';
import { followPromise } from './follow-promise.js';
import type { Handling, SdkCall } from './sdk-call.js';

/**
 * Follows a failure forwards: from a call of the SDK to what becomes of its failure.
 *
 * @returns what becomes of the call's failure; in doubt it is `generic`
 */
export function followFailure(call: SdkCall, context: FileContext, sdkCalls: SdkCalls): Handling {
	const walk: FailureWalk = {
		context,
		sdkCalls,
		call,
		visited: new Set(),
		depth: 0,
		followPromise: (promise, carrier) => followPromise(walk, promise, carrier),
		followExit: (node, exit, carrier) => followExit(walk, node, exit, carrier),
		followFunction: (fn, exit, carrier) => followFunction(walk, fn, exit, carrier),
		followUse: (use, exit, carrier) => followUse(walk, use, exit, carrier),
	};
	return toHandling(call.channel === 'calls-back' ? followCallback(walk) : followPromise(walk, call.node, call.channel === 'rejects' ? 'rejection' : 'resolution'));
}

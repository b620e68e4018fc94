import type { FunctionNode } from '../ast/functions.js';
import type { FileContext } from '../file-context.js';
import { assessFunction } from '../handlers/assess-code.js';
import { forward, receive, toHandling } from '../handlers/failure-sink.js';
import { createFailureValue, type FailureValue } from '../handlers/failure-value.js';
import { receiveHandler } from '../handlers/receive-handler.js';
import type { Handling } from '../handlers/sdk-call.js';
import type { SdkEvent } from '../sdk/events.js';
import { findListeners, type SessionListener } from './find-listeners.js';
import type { SessionContext } from './session-context.js';

/** A listener with what it does. */
export interface ListenerHandling extends SessionListener {
	readonly handling: Handling;
}

/** Every listener of the file for an event of a session, with what it does, in the order of their registration. */
export function getListenerHandlings(session: SessionContext): ListenerHandling[] {
	return findListeners(session).listeners.map((listener) => ({ ...listener, handling: getListenerHandling(listener, session.context) })).sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/**
 * What a listener does with what an SDK tells it, in the classes of every other handler: a listener that tests codes is
 * `selective`, one of elsewhere `generic`. It is never `absent`.
 */
function getListenerHandling({ event, node, handler }: Pick<SessionListener, 'event' | 'node' | 'handler'>, context: FileContext): Handling {
	if (!handler) return toHandling([forward(node, 'its handler is not written here')]);
	return toHandling(receiveHandler(handler, context, (fn) => [receive(fn, 'function', assessFunction(fn, getPayload(event, fn, context), context, { isDedicated: true, valueMatters: false }))]));
}

/** What a listener's parameter holds. A code is at one place alone: `event.code` is none where the SDK gives `event.data.code`. */
export function getPayload({ codePath, codeParameter = 0 }: SdkEvent, fn: FunctionNode, { index }: FileContext): FailureValue {
	const isCode = (path: readonly string[]): boolean => path.length === codePath?.length && path.every((name, position) => name === codePath[position]);
	return { ...createFailureValue(index, { pattern: fn.params[codeParameter], codeProperties: [], mayBeSuccess: false }), isCode };
}

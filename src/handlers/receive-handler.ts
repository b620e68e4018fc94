import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode } from '../ast/functions.js';
import type { FileContext } from '../file-context.js';
import { quoteNode } from '../subjects/origin.js';
import { isEmptyFunction, isLogFunction } from './assess-code.js';
import { emptyAssessment, forward, receive, type Sink } from './failure-sink.js';
import { resolveFunction } from './resolve-function.js';

/**
 * What becomes of a failure that an expression receives as its handler: `console.error`, `noop`, a function of this file,
 * or one of elsewhere.
 *
 * @param receiveIn asked for a function of this file
 */
export function receiveHandler(handler: TSESTree.Node, context: FileContext, receiveIn: (fn: FunctionNode) => Sink[]): Sink[] {
	if (isLogFunction(handler, context)) return [receive(handler, 'reference', emptyAssessment('log'))];
	if (isEmptyFunction(handler, context)) return [receive(handler, 'reference', emptyAssessment('none'))];
	const fn = resolveFunction(handler, context.index);
	return fn ? receiveIn(fn) : [forward(handler, `${quoteNode(context.file.text, handler)} receives it`)];
}

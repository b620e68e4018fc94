import type { TSESTree } from '@typescript-eslint/utils';
import type { SdkCalls } from '../evidence/sdk-calls.js';
import type { FileContext } from '../file-context.js';
import type { Origin } from './origin.js';
import { createParameterTracing } from './trace-parameters.js';
import { createRejectionTracing } from './trace-rejections.js';
import { createResolutionTracing } from './trace-resolutions.js';
import { createValueTracing } from './trace-values.js';
import { createTracingGround, type Tracing } from './tracing.js';

/** Follows values backwards: from an expression to what handed it over. */
export interface Tracer {
	/**
	 * @param node an expression
	 * @param path the properties read from it, outermost first
	 * @returns at least one origin; several where the value can come from several places
	 */
	trace(node: TSESTree.Node, path?: readonly string[]): Origin[];
}

/** Sets up the tracer of one file. */
export function createTracer(context: FileContext, sdkCalls: SdkCalls): Tracer {
	// The parts ask each other, so each is reached through what they share.
	const tracing: Tracing = {
		...createTracingGround(context, sdkCalls),
		trace: (...question) => trace(...question),
		traceResolution: (...question) => traceResolution(...question),
		traceRejection: (...question) => rejections.traceRejection(...question),
		traceTry: (...question) => rejections.traceTry(...question),
		traceParameter: (...question) => parameters.traceParameter(...question),
		traceArgument: (...question) => parameters.traceArgument(...question),
		getArguments: (...question) => parameters.getArguments(...question),
	};
	const trace = createValueTracing(tracing);
	const traceResolution = createResolutionTracing(tracing);
	const rejections = createRejectionTracing(tracing);
	const parameters = createParameterTracing(tracing);

	return {
		trace(node, path = []) {
			tracing.begin();
			return trace(node, path, 0);
		},
	};
}

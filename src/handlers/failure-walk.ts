import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode } from '../ast/functions.js';
import type { SdkCalls } from '../evidence/sdk-calls.js';
import type { FileContext } from '../file-context.js';
import { quoteNode } from '../subjects/origin.js';
import type { Sink } from './failure-sink.js';
import type { FailureEntry } from './failure-value.js';
import type { SdkCall } from './sdk-call.js';

/** What a promise carries: its rejection is the failure, or what it resolves with tells of one. */
export type Carrier = 'rejection' | 'resolution';

/** Is it a `return` or an `await` that takes the failure out of a function? */
export type Exit = 'return' | 'await';

/** How many functions a failure is followed out of. */
export const maximumDepth = 6;

/** One failure on its ways: what it is, where it has been, and the steps that lead on from each other. */
export interface FailureWalk {
	readonly context: FileContext;
	readonly sdkCalls: SdkCalls;
	readonly call: SdkCall;
	readonly visited: Set<TSESTree.Node>;
	depth: number;
	/** On with a promise that carries it. */
	followPromise(promise: TSESTree.Node, carrier: Carrier): Sink[];
	/** Out of the function around a node. */
	followExit(node: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[];
	/** On with whoever gets what a function returns. */
	followFunction(fn: FunctionNode, exit: Exit, carrier: Carrier): Sink[];
	/** A name or member that stands for such a function is used: called, or handed on. */
	followUse(use: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[];
}

/** What the call's SDK says of its failures. */
export function getFacts({ call: { profile, channel } }: FailureWalk): Pick<FailureEntry, 'codeProperties' | 'bodyProperties' | 'mayBeSuccess'> {
	return { codeProperties: profile.codeProperties, bodyProperties: profile.bodyProperties ?? [], mayBeSuccess: channel !== 'rejects' };
}

/** The failure as a function's first parameter receives it. */
export function getEntry(walk: FailureWalk, fn: FunctionNode): FailureEntry {
	return { ...getFacts(walk), pattern: fn.params[0] };
}

/** Runs a step that leads into another function. */
export function deeper(walk: FailureWalk, run: () => Sink[]): Sink[] {
	walk.depth++;
	try {
		return run();
	} finally {
		walk.depth--;
	}
}

/** An expression as a step of the evidence shows it. */
export function quote(walk: FailureWalk, node: TSESTree.Node): string {
	return quoteNode(walk.context.file.text, node);
}

import type { TSESTree } from '@typescript-eslint/utils';
import type { Call, FunctionNode } from '../ast/functions.js';
import type { EvidenceStep } from '../evidence/evidence.js';
import type { CallOrigin, SdkCalls } from '../evidence/sdk-calls.js';
import type { FileContext } from '../file-context.js';
import type { Binding } from '../module/module-index.js';
import { getDistinctOrigins, type Origin, quoteNode, type SdkOrigin, type UnknownOrigin } from './origin.js';

/** How many questions one trace may ask, so that no file, however tangled, takes long. */
const maximumQuestions = 5000;

/** What takes more questions than this is tangled; all tangled traces of a file share one allowance. */
const tangledFrom = 500;
const maximumTangledQuestions = 100_000;

/** How many names, calls and functions a value is followed through. */
export const maximumDepth = 12;

/**
 * What the parts of the tracer share and ask of each other. Every `trace…` takes the properties read from the value,
 * outermost first, and how many steps led there.
 */
export interface Tracing extends TracingGround {
	/** Where a value comes from. */
	readonly trace: (node: TSESTree.Node, path: readonly string[], depth: number) => Origin[];
	/** What a promise resolves with. */
	readonly traceResolution: (node: TSESTree.Node, path: readonly string[], depth: number) => Origin[];
	/** What a rejected promise carries. */
	readonly traceRejection: (node: TSESTree.Node, path: readonly string[], depth: number) => Origin[];
	/** What a `catch` clause receives. */
	readonly traceTry: (statement: TSESTree.TryStatement, path: readonly string[], depth: number) => Origin[];
	/** Who calls a function, and with what. */
	readonly traceParameter: (fn: FunctionNode, position: number, name: string, path: readonly string[], depth: number) => Origin[];
	/** What a function receives that is an argument of a call. */
	readonly traceArgument: (call: Call, argument: number, position: number, path: readonly string[], depth: number) => Origin[];
	/** What calls within the file hand to a parameter. */
	readonly getArguments: (binding: Binding) => TSESTree.Node[];
}

/** What every part needs, and what keeps a trace from running in circles. */
export interface TracingGround {
	readonly context: FileContext;
	readonly sdkCalls: SdkCalls;
	/** Forgets the answers of the last trace. */
	readonly begin: () => void;
	/** Spends one question of the trace's allowance; `false` where none is left. */
	readonly maySpend: () => boolean;
	/**
	 * Answers a question of one trace once, however many ways lead to it: functions that call each other would else be
	 * followed along every path. A question that is being answered has no further origin; one that was cut short by the
	 * depth is asked again from nearer by.
	 */
	readonly once: (what: string, node: TSESTree.Node, path: readonly string[], depth: number, run: () => Origin[]) => Origin[];
	readonly step: (node: TSESTree.Node, text: string) => EvidenceStep;
	readonly quote: (node: TSESTree.Node) => string;
	readonly unknown: (node: TSESTree.Node, path: readonly string[], delivery?: UnknownOrigin['delivery'], name?: string) => Origin[];
	readonly foreign: (node: TSESTree.Node, why: string) => Origin[];
	readonly fromSdk: (call: Call, origin: SdkCallOrigin, delivery: SdkOrigin['delivery'], path: readonly string[]) => Origin[];
}

type SdkCallOrigin = Extract<CallOrigin, { kind: 'sdk' }>;

/** Sets up what the parts of one file's tracer share. */
export function createTracingGround(context: FileContext, sdkCalls: SdkCalls): TracingGround {
	const { file } = context;
	/** The answers of the trace at hand, by question; while one is being found it is empty. */
	const answers = new Map<string, { depth: number; origins: Origin[] }>();
	const ids = new Map<TSESTree.Node, number>();
	let questions = 0;
	let tangledQuestions = 0;

	const step = (node: TSESTree.Node, text: string): EvidenceStep => ({ range: node.range, text });
	const quote = (node: TSESTree.Node): string => quoteNode(file.text, node);

	const getId = (node: TSESTree.Node): number => {
		let id = ids.get(node);
		if (id === undefined) ids.set(node, (id = ids.size));
		return id;
	};

	const maySpend = (): boolean => {
		questions++;
		if (questions > tangledFrom) tangledQuestions++;
		return questions <= tangledFrom || (questions <= maximumQuestions && tangledQuestions <= maximumTangledQuestions);
	};

	const unknown: TracingGround['unknown'] = (node, path, delivery = 'value', name) => [{ kind: 'unknown', name, delivery, path, steps: [step(node, `${quote(node)} is of unknown origin`)] }];

	return {
		context,
		sdkCalls,
		step,
		quote,
		unknown,
		maySpend,
		begin() {
			answers.clear();
			questions = 0;
		},
		once(what, node, path, depth, run) {
			const key = `${what} ${getId(node)} ${path.join('.')}`;
			const known = answers.get(key);
			if (known && known.depth <= depth) return known.origins;
			if (!maySpend()) return unknown(node, path);
			const answer = { depth, origins: [] as Origin[] };
			answers.set(key, answer);
			answer.origins = getDistinctOrigins(run());
			return answer.origins;
		},
		foreign: (node, why) => [{ kind: 'foreign', steps: [step(node, why)] }],
		fromSdk(call, { method, sure }, delivery, path) {
			const how = { rejection: 'caught from', resolution: 'resolved by', callback: 'handed to the callback of', event: 'handed to the listener of' }[delivery];
			return [{ kind: 'sdk', method, call, delivery, path, sure, steps: [step(call, `${how} ${quote(call.callee)}(), a call of ${method.profile.name}`)] }];
		},
	};
}

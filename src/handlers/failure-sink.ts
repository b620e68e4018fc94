import type { TSESTree } from '@typescript-eslint/utils';
import type { EvidenceStep } from '../evidence/evidence.js';
import type { Assessment } from './assess-code.js';
import { CodeCollector, mergeCoveredCodes } from './covered-codes.js';
import type { HandlerBody, HandlerForm, Handling, HandlingKind } from './sdk-call.js';

/** Where a failure ends up on one of its ways. */
export type Sink =
	| { readonly kind: 'dropped'; readonly node: TSESTree.Node; readonly step: EvidenceStep }
	| { readonly kind: 'handled'; readonly body: HandlerBody; readonly step: EvidenceStep }
	/** It leaves the file, or goes where the file does not tell. */
	| { readonly kind: 'forwarded'; readonly step: EvidenceStep };

const nothingCovered = new CodeCollector().collect();

/** From which kinds of handling one is made, the first that occurs. */
const strongestFirst: readonly Exclude<HandlingKind, 'absent'>[] = ['generic', 'selective', 'log-only', 'empty'];

const stepTexts: Readonly<Record<HandlerBody['kind'], string>> = {
	'empty': 'a handler receives it and does nothing',
	'log-only': 'a handler receives it and writes a log',
	'generic': 'a handler deals with it',
	'selective': 'a handler tests its code',
};

/** Nobody ever sees it. */
export function drop(node: TSESTree.Node, text: string): Sink {
	return { kind: 'dropped', node, step: { range: node.range, text } };
}

/** Somebody may deal with it whom the file does not show. */
export function forward(node: TSESTree.Node, text: string): Sink {
	return { kind: 'forwarded', step: { range: node.range, text } };
}

/** A handler of this file receives it. */
export function receive(node: TSESTree.Node, form: HandlerForm, { effect, testsCodes, covered, ladder }: Assessment): Sink {
	const kind = testsCodes ? 'selective' : effect === 'generic' ? 'generic' : effect === 'log' ? 'log-only' : 'empty';
	return { kind: 'handled', body: { node, form, kind, covered, coversRest: effect === 'generic', ladder }, step: { range: node.range, text: stepTexts[kind] } };
}

/** A handler receives a result that may be a failure, and counts as one only where it looks. */
export function receiveResult(node: TSESTree.Node, dropped: TSESTree.Node, assessment: Assessment): Sink {
	const isUntouched = assessment.effect === 'none' && !assessment.testsCodes && !assessment.hasFailureBranch;
	return isUntouched ? drop(dropped, 'nobody looks at the code that it resolves with') : receive(node, 'result', assessment);
}

/** What a handler comes to that does nothing, or only writes a log. */
export function emptyAssessment(effect: 'none' | 'log'): Assessment {
	return { effect, testsCodes: false, covered: nothingCovered, hasFailureBranch: false, ladder: undefined };
}

/** Puts together what was found on all ways: the best of them counts. */
export function toHandling(sinks: readonly Sink[]): Handling {
	const handlers = [...new Set(sinks.flatMap((sink) => (sink.kind === 'handled' ? [sink.body] : [])))];
	const how = sinks.map(({ step }) => step);
	const kinds: HandlingKind[] = [...handlers.map(({ kind }) => kind), ...sinks.flatMap(({ kind }) => (kind === 'forwarded' ? (['generic'] as const) : []))];
	const kind = strongestFirst.find((candidate) => kinds.includes(candidate));
	const dropped = sinks.find((sink) => sink.kind === 'dropped');
	if (!kind) return dropped ? { kind: 'absent', handlers, covered: nothingCovered, coversRest: false, dropped: dropped.node, how } : { kind: 'generic', handlers, covered: nothingCovered, coversRest: true, dropped: undefined, how };
	return { kind, handlers, covered: mergeCoveredCodes(handlers.map(({ covered }) => covered)), coversRest: kind === 'generic' || handlers.some(({ coversRest }) => coversRest), dropped: undefined, how };
}

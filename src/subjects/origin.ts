import type { TSESTree } from '@typescript-eslint/utils';
import type { EvidenceStep } from '../evidence/evidence.js';
import type { SdkMethod } from '../sdk/sdk.js';
import type { Call, FunctionNode } from '../ast/functions.js';

/** Where a value comes from, as far as the file tells. */
export type Origin = SdkOrigin | ForeignOrigin | ParameterOrigin | UnknownOrigin;

/** What a value was turned into on its way: by `String()` or a template, by `Number()`; `other` where its type is lost. */
export type ConvertedForm = 'string' | 'number' | 'other';

/** What every origin says of the value. */
interface TracedValue {
	/** Left out where the value is as it was handed over. */
	readonly form?: ConvertedForm;
}

/** The value is, or is in, what an SDK call hands over. */
export interface SdkOrigin extends TracedValue {
	readonly kind: 'sdk';
	readonly method: SdkMethod;
	readonly call: Call;
	/** The way it was handed over; a `throws` is caught by `try`, a `rejects` by `.catch` or by `try` around `await`. */
	readonly delivery: 'rejection' | 'resolution' | 'callback' | 'event';
	/** The properties from what was handed over to the value, e.g. `['code']`. */
	readonly path: readonly string[];
	/** Traced through names and calls alone, rather than through a conventional name. */
	readonly sure: boolean;
	readonly steps: readonly EvidenceStep[];
}

/** The value comes from something that is known not to be the SDK. */
export interface ForeignOrigin extends TracedValue {
	readonly kind: 'foreign';
	readonly steps: readonly EvidenceStep[];
}

/** The value is handed to a function of this file by somebody else. */
export interface ParameterOrigin extends TracedValue {
	readonly kind: 'parameter';
	readonly fn: FunctionNode;
	/** The parameter's own name; of a pattern the name it binds. */
	readonly name: string;
	readonly path: readonly string[];
	readonly steps: readonly EvidenceStep[];
}

/** The file does not tell. */
export interface UnknownOrigin extends TracedValue {
	readonly kind: 'unknown';
	/** The name at the root of the value, where it has one. */
	readonly name: string | undefined;
	/**
	 * `rejection`: caught from a call that is neither the SDK's nor known to be another's; `resolution`: that call's
	 * result; `member`: kept in a member of the file's own object, `this.code`.
	 */
	readonly delivery: 'rejection' | 'resolution' | 'callback' | 'member' | 'value';
	/** Of a `rejection`: is the call waited for? It may be a request, whose back end has codes of its own. */
	readonly isAwaited?: true;
	readonly path: readonly string[];
	readonly steps: readonly EvidenceStep[];
}

/** May the value be a code of a back end, as far as the file tells? */
export function mayBeOfRequest(origin: Origin): boolean {
	return origin.kind === 'foreign' || (origin.kind === 'unknown' && origin.isAwaited === true);
}

/** How much of a quoted node is read at first: a node can be as long as its file. */
const quotedHead = 1000;

/** The node's text, shortened, for a step of the evidence. */
export function quoteNode(text: string, node: TSESTree.Node): string {
	const [start, end] = node.range;
	const head = collapse(text.slice(start, Math.min(end, start + quotedHead)));
	const source = head.length > 60 || end - start <= quotedHead ? head : collapse(text.slice(start, end));
	return source.length > 60 ? `${source.slice(0, 59)}…` : source;
}

function collapse(source: string): string {
	return source.replaceAll(/\s+/g, ' ');
}

/** Several ways may lead to one origin; of those that mean the same the first one speaks for all. */
export function getDistinctOrigins(origins: readonly Origin[]): Origin[] {
	if (origins.length < 2) return [...origins];
	const distinct = new Map<string, Origin>();
	for (const origin of origins) {
		const meaning = `${origin.form ?? ''} ${getMeaning(origin)}`;
		if (!distinct.has(meaning)) distinct.set(meaning, origin);
	}
	return [...distinct.values()];
}

function getMeaning(origin: Origin): string {
	switch (origin.kind) {
		case 'sdk':
			return `sdk ${origin.method.profile.name} ${origin.method.name} ${origin.delivery} ${String(origin.sure)} ${origin.path.join('.')}`;
		case 'foreign':
			return `foreign ${origin.steps.map(({ text }) => text).join(' ')}`;
		case 'parameter':
			return `parameter ${origin.fn.range[0]} ${origin.name} ${origin.path.join('.')}`;
		case 'unknown':
			return `unknown ${origin.name ?? ''} ${origin.delivery} ${String(origin.isAwaited)} ${origin.path.join('.')}`;
	}
}

import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction } from '../ast/functions.js';
import { getMemberName } from '../ast/member-name.js';
import { getReturnedExpressions } from '../ast/returned-expressions.js';
import { unwrap } from '../ast/unwrap.js';
import type { Origin } from './origin.js';
import { getCombinator, getElements, getSettled, isContinuation } from './promises.js';
import { maximumDepth, type Tracing } from './tracing.js';

/** Follows what promises resolve with. */
export function createResolutionTracing(tracing: Tracing): Tracing['traceResolution'] {
	const { once, trace, traceRejection, unknown } = tracing;

	/** What a promise resolves with. */
	const traceResolution = (node: TSESTree.Node, path: readonly string[], depth: number): Origin[] => {
		const promise = unwrap(node);
		if (depth > maximumDepth) return unknown(promise, path, 'resolution');
		return once('resolution', promise, path, depth, () => {
			const settled = getSettled(promise);
			if (settled && path[0] === '0') return traceRejection(settled, path.slice(1), depth + 1);
			if (settled && path[0] === '1') return traceResolution(settled, path.slice(1), depth + 1);
			if (promise.type !== 'CallExpression') return promise.type === 'NewExpression' ? unknown(promise, path, 'resolution') : trace(promise, path, depth + 1);
			const callee = unwrap(promise.callee);
			const name = callee.type === 'MemberExpression' ? getMemberName(callee) : undefined;
			if (callee.type === 'MemberExpression' && isContinuation(name)) {
				const [first, second] = promise.arguments.map((argument) => unwrap(argument));
				const returned = [name === 'finally' ? undefined : first, second].flatMap((handler) => (isFunction(handler) ? getReturnedExpressions(handler).flatMap((expression) => traceResolution(expression, path, depth + 1)) : []));
				return name === 'then' && isFunction(first) ? returned : [...traceResolution(callee.object, path, depth + 1), ...returned];
			}
			const combinator = getCombinator(promise);
			if (combinator !== undefined) {
				const elements = getElements(promise);
				const rest = combinator === 'race' || combinator === 'any' ? path : path.slice(1);
				if (combinator !== 'allSettled') return elements.flatMap((element) => traceResolution(element, rest, depth + 1));
				const [outcome, ...inner] = rest;
				return elements.flatMap((element) => (outcome === 'reason' ? traceRejection(element, inner, depth + 1) : outcome === 'value' ? traceResolution(element, inner, depth + 1) : []));
			}
			return trace(promise, path, depth + 1);
		});
	};

	return traceResolution;
}

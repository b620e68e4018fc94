import type { TSESTree } from '@typescript-eslint/utils';
import { alwaysLeaves } from '../ast/always-leaves.js';
import { getEnclosingFunction } from '../ast/functions.js';
import { getMemberName, getStaticString } from '../ast/member-name.js';
import { wrapped } from '../ast/unwrap.js';
import { drop, forward, type Sink } from './failure-sink.js';
import type { Carrier, FailureWalk } from './failure-walk.js';
import { forEachInside } from './handler-scope.js';
import { getReads } from './name-uses.js';
import { resolveFunction } from './resolve-function.js';
import { getPromiseFunction, isDropped } from './settled-promise.js';

/** Functions of `Promise` that reject with what one of the list rejects with. */
const combinators = new Set(['all', 'race', 'any']);

/** Promises in an array: `Promise.all([…])`, `Promise.allSettled(list)`. */
export function followList(walk: FailureWalk, list: TSESTree.Node, carrier: Carrier, position: number): Sink[] {
	const outer = wrapped(list);
	const { parent } = outer;
	if (!parent || walk.visited.has(outer)) return [];
	walk.visited.add(outer);
	switch (parent.type) {
		case 'CallExpression': {
			const name = parent.arguments[0] === outer ? getPromiseFunction(parent) : undefined;
			if (name === 'allSettled') return carrier === 'rejection' ? followOutcomes(walk, parent, position) : followResults(parent);
			if (name !== undefined && combinators.has(name)) return carrier === 'rejection' ? walk.followPromise(parent, carrier) : followResults(parent);
			return [forward(parent, 'its promise is passed on')];
		}
		case 'ExpressionStatement':
			return [drop(outer, 'the promises are a statement')];
		case 'SpreadElement':
			return parent.parent.type === 'ArrayExpression' ? followList(walk, parent.parent, carrier, -1) : [forward(parent, 'its promise is passed on')];
		case 'VariableDeclarator': {
			const reads = getReads(walk.context.index.getBinding(parent.id));
			return reads.length > 0 ? reads.flatMap((reference) => followList(walk, reference, carrier, -1)) : [forward(parent, 'its promise is stored')];
		}
		default:
			return [forward(parent, 'its promise is passed on')];
	}
}

/** The list that the results of `Promise.all` make: dropped, or handed on to whoever reads it. */
function followResults(all: TSESTree.Node): Sink[] {
	return [isDropped(all) ? drop(all, 'nobody looks at the results') : forward(all, 'the results are used')];
}

/** `Promise.allSettled` never rejects: its outcomes tell, to whoever asks them. */
function followOutcomes(walk: FailureWalk, settled: TSESTree.CallExpression, position: number): Sink[] {
	if (isDropped(settled)) return [drop(settled, 'nobody looks at the outcomes')];
	const reader = findReader(walk, settled);
	if (!reader) return [forward(settled, 'the outcomes are passed on')];
	if (reader.pattern.type === 'ArrayPattern' && position >= 0 && !reader.pattern.elements[position]) return [drop(settled, 'its outcome is left out')];
	return [readsFailures(walk, reader.scope) ? forward(settled, 'somebody reads what failed') : drop(settled, 'only what succeeded is read')];
}

/** What receives the outcomes, and the code that may read them. */
interface Reader {
	readonly pattern: TSESTree.Node;
	readonly scope: TSESTree.Node;
}

/** `const outcomes = await Promise.allSettled(…)`, `Promise.allSettled(…).then((outcomes) => …)` */
function findReader(walk: FailureWalk, settled: TSESTree.CallExpression): Reader | undefined {
	const { parent } = wrapped(settled);
	if (parent?.type === 'AwaitExpression') {
		const declarator = wrapped(parent).parent;
		return declarator?.type === 'VariableDeclarator' ? { pattern: declarator.id, scope: getEnclosingFunction(settled) ?? walk.context.file.program } : undefined;
	}
	const call = parent?.type === 'MemberExpression' && getMemberName(parent) === 'then' ? wrapped(parent).parent : undefined;
	const [handler] = call?.type === 'CallExpression' ? call.arguments : [];
	const fn = handler && resolveFunction(handler, walk.context.index);
	return fn?.params[0] && { pattern: fn.params[0], scope: fn };
}

/** Does code that holds outcomes look at failed ones, or hand them on to somebody who might? */
function readsFailures(walk: FailureWalk, scope: TSESTree.Node): boolean {
	const text = walk.context.file.text.slice(...scope.range);
	if (/['"`]rejected['"`]|\breason\b/.test(text)) return true;
	const mentions: TSESTree.Node[] = [];
	forEachInside(scope, (node) => {
		if (getStaticString(node) === 'fulfilled') mentions.push(node);
	});
	return mentions.length === 0 || !mentions.every(asksForSuccess);
}

/** `if (outcome.status === 'fulfilled') …`, `outcomes.filter(({ status }) => status === 'fulfilled')`: what failed comes no further. */
function asksForSuccess(mention: TSESTree.Node): boolean {
	let test = wrapped(mention).parent;
	if (test?.type !== 'BinaryExpression' || test.operator.startsWith('!')) return false;
	while (test.parent?.type === 'LogicalExpression' && test.parent.operator === '&&') test = test.parent;
	switch (test.parent?.type) {
		// An `else`, or what stands behind it, may be the place where the failed ones are dealt with.
		case 'IfStatement':
			return !test.parent.alternate && !alwaysLeaves(test.parent.consequent);
		case 'ExpressionStatement':
			return true;
		case 'ArrowFunctionExpression': {
			const call = test.parent.parent;
			return call.type === 'CallExpression' && call.callee.type === 'MemberExpression' && getMemberName(call.callee) === 'filter';
		}
		default:
			return false;
	}
}

import type { TSESTree } from '@typescript-eslint/utils';
import { collectWithinFunction } from '../ast/children.js';
import { type Call, type FunctionNode, isFunction } from '../ast/functions.js';
import { getDottedName, getMemberName, isMemberNamed } from '../ast/member-name.js';
import { getReturnedExpressions } from '../ast/returned-expressions.js';
import { unwrap } from '../ast/unwrap.js';

/** Functions that hand a promise or stream of one answer through: `firstValueFrom(http.post(…))`. */
const handThroughs = new Set(['firstValueFrom', 'lastValueFrom', 'from', 'Promise.resolve']);

/** Methods that do the same: `http.post(…).pipe(…).toPromise()`. */
const handThroughMethods = new Set(['toPromise', 'pipe']);

/** Functions that resolve with a pair of failure and result, whatever becomes of their promise: await-to-js and its like. */
const pairFunctions = new Set(['to', 'awaitTo', 'safeAwait']);

/** The functions of `Promise` that make one promise of several. */
const promiseCombinators = new Set(['all', 'allSettled', 'race', 'any']);

/** The name of a method that continues a promise: `then`, `catch`, `finally`. */
const continuations = new Set(['then', 'catch', 'finally']);

/** Does this method, by its name, continue a promise? */
export function isContinuation(name: string | undefined): boolean {
	return name !== undefined && continuations.has(name);
}

/** The call that a chain starts with: of `send().then(f).catch(g)` it is `send()`. */
export function getChainStart(expression: TSESTree.Node): TSESTree.Node {
	let start = unwrap(expression);
	while (start.type === 'CallExpression') {
		const callee = unwrap(start.callee);
		if (!isMemberNamed(callee, continuations)) return start;
		start = unwrap(callee.object);
	}
	return start;
}

/** The function of `Promise` that a call makes one promise of several by: of `Promise.all([…])` it is `all`. */
export function getCombinator(call: Call): string | undefined {
	const callee = unwrap(call.callee);
	if (callee.type !== 'MemberExpression') return undefined;
	const owner = unwrap(callee.object);
	const name = getMemberName(callee);
	return owner.type === 'Identifier' && owner.name === 'Promise' && name !== undefined && promiseCombinators.has(name) ? name : undefined;
}

/** Is this `new Promise(…)`? */
export function isPromise(call: Call): call is TSESTree.NewExpression {
	return call.type === 'NewExpression' && call.callee.type === 'Identifier' && call.callee.name === 'Promise';
}

/** In `firstValueFrom(promise)` and `stream.toPromise()` what comes out as it goes in. */
export function getHandedThrough(call: Call): TSESTree.Node | undefined {
	const callee = unwrap(call.callee);
	if (handThroughs.has(getDottedName(callee) ?? '')) return call.arguments[0];
	return isMemberNamed(callee, handThroughMethods) ? callee.object : undefined;
}

/** In `const [error, result] = await to(promise)` the promise. */
export function getSettled(node: TSESTree.Node): TSESTree.Node | undefined {
	return node.type === 'CallExpression' && node.callee.type === 'Identifier' && pairFunctions.has(node.callee.name) ? node.arguments[0] : undefined;
}

/** The promises that a combinator is given: the elements of a list, or what is returned for each. */
export function getElements(call: Call): readonly TSESTree.Node[] {
	const [list] = call.arguments.map((argument) => unwrap(argument));
	if (list?.type === 'ArrayExpression') return list.elements.filter((element) => element !== null).map((element) => (element.type === 'SpreadElement' ? element.argument : element));
	// ids.map((id) => chat.getGroupProfile(id))
	if (list?.type === 'CallExpression' && list.callee.type === 'MemberExpression' && getMemberName(list.callee) === 'map') {
		const [fn] = list.arguments.map((argument) => unwrap(argument));
		if (isFunction(fn)) return getReturnedExpressions(fn);
	}
	return [];
}

/** The expressions of a `then` callback whose rejection goes on down the chain: what it returns and what it awaits. */
export function getRejectingExpressions(fn: FunctionNode): TSESTree.Node[] {
	const awaited = fn.body.type === 'BlockStatement' ? collectWithinFunction(fn.body, (node): node is TSESTree.AwaitExpression => node.type === 'AwaitExpression').map(({ argument }) => argument) : [];
	return [...getReturnedExpressions(fn), ...awaited];
}

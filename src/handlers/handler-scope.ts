import type { TSESTree } from '@typescript-eslint/utils';
import { collectWithinFunction, forEachChild } from '../ast/children.js';
import { getEnclosingFunction, isFunction } from '../ast/functions.js';
import { getKeyName } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { FileContext } from '../file-context.js';
import { getChainStart } from '../subjects/promises.js';
import { createFailureValue, type FailureValue } from './failure-value.js';
import { resolveFunction } from './resolve-function.js';
import type { HandlerBody, SdkCallHandling } from './sdk-call.js';

/** A handler as code that can be searched: what runs, and how it names the failure. */
export interface HandlerScope {
	/** What holds the handler's code: a catch clause, a function, or the function around an awaited result. */
	readonly root: TSESTree.Node;
	/** The parameter that receives the failure, where there is one. */
	readonly pattern: TSESTree.Node | null | undefined;
	readonly value: FailureValue;
}

/** @returns `undefined` where the code is not in this file */
export function getHandlerScope({ node, form }: HandlerBody, { node: call, profile, channel }: SdkCallHandling, context: FileContext): HandlerScope | undefined {
	const { index, file } = context;
	const facts = { codeProperties: profile.codeProperties, mayBeSuccess: channel !== 'rejects' };
	if (form === 'catch-clause') {
		const pattern = (node as TSESTree.CatchClause).param;
		return { root: node, pattern, value: createFailureValue(index, { ...facts, pattern }) };
	}
	const fn = isFunction(unwrap(node)) ? unwrap(node) : form === 'result' ? undefined : resolveFunction(node, index);
	if (isFunction(fn)) return { root: fn, pattern: fn.params[0], value: createFailureValue(index, { ...facts, pattern: fn.params[0] }) };
	const awaited = wrapped(call).parent;
	if (form !== 'result' || awaited?.type !== 'AwaitExpression') return undefined;
	return { root: getEnclosingFunction(call) ?? file.program, pattern: undefined, value: createFailureValue(index, { ...facts, expression: awaited }) };
}

/** A place where a property of the failure is read. */
export interface PropertyRead {
	readonly path: readonly string[];
	/** `error.code`, or the `code` of `{ code }`. */
	readonly node: TSESTree.MemberExpression | TSESTree.Property;
}

/** Every place in a handler that reads a property of the failure, in the order of the text. */
export function findPropertyReads({ root, pattern, value }: HandlerScope): PropertyRead[] {
	const reads: PropertyRead[] = [];
	const readPattern = (node: TSESTree.Node, path: readonly string[]): void => {
		const inner = node.type === 'AssignmentPattern' ? node.left : node;
		if (inner.type !== 'ObjectPattern') return;
		for (const property of inner.properties) {
			const name = property.type === 'Property' ? getKeyName(property) : undefined;
			if (property.type !== 'Property' || name === undefined) continue;
			reads.push({ path: [...path, name], node: property });
			readPattern(property.value, [...path, name]);
		}
	};
	if (pattern) readPattern(pattern, []);
	forEachInside(root, (node) => {
		if (node.type === 'MemberExpression') {
			const path = value.getPath(node);
			if (path && path.length > 0) reads.push({ path, node });
		} else if (node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern' && node.init) {
			const path = value.getPath(node.init);
			if (path) readPattern(node.id, path);
		}
	});
	return reads.sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** Calls back for a node and everything in it, functions too. */
export function forEachInside(root: TSESTree.Node, visit: (node: TSESTree.Node) => void): void {
	const pending: TSESTree.Node[] = [root];
	for (let node = pending.pop(); node; node = pending.pop()) {
		visit(node);
		const children: TSESTree.Node[] = [];
		forEachChild(node, (child) => children.push(child));
		pending.push(...children.reverse());
	}
}

/**
 * Can nothing reach a `catch` but what the given calls reject with, as far as promises and `throw` go?
 *
 * @param calls calls of an SDK
 */
export function isFedBy({ block }: TSESTree.TryStatement, calls: ReadonlySet<TSESTree.Node>): boolean {
	const isSource = (node: TSESTree.Node): node is TSESTree.AwaitExpression | TSESTree.ThrowStatement | TSESTree.YieldExpression | TSESTree.ForOfStatement =>
		node.type === 'AwaitExpression' || node.type === 'ThrowStatement' || node.type === 'YieldExpression' || (node.type === 'ForOfStatement' && node.await);
	return collectWithinFunction(block, isSource).every((node) => node.type === 'AwaitExpression' && calls.has(getChainStart(node.argument)));
}

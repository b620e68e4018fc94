import type { TSESTree } from '@typescript-eslint/utils';
import { collectWithinFunction } from '../ast/children.js';
import { type FunctionNode, getEnclosingFunction, isFunction } from '../ast/functions.js';
import type { ModuleIndex } from '../module/module-index.js';

/** The `try` with a `catch` that an error thrown here reaches, within the same function. */
export function findTry(at: TSESTree.Node): TSESTree.TryStatement | undefined {
	for (let node = at; node.parent && !isFunction(node); node = node.parent) {
		if (node.parent.type === 'TryStatement' && node.parent.block === node && node.parent.handler) return node.parent;
	}
	return undefined;
}

/** `for (…) { try { await …; return; } catch {} }`: the loop goes on until it succeeds. */
export function isRetried(statement: TSESTree.TryStatement): boolean {
	for (let node: TSESTree.Node = statement; node.parent && !isFunction(node.parent); node = node.parent) {
		if (!/^(?:For|While|DoWhile)\w*Statement$/.test(node.parent.type)) continue;
		return collectWithinFunction(statement.block, (inner): inner is TSESTree.BreakStatement | TSESTree.ReturnStatement => inner.type === 'BreakStatement' || inner.type === 'ReturnStatement').length > 0;
	}
	return false;
}

/**
 * Does what runs behind a `try` know whether it worked, however silent its `catch` is? `let ok = false; try { await …; ok = true; }
 * catch {} return ok;`, or a `try` that ends with a `return`: only a failure comes past it.
 */
export function isToldBehind(statement: TSESTree.TryStatement, at: TSESTree.Node, index: ModuleIndex): boolean {
	if (/^(?:Return|Continue|Break)Statement$/.test(statement.block.body.at(-1)!.type)) {
		const [, next] = getContinuation(statement, getEnclosingFunction(statement));
		return next !== undefined && !(next.type === 'ReturnStatement' && !next.argument);
	}
	const written = collectWithinFunction(statement.block, (node): node is TSESTree.AssignmentExpression => node.type === 'AssignmentExpression' && node.left.type === 'Identifier' && node.range[1] > at.range[0]);
	return written.some(({ left }) => index.getBinding(left)?.references.some((reference) => reference.range[0] > statement.range[1] && isAsked(reference)));
}

/** A value that is returned or tested. */
function isAsked(reference: TSESTree.Identifier): boolean {
	let node: TSESTree.Node = reference;
	while (node.parent && (node.parent.type === 'UnaryExpression' || node.parent.type === 'LogicalExpression' || node.parent.type === 'BinaryExpression')) node = node.parent;
	const { parent } = node;
	return parent?.type === 'ReturnStatement' || ((parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') && parent.test === node);
}

/** The statement that holds a value, and all that run after it in the same function. */
export function getContinuation(value: TSESTree.Node, fn: FunctionNode | undefined): TSESTree.Node[] {
	const statements: TSESTree.Node[] = [];
	let node = value;
	let isFirst = true;
	for (; node.parent && node !== fn; node = node.parent) {
		const list = getStatements(node.parent);
		const position = list?.indexOf(node) ?? -1;
		if (!list || position < 0) continue;
		statements.push(...list.slice(isFirst ? position : position + 1));
		isFirst = false;
	}
	return statements;
}

function getStatements(node: TSESTree.Node): readonly TSESTree.Node[] | undefined {
	if (node.type === 'BlockStatement' || node.type === 'Program') return node.body;
	return node.type === 'SwitchCase' ? node.consequent : undefined;
}

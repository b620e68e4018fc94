import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction } from '../ast/functions.js';
import { getMemberName } from '../ast/member-name.js';
import { isNullish } from '../ast/nullish.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { ModuleIndex } from '../module/module-index.js';

/** Methods that continue a promise. */
export const promiseMethods: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

/** What the parameters of an executor do. */
const roles = ['resolve', 'reject'] as const;

/** Is this the `resolve` or `reject` of an executor, and of which promise? */
export function findSettledPromise(index: ModuleIndex, node: TSESTree.Node): { readonly role: 'resolve' | 'reject'; readonly promise: TSESTree.NewExpression } | undefined {
	const inner = unwrap(node);
	if (inner.type !== 'Identifier') return undefined;
	const definition = index.getBinding(inner)?.definitions[0];
	if (definition?.kind !== 'parameter' || !isFunction(definition.node)) return undefined;
	const executor = wrapped(definition.node);
	const promise = executor.parent;
	if (promise?.type !== 'NewExpression' || promise.callee.type !== 'Identifier' || promise.callee.name !== 'Promise' || promise.arguments[0] !== executor) return undefined;
	const role = roles[definition.node.params.findIndex((parameter) => parameter === definition.identifier)];
	return role && { role, promise };
}

/** Does nobody look at what this expression gives? */
export function isDropped(expression: TSESTree.Node): boolean {
	const outer = wrapped(expression);
	const { parent } = outer;
	if (parent?.type === 'AwaitExpression') return isDropped(parent);
	if (parent?.type === 'ExpressionStatement' || (parent?.type === 'UnaryExpression' && parent.operator === 'void')) return true;
	// .catch(() => {}).finally(hide)
	if (parent?.type !== 'MemberExpression' || getMemberName(parent) !== 'finally') return false;
	const call = wrapped(parent).parent;
	return call?.type === 'CallExpression' && isDropped(call);
}

/** `undefined`, `null`, or nothing at all stands where a handler could. */
export function isNoFunction(node: TSESTree.Node | undefined): boolean {
	return !node || isNullish(node);
}

/** Of `Promise.all(…)` the `all`. */
export function getPromiseFunction(call: TSESTree.CallExpression): string | undefined {
	const callee = unwrap(call.callee);
	return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Promise' ? getMemberName(callee) : undefined;
}

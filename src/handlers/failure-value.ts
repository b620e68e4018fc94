import type { TSESTree } from '@typescript-eslint/utils';
import { getMemberName } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import { type Binding, getPatternPath, type ModuleIndex } from '../module/module-index.js';
import { getAssignedValues } from '../module/references.js';
import type { FunctionNode } from '../ast/functions.js';
import { isCodeName } from '../subjects/code-name.js';

/** Calls that give back what they are given, as a number or a text. */
const conversions = new Set(['Number', 'String', 'parseInt', 'parseFloat', 'toRaw', 'unref']);

/** Names of what a resolved result or an error says of a failure, besides its code. */
const failureProperties = new Set(['desc', 'message', 'msg', 'errorMessage', 'ErrorInfo', 'ActionStatus', 'error', 'err', 'reason', 'name', 'stack', 'errMsg']);

/** How far a name is followed back to the failure. */
const maximumDepth = 8;

/** A failure as the code of a handler holds it: an error, a resolved result, an outcome. */
export interface FailureValue {
	/**
	 * @param node an expression
	 * @returns the properties that lead from the failure to the expression's value; `undefined` where it holds something else
	 */
	getPath(node: TSESTree.Node): readonly string[] | undefined;
	/** Is a value at this path the whole answer? */
	readonly isWhole: (path: readonly string[]) => boolean;
	/** Does a value at this path carry the code? */
	readonly isCode: (path: readonly string[]) => boolean;
	/** Does an expression at this path say that or why it failed, rather than what it brought? */
	readonly tellsFailure: (path: readonly string[]) => boolean;
	/** Can the same value stand for a success? */
	readonly mayBeSuccess: boolean;
}

/** Where a failure enters the code. */
export interface FailureEntry {
	/** A parameter of a handler or the pattern of a catch clause; its names hold the failure. */
	readonly pattern?: TSESTree.Node | null | undefined;
	/** An expression whose value is the failure: `await timRender.TIMLogin(…)`. */
	readonly expression?: TSESTree.Node;
	/** What leads from that value to the failure: of `[error, result]` it is `['0']`. */
	readonly path?: readonly string[];
	readonly codeProperties: readonly string[];
	/** Properties that hold the whole answer rather than a part of it, as HTTP clients and old SDKs have them. */
	readonly bodyProperties?: readonly string[];
	readonly mayBeSuccess: boolean;
}

/** Sets up the questions about one failure. */
export function createFailureValue(index: ModuleIndex, { pattern, expression, path: entryPath = [], codeProperties, bodyProperties = [], mayBeSuccess }: FailureEntry): FailureValue {
	const entry = expression ? unwrap(expression) : undefined;

	const strip = (path: readonly string[] | undefined): readonly string[] | undefined =>
		path && entryPath.every((name, position) => path[position] === name) ? path.slice(entryPath.length) : undefined;

	const getRawPath = (node: TSESTree.Node, depth: number): readonly string[] | undefined => {
		const inner = unwrap(node);
		if (inner === entry) return [];
		if (depth > maximumDepth) return undefined;
		switch (inner.type) {
			case 'Identifier': {
				const binding = index.getBinding(inner);
				return binding ? getBindingPath(binding, depth + 1) : undefined;
			}
			case 'MemberExpression': {
				const owner = getRawPath(inner.object, depth + 1);
				return owner && [...owner, getMemberName(inner) ?? '*'];
			}
			case 'LogicalExpression':
				// error && error.code, error.code || 0
				return getRawPath(inner.operator === '&&' ? inner.right : inner.left, depth + 1);
			case 'UnaryExpression':
				return inner.operator === '+' ? getRawPath(inner.argument, depth + 1) : undefined;
			case 'CallExpression': {
				const [first] = inner.arguments;
				if (inner.callee.type === 'Identifier' && conversions.has(inner.callee.name) && first) return getRawPath(first, depth + 1);
				return inner.callee.type === 'MemberExpression' && getMemberName(inner.callee) === 'toString' ? getRawPath(inner.callee.object, depth + 1) : undefined;
			}
			default:
				return undefined;
		}
	};

	const getBindingPath = (binding: Binding, depth: number): readonly string[] | undefined => {
		for (const { kind, identifier, node } of binding.definitions) {
			if (pattern && (kind === 'parameter' || kind === 'catch')) {
				const inner = getPatternPath(pattern, identifier);
				if (inner) return inner;
			}
			if (kind === 'variable') {
				const { id, init } = node as TSESTree.VariableDeclarator;
				const outer = init ? getRawPath(init, depth) : undefined;
				const inner = outer && getPatternPath(id, identifier);
				if (inner) return [...outer, ...inner];
			}
		}
		for (const value of getAssignedValues(binding)) {
			const path = getRawPath(value, depth);
			if (path) return path;
		}
		return undefined;
	};

	const isCode = (path: readonly string[]): boolean => {
		const last = path[path.length - 1];
		return last !== undefined && (codeProperties.includes(last) || isCodeName(last));
	};
	const isWhole = (path: readonly string[]): boolean => path.every((name) => bodyProperties.includes(name));
	return {
		// A pattern's own path starts at the failure; an expression's at the value that holds it.
		getPath: (node) => (pattern ? getRawPath(node, 0) : strip(getRawPath(node, 0))),
		isWhole,
		isCode,
		tellsFailure: (path) => isWhole(path) || isCode(path) || path.some((name) => failureProperties.has(name)),
		mayBeSuccess,
	};
}

/** The same failure, handed to a parameter of a function. */
export function handOver(index: ModuleIndex, failure: FailureValue, fn: FunctionNode, position: number, path: readonly string[]): FailureValue {
	const names = createFailureValue(index, { pattern: fn.params[position], codeProperties: [], mayBeSuccess: failure.mayBeSuccess });
	return {
		getPath: (node) => {
			const inner = names.getPath(node);
			return inner && [...path, ...inner];
		},
		isWhole: failure.isWhole,
		isCode: failure.isCode,
		tellsFailure: failure.tellsFailure,
		mayBeSuccess: failure.mayBeSuccess,
	};
}

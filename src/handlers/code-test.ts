import type { TSESTree } from '@typescript-eslint/utils';
import { isCustomCallbackCode } from '../../catalog/src/is-custom-callback-code.js';
import { isRetryable } from '../../catalog/src/is-retryable.js';
import { requiresRelogin } from '../../catalog/src/requires-relogin.js';
import { collectWithinFunction } from '../ast/children.js';
import { isFunction } from '../ast/functions.js';
import { getMemberName, getStaticString, isMemberNamed } from '../ast/member-name.js';
import { isNullish } from '../ast/nullish.js';
import { getReturnedExpressions } from '../ast/returned-expressions.js';
import { unwrap } from '../ast/unwrap.js';
import type { FileContext } from '../file-context.js';
import { getImportSource } from '../module/import-source.js';
import { getImportedName } from '../module/imported-name.js';
import { getAssignedValues } from '../module/references.js';
import { constantsPackageName } from '../project/constants-package.js';
import { restStatus } from '../sdk/rest.js';
import { getCodeList, getCodeValue } from './code-values.js';
import type { CodeCollector } from './covered-codes.js';
import { type FailureValue, handOver } from './failure-value.js';
import { resolveFunction } from './resolve-function.js';

/** What a test says of a failure whose code nobody names. */
export type Outcome = 'true' | 'false' | 'either';

/** A test, read for a failure. */
export interface CodeTest {
	/** What it gives for a failure whose code no test names. */
	readonly outcome: Outcome;
	/** Is it about the failure at all: its code, whether there is one? */
	readonly isAboutFailure: boolean;
	/** The expression whose code is compared; `undefined` where none is. */
	readonly subject: TSESTree.Node | undefined;
}

/** What the predicates of the catalog decide, by their exported name. */
const catalogPredicates = new Map<string | undefined, (code: number) => boolean>([
	['requiresRelogin', (code) => requiresRelogin(code)],
	['isRetryable', (code) => isRetryable(code)],
	['isCustomCallbackCode', (code) => isCustomCallbackCode(code)],
]);

/** Methods that ask a list, set or map for the value they are given. */
const searchMethods = new Set(['includes', 'has', 'get', 'contains']);
const elementSearches = new Set(['some', 'find', 'findIndex', 'filter']);
const positionSearches = new Set(['indexOf', 'lastIndexOf', 'findIndex']);
const ownKeyMethods = new Set(['hasOwnProperty', 'hasOwn']);

const unrelated: CodeTest = { outcome: 'either', isAboutFailure: false, subject: undefined };

/** How many names and helpers a test is followed through. */
const maximumDepth = 4;

/**
 * Reads a test of a handler.
 *
 * @param codes takes the codes that the test names
 */
export function readCodeTest(test: TSESTree.Node, failure: FailureValue, context: FileContext, codes: CodeCollector, depth = 0): CodeTest {
	const node = unwrap(test);
	const read = (inner: TSESTree.Node): CodeTest => readCodeTest(inner, failure, context, codes, depth + 1);
	if (depth > maximumDepth * 4) return unrelated;

	switch (node.type) {
		case 'LogicalExpression': {
			const operands = getOperands(node);
			const range = node.operator === '&&' ? getRange(operands, failure, context) : undefined;
			if (range) codes.addRange(range.from, range.to);
			const parts = operands.map((operand): CodeTest => {
				const subject = range?.subjects.get(operand);
				return subject ? { outcome: 'false', isAboutFailure: true, subject } : read(operand);
			});
			const decisive: Outcome = node.operator === '&&' ? 'false' : 'true';
			const neutral: Outcome = node.operator === '&&' ? 'true' : 'false';
			const outcome = parts.some((part) => part.outcome === decisive) ? decisive : parts.every((part) => part.outcome === neutral) ? neutral : 'either';
			return { outcome, isAboutFailure: parts.some(({ isAboutFailure }) => isAboutFailure), subject: parts.find(({ subject }) => subject)?.subject };
		}
		case 'UnaryExpression': {
			if (node.operator !== '!') return unrelated;
			const inner = read(node.argument);
			return { ...inner, outcome: invert(inner.outcome) };
		}
		case 'BinaryExpression':
			return readComparison(node, failure, context, codes);
		case 'CallExpression':
			return readCall(node, failure, context, codes, depth);
		case 'MemberExpression': {
			const path = failure.getPath(node);
			if (path) return readTruth(path, failure);
			// TEXTS[error.code]
			if (node.computed && isCode(node.property, failure)) {
				addList(node.object, context, codes);
				return { outcome: 'false', isAboutFailure: true, subject: node.property };
			}
			return unrelated;
		}
		case 'Identifier': {
			const path = failure.getPath(node);
			if (path) return readTruth(path, failure);
			const binding = context.index.getBinding(node);
			const definition = binding?.definitions[0];
			if (!binding || definition?.kind !== 'variable' || getAssignedValues(binding).length > 0) return unrelated;
			const { init, id } = definition.node as TSESTree.VariableDeclarator;
			return init && id.type === 'Identifier' ? read(init) : unrelated;
		}
		default:
			return unrelated;
	}
}

/** `a || b || c`, `a && b && c`, however long: what stands on the left is as deep as the list is long. */
function getOperands(node: TSESTree.LogicalExpression): TSESTree.Expression[] {
	const parts: TSESTree.Expression[] = [];
	let left: TSESTree.Expression = node;
	while (left.type === 'LogicalExpression' && left.operator === node.operator) {
		parts.push(left.right);
		left = left.left;
	}
	return [...parts, left].reverse();
}

function readComparison(node: TSESTree.BinaryExpression, failure: FailureValue, context: FileContext, codes: CodeCollector): CodeTest {
	const { operator } = node;
	if (operator === 'in') {
		if (!isCode(node.left, failure)) return unrelated;
		addList(node.right, context, codes);
		return { outcome: 'false', isAboutFailure: true, subject: node.left };
	}
	const left = unwrap(node.left);
	if (left.type === 'CallExpression' && isMemberNamed(left.callee, positionSearches)) {
		const asked = readSearch(left, failure, context, codes);
		if (!asked) return unrelated;
		// indexOf(…) === -1 and < 0 ask for the codes that are not in the list.
		const isNegative = /^[!=]==?$/.test(operator) ? operator.startsWith('=') : operator.startsWith('<');
		return { ...asked, outcome: isNegative ? 'true' : 'false' };
	}
	const [subject, other] = failure.getPath(node.left) ? [node.left, node.right] : [node.right, node.left];
	const path = failure.getPath(subject);
	if (!path) return readTypeTest(node, failure);
	if (operator === 'instanceof') return { outcome: 'either', isAboutFailure: false, subject: undefined };
	const isEqual = operator === '===' || operator === '==';
	const isUnequal = operator === '!==' || operator === '!=';
	if (!isEqual && !isUnequal) return readRelation(node, subject, failure, context, codes);
	const same: Outcome = isEqual ? 'false' : 'true';
	const text = getStaticString(other);
	const last = path[path.length - 1];
	if (isNullish(other)) return { outcome: path.length === 0 || failure.isCode(path) ? same : 'either', isAboutFailure: path.length === 0, subject: undefined };
	if (last === restStatus.property && (text === restStatus.success || text === restStatus.failure)) return { outcome: text === restStatus.success ? same : invert(same), isAboutFailure: true, subject: undefined };
	if (!isCodeOrBare(subject, failure)) return unrelated;
	const code = getCodeValue(other, context);
	if (code === undefined) codes.open();
	else if (code !== 0) codes.addCode(code);
	return { outcome: same, isAboutFailure: true, subject: code === 0 ? undefined : subject };
}

/** `code > 0`, `code >= 9501`: an end of a range, whose other end does not matter here. */
function readRelation(node: TSESTree.BinaryExpression, subject: TSESTree.Node, failure: FailureValue, context: FileContext, codes: CodeCollector): CodeTest {
	if (!isCodeOrBare(subject, failure)) return unrelated;
	const bound = getBound(node, failure, context);
	if (!bound) return { outcome: 'either', isAboutFailure: true, subject: undefined };
	if (bound.from <= 1 && bound.to === Infinity) return { outcome: 'true', isAboutFailure: true, subject: undefined };
	codes.addRange(bound.from, bound.to);
	return { outcome: 'either', isAboutFailure: true, subject: undefined };
}

/** `typeof error.code === 'number'` */
function readTypeTest(node: TSESTree.BinaryExpression, failure: FailureValue): CodeTest {
	const isAbout = [node.left, node.right].some((side) => {
		const inner = unwrap(side);
		return inner.type === 'UnaryExpression' && inner.operator === 'typeof' && failure.getPath(inner.argument) !== undefined;
	});
	return { ...unrelated, isAboutFailure: isAbout };
}

function readCall(node: TSESTree.CallExpression, failure: FailureValue, context: FileContext, codes: CodeCollector, depth: number): CodeTest {
	const asked = readSearch(node, failure, context, codes);
	if (asked) return asked;
	const position = node.arguments.findIndex((argument) => failure.getPath(argument));
	const argument = node.arguments[position];
	const path = argument && failure.getPath(argument);
	if (!path || !failure.tellsFailure(path)) return unrelated;
	const callee = unwrap(node.callee);
	if (callee.type === 'Identifier' && callee.name === 'Boolean') return readTruth(path, failure);
	const predicate = getCatalogPredicate(callee, context);
	if (predicate && failure.isCode(path)) {
		codes.addPredicate(predicate);
		return { outcome: 'false', isAboutFailure: true, subject: argument };
	}
	const fn = depth < maximumDepth ? resolveFunction(callee, context.index) : undefined;
	const [returned, ...more] = fn ? getReturnedExpressions(fn) : [];
	if (fn && returned && more.length === 0) {
		const inner = handOver(context.index, failure, fn, position, path);
		const test = readCodeTest(returned, inner, context, codes, depth + 1);
		if (test.isAboutFailure) return { ...test, subject: failure.isCode(path) ? argument : undefined };
	}
	// Somebody else decides, by whatever codes.
	codes.open();
	return { outcome: 'either', isAboutFailure: true, subject: undefined };
}

/** `[6206, 70001].includes(error.code)`, `EXPIRED.has(code)`, `TEXTS.get(code)`, `codes.some((each) => each === error.code)`. */
function readSearch(node: TSESTree.CallExpression, failure: FailureValue, context: FileContext, codes: CodeCollector): CodeTest | undefined {
	const callee = unwrap(node.callee);
	if (callee.type !== 'MemberExpression') return undefined;
	const name = getMemberName(callee);
	const [first, second] = node.arguments;
	if (name === undefined || !first) return undefined;
	if (ownKeyMethods.has(name)) {
		const [table, key] = second ? [first, second] : [callee.object, first];
		if (!isCode(key, failure)) return undefined;
		addList(table, context, codes);
		return { outcome: 'false', isAboutFailure: true, subject: key };
	}
	if (searchMethods.has(name) || name.endsWith('ndexOf')) {
		if (!isCode(first, failure)) return undefined;
		addList(callee.object, context, codes);
		return { outcome: 'false', isAboutFailure: true, subject: first };
	}
	const fn = unwrap(first);
	if (!elementSearches.has(name) || !isFunction(fn)) return undefined;
	const comparison = collectWithinFunction(fn, (inner): inner is TSESTree.BinaryExpression => inner.type === 'BinaryExpression').find(({ left, right }) => isCode(left, failure) || isCode(right, failure));
	if (!comparison) return undefined;
	addList(callee.object, context, codes);
	return { outcome: 'false', isAboutFailure: true, subject: isCode(comparison.left, failure) ? comparison.left : comparison.right };
}

/** What an expression of the failure says as a test: an error is there, a code is not 0. */
function readTruth(path: readonly string[], failure: FailureValue): CodeTest {
	const isCodeOfIt = failure.isCode(path);
	if (path.length === 0) return failure.mayBeSuccess ? { outcome: 'either', isAboutFailure: true, subject: undefined } : { outcome: 'true', isAboutFailure: true, subject: undefined };
	return { outcome: isCodeOfIt ? 'true' : 'either', isAboutFailure: isCodeOfIt, subject: undefined };
}

interface Bound {
	readonly from: number;
	readonly to: number;
	readonly subject: TSESTree.Node;
}

interface Range {
	readonly from: number;
	readonly to: number;
	/** What is compared, by the comparison that names an end. */
	readonly subjects: ReadonlyMap<TSESTree.Node, TSESTree.Node>;
}

/** `code >= 9501 && code <= 9525` */
function getRange(operands: readonly TSESTree.Expression[], failure: FailureValue, context: FileContext): Range | undefined {
	const ends = operands.flatMap((operand) => {
		const inner = unwrap(operand);
		const bound = inner.type === 'BinaryExpression' ? getBound(inner, failure, context) : undefined;
		return bound ? [{ operand, ...bound }] : [];
	});
	const from = Math.max(...ends.map((end) => end.from));
	const to = Math.min(...ends.map((end) => end.to));
	return Number.isFinite(from) && Number.isFinite(to) ? { from, to, subjects: new Map(ends.map(({ operand, subject }) => [operand, subject])) } : undefined;
}

function getBound({ left, operator, right }: TSESTree.BinaryExpression, failure: FailureValue, context: FileContext): Bound | undefined {
	if (!/^[<>]=?$/.test(operator)) return undefined;
	const isSubjectLeft = isCodeOrBare(left, failure);
	const subject = isSubjectLeft ? left : right;
	if (!isCodeOrBare(subject, failure)) return undefined;
	const limit = getCodeValue(isSubjectLeft ? right : left, context);
	if (limit === undefined) return undefined;
	const isLower = operator.startsWith('>') === isSubjectLeft;
	const step = operator.endsWith('=') ? 0 : 1;
	return isLower ? { from: limit + step, to: Infinity, subject } : { from: -Infinity, to: limit - step, subject };
}

function addList(node: TSESTree.Node, context: FileContext, codes: CodeCollector): void {
	const list = getCodeList(node, context);
	if (list) for (const code of list) codes.addCode(code);
	else codes.open();
}

function isCode(node: TSESTree.Node, failure: FailureValue): boolean {
	const path = failure.getPath(node);
	return path !== undefined && failure.isCode(path);
}

function isCodeOrBare(node: TSESTree.Node, failure: FailureValue): boolean {
	const path = failure.getPath(node);
	return path !== undefined && (failure.isCode(path) || (failure.mayBeSuccess && failure.isWhole(path)));
}


/** `requiresRelogin(code)`, `catalog.requiresRelogin(code)` */
function getCatalogPredicate(callee: TSESTree.Node, { index }: FileContext): ((code: number) => boolean) | undefined {
	const definition = index.getBinding(callee.type === 'MemberExpression' ? unwrap(callee.object) : callee)?.definitions[0];
	if (!definition || getImportSource(definition.node) !== constantsPackageName) return undefined;
	return catalogPredicates.get(callee.type === 'MemberExpression' ? getMemberName(callee) : getImportedName(definition.node));
}

function invert(outcome: Outcome): Outcome {
	return outcome === 'true' ? 'false' : outcome === 'false' ? 'true' : 'either';
}

import type { TSESTree } from '@typescript-eslint/utils';
import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import { alwaysLeaves } from '../ast/always-leaves.js';
import { getMemberName, isMemberNamed, isPropertyNamed } from '../ast/member-name.js';
import { isNullish } from '../ast/nullish.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { SdkCalls } from '../evidence/sdk-calls.js';
import type { FileContext } from '../file-context.js';
import { getImportSource } from '../module/import-source.js';
import { getImportedName } from '../module/imported-name.js';
import type { Definition } from '../module/module-index.js';
import { isOwnObject } from '../module/own-object.js';
import { getAssignedValues, getMemberValues } from '../module/references.js';
import { readProjectModule } from '../project/module-resolver.js';
import { rejectingSdks } from '../sdk/dead-handlers.js';
import { findMethods } from '../sdk/sdk.js';
import { instanceCreations } from '../sdk/session.js';
import { getCodeValue } from './code-values.js';
import { exportsInstance } from './find-sdk-calls.js';
import { getReads } from './name-uses.js';
import { getLink } from './promise-chain.js';
import { resolveFunction } from './resolve-function.js';
import type { SdkCallHandling } from './sdk-call.js';

/** Methods that make an instance. */
const creations: ReadonlySet<string> = new Set(instanceCreations.filter(({ form }) => form === 'method').map(({ name }) => name));

/** How many names an object is followed back through. */
const maximumDepth = 4;

type Range = readonly [start: number, end: number];

/**
 * Finds where the result of a call that rejects on failure is tested for one, and the branch for that never runs.
 *
 * @returns the first such test, or the first such `case`; `undefined` where the file proves none
 */
export function findDeadBranch(call: SdkCallHandling, context: FileContext, sdkCalls: SdkCalls): Range | undefined {
	if (!resolvesOnSuccessAlone(call, context, sdkCalls)) return undefined;
	const result = new SuccessfulResult(context, call.profile.codeProperties);
	result.addPromise(call.node);
	const codes = [...result.codes];
	if (codes.some(isWritten)) return undefined;
	const tests = codes.map((code) => findDeadTest(code, result, context)).filter((test) => test !== undefined);
	return tests.sort((a, b) => a[0] - b[0])[0];
}

/** Is it a method of the SDK whose results are known, called on an instance? */
function resolvesOnSuccessAlone({ node, method, profile, channel, sure }: SdkCallHandling, context: FileContext, sdkCalls: SdkCalls): boolean {
	const callee = unwrap(node.callee);
	const sdk = channel === 'rejects' && sure ? rejectingSdks.find((each) => each.profile === profile.name) : undefined;
	if (!sdk || sdk.except.has(method) || callee.type !== 'MemberExpression') return false;
	return findMethods(method).some((each) => each.profile === profile) && isInstance(callee.object, context, sdkCalls, 0);
}

/** Is an object made by the SDK, as far as can be seen? What is only named like it may be the project's own, and resolve with whatever it likes. */
function isInstance(node: TSESTree.Node, context: FileContext, sdkCalls: SdkCalls, depth: number): boolean {
	const inner = unwrap(node);
	if (depth > maximumDepth) return false;
	if (context.file.findTypedProfile?.(inner)) return true;
	switch (inner.type) {
		case 'CallExpression': {
			const callee = unwrap(inner.callee);
			return isMemberNamed(callee, creations) && sdkCalls.getObject(callee.object) !== undefined;
		}
		case 'Identifier': {
			const binding = context.index.getBinding(inner);
			if (binding?.definitions.length !== 1) return false;
			const definition = binding.definitions[0]!;
			if (definition.kind === 'import') return isInstanceOfProject(definition, context);
			if (definition.kind !== 'variable') return false;
			const { id, init } = definition.node as TSESTree.VariableDeclarator;
			return id.type === 'Identifier' && areInstances([...(init ? [init] : []), ...getAssignedValues(binding)]);
		}
		case 'MemberExpression': {
			const name = getMemberName(inner);
			return name !== undefined && isOwnObject(inner.object, context.index) && areInstances(getMemberValues(name, context.index));
		}
		default:
			return false;
	}

	function areInstances(values: readonly TSESTree.Node[]): boolean {
		const given = values.filter((value) => !isNullish(value));
		return given.length > 0 && given.every((value) => isInstance(value, context, sdkCalls, depth + 1));
	}
}

/** Is it the instance that another module of the project makes and exports? */
function isInstanceOfProject({ node }: Definition, { file, reader }: FileContext): boolean {
	if (node.type !== 'ImportSpecifier' && node.type !== 'ImportDefaultSpecifier') return false;
	const text = readProjectModule(getImportSource(node)!, file.filename, reader)?.text;
	return text !== undefined && exportsInstance(text, getImportedName(node));
}

/** What a call resolves with, by all the names that hold it and nothing else. */
class SuccessfulResult {
	/** Expressions that hold the result. */
	readonly values = new Set<TSESTree.Node>();
	/** Expressions that hold its code. */
	readonly codes = new Set<TSESTree.Node>();
	readonly #context: FileContext;
	readonly #codeProperties: ReadonlySet<string>;

	constructor(context: FileContext, codeProperties: readonly string[]) {
		this.#context = context;
		this.#codeProperties = new Set(codeProperties);
	}

	/** Follows a promise to who awaits it, or hands it a function. */
	addPromise(promise: TSESTree.Node): void {
		const outer = wrapped(promise);
		const { parent } = outer;
		if (parent?.type === 'AwaitExpression') this.#addValue(parent);
		else if (parent?.type === 'VariableDeclarator' && parent.init === outer) for (const read of this.#getReads(parent.id)) this.addPromise(read);
		const link = getLink(promise);
		// Behind a catch() the value may be whatever that gave back.
		if (link?.method === 'finally') this.addPromise(link.call);
		if (link?.method === 'then') this.#addHandler(link.call.arguments[0]);
	}

	#addHandler(handler: TSESTree.Node | undefined): void {
		const inner = handler && unwrap(handler);
		// A function that has a name may be given other results, too.
		const fn = !inner || inner.type === 'Identifier' || inner.type === 'MemberExpression' ? undefined : resolveFunction(inner, this.#context.index);
		if (fn?.params[0]) this.#addPattern(fn.params[0]);
	}

	#addValue(value: TSESTree.Node): void {
		const outer = wrapped(value);
		const { parent } = outer;
		this.values.add(unwrap(value));
		if (parent && isMemberNamed(parent, this.#codeProperties) && parent.object === outer) this.#addCode(parent);
		else if (parent?.type === 'VariableDeclarator' && parent.init === outer) this.#addPattern(parent.id);
	}

	#addCode(code: TSESTree.Node): void {
		const outer = wrapped(code);
		const { parent } = outer;
		this.codes.add(unwrap(code));
		if (parent?.type === 'VariableDeclarator' && parent.init === outer) for (const read of this.#getReads(parent.id)) this.#addCode(read);
	}

	#addPattern(pattern: TSESTree.Node): void {
		for (const read of this.#getReads(pattern)) this.#addValue(read);
		if (pattern.type !== 'ObjectPattern') return;
		for (const property of pattern.properties) {
			if (!isPropertyNamed(property, this.#codeProperties)) continue;
			for (const read of this.#getReads(property.value.type === 'AssignmentPattern' ? property.value.left : property.value)) this.#addCode(read);
		}
	}

	/** Where a name is read that never holds anything else. */
	#getReads(name: TSESTree.Node): TSESTree.Identifier[] {
		const binding = this.#context.index.getBinding(name);
		return binding?.definitions.length === 1 && !binding.references.some(isWritten) ? getReads(binding) : [];
	}
}

/** Is a name or property given another value, plainly or by a pattern? */
function isWritten(node: TSESTree.Node): boolean {
	const { parent } = node;
	switch (parent?.type) {
		case 'AssignmentExpression':
		case 'AssignmentPattern':
		case 'ForInStatement':
		case 'ForOfStatement':
			return parent.left === node;
		case 'Property':
			return parent.value === node && parent.parent.type === 'ObjectPattern';
		case 'ArrayPattern':
		case 'RestElement':
		case 'UpdateExpression':
			return true;
		default:
			return false;
	}
}

/** What decides, by this code, that a branch that holds something never runs. */
function findDeadTest(code: TSESTree.Node, result: SuccessfulResult, context: FileContext): Range | undefined {
	let test = wrapped(code);
	while (test.parent && ['BinaryExpression', 'LogicalExpression', 'UnaryExpression'].includes(test.parent.type)) test = wrapped(test.parent);
	const { parent } = test;
	if (parent?.type === 'SwitchStatement' && parent.discriminant === test) return test === wrapped(code) ? findDeadCase(parent, context) : undefined;
	if ((parent?.type !== 'IfStatement' && parent?.type !== 'ConditionalExpression') || parent.test !== test) return undefined;
	const outcome = decide(test, result, context);
	const branch = outcome === undefined ? undefined : outcome ? parent.alternate : parent.consequent;
	return branch && doesSomething(branch) ? test.range : undefined;
}

/** What a test gives for a successful result; `undefined` where it asks for something else, too. */
function decide(test: TSESTree.Node, result: SuccessfulResult, context: FileContext): boolean | undefined {
	const node = unwrap(test);
	if (result.codes.has(node)) return false;
	if (result.values.has(node)) return true;
	switch (node.type) {
		case 'UnaryExpression': {
			const inner = node.operator === '!' ? decide(node.argument, result, context) : undefined;
			return inner === undefined ? undefined : !inner;
		}
		case 'LogicalExpression': {
			if (node.operator === '??') return undefined;
			const decisive = node.operator === '||';
			const sides = [decide(node.left, result, context), decide(node.right, result, context)];
			return sides.includes(decisive) ? decisive : sides.includes(undefined) ? undefined : !decisive;
		}
		case 'BinaryExpression': {
			if (!/^[!=]==?$/.test(node.operator)) return undefined;
			const value = result.codes.has(unwrap(node.left)) ? node.right : result.codes.has(unwrap(node.right)) ? node.left : undefined;
			const isSame = value && isSuccess(value, node.operator.length === 3, context);
			return isSame === undefined ? undefined : isSame === node.operator.startsWith('=');
		}
		default:
			return undefined;
	}
}

/** Is a number the code of a success? `undefined`: it is neither that nor a code of a failure, or not told. */
function isSuccess(value: TSESTree.Node, isStrict: boolean, context: FileContext): boolean | undefined {
	const inner = unwrap(value);
	// A string is no code to ===, whichever it holds.
	if (isStrict && inner.type === 'Literal' && typeof inner.value === 'string') return undefined;
	const code = getCodeValue(inner, context);
	if (code === undefined || code === 0) return code === 0 ? true : undefined;
	// What is no code of IM, 200 perhaps, was meant for another success.
	return findErrorCodes(code).length > 0 ? false : undefined;
}

/** The first case, or the `default` beside a case for 0, that holds something and is not fallen into. */
function findDeadCase({ cases }: TSESTree.SwitchStatement, context: FileContext): Range | undefined {
	const outcomes = cases.map(({ test }) => (test ? isSuccess(test, true, context) : undefined));
	let isReached = false;
	for (const [position, { test, consequent, range: [start] }] of cases.entries()) {
		isReached ||= test ? outcomes[position] !== false : !outcomes.includes(true);
		if (!isReached && consequent.some(doesSomething)) return test?.range ?? [start, start + 'default'.length];
		if (consequent.some((statement) => alwaysLeaves(statement))) isReached = false;
	}
	return undefined;
}

/** Does a branch hold anything that could be missed? */
function doesSomething(branch: TSESTree.Node): boolean {
	switch (branch.type) {
		case 'BlockStatement':
			return branch.body.some(doesSomething);
		case 'ReturnStatement':
			return branch.argument !== null;
		case 'EmptyStatement':
		case 'BreakStatement':
		case 'ContinueStatement':
			return false;
		default:
			// Of a conditional expression only what acts is a branch.
			return branch.type.endsWith('Statement') || branch.type.endsWith('Declaration') || ['CallExpression', 'AwaitExpression', 'AssignmentExpression', 'SequenceExpression'].includes(unwrap(branch).type);
	}
}

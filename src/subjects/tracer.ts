import type { TSESTree } from '@typescript-eslint/utils';
import { collectWithinFunction } from '../ast/children.js';
import { type FunctionNode, isFunction } from '../ast/functions.js';
import { getDottedName, getKeyName, getMemberName, getStaticString } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { EvidenceStep } from '../evidence/evidence.js';
import type { FileEvidence } from '../evidence/file-evidence.js';
import { type CallOrigin, getReturnedExpressions, type SdkCalls } from '../evidence/sdk-calls.js';
import type { FileContext } from '../file-context.js';
import { type Binding, getPatternPath } from '../module/module-index.js';
import { getAssignedMembers, getAssignedValues } from '../module/references.js';
import { foreignHandlerNames } from '../sdk/look-alikes.js';
import { isCodeName } from './code-name.js';
import { type Origin, quoteNode, type SdkOrigin } from './origin.js';

/** Follows values backwards: from an expression to what handed it over. */
export interface Tracer {
	/**
	 * @param node an expression
	 * @param path the properties read from it, outermost first
	 * @returns at least one origin; several where the value can come from several places
	 */
	trace(node: TSESTree.Node, path?: readonly string[]): Origin[];
}

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** How many questions one trace may ask, so that no file, however tangled, takes long. */
const maximumQuestions = 5000;

/** How many names, calls and functions a value is followed through. */
const maximumDepth = 12;

/** Conversions that keep the number: what goes in is what comes out. */
const conversions = new Set(['Number', 'String', 'parseInt', 'parseFloat', 'BigInt', 'Number.parseInt', 'toString', 'valueOf', 'toRaw', 'unref', 'JSON.parse', 'JSON.stringify', 'Object.freeze']);

/** Methods of arrays whose callback's first parameter is an element. */
const elementCallbacks = new Set(['forEach', 'map', 'filter', 'find', 'findIndex', 'findLast', 'some', 'every', 'flatMap']);

/** Names of options that hold a callback, as opposed to methods of a component. */
const callbackName = /^(?:success|fail|failed|failure|complete|callback|cb\w*|error|ok|done|then|catch|resolve|reject|on[A-Z]\w*)$/;

/** Calls that hand over no failure of interest: the language's own functions and methods. */
const builtInObjects = new Set(['console', 'Math', 'JSON', 'Object', 'Array', 'Number', 'String', 'Date', 'Reflect', 'Symbol', 'document', 'performance', 'crypto', 'Intl', 'window', 'globalThis']);
const builtInFunctions = new Set(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'parseInt', 'parseFloat', 'isNaN', 'Number', 'String', 'Boolean', 'Array', 'Object', 'Error', 'TypeError', 'RangeError', 'Date', 'Map', 'Set', 'WeakMap', 'URL', 'RegExp', 'encodeURIComponent', 'decodeURIComponent', 'ref', 'reactive', 'computed', 'nextTick', 'alert', 'Symbol', 'BigInt', 'structuredClone', 'require']);
const builtInMethods = new Set(['push', 'pop', 'shift', 'unshift', 'map', 'filter', 'forEach', 'slice', 'splice', 'join', 'split', 'trim', 'toString', 'includes', 'indexOf', 'find', 'findIndex', 'some', 'every', 'reduce', 'concat', 'keys', 'values', 'entries', 'replace', 'startsWith', 'endsWith', 'toLowerCase', 'toUpperCase', 'substring', 'match', 'test', 'sort', 'reverse', 'has', 'set', 'add', 'clear', 'bind', 'toFixed', 'emit', '$emit', 'setData', 'getTime', 'stopPropagation', 'preventDefault', '$message', '$toast']);

/** Functions that hand a promise or stream of one answer through: `firstValueFrom(http.post(…))`. */
const handThroughs = new Set(['firstValueFrom', 'lastValueFrom', 'from', 'Promise.resolve']);

/** Methods that do the same: `http.post(…).pipe(…).toPromise()`. */
const handThroughMethods = new Set(['toPromise', 'pipe']);

const promiseCombinators = new Set(['all', 'allSettled', 'race', 'any']);

/** Sets up the tracer of one file. */
export function createTracer(context: FileContext, evidence: FileEvidence, sdkCalls: SdkCalls): Tracer {
	const { file, index } = context;
	/** The answers of the trace at hand, by question; while one is being found it is empty. */
	const answers = new Map<string, { depth: number; origins: Origin[] }>();
	let questions = 0;
	const failures = new Map<TSESTree.BlockStatement, { readonly calls: readonly Call[]; readonly thrown: readonly TSESTree.Node[] }>();
	const templates: ReadonlySet<TSESTree.Node> = new Set(file.templateExpressions);
	const ids = new Map<TSESTree.Node, number>();

	const step = (node: TSESTree.Node, text: string): EvidenceStep => ({ range: node.range, text });
	const quote = (node: TSESTree.Node): string => quoteNode(file.text, node);
	const getId = (node: TSESTree.Node): number => {
		let id = ids.get(node);
		if (id === undefined) ids.set(node, (id = ids.size));
		return id;
	};
	/**
	 * Answers a question of one trace once, however many ways lead to it: functions that call each other would else be
	 * followed along every path. A question that is being answered has no further origin; one that was cut short by the
	 * depth is asked again from nearer by.
	 */
	const once = (what: string, node: TSESTree.Node, path: readonly string[], depth: number, run: () => Origin[]): Origin[] => {
		const key = `${what} ${getId(node)} ${path.join('.')}`;
		const known = answers.get(key);
		if (known && known.depth <= depth) return known.origins;
		if (++questions > maximumQuestions) return unknown(node, path);
		const answer = { depth, origins: [] as Origin[] };
		answers.set(key, answer);
		answer.origins = getDistinct(run());
		return answer.origins;
	};
	const unknown = (node: TSESTree.Node, path: readonly string[], delivery: 'rejection' | 'resolution' | 'callback' | 'value' = 'value', name?: string): Origin[] => [
		{ kind: 'unknown', name, delivery, path, steps: [step(node, `${quote(node)} is of unknown origin`)] },
	];

	const trace = (node: TSESTree.Node, path: readonly string[], depth: number): Origin[] => {
		const value = unwrap(node);
		if (depth > maximumDepth) return unknown(value, path);
		return once('value', value, path, depth, () => traceValue(value, path, depth));
	};

	const traceValue = (node: TSESTree.Node, path: readonly string[], depth: number): Origin[] => {
		switch (node.type) {
			case 'Identifier': {
				const binding = index.getBinding(node);
				if (binding) return traceBinding(binding, node, path, depth + 1);
				// Names in a template are members of the component.
				return isInTemplate(node) ? traceOwnMember(node.name, node, path, depth) : unknown(node, path, 'value', node.name);
			}
			case 'MemberExpression': {
				const name = getMemberName(node) ?? '*';
				return unwrap(node.object).type === 'ThisExpression' ? traceOwnMember(name, node, path, depth) : trace(node.object, [name, ...path], depth + 1);
			}
			case 'AwaitExpression':
				return traceResolution(node.argument, path, depth + 1);
			case 'YieldExpression':
				return node.argument ? traceResolution(node.argument, path, depth + 1) : unknown(node, path, 'resolution');
			case 'LogicalExpression':
				return [...trace(node.left, path, depth + 1), ...trace(node.right, path, depth + 1)];
			case 'ConditionalExpression':
				return [...trace(node.consequent, path, depth + 1), ...trace(node.alternate, path, depth + 1)];
			case 'AssignmentExpression':
				return trace(node.right, path, depth + 1);
			case 'SequenceExpression':
				return trace(node.expressions[node.expressions.length - 1]!, path, depth + 1);
			case 'UnaryExpression':
				return node.operator === '+' ? trace(node.argument, path, depth + 1) : unknown(node, path);
			case 'BinaryExpression': {
				const converted = getConverted(node);
				return converted ? trace(converted, path, depth + 1) : unknown(node, path);
			}
			case 'TemplateLiteral':
				return node.expressions.length === 1 ? trace(node.expressions[0]!, path, depth + 1) : unknown(node, path);
			case 'ObjectExpression': {
				const [first, ...rest] = path;
				const property = node.properties.find((candidate): candidate is TSESTree.Property => candidate.type === 'Property' && getKeyName(candidate) === first);
				if (property && first !== undefined) return trace(property.value, rest, depth + 1);
				const spread = node.properties.find((candidate): candidate is TSESTree.SpreadElement => candidate.type === 'SpreadElement');
				return spread && first !== undefined ? trace(spread.argument, path, depth + 1) : [];
			}
			case 'Literal':
				return [];
			case 'CallExpression':
				return traceCallValue(node, path, depth);
			default:
				return unknown(node, path);
		}
	};

	const traceCallValue = (node: TSESTree.CallExpression, path: readonly string[], depth: number): Origin[] => {
		const callee = unwrap(node.callee);
		const [first] = node.arguments;
		if (callee.type === 'Identifier' && conversions.has(callee.name) && first) return trace(first, path, depth + 1);
		if (callee.type === 'MemberExpression') {
			const name = getMemberName(callee);
			const owner = callee.object.type === 'Identifier' ? callee.object.name : undefined;
			if (name !== undefined && conversions.has(`${owner}.${name}`) && first) return trace(first, path, depth + 1);
			if (name !== undefined && conversions.has(name)) return trace(callee.object, path, depth + 1);
			if (name === 'then' || name === 'catch' || name === 'finally') return traceResolution(node, path, depth);
			// failures.find((failure) => …).code
			if (name === 'find' || name === 'findLast' || name === 'at' || name === 'pop' || name === 'shift') return trace(callee.object, ['*', ...path], depth + 1);
			if (name === 'filter' || name === 'slice') return trace(callee.object, path, depth + 1);
		}
		const promise = getHandedThrough(node);
		if (promise) return traceResolution(promise, path, depth + 1);
		const origin = sdkCalls.classify(node);
		if (origin.kind === 'foreign') return [{ kind: 'foreign', steps: [step(node, origin.why)] }];
		if (origin.kind === 'local') return origin.functions.flatMap((fn) => getReturnedExpressions(fn).flatMap((returned) => traceInCall(returned, fn, node, path, depth + 1)));
		if (origin.kind === 'sdk') return [getSdkOrigin(node, origin, 'resolution', path)];
		return unknown(node, path, 'resolution');
	};

	/** A value that a function of this file returns: its parameters are this call's arguments. */
	const traceInCall = (returned: TSESTree.Node, fn: FunctionNode, call: TSESTree.CallExpression, path: readonly string[], depth: number): Origin[] =>
		trace(returned, path, depth).flatMap((origin) => {
			if (origin.kind !== 'parameter' || origin.fn !== fn) return [origin];
			const position = fn.params.findIndex((parameter) => getPatternNames(parameter).includes(origin.name));
			const argument = call.arguments[position];
			return argument ? trace(argument, origin.path, depth + 1) : [origin];
		});

	const traceBinding = (binding: Binding, at: TSESTree.Node, path: readonly string[], depth: number): Origin[] => {
		const origins: Origin[] = [];
		for (const { kind, identifier, node } of binding.definitions) {
			if (kind === 'variable') {
				const declarator = node as TSESTree.VariableDeclarator;
				const inner = getPatternPath(declarator.id, identifier);
				if (declarator.init && inner) origins.push(...trace(declarator.init, [...inner, ...path], depth));
				else if (!declarator.init && inner) origins.push(...traceLoopVariable(declarator, [...inner, ...path], depth));
			} else if (kind === 'catch') {
				const clause = node as TSESTree.CatchClause;
				const inner = clause.param ? getPatternPath(clause.param, identifier) : undefined;
				if (inner) origins.push(...traceTry(clause.parent as TSESTree.TryStatement, [...inner, ...path], depth));
			} else if (kind === 'parameter') {
				const fn = node as FunctionNode;
				const position = fn.params.findIndex((parameter) => getPatternPath(parameter, identifier));
				const parameter = fn.params[position];
				const inner = parameter && getPatternPath(parameter, identifier);
				if (inner) origins.push(...traceParameter(fn, position, binding.name, [...inner, ...path], depth));
			} else if (kind === 'import') origins.push(...unknown(at, path, 'value', binding.name));
		}
		for (const value of getAssignedValues(binding)) origins.push(...trace(value, path, depth));
		origins.push(...traceKeptValues(binding, at, path, depth));
		return origins.length > 0 ? origins : unknown(at, path, 'value', binding.name);
	};

	/** What the file keeps in a member of its own: `this.failure = error`, then `this.failure.code`. */
	const traceOwnMember = (name: string, node: TSESTree.Node, path: readonly string[], depth: number): Origin[] => {
		const origins = (index.memberMentions.get(name) ?? []).flatMap((mention) => {
			const outer = wrapped(mention);
			return outer.parent?.type === 'AssignmentExpression' && outer.parent.left === outer && isSelf(mention.object) ? trace(outer.parent.right, path, depth + 1) : [];
		});
		return origins.length > 0 ? origins : [{ kind: 'unknown', name, delivery: 'member', path, steps: [step(node, `${quote(node)} is a member of unknown origin`)] }];
	};

	/** Is this `this`, or a name that the file gave it? */
	const isSelf = (node: TSESTree.Node): boolean => {
		const owner = unwrap(node);
		if (owner.type !== 'Identifier') return owner.type === 'ThisExpression';
		return index.getBinding(owner)?.definitions.some(({ kind, node: definition }) => kind === 'variable' && (definition as TSESTree.VariableDeclarator).init?.type === 'ThisExpression') ?? false;
	};

	const isInTemplate = (node: TSESTree.Node): boolean => {
		for (let current: TSESTree.Node | undefined = node; current; current = current.parent) if (templates.has(current)) return true;
		return false;
	};

	/** What becomes of a value that is kept: `failure.value = error`, `state.failure = error`, `setFailure(error)`. */
	const traceKeptValues = (binding: Binding, at: TSESTree.Node, path: readonly string[], depth: number): Origin[] => {
		const [first, ...rest] = path;
		return [
			...getAssignedMembers(binding).flatMap(({ name, value }) => {
				// A template reads a ref without its `.value`.
				if (name === 'value' && isInTemplate(at)) return trace(value, path, depth);
				return name === first ? trace(value, rest, depth) : [];
			}),
			...getStateSetters(binding).flatMap((setter) => (index.getBinding(setter)?.references ?? []).flatMap((reference) => {
				const call = reference.parent;
				const [argument] = call.type === 'CallExpression' && call.callee === reference ? call.arguments : [];
				return argument ? trace(argument, path, depth) : [];
			})),
		];
	};

	/** `for (const failure of result.failureList)` */
	const traceLoopVariable = (declarator: TSESTree.VariableDeclarator, path: readonly string[], depth: number): Origin[] => {
		const loop = declarator.parent.parent;
		return loop?.type === 'ForOfStatement' && loop.left === declarator.parent ? trace(loop.right, ['*', ...path], depth + 1) : [];
	};

	/** What may fail within a block: its calls, and the errors it throws that are not of its own making. Remembered by block. */
	const getFailures = (block: TSESTree.BlockStatement): { readonly calls: readonly Call[]; readonly thrown: readonly TSESTree.Node[] } => {
		let known = failures.get(block);
		if (!known) {
			const thrown = collectWithinFunction(block, (node): node is TSESTree.ThrowStatement => node.type === 'ThrowStatement').flatMap(({ argument }) => (argument && !isNewError(argument) ? [argument] : []));
			failures.set(block, (known = { calls: collectWithinFunction(block, isCall), thrown }));
		}
		return known;
	};

	const traceTry = (statement: TSESTree.TryStatement, path: readonly string[], depth: number): Origin[] =>
		once('try', statement, path, depth, () => {
			const { calls, thrown } = getFailures(statement.block);
			const origins = [...thrown.flatMap((error) => trace(error, path, depth + 1)), ...calls.flatMap((call) => traceRejectionOfCall(call, path, depth + 1))];
			return origins.length > 0 ? origins : unknown(statement, path, 'rejection');
		});

	/** What a rejected promise carries. */
	const traceRejection = (node: TSESTree.Node, path: readonly string[], depth: number): Origin[] => {
		const promise = unwrap(node);
		if (depth > maximumDepth) return unknown(promise, path, 'rejection');
		return once('rejection', promise, path, depth, () => {
			switch (promise.type) {
				case 'CallExpression':
				case 'NewExpression':
					return traceRejectionOfChain(promise, path, depth);
				case 'AwaitExpression':
					return traceRejection(promise.argument, path, depth);
				case 'ConditionalExpression':
					return [...traceRejection(promise.consequent, path, depth), ...traceRejection(promise.alternate, path, depth)];
				case 'LogicalExpression':
					return [...traceRejection(promise.left, path, depth), ...traceRejection(promise.right, path, depth)];
				case 'Identifier': {
					const binding = index.getBinding(promise);
					const values = binding ? [...binding.definitions.flatMap(({ kind, node: definition }) => (kind === 'variable' && (definition as TSESTree.VariableDeclarator).init ? [(definition as TSESTree.VariableDeclarator).init!] : [])), ...getAssignedValues(binding)] : [];
					const origins = values.flatMap((value) => traceRejection(value, path, depth + 1));
					return origins.length > 0 ? origins : unknown(promise, path, 'rejection', promise.name);
				}
				default:
					return unknown(promise, path, 'rejection');
			}
		});
	};

	/** The rejections that reach the end of `a().then(…).finally(…)`, `Promise.all([…])`, `new Promise(…)`, or of one call. */
	const traceRejectionOfChain = (call: Call, path: readonly string[], depth: number): Origin[] => {
		const callee = unwrap(call.callee);
		if (callee.type === 'MemberExpression') {
			const name = getMemberName(callee);
			if (name === 'then' || name === 'catch' || name === 'finally') {
				return [...traceRejection(callee.object, path, depth + 1), ...traceRejectionOfHandlers(call, path, depth)];
			}
			if (name !== undefined && promiseCombinators.has(name) && unwrap(callee.object).type === 'Identifier' && (unwrap(callee.object) as TSESTree.Identifier).name === 'Promise') {
				const origins = getElements(call.arguments[0]).flatMap((element) => traceRejection(element, path, depth + 1));
				return origins.length > 0 ? origins : unknown(call, path, 'rejection');
			}
			// Promise.reject(error)
			if (name === 'reject' && call.arguments[0]) return trace(call.arguments[0], path, depth + 1);
		}
		if (call.type === 'NewExpression' && callee.type === 'Identifier' && callee.name === 'Promise') return traceExecutor(call, path, depth);
		return traceRejectionOfCall(call, path, depth);
	};

	/** What the handlers of a `.then(…)` or `.catch(…)` add to the rejections of its promise. */
	const traceRejectionOfHandlers = (call: Call, path: readonly string[], depth: number): Origin[] => {
		const expressions = call.arguments.flatMap((argument) => {
			const fn = unwrap(argument);
			return isFunction(fn) ? getRejectingExpressions(fn) : [];
		});
		return expressions.flatMap((expression) => traceRejection(expression, path, depth + 1)).filter(({ kind }) => kind !== 'unknown');
	};

	/** `new Promise((resolve, reject) => { chat.login(…).then(resolve).catch(reject); })` */
	const traceExecutor = (call: TSESTree.NewExpression, path: readonly string[], depth: number): Origin[] => {
		const executor = call.arguments[0] ? unwrap(call.arguments[0]) : undefined;
		if (!isFunction(executor)) return unknown(call, path, 'rejection');
		const reject = executor.params[1];
		const binding = reject?.type === 'Identifier' ? index.getBinding(reject) : undefined;
		const origins: Origin[] = [];
		for (const reference of binding?.references ?? []) {
			const { parent } = reference;
			if (parent.type !== 'CallExpression') continue;
			if (parent.callee === reference) {
				if (parent.arguments[0]) origins.push(...trace(parent.arguments[0], path, depth + 1));
			} else origins.push(...traceArgument(parent, parent.arguments.indexOf(reference), 0, path, depth + 1));
		}
		return origins.length > 0 ? origins : unknown(call, path, 'rejection');
	};

	/** What a call that fails hands to the `catch` around or behind it. */
	const traceRejectionOfCall = (call: Call, path: readonly string[], depth: number): Origin[] => {
		if (depth > maximumDepth || ++questions > maximumQuestions) return unknown(call, path, 'rejection');
		const callee = unwrap(call.callee);
		if (callee.type === 'MemberExpression') {
			const name = getMemberName(callee);
			// The other calls of a chain are looked at by themselves.
			if (name === 'then' || name === 'catch' || name === 'finally') return traceRejectionOfHandlers(call, path, depth);
		}
		const promise = getHandedThrough(call);
		if (promise) return traceRejection(promise, path, depth + 1);
		const origin = sdkCalls.classify(call);
		if (origin.kind !== 'sdk' && isBuiltIn(call)) return [];
		switch (origin.kind) {
			case 'sdk':
				return origin.method.channel === 'listens' ? [] : [getSdkOrigin(call, origin, 'rejection', path)];
			case 'foreign':
				return [{ kind: 'foreign', steps: [step(call, origin.why)] }];
			case 'local': {
				const origins = origin.functions.flatMap((fn) => once('body', fn, path, depth, () => traceRejectionOfFunction(fn, path, depth + 1)));
				return origins.length > 0 ? origins : unknown(call, path, 'rejection');
			}
			case 'unknown':
				return unknown(call, path, 'rejection');
		}
	};

	/** The failures that leave a function of this file: of the calls in its body, and what it throws. */
	const traceRejectionOfFunction = (fn: FunctionNode, path: readonly string[], depth: number): Origin[] => {
		if (fn.body.type !== 'BlockStatement') return traceRejection(fn.body, path, depth);
		const { calls, thrown } = getFailures(fn.body);
		return [
			...calls.flatMap((call) => (call.type === 'NewExpression' && isPromise(call) ? traceExecutor(call, path, depth) : traceRejectionOfCall(call, path, depth))),
			...thrown.flatMap((error) => trace(error, path, depth + 1)),
		];
	};

	/** What a promise resolves with. */
	const traceResolution = (node: TSESTree.Node, path: readonly string[], depth: number): Origin[] => {
		const promise = unwrap(node);
		if (depth > maximumDepth) return unknown(promise, path, 'resolution');
		return once('resolution', promise, path, depth, () => {
			if (promise.type !== 'CallExpression') return promise.type === 'NewExpression' ? unknown(promise, path, 'resolution') : trace(promise, path, depth + 1);
			const callee = unwrap(promise.callee);
			const name = callee.type === 'MemberExpression' ? getMemberName(callee) : undefined;
			if (callee.type === 'MemberExpression' && (name === 'then' || name === 'catch' || name === 'finally')) {
				const [first, second] = promise.arguments.map((argument) => unwrap(argument));
				const returned = [name === 'finally' ? undefined : first, second].flatMap((handler) => (isFunction(handler) ? getReturnedExpressions(handler).flatMap((expression) => traceResolution(expression, path, depth + 1)) : []));
				return name === 'then' && isFunction(first) ? returned : [...traceResolution(callee.object, path, depth + 1), ...returned];
			}
			if (callee.type === 'MemberExpression' && name !== undefined && promiseCombinators.has(name) && callee.object.type === 'Identifier' && callee.object.name === 'Promise') {
				const elements = getElements(promise.arguments[0]);
				const rest = name === 'race' || name === 'any' ? path : path.slice(1);
				if (name !== 'allSettled') return elements.flatMap((element) => traceResolution(element, rest, depth + 1));
				const [outcome, ...inner] = rest;
				return elements.flatMap((element) => (outcome === 'reason' ? traceRejection(element, inner, depth + 1) : outcome === 'value' ? traceResolution(element, inner, depth + 1) : []));
			}
			return trace(promise, path, depth + 1);
		});
	};

	/** Who calls a function, and with what. */
	const traceParameter = (fn: FunctionNode, position: number, name: string, path: readonly string[], depth: number): Origin[] => {
		if (depth > maximumDepth) return unknown(fn, path, 'value', name);
		return once(`parameter ${position}`, fn, path, depth, () => {
			const origins = traceUses(wrapped(fn), fn, position, path, depth);
			const handler = getAssignedMember(fn);
			if (handler !== undefined && foreignHandlerNames.has(handler)) return [{ kind: 'foreign', steps: [step(fn, `${handler} is a handler of something else`)] }];
			const binding = getFunctionBinding(fn);
			if (binding) for (const reference of binding.references) origins.push(...traceUseOf(reference, position, path, depth));
			const method = getMethodName(fn);
			if (method !== undefined) {
				for (const mention of index.memberMentions.get(method) ?? []) {
					if (isOwnMember(mention)) origins.push(...traceUseOf(mention, position, path, depth));
				}
			}
			if (origins.length > 0) return origins.map((origin) => nameOrigin(origin, name));
			return [{ kind: 'parameter', fn, name, path, steps: [step(fn.params[position] ?? fn, `${name} is handed in from outside the file`)] }];
		});
	};

	/** A function expression stands where it is used: as an argument, in an options object. */
	const traceUses = (outer: TSESTree.Node, fn: FunctionNode, position: number, path: readonly string[], depth: number): Origin[] => {
		const { parent } = outer;
		if (!parent || fn.type === 'FunctionDeclaration') return [];
		if ((parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.callee !== outer) return traceArgument(parent, parent.arguments.indexOf(outer as TSESTree.Expression), position, path, depth);
		if (parent.type === 'CallExpression' && parent.callee === outer) return parent.arguments[position] ? trace(parent.arguments[position], path, depth + 1) : [];
		if (parent.type === 'MemberExpression' && parent.object === outer && getMemberName(parent) === 'bind') return parent.parent.type === 'CallExpression' ? traceUses(wrapped(parent.parent), fn, position, path, depth) : [];
		if (parent.type === 'Property' && parent.value === outer && parent.parent.type === 'ObjectExpression') {
			const object = wrapped(parent.parent);
			const call = object.parent;
			if (call && (call.type === 'CallExpression' || call.type === 'NewExpression') && call.callee !== object && callbackName.test(getKeyName(parent) ?? '')) return traceCallback(call, fn, position, path, depth);
		}
		return [];
	};

	/** A name or member that stands for a function is used: called, handed on, bound. */
	const traceUseOf = (mention: TSESTree.Node, position: number, path: readonly string[], depth: number): Origin[] => {
		const outer = wrapped(mention);
		const { parent } = outer;
		if (!parent) return [];
		if (parent.type === 'CallExpression' || parent.type === 'NewExpression') {
			if (parent.callee === outer) return parent.arguments[position] ? trace(parent.arguments[position], path, depth + 1) : [];
			return traceArgument(parent, parent.arguments.indexOf(outer as TSESTree.Expression), position, path, depth + 1);
		}
		if (parent.type === 'MemberExpression' && parent.object === outer && parent.parent.type === 'CallExpression') {
			const name = getMemberName(parent);
			if (name === 'bind') return traceUseOf(parent.parent, Math.max(0, position - Math.max(0, parent.parent.arguments.length - 1)) , path, depth);
			if (name === 'call') return parent.parent.arguments[position + 1] ? trace(parent.parent.arguments[position + 1]!, path, depth + 1) : [];
		}
		return [];
	};

	/** A function is an argument: of `.catch`, `.then`, an array method, a listener, a wrapper, or of some other call. */
	const traceArgument = (call: Call, argument: number, position: number, path: readonly string[], depth: number): Origin[] => {
		const callee = unwrap(call.callee);
		if (callee.type === 'MemberExpression') {
			const name = getMemberName(callee);
			if (name === 'catch' && argument === 0) return position === 0 ? traceRejection(callee.object, path, depth + 1) : [];
			if (name === 'then' && argument <= 1 && position === 0) return argument === 1 ? traceRejection(callee.object, path, depth + 1) : traceResolution(callee.object, path, depth + 1);
			if (name === 'then' || name === 'finally') return [];
			if (name !== undefined && elementCallbacks.has(name) && position === 0 && argument === 0 && !sdkCalls.getObject(callee.object)) return trace(callee.object, ['*', ...path], depth + 1);
		}
		const callback = call.arguments[argument];
		// useCallback(f), debounce(f): the function goes on under the name that the result gets.
		const outer = wrapped(call);
		if (callee.type === 'Identifier' && outer.parent?.type === 'VariableDeclarator' && outer.parent.id.type === 'Identifier' && sdkCalls.classify(call).kind === 'unknown') {
			const binding = index.getBinding(outer.parent.id);
			return binding ? binding.references.flatMap((reference) => traceUseOf(reference, position, path, depth + 1)) : [];
		}
		return traceCallback(call, callback ? unwrap(callback) : call, position, path, depth);
	};

	/** A function is handed to a call that will call it back. */
	const traceCallback = (call: Call, fn: TSESTree.Node, position: number, path: readonly string[], depth: number): Origin[] => {
		const origin = sdkCalls.classify(call);
		if (origin.kind === 'foreign') return [{ kind: 'foreign', steps: [step(call, origin.why)] }];
		if (origin.kind === 'local' && isFunction(fn)) {
			// One call deep: the function of this file calls its own parameter.
			const argument = call.arguments.findIndex((candidate) => unwrap(candidate) === fn);
			const origins = origin.functions.flatMap((callee) => {
				const parameter = callee.params[argument];
				const binding = parameter?.type === 'Identifier' ? index.getBinding(parameter) : undefined;
				return binding ? binding.references.flatMap((reference) => traceUseOf(reference, position, path, depth + 1)) : [];
			});
			return origins.length > 0 ? origins : unknown(call, path, 'callback');
		}
		if (origin.kind !== 'sdk' && isListener(call)) return [{ kind: 'foreign', steps: [step(call, `${quote(call.callee)}() listens to something else`)] }];
		if (origin.kind !== 'sdk') return unknown(call, path, 'callback');
		const delivery = origin.method.channel === 'listens' || isListener(call) ? 'event' : 'callback';
		return [getSdkOrigin(call, origin, delivery, path)];
	};

	const getSdkOrigin = (call: Call, { method, sure }: Extract<CallOrigin, { kind: 'sdk' }>, delivery: SdkOrigin['delivery'], path: readonly string[]): SdkOrigin => {
		const how = { rejection: 'caught from', resolution: 'resolved by', callback: 'handed to the callback of', event: 'handed to the listener of' }[delivery];
		return { kind: 'sdk', method, delivery, path, sure, steps: [step(call, `${how} ${quote(call.callee)}(), a call of ${method.profile.name}`)] };
	};

	/** Is this a call of the language's or the platform's own, which fails with no code? */
	const isBuiltIn = (call: Call): boolean => {
		const callee = unwrap(call.callee);
		if (callee.type === 'Identifier') return builtInFunctions.has(callee.name) && !index.getBinding(callee);
		if (callee.type !== 'MemberExpression') return false;
		const owner = unwrap(callee.object);
		return builtInMethods.has(getMemberName(callee) ?? '') || (owner.type === 'Identifier' && builtInObjects.has(owner.name) && !index.getBinding(owner));
	};

	/** Is this mention of a method's name one of the file's own methods, rather than some other object's? */
	const isOwnMember = (mention: TSESTree.MemberExpression): boolean => {
		const owner = unwrap(mention.object);
		if (owner.type === 'ThisExpression') return true;
		if (owner.type !== 'Identifier') return false;
		const binding = index.getBinding(owner);
		if (!binding) return owner.name === 'module' || owner.name === 'exports';
		return !binding.definitions.some(({ kind }) => kind === 'import');
	};

	const getFunctionBinding = (fn: FunctionNode): Binding | undefined => {
		if (fn.type === 'FunctionDeclaration') return fn.id ? index.getBinding(fn.id) : undefined;
		let outer = wrapped(fn);
		// const f = useCallback(async () => {…}, [])
		if (outer.parent?.type === 'CallExpression' && outer.parent.arguments[0] === outer && unwrap(outer.parent.callee).type === 'Identifier') outer = wrapped(outer.parent);
		const { parent } = outer;
		if (parent?.type === 'VariableDeclarator' && parent.init === outer && parent.id.type === 'Identifier') return index.getBinding(parent.id);
		if (parent?.type === 'AssignmentExpression' && parent.right === outer && parent.left.type === 'Identifier') return index.getBinding(parent.left);
		return undefined;
	};

	return {
		trace(node, path = []) {
			answers.clear();
			questions = 0;
			return trace(node, path, 0);
		},
	};
}

/** In `const [failure, setFailure] = useState()` the `setFailure` that belongs to `failure`. */
function getStateSetters(binding: Binding): TSESTree.Node[] {
	return binding.definitions.flatMap(({ kind, identifier, node }) => {
		if (kind !== 'variable') return [];
		const { id, init } = node as TSESTree.VariableDeclarator;
		const call = init ? unwrap(init) : undefined;
		if (id.type !== 'ArrayPattern' || id.elements[0] !== identifier || call?.type !== 'CallExpression') return [];
		const setter = id.elements[1];
		return setter?.type === 'Identifier' && /(?:^|\.)useState$/.test(getDottedName(call.callee) ?? '') ? [setter] : [];
	});
}

/** Several ways may lead to one origin; of those that mean the same the first one speaks for all. */
function getDistinct(origins: readonly Origin[]): Origin[] {
	if (origins.length < 2) return [...origins];
	const distinct = new Map<string, Origin>();
	for (const origin of origins) {
		const meaning = getMeaning(origin);
		if (!distinct.has(meaning)) distinct.set(meaning, origin);
	}
	return [...distinct.values()];
}

function getMeaning(origin: Origin): string {
	switch (origin.kind) {
		case 'sdk':
			return `sdk ${origin.method.profile.name} ${origin.method.name} ${origin.delivery} ${origin.sure} ${origin.path.join('.')}`;
		case 'foreign':
			return `foreign ${origin.steps[0]?.text}`;
		case 'parameter':
			return `parameter ${origin.fn.range[0]} ${origin.name} ${origin.path.join('.')}`;
		case 'unknown':
			return `unknown ${origin.name} ${origin.delivery} ${origin.path.join('.')}`;
	}
}

/** What is handed to a callback goes by the name of its parameter, where nothing else tells. */
function nameOrigin(origin: Origin, name: string): Origin {
	if (origin.kind === 'unknown' && origin.name === undefined) return { ...origin, name };
	const isBareCode = origin.kind === 'sdk' && (origin.delivery === 'callback' || origin.delivery === 'event') && origin.path.length === 0 && isCodeName(name);
	return isBareCode ? { ...origin, path: ['code'] } : origin;
}

function isCall(node: TSESTree.Node): node is Call {
	return node.type === 'CallExpression' || node.type === 'NewExpression';
}

/** In `firstValueFrom(promise)` and `stream.toPromise()` what comes out as it goes in. */
function getHandedThrough(call: Call): TSESTree.Node | undefined {
	const callee = unwrap(call.callee);
	if (handThroughs.has(getDottedName(callee) ?? '')) return call.arguments[0];
	return callee.type === 'MemberExpression' && handThroughMethods.has(getMemberName(callee) ?? '') ? callee.object : undefined;
}

function isPromise(call: TSESTree.NewExpression): boolean {
	return call.callee.type === 'Identifier' && call.callee.name === 'Promise';
}

/** In `code + ''` the `code`. */
function getConverted({ left, operator, right }: TSESTree.BinaryExpression): TSESTree.Node | undefined {
	if (operator !== '+') return undefined;
	return getStaticString(right) === '' ? left : getStaticString(left) === '' ? right : undefined;
}

/** `throw new Error('…')`: an error of the file's own making carries no code. */
function isNewError(node: TSESTree.Node): boolean {
	return unwrap(node).type === 'NewExpression';
}

/** `on`, `addEventListener`, …: what the callback gets is an event. */
function isListener(call: Call): boolean {
	const callee = unwrap(call.callee);
	return callee.type === 'MemberExpression' && /^(?:on|once|off|addEventListener|addListener)$/.test(getMemberName(callee) ?? '');
}

function getElements(node: TSESTree.Node | undefined): TSESTree.Node[] {
	const list = node ? unwrap(node) : undefined;
	if (list?.type === 'ArrayExpression') return list.elements.flatMap((element) => (element ? [element.type === 'SpreadElement' ? element.argument : element] : []));
	// ids.map((id) => chat.getGroupProfile(id))
	if (list?.type === 'CallExpression' && list.callee.type === 'MemberExpression' && getMemberName(list.callee) === 'map') {
		const fn = list.arguments[0] ? unwrap(list.arguments[0]) : undefined;
		if (isFunction(fn)) return getReturnedExpressions(fn);
	}
	return [];
}

/** The expressions of a `then` callback whose rejection goes on down the chain: what it returns and what it awaits. */
function getRejectingExpressions(fn: FunctionNode): TSESTree.Node[] {
	const awaited = fn.body.type === 'BlockStatement' ? collectWithinFunction(fn.body, (node): node is TSESTree.AwaitExpression => node.type === 'AwaitExpression').map(({ argument }) => argument) : [];
	return [...getReturnedExpressions(fn), ...awaited];
}

/** The name a function hangs on: `methods: { f() {} }`, `class { f() {} }`, `this.f = () => {}`. */
function getMethodName(fn: FunctionNode): string | undefined {
	let outer = wrapped(fn);
	if (outer.parent?.type === 'CallExpression' && outer.parent.arguments[0] === outer) outer = wrapped(outer.parent);
	const { parent } = outer;
	if ((parent?.type === 'Property' || parent?.type === 'PropertyDefinition' || parent?.type === 'MethodDefinition') && parent.value === outer) return getKeyName(parent);
	if (parent?.type === 'AssignmentExpression' && parent.right === outer && parent.left.type === 'MemberExpression') return getMemberName(parent.left);
	return undefined;
}

/** The member that a function is assigned to: `socket.onclose = () => {}`. */
function getAssignedMember(fn: FunctionNode): string | undefined {
	const outer = wrapped(fn);
	return outer.parent?.type === 'AssignmentExpression' && outer.parent.right === outer && outer.parent.left.type === 'MemberExpression' ? getMemberName(outer.parent.left) : undefined;
}

function getPatternNames(pattern: TSESTree.Node): string[] {
	switch (pattern.type) {
		case 'Identifier':
			return [pattern.name];
		case 'AssignmentPattern':
			return getPatternNames(pattern.left);
		case 'RestElement':
			return getPatternNames(pattern.argument);
		case 'ObjectPattern':
			return pattern.properties.flatMap((property) => getPatternNames(property.type === 'RestElement' ? property.argument : property.value));
		case 'ArrayPattern':
			return pattern.elements.flatMap((element) => (element ? getPatternNames(element) : []));
		default:
			return [];
	}
}


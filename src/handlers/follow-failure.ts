import type { TSESTree } from '@typescript-eslint/utils';
import { collectWithinFunction } from '../ast/children.js';
import { type FunctionNode, getEnclosingFunction, isFunction } from '../ast/functions.js';
import { getDottedName, getKeyName, getMemberName } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { EvidenceStep } from '../evidence/evidence.js';
import type { SdkCalls } from '../evidence/sdk-calls.js';
import type { FileContext } from '../file-context.js';
import type { Binding } from '../module/module-index.js';
import { failureCallbacks } from '../sdk/callbacks.js';
import {
	classLifecycleMethods, componentFactories, droppingFunctions, droppingMethods, eventAttributes, lifecycleMethods, miniProgramFactories, platformCallbacks, platformObjects, transparentFunctions, tupleErrorPosition, tupleHelpers,
} from '../sdk/callers.js';
import { quoteNode } from '../subjects/origin.js';
import { isVueFile } from '../vue-blocks.js';
import { type Assessment, assessFunction, assessStatements, isEmptyFunction, isLogFunction } from './assess-code.js';
import { CodeCollector, mergeCoveredCodes } from './covered-codes.js';
import { createFailureValue, type FailureEntry } from './failure-value.js';
import { isOwnObject, resolveFunction } from './resolve-function.js';
import type { HandlerBody, HandlerForm, Handling, HandlingKind, SdkCall } from './sdk-call.js';

/** Where a failure ends up on one of its ways. */
type Sink =
	| { readonly kind: 'dropped'; readonly node: TSESTree.Node; readonly step: EvidenceStep }
	| { readonly kind: 'handled'; readonly body: HandlerBody; readonly step: EvidenceStep }
	/** It leaves the file, or goes where the file does not tell. */
	| { readonly kind: 'forwarded'; readonly step: EvidenceStep };

/** What a promise carries: its rejection is the failure, or what it resolves with tells of one. */
type Carrier = 'rejection' | 'resolution';

/** Is it a `return` or an `await` that takes the failure out of a function? */
type Exit = 'return' | 'await';

const combinators = new Set(['all', 'race', 'any']);
const promiseMethods = new Set(['then', 'catch', 'finally']);

/** How many functions a failure is followed out of. */
const maximumDepth = 6;

const nothingCovered = new CodeCollector().collect();

/** From which kinds of handling one is made, the first that occurs. */
const strongestFirst: readonly Exclude<HandlingKind, 'absent'>[] = ['generic', 'selective', 'log-only', 'empty'];

/** Follows failures forwards: from a call of the SDK to what becomes of its failure. */
export class FailureFlow {
	readonly #context: FileContext;
	readonly #sdkCalls: SdkCalls;
	#call!: SdkCall;
	#visited = new Set<TSESTree.Node>();
	#depth = 0;

	constructor(context: FileContext, sdkCalls: SdkCalls) {
		this.#context = context;
		this.#sdkCalls = sdkCalls;
	}

	/** @returns what becomes of the call's failure; in doubt it is `generic` */
	follow(call: SdkCall): Handling {
		this.#call = call;
		this.#visited = new Set();
		this.#depth = 0;
		const sinks = call.channel === 'calls-back' ? this.#followCallback(call) : this.#followPromise(call.node, call.channel === 'rejects' ? 'rejection' : 'resolution');
		return toHandling(sinks);
	}

	// Promises

	#followPromise(promise: TSESTree.Node, carrier: Carrier): Sink[] {
		const outer = wrapped(promise);
		const { parent } = outer;
		if (!parent || this.#visited.has(outer)) return [];
		this.#visited.add(outer);
		switch (parent.type) {
			case 'ExpressionStatement':
				return [this.#drop(outer, 'its promise is a statement')];
			case 'UnaryExpression':
				return [parent.operator === 'void' ? this.#drop(outer, 'void drops its promise') : this.#forward(parent, 'its promise is used')];
			case 'AwaitExpression':
				return carrier === 'rejection' ? this.#followThrow(parent) : this.#followValue(parent);
			case 'YieldExpression':
				return carrier === 'rejection' && findTry(parent) ? this.#followThrow(parent) : [this.#forward(parent, 'a generator hands it to whoever runs it')];
			case 'MemberExpression':
				return parent.object === outer ? this.#followChain(parent, carrier) : [this.#forward(parent, 'its promise is used')];
			case 'ReturnStatement':
				return this.#followExit(parent, 'return', carrier);
			case 'ArrowFunctionExpression':
				return parent.body === outer ? this.#followFunction(parent, 'return', carrier) : [this.#forward(parent, 'its promise is a default')];
			case 'VariableDeclarator':
				return parent.id.type === 'Identifier' ? this.#followName(parent.id, outer, carrier) : [this.#forward(parent, 'its promise is taken apart')];
			case 'AssignmentExpression': {
				if (parent.right !== outer) return [this.#forward(parent, 'its promise is used')];
				const sinks = parent.left.type === 'Identifier' ? this.#followName(parent.left, outer, carrier) : [this.#forward(parent, 'its promise is stored')];
				return wrapped(parent).parent?.type === 'ExpressionStatement' ? sinks : [...sinks, ...this.#followPromise(parent, carrier)];
			}
			case 'ConditionalExpression':
				return parent.test === outer ? [this.#drop(outer, 'its promise is only tested')] : this.#followPromise(parent, carrier);
			case 'LogicalExpression':
				return this.#followPromise(parent, carrier);
			case 'SequenceExpression':
				return parent.expressions.at(-1) === outer ? this.#followPromise(parent, carrier) : [this.#drop(outer, 'its promise is dropped before a comma')];
			case 'ArrayExpression':
				return this.#followList(parent, carrier, parent.elements.indexOf(outer as never));
			case 'CallExpression':
			case 'NewExpression':
				return this.#followArgument(parent, outer, carrier);
			default:
				return [this.#forward(parent, 'its promise is passed on')];
		}
	}

	/** `.then(…)`, `.catch(…)`, `.finally(…)` */
	#followChain(member: TSESTree.MemberExpression, carrier: Carrier): Sink[] {
		const name = getMemberName(member);
		const outer = wrapped(member);
		const call = outer.parent;
		if (name === undefined || !promiseMethods.has(name) || call?.type !== 'CallExpression' || call.callee !== outer) return [this.#forward(member, 'its promise is used')];
		const [first, second] = call.arguments;
		if (carrier === 'rejection') {
			const handler = name === 'catch' ? first : name === 'then' ? second : undefined;
			return isNoFunction(handler) ? this.#followPromise(call, carrier) : this.#handle(handler!, call);
		}
		// The SDK resolves: what catches a rejection never sees it.
		if (name !== 'then' || isNoFunction(first)) return this.#followPromise(call, carrier);
		return this.#handleResult(first!, call);
	}

	/** The handler of a rejection: an inline function, a name, a method, `bind`, `console.error`. */
	#handle(handler: TSESTree.Node, chain: TSESTree.Node): Sink[] {
		const { index } = this.#context;
		if (isLogFunction(handler, this.#context)) return [this.#receive(handler, 'reference', emptyAssessment('log'))];
		if (isEmptyFunction(handler, this.#context)) return [this.#receive(handler, 'reference', emptyAssessment('none'))];
		const rejected = this.#findSettledPromise(handler);
		if (rejected) return rejected.role === 'reject' ? this.#followPromise(rejected.promise, 'rejection') : [this.#forward(handler, 'the promise around it resolves with it')];
		const fn = resolveFunction(handler, index);
		if (!fn) return [this.#forward(handler, `${this.#quote(handler)} receives it`)];
		const failure = createFailureValue(index, this.#getEntry(fn));
		const assessment = assessFunction(fn, failure, this.#context, { isDedicated: true, valueMatters: !this.#isDropped(chain) });
		const rejections = assessment.effect === 'generic' && !assessment.testsCodes ? this.#followRejection(fn) : undefined;
		if (rejections) return rejections;
		return [this.#receive(unwrap(handler) === fn ? fn : handler, unwrap(handler) === fn ? 'function' : 'reference', assessment)];
	}

	/** `.catch((error) => { reject(error); })`: it goes on in the promise around it. */
	#followRejection(fn: FunctionNode): Sink[] | undefined {
		const [statement, ...others] = fn.body.type === 'BlockStatement' ? fn.body.body : [fn.body];
		const expression = statement?.type === 'ExpressionStatement' ? unwrap(statement.expression) : statement;
		if (others.length > 0 || expression?.type !== 'CallExpression') return undefined;
		const settled = this.#findSettledPromise(expression.callee);
		return settled?.role === 'reject' ? this.#followPromise(settled.promise, 'rejection') : undefined;
	}

	/** The function that receives what the SDK resolves with. */
	#handleResult(handler: TSESTree.Node, chain: TSESTree.Node): Sink[] {
		const { index } = this.#context;
		if (isLogFunction(handler, this.#context)) return [this.#receive(handler, 'reference', emptyAssessment('log'))];
		if (isEmptyFunction(handler, this.#context)) return [this.#receive(handler, 'reference', emptyAssessment('none'))];
		const fn = resolveFunction(handler, index);
		if (!fn) return [this.#forward(handler, `${this.#quote(handler)} receives it`)];
		const failure = createFailureValue(index, this.#getEntry(fn));
		const assessment = assessFunction(fn, failure, this.#context, { isDedicated: false, valueMatters: !this.#isDropped(chain) });
		return [this.#receiveResult(fn, handler, assessment)];
	}

	#receiveResult(node: TSESTree.Node, dropped: TSESTree.Node, assessment: Assessment): Sink {
		const isUntouched = assessment.effect === 'none' && !assessment.testsCodes && !assessment.hasFailureBranch;
		return isUntouched ? this.#drop(dropped, 'nobody looks at the code that it resolves with') : this.#receive(node, 'result', assessment);
	}

	/** An awaited promise rejects: the nearest `catch` receives it, or it leaves the function. */
	#followThrow(at: TSESTree.Node): Sink[] {
		const statement = findTry(at);
		if (!statement) return this.#followExit(at, 'await', 'rejection');
		const clause = statement.handler!;
		if (this.#visited.has(clause)) return [];
		this.#visited.add(clause);
		const failure = createFailureValue(this.#context.index, { ...this.#getFacts(), pattern: clause.param });
		const assessment = assessStatements(clause.body.body, failure, this.#context, { isDedicated: true, valueMatters: true });
		if (assessment.effect !== 'generic' && isRetried(statement)) return [this.#forward(clause, 'the loop around it tries again')];
		return [this.#receive(clause, 'catch-clause', assessment)];
	}

	/** What an awaited promise resolves with. */
	#followValue(value: TSESTree.Node): Sink[] {
		const fn = getEnclosingFunction(value);
		const outer = wrapped(value);
		if (outer.parent?.type === 'ArrowFunctionExpression' && outer.parent.body === outer) return this.#followFunction(outer.parent, 'return', 'resolution');
		const failure = createFailureValue(this.#context.index, { ...this.#getFacts(), expression: value });
		const statements = getContinuation(value, fn);
		const [first] = statements;
		if (first?.type === 'ReturnStatement' && first.argument && unwrap(first.argument) === unwrap(outer)) return this.#followExit(first, 'return', 'resolution');
		const assessment = assessStatements(statements, failure, this.#context, { isDedicated: false, valueMatters: true });
		return [this.#receiveResult(assessment.ladder?.node ?? first ?? value, outer, assessment)];
	}

	/** A name that holds the promise: whatever is done with it. */
	#followName(identifier: TSESTree.Node, promise: TSESTree.Node, carrier: Carrier): Sink[] {
		const binding = this.#context.index.getBinding(identifier);
		if (!binding) return [this.#forward(identifier, 'its promise is stored')];
		if (this.#context.index.isExported(binding)) return [this.#forward(identifier, 'its promise is exported')];
		const reads = getReads(binding);
		if (reads.length === 0) return [this.#drop(promise, 'its promise is stored and never used')];
		return reads.flatMap((reference) => this.#followPromise(reference, carrier));
	}

	/** Promises in an array: `Promise.all([…])`, `Promise.allSettled(list)`. */
	#followList(list: TSESTree.Node, carrier: Carrier, position: number): Sink[] {
		const outer = wrapped(list);
		const { parent } = outer;
		if (!parent || this.#visited.has(outer)) return [];
		this.#visited.add(outer);
		switch (parent.type) {
			case 'CallExpression': {
				if (parent.callee === outer || parent.arguments[0] !== outer) return [this.#forward(parent, 'its promise is passed on')];
				const name = getPromiseFunction(parent);
				if (name === 'allSettled') return this.#followOutcomes(parent, carrier, position);
				if (name !== undefined && combinators.has(name)) return carrier === 'rejection' ? this.#followPromise(parent, carrier) : this.#followResults(parent);
				return [this.#forward(parent, 'its promise is passed on')];
			}
			case 'ExpressionStatement':
				return [this.#drop(outer, 'the promises are a statement')];
			case 'SpreadElement':
				return parent.parent?.type === 'ArrayExpression' ? this.#followList(parent.parent, carrier, -1) : [this.#forward(parent, 'its promise is passed on')];
			case 'VariableDeclarator': {
				const binding = parent.id.type === 'Identifier' ? this.#context.index.getBinding(parent.id) : undefined;
				const reads = binding ? getReads(binding) : [];
				return reads.length > 0 ? reads.flatMap((reference) => this.#followList(reference, carrier, -1)) : [this.#forward(parent, 'its promise is stored')];
			}
			case 'ReturnStatement':
			case 'ArrowFunctionExpression':
			default:
				return [this.#forward(parent, 'its promise is passed on')];
		}
	}

	/** The list that the results of `Promise.all` make: dropped, or handed on to whoever reads it. */
	#followResults(all: TSESTree.Node): Sink[] {
		const outer = wrapped(all);
		const { parent } = outer;
		if (parent?.type === 'AwaitExpression' && wrapped(parent).parent?.type === 'ExpressionStatement') return [this.#drop(all, 'nobody looks at the results')];
		return [parent?.type === 'ExpressionStatement' ? this.#drop(all, 'nobody looks at the results') : this.#forward(all, 'the results are used')];
	}

	/** `Promise.allSettled` never rejects: its outcomes tell, to whoever asks them. */
	#followOutcomes(settled: TSESTree.CallExpression, carrier: Carrier, position: number): Sink[] {
		if (carrier === 'resolution') return this.#followResults(settled);
		const outer = wrapped(settled);
		const { parent } = outer;
		if (parent?.type === 'ExpressionStatement') return [this.#drop(settled, 'nobody looks at the outcomes')];
		if (parent?.type === 'ReturnStatement' || parent?.type === 'ArrowFunctionExpression') return [this.#forward(settled, 'the outcomes are returned')];
		const awaited = parent?.type === 'AwaitExpression' ? wrapped(parent) : undefined;
		if (awaited?.parent?.type === 'ExpressionStatement') return [this.#drop(settled, 'nobody looks at the outcomes')];
		const readers: { pattern: TSESTree.Node; scope: TSESTree.Node }[] = [];
		if (awaited?.parent?.type === 'VariableDeclarator') readers.push({ pattern: awaited.parent.id, scope: getEnclosingFunction(settled) ?? this.#context.file.program });
		if (parent?.type === 'MemberExpression' && getMemberName(parent) === 'then' && parent.parent.type === 'CallExpression') {
			const fn = parent.parent.arguments[0] ? resolveFunction(parent.parent.arguments[0], this.#context.index) : undefined;
			if (fn?.params[0]) readers.push({ pattern: fn.params[0], scope: fn });
		}
		const [reader] = readers;
		if (!reader) return [this.#forward(settled, 'the outcomes are passed on')];
		const element = reader.pattern.type === 'ArrayPattern' && position >= 0 ? reader.pattern.elements[position] : reader.pattern;
		if (!element) return [this.#drop(settled, 'its outcome is left out')];
		return [this.#readsFailures(element, reader.scope) ? this.#forward(settled, 'somebody reads what failed') : this.#drop(settled, 'only what succeeded is read')];
	}

	/** Does code that holds outcomes look at failed ones, or hand them on to somebody who might? */
	#readsFailures(element: TSESTree.Node, scope: TSESTree.Node): boolean {
		const text = this.#context.file.text.slice(...scope.range);
		if (/['"`]rejected['"`]|\breason\b|!==?\s*['"`]fulfilled['"`]/.test(text) || !/['"`]fulfilled['"`]/.test(text)) return true;
		const identifiers = element.type === 'Identifier' ? [element] : [];
		const tests = identifiers.flatMap((identifier) => this.#context.index.getBinding(identifier)?.references ?? []).filter(({ parent }) => parent.type === 'MemberExpression' && getMemberName(parent) === 'status');
		// An `else` may be the place where the failed ones are dealt with.
		return tests.some((reference) => {
			let current: TSESTree.Node | undefined = reference;
			while (current && current.type !== 'IfStatement' && current.type !== 'ConditionalExpression' && !isFunction(current)) current = current.parent;
			return current !== undefined && !isFunction(current) && current.alternate !== null;
		});
	}

	/** The promise is an argument of a call. */
	#followArgument(call: TSESTree.CallExpression | TSESTree.NewExpression, argument: TSESTree.Node, carrier: Carrier): Sink[] {
		if (call.callee === argument || call.type === 'NewExpression') return [this.#forward(call, 'its promise is passed on')];
		const position = call.arguments.indexOf(argument as TSESTree.Expression);
		if (getPromiseFunction(call) === 'resolve') return this.#followPromise(call, carrier);
		const settled = this.#findSettledPromise(call.callee);
		if (settled) return settled.role === 'resolve' ? this.#followPromise(settled.promise, carrier) : [this.#forward(call, 'its promise is passed on')];
		const callee = unwrap(call.callee);
		const tuple = carrier === 'rejection' ? this.#findTuple(call) : undefined;
		if (tuple) return tuple;
		if (callee.type === 'MemberExpression' && getMemberName(callee) === 'push') {
			const list = unwrap(callee.object);
			const binding = list.type === 'Identifier' ? this.#context.index.getBinding(list) : undefined;
			const reads = binding ? getReads(binding).filter((reference) => !isPush(reference)) : [];
			if (binding && !this.#context.index.isExported(binding) && reads.length > 0) return reads.flatMap((reference) => this.#followList(reference, carrier, -1));
		}
		const fn = this.#depth < maximumDepth ? resolveFunction(callee, this.#context.index) : undefined;
		const parameter = fn?.params[position];
		if (!fn || parameter?.type !== 'Identifier') return [this.#forward(call, `${this.#quote(call.callee)}() receives its promise`)];
		return this.#deeper(() => this.#followName(parameter, argument, carrier));
	}

	/** `const [error, result] = await to(promise)`: a tuple whose first element is the error, by its name or the helper's. */
	#findTuple(call: TSESTree.CallExpression): Sink[] | undefined {
		const awaited = wrapped(call).parent;
		const declarator = awaited?.type === 'AwaitExpression' ? wrapped(awaited).parent : undefined;
		if (!awaited || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'ArrayPattern') return undefined;
		const error = declarator.id.elements[tupleErrorPosition];
		const callee = unwrap(call.callee);
		const isHelper = callee.type === 'Identifier' && tupleHelpers.has(callee.name);
		if (!error || (!isHelper && !(error.type === 'Identifier' && /^(?:e|err|error)$|(?:Err|Error)$/.test(error.name)))) return undefined;
		const failure = createFailureValue(this.#context.index, { ...this.#getFacts(), mayBeSuccess: false, expression: awaited, path: [String(tupleErrorPosition)] });
		const [, ...statements] = getContinuation(awaited, getEnclosingFunction(awaited));
		const assessment = assessStatements(statements, failure, this.#context, { isDedicated: false, valueMatters: true });
		return [this.#receiveResult(assessment.ladder?.node ?? declarator, awaited, assessment)];
	}

	// Functions

	/** The failure leaves the function around a node. */
	#followExit(node: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
		const fn = getEnclosingFunction(node);
		if (!fn) return [exit === 'await' ? this.#drop(node, 'it is awaited at the top level of the module') : this.#forward(node, 'it leaves the module')];
		if (fn.generator) return [this.#forward(fn, 'a generator hands it to whoever runs it')];
		return this.#followFunction(fn, exit, carrier);
	}

	/** What becomes of the promise that a function returns. */
	#followFunction(fn: FunctionNode, exit: Exit, carrier: Carrier): Sink[] {
		if (this.#visited.has(fn)) return [];
		this.#visited.add(fn);
		if (this.#depth >= maximumDepth) return [this.#forward(fn, 'it goes through too many functions')];
		return this.#deeper(() => {
			const sinks = fn.type === 'FunctionDeclaration' ? this.#followDeclaration(fn, exit, carrier) : this.#followFunctionValue(fn, exit, carrier);
			return sinks.length > 0 ? sinks : [this.#forward(fn, 'only itself calls the function')];
		});
	}

	#followDeclaration(fn: TSESTree.FunctionDeclaration, exit: Exit, carrier: Carrier): Sink[] {
		const binding = fn.id ? this.#context.index.getBinding(fn.id) : undefined;
		return binding && fn.parent.type !== 'ExportDefaultDeclaration' ? this.#followFunctionName(binding, fn, exit, carrier) : [this.#forward(fn, 'an exported function hands it to its callers')];
	}

	/** A function, or what stands for it, is a value: who calls it? */
	#followFunctionValue(value: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
		const outer = wrapped(value);
		const parent = outer.parent as TSESTree.Node | undefined;
		if (!parent) return [];
		switch (parent.type as string) {
			case 'VariableDeclarator': {
				const { id } = parent as TSESTree.VariableDeclarator;
				const binding = id.type === 'Identifier' ? this.#context.index.getBinding(id) : undefined;
				return binding ? this.#followFunctionName(binding, value, exit, carrier) : [this.#forward(parent, 'the function is passed on')];
			}
			case 'AssignmentExpression': {
				const { left } = parent as TSESTree.AssignmentExpression;
				const binding = left.type === 'Identifier' ? this.#context.index.getBinding(left) : undefined;
				if (binding) return this.#followFunctionName(binding, value, exit, carrier);
				const name = left.type === 'MemberExpression' ? getMemberName(left) : undefined;
				return [name !== undefined && /^on[a-z]+$/.test(name) ? this.#drop(value, `${name} is an event handler`) : this.#forward(parent, 'the function is stored')];
			}
			case 'CallExpression':
			case 'NewExpression': {
				const call = parent as TSESTree.CallExpression;
				return call.callee === outer ? this.#followPromise(call, carrier) : this.#followFunctionArgument(call, outer, exit, carrier);
			}
			case 'MemberExpression': {
				const call = wrapped(parent).parent;
				const name = getMemberName(parent as TSESTree.MemberExpression);
				if (call?.type !== 'CallExpression' || call.callee !== wrapped(parent)) return [this.#forward(parent, 'the function is passed on')];
				if (name === 'bind') return this.#followFunctionValue(call, exit, carrier);
				return name === 'call' || name === 'apply' ? this.#followPromise(call, carrier) : [this.#forward(parent, 'the function is passed on')];
			}
			case 'ConditionalExpression':
			case 'LogicalExpression':
				return this.#followFunctionValue(parent, exit, carrier);
			case 'Property':
				return this.#followProperty(parent as TSESTree.Property, value, exit, carrier);
			case 'MethodDefinition':
			case 'PropertyDefinition':
				return this.#followClassMember(parent as TSESTree.MethodDefinition, exit, carrier);
			case 'JSXExpressionContainer':
				return this.#followAttribute(parent as TSESTree.JSXExpressionContainer, value);
			case 'VExpressionContainer':
			case 'VOnExpression':
				return [isEventDirective(parent) ? this.#drop(value, 'the template calls it on an event') : this.#forward(parent, 'the function is passed on')];
			default:
				return [this.#forward(parent, 'the function is passed on')];
		}
	}

	#followFunctionName(binding: Binding, value: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
		const { file, index } = this.#context;
		if (index.isExported(binding)) return [this.#forward(value, `${binding.name}() is exported`)];
		const uses = getReads(binding).filter((reference) => !isDependency(reference));
		if (uses.length === 0) return [this.#forward(value, `nobody in the file calls ${binding.name}()`)];
		return uses.flatMap((reference) => {
			const shown = this.#findTemplateUses(reference);
			return shown && isVueFile(file.filename) ? shown.flatMap((use) => this.#followUse(use, exit, carrier)) : this.#followUse(reference, exit, carrier);
		});
	}

	/** `setup() { …; return { send }; }`: what the template does with the name. */
	#findTemplateUses(reference: TSESTree.Identifier): TSESTree.Node[] | undefined {
		const property = wrapped(reference).parent;
		if (property?.type !== 'Property' || property.parent.type !== 'ObjectExpression' || property.parent.parent.type !== 'ReturnStatement') return undefined;
		const setup = getEnclosingFunction(property);
		const name = getKeyName(property);
		if (name === undefined || setup?.parent.type !== 'Property' || getKeyName(setup.parent) !== 'setup') return undefined;
		const uses = this.#context.index.globals.get(name) ?? [];
		return uses.length > 0 ? [...uses] : undefined;
	}

	/** A name or member that stands for the function is used: called, or handed on. */
	#followUse(use: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
		if (this.#visited.has(use)) return [];
		this.#visited.add(use);
		return this.#followFunctionValue(use, exit, carrier);
	}

	/** The function is handed to a call: who calls it back, and does anybody keep what it returns? */
	#followFunctionArgument(call: TSESTree.CallExpression | TSESTree.NewExpression, argument: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
		const callee = unwrap(call.callee);
		const position = call.arguments.indexOf(argument as TSESTree.Expression);
		const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? getMemberName(callee) : undefined;
		if (name === undefined || position < 0) return [this.#forward(call, 'the function is passed on')];
		if (call.type === 'NewExpression') return [name === 'Promise' ? this.#drop(argument, 'the executor of a promise is not waited for') : this.#forward(call, 'the function is passed on')];
		if (callee.type === 'MemberExpression') {
			if (promiseMethods.has(name)) return this.#followPromise(call, name === 'then' && position === 0 ? carrier : 'rejection');
			if (name === 'map' || name === 'flatMap') return this.#followList(call, carrier, -1);
			if (droppingMethods.has(name)) return [this.#drop(argument, `${name}() drops what its callback returns`)];
			const origin = this.#sdkCalls.classify(call);
			if (origin.kind === 'sdk' && origin.method.channel === 'listens') return [this.#drop(argument, `${name}() registers a listener`)];
		} else if (!this.#isOwnFunction(callee)) {
			if (transparentFunctions.has(name) && position === 0) return this.#followFunctionValue(call, exit, carrier);
			if (droppingFunctions.has(name)) return [this.#drop(argument, `${name}() drops what its callback returns`)];
		}
		const fn = resolveFunction(callee, this.#context.index);
		const parameter = fn?.params[position];
		const binding = parameter?.type === 'Identifier' ? this.#context.index.getBinding(parameter) : undefined;
		const uses = binding ? getReads(binding) : [];
		if (uses.length === 0) return [this.#forward(call, `${this.#quote(call.callee)}() may call it`)];
		return uses.flatMap((use) => this.#followUse(use, exit, carrier));
	}

	#isOwnFunction(callee: TSESTree.Node): boolean {
		return resolveFunction(callee, this.#context.index) !== undefined;
	}

	/** A method of an object: of a mini program's page, of a Vue component, of a platform call, or of anything. */
	#followProperty(property: TSESTree.Property, value: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
		const name = getKeyName(property);
		const object = wrapped(property.parent);
		const holder = object.parent;
		if (name === undefined || property.parent.type !== 'ObjectExpression' || !holder) return [this.#forward(property, 'the function is passed on')];
		const factory = getFactory(holder, object);
		if (factory !== undefined && miniProgramFactories.has(factory)) return this.#followPageMethod(name, value, exit, carrier);
		if (this.#isComponent(object)) {
			if (lifecycleMethods.has(name)) return [this.#drop(value, `${name} is a lifecycle hook`)];
			return [this.#forward(property, `${name} belongs to a component`)];
		}
		if (holder.type === 'CallExpression' && holder.callee.type === 'MemberExpression' && platformCallbacks.has(name)) {
			const owner = unwrap(holder.callee.object);
			if (owner.type === 'Identifier' && platformObjects.has(owner.name)) return [this.#drop(value, `${name} is a callback of the platform`)];
		}
		if (holder.type === 'Property' && holder.value === object && holder.parent.type === 'ObjectExpression') {
			const section = getKeyName(holder);
			const options = wrapped(holder.parent);
			const outerFactory = options.parent ? getFactory(options.parent, options) : undefined;
			if (outerFactory !== undefined && miniProgramFactories.has(outerFactory)) return this.#followPageMethod(name, value, exit, carrier);
			if (this.#isComponent(options)) {
				if (section === 'watch') return [this.#drop(value, 'a watcher calls it')];
				if (section === 'methods') return this.#followComponentMethod(name, value, exit, carrier);
			}
		}
		return [this.#forward(property, 'the function is a member of an object')];
	}

	/** The options of a Vue component. */
	#isComponent(object: TSESTree.Node): boolean {
		const { parent } = object;
		if (!parent) return false;
		if (parent.type === 'ExportDefaultDeclaration') return isVueFile(this.#context.file.filename);
		const factory = getFactory(parent, object);
		return factory !== undefined && componentFactories.has(factory);
	}

	/** A template or the framework calls it, and whoever in the file does. */
	#followPageMethod(name: string, value: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
		if (lifecycleMethods.has(name)) return [this.#drop(value, `${name} is a lifecycle hook`)];
		const uses = this.#findMemberUses(name);
		if (uses.length > 0) return uses.flatMap((use) => this.#followUse(use, exit, carrier));
		return [exit === 'await' ? this.#drop(value, `the page's template or framework calls ${name}`) : this.#forward(value, `${name} returns it`)];
	}

	#followComponentMethod(name: string, value: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
		const uses: TSESTree.Node[] = [...this.#findMemberUses(name), ...(this.#context.index.globals.get(name) ?? [])];
		return uses.length > 0 ? uses.flatMap((use) => this.#followUse(use, exit, carrier)) : [this.#forward(value, `nobody in the file calls ${name}()`)];
	}

	/** `this.send`, `self.send`: mentions of a method of the same object. */
	#findMemberUses(name: string): TSESTree.Node[] {
		return (this.#context.index.memberMentions.get(name) ?? []).filter((mention) => isOwnObject(mention.object, this.#context.index) && !isAssigned(mention));
	}

	#followClassMember(member: TSESTree.MethodDefinition | TSESTree.PropertyDefinition, exit: Exit, carrier: Carrier): Sink[] {
		const name = getKeyName(member);
		if (name !== undefined && classLifecycleMethods.has(name)) return [this.#drop(member, `${name} is a lifecycle hook`)];
		const isPrivate = member.key.type === 'PrivateIdentifier' || member.accessibility === 'private';
		const uses = isPrivate && name !== undefined ? this.#findMemberUses(name) : [];
		const isGetter = member.type === 'MethodDefinition' && member.kind !== 'method';
		return uses.length > 0 && !isGetter ? uses.flatMap((use) => this.#followUse(use, exit, carrier)) : [this.#forward(member, 'a method hands it to its callers')];
	}

	/** `<button onClick={send}>` */
	#followAttribute(container: TSESTree.JSXExpressionContainer, value: TSESTree.Node): Sink[] {
		const attribute = container.parent;
		if (attribute.type !== 'JSXAttribute' || attribute.name.type !== 'JSXIdentifier') return [this.#forward(container, 'the function is passed on')];
		const { name } = attribute.name;
		const element = attribute.parent.name;
		const isDom = element.type === 'JSXIdentifier' && /^[a-z]/.test(element.name);
		return [eventAttributes.has(name) || (isDom && /^on[A-Z]/.test(name)) ? this.#drop(value, `${name} is an event handler`) : this.#forward(container, 'the function is passed on')];
	}

	// Callbacks

	/** A call that takes a callback for its failure. */
	#followCallback({ node, profile, method }: SdkCall): Sink[] {
		const place = failureCallbacks.find((candidate) => candidate.profile === profile.name && candidate.methods.includes(method));
		if (!place || node.arguments.some(({ type }) => type === 'SpreadElement')) return [this.#forward(node, 'its callback is not known')];
		const argument = node.arguments[place.argument];
		if (!argument) return [this.#drop(node, 'it is called without a callback for its failure')];
		let callback: TSESTree.Node | undefined = argument;
		if (place.property !== undefined) {
			const options = unwrap(argument);
			if (options.type !== 'ObjectExpression' || options.properties.some(({ type }) => type === 'SpreadElement')) return [this.#forward(argument, 'its options are not written here')];
			callback = options.properties.find((property): property is TSESTree.Property => property.type === 'Property' && getKeyName(property) === place.property)?.value;
		}
		if (!callback || isNoFunction(callback)) return [this.#drop(node, 'it is called without a callback for its failure')];
		const { index } = this.#context;
		if (isLogFunction(callback, this.#context)) return [this.#receive(callback, 'reference', emptyAssessment('log'))];
		if (isEmptyFunction(callback, this.#context)) return [this.#receive(callback, 'reference', emptyAssessment('none'))];
		const fn = resolveFunction(callback, index);
		if (!fn) return [this.#forward(callback, `${this.#quote(callback)} receives it`)];
		const mayBeSuccess = place.receives === 'outcome';
		const failure = createFailureValue(index, { pattern: fn.params[0], codeProperties: profile.codeProperties, mayBeSuccess });
		const assessment = assessFunction(fn, failure, this.#context, { isDedicated: !mayBeSuccess, valueMatters: false });
		return [mayBeSuccess ? this.#receiveResult(fn, fn, assessment) : this.#receive(fn, 'function', assessment)];
	}

	// Small things

	#getFacts(): Pick<FailureEntry, 'codeProperties' | 'bodyProperties' | 'mayBeSuccess'> {
		const { profile, channel } = this.#call;
		return { codeProperties: profile.codeProperties, bodyProperties: profile.platform === 'rest' ? ['data', 'body'] : [], mayBeSuccess: channel !== 'rejects' };
	}

	#getEntry(fn: FunctionNode): FailureEntry {
		return { ...this.#getFacts(), pattern: fn.params[0] };
	}

	/** Is this the `resolve` or `reject` of an executor, and of which promise? */
	#findSettledPromise(node: TSESTree.Node): { readonly role: 'resolve' | 'reject'; readonly promise: TSESTree.NewExpression } | undefined {
		const inner = unwrap(node);
		if (inner.type !== 'Identifier') return undefined;
		const definition = this.#context.index.getBinding(inner)?.definitions[0];
		if (definition?.kind !== 'parameter' || !isFunction(definition.node)) return undefined;
		const executor = wrapped(definition.node);
		const promise = executor.parent;
		if (promise?.type !== 'NewExpression' || promise.callee.type !== 'Identifier' || promise.callee.name !== 'Promise' || promise.arguments[0] !== executor) return undefined;
		const position = definition.node.params.findIndex((parameter) => parameter === definition.identifier);
		return position < 0 || position > 1 ? undefined : { role: position === 0 ? 'resolve' : 'reject', promise };
	}

	/** Does nobody look at what this expression gives? */
	#isDropped(expression: TSESTree.Node): boolean {
		const outer = wrapped(expression);
		const { parent } = outer;
		if (parent?.type === 'AwaitExpression') return this.#isDropped(parent);
		if (parent?.type === 'ExpressionStatement' || (parent?.type === 'UnaryExpression' && parent.operator === 'void')) return true;
		// .catch(() => {}).finally(hide)
		if (parent?.type !== 'MemberExpression' || getMemberName(parent) !== 'finally') return false;
		const call = wrapped(parent).parent;
		return call?.type === 'CallExpression' && this.#isDropped(call);
	}

	#deeper(run: () => Sink[]): Sink[] {
		this.#depth++;
		try {
			return run();
		} finally {
			this.#depth--;
		}
	}

	#quote(node: TSESTree.Node): string {
		return quoteNode(this.#context.file.text, node);
	}

	#drop(node: TSESTree.Node, text: string): Sink {
		return { kind: 'dropped', node, step: { range: node.range, text } };
	}

	#forward(node: TSESTree.Node, text: string): Sink {
		return { kind: 'forwarded', step: { range: node.range, text } };
	}

	#receive(node: TSESTree.Node, form: HandlerForm, { effect, testsCodes, covered, ladder }: Assessment): Sink {
		const kind = testsCodes ? 'selective' : effect === 'generic' ? 'generic' : effect === 'log' ? 'log-only' : 'empty';
		return { kind: 'handled', body: { node, form, kind, covered, coversRest: effect === 'generic', ladder }, step: { range: node.range, text: stepTexts[kind] } };
	}
}

const stepTexts: Readonly<Record<HandlerBody['kind'], string>> = {
	'empty': 'a handler receives it and does nothing',
	'log-only': 'a handler receives it and writes a log',
	'generic': 'a handler deals with it',
	'selective': 'a handler tests its code',
};

function emptyAssessment(effect: 'none' | 'log'): Assessment {
	return { effect, testsCodes: false, covered: nothingCovered, hasFailureBranch: false, ladder: undefined };
}

/** Puts together what was found on all ways: the best of them counts. */
function toHandling(sinks: readonly Sink[]): Handling {
	const handlers = [...new Set(sinks.flatMap((sink) => (sink.kind === 'handled' ? [sink.body] : [])))];
	const how = sinks.map(({ step }) => step);
	const kinds: HandlingKind[] = [...handlers.map(({ kind }) => kind), ...sinks.flatMap(({ kind }) => (kind === 'forwarded' ? (['generic'] as const) : []))];
	const kind = strongestFirst.find((candidate) => kinds.includes(candidate));
	const dropped = sinks.find((sink) => sink.kind === 'dropped');
	if (!kind) return dropped ? { kind: 'absent', handlers, covered: nothingCovered, coversRest: false, dropped: dropped.node, how } : { kind: 'generic', handlers, covered: nothingCovered, coversRest: true, dropped: undefined, how };
	return { kind, handlers, covered: mergeCoveredCodes(handlers.map(({ covered }) => covered)), coversRest: kind === 'generic' || handlers.some(({ coversRest }) => coversRest), dropped: undefined, how };
}

/** The `try` with a `catch` that an error thrown here reaches, within the same function. */
function findTry(at: TSESTree.Node): TSESTree.TryStatement | undefined {
	for (let node = at; node.parent && !isFunction(node); node = node.parent) {
		if (node.parent.type === 'TryStatement' && node.parent.block === node && node.parent.handler) return node.parent;
	}
	return undefined;
}

/** `for (…) { try { await …; return; } catch {} }`: the loop goes on until it succeeds. */
function isRetried(statement: TSESTree.TryStatement): boolean {
	for (let node: TSESTree.Node = statement; node.parent && !isFunction(node.parent); node = node.parent) {
		if (!/^(?:For|While|DoWhile)\w*Statement$/.test(node.parent.type)) continue;
		return collectWithinFunction(statement.block, (inner): inner is TSESTree.BreakStatement | TSESTree.ReturnStatement => inner.type === 'BreakStatement' || inner.type === 'ReturnStatement').length > 0;
	}
	return false;
}

/** The statement that holds a value, and all that run after it in the same function. */
function getContinuation(value: TSESTree.Node, fn: FunctionNode | undefined): TSESTree.Node[] {
	const statements: TSESTree.Node[] = [];
	let node = value;
	let isFirst = true;
	for (; node.parent && node !== fn; node = node.parent) {
		const list = getStatements(node.parent);
		const position = list?.indexOf(node as never) ?? -1;
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

/** References that read a name, rather than write it. */
function getReads(binding: Binding): TSESTree.Identifier[] {
	return binding.references.filter((reference) => {
		const { parent } = reference;
		if (parent.type === 'AssignmentExpression' && parent.left === reference) return false;
		return parent.type !== 'ExportSpecifier' && !(parent.type === 'UnaryExpression' && parent.operator === 'typeof');
	});
}

function isPush(reference: TSESTree.Identifier): boolean {
	return reference.parent.type === 'MemberExpression' && reference.parent.object === reference && getMemberName(reference.parent) === 'push';
}

function isAssigned(mention: TSESTree.MemberExpression): boolean {
	return mention.parent.type === 'AssignmentExpression' && mention.parent.left === mention;
}

/** `useEffect(…, [send])`: named as what an effect depends on, not called. */
function isDependency(reference: TSESTree.Identifier): boolean {
	const { parent } = reference;
	if (parent.type !== 'ArrayExpression' || parent.parent.type !== 'CallExpression') return false;
	const { callee, arguments: values } = parent.parent;
	const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? getMemberName(callee) : undefined;
	return name !== undefined && /^use[A-Z]/.test(name) && values.indexOf(parent) > 0;
}

/** `undefined`, `null`, or nothing at all stands where a handler could. */
function isNoFunction(node: TSESTree.Node | undefined): boolean {
	if (!node) return true;
	const inner = unwrap(node);
	return (inner.type === 'Literal' && inner.value === null) || (inner.type === 'Identifier' && inner.name === 'undefined');
}

/** Of `Promise.all(…)` the `all`. */
function getPromiseFunction(call: TSESTree.CallExpression): string | undefined {
	const callee = unwrap(call.callee);
	return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Promise' ? getMemberName(callee) : undefined;
}

/** The function that an object is given to as its only or last argument, as it is written. */
function getFactory(call: TSESTree.Node, object: TSESTree.Node): string | undefined {
	if ((call.type !== 'CallExpression' && call.type !== 'NewExpression') || call.callee === object || call.arguments.at(-1) !== object) return undefined;
	return getDottedName(call.callee);
}

/** `@click="…"`, `v-on:click="…"` */
function isEventDirective(container: TSESTree.Node): boolean {
	let node = container as unknown as { type: string; parent?: unknown } | undefined;
	while (node && node.type !== 'VAttribute') node = node.parent as typeof node;
	const key = (node as { key?: { name?: { name?: string } } } | undefined)?.key;
	return key?.name?.name === 'on';
}

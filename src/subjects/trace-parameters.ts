import type { TSESTree } from '@typescript-eslint/utils';
import { type Call, type FunctionNode, isCall, isFunction } from '../ast/functions.js';
import { getKeyName, getMemberName, getStaticString, isMemberNamed } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Binding } from '../module/module-index.js';
import { resolveObject } from '../module/resolve-object.js';
import { lastResorts } from '../sdk/dead-handlers.js';
import { foreignHandlerNames } from '../sdk/look-alikes.js';
import { isCodeName } from './code-name.js';
import type { Origin } from './origin.js';
import { maximumDepth, type Tracing } from './tracing.js';

/** Methods of arrays whose callback's first parameter is an element. */
const elementCallbacks = new Set(['forEach', 'map', 'filter', 'find', 'findIndex', 'findLast', 'some', 'every', 'flatMap']);

/** Methods that add and remove listeners. */
const listenerMethods = new Set(['on', 'once', 'off', 'addEventListener', 'addListener']);

/** Names of options that hold a callback, as opposed to methods of a component. */
const callbackName = /^(?:success|fail|failed|failure|complete|callback|cb\w*|error|ok|done|then|catch|resolve|reject|on[A-Z]\w*)$/;

/** Follows what functions receive: from a parameter to the calls, chains and listeners that hand it over. */
export function createParameterTracing(tracing: Tracing): Pick<Tracing, 'traceParameter' | 'traceArgument' | 'getArguments'> {
	const { context, foreign, fromSdk, once, quote, sdkCalls, step, trace, traceRejection, traceResolution, unknown } = tracing;
	const { index } = context;
	/** Mentions of members by their name and the object that has them; gathered when a name is first asked for. */
	const keptMentions = new Map<string, Map<TSESTree.Node, TSESTree.MemberExpression[]>>();

	/** Who calls a function, and with what. */
	const traceParameter = (fn: FunctionNode, position: number, name: string, path: readonly string[], depth: number): Origin[] => {
		if (depth > maximumDepth) return unknown(fn, path, 'value', name);
		return once(`parameter ${position}`, fn, path, depth, () => {
			const origins = traceUses(fn, position, path, depth);
			const handler = getAssignedMember(wrapped(fn));
			if (handler !== undefined && foreignHandlerNames.has(handler)) return foreign(fn, `${handler} is a handler of something else`);
			for (const mention of getMentions(fn)) origins.push(...traceUseOf(mention, position, path, depth));
			if (origins.length > 0) return origins.map((origin) => nameOrigin(origin, name));
			return [{ kind: 'parameter', fn, name, path, steps: [step(fn.params[position]!, `${name} is handed in from outside the file`)] }];
		});
	};

	/** A function expression stands where it is used: as an argument, in an options object. */
	const traceUses = (fn: FunctionNode, position: number, path: readonly string[], depth: number): Origin[] => {
		const outer = wrapped(fn);
		const { parent } = outer;
		if (parent?.type === 'Property' && parent.value === outer && parent.parent.type === 'ObjectExpression') {
			const call = wrapped(parent.parent).parent;
			const name = getKeyName(parent);
			return call && isCall(call) && name !== undefined && callbackName.test(name) ? traceCallback(call, fn, position, path, depth) : [];
		}
		return traceUseOf(fn, position, path, depth);
	};

	/** A name or member that stands for a function is used: called, handed on, bound. */
	const traceUseOf = (mention: TSESTree.Node, position: number, path: readonly string[], depth: number): Origin[] => {
		// show = debounce(show)
		if (depth > maximumDepth) return [];
		const outer = wrapped(mention);
		const { parent } = outer;
		if (parent && isCall(parent)) {
			if (parent.callee === outer) return traceGiven(parent, position, path, depth);
			return traceArgument(parent, parent.arguments.indexOf(outer as TSESTree.Expression), position, path, depth);
		}
		if (parent?.type === 'Property' && parent.value === outer) return getKeptMentions(parent).flatMap((kept) => traceUseOf(kept, position, path, depth + 1));
		if (parent?.type === 'MemberExpression' && parent.object === outer && parent.parent.type === 'CallExpression') {
			const name = getMemberName(parent);
			// Behind what becomes `this` stand the first arguments.
			const given = parent.parent.arguments.length - 1;
			if (name === 'call' || (name === 'bind' && position < given)) return traceGiven(parent.parent, position + 1, path, depth);
			if (name === 'bind') return traceUseOf(parent.parent, position - Math.max(0, given), path, depth);
		}
		return [];
	};

	/** What a call hands over at a position, if anything. */
	const traceGiven = (call: Call, position: number, path: readonly string[], depth: number): Origin[] => call.arguments.slice(position, position + 1).flatMap((argument) => trace(argument, path, depth + 1));

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
		// useCallback(f), debounce(f): the function goes on under the name that the result gets.
		const outer = wrapped(call);
		if (callee.type === 'Identifier' && outer.parent?.type === 'VariableDeclarator' && outer.parent.id.type === 'Identifier' && sdkCalls.classify(call).kind === 'unknown') {
			return index.getBinding(outer.parent.id)!.references.flatMap((reference) => traceUseOf(reference, position, path, depth + 1));
		}
		return traceCallback(call, unwrap(call.arguments[argument]!), position, path, depth);
	};

	/** A function is handed to a call that will call it back. */
	const traceCallback = (call: Call, fn: TSESTree.Node, position: number, path: readonly string[], depth: number): Origin[] => {
		if (isLastResort(call)) {
			const [first, ...rest] = path;
			// Browsers and mini programs hand it over within an event.
			return first === 'reason' ? unknown(call, rest, 'rejection', first) : unknown(call, path, 'rejection');
		}
		const origin = sdkCalls.classify(call);
		if (origin.kind === 'foreign') return foreign(call, origin.why);
		if (origin.kind === 'local' && isFunction(fn)) {
			// One call deep: the function of this file calls its own parameter.
			const argument = call.arguments.findIndex((candidate) => unwrap(candidate) === fn);
			const origins = origin.functions.flatMap((callee) => {
				const parameter = callee.params[argument];
				return parameter?.type === 'Identifier' ? index.getBinding(parameter)!.references.flatMap((reference) => traceUseOf(reference, position, path, depth + 1)) : [];
			});
			return origins.length > 0 ? origins : unknown(call, path, 'callback');
		}
		if (origin.kind !== 'sdk' && isListener(call)) return foreign(call, `${quote(call.callee)}() listens to something else`);
		if (origin.kind !== 'sdk') return unknown(call, path, 'callback');
		const delivery = origin.method.channel === 'listens' || isListener(call) ? 'event' : 'callback';
		return fromSdk(call, origin, delivery, path);
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

	/** The names and members by which the file speaks of a function. */
	const getMentions = (fn: FunctionNode): TSESTree.Node[] => {
		const method = getMethodName(fn);
		const property = wrapped(fn).parent;
		return [
			...(getFunctionBinding(fn)?.references ?? []),
			...(method === undefined ? [] : (index.memberMentions.get(method) ?? []).filter(isOwnMember)),
			...(property?.type === 'Property' ? getKeptMentions(property).filter((mention) => !isOwnMember(mention)) : []),
		];
	};

	/** Where the file reads what it keeps in an object: `this.handlers.onError` for the `onError` of `this.handlers = { onError }`. */
	const getKeptMentions = (property: TSESTree.Property): readonly TSESTree.MemberExpression[] => {
		const name = getKeyName(property);
		if (name === undefined) return [];
		let known = keptMentions.get(name);
		if (!known) {
			keptMentions.set(name, (known = new Map<TSESTree.Node, TSESTree.MemberExpression[]>()));
			for (const mention of index.memberMentions.get(name) ?? []) {
				const object = resolveObject(mention.object, index);
				const mentions = object && known.get(object);
				if (mentions) mentions.push(mention);
				else if (object) known.set(object, [mention]);
			}
		}
		return known.get(property.parent) ?? [];
	};

	/** What calls within the file hand to a parameter. */
	const getArguments = (binding: Binding): TSESTree.Node[] =>
		binding.definitions.flatMap(({ kind, identifier, node }) => {
			const position = kind === 'parameter' ? (node as FunctionNode).params.findIndex((parameter) => parameter === identifier) : -1;
			if (position < 0) return [];
			return getMentions(node as FunctionNode).flatMap((mention) => {
				const outer = wrapped(mention);
				return outer.parent?.type === 'CallExpression' && outer.parent.callee === outer ? outer.parent.arguments.slice(position, position + 1) : [];
			});
		});

	const getFunctionBinding = (fn: FunctionNode): Binding | undefined => {
		if (fn.type === 'FunctionDeclaration') return fn.id ? index.getBinding(fn.id) : undefined;
		let outer = wrapped(fn);
		// const f = useCallback(async () => {…}, [])
		if (outer.parent?.type === 'CallExpression' && outer.parent.arguments[0] === outer && unwrap(outer.parent.callee).type === 'Identifier') outer = wrapped(outer.parent);
		const { parent } = outer;
		if (parent?.type === 'VariableDeclarator' && parent.init === outer && parent.id.type === 'Identifier') return index.getBinding(parent.id);
		if (parent?.type === 'AssignmentExpression' && parent.left.type === 'Identifier') return index.getBinding(parent.left);
		return undefined;
	};

	return { traceParameter, traceArgument, getArguments };
}

/** What is handed to a callback goes by the name of its parameter, where nothing else tells. */
function nameOrigin(origin: Origin, name: string): Origin {
	if (origin.kind === 'unknown' && origin.name === undefined) return { ...origin, name };
	const isBareCode = origin.kind === 'sdk' && (origin.delivery === 'callback' || origin.delivery === 'event') && origin.path.length === 0 && isCodeName(name);
	return isBareCode ? { ...origin, path: ['code'] } : origin;
}

/** `on`, `addEventListener`, …: what the callback gets is an event. */
function isListener(call: Call): boolean {
	return isMemberNamed(unwrap(call.callee), listenerMethods);
}

/** `process.on('unhandledRejection', …)`, `wx.onUnhandledRejection(…)`: what the callback gets may come from anywhere. */
function isLastResort(call: Call): boolean {
	const callee = unwrap(call.callee);
	const method = callee.type === 'MemberExpression' ? getMemberName(callee) : undefined;
	const event = isListener(call) && call.arguments[0] ? getStaticString(call.arguments[0]) : undefined;
	return lastResorts.has(method ?? '') || lastResorts.has(event ?? '');
}

/** The name a function hangs on: `methods: { f() {} }`, `class { f() {} }`, `this.f = () => {}`. */
function getMethodName(fn: FunctionNode): string | undefined {
	let outer = wrapped(fn);
	if (outer.parent?.type === 'CallExpression' && outer.parent.arguments[0] === outer) outer = wrapped(outer.parent);
	const { parent } = outer;
	if ((parent?.type === 'Property' || parent?.type === 'PropertyDefinition' || parent?.type === 'MethodDefinition') && parent.value === outer) return getKeyName(parent);
	return getAssignedMember(outer);
}

/** The member that a function is assigned to: `socket.onclose = () => {}`. */
function getAssignedMember(outer: TSESTree.Node): string | undefined {
	const { parent } = outer;
	return parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' ? getMemberName(parent.left) : undefined;
}

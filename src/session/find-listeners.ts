import type { TSESTree } from '@typescript-eslint/utils';
import { type FunctionNode, isFunction } from '../ast/functions.js';
import { getMemberName, getStaticString, isMemberNamed } from '../ast/member-name.js';
import { isNullish } from '../ast/nullish.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { resolveFunction } from '../handlers/resolve-function.js';
import { isEmptyFunction } from '../handlers/assess-code.js';
import { getPatternPath } from '../module/module-index.js';
import { getAssignedValues } from '../module/references.js';
import { type SdkEvent, sdkEvents } from '../sdk/events.js';
import { eventNamespaces, eventRegistrars } from '../sdk/session.js';
import type { SessionContext } from './session-context.js';

/** A place where the file asks to hear of an event. */
export interface SessionListener {
	readonly event: SdkEvent;
	/** The registering call, or the member of a listener object. */
	readonly node: TSESTree.Node;
	/** What is written as the handler. */
	readonly handler: TSESTree.Node | undefined;
	/** The function of this file that it stands for. */
	readonly fn: FunctionNode | undefined;
	/** The handler, where it does nothing. */
	readonly empty: TSESTree.Node | undefined;
}

/** Every listener of a file. */
export interface SessionListeners {
	readonly listeners: readonly SessionListener[];
	/** Is something registered whose event the file does not tell? */
	readonly hasUnknown: boolean;
}

/** Finds what the file registers for the events of a session, whatever the SDK. */
export function findListeners(session: SessionContext): SessionListeners {
	const { context, evidence, sdkCalls } = session;
	const { index } = context;
	const listeners: SessionListener[] = [];
	let hasUnknown = false;

	const add = (event: SdkEvent, node: TSESTree.Node, written: TSESTree.Node | undefined): void => {
		const handler = written && getHandler(written);
		const fn = handler && resolveFunction(handler, index);
		const isEmpty = handler !== undefined && (fn ? isEmptyBody(fn) : isEmptyFunction(handler, context));
		listeners.push({ event, node, handler, fn, empty: isEmpty ? handler : undefined });
	};
	const isShown = (event: SdkEvent): boolean => [...evidence.profiles.keys()].some(({ name }) => event.profiles.includes(name));

	for (const call of index.calls) {
		const callee = unwrap(call.callee);
		if (callee.type !== 'MemberExpression') continue;
		const method = getMemberName(callee);
		const isSdk = sdkCalls.getObject(callee.object) !== undefined;
		if (method === undefined) {
			hasUnknown ||= isSdk;
			continue;
		}
		const registration = sdkEvents.filter(({ form, name }) => form === 'registration' && name === method);
		for (const event of registration) if (isSdk || isShown(event)) add(event, call, call.arguments[0]);
		if (!eventRegistrars.has(method) || call.arguments.length === 0) continue;
		const position = call.arguments.findIndex((argument) => getEvents(argument, isSdk).length > 0);
		const argument = call.arguments[position];
		if (argument) for (const event of getEvents(argument, isSdk)) add(event, call, call.arguments[position + 1]);
		else if (isSdk && !isKnownEvent(call.arguments[0]!)) hasUnknown = true;
	}

	// A registering method that is handed on: chat.on.bind(chat), bus.use(chat.on).
	hasUnknown ||= index.members.some((member) => {
		const outer = wrapped(member);
		const isCallee = outer.parent?.type === 'CallExpression' && outer.parent.callee === outer;
		return !isCallee && isMemberNamed(member, eventRegistrars) && sdkCalls.getObject(member.object) !== undefined;
	});

	for (const event of sdkEvents) {
		if (event.form !== 'listener' || !isShown(event)) continue;
		for (const fn of index.methods.get(event.name) ?? []) add(event, fn.parent, fn);
		// { onKickedOffline: props.onKicked }, listener.onKickedOffline = props.onKicked
		for (const identifier of findKeys(session, event.name)) add(event, identifier, undefined);
	}
	return { listeners, hasUnknown };

	/** The events that an argument names. */
	function getEvents(argument: TSESTree.Node, isSdk: boolean): SdkEvent[] {
		const events = sdkEvents.filter(({ form }) => form === 'event');
		const text = getText(argument);
		if (text !== undefined) return isSdk ? events.filter(({ wireName }) => wireName === text) : [];
		const node = unwrap(argument);
		if (node.type === 'Identifier') return isSdk ? events.filter(({ name }) => name === node.name) : [];
		if (node.type !== 'MemberExpression') return [];
		return isSdk || isNamespace(node.object) ? events.filter(({ name }) => name === getMemberName(node)) : [];
	}

	/** Is this argument surely another event? A name of somebody else's may stand for any. */
	function isKnownEvent(argument: TSESTree.Node): boolean {
		const node = unwrap(argument);
		return getText(argument) !== undefined || (node.type === 'MemberExpression' && /^[A-Z][A-Z\d_]*$/.test(getMemberName(node) ?? '') && isNamespace(node.object));
	}

	/** `TIM.EVENT`, or a name for it: `const E = TIM.EVENT`, `const { EVENT: E } = TIM`. */
	function isNamespace(object: TSESTree.Node): boolean {
		const owner = unwrap(object);
		if (owner.type !== 'Identifier') return isMemberNamed(owner, eventNamespaces);
		if (eventNamespaces.has(owner.name)) return true;
		const [definition] = index.getBinding(owner)?.definitions ?? [];
		if (definition?.kind !== 'variable') return false;
		const { id, init } = definition.node as TSESTree.VariableDeclarator;
		const value = init && unwrap(init);
		const name = getPatternPath(id, definition.identifier)?.at(-1) ?? (value?.type === 'MemberExpression' ? getMemberName(value) : undefined);
		return name !== undefined && eventNamespaces.has(name);
	}

	/** The text of a string, or of a name that always holds one. */
	function getText(argument: TSESTree.Node): string | undefined {
		const node = unwrap(argument);
		if (node.type !== 'Identifier') return getStaticString(node);
		const binding = index.getBinding(node);
		const [definition, ...others] = binding?.definitions ?? [];
		if (!binding || definition?.kind !== 'variable' || others.length > 0 || getAssignedValues(binding).length > 0) return undefined;
		const { id, init } = definition.node as TSESTree.VariableDeclarator;
		return init && id.type === 'Identifier' ? getStaticString(init) : undefined;
	}
}

/** Members of objects that are given a value of elsewhere. */
function findKeys({ context: { index } }: SessionContext, name: string): TSESTree.Node[] {
	const mentions = (index.memberMentions.get(name) ?? []).filter((member) => member.parent.type === 'AssignmentExpression' && member.parent.left === member && !isFunction(unwrap(member.parent.right)));
	const properties = index.calls.flatMap((call) => call.arguments).flatMap((argument) => {
		const object = unwrap(argument);
		return object.type === 'ObjectExpression' ? object.properties.filter((property) => property.type === 'SpreadElement' || (property.key.type === 'Identifier' && property.key.name === name && !isFunction(unwrap(property.value)))) : [];
	});
	return [...mentions, ...properties];
}

/** `TIMSetKickedOfflineCallback({ callback })`, `registerEvent(…, { onNotifyEvent() {} })`: the one function of the object. */
function getHandler(written: TSESTree.Node): TSESTree.Node | undefined {
	const inner = unwrap(written);
	if (inner.type !== 'ObjectExpression') return inner;
	const handlers = inner.properties.flatMap((property) => (property.type === 'Property' && unwrap(property.value).type !== 'Literal' ? [property.value] : []));
	return handlers.length === 1 ? handlers[0] : handlers.find((value) => isFunction(unwrap(value)));
}

function isEmptyBody({ body }: FunctionNode): boolean {
	if (body.type === 'BlockStatement') return body.body.every(({ type }) => type === 'EmptyStatement');
	const inner = unwrap(body);
	return isNullish(inner) || (inner.type === 'ObjectExpression' && inner.properties.length === 0);
}

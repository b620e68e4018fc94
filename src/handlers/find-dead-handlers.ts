import type { TSESTree } from '@typescript-eslint/utils';
import type { ErrorCodeEntry } from '../../catalog/src/entry.js';
import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import { collectWithinFunction } from '../ast/children.js';
import { getEnclosingFunction } from '../ast/functions.js';
import { getDottedName, getStaticString, isMemberNamed } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { SdkCalls } from '../evidence/sdk-calls.js';
import type { FileContext } from '../file-context.js';
import { findCallGroup } from '../sdk/critical.js';
import { foreignCodeProperties, lastResorts, resolvingSdks, throwingSdks } from '../sdk/dead-handlers.js';
import { eventRegistrars, type SdkEvent, sdkEvents } from '../sdk/events.js';
import { isEmptyFunction, isLogCall } from './assess-code.js';
import { findTry } from './continuation.js';
import { createFailureValue } from './failure-value.js';
import { findDeadBranch } from './find-dead-branch.js';
import { findPropertyReads, getHandlerScope, type HandlerScope, isFedBy, type PropertyRead } from './handler-scope.js';
import { isFireAndForget } from './is-fire-and-forget.js';
import { getLinks, type Link } from './promise-chain.js';
import { resolveFunction } from './resolve-function.js';
import { type HandlerBody, type SdkCallHandling, unheardKinds } from './sdk-call.js';
import { isNoFunction } from './settled-promise.js';
import { findTestPlaces } from './test-places.js';

/** A handler, or a part of one, that no failure of the SDK ever reaches. */
export type DeadHandler = {
	/** What is underlined. */
	readonly range: readonly [start: number, end: number];
} & (
	| {
		/** `.catch()`, or a `catch` clause, on calls that resolve on failure too. */
		readonly kind: 'resolved-failure';
		readonly calls: readonly SdkCallHandling[];
		/** Of a chain the promise method that is given the handler; `undefined`: a catch clause. */
		readonly method: string | undefined;
	}
	/** `.catch()` on a call that hands its failure to a callback. */
	| { readonly kind: 'callback-failure'; readonly calls: readonly SdkCallHandling[]; readonly method: string | undefined }
	/** `.catch()` alone on a call that throws before it returns a promise. */
	| { readonly kind: 'synchronous-throw'; readonly call: SdkCallHandling; readonly method: string; readonly codes: readonly number[] }
	/** A listener for errors, and nothing else for the failures of calls. */
	| { readonly kind: 'error-event-only'; readonly event: SdkEvent; readonly calls: readonly SdkCallHandling[] }
	/** A listener for an event that the SDK never emits. */
	| { readonly kind: 'silent-event'; readonly event: SdkEvent; readonly profile: string }
	/** `event.code` where the code is at `event.data.code`. */
	| { readonly kind: 'event-code'; readonly read: PropertyRead; readonly codePath: readonly string[] }
	/** `error.ErrorCode` where the code is at `error.code`. */
	| { readonly kind: 'foreign-property'; readonly read: PropertyRead; readonly name: string; readonly codeProperty: string; readonly call: SdkCallHandling }
	/** A branch for the failure of a call that rejects, by the code of its result. */
	| { readonly kind: 'dead-branch'; readonly call: SdkCallHandling }
	/** A test for a code that the call gives on success alone. */
	| { readonly kind: 'success-code'; readonly entry: ErrorCodeEntry; readonly call: SdkCallHandling }
);

/** Finds what can never run, in the order of the text. */
export function findDeadHandlers(calls: readonly SdkCallHandling[], context: FileContext, sdkCalls: SdkCalls): DeadHandler[] {
	return [
		...findChainsOnResolvingCalls(calls, context),
		...findClausesOnResolvingCalls(calls, context),
		...findMissedThrows(calls, context),
		...findBranchesOnRejectingCalls(calls, context, sdkCalls),
		...findErrorListeners(calls, context, sdkCalls),
		...findForeignProperties(calls, context),
		...findSuccessCodes(calls, context),
	].sort((a, b) => a.range[0] - b.range[0]);
}

// Calls that resolve on failure too

function isResolving({ profile, sure }: SdkCallHandling): boolean {
	return sure && resolvingSdks.some((sdk) => sdk.profile === profile.name);
}

function findChainsOnResolvingCalls(calls: readonly SdkCallHandling[], context: FileContext): DeadHandler[] {
	return calls.filter(isResolving).flatMap((call): DeadHandler[] => {
		const links = getLinks(call.node);
		const position = links.findIndex((link) => getRejectionHandler(link) !== undefined);
		const link = links[position];
		const handler = link && getRejectionHandler(link);
		if (!link || !handler || isIdle(handler, context)) return [];
		// What throws on the way, a helper perhaps, may throw the failure that is caught here.
		const isThrownBetween = links.slice(0, position).some(({ method, call: { arguments: [first] } }) => method === 'then' && first !== undefined && mayThrow(first, context));
		// Beside a look at the result the handler may be a precaution; a log of it is none.
		if (isThrownBetween || !(unheardKinds.has(call.handling.kind) || readsCode(handler, call, context))) return [];
		const kind = call.channel === 'calls-back' ? 'callback-failure' : 'resolved-failure';
		return [{ kind, range: link.name.range, calls: [call], method: link.method }];
	});
}

function getRejectionHandler({ method, call }: Link): TSESTree.Node | undefined {
	const handler = method === 'catch' ? call.arguments[0] : method === 'then' ? call.arguments[1] : undefined;
	return isNoFunction(handler) ? undefined : handler;
}

/** Does a handler do nothing? Then nothing is lost when it never runs. */
function isIdle(handler: TSESTree.Node, context: FileContext): boolean {
	if (isEmptyFunction(handler, context)) return true;
	const fn = resolveFunction(handler, context.index);
	if (!fn) return false;
	if (fn.body.type === 'BlockStatement') return fn.body.body.length === 0;
	return !['CallExpression', 'AwaitExpression', 'AssignmentExpression', 'ConditionalExpression', 'LogicalExpression', 'SequenceExpression', 'UpdateExpression'].includes(unwrap(fn.body).type);
}

function mayThrow(callback: TSESTree.Node, { index }: FileContext): boolean {
	const fn = resolveFunction(callback, index);
	if (!fn) return true;
	const isThrow = (node: TSESTree.Node): node is TSESTree.ThrowStatement | TSESTree.CallExpression => node.type === 'ThrowStatement' || (node.type === 'CallExpression' && /(?:^|\.)reject$/i.test(getDottedName(node.callee) ?? ''));
	return collectWithinFunction(fn.body, isThrow).length > 0;
}

/** Does a handler read the code of an error that no failure of the call can be? */
function readsCode(handler: TSESTree.Node, { profile }: SdkCallHandling, { index }: FileContext): boolean {
	const fn = resolveFunction(handler, index);
	if (!fn) return false;
	const value = createFailureValue(index, { pattern: fn.params[0], codeProperties: profile.codeProperties, mayBeSuccess: false });
	return findPropertyReads({ root: fn, pattern: fn.params[0], value }).some(({ path }) => path.length === 1 && profile.codeProperties.includes(path[0]!));
}

function findClausesOnResolvingCalls(calls: readonly SdkCallHandling[], context: FileContext): DeadHandler[] {
	const awaited = new Map<TSESTree.TryStatement, SdkCallHandling[]>();
	for (const call of calls.filter(isResolving)) {
		const statement = wrapped(call.node).parent?.type === 'AwaitExpression' ? findTry(call.node) : undefined;
		if (statement) awaited.set(statement, [...(awaited.get(statement) ?? []), call]);
	}
	return [...awaited].flatMap(([statement, inside]): DeadHandler[] => {
		const { handler, block } = statement;
		const nodes = new Set<TSESTree.Node>(inside.map(({ node }) => node));
		if (!handler || handler.body.body.length === 0 || !isFedBy(statement, nodes)) return [];
		// What else is called may throw by itself, and then the clause is there for that.
		const others = collectWithinFunction(block, (node): node is TSESTree.CallExpression | TSESTree.NewExpression => node.type === 'CallExpression' || node.type === 'NewExpression').filter((node) => !nodes.has(node) && !(node.type === 'CallExpression' && isLogCall(node, context)) && !isHarmless(node));
		const [first] = inside;
		const value = createFailureValue(context.index, { pattern: handler.param, codeProperties: first!.profile.codeProperties, mayBeSuccess: false });
		const isMistaken = findPropertyReads({ root: handler, pattern: handler.param, value }).some(({ path }) => path.length === 1 && first!.profile.codeProperties.includes(path[0]!));
		if (!isMistaken && (others.length > 0 || inside.some(({ handling }) => handling.kind !== 'absent'))) return [];
		const kind = inside.every(({ channel }) => channel === 'calls-back') ? 'callback-failure' : 'resolved-failure';
		return [{ kind, range: [handler.range[0], handler.range[0] + context.file.text.slice(handler.range[0], handler.body.range[0]).trimEnd().length], calls: inside, method: undefined }];
	});
}

/** Calls that write what the SDK is given. */
function isHarmless({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
	return /^(?:JSON\.stringify|String|Number|Date\.now|Date|Math\.\w+)$/.test(getDottedName(callee) ?? '');
}

// Calls that throw

function findMissedThrows(calls: readonly SdkCallHandling[], context: FileContext): DeadHandler[] {
	return calls.flatMap((call): DeadHandler[] => {
		const sdk = call.sure ? throwingSdks.find(({ profile }) => profile === call.profile.name) : undefined;
		const link = sdk && getLinks(call.node).find((each) => getRejectionHandler(each) !== undefined);
		if (!sdk || !link || isThrowSeen(call.node, context)) return [];
		return [{ kind: 'synchronous-throw', range: link.name.range, call, method: link.method, codes: sdk.codes }];
	});
}

/** Methods that turn what their callback throws into a rejection. */
const rejectingMethods = new Set(['then', 'catch', 'finally', 'try']);

/** Does a throw reach somebody: a `try`, a promise that it rejects, or a caller who may have either? */
function isThrowSeen(call: TSESTree.Node, { index }: FileContext): boolean {
	if (findTry(call)) return true;
	const fn = getEnclosingFunction(call);
	if (!fn) return false;
	if (fn.async || fn.generator) return true;
	const outer = wrapped(fn);
	const { parent } = outer;
	// Inside of a promise a throw is a rejection.
	if (parent?.type === 'NewExpression' && getDottedName(parent.callee) === 'Promise') return true;
	if (parent?.type === 'CallExpression' && parent.callee !== outer && isMemberNamed(unwrap(parent.callee), rejectingMethods)) return true;
	const name = fn.type === 'FunctionDeclaration' ? fn.id : parent?.type === 'VariableDeclarator' ? parent.id : undefined;
	return (name && index.getBinding(name))?.references.some((reference) => findTry(reference) !== undefined) ?? false;
}

// Calls that reject on failure

function findBranchesOnRejectingCalls(calls: readonly SdkCallHandling[], context: FileContext, sdkCalls: SdkCalls): DeadHandler[] {
	return calls.flatMap((call): DeadHandler[] => {
		// Beside something that does hear of the failure, the branch is a precaution.
		if (!unheardKinds.has(call.handling.kind) || isFireAndForget(call.node) || hasLastResort(context)) return [];
		const range = findDeadBranch(call, context, sdkCalls);
		return range ? [{ kind: 'dead-branch', range, call }] : [];
	});
}

// Listeners

function findErrorListeners(calls: readonly SdkCallHandling[], context: FileContext, sdkCalls: SdkCalls): DeadHandler[] {
	const { index } = context;
	return index.calls.flatMap((node): DeadHandler[] => {
		const callee = unwrap(node.callee);
		const [name, listener] = node.arguments;
		if (!isMemberNamed(callee, eventRegistrars) || !name || !listener) return [];
		const object = sdkCalls.getObject(callee.object);
		const event = object && sdkEvents.find((each) => each.form === 'event' && each.profiles.includes(object.profile.name) && isEvent(name, each));
		if (!object || !event) return [];
		if (object.traced && event.neverEmittedBy?.includes(object.profile.name)) return [{ kind: 'silent-event', range: name.range, event, profile: object.profile.name }];
		const dropped = event.purposes.includes('error') && !hasLastResort(context) ? findDroppedCalls(calls) : [];
		const only: DeadHandler[] = dropped.length > 0 ? [{ kind: 'error-event-only', range: name.range, event, calls: dropped }] : [];
		const fn = resolveFunction(listener, index);
		const { codePath } = event;
		if (!fn || !codePath || codePath.length < 2) return only;
		const value = createFailureValue(index, { pattern: fn.params[0], codeProperties: [], mayBeSuccess: false });
		const reads = findPropertyReads({ root: fn, pattern: fn.params[0], value });
		if (reads.some(({ path }) => isSamePath(path, codePath))) return only;
		const wrong = reads.filter(({ path }) => isSamePath(path, codePath.slice(-1)));
		return [...only, ...wrong.map((read): DeadHandler => ({ kind: 'event-code', range: getNameRange(read), read, codePath }))];
	});
}

function isEvent(node: TSESTree.Node, { name, wireName }: SdkEvent): boolean {
	return getStaticString(node) === wireName || (getDottedName(node)?.endsWith(`EVENT.${name}`) ?? false);
}

/** The calls of a file that somebody must hear of, where no call of the file has a handler of any kind. */
function findDroppedCalls(calls: readonly SdkCallHandling[]): SdkCallHandling[] {
	if (calls.some(({ handling, channel }) => channel !== 'rejects' || handling.kind !== 'absent')) return [];
	return calls.filter(({ method, sure, node }) => sure && findCallGroup(method) && !isFireAndForget(node));
}

/** By the index of a file, for every call of it asks. */
const lastResortAnswers = new WeakMap<FileContext['index'], boolean>();

/** Does the file take what nobody caught? */
function hasLastResort({ index }: FileContext): boolean {
	let answer = lastResortAnswers.get(index);
	if (answer === undefined) lastResortAnswers.set(index, (answer = findLastResort(index)));
	return answer;
}

function findLastResort(index: FileContext['index']): boolean {
	const isOne = (name: string): boolean => lastResorts.has(name);
	return index.literals.some(({ value }) => typeof value === 'string' && isOne(value)) || index.members.some((member) => isMemberNamed(member, lastResorts)) || [...index.globals.keys(), ...index.methods.keys()].some(isOne) || index.calls.some(({ callee }) => callee.type === 'Identifier' && isOne(callee.name));
}

// Properties of other SDKs

function findForeignProperties(calls: readonly SdkCallHandling[], context: FileContext): DeadHandler[] {
	const found = new Map<TSESTree.Node, DeadHandler>();
	for (const { call, handler, scope } of getScopes(calls, context)) {
		const { profile } = call;
		if (handler.form === 'catch-clause' && !isClauseOf(handler, calls)) continue;
		const reads = findPropertyReads(scope);
		// Somebody who reads both knows why.
		if (reads.some(({ path }) => path.length === 1 && profile.codeProperties.includes(path[0]!))) continue;
		const codeProperty = profile.codeProperties[0]!;
		for (const { name } of foreignCodeProperties.filter(({ profiles }) => !profiles.includes(profile.name))) {
			for (const read of reads.filter(({ path }) => isSamePath(path, [name]))) if (!found.has(read.node)) found.set(read.node, { kind: 'foreign-property', range: getNameRange(read), read, name, codeProperty, call });
		}
	}
	return [...found.values()];
}

// Codes of a success

function findSuccessCodes(calls: readonly SdkCallHandling[], context: FileContext): DeadHandler[] {
	const found = new Map<TSESTree.Node, DeadHandler>();
	const scopes = getScopes(calls, context);
	for (const { call, handler, scope } of scopes) {
		if (call.channel !== 'rejects') continue;
		const entries = handler.covered.codes.flatMap((code) => findErrorCodes(code)).filter((entry): entry is ErrorCodeEntry => 'code' in entry && isOnSuccessAlone(entry, call));
		if (entries.length === 0) continue;
		// Another call may hand its failures to the same handler.
		const others = scopes.filter(({ scope: { root } }) => root === scope.root).map((each) => each.call);
		if (handler.form === 'catch-clause' && !isClauseOf(handler, calls)) continue;
		if (others.some((other) => entries.some((entry) => !isOnSuccessAlone(entry, other)))) continue;
		for (const place of findTestPlaces(scope.root, new Set(entries.map(({ code }) => code)), context)) {
			const entry = entries.find(({ code }) => code === place.code)!;
			if (!found.has(place.value)) found.set(place.value, { kind: 'success-code', range: place.value.range, entry, call });
		}
	}
	return [...found.values()];
}

function isOnSuccessAlone({ callScopes = [] }: ErrorCodeEntry, { method, profile }: SdkCallHandling): boolean {
	const scopes = callScopes.filter(({ calls, platforms }) => calls.includes(method) && platforms.includes(profile.platform));
	return scopes.some(({ exclusive }) => exclusive === 'certain') && scopes.every(({ path }) => path === 'success');
}

// Small things

/** Every handler that receives a failure, with its code; those that are used elsewhere too are left out. */
function getScopes(calls: readonly SdkCallHandling[], context: FileContext): { readonly call: SdkCallHandling; readonly handler: HandlerBody; readonly scope: HandlerScope }[] {
	const given = new Set<TSESTree.Node>(calls.flatMap(({ handling }) => handling.handlers.map(({ node }) => node)));
	return calls.flatMap((call) =>
		call.handling.handlers.flatMap((handler) => {
			const scope = getHandlerScope(handler, call, context);
			return scope && (handler.form !== 'reference' || isGivenOnlyTo(handler.node, given, context)) ? [{ call, handler, scope }] : [];
		}));
}

/** Does a name stand for a function that nobody but the given handlers uses? */
function isGivenOnlyTo(reference: TSESTree.Node, given: ReadonlySet<TSESTree.Node>, { index }: FileContext): boolean {
	const binding = index.getBinding(unwrap(reference));
	return binding !== undefined && !index.isExported(binding) && binding.references.every((each) => given.has(each));
}

/** Does a clause receive the failures of these calls alone? */
function isClauseOf({ node }: HandlerBody, calls: readonly SdkCallHandling[]): boolean {
	const statement = node.parent;
	return statement?.type === 'TryStatement' && isFedBy(statement, new Set(calls.filter(({ handling }) => handling.handlers.some((handler) => handler.node === node)).map((call) => call.node)));
}

function isSamePath(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((name, position) => name === b[position]);
}

/** The name alone: of `event.code` the `code`. */
function getNameRange({ node }: PropertyRead): readonly [start: number, end: number] {
	return node.type === 'Property' ? node.key.range : node.property.range;
}

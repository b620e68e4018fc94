import type { TSESTree } from '@typescript-eslint/utils';
import { isRetryable } from '../../catalog/src/is-retryable.js';
import { requiresRelogin } from '../../catalog/src/requires-relogin.js';
import { getCalledName, isCalledBy } from '../ast/called-name.js';
import { type FunctionNode, getEnclosingFunction, isFunction } from '../ast/functions.js';
import { getMemberName, getStaticString } from '../ast/member-name.js';
import { getOnlyExpression } from '../ast/only-expression.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { readCodeTest } from '../handlers/code-test.js';
import { getCodeValue } from '../handlers/code-values.js';
import { CodeCollector } from '../handlers/covered-codes.js';
import { createFailureValue, type FailureValue } from '../handlers/failure-value.js';
import { resolveFunction } from '../handlers/resolve-function.js';
import type { SdkCallHandling } from '../handlers/sdk-call.js';
import { findCallGroup } from '../sdk/critical.js';
import { expiredUserSigCodes, expiredUserSigReasons, otherKickReasons, repeatingCallers, soonCallers } from '../sdk/session.js';
import { findListeners } from './find-listeners.js';
import { findLogins, getLoginMethods } from './find-logins.js';
import { type Condition, followWay, getCaller } from './follow-way.js';
import { getPayload } from './listener-handling.js';
import type { SessionContext } from './session-context.js';
import { getArgumentOrigin, getUserSigOrigin, isFixedBefore, isMadeWithin, isParameterOf, type UserSigOrigin } from './user-sig.js';

/**
 * What is wrong about a login that nobody asked for.
 *
 * - `after-failure`: no test for an expired UserSig stands before it
 * - `other-code`: the tests before it are for codes that no login helps against
 * - `after-kick`: another device has taken the session, or an administrator has ended it
 * - `same-user-sig`: the UserSig is the one that has expired
 * - `in-timer`: it is repeated without an end
 */
export type ReloginProblem = 'after-failure' | 'other-code' | 'after-kick' | 'same-user-sig' | 'in-timer';

/** A login that logs in again for the wrong reason. */
export interface Relogin {
	readonly problem: ReloginProblem;
	/** What is underlined: the login, or the call of the function that logs in. */
	readonly at: TSESTree.Node;
	readonly login: SdkCallHandling;
	/** The call whose failure leads there. */
	readonly failed: SdkCallHandling | undefined;
	/** The codes that are tested for, of `other-code`. */
	readonly codes: readonly number[];
}

/** A place that logs in: the login itself, or the call of a function of this file that does. */
interface Entrance {
	readonly login: SdkCallHandling;
	/** The call, or the name of a function that something else runs. */
	readonly node: TSESTree.Node;
	/** The function around the login that is entered there. */
	readonly through: FunctionNode | undefined;
	/** What must hold within that function. */
	readonly inner: readonly Condition[];
}

/** Finds the logins of a file that are repeated for the wrong reason, in the order of the text. */
export function findRelogins(session: SessionContext): Relogin[] {
	const logins = findLogins(session);
	if (logins.length === 0) return [];
	const entrances = logins.flatMap((login) => findEntrances(login, session));
	const found = [...findAfterFailures(entrances, session), ...findAfterEvents(entrances, session), ...findInTimers(entrances, session)];
	const seen = new Set<TSESTree.Node>();
	return found.filter(({ at }) => !seen.has(at) && seen.add(at)).sort((a, b) => a.at.range[0] - b.at.range[0]);
}

function findEntrances(login: SdkCallHandling, session: SessionContext): Entrance[] {
	const { index } = session.context;
	const entrances: Entrance[] = [{ login, node: login.node, through: undefined, inner: [] }];
	for (let fn = getEnclosingFunction(login.node); fn; fn = getEnclosingFunction(fn)) {
		const inner = followWay(login.node, fn, session);
		if (!inner) break;
		for (const call of index.calls) {
			if (resolveFunction(call.callee, index) === fn) {
				// A number that is counted down, or a flag, is a limit; what runs at once is entered with what is around it.
				if (unwrap(call.callee) !== fn && !call.arguments.some(isLimit)) entrances.push({ login, node: call, through: fn, inner });
				continue;
			}
			const [first] = call.arguments;
			if (first && !isFunction(unwrap(first)) && resolveFunction(first, index) === fn && getCaller(first, session)) entrances.push({ login, node: first, through: fn, inner });
		}
	}
	return entrances;
}

function isLimit(argument: TSESTree.Node): boolean {
	const { type } = unwrap(argument);
	return type === 'BinaryExpression' || type === 'UpdateExpression' || (type === 'Literal' && typeof (unwrap(argument) as TSESTree.Literal).value !== 'string');
}

// After failures

/** A piece of code that a failure leads to. */
interface FailureCode {
	readonly node: TSESTree.Node;
	readonly failure: FailureValue;
	readonly failed: SdkCallHandling | undefined;
	/** Where the value stands for a success too, only what is behind it counts. */
	readonly after: number;
}

function findAfterFailures(entrances: readonly Entrance[], session: SessionContext): Relogin[] {
	const codes = [...session.calls.filter((call) => call.sure && findCallGroup(call.method)).flatMap((call) => getFailureCodes(call, session)), ...getErrorListeners(session)];
	const found: Relogin[] = [];
	for (const code of codes) {
		for (const entrance of entrances) {
			if (!isWithin(entrance.node, code.node) || entrance.node.range[0] < code.after || entrance.node === code.failed?.node) continue;
			const outer = followWay(entrance.node, code.node, session);
			const verdict = outer && judgeFailure([...outer, ...entrance.inner], outer.length, code.failure, session);
			if (!verdict) continue;
			const base = { at: getPlace(entrance), login: entrance.login, failed: code.failed };
			if (verdict.problem !== undefined) found.push({ ...base, problem: verdict.problem, codes: verdict.codes });
			else if (code.failed && hasSameUserSig(entrance, code.failed, session)) found.push({ ...base, problem: 'same-user-sig', codes: [] });
		}
	}
	return found;
}

function getFailureCodes(call: SdkCallHandling, { context }: SessionContext): FailureCode[] {
	const { index } = context;
	const facts = { codeProperties: call.profile.codeProperties, mayBeSuccess: call.channel !== 'rejects' };
	return call.handling.handlers.flatMap(({ node, form }): FailureCode[] => {
		if (node.type === 'CatchClause') return [{ node, failure: createFailureValue(index, { ...facts, pattern: node.param }), failed: call, after: 0 }];
		const fn = resolveFunction(node, index);
		if (fn && (form !== 'result' || unwrap(node) === fn)) return [{ node: fn, failure: createFailureValue(index, { ...facts, mayBeSuccess: form === 'result', pattern: fn.params[0] }), failed: call, after: 0 }];
		const awaited = wrapped(call.node).parent;
		const around = getEnclosingFunction(call.node);
		if (form !== 'result' || awaited?.type !== 'AwaitExpression' || !around) return [];
		return [{ node: around, failure: createFailureValue(index, { ...facts, expression: awaited }), failed: call, after: call.node.range[1] }];
	});
}

/** Handlers of the SDK's own error event. */
function getErrorListeners(session: SessionContext): FailureCode[] {
	return findListeners(session).listeners.flatMap(({ event, fn }) => (event.purposes.includes('error') && fn ? [{ node: fn, failure: getPayload(event, fn, session.context), failed: undefined, after: 0 }] : []));
}

/**
 * Judges the conditions before a login.
 *
 * @param own how many of them stand in the handler itself, where the failure has a name; the others are of a function that it calls
 * @returns `undefined` where the file does not tell; without a problem where an expired UserSig is asked for
 */
function judgeFailure(conditions: readonly Condition[], own: number, failure: FailureValue, { context }: SessionContext): { readonly problem: 'after-failure' | 'other-code' | undefined; readonly codes: readonly number[] } | undefined {
	const guards = new CodeCollector();
	let isGuarded = false;
	let isFailure = !failure.mayBeSuccess;
	for (const [position, condition] of conditions.entries()) {
		// A function of the file may count, or ask whether a login is under way.
		if (position >= own) return undefined;
		if (condition.kind === 'cases') {
			const path = failure.getPath(condition.statement.discriminant);
			if (!path || !failure.isCode(path)) return undefined;
			isFailure = true;
			const labels = condition.labels.filter((label) => label !== null);
			if (labels.length < condition.labels.length) continue;
			isGuarded = true;
			for (const label of labels) {
				const code = getCodeValue(label, context);
				if (code === undefined) guards.open();
				else guards.addCode(code);
			}
			continue;
		}
		const collector = new CodeCollector();
		const { outcome, isAboutFailure } = readCodeTest(condition.test, failure, context, collector);
		if (!isAboutFailure || outcome === 'either') return undefined;
		const holdsForOthers = (outcome === 'true') === condition.holds;
		if (holdsForOthers) {
			isFailure = true;
			continue;
		}
		// if (error) return; result.code === 0 && login(): here it has succeeded.
		if (!collector.hasTests) return undefined;
		const { codes, isOpen, covers } = collector.collect();
		isGuarded = true;
		isFailure = true;
		for (const code of codes) guards.addCode(code);
		guards.addPredicate(covers);
		if (isOpen) guards.open();
	}
	if (!isFailure) return undefined;
	if (!isGuarded) return { problem: 'after-failure', codes: [] };
	const { codes, isOpen, covers } = guards.collect();
	if (isOpen) return undefined;
	if (expiredUserSigCodes.some(covers)) return { problem: undefined, codes: [] };
	// After other calls the documents ask for a login with more codes; what passes by itself is tried again by official apps too.
	return codes.length > 0 && !codes.some((code) => requiresRelogin(code) || isRetryable(code)) ? { problem: 'other-code', codes } : undefined;
}

/** Does the login take the UserSig from where the failed one took it? */
function hasSameUserSig(entrance: Entrance, failed: SdkCallHandling, session: SessionContext): boolean {
	const methods = getLoginMethods(failed);
	if (!methods) return false;
	const before = getUserSigOrigin(failed.node, methods, session.context.index);
	const now = getOrigin(entrance, session);
	if (!before || !now) return false;
	return now.kind === 'literal' ? before.kind === 'literal' : before.kind === 'name' && before.binding === now.binding;
}

function getOrigin({ login, node, through }: Entrance, { context: { index } }: SessionContext): UserSigOrigin | undefined {
	const origin = getUserSigOrigin(login.node, getLoginMethods(login)!, index);
	// A name of the function that is entered holds what that gets each time.
	if (origin?.kind !== 'name' || !through || !isMadeWithin(origin.binding, through)) return origin;
	return isParameterOf(origin.binding, through) && node.type === 'CallExpression' ? getArgumentOrigin(node, through, origin, index) : undefined;
}

// After events

function findAfterEvents(entrances: readonly Entrance[], session: SessionContext): Relogin[] {
	const found: Relogin[] = [];
	for (const { event, fn } of findListeners(session).listeners) {
		const isKick = event.purposes.includes('kicked-out');
		const mayExpire = event.purposes.includes('user-sig-expired');
		if (!fn || (!isKick && !mayExpire)) continue;
		for (const entrance of entrances) {
			if (!isWithin(entrance.node, fn)) continue;
			const outer = followWay(entrance.node, fn, session);
			if (!outer) continue;
			const reason = isKick ? judgeReason([...outer, ...entrance.inner], session) : 'expired';
			const base = { at: getPlace(entrance), login: entrance.login, failed: undefined, codes: [] };
			if (reason === 'other') found.push({ ...base, problem: 'after-kick' });
			else if (reason === 'expired' && isSettledBefore(entrance, fn, session)) found.push({ ...base, problem: 'same-user-sig' });
		}
	}
	return found;
}

/** For which kick a login is reached: an expired UserSig, another reason (or any), or one that the file does not tell. */
function judgeReason(conditions: readonly Condition[], session: SessionContext): 'expired' | 'other' | undefined {
	let reason: 'expired' | 'other' | undefined = 'other';
	for (const condition of conditions) {
		const tested = getTestedReasons(condition, session);
		if (!tested) return undefined;
		if (tested.holds && tested.reasons.every((name) => expiredUserSigReasons.has(name))) return 'expired';
		if (tested.holds ? tested.reasons.some((name) => expiredUserSigReasons.has(name)) : tested.reasons.some((name) => otherKickReasons.has(name))) reason = undefined;
	}
	return reason;
}

/** The reasons that a condition names, and whether it holds for them. */
function getTestedReasons(condition: Condition, session: SessionContext): { readonly reasons: readonly string[]; readonly holds: boolean } | undefined {
	if (condition.kind === 'cases') {
		const isDefault = condition.labels.includes(null);
		const labels = isDefault ? condition.statement.cases.map(({ test }) => test).filter((test) => !condition.labels.includes(test)) : condition.labels;
		const reasons = labels.filter((label) => label !== null).map((label) => getReason(label, session));
		return reasons.every((name) => name !== undefined) && reasons.length > 0 ? { reasons, holds: !isDefault } : undefined;
	}
	const test = unwrap(condition.test);
	if (test.type === 'UnaryExpression' && test.operator === '!') return getTestedReasons({ kind: 'test', test: test.argument, holds: !condition.holds }, session);
	if (test.type === 'LogicalExpression' && test.operator === '||') {
		const sides = [test.left, test.right].map((side) => getTestedReasons({ kind: 'test', test: side, holds: condition.holds }, session));
		const [left, right] = sides;
		return left?.holds === condition.holds && right?.holds === condition.holds ? { reasons: [...left.reasons, ...right.reasons], holds: left.holds } : undefined;
	}
	if (test.type !== 'BinaryExpression' || !/^[!=]==?$/.test(test.operator)) return undefined;
	const name = getReason(test.right, session) ?? getReason(test.left, session);
	return name === undefined ? undefined : { reasons: [name], holds: condition.holds === test.operator.startsWith('=') };
}

/** The name of a kick's reason: `'userSigExpired'`, `TIM.TYPES.KICKED_OUT_USERSIG_EXPIRED`. */
function getReason(node: TSESTree.Node, { context: { index } }: SessionContext): string | undefined {
	let inner = unwrap(node);
	if (inner.type === 'Identifier') {
		const definition = index.getBinding(inner)?.definitions[0];
		if (definition?.kind === 'variable') {
			const { id, init } = definition.node as TSESTree.VariableDeclarator;
			if (init && id.type === 'Identifier') inner = unwrap(init);
		}
	}
	const name = getStaticString(inner) ?? (inner.type === 'MemberExpression' ? getMemberName(inner) : inner.type === 'Identifier' ? inner.name : undefined);
	return name !== undefined && (expiredUserSigReasons.has(name) || otherKickReasons.has(name)) ? name : undefined;
}

/** Was the UserSig there before the event, and is it still the same? */
function isSettledBefore(entrance: Entrance, fn: FunctionNode, session: SessionContext): boolean {
	const origin = getOrigin(entrance, session);
	return origin !== undefined && (origin.kind === 'literal' || isFixedBefore(origin.binding, fn));
}

// In timers

function findInTimers(entrances: readonly Entrance[], session: SessionContext): Relogin[] {
	const { index } = session.context;
	return entrances.flatMap((entrance): Relogin[] => {
		if (entrance.inner.length > 0) return [];
		const base = { problem: 'in-timer', login: entrance.login, failed: undefined, codes: [] } as const;
		for (let fn = getEnclosingFunction(entrance.node); fn; fn = getEnclosingFunction(fn)) {
			const way = followWay(entrance.node, fn, session);
			if (!way || way.length > 0) return [];
			const timer = getRepeater(fn) ?? index.calls.find((call): call is TSESTree.CallExpression => call.type === 'CallExpression' && call.arguments[0] !== undefined && !isFunction(unwrap(call.arguments[0])) && resolveFunction(call.arguments[0], index) === fn && getRepeater(call.arguments[0]) === call);
			if (timer) return isEnded(timer, session) ? [] : [{ ...base, at: getPlace(entrance) }];
			if (!entrance.through && startsAgain(fn, session)) return [{ ...base, at: getPlace(entrance) }];
		}
		return [];
	});
}

/** The call that runs a function again and again. */
function getRepeater(fn: TSESTree.Node): TSESTree.CallExpression | undefined {
	const outer = wrapped(fn);
	const call = outer.parent;
	if (call?.type !== 'CallExpression' || call.arguments[0] !== outer) return undefined;
	return isCalledBy(call, repeatingCallers) ? call : undefined;
}

/** Does the file stop a timer of this kind anywhere? */
function isEnded(timer: TSESTree.CallExpression, { context: { index } }: SessionContext): boolean {
	const end = repeatingCallers.get(getCalledName(timer)!)!;
	return index.globals.has(end) || index.calls.some((call) => getCalledName(call) === end);
}

/** Does a function set a timer for itself, whatever happens? */
function startsAgain(fn: FunctionNode, session: SessionContext): boolean {
	const { index } = session.context;
	return index.calls.some((call) => {
		if (call.type !== 'CallExpression' || !isWithin(call, fn) || getEnclosingFunction(call) !== fn || !isCalledBy(call, soonCallers)) return false;
		const [first] = call.arguments;
		const callback = first && unwrap(first);
		// setTimeout(open, 5000), setTimeout(() => open(), 5000)
		const expression = isFunction(callback) ? getOnlyExpression(callback) : undefined;
		const started = expression?.type === 'CallExpression' && expression.arguments.length === 0 ? expression.callee : callback;
		return started && resolveFunction(started, index) === fn && followWay(call, fn, session)?.length === 0;
	});
}

/** A long call is underlined up to its arguments. */
function getPlace({ node }: Entrance): TSESTree.Node {
	return node.type === 'CallExpression' || node.type === 'NewExpression' ? unwrap(node.callee) : node;
}

function isWithin(inner: TSESTree.Node, outer: TSESTree.Node): boolean {
	return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1] && inner !== outer;
}

import type { TSESTree } from '@typescript-eslint/utils';
import { type Call, getEnclosingFunction, isFunction } from '../ast/functions.js';
import { isMemberNamed } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { SdkCallHandling } from '../handlers/sdk-call.js';
import { type EventPurpose, type SdkEvent, sdkEvents } from '../sdk/events.js';
import { registeringProfiles, sessionEnds } from '../sdk/session.js';
import { findInstances } from './find-instances.js';
import { findListeners } from './find-listeners.js';
import { findLogins } from './find-logins.js';
import { getListenerHandlings } from './listener-handling.js';
import type { SessionContext } from './session-context.js';

/** What a session needs to hear of. */
const neededPurposes: readonly EventPurpose[] = ['kicked-out', 'user-sig-expired'];

/** What runs a part of itself only at times. */
const conditionalTypes: ReadonlySet<string> = new Set(['IfStatement', 'ConditionalExpression', 'LogicalExpression', 'SwitchCase', 'CatchClause']);

/** A session that ends unnoticed. */
export type MissingListener =
	| { readonly kind: 'missing'; readonly instance: Call; readonly mayLeave: boolean; readonly events: readonly SdkEvent[] }
	| { readonly kind: 'empty'; readonly at: TSESTree.Node; readonly instance: Call; readonly mayLeave: boolean; readonly events: readonly SdkEvent[] };

/**
 * Finds the instances that log in without anybody listening for a kick or an expired UserSig.
 *
 * Only where the file logs in itself: the Web SDK hands out one instance for each SDKAppID, so that a second `create` may
 * mean a session that another module, or another library, has opened and watches.
 *
 * @returns in the order of the text; nothing where a layer registers for the app, something is registered whose event the
 * file does not tell, the session ends in the function that opens it, or the app hears of every end of a session
 */
export function findMissingListeners(session: SessionContext): MissingListener[] {
	const instances = findInstances(session);
	const logins = instances.length > 0 ? findLogins(session) : [];
	if (logins.length === 0) return [];
	if ([...session.evidence.profiles.keys()].some(({ name }) => registeringProfiles.has(name))) return [];
	const { listeners, hasUnknown } = findListeners(session);
	if (hasUnknown) return [];
	const open = logins.filter((login) => !isEndedAtOnce(login, session));
	const ends = getListenerHandlings(session).filter(({ event, handling }) => event.purposes.includes('not-ready') && handling.kind !== 'empty' && handling.kind !== 'log-only');

	const found: MissingListener[] = [];
	const seen = new Set<string>();
	for (const { node, profile, mayLeave } of instances) {
		// Several instances of one SDK, e.g. one for each platform, make one report.
		if (seen.has(profile.name) || !open.some((login) => login.profile === profile)) continue;
		seen.add(profile.name);
		// What is told of every end of a session is told of these too.
		if (ends.some(({ event }) => event.profiles.includes(profile.name))) continue;
		const needed = sdkEvents.filter(({ profiles, purposes }) => profiles.includes(profile.name) && purposes.some((purpose) => neededPurposes.includes(purpose)));
		const missing: SdkEvent[] = [];
		for (const event of needed) {
			const empty = listeners.filter((listener) => listener.event === event).map((listener) => listener.empty);
			const [at] = empty;
			if (empty.length === 0) missing.push(event);
			else if (at && !empty.includes(undefined)) found.push({ kind: 'empty', at, instance: node, mayLeave, events: [event] });
		}
		if (missing.length > 0) found.push({ kind: 'missing', instance: node, mayLeave, events: missing });
	}
	return found.sort((a, b) => getPlace(a).range[0] - getPlace(b).range[0]);
}

/** Does the function that logs in end the session too, before it is done? */
function isEndedAtOnce({ node }: SdkCallHandling, { context: { index }, sdkCalls }: SessionContext): boolean {
	const fn = getEnclosingFunction(node);
	return index.calls.some((call) => {
		const callee = unwrap(call.callee);
		return call.range[0] > node.range[0] && isMemberNamed(callee, sessionEnds) && getEnclosingFunction(call) === fn && sdkCalls.getObject(callee.object) !== undefined && !isConditional(call);
	});
}

/** Does a node run only on a condition, or on a failure, within its function? */
function isConditional(node: TSESTree.Node): boolean {
	for (let { parent } = node; parent && !isFunction(parent); { parent } = parent) if (conditionalTypes.has(parent.type)) return true;
	return false;
}

/** What is underlined: the listener that does nothing, or what makes the instance. */
export function getPlace(found: MissingListener): TSESTree.Node {
	return found.kind === 'empty' ? found.at : found.instance.callee;
}

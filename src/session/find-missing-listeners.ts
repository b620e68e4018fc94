import type { TSESTree } from '@typescript-eslint/utils';
import type { Call } from '../ast/functions.js';
import { type EventPurpose, type SdkEvent, sdkEvents } from '../sdk/events.js';
import { registeringProfiles } from '../sdk/session.js';
import { findInstances } from './find-instances.js';
import { findListeners } from './find-listeners.js';
import { findLogins } from './find-logins.js';
import type { SessionContext } from './session-context.js';

/** What a session needs to hear of. */
const neededPurposes: readonly EventPurpose[] = ['kicked-out', 'user-sig-expired'];

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
 * @returns in the order of the text; nothing where a layer registers for the app, or something is registered whose event the file does not tell
 */
export function findMissingListeners(session: SessionContext): MissingListener[] {
	const instances = findInstances(session);
	const logins = instances.length > 0 ? findLogins(session) : [];
	if (logins.length === 0) return [];
	if ([...session.evidence.profiles.keys()].some(({ name }) => registeringProfiles.has(name))) return [];
	const { listeners, hasUnknown } = findListeners(session);
	if (hasUnknown) return [];

	const found: MissingListener[] = [];
	const seen = new Set<string>();
	for (const { node, profile, mayLeave } of instances) {
		// Several instances of one SDK, e.g. one for each platform, make one report.
		if (seen.has(profile.name) || !logins.some((login) => login.profile === profile)) continue;
		seen.add(profile.name);
		const needed = sdkEvents.filter(({ profiles, purposes }) => profiles.includes(profile.name) && purposes.some((purpose) => neededPurposes.includes(purpose)));
		const missing: SdkEvent[] = [];
		for (const event of needed) {
			const own = listeners.filter((listener) => listener.event === event);
			const [empty] = own.filter(({ isEmpty }) => isEmpty);
			if (own.length === 0) missing.push(event);
			else if (empty && own.every(({ isEmpty }) => isEmpty)) found.push({ kind: 'empty', at: empty.handler ?? empty.node, instance: node, mayLeave, events: [event] });
		}
		if (missing.length > 0) found.push({ kind: 'missing', instance: node, mayLeave, events: missing });
	}
	return found.sort((a, b) => getPlace(a).range[0] - getPlace(b).range[0]);
}

/** What is underlined: the listener that does nothing, or what makes the instance. */
export function getPlace(found: MissingListener): TSESTree.Node {
	return found.kind === 'empty' ? found.at : found.instance.callee;
}

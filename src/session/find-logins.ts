import { mayCall } from '../may-call.js';
import type { SdkCallHandling } from '../handlers/sdk-call.js';
import { type LoginMethods, loginMethods } from '../sdk/session.js';
import type { SessionContext } from './session-context.js';

/** How this call logs in; `undefined` where it does something else. */
export function getLoginMethods({ profile, method }: Pick<SdkCallHandling, 'profile' | 'method'>): LoginMethods | undefined {
	return loginMethods.find(({ profiles, methods }) => profiles.includes(profile.name) && methods.includes(method));
}

/** The calls of the file that surely log in, in the order of the text. */
export function findLogins({ calls }: SessionContext): SdkCallHandling[] {
	return calls.filter((call) => call.sure && getLoginMethods(call) !== undefined);
}

/** Can this text hold a login? One scan of the raw text. */
export function mayHoldLogins(text: string): boolean {
	return mayCall(text, 'login');
}

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

let pattern: RegExp | undefined;

/** Can this text hold a login? One scan of the raw text. */
export function mayHoldLogins(text: string): boolean {
	pattern ??= new RegExp(String.raw`(?<![\w$])(?:${[...new Set(loginMethods.flatMap(({ methods }) => methods))].join('|')})(?![\w$])`);
	return pattern.test(text);
}

import type { SdkCallHandling } from '../handlers/sdk-call.js';
import { type LoginMethods, loginMethods } from '../sdk/session.js';
import type { SessionContext } from './session-context.js';

const identifierPattern = /[A-Za-z_$][\w$]*/g;

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
	identifierPattern.lastIndex = 0;
	for (let match = identifierPattern.exec(text); match; match = identifierPattern.exec(text)) {
		if (loginMethods.some(({ methods }) => methods.includes(match![0]))) return true;
	}
	return false;
}

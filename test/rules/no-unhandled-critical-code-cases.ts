import { findErrorCode } from '../../catalog/src/find-error-code.js';
import { consequences, type noUnhandledCriticalCodeMessages, otherConsequence } from '../../src/messages/no-unhandled-critical-code.js';
import type { CallGroup } from '../../src/sdk/critical.js';
import { invalidMarked, type MarkedCase, preludes, validCase } from './marked-cases.js';

type MessageName = keyof typeof noUnhandledCriticalCodeMessages;

/** What a case's code begins with: the Web SDK, Electron's renderer, React Native. */
export const { web, electron, reactNative } = preludes;

export { validCase as valid };

/** What a report says, and what it offers. */
export interface Expected {
	readonly id: MessageName;
	/** The call as the message names it. */
	readonly call: string;
	/** Decides the consequence that the message names. */
	readonly group?: CallGroup;
	/** The codes that the message names. */
	readonly codes?: string;
	/** What the suggestion does; none is expected without it. */
	readonly suggests?: MessageName;
}

/** Makes an invalid case; `marked` as `invalidMarked` takes it. */
export function invalid(marked: string, expected: readonly Expected[], more: Partial<MarkedCase> = {}): object {
	return invalidMarked(marked, expected.map(({ id, call, group, codes = '', suggests }) => ({
		id,
		data: { call, consequence: ((group && consequences[group]) ?? otherConsequence).en, codes },
		...(suggests && { suggests: { id: suggests } }),
	})), more);
}

/** Codes as the message lists them: number and name. */
export function list(...codes: readonly number[]): string {
	return codes.map((code) => `${code} ${findErrorCode(code)!.name}`).join(', ');
}

import { restServicePattern, restUrlPattern } from '../sdk/rest.js';
import { findMethods } from '../sdk/sdk.js';

const identifierPattern = /[A-Za-z_$][\w$]*/g;

/**
 * Can this text hold a call of an SDK that fails? One scan of the raw text, before anything is analysed.
 *
 * @param text the whole file
 * @returns `false` only where no such call can be; `true` promises nothing
 */
export function mayHoldCalls(text: string): boolean {
	identifierPattern.lastIndex = 0;
	for (let match = identifierPattern.exec(text); match; match = identifierPattern.exec(text)) {
		if (findMethods(match[0]).some(({ channel }) => channel !== 'synchronous' && channel !== 'listens')) return true;
	}
	return restUrlPattern.test(text) || restServicePattern.test(text);
}

import { mayCall } from '../may-call.js';
import { restSignPattern } from '../sdk/rest.js';

/**
 * Can this text hold a call of an SDK that fails, one of the REST API among them? One scan of the raw text, before anything is
 * analysed.
 *
 * @param text the whole file
 * @returns `false` only where no such call can be; `true` promises nothing
 */
export function mayHoldCalls(text: string): boolean {
	return mayCall(text, 'failing') || restSignPattern.test(text);
}

import { getDottedName } from '../ast/member-name.js';
import type { SdkCall } from '../handlers/sdk-call.js';

/** What is longer than this hides the rest of a message. */
const longestName = 50;

/** A call as a message names it: `chat.login()`, the callee as it is written where that is a short name, else the method alone. */
export function nameCall({ node, method }: Pick<SdkCall, 'node' | 'method'>): string {
	const name = getDottedName(node.callee);
	return `${name === undefined || name.length > longestName ? method : name}()`;
}

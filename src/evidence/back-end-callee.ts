import { rememberNames } from '../remember.js';
import { httpCallees } from '../sdk/look-alikes.js';
import { isHttpName } from './file-evidence.js';

/** Does a callee, as it is written, talk to a back end? */
export const isBackEndCallee = rememberNames((dotted): boolean => {
	const name = dotted.replaceAll('()', '');
	const owner = name.split('.').at(-2);
	if (owner !== undefined && isHttpName(owner)) return true;
	return httpCallees.some((pattern) => {
		const start = pattern.startsWith('*.');
		const end = pattern.endsWith('.*');
		const core = pattern.slice(start ? 1 : 0, end ? -1 : undefined);
		if (start && end) return name.includes(core);
		if (start) return name.endsWith(core);
		return end ? name.startsWith(core) : name === pattern;
	});
});

import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import type { ErrorCodeEntry } from '../../catalog/src/entry.js';
import { findCallGroup, getCriticalCodes } from '../sdk/critical.js';
import type { CoveredCodes } from './covered-codes.js';
import type { SdkCall } from './sdk-call.js';

/**
 * The critical codes that a call can give and its handler tests neither by themselves nor by a range or helper.
 *
 * @returns one entry for each code, the meaning that the call's platform gives; none where the tests cannot be read
 */
export function findMissingCodes({ method, profile }: Pick<SdkCall, 'method' | 'profile'>, covered: CoveredCodes): ErrorCodeEntry[] {
	if (covered.isOpen) return [];
	return [...new Set(getCriticalCodes(findCallGroup(method)?.group))].filter((code) => !covered.covers(code)).flatMap((code) => {
		const meaning = findErrorCodes(code).find((entry): entry is ErrorCodeEntry => 'code' in entry && entry.occursOn.includes(profile.platform));
		return meaning && (meaning.family === 'server' || !profile.givesServerCodesAlone) ? [meaning] : [];
	});
}

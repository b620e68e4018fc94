import { findErrorCodes } from './find-error-code.js';

/**
 * Tells whether a code is one that the app's own webhook chose: every range of the catalog is such a range.
 *
 * @param code - a code; strings are none
 * @returns `false` too for whatever is no code. Never throws.
 */
export function isCustomCallbackCode(code: number | string | undefined): boolean {
	return findErrorCodes(code).some((meaning) => 'from' in meaning);
}

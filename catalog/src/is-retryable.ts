import { findErrorCode, type LookupOptions } from './find-error-code.js';

/**
 * Tells whether the same request may succeed when it is sent again after a wait (the entry's `retry` is `backoff`).
 *
 * @param code - a code; strings are none
 * @param options - `platform`: where the code was seen, as in `findErrorCode`
 * @returns `false` too for whatever is no code. Never throws.
 */
export function isRetryable(code: number | string | undefined, options?: LookupOptions): boolean {
	return typeof code === 'number' && findErrorCode(code, options)?.retry === 'backoff';
}

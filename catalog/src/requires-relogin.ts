import { findErrorCode, type LookupOptions } from './find-error-code.js';

/**
 * Tells whether the app must log in (again) before the request can succeed (the entry's `retry` is `after-relogin`).
 * What a new login needs, such as a new UserSig, stands in the entry's `action`.
 *
 * @param code - a code; strings are none
 * @param options - `platform`: where the code was seen, as in `findErrorCode`
 * @returns `false` too for whatever is no code. Never throws.
 */
export function requiresRelogin(code: number | string | undefined, options?: LookupOptions): boolean {
	return typeof code === 'number' && findErrorCode(code, options)?.retry === 'after-relogin';
}

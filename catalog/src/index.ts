export * from './codes.js';
export { describeErrorCode, type DescribeOptions } from './describe-error-code.js';
export type { Absence, CallScope, Category, ErrorCodeEntry, ErrorCodeRange, Family, Locale, LocalizedText, Platform, RelatedCode, Replacement, RetryAdvice, Severity, Twin } from './entry.js';
export { errorCodeEntries, errorCodeRanges } from './error-code-entries.js';
export { findErrorCode, findErrorCodes, type LookupOptions } from './find-error-code.js';
export type { ImErrorCodeValue } from './im-error-code-value.js';
export { isCustomCallbackCode } from './is-custom-callback-code.js';
export { isRetryable } from './is-retryable.js';
export { requiresRelogin } from './requires-relogin.js';

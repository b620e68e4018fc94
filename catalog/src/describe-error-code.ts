import type { Locale } from './entry.js';
import { findErrorCode, type LookupOptions } from './find-error-code.js';

/** How a code is described. */
export interface DescribeOptions extends LookupOptions {
	/** The language; English unless told, and for a language that the catalog does not have. */
	readonly locale?: Locale | undefined;
}

/**
 * Describes a code in one line, for a log or an issue: the number, the constant, what happened and what to do.
 *
 * @param code - a code; strings are none
 * @param options - `locale`: the language, `platform`: where the code was seen, as in `findErrorCode`
 * @returns one line without a final full stop; `undefined` for whatever is no code. Never throws.
 */
export function describeErrorCode(code: number | string | undefined, options?: DescribeOptions): string | undefined {
	if (typeof code !== 'number') return undefined;
	const entry = findErrorCode(code, options);
	if (entry === undefined) return undefined;
	const { name, summary, action } = entry;
	return options?.locale === 'zh' ? `${code} ${name}：${summary.zh}。处理办法：${action.zh}` : `${code} ${name}: ${summary.en}. What to do: ${action.en}`;
}

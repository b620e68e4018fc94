import type { ErrorCodeEntry, Locale } from '../../catalog/src/entry.js';

/**
 * What a code stands for, to be put into a sentence: `ERR_X: the UserSig has expired`; of several meanings
 * `ERR_X (…) or ERR_Y (…)`.
 */
export function getMeaning(entries: readonly ErrorCodeEntry[], locale: Locale): string {
	const [only, second] = entries;
	if (only && !second) return `${only.name}${locale === 'zh' ? '：' : ': '}${only.summary[locale]}`;
	return entries.map(({ name, summary }) => (locale === 'zh' ? `${name}（${summary.zh}）` : `${name} (${summary.en})`)).join(locale === 'zh' ? '或 ' : ' or ');
}

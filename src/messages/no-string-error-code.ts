import type { LocalizedText } from '../../catalog/src/entry.js';

/** The texts of `no-string-error-code`. */
export const noStringErrorCodeMessages = {
	stringCode: {
		en: '{{subject}} is a number, so {{literal}} never equals it. Compare with the number {{code}}.',
		zh: '{{subject}} 是数字，永远不会等于 {{literal}}。请与数字 {{code}} 比较。',
	},
	numberCode: {
		en: '{{subject}} is a string, so {{literal}} never equals it. Compare strings with strings, or leave out the conversion.',
		zh: '{{subject}} 是字符串，永远不会等于 {{literal}}。请让两边都是字符串，或去掉转换。',
	},
	namedCode: {
		en: '{{subject}} is a number, so {{literal}} never equals it. Compare with an error code.',
		zh: '{{subject}} 是数字，永远不会等于 {{literal}}。请与错误码比较。',
	},
	objectKey: {
		en: 'The keys of an object are strings, so {{subject}}, a number, finds none of them. Convert it with String() first.',
		zh: '对象的键都是字符串，用数字 {{subject}} 永远查不到。请先用 String() 转换。',
	},
	useNumber: {
		en: 'Replace {{literal}} with {{code}}.',
		zh: '用 {{code}} 代替 {{literal}}。',
	},
	useString: {
		en: 'Replace {{literal}} with {{replacement}}.',
		zh: '用 {{replacement}} 代替 {{literal}}。',
	},
} as const satisfies Record<string, LocalizedText>;

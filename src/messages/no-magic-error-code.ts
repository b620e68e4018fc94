import type { LocalizedText } from '../../catalog/src/entry.js';

/** The texts of `no-magic-error-code`. A `{{meaning}}` is one of `getMeaning()`: names with their summaries, no period. */
export const noMagicErrorCodeMessages = {
	magicErrorCode: {
		en: 'IM error code {{code}} is {{meaning}}. Use the named constant instead of the number.',
		zh: 'IM 错误码 {{code}} 即 {{meaning}}。请用具名常量代替这个数字。',
	},
	ambiguousErrorCode: {
		en: 'IM error code {{code}} has several meanings: {{meaning}}. Use the constant of the one you mean.',
		zh: 'IM 错误码 {{code}} 有多种含义：{{meaning}}。请改用你所指的那个常量。',
	},
	assignedErrorCode: {
		en: 'This test assigns IM error code {{code}} instead of comparing it. The code is {{meaning}}. Write a comparison with the named constant.',
		zh: '这里把 IM 错误码 {{code}} 赋给了变量，而不是与之比较。该错误码即 {{meaning}}。请改成与具名常量的比较。',
	},
	newerErrorCode: {
		en: 'IM error code {{code}} is {{meaning}}. Its constant needs tencent-im-error-codes {{since}}, this project may have {{installed}}: update the package, then use the constant.',
		zh: 'IM 错误码 {{code}} 即 {{meaning}}。该常量需要 tencent-im-error-codes {{since}}，而本项目可能装的是 {{installed}}：请先升级该包，再使用该常量。',
	},
	definedErrorCode: {
		en: 'This gives IM error code {{code}} a name of its own. The code is {{meaning}}. Use the constant of the catalog instead.',
		zh: '这里为 IM 错误码 {{code}} 另起了名字。该错误码即 {{meaning}}。请直接使用目录里的常量。',
	},
	customErrorCodeRange: {
		en: 'The codes from {{from}} to {{to}} are your own: {{meaning}}. Ask isCustomCallbackCode() instead of comparing both ends.',
		zh: '{{from}} 到 {{to}} 是你自己定义的码：{{meaning}}。请改用 isCustomCallbackCode()，不必比较两端。',
	},
	useConstant: {
		en: 'Replace {{code}} with {{reference}}.',
		zh: '用 {{reference}} 代替 {{code}}。',
	},
	useCustomCallbackCode: {
		en: 'Replace both comparisons with {{reference}}.',
		zh: '用 {{reference}} 代替这两个比较。',
	},
} as const satisfies Record<string, LocalizedText>;

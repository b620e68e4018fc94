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
	misnamedErrorCode: {
		en: '{{name}} is {{value}}, but IM error code {{code}} is {{meaning}}.{{hint}} Correct the number or the name.',
		zh: '{{name}} 的值是 {{value}}，而 IM 错误码 {{code}} 即 {{meaning}}。{{hint}}请改正数字或名称。',
	},
	foreignErrorCode: {
		en: '{{name}} is {{value}}, that is {{meaning}}. This code never comes from {{source}}; there it is {{described}}. Use the code of the SDK at hand.',
		zh: '{{name}} 的值是 {{value}}，即 {{meaning}}。{{source}}不会返回它，对应的是 {{described}}。请使用所用 SDK 的错误码。',
	},
	definedErrorCodes: {
		en: 'All {{size}} members of {{name}} are IM error codes. Give them the constants of the catalog as values; their own names can stay.',
		zh: '{{name}} 的 {{size}} 个成员全是 IM 错误码。请让它们取目录里常量的值，成员名可以不变。',
	},
	customErrorCodeRange: {
		en: 'The codes from {{from}} to {{to}} are your own: {{meaning}}. Ask isCustomCallbackCode() instead of comparing both ends.',
		zh: '{{from}} 到 {{to}} 是你自己定义的码：{{meaning}}。请改用 isCustomCallbackCode()，不必比较两端。',
	},
	useConstant: {
		en: 'Replace {{code}} with {{reference}}.',
		zh: '用 {{reference}} 代替 {{code}}。',
	},
	useConstants: {
		en: 'Give the members of {{name}} constants such as {{reference}}.',
		zh: '让 {{name}} 的成员取 {{reference}} 等常量的值。',
	},
	useCustomCallbackCode: {
		en: 'Replace both comparisons with {{reference}}.',
		zh: '用 {{reference}} 代替这两个比较。',
	},
} as const satisfies Record<string, LocalizedText>;

/** The `{{hint}}` of a `misnamedErrorCode`, where a single entry fits the name. */
export const fittingHint: LocalizedText = {
	en: ' The name fits {{described}}.',
	zh: '这个名称更像 {{described}}。',
};

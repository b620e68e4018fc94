import type { LocalizedText } from '../../catalog/src/entry.js';

/** The texts of `no-magic-error-code`. */
export const noMagicErrorCodeMessages = {
	magicErrorCode: {
		en: 'IM error code {{code}} is {{name}}: {{summary}}. Compare with the named constant instead of the number.',
		zh: 'IM 错误码 {{code}} 是 {{name}}：{{summary}}。请用具名常量代替这个数字。',
	},
	ambiguousErrorCode: {
		en: 'IM error code {{code}} has several meanings: {{meanings}}. Compare with the constant of the one you mean.',
		zh: 'IM 错误码 {{code}} 有多种含义：{{meanings}}。请改用你所指的那个常量。',
	},
	assignedErrorCode: {
		en: 'This test assigns {{code}} ({{name}}: {{summary}}) instead of comparing it. Write the comparison with the named constant.',
		zh: '这里把 {{code}}（{{name}}：{{summary}}）赋给了变量，而不是比较。请改成与具名常量的比较。',
	},
	newerErrorCode: {
		en: 'IM error code {{code}} is {{name}}: {{summary}}. The constant needs tencent-im-error-codes {{since}}, this project has {{installed}}.',
		zh: 'IM 错误码 {{code}} 是 {{name}}：{{summary}}。该常量需要 tencent-im-error-codes {{since}}，本项目装的是 {{installed}}。',
	},
	definedErrorCode: {
		en: 'This names IM error code {{code}}, which is {{name}}: {{summary}}. Use the constant of the catalog instead of a definition of your own.',
		zh: '这里为 IM 错误码 {{code}} 起了名字，它就是 {{name}}：{{summary}}。请用目录里的常量代替自己的定义。',
	},
	customErrorCodeRange: {
		en: 'The numbers from {{from}} to {{to}} are those of your own IM webhooks: {{summary}}. Ask isCustomCallbackCode() instead of comparing both ends.',
		zh: '{{from}} 到 {{to}} 是你自己的 IM 回调返回的错误码：{{summary}}。请改用 isCustomCallbackCode()，不必比较两端。',
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

import type { LocalizedText } from '../../catalog/src/entry.js';

/** The texts of `no-unknown-error-code`. A `{{nearest}}` is a list of codes with their names. */
export const noUnknownErrorCodeMessages = {
	mistypedErrorCode: {
		en: '{{code}} is no IM error code. Near it are {{nearest}}. Write the one you mean, or list {{code}} in the setting customCodes.',
		zh: '{{code}} 不是 IM 错误码，与它相近的有 {{nearest}}。请改成你想写的那个，或把 {{code}} 列入设置 customCodes。',
	},
	unknownErrorCode: {
		en: '{{code}} is no IM error code, and none is near it. Remove it, or list it in the setting customCodes.',
		zh: '{{code}} 不是 IM 错误码，也没有相近的错误码。请删除它，或把它列入设置 customCodes。',
	},
	useNearest: {
		en: 'Replace {{code}} with {{nearest}}.',
		zh: '用 {{nearest}} 代替 {{code}}。',
	},
} as const satisfies Record<string, LocalizedText>;

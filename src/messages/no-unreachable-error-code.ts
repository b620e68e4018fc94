import type { LocalizedText, Platform } from '../../catalog/src/entry.js';

/** The texts of `no-unreachable-error-code`. An `{{instead}}` is one of {@link advice}. */
export const noUnreachableErrorCodeMessages = {
	otherPlatform: {
		en: 'IM error code {{code}} ({{meaning}}) comes from {{origin}}, never from {{source}}. {{instead}}.',
		zh: 'IM 错误码 {{code}}（{{meaning}}）只来自{{origin}}，{{source}}不会返回它。{{instead}}。',
	},
	retiredErrorCode: {
		en: 'IM error code {{code}} ({{meaning}}) is of SDK V3, which is retired: nothing returns it. {{instead}}.',
		zh: 'IM 错误码 {{code}}（{{meaning}}）属于已停用的 SDK V3，不会再返回。{{instead}}。',
	},
	otherPath: {
		en: 'IM error code {{code}} ({{meaning}}) is part of the result of {{calls}}, never of a failure. {{instead}}.',
		zh: 'IM 错误码 {{code}}（{{meaning}}）只出现在 {{calls}} 成功的结果里，不会作为失败返回。{{instead}}。',
	},
	otherCall: {
		en: 'IM error code {{code}} ({{meaning}}) comes from {{calls}}, never from {{source}}. {{instead}}.',
		zh: 'IM 错误码 {{code}}（{{meaning}}）只来自 {{calls}}，{{source}} 不会返回它。{{instead}}。',
	},
	neverCompared: {
		en: '{{expression}} is {{first}}, whatever stands behind it: {{code}} is never compared. Compare with each of them.',
		zh: '{{expression}} 的值就是 {{first}}，{{code}} 从未参与比较。请分别与每一个比较。',
	},
	useCounterpart: {
		en: 'Replace {{code}} with {{counterpart}}.',
		zh: '用 {{counterpart}} 代替 {{code}}。',
	},
	compareEach: {
		en: 'Compare with each of them.',
		zh: '分别与每一个比较。',
	},
} as const satisfies Record<string, LocalizedText>;

/** What is to be done about a code that cannot arrive; no period. */
export const advice = {
	test: { en: 'The same cause gives {{counterparts}}: test that instead', zh: '同样的原因会返回 {{counterparts}}，请改为判断它' },
	remove: { en: 'Remove it', zh: '请删除它' },
} as const satisfies Record<string, LocalizedText>;

/** The SDKs of a platform. */
export const platformNames: Readonly<Record<Platform, LocalizedText>> = {
	native: { en: 'the native SDKs', zh: '原生 SDK' },
	web: { en: 'the Web SDKs', zh: 'Web SDK' },
	rest: { en: 'the REST API', zh: 'REST API' },
};

import type { Locale, RetryAdvice } from '../index.js';

/** What the command says around the catalog's own texts. Severity, category and platform stay the catalog's words: they are its API. */
export interface Wording {
	readonly meaning: string;
	readonly action: string;
	readonly retry: string;
	readonly occursOn: string;
	readonly aliases: string;
	readonly replacedBy: string;
	readonly twins: string;
	readonly counterparts: string;
	readonly source: string;
	readonly nearest: string;
	readonly unknownCode: string;
	readonly unknownName: string;
	readonly matches: (count: number) => string;
	/** Stands between a label and its text, and between the items of a list. */
	readonly colon: string;
	readonly comma: string;
	readonly retryAdvice: { readonly [advice in RetryAdvice]: string };
}

/** The wording of each language. */
export const wordings: { readonly [locale in Locale]: Wording } = {
	en: {
		meaning: 'meaning',
		action: 'what to do',
		retry: 'retry',
		occursOn: 'occurs on',
		aliases: 'also named',
		replacedBy: 'replaced by',
		twins: 'same failure on another path',
		counterparts: 'same failure on another platform',
		source: 'source',
		nearest: 'nearest',
		unknownCode: 'no such code',
		unknownName: 'no such name, nor a part of one',
		matches: (count) => `${count} names contain it`,
		colon: ': ',
		comma: ', ',
		retryAdvice: {
			never: 'never, the same request cannot succeed',
			'after-relogin': 'after logging in again',
			backoff: 'yes, after a wait',
			'user-action': 'once the user or operator has acted',
			unknown: 'not known',
		},
	},
	zh: {
		meaning: '含义',
		action: '处理办法',
		retry: '重试',
		occursOn: '出现于',
		aliases: '别名',
		replacedBy: '现用错误码',
		twins: '另一路径上的同一错误',
		counterparts: '另一平台上的同一错误',
		source: '来源',
		nearest: '相近的错误码',
		unknownCode: '没有这个错误码',
		unknownName: '没有这个名称，也没有包含它的名称',
		matches: (count) => `有 ${count} 个名称包含它`,
		colon: '：',
		comma: '、',
		retryAdvice: {
			never: '不要重试，同样的请求不会成功',
			'after-relogin': '重新登录之后再试',
			backoff: '可以，稍等再试',
			'user-action': '用户或运营者处理之后再试',
			unknown: '未知',
		},
	},
};

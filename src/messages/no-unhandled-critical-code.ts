import type { LocalizedText } from '../../catalog/src/entry.js';
import type { CallGroup } from '../sdk/critical.js';

/** The texts of `no-unhandled-critical-code`. `{{call}}` is the call as it is written, `{{consequence}}` one of {@link consequences}. */
export const noUnhandledCriticalCodeMessages = {
	droppedFailure: {
		en: '{{call}} can fail, and nobody handles its rejection: {{consequence}}. Catch it and tell the user, or pass it on.',
		zh: '{{call}} 可能失败，但没有任何代码处理它的 rejection：{{consequence}}。请捕获并告知用户，或者把错误传给调用方。',
	},
	droppedResult: {
		en: '{{call}} resolves on failure too, and nobody looks at its code: {{consequence}}. Test the code of the result.',
		zh: '{{call}} 失败时也会 resolve，但没有任何代码检查结果里的错误码：{{consequence}}。请检查返回结果的错误码。',
	},
	missingCallback: {
		en: '{{call}} reports its failure to a callback, and is called without one: {{consequence}}. Give it the callback.',
		zh: '{{call}} 通过回调报告失败，但这里没有传入回调：{{consequence}}。请传入失败回调。',
	},
	emptyHandler: {
		en: 'This handler does nothing when {{call}} fails: {{consequence}}. Tell the user, or pass the error on.',
		zh: '{{call}} 失败时这段处理什么也没做：{{consequence}}。请告知用户，或者把错误传给调用方。',
	},
	loggedOnly: {
		en: 'This handler only writes a log when {{call}} fails: {{consequence}}. Tell the user, or pass the error on.',
		zh: '{{call}} 失败时这段处理只写了日志：{{consequence}}。请告知用户，或者把错误传给调用方。',
	},
	missingCodes: {
		en: 'This handler of {{call}} tests codes, and a failure with another one passes unnoticed. Not handled: {{codes}}. Add them, or a last branch for the rest.',
		zh: '{{call}} 的这段处理只判断了部分错误码，其他失败会被忽略。未处理：{{codes}}。请补上这些错误码，或为其余情况加一个兜底分支。',
	},
	addCatch: {
		en: 'Add a catch with a place to fill in, which throws the error again.',
		zh: '添加 catch，留出待填写的位置，并重新抛出错误。',
	},
	addResultCheck: {
		en: 'Add a test of the code with a place to fill in, which throws on failure.',
		zh: '添加对错误码的检查，留出待填写的位置，失败时抛出错误。',
	},
	throwAgain: {
		en: 'Add a place to fill in, and throw the error again.',
		zh: '留出待填写的位置，并重新抛出错误。',
	},
	addCases: {
		en: 'Add the missing codes as cases of their own.',
		zh: '为缺少的错误码补上 case。',
	},
	addBranch: {
		en: 'Add a branch for the missing codes with a place to fill in, which throws the error again.',
		zh: '为缺少的错误码补上分支，留出待填写的位置，并重新抛出错误。',
	},
} as const satisfies Record<string, LocalizedText>;

/** What a failure that nobody notices does to the app, by the group of the call. */
export const consequences: { readonly [group in CallGroup]?: LocalizedText } = {
	'initialisation': { en: 'no other call will work', zh: '其他调用都将无法工作' },
	'login': { en: 'the app goes on without a session', zh: '应用会在未登录的状态下继续运行' },
	'sending': { en: 'the message is not sent and nobody says why', zh: '消息没有发出，也没有人告知原因' },
	'joining': { en: 'the app goes on without the user being in the group', zh: '用户并没有进群，而应用照常继续' },
};

/** The same for any other call. */
export const otherConsequence: LocalizedText = { en: 'the app goes on as if it had worked', zh: '应用会当作成功而继续运行' };

/** What is written where the user has to fill something in. */
export const placeToFillIn: LocalizedText = { en: 'TODO: handle the failure of {{call}}', zh: 'TODO：处理 {{call}} 的失败' };

/** How many more codes there are than the message names. */
export const moreCodes: LocalizedText = { en: 'and {{count}} more', zh: '等共 {{total}} 个' };

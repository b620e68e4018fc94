import type { LocalizedText } from '../../catalog/src/entry.js';

/** The texts of `no-dead-error-handler`. `{{call}}` is the call as it is written, `{{handler}}` one of `.catch()`, `.then()`. */
export const noDeadErrorHandlerMessages = {
	resolvedFailure: {
		en: '{{call}} resolves on failure too, so no failure reaches this {{handler}}. Test the code of the result.',
		zh: '{{call}} 失败时也会 resolve，所以失败不会进入这里的 {{handler}}。请检查返回结果的错误码。',
	},
	callbackFailure: {
		en: '{{call}} reports its failure to the callback of its argument, so no failure reaches this {{handler}}. Test the code in the callback.',
		zh: '{{call}} 通过参数里的 callback 报告失败，所以失败不会进入这里的 {{handler}}。请在 callback 里检查错误码。',
	},
	synchronousThrow: {
		en: '{{call}} throws before it returns a promise when the user is not logged in ({{codes}}) or an argument is wrong, and this {{handler}} misses that. Await the call in a try, or make it in a promise.',
		zh: '未登录（{{codes}}）或参数有误时，{{call}} 在返回 promise 之前就会同步抛出，这里的 {{handler}} 捕获不到。请在 try 中 await 该调用，或者放进 promise 里调用。',
	},
	errorEventOnly: {
		en: 'EVENT.{{event}} repeats no failure of a call, and nothing else here hears of them: {{calls}}. Catch them where they are called.',
		zh: 'EVENT.{{event}} 不会转告调用的失败，而这里没有其他代码处理这些失败：{{calls}}。请在调用处捕获。',
	},
	silentEvent: {
		en: '{{sdk}} never emits EVENT.{{event}}, so this listener never runs. Catch the failures of calls where they are called.',
		zh: '{{sdk}} 不会触发 EVENT.{{event}}，这个监听函数永远不会执行。请在调用处捕获失败。',
	},
	eventCode: {
		en: 'The event carries its {{property}} at {{path}}, not here.',
		zh: '事件的 {{property}} 不在这里，而在 {{path}} 里。',
	},
	foreignProperty: {
		en: 'A failure of {{call}} has no {{property}}: its code is in {{path}}.',
		zh: '{{call}} 的失败没有 {{property}}，错误码在 {{path}} 里。',
	},
	deadBranch: {
		en: '{{call}} rejects on failure, and the code of what it resolves with is always 0, so the branch for a failure never runs. Catch the rejection instead.',
		zh: '{{call}} 失败时会 reject，resolve 的结果里错误码始终是 0，所以处理失败的分支永远不会执行。请改为捕获 rejection。',
	},
	successCode: {
		en: '{{call}} gives {{code}} {{name}} in its result, never as a failure ({{meaning}}), so this test is never true. Test the code of the result.',
		zh: '{{call}} 会在成功结果里返回 {{code}} {{name}}（{{meaning}}），不会作为失败抛出，所以这个判断永远不成立。请检查返回结果里的错误码。',
	},
	throwFailure: {
		en: 'Throw the result as an error where its code is not 0, so that the handler receives it.',
		zh: '结果的错误码不为 0 时把它作为错误抛出，让这段处理能够收到。',
	},
	deferCall: {
		en: 'Make the call in a promise, so that what it throws is rejected.',
		zh: '把调用放进 promise，让同步抛出的错误变成 rejection。',
	},
	addCatches: {
		en: 'Add a catch with a place to fill in to each of the calls.',
		zh: '为每个调用添加 catch，并留出待填写的位置。',
	},
	readProperty: {
		en: 'Read {{path}}.',
		zh: '改为读取 {{path}}。',
	},
} as const satisfies Record<string, LocalizedText>;

/** What a clause is called in the messages. */
export const catchClause: LocalizedText = { en: 'catch clause', zh: 'catch 子句' };

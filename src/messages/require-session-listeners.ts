import type { LocalizedText } from '../../catalog/src/entry.js';

/** The texts of `require-session-listeners`. `{{instance}}` makes the instance, `{{events}}` are the names of what is missing. */
export const requireSessionListenersMessages = {
	missingListener: {
		en: '{{instance}} makes an SDK instance that logs in here, and nothing listens for {{events}}: when the user is kicked out or the UserSig expires, the app goes on without a session. Register a listener that tells the user or gets a new UserSig.',
		zh: '{{instance}} 创建的 SDK 实例在此登录，却没有监听 {{events}}：用户被踢下线或 UserSig 过期后，应用会在没有会话的状态下继续运行。请注册监听，提示用户或获取新的 UserSig。',
	},
	missingListenerInFile: {
		en: '{{instance}} makes an SDK instance and this file logs in, but it does not listen for {{events}}. Register a listener here, or turn this off where another file does.',
		zh: '{{instance}} 创建了 SDK 实例且本文件执行登录，但本文件没有监听 {{events}}。请在此注册监听；若由其他文件注册，可关闭此项检查。',
	},
	emptyListener: {
		en: 'This listener for {{events}} does nothing: when the user is kicked out or the UserSig expires, the app goes on without a session. Tell the user, or get a new UserSig and log in.',
		zh: '{{events}} 的监听函数什么也没做：用户被踢下线或 UserSig 过期后，应用会在没有会话的状态下继续运行。请提示用户，或获取新的 UserSig 后登录。',
	},
} as const satisfies Record<string, LocalizedText>;

/** What stands between the last two of several names. */
export const and: LocalizedText = { en: ' and ', zh: ' 和 ' };

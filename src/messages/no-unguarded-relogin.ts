import type { LocalizedText } from '../../catalog/src/entry.js';

/** The texts of `no-unguarded-relogin`. `{{call}}` logs in, `{{failed}}` is the call that failed, both as they are written. */
export const noUnguardedReloginMessages = {
	reloginAfterFailure: {
		en: '{{call}} runs again whenever {{failed}} fails, whatever the code: a failure that stays makes an endless loop. Log in again only when the UserSig has expired (6206, 70001, 20002, 3004), with a new one.',
		zh: '{{failed}} 只要失败，不管错误码是什么都会再次执行 {{call}}：持续性的失败会造成死循环。请仅在 UserSig 过期（6206、70001、20002、3004）时换用新的 UserSig 重新登录。',
	},
	reloginForOtherCode: {
		en: '{{call}} runs again when {{failed}} fails with {{codes}}, which no login puts right. Log in again only when the UserSig has expired (6206, 70001, 20002, 3004), with a new one.',
		zh: '{{failed}} 返回 {{codes}} 时会再次执行 {{call}}，但重新登录解决不了这类错误。请仅在 UserSig 过期（6206、70001、20002、3004）时换用新的 UserSig 重新登录。',
	},
	reloginAfterKick: {
		en: '{{call}} runs when the user is kicked out: the device that took the session is kicked in its turn, and both go on for ever. Tell the user and let the user log in again; log in by yourself only for userSigExpired.',
		zh: '用户被踢下线时会执行 {{call}}：新登录的设备会反过来被踢，两台设备将没完没了地互踢。请提示用户并由用户自行重新登录；只有 userSigExpired 时才可以自动登录。',
	},
	reloginWithSameUserSig: {
		en: '{{call}} logs in with the UserSig that has expired, so it fails the same way. Get a new UserSig first.',
		zh: '{{call}} 用的仍是已过期的 UserSig，还会以同样的方式失败。请先获取新的 UserSig。',
	},
	reloginInTimer: {
		en: '{{call}} runs in a timer that nothing ends: the SDK reconnects by itself, and a refused login is repeated for ever. Take it out of the timer, or limit the attempts.',
		zh: '{{call}} 处在没有终止条件的定时器里：SDK 会自行重连，而被拒绝的登录会无限重复。请移出定时器，或限制重试次数。',
	},
} as const satisfies Record<string, LocalizedText>;

/** What stands for the failed call where an event reports the failure. */
export const anyCall: LocalizedText = { en: 'the SDK', zh: 'SDK' };

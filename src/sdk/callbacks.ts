/** Where a call that calls back takes the callback that a failure reaches. */
export interface FailureCallback {
	readonly profile: string;
	readonly methods: readonly string[];
	/** The place among the arguments; counted from 0. */
	readonly argument: number;
	/** The property of that argument that holds the callback; without it the argument is the callback. */
	readonly property?: string;
	/** `failure`: called on failure alone; `outcome`: called in any case, its first parameter tells. */
	readonly receives: 'failure' | 'outcome';
	readonly source: string;
}

/** The callbacks of every SDK that has any. */
export const failureCallbacks: readonly FailureCallback[] = [
	{ profile: 'webim', methods: ['login'], argument: 4, receives: 'failure', source: 'webim.login(loginInfo, listeners, options, cbOk, cbErr): webim.js 1.7.x, public code' },
	{ profile: 'webim', methods: ['logout'], argument: 1, receives: 'failure', source: 'webim.logout(cbOk, cbErr): webim.js 1.7.x, public code' },
	{ profile: 'webim', methods: ['sendMsg', 'createGroup', 'applyJoinGroup', 'applyJoinBigGroup', 'getGroupInfo'], argument: 2, receives: 'failure', source: 'webim.sendMsg(message, cbOk, cbErr): webim.js 1.7.x, public code' },
	{ profile: 'im-electron-renderer', methods: ['TIMMsgSendMessageV2', 'TIMMsgSendReplyMessage', 'TIMMsgDownloadElemToPath'], argument: 0, property: 'callback', receives: 'outcome', source: 'im_electron_sdk 8.0.5906, distributed code, run with stubs: callback({ code, desc, … }, user_data)' },
];

/** How an SDK logs in. */
export interface LoginMethods {
	readonly profiles: readonly string[];
	readonly methods: readonly string[];
	/** The properties of the first argument that hold the UserSig, in any of the SDK's versions. */
	readonly userSigProperties: readonly string[];
	/** The place of the argument that is the UserSig itself; without it the first argument holds it as a property. */
	readonly userSigArgument?: number;
	readonly source: string;
}

/** The login methods of every SDK. */
export const loginMethods: readonly LoginMethods[] = [
	{ profiles: ['chat', 'tim', 'lite-chat', 'chat-uikit-engine', 'tui-core', 'tuikit-atomicx'], methods: ['login'], userSigProperties: ['userSig'], source: 'the declarations of @tencentcloud/chat 3.6.6, tim-js-sdk 2.27.6, @tencentcloud/lite-chat 4.2.1 and the UIKits' },
	{ profiles: ['im-electron-renderer'], methods: ['TIMLogin'], userSigProperties: ['userSig'], source: 'im_electron_sdk 8.0.5906, distributed code' },
	{ profiles: ['webim'], methods: ['login'], userSigProperties: ['userSig'], source: 'webim.js 1.7.x, public code' },
	{ profiles: ['react-native-tim'], methods: ['login'], userSigProperties: [], userSigArgument: 1, source: 'react-native-tim-js 0.1.10, source: login(userID, userSig)' },
];

/**
 * Codes that say that the UserSig has expired: a new one, then a login, is what the documents ask for.
 * Sources: trtc.io/document/47971 (6206, 70001); @tencentcloud/chat 3.6.6 bundle (20002, 3004).
 */
export const expiredUserSigCodes: readonly number[] = [6206, 70001, 20002, 3004];

/** The reason of a kick that asks for a login with a new UserSig, as it is written. Source: @tencentcloud/chat 3.6.6 bundle; trtc.io/document/47970. */
export const expiredUserSigReasons: ReadonlySet<string> = new Set(['userSigExpired', 'KICKED_OUT_USERSIG_EXPIRED', 'KICKED_OUT_USER_SIG_EXPIRED', 'USER_SIG_EXPIRED', 'USERSIG_EXPIRED']);

/** The reasons that forbid a login without the user. Same sources. */
export const otherKickReasons: ReadonlySet<string> = new Set([
	'multipleAccount', 'multipleDevice', 'REST_API_Kick', 'KICKED_OUT_MULT_ACCOUNT', 'KICKED_OUT_MULT_DEVICE', 'KICKED_OUT_REST_API', 'kickedOffline',
]);

/** Methods that take an event and its handler. */
export const eventRegistrars: ReadonlySet<string> = new Set(['on', 'once', 'addListener', 'addEventListener', 'registerEvent']);

/** Objects whose members name the events. */
export const eventNamespaces: ReadonlySet<string> = new Set(['EVENT', 'EVENT_SUB_KEY', '$TUIKitEvent', 'TUIKitEvent']);

/** How an app gets an instance of an SDK that has a session. */
export interface InstanceCreation {
	readonly profiles: readonly string[];
	/** A method of the SDK object, or a constructor. */
	readonly form: 'method' | 'constructor';
	readonly name: string;
	/** Can every module of the app have the instance without being given it? */
	readonly isShared: boolean;
	readonly source: string;
}

/** Every way to an instance. SDKs that are missing here have no session of their own, or register for the app. */
export const instanceCreations: readonly InstanceCreation[] = [
	{ profiles: ['chat', 'tim', 'lite-chat'], form: 'method', name: 'create', isShared: false, source: 'TencentCloudChat.create({ SDKAppID }), TIM.create({ SDKAppID }): the declarations of the Web SDKs' },
	{ profiles: ['im-electron-renderer'], form: 'constructor', name: 'TimRender', isShared: false, source: 'new TimRender(): im_electron_sdk 8.0.5906' },
	{ profiles: ['react-native-tim'], form: 'method', name: 'initSDK', isShared: true, source: 'TencentImSDKPlugin.v2TIMManager.initSDK(sdkAppID, logLevel, listener): react-native-tim-js 0.1.10' },
];

/** Layers that register for a kick and an expired UserSig in place of the app. Source: their bundles and package sources. */
export const registeringProfiles: ReadonlySet<string> = new Set(['chat-uikit-engine', 'tui-core', 'chat-uikit', 'tuikit-atomicx']);

/** Methods that end a session. Source: the declarations of the Web SDKs, im_electron_sdk and react-native-tim-js. */
export const sessionEnds: ReadonlySet<string> = new Set(['logout', 'destroy', 'TIMLogout', 'TIMUninit', 'unInitSDK']);

/** Functions that run their callback once, soon. */
export const soonCallers: ReadonlySet<string> = new Set(['setTimeout', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'nextTick', '$nextTick']);

/** Functions that run their callback again and again, with what ends that. */
export const repeatingCallers: ReadonlyMap<string, string> = new Map([['setInterval', 'clearInterval']]);

/** First words of functions that ask a machine and no user; a login behind them is still automatic. */
export const fetchingWords: ReadonlySet<string> = new Set(['get', 'fetch', 'request', 'refresh', 'renew', 'gen', 'generate', 'create', 'query', 'load', 'update', 'axios', 'post', 'sign', 'obtain', 'resolve', 'sleep', 'delay', 'wait', 'logout', 'destroy', 'json', 'login']);

/** Words of functions that ask the user: what follows them is the user's own wish. */
export const askingWords: ReadonlySet<string> = new Set(['modal', 'confirm', 'dialog', 'alert', 'prompt', 'message', 'box', 'popup', 'sheet', 'notify', 'click', 'choice', 'input', 'answer', 'confirmation', 'consent', 'decision']);

/** Words of values that say whether to log in again, rather than with what. */
export const permittingWords: ReadonlySet<string> = new Set(['can', 'could', 'should', 'may', 'might', 'must', 'need', 'needs', 'allow', 'allowed', 'permitted', 'enabled', 'is', 'has', 'retry', 'retries', 'attempt', 'attempts', 'limit', 'count', 'times', 'locked', 'lock', 'leader', 'active', 'visible']);

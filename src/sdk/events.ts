/** What an SDK tells its app through a listener. */
export type EventPurpose = 'kicked-out' | 'user-sig-expired' | 'error' | 'not-ready' | 'network';

/** How an app hears of an event. */
export interface SdkEvent {
	/** The SDK profiles that have it. */
	readonly profiles: readonly string[];
	readonly purposes: readonly EventPurpose[];
	/**
	 * - `event`: `instance.on(<name>, handler)`, where the name is a member of the SDK's `EVENT` or its text
	 * - `registration`: a method of the instance that takes the handler
	 * - `listener`: a member of the listener object that is handed over at initialisation or by `addIMSDKListener`
	 */
	readonly form: 'event' | 'registration' | 'listener';
	/** The member of `EVENT`, the registering method, or the listener's member. */
	readonly name: string;
	/** The event's name on the wire, of an `event`. */
	readonly wireName?: string;
	/** What the handler receives. */
	readonly payload: string;
	/** The path from one of the handler's parameters to a code; `undefined` where there is none. */
	readonly codePath: readonly string[] | undefined;
	/** Which of the parameters, counted from 0; left out where it is the first. */
	readonly codeParameter?: number;
	/** Those of the profiles that name the event and never emit it. */
	readonly neverEmittedBy?: readonly string[];
	readonly source: string;
}

/** Methods that register a handler for an `event`. */
export const eventRegistrars: ReadonlySet<string> = new Set(['on', 'once']);

const webSdks = ['chat', 'tim', 'lite-chat'];

/** The events that a session depends on. */
export const sdkEvents: readonly SdkEvent[] = [
	{ profiles: webSdks, purposes: ['kicked-out', 'user-sig-expired'], form: 'event', name: 'KICKED_OUT', wireName: 'kickedOut', payload: 'event.data.type: multipleAccount, multipleDevice, userSigExpired or REST_API_Kick', codePath: undefined, source: 'chat 3.6.6 bundle; trtc.io/document/47970' },
	{ profiles: webSdks, purposes: ['error'], form: 'event', name: 'ERROR', wireName: 'error', payload: 'event.data.code, event.data.message; emitted by the not-ready guard alone (lite-chat: never), so it repeats no rejection', codePath: ['data', 'code'], neverEmittedBy: ['lite-chat'], source: 'documents, "event.data.code"; run with stubs' },
	{ profiles: webSdks, purposes: ['not-ready'], form: 'event', name: 'SDK_NOT_READY', wireName: 'sdkStateNotReady', payload: 'none; emitted whenever a session ends: by a kick, an expired UserSig, a logout', codePath: undefined, source: 'trtc.io/document/47970; chat 3.6.6 bundle, reset()' },
	{ profiles: webSdks, purposes: ['network'], form: 'event', name: 'NET_STATE_CHANGE', wireName: 'netStateChange', payload: 'event.data.state: connected, connecting or disconnected', codePath: undefined, source: 'chat 3.6.6 bundle' },
	{ profiles: ['tui-core'], purposes: ['kicked-out'], form: 'event', name: 'USER_KICKED_OFFLINE', wireName: 'userKickedOffline', payload: 'none', codePath: undefined, source: '@tencentcloud/tui-core 2.5.1 bundle' },
	{ profiles: ['tui-core'], purposes: ['user-sig-expired'], form: 'event', name: 'USER_SIG_EXPIRED', wireName: 'userSigExpired', payload: 'none', codePath: undefined, source: '@tencentcloud/tui-core 2.5.1 bundle' },
	{ profiles: ['tuikit-atomicx'], purposes: ['kicked-out'], form: 'registration', name: 'onEvent', payload: '{ type: "kickedOffline" }', codePath: undefined, source: 'official web guide, chat/login-auth' },
	{ profiles: ['im-electron-renderer'], purposes: ['kicked-out'], form: 'registration', name: 'TIMSetKickedOfflineCallback', payload: '(user_data)', codePath: undefined, source: 'im_electron_sdk, comments in the source; comm.qq.com/im/doc/electron' },
	{ profiles: ['im-electron-renderer'], purposes: ['user-sig-expired'], form: 'registration', name: 'TIMSetUserSigExpiredCallback', payload: '(user_data)', codePath: undefined, source: 'im_electron_sdk, comments in the source' },
	{ profiles: ['im-electron-renderer'], purposes: ['network'], form: 'registration', name: 'TIMSetNetworkStatusListenerCallback', payload: '(status, code, desc, user_data)', codePath: [], codeParameter: 1, source: 'im_electron_sdk, interfaces.d.ts' },
	{ profiles: ['react-native-tim'], purposes: ['kicked-out'], form: 'listener', name: 'onKickedOffline', payload: '()', codePath: undefined, source: 'react-native-tim-js 0.1.10, src/interface/v2TimSDKListener.ts' },
	{ profiles: ['react-native-tim'], purposes: ['user-sig-expired'], form: 'listener', name: 'onUserSigExpired', payload: '()', codePath: undefined, source: 'react-native-tim-js 0.1.10, src/interface/v2TimSDKListener.ts' },
	{ profiles: ['react-native-tim'], purposes: ['network'], form: 'listener', name: 'onConnectFailed', payload: '(code, error)', codePath: [], source: 'react-native-tim-js 0.1.10, src/interface/v2TimSDKListener.ts' },
];

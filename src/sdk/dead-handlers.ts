/** An SDK whose promises resolve on failure too: what catches a rejection never sees a code. */
export interface ResolvingSdk {
	readonly profile: string;
	/** The properties of the result that carry the code and its text. */
	readonly codeProperty: string;
	readonly textProperty: string;
	readonly source: string;
}

/** Every SDK that does so. A call to a back end is none: there the network rejects. */
export const resolvingSdks: readonly ResolvingSdk[] = [
	{ profile: 'im-electron-renderer', codeProperty: 'code', textProperty: 'desc', source: 'im_electron_sdk 8.0.5906, run with stubs: the main process catches the rejection and returns it as data' },
	{ profile: 'react-native-tim', codeProperty: 'code', textProperty: 'desc', source: 'react-native-tim-js 0.1.10, source of both bridges: they call resolve for errors' },
];

/** An SDK whose promises resolve on success alone, and then always with the code 0. */
export interface RejectingSdk {
	readonly profile: string;
	/** Methods whose results come from elsewhere: from a plugin, or from whatever the name among the arguments stands for. */
	readonly except: ReadonlySet<string>;
	readonly source: string;
}

const relayingMethods: ReadonlySet<string> = new Set(['accept', 'callExperimentalAPI', 'cancel', 'invite', 'inviteInGroup', 'modifyInvitation', 'reject']);

/** Every SDK that is known to do so. Of the layers over them, some resolve with a code of their own, or with nothing at all. */
export const rejectingSdks: readonly RejectingSdk[] = [
	{ profile: 'chat', except: relayingMethods, source: '@tencentcloud/chat 3.6.6, bundle: one function makes all results, { code: 0, data }' },
	{ profile: 'tim', except: relayingMethods, source: 'tim-js-sdk and tim-wx-sdk 2.27.6, bundle: the same' },
	{ profile: 'lite-chat', except: relayingMethods, source: '@tencentcloud/lite-chat 4.2.1, bundle: the same' },
];

/** An SDK whose calls throw before they return a promise. */
export interface ThrowingSdk {
	readonly profile: string;
	/** What is thrown rather than rejected. */
	readonly codes: readonly number[];
	readonly source: string;
}

/** Every SDK that does so with a failure that an app has to expect at run time. */
export const throwingSdks: readonly ThrowingSdk[] = [
	{ profile: 'lite-chat', codes: [2024], source: '@tencentcloud/lite-chat 4.2.1, run with a stubbed network: not logged in and wrong arguments are thrown' },
];

/** A property that carries the code in another SDK alone. */
export interface ForeignCodeProperty {
	readonly name: string;
	/** The SDKs that have it. */
	readonly profiles: readonly string[];
	readonly source: string;
}

/** Properties that code brought along from an older SDK, or from the REST API. */
export const foreignCodeProperties: readonly ForeignCodeProperty[] = [
	{ name: 'ErrorCode', profiles: ['webim', 'rest'], source: 'webim.js 1.7.x and the REST API: { ActionStatus, ErrorCode, ErrorInfo }; no SDK from v2 on has it' },
];

/**
 * Names under which platforms and frameworks take what nobody caught: `window.addEventListener('unhandledrejection', f)`,
 * `wx.onUnhandledRejection(f)`, `app.config.errorHandler = f`. Source: the HTML standard, Node.js, WeChat, uni-app, Vue.
 */
export const lastResorts: ReadonlySet<string> = new Set(['unhandledrejection', 'unhandledRejection', 'onunhandledrejection', 'onUnhandledRejection', 'uncaughtException', 'errorHandler', 'errorCaptured', 'onErrorCaptured']);

import rule from '../../rules/require-session-listeners.js';
import { createProject } from '../support/create-project.js';
import { runRule, vueLanguageOptions } from '../support/rule-tester.js';
import { inProject } from './cases.js';
import { type ExpectedReport, reported, silent } from './session-cases.js';

const importChat = "import TencentCloudChat from '@tencentcloud/chat';\n";
const importTim = "import TIM from 'tim-js-sdk';\n";
const importWxTim = "import TIM from 'tim-wx-sdk';\n";
const importLite = "import TencentCloudChat from '@tencentcloud/lite-chat';\n";
const importElectron = "import TimRender from 'im_electron_sdk/dist/renderer';\n";
const importNative = "import { TencentImSDKPlugin } from 'react-native-tim-js';\n";

const kickedOut = 'KICKED_OUT';
const electronEvents = 'TIMSetKickedOfflineCallback and TIMSetUserSigExpiredCallback';

const missing = (instance = 'TencentCloudChat.create()', events = kickedOut): ExpectedReport => ({ id: 'missingListener', data: { instance, events } });
const missingHere = (instance = 'TencentCloudChat.create()', events = kickedOut): ExpectedReport => ({ id: 'missingListenerInFile', data: { instance, events } });
const empty = (events = kickedOut): ExpectedReport => ({ id: 'emptyListener', data: { events } });

/** An instance in a name, and a login. */
const local = (more = ''): string => `${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\n${more}\nchat.login(user);\n`;
const plain = (more = ''): string => `${importChat}const chat = TencentCloudChat.create({ SDKAppID: 1 });\n${more}\nchat.login(user);\n`;
const electron = (more = ''): string => `${importElectron}const timRender = new «TimRender»();\n${more}\ntimRender.TIMLogin(user);\n`;
const plainElectron = (more = ''): string => `${importElectron}const timRender = new TimRender();\n${more}\ntimRender.TIMLogin(user);\n`;

const listens = 'chat.on(TencentCloudChat.EVENT.KICKED_OUT, onKickedOut);';
/** Modules of a project that hand on the SDK itself, and some that hand on something of their own. */
const handsOn = {
	filename: inProject(createProject({ name: 'app' }, {
		'src/sdk.ts': "export { default, default as Chat } from '@tencentcloud/chat';\n",
		'src/all.ts': "export * from 'im_electron_sdk/dist/renderer';\n",
		'src/local.ts': "import TIM from 'tim-js-sdk';\nexport { TIM as IM };\nexport default TIM;\n",
		'src/common.js': "module.exports = require('tim-wx-sdk');\n",
		'src/own.ts': "import TIM from 'tim-js-sdk';\nconst Own = { create: (options) => watch(TIM, options) };\nexport default Own;\nexport { Own as IM };\n",
		'src/made.ts': "import TencentCloudChat from '@tencentcloud/chat';\nTencentCloudChat.create({ SDKAppID: 1 }).on('kickedOut', leave);\nexport default TencentCloudChat;\n",
		'src/types.ts': "import type Chat from '@tencentcloud/chat';\nexport default Chat;\n",
	})),
};

const strict = { options: [{ checkSharedInstances: true }] } as const;

runRule(rule, {
	invalid: [
		// Nothing listens, per SDK
		reported(local(), missing()),
		reported(`${importTim}const tim = «TIM.create»({ SDKAppID: 1 });\ntim.login(user);`, missing('TIM.create()')),
		reported(`${importWxTim}let tim = «TIM.create»({ SDKAppID: 1 });\ntim.login(user);`, missing('TIM.create()')),
		reported(`${importLite}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nchat.login(user);`, missing()),
		reported(electron(), missing('new TimRender()', electronEvents)),
		reported("const TIM = require('tim-js-sdk');\nconst tim = «TIM.create»({ SDKAppID: 1 });\ntim.login(user);", missing('TIM.create()')),
		reported("import { create } from './own';\nimport Chat from '@tencentcloud/chat';\nconst chat = «Chat.create»({ SDKAppID: 1 });\nchat.login(user);", missing('Chat.create()')),
		// Through a module of the project that hands on the SDK
		reported("import Chat from './sdk';\nconst chat = «Chat.create»({ SDKAppID: 1 });\nchat.login(user);", missing('Chat.create()'), handsOn),
		reported("import { Chat } from './sdk.js';\nconst chat = «Chat.create»({ SDKAppID: 1 });\nchat.login(user);", missing('Chat.create()'), handsOn),
		reported("import TIM from '@/local';\nconst tim = «TIM.create»({ SDKAppID: 1 });\ntim.login(user);", missing('TIM.create()'), handsOn),
		reported("import { IM } from './local';\nconst tim = «IM.create»({ SDKAppID: 1 });\ntim.on(IM.EVENT.SDK_READY, start);\ntim.login(user);", missing('IM.create()'), handsOn),
		reported("const TIM = require('./common');\nconst tim = «TIM.create»({ SDKAppID: 1 });\ntim.login(user);", missing('TIM.create()'), handsOn),
		reported("import { TimRender } from './all';\nconst timRender = new «TimRender»();\ntimRender.TIMLogin(user);", missing('new TimRender()', electronEvents), handsOn),
		// Other events
		reported(local('chat.on(TencentCloudChat.EVENT.SDK_READY, start);'), missing()),
		reported(local('chat.on(TencentCloudChat.EVENT.MESSAGE_RECEIVED, show);\nchat.on(TencentCloudChat.EVENT.ERROR, show);'), missing()),
		reported(local("chat.on('sdkStateReady', start);"), missing()),
		reported(local("const READY = 'sdkStateReady';\nchat.on(READY, start);"), missing()),
		reported(local('chat.off(TencentCloudChat.EVENT.KICKED_OUT, onKickedOut);'), missing()),
		// Hearing of the end of the session is not yet doing anything about it
		reported(local('chat.on(TencentCloudChat.EVENT.SDK_NOT_READY, () => {});'), missing()),
		reported(local("chat.on(TencentCloudChat.EVENT.SDK_NOT_READY, (event) => { console.log('[IM] not ready', event); });"), missing()),
		reported(local('const { EVENT } = TencentCloudChat;\nchat.on(EVENT.MESSAGE_RECEIVED, show);'), missing()),
		reported(local('const E = TencentCloudChat.EVENT;\nchat.on(E.MESSAGE_RECEIVED, show);'), missing()),
		// A session that is ended before it is opened, or elsewhere
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nasync function open() { await chat.logout(); await chat.login(user); }`, missing()),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nconst open = () => chat.login(user);\nconst close = () => chat.logout();`, missing()),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nasync function open() { await chat.login(user); button.onclick = () => chat.logout(); }`, missing()),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nasync function open() { await chat.login(user); if (isGuest) await chat.logout(); }`, missing()),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nasync function open() { await chat.login(user); await hooks[name](); }`, missing()),
		// The event of another SDK
		reported(local('call.on(TUICallEvent.KICKED_OUT, onKickedOut);'), missing()),
		reported(local("socket.on('kickedOut', onKickedOut);"), missing()),
		reported(local('bus.on(name, onKickedOut);'), missing()),
		// One of two
		reported(electron('timRender.TIMSetKickedOfflineCallback({ callback: onKickedOut });'), missing('new TimRender()', 'TIMSetUserSigExpiredCallback')),
		reported(electron('timRender.TIMSetUserSigExpiredCallback({ callback: renew });'), missing('new TimRender()', 'TIMSetKickedOfflineCallback')),
		// Where the instance stays
		reported(`${importChat}function start() { const chat = «TencentCloudChat.create»({ SDKAppID: 1 }); chat.login(user); }`, missing()),
		reported(`${importChat}export function start() { const chat = «TencentCloudChat.create»({ SDKAppID: 1 }); return chat.login(user); }`, missing()),
		reported(`${importChat}let chat;\nexport function start() { chat = «TencentCloudChat.create»({ SDKAppID: 1 }); chat.login(user); }`, missing()),
		reported(`${importChat}let chat = null;\nexport function start() { if (!chat) { chat = «TencentCloudChat.create»({ SDKAppID: 1 }); } chat.login(user); }`, missing()),
		reported(`${importChat}«TencentCloudChat.create»({ SDKAppID: 1 }).login(user);`, missing()),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 })!;\nchat.login(user);`, missing()),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 }) as Chat;\nchat.login(user);`, missing()),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nconst im = chat;\nim.login(user);`, missing()),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nsetUp(chat);\nfunction setUp(tim) { tim.setLogLevel(0); tim.login(user); }`, missing()),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nexport const send = (message) => chat.sendMessage(message);\nexport const open = () => chat.login(user);`, missing()),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nif (chat) chat.login(user);`, missing()),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nif (typeof chat === 'object') chat.login(user);`, missing()),
		reported(`${importChat}const chat = isTest ? null : «TencentCloudChat.create»({ SDKAppID: 1 });\nchat.login(user);`, missing()),
		reported(`${importElectron}async function open() { const timRender = new «TimRender»(); await timRender.TIMInit(); await timRender.TIMLogin(user); }`, missing('new TimRender()', electronEvents)),
		reported(`${importChat}const chat = await «TencentCloudChat.create»({ SDKAppID: 1 });\nchat.login(user);`, missing()),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nif (chat !== undefined) chat.login(user);`, missing()),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nconst state = chat ? 'on' : 'off';\nchat.login(user);`, missing()),
		// The SDK of a script tag, in a module
		reported('const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nexport const open = () => chat.login(user);', missing()),
		reported('<script setup>\nconst chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nchat.login(user);\n</script>\n<template><p>{{ text }}</p></template>', missing(), { filename: '/app/src/session.vue', languageOptions: vueLanguageOptions }),
		// Two instances of one SDK make one report
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nconst other = TencentCloudChat.create({ SDKAppID: 2 });\nchat.login(user); other.login(user);`, missing()),
		// A listener that does nothing
		reported(plain('chat.on(TencentCloudChat.EVENT.KICKED_OUT, «() => {}»);'), empty()),
		reported(plain('chat.on(TencentCloudChat.EVENT.KICKED_OUT, «function () {}»);'), empty()),
		reported(plain('chat.on(TencentCloudChat.EVENT.KICKED_OUT, «() => undefined»);'), empty()),
		reported(plain('chat.on(TencentCloudChat.EVENT.KICKED_OUT, «() => null»);'), empty()),
		reported(plain('chat.on(TencentCloudChat.EVENT.KICKED_OUT, «() => ({})»);'), empty()),
		reported(plain('chat.on(TencentCloudChat.EVENT.KICKED_OUT, «(event) => { /* later */ }»);'), empty()),
		reported(plain("chat.on('kickedOut', «() => {}»);"), empty()),
		reported(plain('function onKickedOut() {}\nchat.on(TencentCloudChat.EVENT.KICKED_OUT, «onKickedOut»);'), empty()),
		reported(plain('const onKickedOut = () => {};\nchat.on(TencentCloudChat.EVENT.KICKED_OUT, «onKickedOut»);'), empty()),
		reported(plain("import { noop } from 'lodash';\nchat.on(TencentCloudChat.EVENT.KICKED_OUT, «noop»);"), empty()),
		reported(`${importTim}const tim = TIM.create({ SDKAppID: 1 });\ntim.on(TIM.EVENT.KICKED_OUT, «() => {}»);\ntim.login(user);`, empty()),
		reported(plainElectron('timRender.TIMSetKickedOfflineCallback({ callback: «() => {}» });\ntimRender.TIMSetUserSigExpiredCallback({ callback: renew });'), empty('TIMSetKickedOfflineCallback')),
		reported(plainElectron('timRender.TIMSetKickedOfflineCallback({ callback: «() => {}» });\ntimRender.TIMSetUserSigExpiredCallback({ callback: «() => {}» });'), [empty('TIMSetKickedOfflineCallback'), empty('TIMSetUserSigExpiredCallback')]),
		reported(electron('timRender.TIMSetKickedOfflineCallback({ callback: «() => {}» });'), [missing('new TimRender()', 'TIMSetUserSigExpiredCallback'), empty('TIMSetKickedOfflineCallback')]),
		reported(electron('timRender.TIMSetKickedOfflineCallback({ callback: «() => {}», user_data: data });'), [missing('new TimRender()', 'TIMSetUserSigExpiredCallback'), empty('TIMSetKickedOfflineCallback')]),
		reported(`${importNative}class Listener { onKickedOffline«() {}» onUserSigExpired() { renew(); } }\nTencentImSDKPlugin.v2TIMManager.initSDK(1, 0, new Listener());\nTencentImSDKPlugin.v2TIMManager.login(userID, userSig);`, empty('onKickedOffline'), strict),
		reported(`${importNative}class Listener { onKickedOffline = «() => {}»; onUserSigExpired = () => { renew(); }; }\nTencentImSDKPlugin.v2TIMManager.initSDK(1, 0, new Listener());\nTencentImSDKPlugin.v2TIMManager.login(userID, userSig);`, empty('onKickedOffline'), strict),
		reported(`${importNative}listener.onKickedOffline = «() => {}»;\nlistener.onUserSigExpired = renew;\nTencentImSDKPlugin.v2TIMManager.initSDK(1, 0, listener);\nTencentImSDKPlugin.v2TIMManager.login(userID, userSig);`, empty('onKickedOffline'), strict),
		// Where it can leave, only where that is asked for
		reported(`${importChat}export const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nchat.login(user);`, missingHere(), strict),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nchat.login(user);\nexport default chat;`, missingHere(), strict),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nchat.login(user);\nwindow.chat = chat;`, missingHere(), strict),
		reported(`${importWxTim}wx.$app = «TIM.create»({ SDKAppID: 1 });\nwx.$app.login(user);`, missingHere('TIM.create()'), strict),
		reported(`${importWxTim}uni.$TUIKit = «TIM.create»({ SDKAppID: 1 });\nuni.$TUIKit.login(user);`, missingHere('TIM.create()'), strict),
		reported(`${importChat}class Session { open() { this.chat = «TencentCloudChat.create»({ SDKAppID: 1 }); this.chat.login(user); } }`, missingHere(), strict),
		reported(`${importChat}function start() { const chat = «TencentCloudChat.create»({ SDKAppID: 1 }); chat.login(user); return chat; }`, missingHere(), strict),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nprovide('chat', chat);\nchat.login(user);`, missingHere(), strict),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nchat.login(user);\nregister({ chat });`, missingHere(), strict),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nchat.login(user);\nconst view = <Provider chat={chat} />;`, missingHere(), { ...strict, filename: '/app/src/view.tsx' }),
		reported(`${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nchat.login(user);\nmodule.exports = { chat };`, missingHere(), strict),
		reported(`${importElectron}export const timRender = new «TimRender»();\ntimRender.TIMLogin(user);`, missingHere('new TimRender()', electronEvents), strict),
		reported(`${importNative}«TencentImSDKPlugin.v2TIMManager.initSDK»(1, 0);\nTencentImSDKPlugin.v2TIMManager.login(userID, userSig);`, missingHere('TencentImSDKPlugin.v2TIMManager.initSDK()', 'onKickedOffline and onUserSigExpired'), strict),
		reported(`${importNative}«TencentImSDKPlugin.v2TIMManager.initSDK»(1, 0, { onKickedOffline() { leave(); } });\nTencentImSDKPlugin.v2TIMManager.login(userID, userSig);`, missingHere('TencentImSDKPlugin.v2TIMManager.initSDK()', 'onUserSigExpired'), strict),
		reported(`${importNative}if (listener.onKickedOffline) start();\n«TencentImSDKPlugin.v2TIMManager.initSDK»(1, 0, { onUserSigExpired: renew });\nTencentImSDKPlugin.v2TIMManager.login(userID, userSig);`, missingHere('TencentImSDKPlugin.v2TIMManager.initSDK()', 'onKickedOffline'), strict),
		reported(`${importChat}const a = «TencentCloudChat.create»({ SDKAppID: 1 });\nconst b = a;\nconst c = b;\nconst d = c;\nconst e = d;\nconst f = e;\na.login(user);`, missingHere(), strict),
		reported('const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nchat.login(user);', missingHere(), strict),
		reported(local(), missing(), strict),
		reported(`<script setup>\n${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nchat.login(user);\n</script>\n<template><chat-list :chat="chat" /></template>`, missingHere(), { ...strict, filename: '/app/src/session.vue', languageOptions: vueLanguageOptions }),
		// Components, the other language, wrong settings
		reported(`<script setup>\n${importChat}const chat = «TencentCloudChat.create»({ SDKAppID: 1 });\nchat.login(user);\n</script>\n<template><p>{{ text }}</p></template>`, missing(), { filename: '/app/src/session.vue', languageOptions: vueLanguageOptions }),
		reported(electron(), { id: 'missingListenerZh', data: { instance: 'new TimRender()', events: 'TIMSetKickedOfflineCallback 和 TIMSetUserSigExpiredCallback' } }, { settings: { 'tencent-im': { locale: 'zh' } } }),
		{ code: 'const a = 1;', settings: { 'tencent-im': { locale: 'fr' } }, errors: [{ messageId: 'invalidSetting', data: { key: '.locale', value: '"fr"', expected: 'one of "en", "zh"', hint: '' }, line: 1, column: 1 }] },
	],
	valid: [
		// Somebody listens
		silent(plain(listens)),
		silent(plain('chat.on(TencentCloudChat.EVENT.KICKED_OUT, () => { leave(); });')),
		silent(plain('chat.on(TencentCloudChat.EVENT.KICKED_OUT, (event) => { console.warn(event); });')),
		silent(plain("chat.on('kickedOut', leave);")),
		silent(plain("const KICKED = 'kickedOut';\nchat.on(KICKED, leave);")),
		silent(plain('const { KICKED_OUT } = TencentCloudChat.EVENT;\nchat.on(KICKED_OUT, leave);')),
		silent(plain('const { EVENT } = TencentCloudChat;\nchat.on(EVENT.KICKED_OUT, leave);')),
		silent(plain('chat.once(TencentCloudChat.EVENT.KICKED_OUT, leave);')),
		silent(plain('chat.on(TencentCloudChat.EVENT.KICKED_OUT, () => {});\nchat.on(TencentCloudChat.EVENT.KICKED_OUT, leave);')),
		silent(`${importTim}const tim = TIM.create({ SDKAppID: 1 });\ntim.on(TIM.EVENT.KICKED_OUT, leave);\ntim.login(user);`),
		silent(`${importLite}const chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.on(TencentCloudChat.EVENT.KICKED_OUT, leave);\nchat.login(user);`),
		silent(plainElectron('timRender.TIMSetKickedOfflineCallback({ callback: leave });\ntimRender.TIMSetUserSigExpiredCallback({ callback: renew });')),
		silent(plainElectron('timRender.TIMSetKickedOfflineCallback({ callback: () => { leave(); }, user_data: "" });\ntimRender.TIMSetUserSigExpiredCallback({ callback: () => { renew(); }, user_data: "" });')),
		silent(`${importNative}TencentImSDKPlugin.v2TIMManager.initSDK(1, 0, { onKickedOffline() { leave(); }, onUserSigExpired() { renew(); } });\nTencentImSDKPlugin.v2TIMManager.login(userID, userSig);`, strict),
		silent(`${importNative}TencentImSDKPlugin.v2TIMManager.initSDK(1, 0, { onKickedOffline: leave, onUserSigExpired: renew });\nTencentImSDKPlugin.v2TIMManager.login(userID, userSig);`, strict),
		silent(`${importNative}TencentImSDKPlugin.v2TIMManager.initSDK(1, 0, { ...listener });\nTencentImSDKPlugin.v2TIMManager.login(userID, userSig);`, strict),
		silent(`${importNative}listener.onKickedOffline = props.onKicked;\nlistener.onUserSigExpired = props.onExpired;\nTencentImSDKPlugin.v2TIMManager.initSDK(1, 0, listener);\nTencentImSDKPlugin.v2TIMManager.login(userID, userSig);`, strict),
		silent(`${importElectron}function listen(render) { render.TIMSetKickedOfflineCallback({ callback: leave }); render.TIMSetUserSigExpiredCallback({ callback: renew }); }\nconst timRender = new TimRender();\nlisten(timRender);\ntimRender.TIMLogin(user);`),
		// The Web SDKs tell of every end of a session by SDK_NOT_READY too
		silent(plain('chat.on(TencentCloudChat.EVENT.SDK_NOT_READY, leave);')),
		silent(plain("chat.on(TencentCloudChat.EVENT.SDK_NOT_READY, () => { router.push('/login'); });")),
		silent(plain("chat.on('sdkStateNotReady', () => { isReady = false; });")),
		// A session that the same function ends
		silent(`${importChat}async function send() { const chat = TencentCloudChat.create({ SDKAppID: 1 }); await chat.login(user); await chat.sendMessage(message); await chat.logout(); }`),
		silent(`${importChat}async function send() { const chat = TencentCloudChat.create({ SDKAppID: 1 }); await chat.login(user); try { await chat.sendMessage(message); } finally { chat.destroy(); } }`),
		silent(`${importChat}const chat = TencentCloudChat.create({ SDKAppID: 1 });\nawait chat.login(user);\nawait chat.sendMessage(message);\nchat.destroy();`),
		silent(`${importElectron}async function send() { const timRender = new TimRender(); await timRender.TIMLogin(user); await timRender.TIMLogout(); }`),
		// An event that the file does not tell
		silent(plain("import { IM_EVENT } from './constants';\nchat.on(IM_EVENT.KICKED, leave);")),
		silent(plain('chat.on(this.events.LEFT, leave);')),
		silent(plain('chat.on(getEvents().LEFT, leave);')),
		silent(plain('const events = load();\nchat.on(events.LEFT, leave);')),
		silent(plain('chat.on(TencentCloudChat[kind].LEFT, leave);')),
		silent(plain('chat.on(TencentCloudChat.EVENT[name], leave);')),
		silent(plain('chat.on(name, leave);')),
		silent(plain('export const listen = (name, handler) => chat.on(name, handler);')),
		silent(plain('Object.keys(handlers).forEach((name) => chat.on(name, handlers[name]));')),
		silent(plain('[TencentCloudChat.EVENT.KICKED_OUT].forEach((name) => chat.on(name, leave));')),
		silent(plain('chat[method](name, leave);')),
		silent(plain('const listen = chat.on.bind(chat);')),
		// It can leave
		silent(`${importChat}export const chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.login(user);`),
		silent(`${importChat}const chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.login(user);\nexport { chat };`),
		silent(`${importChat}const chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.login(user);\nexport default chat;`),
		silent(`${importChat}const chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.login(user);\nmodule.exports = chat;`),
		silent(`${importChat}const chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.login(user);\nwindow.chat = chat;`),
		silent(`${importWxTim}wx.$app = TIM.create({ SDKAppID: 1 });\nwx.$app.login(user);`),
		silent(`${importWxTim}const tim = TIM.create({ SDKAppID: 1 });\nApp({ globalData: { tim }, onLaunch() { tim.login(user); } });`),
		silent(`${importChat}class Session { open() { this.chat = TencentCloudChat.create({ SDKAppID: 1 }); this.chat.login(user); } }`),
		silent(`${importChat}class Session { chat = TencentCloudChat.create({ SDKAppID: 1 }); open() { this.chat.login(user); } }`),
		silent(`${importChat}function start() { const chat = TencentCloudChat.create({ SDKAppID: 1 }); chat.login(user); return chat; }`),
		silent(`${importChat}const getChat = () => TencentCloudChat.create({ SDKAppID: 1 });\ngetChat().login(user);`),
		silent(`${importChat}const chat = TencentCloudChat.create({ SDKAppID: 1 });\nprovide('chat', chat);\nchat.login(user);`),
		silent(`${importChat}import { listen } from './listen';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nlisten(chat);\nchat.login(user);`),
		silent(`${importChat}const chat = TencentCloudChat.create({ SDKAppID: 1 });\nconst { on, login } = chat;\nchat.login(user);`),
		silent(`${importChat}const chat = TencentCloudChat.create({ SDKAppID: 1 });\nconst im = chat;\nim.login(user);\nexport { im };`),
		silent(`${importChat}const chat = useRef(TencentCloudChat.create({ SDKAppID: 1 }));\nchat.current.login(user);`),
		silent('const tim = TIM.create({ SDKAppID: 1 });\ntim.login(user);', { languageOptions: { sourceType: 'script' } }),
		silent(`<script setup>\n${importChat}const chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.login(user);\n</script>\n<template><chat-list :chat="chat" /></template>`, { filename: '/app/src/session.vue', languageOptions: vueLanguageOptions }),
		// It can leave, and does not log in here
		silent(`${importChat}export const chat = TencentCloudChat.create({ SDKAppID: 1 });`, strict),
		silent(`${importChat}export const chat = TencentCloudChat.create({ SDKAppID: 1 });\n${listens}\nchat.login(user);`, strict),
		// Nobody logs in here: another module has the session, and one SDKAppID has one instance
		silent(`${importChat}const chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.sendMessage(message);`),
		silent(`${importChat}const chat = TencentCloudChat.create({ SDKAppID: 1 });\napi.login(user);`),
		// Layers that register for the app
		silent(`${importChat}import { TUILogin } from '@tencentcloud/tui-core';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.login(user);\nTUILogin.login(user);`),
		silent(`${importChat}import { UIKitProvider } from '@tencentcloud/chat-uikit-react';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.login(user);`),
		silent("import { TUIChatEngine } from '@tencentcloud/chat-uikit-engine';\nTUIChatEngine.login(user);", strict),
		silent("import { useLoginStore } from 'tuikit-atomicx-vue3';\nuseLoginStore().login(user);", strict),
		// What makes the instance is not surely the SDK's own
		silent(`${importChat}import { create } from 'zustand';\nconst chat = create(() => ({}));\nchat.login(user);`),
		silent('export function start(TencentCloudChat) { const chat = TencentCloudChat.create({ SDKAppID: 1 }); chat.login(user); }'),
		silent('import TencentCloudChat = Sdk.Chat;\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.login(user);'),
		silent("const TIM = (await import('tim-js-sdk')).default;\nconst tim = TIM.create({ SDKAppID: 1 });\ntim.login(user);"),
		silent("const tim = require('tim-js-sdk').create({ SDKAppID: 1 });\ntim.login(user);"),
		silent("import * as sdk from 'im_electron_sdk/dist/renderer';\nconst timRender = new sdk.TimRender();\ntimRender.TIMLogin(user);"),
		// No instance of an SDK
		silent("import { chat } from './chat';\nchat.login(user);", strict),
		silent('const chat = Chat.create({ id: 1 });\nchat.login(user);', strict),
		silent("import { StyleSheet } from 'react-native';\nconst styles = StyleSheet.create({});\nstyles.login(user);", strict),
		silent("import Chat from './sdk';\nconst chat = Chat.create({ SDKAppID: 1 });\nchat.on(Chat.EVENT.KICKED_OUT, leave);\nchat.login(user);", handsOn),
		silent("import { Other } from './sdk';\nconst chat = Other.create({ SDKAppID: 1 });\nchat.login(user);", handsOn),
		silent("import TIM from './own';\nconst tim = TIM.create({ SDKAppID: 1 });\ntim.login(user);", handsOn),
		silent("import { IM } from './own';\nconst tim = IM.create({ SDKAppID: 1 });\ntim.login(user);", handsOn),
		silent("import Chat from './made';\nconst chat = Chat.create({ SDKAppID: 1 });\nchat.login(user);", handsOn),
		silent("import * as Sdk from './sdk';\nconst chat = Sdk.create({ SDKAppID: 1 });\nchat.login(user);", handsOn),
		silent("import Chat from './types';\nconst chat = Chat.create({ SDKAppID: 1 });\nchat.login(user);", handsOn),
		silent("import TIM from './tim';\nconst tim = TIM.create({ SDKAppID: 1 });\ntim.login(user);", strict),
		silent("import { TimMain } from 'im_electron_sdk';\nconst main = new TimMain({ sdkappid: 1 });\nmain.login(user);", strict),
		silent('webim.login(user, listeners, options, start, stop);', strict),
		// The way out
		silent(`${importChat}// im-error: handled by the shell\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.login(user);`),
		silent(''),
	],
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/sdk/profile.js';
import { sdkEvents } from '../../src/sdk/events.js';
import { throwingSdks } from '../../src/sdk/dead-handlers.js';
import { profiles } from '../../src/sdk/profiles.js';
import type { SnippetOptions } from '../support/find-sites.js';
import { expectHandlings, expectListeners, findDeadKinds } from './expect-handlings.js';

/** A way in which an SDK hands over a failure, as its documents or its code say. */
interface DocumentedChannel {
	readonly profile: string;
	/** `event`: a listener receives it; `throws`: the call throws before it returns a promise. */
	readonly channel: Channel | 'event' | 'throws';
	readonly what: string;
	/** What every example begins with. */
	readonly setup: string;
	readonly options?: SnippetOptions;
	/** Nobody receives it. */
	readonly dropped: string;
	/** Somebody deals with it, whatever the code. */
	readonly handled: string;
	/** Somebody tests its code. */
	readonly selective: string;
	/** What comes nearest and is none of them: no failure is handed over, or not by this SDK. */
	readonly negative: string;
}

const chat = `
import TencentCloudChat from '@tencentcloud/chat';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
`;
const tim = `
import TIM from 'tim-wx-sdk';
const tim = TIM.create({ SDKAppID: 0 });
`;
const liteChat = `
import TencentCloudChat from '@tencentcloud/lite-chat/professional';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
`;
const engine = `
import { TUIChatService, TUIChatEngine, TUIStore, TUIGroupService, TUIFriendService } from '@tencentcloud/chat-uikit-engine';
`;
const core = `
import { TUILogin, TUICore, TUIConstants } from '@tencentcloud/tui-core';
const { LOGIN_STATE_CHANGED } = TUIConstants.TUILogin.EVENT;
`;
const uikit = `
import { useChat } from '@tencentcloud/chat-uikit-react';
const { chat } = useChat();
`;
const renderer = `
import TimRender from 'im_electron_sdk/dist/renderer';
const timRender = new TimRender();
`;
const main = `
import { TimMain } from 'im_electron_sdk';
const main = new TimMain({ sdkappid: 0 });
const manager = main.getTimbaseManager();
`;
const reactNative = `
import { TencentImSDKPlugin } from 'react-native-tim-js';
const manager = TencentImSDKPlugin.v2TIMManager;
`;
const script: SnippetOptions = { sourceType: 'script' };

const table: readonly DocumentedChannel[] = [
	{
		profile: 'chat', channel: 'rejects', what: 'an ImError with code, message and data', setup: chat,
		dropped: '«absent»chat.joinGroup(group).then(show);',
		handled: '«generic»chat.joinGroup(group).then(show, (error) => show(error.message));',
		selective: '«selective 10013 +rest»chat.joinGroup(group).catch(({ code }) => { if (code === 10013) return enter(); show(code); });',
		negative: 'import { room } from \'./room\';\nroom.joinGroup(group).then(show);',
	},
	{
		profile: 'chat', channel: 'synchronous', what: 'wrong arguments, thrown without a code', setup: chat,
		dropped: 'chat.createTextMessage(options);',
		handled: 'try { chat.createTextMessage(options); } catch (error) { show(error); }',
		selective: 'try { chat.createTextMessage(options); } catch (error) { if (error.code === 2100) show(); }',
		negative: 'chat.on(TencentCloudChat.EVENT.MESSAGE_RECEIVED, show);',
	},
	{
		profile: 'chat', channel: 'event', what: 'EVENT.ERROR with event.data.code', setup: chat,
		dropped: '«empty»chat.on(TencentCloudChat.EVENT.ERROR, () => {});',
		handled: '«generic»chat.on(TencentCloudChat.EVENT.ERROR, ({ data }) => show(data.message));',
		selective: '«selective 2024»chat.on(TencentCloudChat.EVENT.ERROR, ({ data }) => { if (data.code === 2024) login(); });',
		negative: 'chat.on(TencentCloudChat.EVENT.MESSAGE_RECEIVED, ({ data }) => { if (data.code === 2024) login(); });',
	},
	{
		profile: 'chat', channel: 'event', what: 'KICKED_OUT with a reason in place of a code', setup: chat,
		dropped: '«empty»chat.on(TencentCloudChat.EVENT.KICKED_OUT, () => {});',
		handled: '«generic»chat.on(TencentCloudChat.EVENT.KICKED_OUT, (event) => { if (event.data.type === TencentCloudChat.TYPES.KICKED_OUT_USERSIG_EXPIRED) renew(); });',
		selective: '«generic»chat.on(TencentCloudChat.EVENT.KICKED_OUT, (event) => { if (event.data.code === 70001) renew(); });',
		negative: 'chat.off(TencentCloudChat.EVENT.KICKED_OUT, onKicked);',
	},
	{
		profile: 'tim', channel: 'rejects', what: 'an ImError, as the newer SDK does', setup: tim,
		dropped: '«absent»tim.login(options);',
		handled: '«generic»tim.login(options).catch(function (imError) { show(imError); });',
		selective: '«selective 70001»tim.login(options).catch(function (imError) { if (imError.code === 70001) renew(); });',
		negative: 'wx.login(options);',
	},
	{
		profile: 'tim', channel: 'synchronous', what: 'wrong arguments, thrown without a code', setup: tim,
		dropped: 'tim.createCustomMessage(options);',
		handled: 'try { tim.createCustomMessage(options); } catch (error) { show(error); }',
		selective: 'try { tim.createCustomMessage(options); } catch (error) { if (error.code === 2100) show(); }',
		negative: 'tim.off(TIM.EVENT.ERROR, show);',
	},
	{
		profile: 'tim', channel: 'event', what: 'EVENT.ERROR with event.data.code', setup: tim,
		dropped: '«log-only»tim.on(TIM.EVENT.ERROR, (event) => { console.error(event.data.code); });',
		handled: '«generic»tim.on(TIM.EVENT.ERROR, onError);',
		selective: '«selective 2999 +rest»tim.on(TIM.EVENT.ERROR, (event) => { if (event.data.code === 2999) login(); else show(event); });',
		negative: 'emitter.on("error", onError);',
	},
	{
		profile: 'lite-chat', channel: 'rejects', what: 'a ChatError with code and errorCode', setup: liteChat,
		dropped: 'export async function send() { try { «absent»chat.sendMessage(message); } catch (error) { show(error); } }',
		handled: 'export async function send() { try { await «generic»chat.sendMessage(message); } catch (error) { show(error); } }',
		selective: 'export async function send() { try { await «selective 10017 20012»chat.sendMessage(message); } catch (error) { if (error.errorCode === 20012 || error.code === 10017) mute(); } }',
		negative: 'import { mail } from \'./mail\';\nexport async function send() { try { await mail.sendMessage(message); } catch (error) { show(error); } }',
	},
	{
		profile: 'lite-chat', channel: 'throws', what: '2024 before login, thrown before a promise is there', setup: liteChat,
		dropped: 'export function send() { chat.sendMessage(message).«catch»((error) => show(error)); }',
		handled: 'export function send() { try { chat.sendMessage(message).catch((error) => show(error)); } catch (error) { show(error); } }',
		selective: 'export async function send() { try { await chat.sendMessage(message); } catch (error) { if (error.code === 2024) login(); } }',
		negative: 'export async function send() { chat.sendMessage(message).catch((error) => show(error)); }',
	},
	{
		profile: 'lite-chat', channel: 'synchronous', what: 'no code', setup: liteChat,
		dropped: 'chat.createMergerMessage(options);',
		handled: 'try { chat.createMergerMessage(options); } catch (error) { show(error); }',
		selective: 'try { chat.createMergerMessage(options); } catch (error) { if (error.code === 2100) show(); }',
		negative: 'chat.use(plugin);',
	},
	{
		profile: 'lite-chat', channel: 'event', what: 'KICKED_OUT with a reason', setup: liteChat,
		dropped: '«empty»chat.on(TencentCloudChat.EVENT.KICKED_OUT, () => {});',
		handled: '«generic»chat.on(TencentCloudChat.EVENT.KICKED_OUT, leave);',
		selective: '«selective 2024»chat.on(TencentCloudChat.EVENT.ERROR, (event) => { if (event.data.code === 2024) login(); });',
		negative: 'chat.on(TencentCloudChat.EVENT.SDK_READY, () => {});',
	},
	{
		profile: 'chat-uikit-engine', channel: 'rejects', what: 'the Web SDK\'s error, or one of its own', setup: engine,
		dropped: '«absent»TUIGroupService.dismissGroup(id);',
		handled: '«generic»TUIChatEngine.login(options).catch((error) => show(error));',
		selective: '«selective -100001 10010»TUIGroupService.joinGroup(group).catch(({ code }) => { if (code === -100001 || code === 10010) leave(); });',
		negative: 'service.joinGroup(group);',
	},
	{
		profile: 'chat-uikit-engine', channel: 'synchronous', what: 'no code', setup: engine,
		dropped: 'TUIStore.update(name, key, value);',
		handled: 'try { TUIStore.getData(name, key); } catch (error) { show(error); }',
		selective: 'try { TUIFriendService.getFriendRemark(list); } catch (error) { if (error.code === 2100) show(); }',
		negative: 'TUIStore.watch(name, { list: show });',
	},
	{
		profile: 'tui-core', channel: 'rejects', what: 'the Web SDK\'s error, or one without a code', setup: core,
		dropped: '«absent»TUILogin.login(options).then(start);',
		handled: '«generic»TUILogin.logout().catch((error) => { show(error); throw error; });',
		selective: '«selective 70001 +rest»TUILogin.login(options).catch((error) => { if (error.code === 70001) renew(); else show(error); });',
		negative: 'session.login(options).then(start);',
	},
	{
		profile: 'tui-core', channel: 'synchronous', what: 'no code', setup: core,
		dropped: 'TUICore.callService(options);',
		handled: 'try { TUICore.callService(options); } catch (error) { show(error); }',
		selective: 'try { TUICore.callService(options); } catch (error) { if (error.code === 2024) show(); }',
		negative: 'TUILogin.getContext();',
	},
	{
		profile: 'tui-core', channel: 'event', what: 'a kick and an expired UserSig, without a code', setup: core,
		dropped: '«empty»TUICore.registerEvent(LOGIN_STATE_CHANGED, TUIConstants.TUILogin.EVENT_SUB_KEY.USER_KICKED_OFFLINE, { onNotifyEvent: () => {} });',
		handled: '«generic»TUICore.registerEvent(LOGIN_STATE_CHANGED, TUIConstants.TUILogin.EVENT_SUB_KEY.USER_SIG_EXPIRED, { onNotifyEvent: () => { renew(); } });',
		selective: '«generic»TUICore.registerEvent(LOGIN_STATE_CHANGED, TUIConstants.TUILogin.EVENT_SUB_KEY.USER_KICKED_OFFLINE, { onNotifyEvent: (name, key) => { if (key === 6208) leave(); } });',
		negative: 'TUICore.registerEvent(LOGIN_STATE_CHANGED, TUIConstants.TUILogin.EVENT_SUB_KEY.USER_LOGIN_SUCCESS, { onNotifyEvent: () => {} });',
	},
	{
		profile: 'chat-uikit', channel: 'rejects', what: 'the instance that a UIKit hands out rejects like the Web SDK', setup: uikit,
		dropped: '«absent»chat.sendMessage(message);',
		handled: '«generic»chat.sendMessage(message).catch((error) => toast(error));',
		selective: '«selective 80001»chat.sendMessage(message).catch((error) => { if (error.code === 80001) toast(); });',
		negative: 'chat.createTextMessage(options);',
	},
	{
		profile: 'tuikit-atomicx', channel: 'rejects', what: 'the stores and states', setup: 'import { useContactStore, useGroupStore, useLoginStore } from \'tuikit-atomicx-react/chat\';\nconst { addFriend } = useContactStore();\nconst { getGroupInfo } = useGroupStore();\n',
		dropped: '«absent»getGroupInfo(id);',
		handled: '«generic»addFriend(user).catch((error) => show(error));',
		selective: '«selective 30515 30525»addFriend(user).catch(({ code }) => { if (code === 30515 || code === 30525) show(); });',
		negative: 'import { useFriends } from \'./friends\';\nconst { getGroupInfo: load } = useFriends();\nload(id);',
	},
	{
		profile: 'tuikit-atomicx', channel: 'synchronous', what: 'methods that deal with their failures themselves', setup: 'import { useContactListState, useLoginStore } from \'tuikit-atomicx-react/chat\';\nconst { acceptGroupApplication, refuseGroupApplication } = useContactListState();\n',
		dropped: 'acceptGroupApplication(application);',
		handled: 'acceptGroupApplication(application).catch((error) => show(error));',
		selective: 'refuseGroupApplication(application).catch((error) => { if (error.code === 10007) show(); });',
		negative: 'useLoginStore().getChat();',
	},
	{
		profile: 'tuikit-atomicx', channel: 'event', what: 'onEvent of the login store', setup: 'import { LoginStore } from \'tuikit-atomicx-react/chat\';\n',
		dropped: '«empty»LoginStore.onEvent(() => {});',
		handled: '«generic»LoginStore.onEvent((event) => { if (event.type === \'kickedOffline\') leave(); });',
		selective: '«generic»LoginStore.onEvent((event) => { if (event.code === 6208) leave(); });',
		negative: 'LoginStore.subscribe(() => {});',
	},
	{
		profile: 'im-electron-renderer', channel: 'resolves', what: 'code and desc, on success and on failure', setup: renderer,
		dropped: '«absent»timRender.TIMLogin(options).catch((error) => show(error.code));',
		handled: 'export async function login() { const { code, desc } = await «generic»timRender.TIMLogin(options); if (code !== 0) show(desc); }',
		selective: 'export async function login() { const result = await «selective 6206 +rest»timRender.TIMLogin(options); if (result.code === 0) return start(); if (result.code === 6206) return renew(); show(result.desc); }',
		negative: 'timRender.TIMGetSDKVersion();',
	},
	{
		profile: 'im-electron-renderer', channel: 'calls-back', what: 'the callback of a message that is sent', setup: renderer,
		dropped: '«absent»timRender.TIMMsgSendReplyMessage({ conv_id: id });',
		handled: '«generic»timRender.TIMMsgSendMessageV2({ conv_id: id, callback: ({ code, desc }) => { if (code) show(desc); } });',
		selective: '«selective 10017 20012»timRender.TIMMsgSendMessageV2({ conv_id: id, callback: (result) => { if ([20012, 10017].includes(result.code)) mute(); } });',
		negative: 'timer.TIMSendMessage({ conv_id: id });',
	},
	{
		profile: 'im-electron-renderer', channel: 'synchronous', what: 'no code', setup: renderer,
		dropped: 'timRender.TIMGetLoginStatus();',
		handled: 'try { timRender.TIMConvCreate(options); } catch (error) { show(error); }',
		selective: 'try { timRender.TIMConvCreate(options); } catch (error) { if (error.code === -3) show(); }',
		negative: 'timRender.toString();',
	},
	{
		profile: 'im-electron-renderer', channel: 'listens', what: 'a registering call has no failure of its own', setup: renderer,
		dropped: 'timRender.TIMSetKickedOfflineCallback({ callback: () => {} });',
		handled: 'timRender.TIMAddRecvNewMsgCallback({ callback: show });',
		selective: 'timRender.TIMSetNetworkStatusListenerCallback({ callback: (status, code) => { if (code === 9508) wait(); } });',
		negative: 'timRender.TIMSetLogCallback({ callback: (level) => { if (level === 6208) show(); } });',
	},
	{
		profile: 'im-electron-renderer', channel: 'event', what: 'the code of the network is the second parameter', setup: renderer,
		dropped: '«empty»timRender.TIMSetNetworkStatusListenerCallback({ callback: () => {} });',
		handled: '«generic»timRender.TIMSetNetworkStatusListenerCallback({ callback: (status, code, desc) => { show(status, desc); } });',
		selective: '«selective 9508»timRender.TIMSetNetworkStatusListenerCallback({ callback: (status, code) => { if (code === 9508) wait(); } });',
		negative: 'timRender.TIMSetLogCallback({ callback: (level, code) => { if (code === 9508) wait(); } });',
	},
	{
		profile: 'im-electron-main', channel: 'rejects', what: 'the managers of the main process', setup: main,
		dropped: '«absent»manager.TIMLogin(options);',
		handled: '«generic»manager.TIMLogin(options).catch(({ desc }) => show(desc));',
		selective: '«selective 6206 70001»manager.TIMLogin(options).catch(({ code }) => { if (code === 6206 || code === 70001) renew(); });',
		negative: 'main.getOtherManager();',
	},
	{
		profile: 'im-electron-main', channel: 'synchronous', what: 'no code', setup: main,
		dropped: 'main.enable(1);',
		handled: 'try { main.setSDKAPPID(1); } catch (error) { show(error); }',
		selective: 'try { main.setSDKAPPID(1); } catch (error) { if (error.code === -4) show(); }',
		negative: 'new TimMain({ sdkappid: 1 });',
	},
	{
		profile: 'react-native-tim', channel: 'resolves', what: 'code and desc, on success and on failure', setup: reactNative,
		dropped: 'export async function login() { try { await «absent»manager.login(user, userSig); } catch (error) { show(error); } }',
		handled: '«generic»manager.login(user, userSig).then(({ code, desc }) => { if (code !== 0) show(desc); });',
		selective: '«selective 6206 70001»manager.login(user, userSig).then((result) => { if (result.code === 6206 || result.code === 70001) renew(); });',
		negative: 'manager.getMessageManager();',
	},
	{
		profile: 'react-native-tim', channel: 'synchronous', what: 'no code', setup: reactNative,
		dropped: 'manager.getMessageManager().addAdvancedMsgListener(listener);',
		handled: 'try { manager.getFriendshipManager(); } catch (error) { show(error); }',
		selective: 'try { manager.getSignalingManager(); } catch (error) { if (error.code === 6013) show(); }',
		negative: 'manager.toString();',
	},
	{
		profile: 'react-native-tim', channel: 'event', what: 'the code of the network is the first parameter', setup: reactNative,
		dropped: 'manager.addIMSDKListener({ «empty»onConnectFailed() {} });',
		handled: 'manager.addIMSDKListener({ «generic»onConnectFailed: (code, error) => { show(error); } });',
		selective: 'manager.addIMSDKListener({ «selective 9508»onConnectFailed(code) { if (code === 9508) wait(); } });',
		negative: 'manager.addIMSDKListener({ onConnecting(code) { if (code === 9508) wait(); } });',
	},
	{
		profile: 'webim', channel: 'calls-back', what: 'cbErr with ErrorCode and ErrorInfo', setup: '', options: script,
		dropped: '«absent»webim.sendMsg(message, start);',
		handled: '«generic»webim.login(info, listeners, options, start, function (error) { alert(error.ErrorInfo); });',
		selective: '«selective 10013 +rest»webim.applyJoinGroup(options, start, function (error) { if (error.ErrorCode == 10013) enter(); else alert(error.ErrorInfo); });',
		negative: 'webim.syncMsgs(start, function (error) { alert(error.ErrorInfo); });',
	},
	{
		profile: 'rest', channel: 'resolves', what: 'ActionStatus, ErrorCode and ErrorInfo in the body of a 200', setup: 'import axios from \'axios\';\n',
		dropped: '«absent»axios.post(\'https://console.tim.qq.com/v4/openim/sendmsg\', body).catch((error) => show(error));',
		handled: 'export async function send() { const { data } = await «generic»axios.post(\'https://console.tim.qq.com/v4/openim/sendmsg\', body); if (data.ActionStatus === \'FAIL\') show(data.ErrorInfo); }',
		selective: 'export async function send() { const { data } = await «selective 90001»axios.post(\'https://console.tim.qq.com/v4/openim/sendmsg\', body); if (data.ErrorCode === 90001) show(); }',
		negative: 'axios.post(\'https://example.com/v4/sendmsg\', body).catch((error) => show(error));',
	},
];

describe.each(table)('$profile $channel: $what', ({ channel, setup, options = {}, dropped, handled, selective, negative }) => {
	const expectMarked = channel === 'event' ? expectListeners : expectHandlings;

	it.each(Object.entries({ dropped, handled, selective, negative }))('%s', (_, example) => {
		if (channel === 'throws') expect(findDeadKinds(setup + example.replaceAll(/[«»]/g, ''), options)).toEqual(example.includes('«') ? ['synchronous-throw'] : []);
		else expectMarked(setup + example, options);
	});
});

describe('the table', () => {
	const folder = path.join(import.meta.dirname, '../../src/sdk/methods');
	const used = readdirSync(folder).flatMap((file) => {
		const { methods } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { methods: Readonly<Record<string, object>> };
		return Object.keys(methods).map((channel) => `${path.basename(file, '.json')} ${channel}`);
	});
	const written = new Set(table.map(({ profile, channel }) => `${profile} ${channel}`));

	it('has every profile, with the channel that it uses by default', () => {
		expect(profiles.map(({ name, defaultChannel }) => `${name} ${defaultChannel}`).filter((each) => !written.has(each))).toEqual([]);
		expect(table.map(({ profile }) => profile).filter((name) => !profiles.some((profile) => profile.name === name))).toEqual([]);
	});

	it('has every channel that the methods of a profile use', () => {
		expect(used.length).toBeGreaterThan(15);
		expect(used.filter((each) => !written.has(each))).toEqual([]);
	});

	it('has the events of every profile that has any, and every SDK that throws', () => {
		expect(sdkEvents.flatMap((event) => event.profiles).filter((profile) => !written.has(`${profile} event`))).toEqual([]);
		expect(throwingSdks.map(({ profile }) => `${profile} throws`).filter((each) => !written.has(each))).toEqual([]);
	});
});

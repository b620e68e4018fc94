import { describe, it } from 'vitest';
import { expectSites } from '../support/find-sites.js';

describe('@tencentcloud/chat', () => {
	it('rejects', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			import TIMUploadPlugin from 'tim-upload-plugin';
			const chat = TencentCloudChat.create({ SDKAppID: 1400000000 });
			chat.registerPlugin({ 'tim-upload-plugin': TIMUploadPlugin });
			chat.login({ userID, userSig }).catch((imError) => imError.code === «70001» || imError.code === «2025»);
			chat.setLogLevel(2024);
		`);
	});

	it('hands codes to listeners in the data of the event', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			chat.on(TencentCloudChat.EVENT.ERROR, (event) => {
				if (event.data.code === «2024» || event.data.code === «3000») return;
				if (event.detail.code === 2024 || event.name === 2024) return;
			});
			chat.on(TencentCloudChat.EVENT.ERROR, onError, this);
			function onError({ data: { code, message } }) {
				if (code === «3002») return;
				if (message.length === 3002) return;
			}
			socket.on('error', (event) => event.data.code === 3002);
			window.addEventListener('message', (event) => event.data.code === 3002);
		`);
	});

	it('is imported with modules, by name, as a namespace, dynamically, or required', () => {
		expectSites(`
			import Chat from '@tencentcloud/chat/index.es';
			import group from '@tencentcloud/chat/modules/group-module';
			const chat = Chat.create({ SDKAppID: 0 });
			chat.use(group);
			chat.joinGroup({ groupID }).catch((e) => e.code === «10013» || e.status === 2024);
		`);
		expectSites(`
			import * as Chat from '@tencentcloud/chat';
			Chat.default.create({ SDKAppID: 0 }).joinGroup({ groupID }).catch((e) => e.code === «10013»);
		`);
		expectSites(`
			async function start() {
				const { default: Chat } = await import('@tencentcloud/chat');
				const chat = Chat.create({ SDKAppID: 0 });
				await chat.joinGroup({ groupID }).catch((e) => e.code === «10013»);
			}
		`);
		expectSites(`
			const Chat = require('@tencentcloud/chat');
			const chat = Chat.create({ SDKAppID: 0 });
			chat.joinGroup({ groupID }).catch(function (e) { return e.code === «10013»; });
			exports.other = (io) => io.join(room).then((r) => r.code === 10013);
		`, { sourceType: 'script' });
		expectSites(`
			import Chat = require('@tencentcloud/chat');
			Chat.create({ SDKAppID: 0 }).joinGroup({ groupID }).catch((e: any) => e.code === «10013»);
		`, { language: 'ts', parsers: ['typescript', 'babel'] });
	});
});

describe('tim-js-sdk and tim-wx-sdk', () => {
	it('reject', () => {
		for (const specifier of ['tim-js-sdk', 'tim-wx-sdk', 'tim-js-sdk/tim-js-friendship']) {
			expectSites(`
				import TIM from '${specifier}';
				let tim = TIM.create({ SDKAppID: 0 });
				tim.on(TIM.EVENT.ERROR, (event) => event.data.code === «2999» || event.time === 2024);
				tim.revokeMessage(message).catch((imError) => imError.code === «20016» || imError.size === 20016);
			`);
		}
	});

	it('is told from a module whose name merely begins alike', () => {
		expectSites(`
			import time from 'timers/promises';
			import timeline from './timeline';
			timeline.create({ id: 0 }).load().catch((e) => e.code === 10013);
			time.setTimeout(3000).catch((e) => e.code === 10013);
		`);
	});
});

describe('@tencentcloud/lite-chat', () => {
	it('rejects or throws, with a code under two names', () => {
		expectSites(`
			import TencentCloudLiteChat from '@tencentcloud/lite-chat/basic';
			const chat = TencentCloudLiteChat.create({ SDKAppID: 0 });
			async function send() {
				try {
					await chat.sendMessage(message);
				} catch (error) {
					if (error.code === «2024» || error.errorCode === «80001» || error.errorMessage === 2024) return;
				}
			}
		`);
	});
});

describe('@tencentcloud/chat-uikit-engine', () => {
	it('rejects through its services', () => {
		for (const specifier of ['@tencentcloud/chat-uikit-engine', '@tencentcloud/chat-uikit-engine-lite']) {
			expectSites(`
				import TUIChatEngine, { TUIChatService, TUIGroupService, TUIStore, StoreName } from '${specifier}';
				TUIChatService.sendTextMessage(payload).catch((error) => error.code === «80001»);
				TUIGroupService.joinGroup({ groupID }).then(null, ({ code }) => code === «10013»);
				TUIChatEngine.login({ SDKAppID: 0 }).catch((error) => error.code === «-100001» || error.code === «70001» || error.name === 70001);
				TUIChatEngine.chat.getMessageList({}).catch((error) => error.code === «2024»);
				TUIStore.watch(StoreName.CHAT, { newMessageList: (list) => list.length === 2024 });
			`);
		}
	});
});

describe('@tencentcloud/tui-core', () => {
	it('rejects from its login', () => {
		expectSites(`
			import { TUILogin } from '@tencentcloud/tui-core';
			TUILogin.login({ SDKAppID: 0, userID, userSig }).then(open).catch((error) => error.code === «70001» || error.time === 2024);
		`);
	});
});

describe('the UIKits', () => {
	it('hand out instances and stores', () => {
		expectSites(`
			import { TUIChatKit, genTestUserSig } from '@tencentcloud/chat-uikit-vue';
			import { TUILogin } from '@tencentcloud/tui-core';
			async function login() {
				try {
					await TUILogin.login({ SDKAppID: 0 });
				} catch (error) {
					if (error.code === «70001») return;
					if (error.count === 2024) return;
				}
			}
		`);
		expectSites(`
			import { useUIKit, useChatContext } from '@tencentcloud/chat-uikit-react';
			export function Send() {
				const { chat } = useUIKit();
				const send = () => chat.sendMessage(message).catch((error) => {
					if (error.code === «80001») return;
				});
				return <button tabIndex={2024} onClick={send} />;
			}
		`, { language: 'jsx' });
	});

	it('hand out the stores of tuikit-atomicx', () => {
		expectSites(`
			import { useLoginState } from 'tuikit-atomicx-vue3';
			const { login } = useLoginState();
			login({ userId, userSig, sdkAppId: 1400000000 }).catch((error) => {
				if (error.code === «70001») return;
				if (error.count === 70001) return;
			});
		`);
		expectSites(`
			import { useContactListState } from 'tuikit-atomicx-react';
			function Contacts() {
				const { addFriend } = useContactListState();
				addFriend({ userID }).catch(({ code }) => code === «30010»);
				const year = useYear();
				return year === 2024;
			}
		`);
	});
});

describe('legacy webim', () => {
	it('calls back with ErrorCode', () => {
		expectSites(`
			import webim from '../lib/webim_wx.js';
			webim.login(loginInfo, listeners, options, (resp) => open(resp), (err) => {
				if (err.ErrorCode === «70001» || err.ErrorInfo === 70001) return;
			});
			webim.sendMsg(msg, function (resp) {
				if (resp.ActionStatus === 20012) return;
			}, function (err) {
				if (err.ErrorCode == «10017» || err.SrcErrorInfo == 10017) return;
			});
		`);
		expectSites(`
			webim.applyJoinGroup(options, onOk, function (err) {
				if (err.ErrorCode === «10013») return;
			});
			webhook.applyJoinGroup2(options, function (err) {
				if (err.Count === 10013) return;
			});
		`, { sourceType: 'script' });
	});
});

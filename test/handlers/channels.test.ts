import { describe, it } from 'vitest';
import { expectHandlings } from './expect-handlings.js';

describe('the Web SDKs and the layers over them reject', () => {
	it('each by its own objects', () => {
		expectHandlings(`
			import TIM from 'tim-js-sdk';
			const tim = TIM.create({ SDKAppID: 0 });
			«absent»tim.joinGroup(group);
			«generic»tim.joinGroup(group).catch((error) => show(error));
		`);
		expectHandlings(`
			import TIM from 'tim-wx-sdk';
			wx.$TUIKit = TIM.create({ SDKAppID: 0 });
			«absent»wx.$TUIKit.sendMessage(message);
			«log-only»wx.$TUIKit.sendMessage(message).catch(console.warn);
		`);
		expectHandlings(`
			import { TUILogin } from '@tencentcloud/tui-core';
			import { TUIChatService, TUIStore, TUIGroupService } from '@tencentcloud/chat-uikit-engine';
			«absent»TUILogin.login(options).then(start);
			«empty»TUILogin.login(options).catch(() => {});
			«absent»TUIChatService.sendTextMessage(text);
			«generic»TUIGroupService.joinGroup(group).catch((error) => show(error));
			«absent»TUIStore.getMessageModel(id).revokeMessage();
			TUIStore.getData('chat', 'list');
			TUILogin.getContext();
		`);
		expectHandlings(`
			import { useChatContext, useLoginStore } from 'tuikit-atomicx-vue3/chat';
			const { sendMessage } = useChatContext();
			const { login, logout } = useLoginStore();
			«absent»sendMessage(text);
			«generic»login(options).catch((error) => show(error));
			«absent»logout();
		`);
		expectHandlings(`
			import { useChat } from '@tencentcloud/chat-uikit-react';
			const { chat } = useChat();
			«absent»chat.sendMessage(message);
		`);
	});

	it('lite-chat rejects what it does not throw at once', () => {
		expectHandlings(`
			import TencentCloudChat from '@tencentcloud/lite-chat/basic';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			export async function send() {
				try { await «generic»chat.sendMessage(message); } catch (error) { show(error); }
				try { «absent»chat.sendMessage(message); } catch (error) { show(error); }
				«generic»chat.sendMessage(message).catch((error) => show(error));
			}
		`);
	});

	it('im_electron_sdk rejects in the main process', () => {
		expectHandlings(`
			import { TimMain } from 'im_electron_sdk';
			const main = new TimMain({ sdkappid: 0 });
			«absent»main.getTimbaseManager().TIMLogin(options);
			«generic»main.getTimbaseManager().TIMLogin(options).catch((error) => show(error));
			main.enable(1);
		`);
	});
});

describe('im_electron_sdk resolves in the renderer', () => {
	const create = `
import TimRender from 'im_electron_sdk/dist/renderer';
const timRender = new TimRender();
`;

	it('so a catch is no handler, and the code of the result has to be read', () => {
		expectHandlings(`${create}
			«absent»timRender.TIMLogin(options);
			«absent»timRender.TIMLogin(options).catch((error) => show(error));
			«absent»timRender.TIMLogin(options).then(() => start());
			«absent»timRender.TIMGroupJoin(group).then((result) => { list = result.json_param; });
			«absent»timRender.TIMLogin(options).then((result) => { if (result.code === 0) start(); });
			«generic»timRender.TIMLogin(options).then((result) => { if (result.code === 0) start(); else show(result.desc); });
			«generic»timRender.TIMLogin(options).then((result) => { if (result.code !== 0) show(); });
			«generic»timRender.TIMLogin(options).then(({ code }) => { if (code) show(); });
			«generic»timRender.TIMLogin(options).then((result) => onLogin(result));
			«generic»timRender.TIMLogin(options).then(onLogin);
			«log-only»timRender.TIMLogin(options).then(console.log);
			«log-only»timRender.TIMLogin(options).then((result) => { console.log(result); });
			«selective 6206»timRender.TIMLogin(options).then((result) => { if (result.code === 6206) renew(); });
			«selective 6206 +rest»timRender.TIMLogin(options).then((result) => { switch (result.code) { case 0: start(); break; case 6206: renew(); break; default: show(); } });
		`);
	});

	it('so a try is no handler either', () => {
		expectHandlings(`${create}
			export async function login() {
				try { await «absent»timRender.TIMLogin(options); } catch (error) { show(error); }
				const { code } = await «generic»timRender.TIMLogin(options);
				if (code !== 0) { show(); return; }
				const { json_param: list } = await «absent»timRender.TIMConvGetConvList();
				const result = await «empty»timRender.TIMLogin(options);
				if (result.code !== 0) return;
				start(list);
			}
			export async function early() {
				const result = await «generic»timRender.TIMLogin(options);
				if (result.code === 0) { start(); return; }
				show();
			}
			export async function onlySuccess() {
				const result = await «absent»timRender.TIMLogin(options);
				if (result.code === 0) { start(); }
				console.log('done');
			}
			export async function tells() { const result = await «generic»timRender.TIMLogin(options); return result.code === 0; }
			export async function named() { const result = await «generic»timRender.TIMLogin(options); const isFine = result.code === 0; return isFine; }
			export async function passed() { return await «generic»timRender.TIMLogin(options); }
			export async function direct() { if ((await «generic»timRender.TIMLogin(options)).code !== 0) show(); }
			export async function assigned() { let result; result = await «generic»timRender.TIMLogin(options); if (result.code !== 0) show(); }
			export const arrow = async () => await «generic»timRender.TIMLogin(options);
			export async function initialise() { const outcome = await «generic»timRender.TIMInit(); if (outcome !== 0) show(); }
			export async function expired() { const { code } = await «selective 6206 70001»timRender.TIMLogin(options); if (code === 6206 || code === 70001) renew(); }
		`);
	});

	it('within data, before version 2', () => {
		expectHandlings(`${create}
			«absent»timRender.TIMLogin(options).then(({ data }) => { if (data.code === 0) start(); });
			«generic»timRender.TIMLogin(options).then(({ data: { code } }) => { if (code === 0) start(); else show(); });
			«absent»timRender.TIMInit().then(({ data }) => { if (data === 0) start((message) => { const { data } = message; show(data); }); });
			«generic»timRender.TIMInit().then(({ data }) => { if (data === 0) start(); else show(); });
			«generic»timRender.TIMInit().then(({ data }) => { if (data !== 0) show(); });
			«generic»timRender.TIMInit().then((result) => { if (result.data > 0) show(); });
			«generic»timRender.TIMInit().then(({ data }) => { switch (data) { case 0: start(); break; default: show(); } });
			export async function login() {
				const { data: { code, desc } } = await «log-only»timRender.TIMLogin(options);
				console.log(code, desc);
				if (code === 0) start();
			}
		`);
	});

	it('and so does the instance of the demo, in the module that is named after it', () => {
		expectHandlings(`
			import timRenderInstance from '../utils/timRenderInstance';
			«absent»timRenderInstance.TIMLogin(options);
			«generic»timRenderInstance.TIMLogin(options).then(({ code }) => { if (code !== 0) show(); });
		`);
	});

	it('and reports a sent message to a callback', () => {
		expectHandlings(`${create}
			«absent»timRender.TIMMsgSendMessageV2({ conv_id: id });
			«absent»timRender.TIMMsgSendMessageV2({ conv_id: id, callback: () => {} });
			«absent»timRender.TIMMsgSendMessageV2({ conv_id: id, callback: (result) => { if (result.code === 0) show(); } });
			«generic»timRender.TIMMsgSendMessageV2({ conv_id: id, callback: (result) => { if (result.code !== 0) show(); } });
			«generic»timRender.TIMMsgSendMessageV2({ conv_id: id, callback: onSent });
			«generic»timRender.TIMMsgSendMessageV2({ ...options });
			«generic»timRender.TIMMsgSendMessageV2(options);
			«log-only»timRender.TIMMsgSendReplyMessage({ callback: console.log });
			«selective 80001»timRender.TIMMsgSendMessageV2({ callback({ code }) { if (code === 80001) show(); } });
			timRender.TIMSetKickedOfflineCallback({ callback: () => {} });
		`);
	});
});

describe('the others', () => {
	it('react-native-tim-js resolves', () => {
		expectHandlings(`
			import { TencentImSDKPlugin } from 'react-native-tim-js';
			const manager = TencentImSDKPlugin.v2TIMManager;
			«absent»manager.initSDK(0, 4, listener);
			«absent»manager.login(user, userSig).catch((error) => show(error));
			«generic»manager.login(user, userSig).then((result) => { if (result.code !== 0) show(result.desc); });
			export async function send() {
				const { code } = await «selective 80001»TencentImSDKPlugin.v2TIMManager.getMessageManager().sendMessage(options);
				if (code === 80001) show();
			}
		`);
	});

	it('webim calls back', () => {
		expectHandlings(`
			«absent»webim.login(info, listeners, options);
			«absent»webim.login(info, listeners, options, start);
			«empty»webim.login(info, listeners, options, start, () => {});
			«log-only»webim.sendMsg(message, start, function (error) { console.error(error.ErrorInfo); });
			«generic»webim.sendMsg(message, start, function (error) { alert(error.ErrorInfo); });
			«selective 10010»webim.applyJoinGroup(options, start, (error) => { if (error.ErrorCode === 10010) alert('gone'); });
			«generic»webim.sendMsg(message, start, onError);
			«generic»webim.sendMsg(...values);
		`, { sourceType: 'script' });
	});

	it('the REST API answers with 200', () => {
		expectHandlings(`
			import axios from 'axios';
			export async function send() {
				«absent»axios.post('https://console.tim.qq.com/v4/openim/sendmsg', body);
				await «absent»axios.post('https://console.tim.qq.com/v4/openim/sendmsg', body);
				const { data } = await «generic»axios.post('https://console.tim.qq.com/v4/openim/sendmsg', body);
				if (data.ErrorCode !== 0) throw new Error(data.ErrorInfo);
				const answer = await «generic»axios.post('https://console.tim.qq.com/v4/openim/sendmsg', body);
				if (answer.data.ActionStatus !== 'OK') show();
				const all = await «generic»axios.post('https://console.tim.qq.com/v4/openim/sendmsg', body);
				return all.data;
			}
			console.log('https://console.tim.qq.com/v4/openim/sendmsg');
			axios.post('https://example.com/sendmsg', body);
			uni.request({ url: 'https://console.tim.qq.com/v4/openim/sendmsg', success() {} });
		`);
	});
});

describe('which calls are the SDK\'s', () => {
	it('functions of the project\'s own modules are not, instances from there are', () => {
		const files = { '/app/src/im.js': `import TencentCloudChat from '@tencentcloud/chat';\nexport const session = TencentCloudChat.create({});\nexport const chat = session;\nexport function joinGroup() {}\nexport default { sendMessage() {} };` };
		expectHandlings(
			`
			import server, { chat, session, joinGroup } from './im';
			import * as im from './im';
			joinGroup(group);
			server.sendMessage(message);
			im.joinGroup(group);
			«absent»chat.joinGroup(group);
			«absent»session.joinGroup(group);
			«absent»im.chat.joinGroup(group);
		`,
			{ files },
		);
	});

	it('the settings name modules and instances', () => {
		expectHandlings(
			`
			import { sendMessage } from '@/services/messages';
			«absent»sendMessage(message);
			«absent»this.session.sendMessage(message);
			this.other.sendMessage(message);
		`,
			{ settings: { modules: ['@/services/*'], instances: ['this.session'] } },
		);
	});

	it('those of a module that does no more than hand on the SDK are', () => {
		const files = {
			'/app/src/sdk.js': "export { default } from '@tencentcloud/chat';",
			'/app/src/own.js': "import TencentCloudChat from '@tencentcloud/chat';\nexport default { create: (options) => guard(TencentCloudChat, options) };",
		};
		expectHandlings(
			`
			import Sdk from './sdk';
			import Own from './own';
			const line = Sdk.create({ SDKAppID: 0 });
			const other = Own.create({ SDKAppID: 0 });
			«absent»line.joinGroup(group);
			other.joinGroup(group);
		`,
			{ files },
		);
	});

	it('instances that other products hand out are', () => {
		expectHandlings(`
			import { useRoomEngine } from './engine';
			import { LoginStore } from 'tuikit-atomicx-vue3/chat';
			const roomEngine = useRoomEngine();
			const tim = roomEngine.instance?.getTIM();
			«absent»tim.getMessageList(options);
			«generic»roomEngine.getTIM().sendMessage(message).catch((error) => show(error));
			«absent»this._service?.getTim().getUserProfile(options);
			«absent»LoginStore.getChat().sendMessage(message);
			roomEngine.instance?.joinGroup(group);
			roomEngine.getTrtc().joinGroup(group);
			this._service.getTime().getUserProfile(options);
		`);
		expectHandlings(
			`
			import TIM from 'tim-js-sdk';
			class Session {
				line = TIM.create({ SDKAppID: 0 });
				getLine() { return this.line; }
				getTim() { return this.timer; }
				open() { «absent»this.getLine().joinGroup(group); }
				wait() { this.getTim().joinGroup(group); }
			}
		`,
			{ language: 'ts' },
		);
	});

	it('what is awaited, required or imported on the way is as good as its module', () => {
		const im = `import TencentCloudChat from '@tencentcloud/chat';\nconst session = TencentCloudChat.create({});\nexport default session;`;
		expectHandlings(
			`
			import TencentCloudChat from '@tencentcloud/chat';
			import own, { open } from './open';
			import session from './im';
			const first = await open();
			const second = await openElsewhere();
			const third = await import(name);
			const { default: fourth } = await import('./im');
			const fifth = require(name);
			const sixth = require('./open');
			var seventh = eighth.line, eighth = seventh.line;
			let ninth;
			first.sendMessage(message);
			«absent»second.sendMessage(message);
			«absent»third.sendMessage(message);
			fourth.sendMessage(message);
			«absent»fifth.sendMessage(message);
			sixth.sendMessage(message);
			«absent»seventh.sendMessage(message);
			«absent»ninth.sendMessage(message);
			«absent»session.sendMessage(message);
			«absent»engines[0]().sendMessage(message);
			own.sendMessage(message);
		`,
			{ files: { '/app/src/im.js': im, '/app/src/open.js': 'export function open() {}' } },
		);
		expectHandlings(
			`
			const { default: TIM } = await import('tim-js-sdk');
			const line = TIM.create({ SDKAppID: 0 });
			«absent»line.sendMessage(message);
		`,
		);
		expectHandlings(
			`
			import TencentCloudChat from '@tencentcloud/chat';
			import Session = App.Session;
			«absent»Session.sendMessage(message);
		`,
			{ language: 'ts' },
		);
	});

	it('an object that nobody knows is none in a file that shows no SDK', () => {
		expectHandlings('line.TIMLogin(options);');
	});

	it('an instance of the settings that another package makes is', () => {
		expectHandlings(
			`
			import kit from 'company-chat';
			«absent»kit.line.sendMessage(message);
			kit.other.sendMessage(message);
		`,
			{ settings: { instances: ['kit.line'] }, files: { '/app/package.json': '{ "dependencies": { "company-chat": "1.0.0" } }' } },
		);
	});

	it('a member that the file fills from a module of the project is not', () => {
		expectHandlings(
			`
			import { Members } from './members';
			import TencentCloudChat from '@tencentcloud/chat';
			class Room {
				constructor() {
					this.members = Members.getInstance();
					this.other = create();
					this.line = TencentCloudChat.create({ SDKAppID: 0 });
				}
				open() {
					this.members.getGroupAttributes(group);
					this.other.getGroupAttributes(group);
					«absent»this.line.getGroupAttributes(group);
				}
			}
		`,
			{ files: { '/app/src/members.js': "import TencentCloudChat from '@tencentcloud/chat';\nexport class Members {}" } },
		);
	});

	it('methods of the file and of other objects are not', () => {
		expectHandlings(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			class Page {
				sendMessage() { «absent»chat.sendMessage(message); }
				submit() { this.sendMessage(); this.selectComponent('#chat').sendMessage(); }
			}
			Promise.reject(new Error());
			chat.on('error', listen);
			chat.createTextMessage(options);
			discord.login(token);
		`);
	});
});

import { describe, it } from 'vitest';
import { expectSites } from '../support/find-sites.js';

/** A project that depends on the SDK: the hardest place to stay silent. */
const files = { '/app/package.json': '{ "name": "app", "dependencies": { "@tencentcloud/chat": "3.6.6" } }' };

const create = `
import TencentCloudChat from '@tencentcloud/chat';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
chat.joinGroup(options).catch((error) => error.code === «10013»);
`;

describe('other products with codes of the same numbers', () => {
	it('are told by the members that an object of their name has', () => {
		expectSites(`
			import WebIM from '../utils/WebIM';
			WebIM.conn.listen({ onError: (error) => { if (error.code === 20001 || error.ErrorCode === 70001) WebIM.conn.open(options); } });
			WebIM.conn.joinChatRoom(options).catch((error) => error.code === 10013);
		`);
		expectSites(`
			import WebIM from '../utils/WebIM';
			const message = new WebIM.message('txt', id);
			function show(error) { return error.ErrorCode === 70001; }
		`);
		expectSites(`
			import config from './WebIMConfig';
			const WebIM = require('../utils/WebIM')['default'];
			WebIM.conn.open(options);
			export function show(error) { if (error.code === 70001 || error.ErrorCode === 10013) renew(); }
		`);
		expectSites(`
			import webim from '../utils/webim';
			webim.login(info, listeners, options, start, (error) => { if (error.ErrorCode === «70001») renew(); });
		`);
		expectSites(`
			import TIM from '../utils/tim';
			const tim = TIM.create({ SDKAppID: 0 });
			WebIM.conn.close();
			tim.login(user).catch((error) => { if (error.code === «70001») renew(); });
		`);
	});

	it('are told by what the file imports', () => {
		expectSites(`
			import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
			client.on('interactionCreate', async (interaction) => {
				try {
					await interaction.reply('hi');
				} catch (error) {
					if (error.code === 10003 || error.code === 10008 || error.code === 20012 || error.code === 50001 || error.code === 50013) return;
				}
			});
		`, { files });
		expectSites(`
			import Cloudflare from 'cloudflare';
			const missing = new Set([10006, 10007, 10013, 10021]);
			worker.get(name).catch((error) => missing.has(error.code));
		`, { files });
		expectSites(`
			import { OpenIMSDK } from 'open-im-sdk';
			const texts = { 10001: 'network', 10005: 'offline', 20012: 'banned', 30001: 'x', 70001: 'y' };
			client.login(options).catch((error) => texts[error.code]);
		`, { files });
		expectSites(`
			import * as RongIMLib from '@rongcloud/imlib-next';
			RongIMLib.connect(token).then((res) => {
				if (res.code === 30001 || res.code === 30003 || res.code === 20604) return;
			});
		`, { files });
		expectSites(`
			import { AnchorError } from '@coral-xyz/anchor';
			program.methods.start().rpc().catch((error) => error.code === 6000 || error.code === 6004 || error.error.errorCode.number === 6014);
		`, { files });
		expectSites(`
			import shaka from 'shaka-player';
			player.addEventListener('error', (event) => event.detail.code === 6001 || event.detail.code === 6007);
			player.load(uri).catch((error) => error.code === 6007 || error.code === 3016);
		`, { files });
		expectSites(`
			import ts from 'typescript';
			const ignored = new Set([2307, 2304, 6133, 7016]);
			export const wanted = diagnostics.filter(({ code }) => !ignored.has(code) && code !== 6208 && code !== 2801);
		`, { files });
	});

	it('are told by the numbers beside them that are nobody\'s', () => {
		const beside = `import { TUILogin } from '@tencentcloud/tui-core'; TUILogin.login(options);`;
		expectSites(`${beside}
			const codes = [-1001, -1002, 60003, 60004, 60006, 30000, 20007, 101002];
			export const isKnown = (error) => codes.includes(error.code);
		`, { files });
		expectSites(`${beside}
			const codes = [«10013», 123456, «20007», «70001», «6206»];
			export const isKnown = (error) => codes.includes(error.code);
		`, { files, confidence: 'likely' });
	});

	it('are told by the object that fails, beside the SDK in one file', () => {
		expectSites(`${create}
			import TRTC from 'trtc-js-sdk';
			import { TUICallKitServer } from '@tencentcloud/call-uikit-vue';
			const client = TRTC.createClient({ mode: 'rtc' });
			client.join({ roomId }).catch((error) => error.getCode() === 4001 || error.code === 4003);
			client.on('error', (error) => error.code === 4001);
			trtc.enterRoom({ roomId }).catch((error) => error.code === 5002 || error.code === 6001);
			TUICallKitServer.call({ userID }).catch((error) => error.code === 60002 || error.code === 60003);
			roomEngine.instance?.enterRoom({ roomId }).catch(({ code }) => code === 100003 || code === 10013);
			TUIRoomEngine.login({}).catch((error) => error.code === 70001);
		`, { files });
	});

	it('are told from wallets and sockets', () => {
		expectSites(`${create}
			const socket = new WebSocket(url);
			socket.onclose = (event) => {
				if (event.code === 1001 || event.code === 1002 || event.code === 4001) reconnect();
			};
			socket.onerror = ({ code }) => code === 1003;
			socket.addEventListener('close', (event) => event.code === 1005);
			ws.on('close', (code) => code === 1004 || code === 4004);
			window.ethereum.request({ method: 'eth_requestAccounts' }).catch((error) => error.code === 4001);
			provider.send('eth_accounts').catch((error) => error.code === 4001 || error.code === 4902);
		`, { files });
	});
});

describe('platforms of mini programs', () => {
	it('have errcode and details of their own', () => {
		expectSites(`${create}
			wechat.getToken(appId).then((res) => {
				if (res.errcode === 40001 || res.errcode === 40003) return;
				if (res.data.errcode === 40005 || res.data.errmsg === 40005) return;
			});
			Page({
				onChoose(event) {
					if (event.detail.code === 10013 || event.detail.errCode === 10002) return;
				},
				onVideoError({ detail: { code } }) {
					if (code === 10001) return;
				},
			});
			wx.getLocation({ fail: (error) => error.errCode === 2 || error.code === 10001 });
		`, { files });
	});
});

describe('numbers that are no codes', () => {
	it('are ports, years, durations, layers and sizes', () => {
		expectSites(`${create}
			const port = process.env.PORT || 3000;
			if (port === 3000) listen(port, { timeout: 2000, zIndex: 10001, width: 1002 });
			const layers = { modal: 10001, toast: 10002, 10013: 'top' };
			if (element.style.zIndex === 10001 || width === 1001 || year === 2024 || count === 2000) resize();
			setTimeout(close, 3000);
			setInterval(poll, 2000);
			switch (duration) { case 2000: case 3000: break; }
			if ([2000, 3000].includes(delay)) wait(delay);
		`, { files });
	});

	it('are ids, kinds and enumerations of ids', () => {
		expectSites(`${create}
			const config = { id: 20012, config: { id: 20012 } };
			const modal = { LOGIN: 30000, LOGOUT: 30001, HELP: 30002 };
			if (event.id === 20012 || action.type === 10013 || room.roomId === 10016) open(modal.LOGIN);
			switch (event.eventId) { case 10013: case 10016: break; }
			track({ event_code: 10013, actionCode: 10016 });
			if (item.statusCode === 2001 || zipCode === 10013 || keyCode === 1001 || countryCode === 10016) show();
		`, { files });
		expectSites(`
			export enum ModalId { LOGIN = 30000, LOGOUT = 30001, HELP = 30002 }
			export const isLogin = (modal: { id: ModalId }): boolean => modal.id === ModalId.LOGIN || modal.id === 30001;
		`, { language: 'ts', files });
	});

	it('are codes that a table answers with', () => {
		expectSites(`${create}
			const numbers = { muted: 10017, forbidden: 80001 };
			const codes = { login: { code: 70001 }, join: { code: 10013 } };
			chat.sendMessage(message).catch((error) => report(numbers[error.name], codes[error.action], { code: 80001 }));
		`, { files });
	});
});

describe("the app's own back end", () => {
	it('is known by its requests, whatever file or project they stand in', () => {
		expectSites(`${create}
			import { fetchUser } from '@/api/user';
			import http from '../utils/http';
			import { post } from '@/utils/request';
			export default {
				async created() {
					const res = await fetchUser(id);
					if (res.code === 10001 || res.code == '10002') return;
					const { code, data } = await http.get('/me');
					if (code === 20001) return;
					post('/pay', body).then((r) => { if (r.code === 20002) return; }).catch((e) => { if (e.code === 20003) return; });
					this.$http.get('/x').then((response) => { if (response.data.code === 10007) return; });
					this.$api.user.info().then((response) => { if (response.code === 10007) return; });
					uni.request({ url, success: (res) => { if (res.data.code === 10007) return; } });
					this.$u.post('/x').then((res) => { if (res.code === 10007) return; });
				},
			};
		`, { files });
	});

	it('is known in the interceptors of a client', () => {
		expectSites(`
			import axios from 'axios';
			import chat from '@/utils/tim';
			const service = axios.create({ baseURL, timeout: 3000 });
			service.interceptors.response.use(
				(response) => {
					const res = response.data;
					if (res.code !== 20000) {
						if (res.code === 50008 || res.code === 50012 || res.code === 50014 || res.code === 20001 || res.code === 20002) chat.logout();
						return Promise.reject(new Error(res.message));
					}
					return res;
				},
				(error) => {
					if (error.code === 10001 || error.response.data.code === 10002) chat.logout();
				},
			);
			export default service;
		`, { files });
	});

	it('is not the SDK where a component asks both', () => {
		expectSites(`
			import { login, getUserSig } from '@/api/user';
			export default {
				methods: {
					async submit() {
						try {
							const res = await login(this.form);
							if (res.code === 10001) return;
							const sig = await getUserSig(res.data.id);
							if (sig.code === 10002) return;
						} catch (error) {
							if (error.code === 10003) return;
						}
						try {
							await this.tim.login({ userID, userSig });
						} catch (error) {
							if (error.code === «70001») return;
						}
					},
				},
			};
		`, { files });
	});

	it('keeps its results even where nobody knows its calls', () => {
		expectSites(`${create}
			import { placeOrder } from './orders';
			async function run() {
				const res = await placeOrder(id);
				if (res.code === 10001) return;
				const result = await store.dispatch('user/login', form);
				if (result.code === 20001) return;
				saveProfile(form).then(({ code }) => code === 10002);
				loadPage().then((data) => data.code === 20003);
			}
		`, { files });
	});

	it('is known by the name of what is asked', () => {
		expectSites(`${create}
			import userApi from '../modules/user-api';
			import { trpc } from '../trpc';
			async function run() {
				try {
					await userApi.login(form);
				} catch (error) {
					if (error.code === 10002) return;
				}
				trpc.user.get.query().catch((error) => error.code === 10002);
				this.orderRequest.post(form).catch((error) => error.code === 10002);
				this.imApi.open(room).catch((error) => error.code === «10013|likely»);
			}
		`, { files });
	});

	it('stays silent in what handles its answers', () => {
		expectSites(`${create}
			export function handle(res) {
				if (res.code === 10001 || res.data.code === 10002) return;
			}
			export const onPaid = ({ data }) => data.code === 10001;
			util.post('/user').then((answer) => answer.data.code === 20001);
			load().catch((error) => error.data.code === 20001);
			export function onError(error) {
				if (error.code === «20016|likely» || error.errCode === 20016) return;
			}
		`, { files });
	});
});

describe('things that have a code and are no errors', () => {
	it('are told by their names', () => {
		expectSites(`${create}
			export const isPaid = (order) => order.code === 10001;
			export const isHome = (country) => country.code === 10013;
			items.filter((item) => item.code === 10016).forEach((row) => { if (row.code === 10007) show(row); });
			const found = products.find(({ code }) => shelf.has(code));
			export default {
				data: () => ({ code: '' }),
				methods: {
					submit() {
						if (this.code === 2024 || this.form.code === 10001) return;
					},
					explain(sendError) {
						if (sendError.code === «80001|likely») return;
					},
				},
			};
		`, { files });
	});
});

describe('sockets and players of mini programs', () => {
	it('close and report with codes of their own', () => {
		expectSites(`${create}
			const task = wx.connectSocket({ url });
			task.onClose((res) => { if (res.code === 1001 || res.code === 4001) retry(); });
			wx.onSocketClose(({ code }) => { if (code === 1002) retry(); });
			uni.onSocketError((e) => { if (e.code === 1003) retry(); });
			Page({
				statechange(e) {
					const { code } = e.detail;
					if (code === 2001 || e.detail.code === 2003) retry();
					switch (e.detail.code) { case 2001: case 3001: break; }
				},
			});
		`, { files });
	});
});

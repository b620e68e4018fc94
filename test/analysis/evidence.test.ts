import { describe, it } from 'vitest';
import { expectSites } from '../support/find-sites.js';

describe('names that hold an instance by convention', () => {
	it('are known on this, on globals and in stores', () => {
		expectSites(`
			export default {
				methods: {
					send() {
						this.tim.sendMessage(message).catch((error) => error.code === «80001»);
						this.$tim.login(options).catch((error) => error.code === «70001»);
						this.$store.state.tim.joinGroup(options).catch((error) => error.code === «10013»);
						this.time.joinGroup(options).catch((error) => error.time === 10013);
					},
				},
			};
		`);
		expectSites(`
			wx.$TUIKit.sendMessage(message).catch((error) => error.code === «80001»);
			uni.$TUIKit.joinGroup(options).catch((error) => error.code === «10013»);
			wx.$app.login(options).then(null, (error) => error.code === «70001»);
			getApp().globalData.tim.quitGroup(groupID).catch((error) => error.code === «10009»);
			window.tim.revokeMessage(message).catch((error) => error.code === «20016»);
			uni.$chat.login(options).catch(({ code }) => code === «2025»);
			wx.login({ fail: (error) => error.code === 10013 });
			uni.showModal({ title }).catch((error) => error.code === 10013);
		`);
	});

	it('are known as globals of script tags', () => {
		expectSites(`
			var tim = TIM.create({ SDKAppID: 0 });
			tim.login(options).catch(function (imError) { return imError.code === «70001»; });
			var chat = TencentCloudChat.create({ SDKAppID: 0 });
			chat.login(options).catch(function (e) { return e.code === «2025»; });
			var timer = setTimeout(run, 3000);
			timer.start().catch(function (e) { return e.year === 2024; });
		`, { sourceType: 'script' });
	});

	it('are known from the settings', () => {
		const code = `
			this.im.open(conversation).catch((error) => error.code === «80001»);
			service.messenger.login(options).catch((error) => error.code === «70001»);
			service.printer.login(options).catch((error) => error.status === 70001);
		`;
		expectSites(code, { settings: { instances: ['this.im', 'service.messenger'] } });
		expectSites(code.replace(/[«»]/gu, ''));
	});
});

describe('copies of a UIKit in the project', () => {
	it('are known by their folder', () => {
		expectSites(`
			import { useContactState } from '@/uni_modules/tuikit-atomic-x/state/ContactState';
			const { fetchUserInfo } = useContactState();
			fetchUserInfo([id]).catch((error) => error.code === «70107»);
		`);
		expectSites(`
			import { useContactState } from '@/uni_modules/uni-contacts/state/ContactState';
			const { fetchUserInfo } = useContactState();
			fetchUserInfo([id]).catch((error) => error.code === 70107);
		`);
	});
});

describe('factories', () => {
	it('are followed through names, members and functions of the file', () => {
		expectSites(`
			import TIM from 'tim-wx-sdk';
			import { Parcel } from './parcel';
			const create = () => TIM.create({ SDKAppID: 0 });
			const first = create();
			class Session {
				constructor() {
					this.im = TIM.create({ SDKAppID: 0 });
					this.parcel = new Parcel();
				}
				send() {
					first.joinGroup({}).catch((e) => e.code === «10013»);
					this.im.login({}).catch((e) => e.code === «70001»);
					this.parcel.login({}).catch((e) => e.count === 70001);
				}
			}
			let lazy;
			const get = () => (lazy ??= TIM.create({ SDKAppID: 0 }));
			get().logout().catch((e) => e.code === «2024»);
		`);
	});
});

describe('instances that a file is given', () => {
	it('are known by the events that they are asked for', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const { EVENT } = TencentCloudChat;
			class Session {
				constructor(client, other, socket) {
					this.client = client;
					this.other = other;
					this.socket = socket;
					this.client.on(TencentCloudChat.EVENT.SDK_READY, () => this.join());
					this.other.once(EVENT.SDK_READY, () => this.join());
					this.socket.on('sdkStateReady', () => this.join());
					this.parcel.emit(EVENT.SDK_READY);
					this.service.on(TencentCloudChat.TYPES.SERVICE_READY, () => this.join());
				}
				join() {
					this.client.joinGroup({}).catch((e) => e.code === «10013»);
					this.other.joinGroup({}).catch((e) => e.code === «10013»);
					this.socket.joinGroup({}).catch((e) => e.code === «10013|likely»);
					this.parcel.joinGroup({}).catch((e) => e.code === «10013|likely»);
					this.service.joinGroup({}).catch((e) => e.code === «10013|likely»);
				}
			}
		`);
		expectSites(`
			export default {
				mounted() { this.client.on(this.TencentCloudChat.EVENT.SDK_READY, this.join, this); },
				methods: { join() { this.client.joinGroup({}).catch((e) => e.code === «10013»); } },
			};
		`);
		expectSites(`
			export default {
				mounted() { this.player.on(this.Player.EVENT.READY, this.join, this); },
				methods: { join() { this.player.joinGroup({}).catch((e) => e.code === 10013); } },
			};
		`);
	});
});

describe('distinctive methods', () => {
	it('show the SDK whatever their object is called', () => {
		expectSites(`
			export const mute = (im, options) => im.setGroupMemberMuteTime(options).catch((e) => e.code === «10004»);
			export const open = (store, options) => store.setSize(options).catch((e) => e.size === 10004);
		`);
	});

	it('do not where a rival with the same methods is imported', () => {
		expectSites(`
			import { createClient } from '@rongcloud/imlib-next';
			export const mute = (im, options) => im.setGroupMemberMuteTime(options).catch((e) => e.code === 10004 || e.code === 20012 || e.code === 30001);
		`);
	});
});

describe('modules of the project', () => {
	const sdkModule = "import TencentCloudChat from '@tencentcloud/chat';\nexport const im = TencentCloudChat.create({ SDKAppID: 0 });\n";
	const otherModule = "import { io } from 'socket.io-client';\nexport const im = io();\n";

	it('hand on the SDK that they import', () => {
		const code = `
			import { im } from '../plugins/messenger';
			im.joinGroup({ groupID }).catch((error) => error.code === «10013» || error.size === 2024);
		`;
		expectSites(code, { filename: '/app/src/views/room.js', files: { '/app/src/plugins/messenger.ts': sdkModule } });
		expectSites(code, { filename: '/app/src/views/room.js', files: { '/app/src/plugins/messenger/index.js': sdkModule } });
		expectSites(code.replace(/[«»]/gu, '').replace('.joinGroup', '.join'), { filename: '/app/src/views/room.js', files: { '/app/src/plugins/messenger.js': otherModule } });
	});

	it('are found behind the usual alias', () => {
		const code = `
			import { im } from '@/plugins/messenger';
			im.joinGroup({ groupID }).catch((error) => error.code === «10013» || error.size === 2024);
		`;
		expectSites(code, { filename: '/app/src/views/room.js', files: { '/app/package.json': '{"name":"app"}', '/app/src/plugins/messenger.js': sdkModule } });
		expectSites(code, { filename: '/app/views/room.js', files: { '/app/package.json': '{"name":"app"}', '/app/plugins/messenger.js': sdkModule } });
	});

	it('do not wrap the SDK by its types alone', () => {
		expectSites(`
			import { im } from './messenger';
			im.join({ groupID }).catch((error) => error.code === 10013);
		`, { files: { '/app/src/messenger.ts': "import type { Message } from '@tencentcloud/chat';\nexport const im = connect();\n" } });
	});

	it('are named in the settings', () => {
		const code = `
			import { im } from '#messenger/client';
			im.open({ groupID }).catch((error) => error.code === «10013» || error.size === 2024);
		`;
		expectSites(code, { settings: { modules: ['#messenger/*'] } });
		expectSites(code.replace(/[«»]/gu, ''));
	});
});

describe('the project', () => {
	const code = `
		export async function join(room) {
			try {
				await room.enter();
			} catch (error) {
				if (error.code === «10013» || error.size === 10013) return;
			}
		}
	`;
	const unmarked = code.replace(/[«»]/gu, '');

	it('counts by its package.json, at any depth, as possible', () => {
		expectSites(code, { filename: '/app/src/pages/room/index.js', files: { '/app/package.json': '{ "dependencies": { "tim-js-sdk": "2.27.6" } }' }, confidence: 'possible' });
		expectSites(code, { filename: '/app/src/pages/room/index.js', files: { '/app/package.json': '{ "devDependencies": { "im_electron_sdk": "8.0.5906" } }' }, confidence: 'possible' });
		expectSites(unmarked, { filename: '/app/src/pages/room/index.js', files: { '/app/package.json': '{ "dependencies": { "discord.js": "14.0.0" } }' } });
		expectSites(unmarked, { filename: '/app/src/pages/room/index.js', files: { '/app/package.json': 'not JSON' } });
	});

	it('counts by the settings, as possible', () => {
		expectSites(code, { settings: { sdk: ['tim'] }, confidence: 'possible' });
		expectSites(unmarked);
	});

	it('is outweighed by a look-alike that the file imports, and by the binding of the error', () => {
		const files = { '/app/package.json': '{ "dependencies": { "@tencentcloud/chat": "3.6.6", "discord.js": "14.0.0" } }' };
		expectSites(`import { Client } from 'discord.js';\n${unmarked}`, { files });
		expectSites(unmarked.replace('room.enter()', 'axios.post("/rooms")'), { files });
		expectSites(unmarked.replace('room.enter()', 'this.$api.enterRoom()'), { files });
	});
});

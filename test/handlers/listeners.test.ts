import { describe, it } from 'vitest';
import { expectListeners } from './expect-handlings.js';

const web = `
import TencentCloudChat from '@tencentcloud/chat';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
const { EVENT } = TencentCloudChat;
`;
const electron = `
import TimRender from 'im_electron_sdk/dist/renderer';
const timRender = new TimRender();
`;
const reactNative = `
import { TencentImSDKPlugin } from 'react-native-tim-js';
`;

describe('EVENT.ERROR of the Web SDKs', () => {
	it('is dropped by a listener that does nothing, and merely noted by one that logs', () => {
		expectListeners(`${web}
			«empty»chat.on(EVENT.ERROR, () => {});
			«empty»chat.on(EVENT.ERROR, noop);
			«empty»chat.on(EVENT.ERROR, (event) => { if (event.data.code === 0) show(event); });
			«log-only»chat.on(EVENT.ERROR, console.error);
			«log-only»chat.on(EVENT.ERROR, (event) => { console.error(event.data.code, event.data.message); });
			«log-only»chat.on('error', ({ data }) => logger.warn(data.code));
		`);
	});

	it('is dealt with where it is shown, kept, thrown or passed on', () => {
		expectListeners(`${web}
			«generic»chat.on(EVENT.ERROR, (event) => { show(event.data.message); });
			«generic»chat.on(EVENT.ERROR, (event) => { this.error = event.data; });
			«generic»chat.once(EVENT.ERROR, (event) => { throw event.data; });
			«generic»chat.on(EVENT.ERROR, onError);
			«generic»chat.on(EVENT.ERROR, handlers.onError, handlers);
			«generic»chat.on(EVENT.ERROR, (event) => { if (isOnline) show(event.data.code); });
		`);
	});

	it('is tested by its code, and covers what the tests name', () => {
		expectListeners(`${web}
			«selective 2024»chat.on(EVENT.ERROR, (event) => { if (event.data.code === 2024) login(); });
			«selective 3002 3004 +rest»chat.on(EVENT.ERROR, ({ data: { code } }) => { switch (code) { case 3002: leave(); break; case 3004: renew(); break; default: show(code); } });
			«selective 2024 3004»chat.on(EVENT.ERROR, ({ data }) => { if ([2024, 3004].includes(data.code)) login(); else console.warn(data); });
			«selective 2024 +rest»chat.on(EVENT.ERROR, onError, this);
			function onError(event) { if (event.data.code === 2024) return login(); show(event.data.message); }
			«selective open»chat.on(EVENT.ERROR, (event) => { if (event.data.code === codes.notReady) login(); });
		`);
	});

	it('is followed into the object that keeps its handler', () => {
		expectListeners(`${web}
			const onError = (event) => { if (event.data.code === 2024) login(); };
			const handlers = { onError, onKick: () => {} };
			this.handlers = { onError, onNothing() {} };
			«selective 2024»chat.on(EVENT.ERROR, this.handlers.onError);
			«empty»chat.on(EVENT.ERROR, this.handlers.onNothing, this);
			«empty»chat.on(EVENT.ERROR, handlers.onKick);
			«generic»chat.on(EVENT.ERROR, this.others.onError);
		`);
	});

	it('carries its code at event.data.code and nowhere else', () => {
		expectListeners(`${web}
			«generic»chat.on(EVENT.ERROR, (event) => { if (event.code === 2024) login(); });
			«generic»chat.on(EVENT.ERROR, (event) => { if (event.data.type === 2024) login(); });
			«selective 2024»chat.on(EVENT.ERROR, (event) => { const { code } = event.data; if (code === 2024) login(); });
		`);
	});

	it('is another library\'s where its object is', () => {
		expectListeners(`${web}
			socket.on('error', () => {});
			chat.off(EVENT.ERROR, onError);
			chat.on(EVENT.MESSAGE_RECEIVED, () => {});
		`);
	});
});

describe('KICKED_OUT, SDK_NOT_READY and NET_STATE_CHANGE carry no code', () => {
	it('so a test of the reason is no test of codes', () => {
		expectListeners(`${web}
			«empty»chat.on(EVENT.KICKED_OUT, function () {});
			«log-only»chat.on(EVENT.KICKED_OUT, (event) => { console.log(event.data.type); });
			«generic»chat.on(EVENT.KICKED_OUT, (event) => { if (event.data.type === 'userSigExpired') renew(); else leave(); });
			«generic»chat.on('kickedOut', leave);
			«log-only»chat.on(EVENT.SDK_NOT_READY, () => console.warn('not ready'));
			«empty»chat.on(EVENT.NET_STATE_CHANGE, () => {});
		`);
	});
});

describe('the other SDKs', () => {
	it('tim-js-sdk and lite-chat name their events alike', () => {
		expectListeners(`
			import TIM from 'tim-js-sdk';
			const tim = TIM.create({ SDKAppID: 0 });
			«selective 2024»tim.on(TIM.EVENT.ERROR, (event) => { if (event.data.code === 2024) login(); });
			«log-only»tim.on(TIM.EVENT.ERROR, (event) => { console.log(event.data.code); });
		`);
		expectListeners(`
			import TencentCloudChat from '@tencentcloud/lite-chat/basic';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			«generic»chat.on(TencentCloudChat.EVENT.ERROR, (event) => { show(event); });
			«empty»chat.on(TencentCloudChat.EVENT.KICKED_OUT, () => undefined);
		`);
	});

	it('im_electron_sdk gives the code of the network as the second parameter', () => {
		expectListeners(`${electron}
			«selective 9508»timRender.TIMSetNetworkStatusListenerCallback({ callback: (status, code) => { if (code === 9508) wait(); }, user_data: '' });
			«generic»timRender.TIMSetNetworkStatusListenerCallback({ callback: (status, code) => { if (status === 9508) wait(); } });
			«log-only»timRender.TIMSetNetworkStatusListenerCallback({ callback: (status, code, desc) => { console.log(status, code, desc); } });
			«empty»timRender.TIMSetNetworkStatusListenerCallback({ callback: () => {} });
			«empty»timRender.TIMSetKickedOfflineCallback({ callback: () => {} });
			«log-only»timRender.TIMSetUserSigExpiredCallback({ callback: () => { console.log('expired'); }, user_data: '' });
			«generic»timRender.TIMSetUserSigExpiredCallback({ callback: renew });
		`);
	});

	it('react-native-tim-js gives it as the first', () => {
		expectListeners(`${reactNative}
			TencentImSDKPlugin.v2TIMManager.initSDK(0, 4, {
				«selective 9508 9520 +rest»onConnectFailed: (code, error) => { if (code === 9508 || code === 9520) wait(); else show(error); },
				«empty»onKickedOffline() {},
				«generic»onUserSigExpired: () => { renew(); },
			});
		`);
		expectListeners(`${reactNative}
			const listener = { «log-only»onConnectFailed(code, error) { console.log(code, error); }, onConnectSuccess() {} };
			TencentImSDKPlugin.v2TIMManager.addIMSDKListener(listener);
		`);
	});

	it('the layers of the UIKits tell of a kick', () => {
		expectListeners(`
			import { useLoginStore } from 'tuikit-atomicx-vue3/chat';
			const { onEvent } = useLoginStore();
			import { TUICore, TUIConstants, TUILogin } from '@tencentcloud/tui-core';
			«generic»TUICore.registerEvent(TUIConstants.TUILogin.EVENT.LOGIN_STATE_CHANGED, TUIConstants.TUILogin.EVENT_SUB_KEY.USER_KICKED_OFFLINE, { onNotifyEvent: () => leave() });
			«empty»TUICore.registerEvent(TUIConstants.TUILogin.EVENT.LOGIN_STATE_CHANGED, TUIConstants.TUILogin.EVENT_SUB_KEY.USER_SIG_EXPIRED, { onNotifyEvent: () => {} });
		`);
	});
});

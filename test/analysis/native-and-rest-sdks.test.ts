import { describe, it } from 'vitest';
import { expectSites } from '../support/find-sites.js';

describe('im_electron_sdk in the renderer', () => {
	it('resolves with the code, on failure too', () => {
		expectSites(`
			import TimRender from 'im_electron_sdk/dist/renderer';
			const timRenderInstance = new TimRender();
			timRenderInstance.TIMLogin({ userID, userSig }).then(({ code, desc }) => {
				if (code === «6206» || code === «70001» || desc === 6206) return;
			});
			async function recall() {
				const result = await timRenderInstance.TIMMsgRevoke({ conv_id });
				if (result.code === «20016» || result.code === «-2» || result.json_params === 20016) return;
				const { data: { code } } = await timRenderInstance.TIMGroupJoin({ groupID });
				if (code === «10013») return;
			}
		`.replace('«-2»', '-2'));
	});

	it('calls back with the code in front', () => {
		expectSites(`
			import TimRender from 'im_electron_sdk/dist/renderer';
			const timRender = new TimRender();
			timRender.TIMMsgSendMessageV2({
				conv_id,
				callback: (data) => {
					const [{ code }] = data;
					if (code === «80001») return;
				},
			});
			timRender.TIMSetKickedOfflineCallback({ callback: (count) => count === 6208 });
			timRender.TIMSetNetworkStatusListenerCallback({
				callback: ([{ code, desc }]) => code === «9508» || desc === 9508,
			});
		`);
	});

	it('is known by the global name of its instance', () => {
		expectSites(`
			export async function login(params) {
				const { code } = await timRenderInstance.TIMLogin(params);
				return code === «6206» || params.port === 6206;
			}
		`);
	});
});

describe('im_electron_sdk in the main process', () => {
	it('rejects', () => {
		expectSites(`
			const TimMain = require('im_electron_sdk');
			const tim = new TimMain({ sdkappid: 0 });
			tim.timManager.login(params).catch((error) => {
				if (error.code === «6206» || error.code === «-10001») return;
				if (error.pid === 6206) return;
			});
			app.listen(6017).catch((error) => error.port === 6017);
		`);
	});
});

describe('react-native-tim-js', () => {
	it('resolves with the code, on failure too', () => {
		expectSites(`
			import { TencentImSDKPlugin, LogLevelEnum } from 'react-native-tim-js';
			export async function login() {
				const res = await TencentImSDKPlugin.v2TIMManager.login(userID, userSig);
				if (res.code === «6206» || res.code === «70001» || res.desc === 6206) return;
				const { code, data } = await TencentImSDKPlugin.v2TIMManager.getGroupManager().getJoinedGroupList();
				if (code !== 0 && code !== «10010») return;
				data?.forEach((group) => group.memberCount === 6014);
				const list = await TencentImSDKPlugin.v2TIMManager.getFriendshipManager().addFriend({ userID });
				if (list.data.resultCode === «30010») return;
			}
		`);
	});

	it('hands codes to listeners', () => {
		expectSites(`
			import { TencentImSDKPlugin } from 'react-native-tim-js';
			TencentImSDKPlugin.v2TIMManager.initSDK(1400000000, level, {
				onConnectFailed: (code, error) => code === «9508» || error === 9508,
				onUserSigExpired: () => port === 6206,
			});
		`);
	});
});

describe('REST', () => {
	it('answers with ErrorCode', () => {
		expectSites(`
			import axios from 'axios';
			export async function sendMessage(body) {
				const { data } = await axios.post(\`https://console.tim.qq.com/v4/openim/sendmsg?sdkappid=\${id}&identifier=admin\`, body);
				if (data.ErrorCode === «20003» || data.ErrorCode === «90001» || data.MsgTime === 20003) return;
				const order = await axios.get('https://example.com/v4/orders');
				if (order.data.code === 20003) return;
			}
		`);
		expectSites(`
			request({ url: host + '/v4/group_open_http_svc/create_group', method: 'POST' }).then((res) => {
				if (res.ErrorCode === «10021» || res.data.ErrorCode === «10025») return;
			});
			request({ url: host + '/v1/groups', method: 'POST' }).then((res) => {
				if (res.code === 10021) return;
			});
		`);
	});

	it('answers through a wrapper of the file', () => {
		expectSites(`
			const base = 'https://adminapisgp.im.qcloud.com/v4/';
			async function call(service, command, body) {
				const response = await fetch(\`https://adminapisgp.im.qcloud.com/v4/\${service}/\${command}?\${query}\`, { method: 'POST', body });
				return response.json();
			}
			async function importAccount(userID) {
				const result = await call('im_open_login_svc', 'account_import', { UserID: userID });
				if (result.ErrorCode === «70169») return importAccount(userID);
				if (result.ErrorCode >= 70402 && result.Port === 3000) return;
			}
		`);
	});

	it('is told by its address where the client is unknown, from the codes of other answers and errors', () => {
		expectSites(`
			const endpoint = 'https://console.tim.qq.com/v4/openim/sendmsg';
			export async function send(client, body) {
				const res = await client.deliver(endpoint, body);
				if (res.ErrorCode === «20003» || res.data.ErrorCode === «90001») return;
				if (res.code === 20003) return;
				try {
					await client.ping();
				} catch (error) {
					if (error.code === 20004) return;
				}
			}
		`, { confidence: 'likely' });
		expectSites(`
			const endpoint = 'https://console.example.com/v4/orders/send';
			export async function send(client, body) {
				const res = await client.deliver(endpoint, body);
				if (res.ErrorCode === 20003) return;
			}
		`);
	});

	it('answers through streams', () => {
		expectSites(`
			const { data } = await firstValueFrom(http.post('https://console.tim.qq.com/v4/sns/friend_add', body));
			if (data.ErrorCode === «30001») stop();
			const answer = await http.post('https://console.tim.qq.com/v4/sns/friend_add', body).pipe(retry(3)).toPromise();
			if (answer.data.ErrorCode === «30003») stop();
			const order = await firstValueFrom(http.post('https://example.com/orders', body));
			if (order.data.code === 30003) stop();
		`);
	});
});

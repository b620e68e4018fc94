import { describe, it } from 'vitest';
import { expectSites } from '../support/find-sites.js';

const vue2 = { '/app/package.json': '{ "name": "app", "dependencies": { "vue": "2.7.0", "tim-js-sdk": "2.27.6", "axios": "0.27.0", "element-ui": "2.15.0" } }' };

describe('a Vue 2 app', () => {
	it('has a store that logs in to both', () => {
		expectSites(`
			import { login, getInfo } from '@/api/user';
			import tim from '@/utils/im';
			import { Message } from 'element-ui';
			const actions = {
				async login({ commit, dispatch }, form) {
					const { data } = await login(form);
					if (data.code === 20001) throw new Error(data.msg);
					commit('SET_TOKEN', data.token);
					try {
						await dispatch('loginIm', data.userSig);
					} catch (error) {
						Message.error(error.message);
					}
				},
				loginIm({ commit }, userSig) {
					return tim.login({ userID, userSig }).then((imResponse) => {
						if (imResponse.data.repeatLogin === true) return;
					}).catch((imError) => {
						if (imError.code === «70001» || imError.code === «6206») return;
						Message.error(imError.message);
					});
				},
				getInfo({ state }) {
					return new Promise((resolve, reject) => {
						getInfo(state.token).then((response) => {
							if (response.code === 10001) reject('expired');
							resolve(response.data);
						}).catch((error) => {
							if (error.code === 10002) reject(error);
						});
					});
				},
			};
		`, { files: { ...vue2, '/app/src/utils/im.js': "import TIM from 'tim-js-sdk';\nexport default TIM.create({ SDKAppID: 0 });" } });
	});

	it('has request helpers with code tables of their own', () => {
		expectSites(`
			import axios from 'axios';
			import store from '@/store';
			import { MessageBox } from 'element-ui';
			const errorCode = { 401: 'login first', 403: 'forbidden', 10001: 'expired', 10002: 'kicked', 20001: 'missing', default: 'failed' };
			const service = axios.create({ baseURL });
			service.interceptors.response.use((res) => {
				const code = res.data.code || 200;
				const msg = errorCode[code] || res.data.msg || errorCode.default;
				if (code === 10001 || code === 10002) MessageBox.alert(msg);
				else if (code === 50008) store.dispatch('LogOut');
				switch (code) {
					case 10003: break;
					case 20001: break;
				}
				return res.data;
			});
		`, { files: vue2 });
	});

	it('keeps codes of orders and pages in constants', () => {
		expectSites(`
			export const ORDER_CODES = { CREATED: 10001, PAID: 10002, SHIPPED: 10003 };
			export const businessCode = [10001, 10002, 20001];
			export function isExpired(res) {
				return res.code === 10001 || businessCode.includes(res.code);
			}
		`, { files: vue2 });
	});
});

describe('a uni-app', () => {
	it('mixes the SDK, the platform and the back end in one page', () => {
		expectSites(`
			import { mapState } from 'vuex';
			export default {
				data() {
					return { year: 2024, timeout: 3000 };
				},
				onLoad() {
					uni.$TUIKit.on(uni.$TUIKitEvent.ERROR, this.onError, this);
					this.$request('/groups', { id: this.id }).then((res) => {
						if (res.code === 10015) this.back();
					});
				},
				methods: {
					onError(event) {
						if (event.data.code === «2024») this.login();
					},
					join() {
						uni.$TUIKit.joinGroup({ groupID: this.id }).then((imResponse) => {
							switch (imResponse.data.status) {
								case 10013: break;
							}
						}).catch((imError) => {
							if (imError.code === «10013») return this.enter();
							uni.showToast({ title: imError.code === «10010» ? 'gone' : 'failed', duration: 2000 });
						});
					},
					pay() {
						uni.requestPayment({
							provider: 'wxpay',
							success: (res) => { if (res.code === 10001) this.back(); },
							fail: (err) => { if (err.code === 10002 || err.errCode === 10003) this.back(); },
						});
						uni.login({ provider: 'weixin', success: (res) => { if (res.code === 10001) this.back(); } });
						uni.getLocation().catch((err) => { if (err.code === 10002) this.back(); });
					},
				},
			};
		`);
	});
});

describe('a mini program', () => {
	it('calls the SDK, the platform and the cloud', () => {
		expectSites(`
			const app = getApp();
			Page({
				onShow() {
					wx.$TUIKit.getConversationList().catch((err) => {
						if (err.code === «2024») this.relogin();
					});
					app.globalData.tim.sendMessage(message).catch((err) => {
						if (err.code === «80001») wx.showToast({ title: 'forbidden', duration: 2000 });
					});
					wx.cloud.callFunction({ name: 'pay' }).then((res) => {
						if (res.result.code === 10001) this.relogin();
					}).catch((err) => {
						if (err.errCode === -502001 || err.code === 10002) this.relogin();
					});
					app.request('/user').then((res) => { if (res.code === 10001) this.relogin(); });
					app.api.getUser().then((res) => { if (res.code === 10001) this.relogin(); });
					util.post('/user').then((res) => { if (res.data.code === 20001) this.relogin(); });
					wx.checkSession({ fail: (err) => { if (err.code === 10003) this.relogin(); } });
				},
				onScan({ detail }) {
					if (detail.code === 10001) this.relogin();
				},
			});
		`);
	});
});

describe('a React app', () => {
	it('asks the SDK and queries in hooks', () => {
		expectSites(`
			import { useMutation, useQuery } from '@tanstack/react-query';
			import { useUIKit } from '@tencentcloud/chat-uikit-react';
			import { useCallback, useEffect, useState } from 'react';
			import { getProfile } from '../services/user';
			export function Room({ groupID }) {
				const { chat } = useUIKit();
				const [error, setError] = useState(null);
				const { data, error: queryError } = useQuery({ queryKey: ['me'], queryFn: getProfile });
				const mutation = useMutation({ mutationFn: save, onError: (e) => { if (e.code === 10001) setError(e); } });
				const join = useCallback(async () => {
					try {
						await chat.joinGroup({ groupID });
					} catch (e) {
						if (e.code === «10013») return;
						setError(e);
					}
				}, [chat, groupID]);
				useEffect(() => {
					getProfile(groupID).then((res) => {
						if (res.code === 10002) return;
					}).catch((e) => {
						if (e.code === 10003) return;
					});
				}, [groupID]);
				if (queryError?.code === 10001) return null;
				return <div style={{ zIndex: 10001 }} onClick={join} tabIndex={data?.code === 10001 ? 2000 : 3000} />;
			}
		`, { language: 'jsx' });
	});

	it('throws errors of its own and catches them', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			class ApiError extends Error {
				constructor(code, message) {
					super(message);
					this.code = code;
				}
			}
			export async function loadOrders() {
				try {
					const response = await fetch('/orders');
					const body = await response.json();
					if (body.code === 10001) throw new ApiError(10001, 'expired');
				} catch (error) {
					if (error instanceof ApiError && error.code === 10001) return [];
				}
			}
		`);
	});
});

describe('a NestJS service', () => {
	it('calls REST and answers with business codes', () => {
		expectSites(`
			import { HttpService } from '@nestjs/axios';
			import { BadRequestException, Injectable } from '@nestjs/common';
			import { firstValueFrom } from 'rxjs';
			@Injectable()
			export class ImService {
				constructor(private readonly httpService: HttpService, private readonly orders: OrderService) {}
				async importAccount(userID: string) {
					const { data } = await firstValueFrom(this.httpService.post(\`https://console.tim.qq.com/v4/im_open_login_svc/account_import?\${this.query}\`, { UserID: userID }));
					if (data.ErrorCode === «70169» || data.ErrorCode === «70402») throw new BadRequestException({ code: 10001, message: data.ErrorInfo });
					return data;
				}
				async pay(id: string) {
					const order = await this.orders.findOne(id);
					if (order.code === 10001 || order.status === 10002) throw new BadRequestException({ code: 20001 });
					const res = await firstValueFrom(this.httpService.post('https://pay.example.com/v1', order));
					if (res.data.code === 10007) return;
				}
			}
		`, { language: 'ts' });
	});
});

describe('an Electron app', () => {
	it('asks both processes', () => {
		expectSites(`
			import TimRender from 'im_electron_sdk/dist/renderer';
			import axios from 'axios';
			const im = new TimRender();
			export async function login(form) {
				const { data } = await axios.post('/login', form);
				if (data.code === 10001) return;
				const res = await im.TIMLogin({ userID: form.id, userSig: data.sig });
				if (res.code === «6208») return;
				const order = await loadOrder(form.id);
				if (order.code === 10002) return;
			}
		`);
	});
});

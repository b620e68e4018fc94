import { describe, it } from 'vitest';
import { expectSites } from '../support/find-sites.js';

const create = `
import TencentCloudChat from '@tencentcloud/chat';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
`;

describe('how a rejection reaches its handler', () => {
	it('is caught behind a chain, by a second argument, by a try around an await', () => {
		expectSites(`${create}
			chat.sendMessage(message).then(show).finally(hide).catch((e) => e.code === «80001»);
			chat.sendMessage(message).then(show, (e) => e.code === «80004»);
			chat.sendMessage(message).then(show, null).catch((e) => e.code === «20006»);
			async function send() {
				try {
					const sent = await chat.sendMessage(message);
					if (sent.data.count === 2024) return;
				} catch (e) {
					if (e.code === «20007») return;
				}
				const outcome = await chat.sendMessage(message).catch((e) => e);
				if (outcome.code === «20009») return;
				try {
					JSON.parse(text);
				} catch (e) {
					if (e.line === 2024) return;
				}
			}
		`);
	});

	it('comes out of combinators and outcomes', () => {
		expectSites(`${create}
			Promise.all([chat.getGroupProfile({ groupID }), chat.getMyProfile()]).catch((e) => e.code === «10015»);
			Promise.race([chat.joinGroup({ groupID }), timeout(3000)]).catch((e) => e.code === «10013»);
			Promise.allSettled(ids.map((id) => chat.joinGroup({ groupID: id }))).then((results) => {
				for (const result of results) {
					if (result.status === 'rejected' && result.reason.code === «10013») continue;
					if (result.status === 'fulfilled' && result.value.data.year === 2024) continue;
				}
				results.filter(({ status }) => status === 'rejected').forEach(({ reason }) => reason.code === «10010»);
			});
			(async () => {
				const [first, second] = await Promise.allSettled([chat.quitGroup(groupID), fetch('/log')]);
				if (first.reason?.code === «10009») return;
				if (second.reason?.code === 10001) return;
			})();
		`);
	});

	it('is told from the rejection of a request in the same file', () => {
		expectSites(`${create}
			import axios from 'axios';
			import { getOrder } from '@/api/order';
			import request from '@/utils/request';
			axios.get('/user').catch((e) => e.code === 10001);
			axios.post('/user').then((res) => {
				if (res.data.code === 10001) return;
				const { code } = res.data;
				if (code === 10002) return;
			});
			getOrder(id).then((res) => res.code === 20001);
			request({ url: '/pay' }).then(({ code }) => code === 20002 || code === 10007);
			fetch('/me').then((r) => r.json()).then((body) => body.code === 20003);
			wx.request({ url: '/me', success: (res) => res.data.code === 10001, fail: (e) => e.code === 10002 });
			async function load() {
				const res = await this.$http.get('/rooms');
				if (res.code === 10015) return;
				try {
					await axios.delete('/rooms');
				} catch (error) {
					if (error.code === 10010 || error.response.data.code === 10010) return;
				}
				try {
					await chat.quitGroup(groupID);
				} catch (error) {
					if (error.code === «10009») return;
				}
			}
		`);
	});

	it('does not count what the file itself produces', () => {
		expectSites(`${create}
			function guard() {
				if (!ready) return Promise.reject({ code: 20026, message: 'not ready' });
				throw Object.assign(new Error('no'), { code: 2024 });
			}
			const failure = { code: 10013 };
			emit('error', { code: 80001 });
			chat.sendMessage(message).catch((e) => e.code === «80001»);
		`);
	});

	it('sees the codes of single items in what a call resolves with', () => {
		expectSites(`${create}
			chat.addFriend(options).then((res) => {
				if (res.data.code === «30539») return;
				if (res.code === «30539») return;
				if (res.data.time === 2024) return;
			});
			chat.getUserProfile({ userIDList }).then(({ data }) => {
				data.failureUserIDList.forEach((failure) => failure.code === «20003»);
				for (const { code, userID } of data.failureUserIDList) if (code === «20003» || userID === 20003) skip();
			});
		`);
	});

	it('comes as the first of a pair', () => {
		expectSites(`${create}
			import to from 'await-to-js';
			async function settle(promise) {
				return promise.then((result) => [null, result]).catch((failure) => [failure, null]);
			}
			async function run() {
				const [error, result] = await to(chat.sendMessage(message));
				if (error?.code === «80001» || result.data.year === 2024) return;
				const [failure] = await settle(chat.joinGroup(options));
				if (failure && failure.code === «10013») return;
				const [problem, order] = await to(axios.get('/order'));
				if (problem.code === 10002 || order.data.code === 10001) return;
			}
		`);
	});

	it('comes from whichever promise a name or an operator stands for', () => {
		expectSites(`${create}
			let sending;
			sending = chat.sendMessage(message);
			sending.catch((e) => e.code === «80001»);
			(isGroup ? chat.joinGroup(options) : chat.addFriend(options)).catch((e) => e.code === «10013»);
			(pending || chat.login(options)).catch((e) => e.code === «70001»);
			const send = async (message) => await chat.sendMessage(message);
			send(message).catch((e) => e.code === «80004»);
			Promise.resolve(chat.quitGroup(groupID)).catch((e) => e.code === «10009»);
			ready.catch((e) => e.code === «10010|likely»);
			const fetchProfile = () => chat.getMyProfile();
			sync().then(() => fetchProfile()).catch((e) => e.code === «10015»);
		`);
		expectSites(`${create}
			import { ready } from './ready';
			ready.catch((e) => e.code === «10009|likely»);
		`);
	});

	it('is certain of a combinator only where its list shows the call', () => {
		expectSites(`${create}
			Promise.all(promises).catch((e) => e.code === «10009|likely»);
			Promise.all(ids.map(load)).catch((e) => e.code === «10010|likely»);
			Promise.all([...requests, chat.quitGroup(groupID)]).catch((e) => e.code === «10013»);
		`);
	});

	it('comes out of a promise of the file by what its executor rejects with', () => {
		expectSites(`${create}
			new Promise(start).catch((e) => e.code === «10009|likely»);
			new Promise((resolve, reject) => {
				chat.sendMessage(message).then(resolve, (error) => { reject(error); });
			}).catch((e) => e.code === «80001»);
			new Promise((resolve, reject) => {
				if (!isReady) reject();
				chat.quitGroup(groupID).catch(reject);
			}).catch((e) => e.code === «10015»);
			new Promise((resolve, reject) => {
				wx.login({ success: resolve, fail: reject });
			}).catch((e) => e.code === «10013|likely»);
			async function post(message) {
				await new Promise((resolve, reject) => { chat.sendMessage(message).then(resolve, reject); });
			}
			post(message).catch((e) => e.code === «80004»);
		`);
	});

	it('is thrown on, and comes from no call that hands over no code', () => {
		expectSites(`${create}
			async function send() {
				try {
					const failure = await chat.sendMessage(message).catch((e) => e);
					if (failure) throw failure;
				} catch (e) {
					if (e.code === «80001») return;
				}
				try {
					chat.setLogLevel(1);
					chat.on(TencentCloudChat.EVENT.SDK_READY, show);
					await axios.get('/order');
				} catch (e) {
					if (e.code === 10009) return;
				}
				try {
					parseInt(text, 10);
					await (async () => chat.quitGroup(groupID))();
				} catch (e) {
					if (e.code === «10010|likely») return;
				}
			}
		`);
	});

	it('reaches the first parameter of its handler alone', () => {
		expectSites(`${create}
			chat.quitGroup(groupID).catch((e, { data }) => e.code === «10009» || data.code === 10009);
			chat.quitGroup(groupID).then(show, (e, { data }) => e.code === «10010» || data.code === 10010);
		`);
	});

	it('passes what a call resolves with on through races, lists and what is done at last', () => {
		expectSites(`${create}
			chat.addFriend(options).finally(() => axios.get('/log')).then((res) => res.data.code === «30539»);
			Promise.race([chat.addFriend(options), wait(3000)]).then((res) => res.data.code === «30539»);
			Promise.all([chat.addFriend(options), wait(3000)]).then(([added]) => added.data.code === «30539»);
			Promise.allSettled([chat.addFriend(options)]).then(([added]) => added.status.code === 30539);
			new Promise(start).then((res) => res.data.code === 10009);
			function* add() {
				const res = yield chat.addFriend(options);
				if (res.data.code === «30539») return;
				const next = yield;
				if (next.code === 30539) return;
			}
		`);
	});

	it('is given up behind a chain that nobody writes', () => {
		const chain = (length: number): string => `${create}chat.addFriend(options)${'.finally(hide)'.repeat(length)}.then((res) => res.data.code === `;
		expectSites(`${chain(4)}«30539»);`);
		expectSites(`${chain(40)}30539);`);
	});
});

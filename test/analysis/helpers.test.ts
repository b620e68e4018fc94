import { describe, it } from 'vitest';
import { expectSites } from '../support/find-sites.js';

const create = `
import TencentCloudChat from '@tencentcloud/chat';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
`;

describe('functions that receive the code or the error', () => {
	it('follows the code into a function of the same file', () => {
		expectSites(`${create}
			function isMuted(number) {
				return number === «10017» || number === «20012»;
			}
			const getText = (errorCode, name) => ({ «80001»: \`\${name} said something forbidden\` })[errorCode];
			const isExpired = (error) => error.code === «20016» || error.code === «10031»;
			const isBlocked = ({ code }) => [«20006», «20007»].includes(code);
			const isSmall = (number) => number === 2024;
			chat.sendMessage(message).catch((error) => {
				if (isMuted(error.code) || isExpired(error) || isBlocked(error) || isSmall(attempts)) notify(getText(error.code, name));
			});
		`);
	});

	it('follows a handler that is named rather than written in place', () => {
		expectSites(`${create}
			function onFail(error) {
				if (error.code === «80001») return;
			}
			const onSendFail = useCallback((e) => {
				if (e.code === «20006») return;
			}, []);
			const log = (text) => (result) => result.size === 2024;
			chat.sendMessage(message).catch(onFail);
			chat.sendMessage(message).then(done, onSendFail).then(log('sent'));
		`);
	});

	it('follows methods of classes, objects and components', () => {
		expectSites(`${create}
			class Sender {
				send(message) {
					return chat.sendMessage(message).catch(this.onFail.bind(this));
				}
				onFail(error) {
					this.show(error.code, 2024);
				}
				show(number, year) {
					return number === «80001» || year === 2024;
				}
			}
			export default {
				methods: {
					recall() {
						chat.revokeMessage(message).catch((error) => this.explain('recall', error));
					},
					explain(action, error) {
						if (error.code === «20016») return;
						if (action === 20016) return;
					},
				},
			};
		`);
	});

	it('follows what a function of the file passes on', () => {
		expectSites(`${create}
			async function send(message) {
				return chat.sendMessage(message);
			}
			const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
			function sendLater(message) {
				return wait(3000).then(() => send(message));
			}
			const post = (message) => new Promise((resolve, reject) => {
				chat.sendMessage(message).then(resolve).catch(reject);
			});
			send(message).catch((error) => error.code === «80001»);
			sendLater(message).catch((error) => error.code === «80004»);
			post(message).catch((error) => error.code === «20006»);
			wait(2000).catch((error) => error.size === 2000);
			(async () => {
				try {
					await wait(1000);
					await send(message);
				} catch (error) {
					if (error.code === «20007») return;
				}
			})();
		`);
	});

	it('takes a helper for one where its file shows the SDK', () => {
		expectSites(`
			import type { Message } from '@tencentcloud/chat';
			export function getSendErrorMessage(t: (key: string) => string, error: { code: number }): string {
				switch (error.code) {
					case «80001»:
						return t('forbidden');
					default:
						return t('failed');
				}
			}
			export const isRecent = (message: Message): boolean => message.time !== 2024;
		`, { language: 'ts', confidence: 'likely' });
	});

	it('takes a helper for one where its numbers vouch for each other', () => {
		expectSites(`
			export function getErrorText(code) {
				switch (code) {
					case «10017»:
						return 'muted';
					case «20009»:
						return 'not a friend';
					case «80001»:
						return 'forbidden';
					case «70001»:
						return 'expired';
					case «6206»:
						return 'expired';
				}
			}
		`, { confidence: 'likely' });
		expectSites(`
			export function getErrorText(code) {
				switch (code) {
					case 10001:
					case 10002:
					case 10003:
					case 10004:
					case 10007:
						return 'bad request';
				}
			}
		`);
	});

	it('takes a helper for one in a project that depends on an SDK, as possible', () => {
		const helper = `
			export const isMuted = (code) => code === «10017»;
			export const isFull = (size) => size === 10014;
		`;
		const withSdk = { '/app/package.json': '{ "name": "app", "dependencies": { "@tencentcloud/chat": "^3.0.0" } }' };
		const withoutSdk = { '/app/package.json': '{ "name": "app", "dependencies": { "vue": "^3.0.0" } }' };
		expectSites(helper, { files: withSdk, confidence: 'possible' });
		expectSites(helper.replace(/[«»]/gu, ''), { files: withoutSdk });
	});

	it('goes by the name of an IM error', () => {
		expectSites(`
			export const isMuted = (imError) => imError.code === «10017»;
			export const isExpired = (imErrorCode) => imErrorCode === «70001»;
			export const isFull = ({ timErr }) => timErr.code === «10014»;
			export const isOpen = (claimError) => claimError.code === 10013;
			export const isSim = (simError) => simError.code === 10013;
			export const isTrim = (trimErrorCode) => trimErrorCode === 10013;
			export const isKnown = (imError) => imError.line === 2024;
		`, { confidence: 'likely' });
	});

	it('does not take a call of a parameter for one of the function that has it', () => {
		expectSites(`
			import tim from '@/utils/tim';
			export const model = {
				*load({ payload }, { call }) {
					const { code } = yield call(queryUser, payload);
					if (code === 10001) return;
				},
				async join(run, groupID) {
					const { code } = await run(groupID);
					if (code === 10002) return;
					tim.joinGroup({ groupID }).catch((error) => error.code === «10013»);
				},
			};
		`);
	});

	it('follows what is run by a wrapper of the file', () => {
		expectSites(`${create}
			async function retry(run) {
				try {
					return await run();
				} catch (error) {
					if ([«2800», «2801»].includes(error.code)) return retry(run);
				}
			}
			const silence = (promise) => promise.catch((error) => {
				if (error.code === «2024») return;
			});
			class Sender {
				async safe(run) {
					return run().catch((error) => error.code === «3000»);
				}
				send(message) {
					return this.safe(() => chat.sendMessage(message));
				}
			}
			retry(() => chat.sendMessage(message));
			silence(chat.login(options));
			export default silence;
		`);
	});

	it('doubts a wrapper that runs calls of a back end too', () => {
		expectSites(`${create}
			async function retry(run) {
				try {
					return await run();
				} catch (error) {
					if (error.code === 10001 || error.code === 10002) return retry(run);
				}
			}
			retry(() => chat.sendMessage(message).catch((error) => error.code === «80001»));
			retry(() => axios.get('/orders'));
		`);
	});

	it('follows a handler through bind, call, assignments and its own name', () => {
		expectSites(`${create}
			function onFail(action, error) {
				if (error.code === «10013» || action.code === 10013) return;
			}
			chat.quitGroup(groupID).catch(onFail.bind(null, 'quit'));
			chat.quitGroup(groupID).catch(function (error) { return error.code === «10015»; }.bind(this));
			function show(error, year) {
				return error.code === «80001» || year === 2024;
			}
			chat.sendMessage(message).catch((error) => {
				show.apply(this, [error]);
				show.call(this, error);
			});
			let onSendFail;
			onSendFail = (error) => error.code === «80004»;
			chat.sendMessage(message).catch(onSendFail);
			this.onJoinFail = (error) => error.code === «10010»;
			chat.joinGroup(options).catch(this.onJoinFail);
			function setUp() {
				function report(error) {
					return error.code === «20006»;
				}
				var report = debounce(report);
				chat.sendMessage(message).catch(report);
			}
			export default show;
		`);
	});

	it('follows what a function expression is called with at once', () => {
		expectSites(`${create}
			chat.quitGroup(groupID).catch((error) => {
				((number, year) => number === «10009» || year === 2024)(error.code);
			});
		`);
	});

	it('follows what a function of the file calls back with', () => {
		expectSites(`${create}
			function load(done) {
				chat.getMyProfile().catch((error) => done(error));
			}
			load((error) => error.code === «10017»);
			function send({ done }) {
				chat.sendMessage(message).catch((error) => done(error));
			}
			send({ done: (error) => error.code === «80004|likely» });
			function wait(list, { ended }) {
				list.forEach(ended);
			}
			wait((error) => error.code === «20006|likely», {});
			wait(list, (error) => error.code === «20007|likely»);
		`);
	});

	it('goes by how the SDK of the file names its codes', () => {
		expectSites(`${create}
			export const onError = (event) => event.data.code === «70001» || event.data.line === 70001;
			export const isMuted = (errorCode) => errorCode === «10017»;
			export const isExpired = ({ imError: { code } }) => code === «70001»;
		`, { confidence: 'likely' });
	});

	it('goes by the names of a function without one, of what a key hides, and of either of two', () => {
		expectSites(`
			export default function (imErrorCode) { return imErrorCode === «70001»; }
			export const isMuted = (first, imError) => (first || imError).code === «10017»;
		`, { confidence: 'likely' });
		expectSites(`${create}
			wx.login({ [key]: (error) => error.code === «10009|likely» || error.year === 2024 });
			const handlers = { [key]: (event) => event.year === 2024, onError: (event) => event.data.code === «70001» };
			chat.on(TencentCloudChat.EVENT.ERROR, handlers.onError);
			chat.off(TencentCloudChat.EVENT.ERROR, handlers.onError);
			const pick = (code) => code;
			if (pick(5) === 10009 || pick() === 10010) show();
		`);
	});
});

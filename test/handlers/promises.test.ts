import { describe, it } from 'vitest';
import { expectHandlings } from './expect-handlings.js';

const create = `
import TencentCloudChat from '@tencentcloud/chat';
import { show } from './show';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
`;

describe('a promise that is dropped', () => {
	it('is a statement, void, before a comma, behind a condition; one that is passed on is not', () => {
		expectHandlings(`${create}
			«absent»chat.login(options);
			void «absent»chat.login(options);
			«absent»chat.login(options), show();
			isReady && «absent»chat.login(options);
			isReady ? «absent»chat.login(options) : show();
			show(«generic»chat.login(options));
			const pending = { login: «generic»chat.login(options) };
			export const login = «generic»chat.login(options);
		`);
	});

	it('is dropped behind then and finally, and handled by a catch on the same chain', () => {
		expectHandlings(`${create}
			«absent»chat.login(options).then(show);
			«absent»chat.login(options).then(show).finally(show);
			«absent»chat.login(options).then(show, undefined).catch(null);
			«generic»chat.login(options).then(show).finally(show).catch((error) => show(error));
			«generic»chat.login(options).then(show, (error) => show(error));
			«generic»chat.login(options).catch(show).then(show);
		`);
	});

	it('is dropped in a callback of then that does not return it, and joins the chain in one that does', () => {
		expectHandlings(`${create}
			«generic»chat.login(options).then(() => { «absent»chat.joinGroup(group); }).catch((error) => show(error));
			«generic»chat.login(options).then(() => «generic»chat.joinGroup(group)).catch((error) => show(error));
			«generic»chat.login(options).then(async () => { await «generic»chat.joinGroup(group); }).catch((error) => show(error));
			«generic»chat.login(options).then(() => { return «generic»chat.joinGroup(group); }).catch((error) => show(error));
		`);
	});

	it('is stored and never used, or used later', () => {
		expectHandlings(`${create}
			function first() { const login = «absent»chat.login(options); }
			export function second() { const login = «generic»chat.login(options); return login; }
			function third() { const login = «log-only»chat.login(options); login.then(show).catch(console.error); }
			function fourth() { const login = «absent»chat.login(options); login.then(show); }
			function fifth() { let login; login = «empty»chat.login(options); login.catch(() => {}); }
			function sixth() { this.login = «generic»chat.login(options); }
			first(); third(); fourth(); fifth(); sixth();
		`);
	});
});

describe('await', () => {
	it('is caught by try in the same function; without await the catch never sees it', () => {
		expectHandlings(`${create}
			async function send() {
				try { await «generic»chat.sendMessage(message); } catch (error) { show(error); }
				try { «absent»chat.sendMessage(message); } catch (error) { show(error); }
				try { await «log-only»chat.sendMessage(message); } catch (error) { console.warn(error); }
				try { await «empty»chat.sendMessage(message); } catch {}
				try { await «empty»chat.sendMessage(message); } catch (error) { /* never mind */ } finally { show(); }
				try { return «generic»chat.sendMessage(message); } catch (error) {}
			}
			export { send };
		`);
	});

	it('leaves a function that is exported, returned or a method', () => {
		expectHandlings(`${create}
			export async function send() { await «generic»chat.sendMessage(message); }
			export default async () => { await «generic»chat.sendMessage(message); };
			function create() { return async () => { await «generic»chat.sendMessage(message); }; }
			class Session { async send() { await «generic»chat.sendMessage(message); } }
			const session = { async send() { await «generic»chat.sendMessage(message); } };
			module.exports = { session, create };
		`);
	});

	it('leaves a function that the file calls: what the callers do with its promise counts', () => {
		expectHandlings(`${create}
			async function dropped() { await «absent»chat.sendMessage(message); }
			async function handled() { await «generic»chat.sendMessage(message); }
			async function logged() { await «log-only»chat.sendMessage(message); }
			async function unknown() { await «generic»chat.sendMessage(message); }
			const throughTwo = async () => { await handledToo(); };
			const handledToo = async () => { await «generic»chat.sendMessage(message); };
			dropped();
			handled().catch((error) => show(error));
			(async () => { try { await logged(); } catch (error) { console.log(error); } })();
			throughTwo().catch((error) => show(error));
		`);
	});

	it('is not waited for in events, timers, effects, executors and loops', () => {
		expectHandlings(`${create}
			import { useCallback, useEffect } from 'react';
			button.addEventListener('click', async () => { await «absent»chat.sendMessage(message); });
			button.onclick = async () => { await «absent»chat.sendMessage(message); };
			setTimeout(async () => { await «absent»chat.login(options); }, 1000);
			setTimeout(() => «absent»chat.login(options), 1000);
			new Promise(async (resolve) => { await «absent»chat.login(options); resolve(); });
			messages.forEach(async (message) => { await «absent»chat.sendMessage(message); });
			chat.on(TencentCloudChat.EVENT.SDK_READY, async () => { await «absent»chat.joinGroup(group); });
			retry(async () => { await «generic»chat.login(options); });
			socket.onmessage2 = async () => { await «generic»chat.login(options); };
			function useLogin() {
				const load = useCallback(async () => { await «absent»chat.login(options); }, []);
				useEffect(() => { load(); }, [load]);
				useEffect(() => { (async () => { await «absent»chat.login(options); })(); }, []);
			}
			useLogin();
		`);
	});

	it('stands at the top level, within a generator, or in a loop that tries again', () => {
		expectHandlings(`${create}
			await «absent»chat.login(options);
			export function* saga() { yield «generic»chat.login(options); try { yield «log-only»chat.login(options); } catch (error) { console.log(error); } }
			export async function retry() {
				for (let attempt = 0; attempt < 3; attempt++) { try { await «generic»chat.login(options); return; } catch (error) { console.log(error); } }
				for (const message of messages) { try { await «log-only»chat.sendMessage(message); } catch (error) { console.log(error); } }
			}
		`);
	});
});

describe('promises put together', () => {
	it('reject as one', () => {
		expectHandlings(`${create}
			Promise.all([«absent»chat.sendMessage(message), show()]);
			Promise.all([«generic»chat.sendMessage(message)]).catch((error) => show(error));
			Promise.race([«log-only»chat.sendMessage(message), timeout()]).catch(console.error);
			Promise.all(messages.map((message) => «empty»chat.sendMessage(message))).catch(() => {});
			messages.map((message) => «absent»chat.sendMessage(message));
			function together() {
				const all = [];
				all.push(«absent»chat.sendMessage(message));
				return Promise.all(all);
			}
			Promise.resolve(«absent»chat.sendMessage(message));
			together().then(show);
		`);
	});

	it('settle without rejecting: the outcomes have to be read', () => {
		expectHandlings(`${create}
			Promise.allSettled([«absent»chat.joinGroup(group)]);
			export async function join() {
				await Promise.allSettled([«absent»chat.joinGroup(group)]);
				const [first, second] = await Promise.allSettled([«absent»chat.joinGroup(group), «absent»chat.getMyProfile()]);
				if (first.status === 'fulfilled') show(first.value);
			}
			export async function joinAll() {
				const results = await Promise.allSettled(groups.map((group) => «generic»chat.joinGroup(group)));
				show(results.filter(({ status }) => status === 'rejected'));
			}
			export function settle() { return Promise.allSettled([«generic»chat.joinGroup(group)]); }
			export async function either() {
				const [only] = await Promise.allSettled([«generic»chat.joinGroup(group)]);
				if (only.status === 'fulfilled') show(only.value); else show();
			}
		`);
	});

	it('reach the promise around them through resolve and reject, or nobody', () => {
		expectHandlings(`${create}
			export const never = () => new Promise((resolve) => { «absent»chat.login(options).then(resolve); });
			export const rejects = () => new Promise((resolve, reject) => { «generic»chat.login(options).then(resolve).catch(reject); });
			export const inBody = () => new Promise((resolve, reject) => { «generic»chat.login(options).then(resolve, (error) => { reject(error); }); });
			export const inTry = () => new Promise(async (resolve, reject) => { try { resolve(await «generic»chat.login(options)); } catch (error) { reject(error); } });
			export const takesOver = () => new Promise((resolve) => { resolve(«generic»chat.login(options)); });
			new Promise((resolve, reject) => { «absent»chat.login(options).then(resolve).catch(reject); });
		`);
	});

	it('become a tuple, whose error is read or not', () => {
		expectHandlings(`${create}
			import to from 'await-to-js';
			export async function read() { const [error, result] = await to(«generic»chat.login(options)); if (error) show(error); return result; }
			export async function unread() { const [error, result] = await to(«absent»chat.login(options)); return result; }
			export async function logged() { const [err] = await to(«log-only»chat.login(options)); if (err) console.error(err); }
			export async function left() { const [err] = await to(«empty»chat.login(options)); if (err) return; show(); }
			export async function tested() { const [err] = await to(«selective 70001»chat.login(options)); if (err && err.code === 70001) show(); }
			export async function other() { const [result] = await settle(«generic»chat.login(options)); show(result); }
		`);
	});
});

describe('a promise that is only tested', () => {
	it('is dropped: what is asked is whether there is one', () => {
		expectHandlings(`${create}
			if («absent»chat.joinGroup(group)) show();
			const isSent = Boolean(«absent»chat.sendMessage(message));
			const isLost = !«absent»chat.sendMessage(message);
			const isBoth = «absent»chat.sendMessage(message) && isOnline;
			const isEither = isOnline && «generic»chat.sendMessage(message).catch((error) => show(error));
			export const sent = isOnline && «generic»chat.sendMessage(message);
			const wrapped = Result(«generic»chat.sendMessage(message));
		`);
	});
});

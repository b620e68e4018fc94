import { describe, it } from 'vitest';
import { expectHandlings } from './expect-handlings.js';

const create = `
import TencentCloudChat from '@tencentcloud/chat';
import { show } from './show';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
`;

const createRenderer = `
import TimRender from 'im_electron_sdk/dist/renderer';
const timRender = new TimRender();
`;

/** A chain of functions, each of which calls the one before; the last is called by the module. */
const chain = (length: number, marker: string): string => [
	`async function step0() { await «${marker}»chat.login(options); }`,
	...Array.from({ length }, (_, index) => `async function step${index + 1}() { await step${index}(); }`),
	`step${length}();`,
].join('\n');

/** The same with a promise that each function hands to the next; the last one catches it. */
const relay = (length: number, marker: string): string => [
	`step${length}(«${marker}»chat.login(options));`,
	...Array.from({ length }, (_, index) => `function step${index + 1}(login) { step${index}(login); }`),
	'function step0(login) { login.catch(console.error); }',
].join('\n');

describe('what holds a promise', () => {
	it('a name, a member, a pattern, a place in an expression', () => {
		expectHandlings(`${create}
			const kept = (this.pending = «generic»chat.login(options));
			const both = (kept2 = «generic»chat.login(options));
			const { then } = «generic»chat.login(options);
			const isFine = «generic»chat.login(options).code === 0;
			const found = listeners[«generic»chat.login(options)];
			const task = new Task(«generic»chat.login(options));
			export const last = (show(), «generic»chat.login(options));
			«absent»chat.login(options) ? show() : hide();
		`);
	});

	it('a name that is written again, asked for its type, awaited twice', () => {
		expectHandlings(`${create}
			export function first() { let queue = «generic»chat.login(options); queue = queue.then(show); }
			export function second() { const login = «absent»chat.login(options); show(typeof login); }
			export async function third() { const login = «log-only»chat.login(options); try { await login; await login; } catch (error) { console.error(error); } }
			export async function fourth() { const login = «absent»chat.login(options); if (isOpen) { await null; } }
		`);
	});

	it('a parameter of a function of the file, one deep or more, but not too many', () => {
		expectHandlings(`${create}
			function guard(promise) { promise.catch(console.error); }
			function guardAll({ promise }) { promise.catch(console.error); }
			guard(«log-only»chat.login(options));
			guardAll(«generic»chat.login(options));
			const check = () => show(«generic»chat.login(options));
		`);
		expectHandlings(`${create}${relay(3, 'log-only')}`);
		expectHandlings(`${create}${relay(8, 'generic')}`);
		expectHandlings(`${createRenderer}show(«generic»timRender.TIMLogin(options));`);
	});

	it('an executor, whose other parameters nobody knows', () => {
		expectHandlings(`${create}
			export const first = () => new Promise((resolve, reject) => { reject(«generic»chat.login(options)); });
			export const second = () => new Promise((resolve) => { «generic»chat.login(options).catch(resolve); });
			export const third = () => new Promise((resolve, reject, onCancel) => { «generic»chat.login(options).catch(onCancel); });
			export const fourth = (done) => { «generic»chat.login(options).catch(done); };
		`);
	});
});

describe('a list of promises', () => {
	it('is spread, stored, pushed to, and put together', () => {
		expectHandlings(`${create}
			Promise.all([...messages.map((message) => «absent»chat.sendMessage(message)), show()]);
			queue.push(...messages.map((message) => «generic»chat.sendMessage(message)));
			export async function sendAll() { const sent = messages.map((message) => «log-only»chat.sendMessage(message)); try { await Promise.all(sent); } catch (error) { console.error(error); } }
			export const all = messages.map((message) => «generic»chat.sendMessage(message));
			const [first] = messages.map((message) => «generic»chat.sendMessage(message));
			export const list = () => [«generic»chat.login(options)];
			this.pending.push(«generic»chat.login(options));
			collect(1, [«generic»chat.login(options)]);
			collect([«generic»chat.login(options)]);
			Promise.resolve([«generic»chat.login(options)]);
			export function twice() { const login = «log-only»chat.login(options); Promise.all([login, login]).catch(console.error); }
			export const pending = [];
			pending.push(«generic»chat.login(options));
		`);
	});

	it('of an SDK that resolves tells whoever reads it', () => {
		expectHandlings(`${createRenderer}
			Promise.all([«absent»timRender.TIMLogin(options)]);
			Promise.allSettled([«absent»timRender.TIMLogin(options)]);
			export async function first() { await Promise.all([«absent»timRender.TIMLogin(options)]); }
			export async function second() { const [result] = await Promise.all([«generic»timRender.TIMLogin(options)]); show(result); }
		`);
	});

	it('settles: what succeeded alone is read, or what failed too', () => {
		expectHandlings(`${create}
			export async function left() { const [, second] = await Promise.allSettled([«absent»chat.login(options), «generic»chat.getMyProfile()]); show(second); }
			export async function only() { const outcomes = await Promise.allSettled(groups.map((group) => «absent»chat.joinGroup(group))); show(outcomes.filter(({ status }) => status === 'fulfilled')); }
			export async function loop() { for (const outcome of await Promise.allSettled([«generic»chat.login(options)])) show(outcome); }
			export async function oneSided() { const outcomes = await Promise.allSettled([«absent»chat.login(options)]); for (const outcome of outcomes) { if (isOpen && outcome.status === 'fulfilled') show(outcome.value); } }
			export async function short() { const [outcome] = await Promise.allSettled([«absent»chat.login(options)]); outcome.status === 'fulfilled' && show(outcome.value); }
			export async function otherwise() { const outcomes = await Promise.allSettled([«generic»chat.login(options)]); for (const outcome of outcomes) { if (outcome.status === 'fulfilled') show(outcome.value); else fail(); } }
			export async function behind() { const outcomes = await Promise.allSettled([«generic»chat.login(options)]); for (const outcome of outcomes) { if (outcome.status === 'fulfilled') continue; fail(); } }
			export async function taken() { const [{ status, value }] = await Promise.allSettled([«generic»chat.login(options)]); show(status === 'fulfilled' ? value : fail()); }
			export async function every() { const outcomes = await Promise.allSettled([«generic»chat.login(options)]); if (!outcomes.every(({ status }) => status === 'fulfilled')) fail(); }
			export async function not() { const [outcome] = await Promise.allSettled([«generic»chat.login(options)]); if (outcome.status !== 'fulfilled') fail(); }
			export async function cases() { const [outcome] = await Promise.allSettled([«generic»chat.login(options)]); switch (outcome.status) { case 'fulfilled': show(); break; default: fail(); } }
			export async function handed() { show(await Promise.allSettled([«generic»chat.login(options)])); }
			Promise.allSettled([«absent»chat.login(options)]).then((outcomes) => { for (const each of outcomes) if (each.status === 'fulfilled') show(each); });
			Promise.allSettled([«generic»chat.login(options)]).then((outcomes) => { show(outcomes); });
			Promise.allSettled([«generic»chat.login(options)]).then(show);
			Promise.allSettled([«generic»chat.login(options)]).then();
			Promise.allSettled([«generic»chat.login(options)]).catch(show);
		`);
		expectHandlings(`${create}
			const [outcome] = await Promise.allSettled([«absent»chat.login(options)]);
			if (outcome.status === 'fulfilled') show(outcome.value);
		`);
	});
});

describe('what a promise resolves with', () => {
	it('is read in the expression that is a function\'s body', () => {
		expectHandlings(`${createRenderer}
			export const isLoggedIn = async () => (await «generic»timRender.TIMLogin(options)).code === 0;
			export const renews = async () => (await «selective 6206 +rest»timRender.TIMLogin(options)).code === 6206 && renew();
			export const list = async () => (await «absent»timRender.TIMConvGetConvList()).json_param;
		`);
	});

	it('goes on through a callback of then or catch, but not of finally', () => {
		expectHandlings(`${createRenderer}
			start().then(() => «generic»timRender.TIMLogin(options)).then(({ code }) => { if (code !== 0) show(code); });
			start().then(show, () => «generic»timRender.TIMLogin(options)).then(({ code }) => { if (code !== 0) show(code); });
			start().catch(() => «generic»timRender.TIMLogin(options)).then(({ code }) => { if (code !== 0) show(code); });
			start().finally(() => «absent»timRender.TIMLogout()).then(({ code }) => { if (code !== 0) show(code); });
			start().catch(() => «absent»timRender.TIMLogin(options));
		`);
		expectHandlings(`${create}
			start().finally(() => «log-only»chat.logout()).catch(console.error);
			start().finally(() => «absent»chat.logout());
		`);
	});
});

describe('who calls a function', () => {
	it('nobody but itself, itself again, or too many in a row', () => {
		expectHandlings(`${create}
			async function poll() { await «generic»chat.login(options); await poll(); }
			async function send() { await «absent»chat.sendMessage(message); }
			async function sendTwice() { await send(); await send(); }
			sendTwice();
		`);
		expectHandlings(`${create}${chain(3, 'absent')}`);
		expectHandlings(`${create}${chain(8, 'generic')}`);
	});

	it('whoever runs the generator, or imports what has no name', () => {
		expectHandlings(`${create}
			export default async function () { await «generic»chat.login(options); }
			async function* pages() { await «generic»chat.getMessageList(options); }
			function* saga() { return «generic»chat.login(options); }
			pages(); saga();
		`);
		expectHandlings(`${create}export default async function login() { await «generic»chat.login(options); }\nlogin();`);
	});

	it('whoever has the name, the member or the binding that it is put in', () => {
		expectHandlings(`${create}
			let open;
			open = async () => { await «absent»chat.login(options); };
			open();
			later = async () => { await «generic»chat.login(options); };
			const { run } = debounce(async () => { await «generic»chat.login(options); });
			run();
			async function join() { await «absent»chat.joinGroup(group); }
			let enter = join;
			if (isFast) enter = join;
			enter();
			async function leave() { await «generic»chat.quitGroup(group); }
			leave.displayName = 'leave';
		`);
	});

	it('call, apply and a choice between functions, but nobody knows about other members', () => {
		expectHandlings(`${create}
			async function join() { await «absent»chat.joinGroup(group); }
			async function leave() { await «absent»chat.quitGroup(group); }
			async function send() { await «absent»chat.sendMessage(message); }
			async function read() { await «generic»chat.getMessageList(options); }
			async function tell() { await «generic»chat.getMyProfile(); }
			join.call(this);
			leave.apply(this, []);
			const run = isOpen ? send : show;
			const runAnyway = onSend || send;
			run(); runAnyway();
			read.toString();
			on(tell.bind);
		`);
	});

	it('what it is handed to', () => {
		expectHandlings(`${create}${createRenderer}
			function watch(callback) { callback(); }
			function debounce({ callback }) { callback(); }
			watch(async () => { await «absent»chat.login(options); });
			debounce(async () => { await «generic»chat.login(options); });
			new Observer(async () => { await «generic»chat.login(options); });
			(isOpen ? first : second)(async () => { await «generic»chat.login(options); });
			timRender.TIMOnInvited(async () => { await «absent»chat.joinGroup(group); });
			timRender.TIMGetLoginStatus(async () => { await «generic»chat.joinGroup(group); });
			function useLogin() {
				const send = async () => { await «generic»chat.sendMessage(message); };
				React.useEffect(() => { start(); }, [send]);
				hooks[0](() => { start(); }, [send]);
			}
			useLogin();
		`);
	});

	it('leaves the module where it is returned from it', () => {
		expectHandlings(`${create}return «generic»chat.login(options);`, { parsers: ['typescript'] });
	});
});

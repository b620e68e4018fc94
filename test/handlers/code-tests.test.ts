import { describe, it } from 'vitest';
import { expectHandlings } from './expect-handlings.js';

const create = `
import TencentCloudChat from '@tencentcloud/chat';
import { Toast } from './toast';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
`;

const createRenderer = `
import TimRender from 'im_electron_sdk/dist/renderer';
const timRender = new TimRender();
`;

/** More codes than any test is nested deep. */
const many = Array.from({ length: 40 }, (_, index) => 20_001 + index);

describe('how a handler holds the failure', () => {
	it('by names, defaults, conversions and assignments', () => {
		expectHandlings(`${create}
			«selective 20016»chat.revokeMessage(message).catch((error) => { const code = error && error.code; if (code === 20016) Toast.show('late'); });
			«selective 20016»chat.revokeMessage(message).catch((error) => { const code = error.code || 0; if (code === 20016) Toast.show('late'); });
			«selective 20016»chat.revokeMessage(message).catch((error) => { if (+error.code === 20016) Toast.show('late'); });
			«selective 20016»chat.revokeMessage(message).catch((error) => { if (error.code.toString() === '20016') Toast.show('late'); });
			«selective 20016 +rest»chat.revokeMessage(message).catch((error) => { let code = 0; code = read(); code = error.code; if (code === 20016) Toast.show('late'); });
			«generic»chat.revokeMessage(message).catch((error) => { let code = 0; code = read(); if (code === 20016) Toast.show('late'); });
			«generic»chat.revokeMessage(message).catch((error) => { if (-error.code === 20016) Toast.show('late'); });
			«generic»chat.revokeMessage(message).catch((error) => { if (error[field] === 20016) Toast.show('late'); });
			«generic»chat.revokeMessage(message).catch((error) => { if (error.code.toFixed() === '20016') Toast.show('late'); });
		`);
	});

	it('not by names that lead in a circle', () => {
		expectHandlings(`${create}
			var first = second, second = first;
			var one = two, two = one;
			«generic»chat.revokeMessage(message).catch((error) => { if (first) Toast.show('late'); });
			«generic»chat.revokeMessage(message).catch((error) => { if (first.code === 20016) Toast.show('late'); });
			«generic»chat.revokeMessage(message).catch(first);
			«generic»chat.revokeMessage(message).catch(this[kind]);
			«selective open»chat.revokeMessage(message).catch((error) => { if (error.code === one) Toast.show('late'); });
			«selective open»chat.revokeMessage(message).catch((error) => { if (one.includes(error.code)) Toast.show('late'); });
		`);
	});
});

describe('how a handler asks for a code', () => {
	it('in a list that is left or right of an operator, however long', () => {
		expectHandlings(`${create}
			«selective ${many.join(' ')} +rest»chat.revokeMessage(message).catch((error) => { if (${many.map((code) => `error.code !== ${code}`).join(' && ')}) throw error; });
			«selective ${many.join(' ')}»chat.revokeMessage(message).catch((error) => { if (isOpen && (${many.map((code) => `error.code === ${code}`).join(' || ')})) Toast.show('late'); });
			«selective»chat.revokeMessage(message).catch((error) => { if (isOpen && error.code >= 20001 && error.code <= 20099) Toast.show('late'); });
			«selective 20016»chat.revokeMessage(message).catch((error) => { if (error.code >= 20001 && error.code <= 20099 && error.code !== 20016) Toast.show('late'); });
		`);
	});

	it('by its truth, or by its being there', () => {
		expectHandlings(`${create}
			«generic»chat.login(options).catch((error) => { if (Boolean(error)) Toast.show('failed'); });
			«empty»chat.login(options).catch((error) => { if (!Boolean(error)) Toast.show('never'); });
			«empty»chat.login(options).catch((error) => { if (error === undefined) Toast.show('never'); });
			«empty»chat.login(options).catch((error) => { if (error.code == null) Toast.show('never'); });
			«generic»chat.login(options).catch((error) => { if (null !== error.code) Toast.show('failed'); });
			«generic»chat.login(options).catch((error) => { if (error.message === null) Toast.show('failed'); });
			«generic»chat.login(options).catch((error) => { if ('code' in error) Toast.show('failed'); });
			«generic»chat.login(options).catch((error) => { if (error.hasOwnProperty('code')) Toast.show('failed'); });
		`);
	});

	it('by own keys, positions and elements', () => {
		expectHandlings(`${create}
			const TEXTS = { 80001: 'sensitive', 20012: 'muted' };
			const ROWS = [{ code: 80001, text: 'sensitive' }, { [kind]: 1, code: 20012, text: 'muted' }];
			const MUTED = [10017, 20012];
			«selective 20012 80001»chat.sendMessage(message).catch((error) => { if (TEXTS.hasOwnProperty(error.code)) Toast.show(TEXTS[error.code]); });
			«selective 20012 80001»chat.sendMessage(message).catch((error) => { if (Object.hasOwn(TEXTS, error.code)) Toast.show(TEXTS[error.code]); });
			«selective 10017 20012»chat.sendMessage(message).catch((error) => { if (MUTED.indexOf(error.code) >= 0) Toast.show('muted'); });
			«selective 10017 20012 +rest»chat.sendMessage(message).catch((error) => { if (MUTED.indexOf(error.code) < 0) Toast.show('failed'); });
			«selective 10017 20012»chat.sendMessage(message).catch((error) => { if (MUTED.some((code) => error.code === code)) Toast.show('muted'); });
			«selective 20012 80001»chat.sendMessage(message).catch((error) => { if (ROWS.some((row) => row.code === error.code)) Toast.show('known'); });
			«selective +rest open»chat.sendMessage(message).catch((error) => { if (MUTED[method](error.code)) Toast.show('muted'); else Toast.show('failed'); });
			«generic»chat.sendMessage(message).catch((error) => { if (names.indexOf(user) === -1) Toast.show('failed'); });
			«generic»chat.sendMessage(message).catch((error) => { if (names.includes(user)) Toast.show('failed'); });
			«generic»chat.sendMessage(message).catch((error) => { if (names.some((name) => name.length > 3)) Toast.show('failed'); });
			«generic»chat.sendMessage(message).catch((error) => { if (user.isMuted()) Toast.show('failed'); });
			«generic»chat.sendMessage(message).catch((error) => { if (~MUTED.indexOf(error.code)) Toast.show('muted'); });
			«generic»chat.sendMessage(message).catch(async (error) => { if (await isOffline()) Toast.show('failed'); });
			«generic»chat.sendMessage(message).catch((error) => { if (error instanceof TypeError) Toast.show('failed'); });
			«generic»chat.sendMessage(message).catch((error) => { if (error.retries > 3) Toast.show('failed'); });
			«generic»chat.sendMessage(message).catch((error) => { const { isMuted } = user; if (isMuted) Toast.show('failed'); });
			«selective 10017 open»chat.sendMessage(message).catch((error) => { switch (error.code) { case 10017: case Codes.GONE: Toast.show('muted'); } });
		`);
	});

	it('in lists and tables that are not all told', () => {
		expectHandlings(`${create}
			const EXPIRED = [6206, 70001];
			const { codes } = config;
			const MORE = { ...TEXTS, 80001: 'sensitive' };
			«selective 6206 20016 70001»chat.login(options).catch((error) => { if ([...EXPIRED, 20016].includes(error.code)) renew(); });
			«selective 20016 70001»chat.login(options).catch((error) => { if ([20016, , 70001].includes(error.code)) renew(); });
			«selective 70001»chat.login(options).catch((error) => { if (new Map([[70001, 'expired'], []]).has(error.code)) renew(); });
			«selective 70001»chat.login(options).catch((error) => { if (error.code in { [70001]: 'expired' }) renew(); });
			«selective open»chat.login(options).catch((error) => { if ([...others, 20016].includes(error.code)) renew(); });
			«selective open»chat.login(options).catch((error) => { if ([20016, late].includes(error.code)) renew(); });
			«selective open»chat.login(options).catch((error) => { if ([{ number: 70001 }].some((row) => row.number === error.code)) renew(); });
			«selective open»chat.login(options).catch((error) => { if (error.code in MORE) renew(); });
			«selective open»chat.login(options).catch((error) => { if (error.code in { expired: true }) renew(); });
			«selective open»chat.login(options).catch((error) => { if (new Set().has(error.code)) renew(); });
			«selective open»chat.login(options).catch((error) => { if (getCodes(EXPIRED).includes(error.code)) renew(); });
			«selective open»chat.login(options).catch((error) => { if (codes.includes(error.code)) renew(); });
			«selective open»chat.login(options).catch((error) => { if (this.codes.includes(error.code)) renew(); });
		`);
	});

	it('as a number, a text, a constant or a member of a table', () => {
		expectHandlings(
			`${create}
			let Late;
			const Codes = { ...others, GONE: -10001, MUTED: 10017 };
			«selective -10001»chat.joinGroup(group).catch((error) => { if (error.code === -10001) leave(); });
			«selective 10010»chat.joinGroup(group).catch((error) => { if (error.code === +'10010') leave(); });
			«selective -10001 10017»chat.joinGroup(group).catch((error) => { if (error.code === Codes.GONE || error.code === Codes['MUTED']) leave(); });
			«selective 70001»chat.joinGroup(group).catch((error) => { if (error.code === ImCode.EXPIRED) renew(); });
			«selective 6206»chat.joinGroup(group).catch((error) => { if (error.code === this.codes.ERR_USER_SIG_EXPIRED) renew(); });
			«selective open»chat.joinGroup(group).catch((error) => { if (error.code === -expired) renew(); });
			«selective open»chat.joinGroup(group).catch((error) => { if (error.code === ~10010) renew(); });
			«selective open»chat.joinGroup(group).catch((error) => { if (error.code === 'ECONNRESET') renew(); });
			«selective open»chat.joinGroup(group).catch((error) => { if (error.code === Codes[kind]) renew(); });
			«selective open»chat.joinGroup(group).catch((error) => { if (error.code === Late.EXPIRED2) renew(); });
		`,
			{ settings: { constants: { from: '@/codes', style: 'member', name: 'ImCode', names: { MUTED: 10017, EXPIRED: 70001 } } } },
		);
		expectHandlings(
			`${create}
			enum Code { Expired = 70001, Other }
			«selective 70001»chat.login(options).catch((error) => { if (error.code === Code.Expired) renew(); });
			«selective open»chat.login(options).catch((error) => { if (error.code === Code.Other) renew(); });
		`,
			{ language: 'ts' },
		);
	});

	it('by a range, or by one end of it', () => {
		expectHandlings(`${createRenderer}
			export async function first() { const { code } = await «generic»timRender.TIMLogin(options); if (code > 0) show(); }
			export async function second() { const { code } = await «generic»timRender.TIMLogin(options); if (0 < code) show(); }
			export async function third() { const { code } = await «generic»timRender.TIMLogin(options); if (code >= 1) show(); }
			export async function fourth() { const { code } = await «selective +rest»timRender.TIMLogin(options); if (code >= 70000) show(); }
			export async function fifth() { const { code } = await «selective +rest»timRender.TIMLogin(options); if (code < 0) show(); }
			export async function sixth() { const { code } = await «generic»timRender.TIMLogin(options); if (code > first) show(); }
			export async function seventh() { const { code } = await «generic»timRender.TIMLogin(options); if (code >= first && code <= last) show(); }
			export async function eighth() { const { code } = await «selective +rest»timRender.TIMLogin(options); if (code >= 6000 && code > 7000) show(); }
			export async function ninth() { const outcome = await «selective»timRender.TIMInit(); if (outcome >= 6000 && outcome < 7000) show(); }
			export async function tenth() { const { code, desc } = await «absent»timRender.TIMLogin(options); if (list.length > 0 && list.length < 9) show(); }
		`);
	});

	it('of a result that is the code itself', () => {
		expectHandlings(`${createRenderer}
			export async function first() { const outcome = await «generic»timRender.TIMInit(); if (outcome) show(); }
			export async function second() { const outcome = await «generic»timRender.TIMInit(); switch (outcome) { case 0: start(); break; default: show(); } }
			export async function third() { const outcome = await «selective 6013 +rest»timRender.TIMInit(); switch (outcome) { case 6013: start(); break; default: show(); } }
			export async function fourth() { const outcome = await «generic»timRender.TIMInit(); if (outcome > 0) show(); }
		`);
	});

	it('of an answer of the REST API', () => {
		expectHandlings(`
			import axios from 'axios';
			const url = 'https://console.tim.qq.com/v4/openim/sendmsg';
			export async function first() { const { data } = await «generic»axios.post('https://console.tim.qq.com/v4/openim/sendmsg', body); if (data.ActionStatus === 'FAIL') show(); }
			export async function second() { const { data } = await «empty»axios.post('https://console.tim.qq.com/v4/openim/sendmsg', body); if (data.ActionStatus === 'FAIL') return; start(); }
			export async function third() { const { data } = await «absent»axios.post('https://console.tim.qq.com/v4/openim/sendmsg', body); if (data.ActionStatus === 'OK') start(); }
		`);
	});

	it('by helpers: the catalog\'s, and what others decide', () => {
		expectHandlings(`${create}
			import * as catalog from 'tencent-im-error-codes';
			import { isRetryable } from './retry';
			const isLate = (error) => isLate(error);
			const isOffline = (error) => !navigator.onLine;
			«selective»chat.login(options).catch((error) => { if (catalog.requiresRelogin(error.code)) renew(); });
			«selective +rest open»chat.login(options).catch((error) => { if (isRetryable(error.code)) renew(); });
			«selective +rest open»chat.login(options).catch((error) => { if (session.requiresRelogin(error.code)) renew(); });
			«selective +rest open»chat.login(options).catch((error) => { if (getCheck()(error.code)) renew(); });
			«selective +rest open»chat.login(options).catch((error) => { if (isLate(error)) renew(); });
			«selective +rest open»chat.login(options).catch((error) => { if (isOffline(error)) renew(); });
		`);
	});
});

describe('what runs for a failure whose code nobody names', () => {
	it('ends where the branch leaves, also out of a loop', () => {
		expectHandlings(`${create}
			export async function send() {
				for (const message of messages) { try { await «selective 80001»chat.sendMessage(message); } catch (error) { if (error.code !== 80001) { console.log(error); continue; } Toast.show('sensitive'); } }
			}
			«selective 70001»chat.login(options).catch((error) => { switch (error.code) { case 70001: renew(); break; default: return; } Toast.show('renewed'); });
			«selective 70001 +rest»chat.login(options).catch((error) => { switch (error.code) { case 70001: renew(); break; default: console.log(error); } Toast.show('renewed'); });
			«selective 80001 +rest»chat.sendMessage(message).catch((error) => { let text; switch (error.code) { case 80001: text = 'sensitive'; } Toast.show(text); });
		`);
	});

	it('in try, loops and labels', () => {
		expectHandlings(`${create}
			«log-only»chat.login(options).catch((error) => { try { console.error(error); } finally { console.groupEnd(); } });
			«generic»chat.login(options).catch((error) => { try { console.error(error); } finally { hide(); } });
			«log-only»chat.login(options).catch((error) => { try { console.error(error); } finally { return; } Toast.show('never'); });
			«log-only»chat.login(options).catch((error) => { for (let index = 0; index < 3; index++) console.error(error); });
			«log-only»chat.login(options).catch((error) => { for (const key in error) console.error(error[key]); });
			«log-only»chat.login(options).catch((error) => { lines: for (const line of error.stack.split('\\n')) console.error(line); });
			«log-only»chat.login(options).catch((error) => { while (isOpen) console.error(error); });
			«log-only»chat.login(options).catch((error) => { do console.error(error); while (isOpen); });
			«generic»chat.login(options).catch((error) => { for (let index = 0; index < 3; index++) { Toast.show(error); } });
			«generic»chat.login(options).catch((error) => { for (const key in error) { Toast.show(error[key]); } });
			«generic»chat.login(options).catch((error) => { lines: for (const listener of listeners) listener(error); });
			«generic»chat.login(options).catch((error) => { while (isOpen) Toast.show(error); });
			«generic»chat.login(options).catch((error) => { do Toast.show(error); while (isOpen); });
		`);
		expectHandlings('«generic»webim.login(info, listeners, options, start, function (error) { with (error) alert(ErrorInfo); });', { sourceType: 'script', parsers: ['babel', 'espree'] });
	});

	it('as an expression', () => {
		expectHandlings(`${create}
			import { noop } from 'lodash-es';
			«empty»chat.login(options).catch((error) => noop(error));
			«log-only»chat.login(options).catch((error) => void console.error(error));
			«generic»chat.login(options).catch((error) => void Toast.show(error));
			«generic»chat.login(options).catch((error) => { console[level](error); });
			«log-only»chat.login(options).catch((error) => (console.group(), console.error(error)));
			«generic»chat.login(options).catch((error) => (console.error(error), Toast.show(error)));
			«empty»chat.login(options).catch((error) => { const failure = describe(error); });
			«generic»chat.login(options).catch(async (error) => { const answer = await ask(error); });
			«generic»chat.login(options).catch((error) => error ? Toast.show(error) : hide());
			«empty»chat.login(options).catch((error) => error ? {} : Toast.show(error));
			«generic»chat.login(options).catch((error) => { error.code === 0 || Toast.show(error); });
			«log-only»chat.login(options).catch(() => log());
			export const first = () => «empty»chat.login(options).catch(() => void 0);
			export const second = () => «generic»chat.login(options).catch(() => -1);
			export const third = () => «empty»chat.login(options).catch(() => Promise.resolve(undefined));
			export const fourth = () => «empty»chat.login(options).catch(() => Promise.resolve(null));
			export const fifth = () => «generic»chat.login(options).catch(() => Promise.resolve([]));
			export const sixth = () => «generic»chat.login(options).catch((error) => ignore(error));
			function ignore(error) {}
			function log() { if (isVerbose) console.log('failed'); }
			«log-only»chat.login(options).catch((error) => log(error));
		`);
	});

	it('deeper than anybody writes it by hand', () => {
		expectHandlings(`${create}
			«empty»chat.login(options).catch((error) => { ${'!'.repeat(20)}error; });
			«generic»chat.login(options).catch((error) => { ${'!'.repeat(300)}error; });
			«empty»chat.login(options).catch((error) => ${'{'.repeat(20)} ${'}'.repeat(20)});
			«generic»chat.login(options).catch((error) => ${'{'.repeat(300)} ${'}'.repeat(300)});
			${createRenderer}
			export async function first() { const { code } = await «generic»timRender.TIMLogin(options); if (code === 0) ${'{'.repeat(20)} return; ${'}'.repeat(20)} show(); }
			export async function second() { const { code } = await «generic»timRender.TIMLogin(options); if (code === 0) ${'{'.repeat(300)} return; ${'}'.repeat(300)} show(); }
		`);
	});
});

describe('what runs on success and failure alike', () => {
	it('counts where it uses the failure', () => {
		expectHandlings(`${createRenderer}
			export async function first() { const result = await «generic»timRender.TIMLogin(options); const text = translate(result); render(text); }
			export async function second() { const result = await «generic»timRender.TIMLogin(options); render({ result }); }
			export async function third() { const { json_param: list } = await «absent»timRender.TIMConvGetConvList(); render({ list }); }
			export async function fourth() { const { json_param: list } = await «absent»timRender.TIMConvGetConvList(); delete pending[id]; }
			export async function fifth() { const { json_param: list } = await «absent»timRender.TIMConvGetConvList(); const view = translate(list); }
			const { code } = await «generic»timRender.TIMLogin(options);
			export const isLoggedIn = code === 0;
		`);
		expectHandlings(`${createRenderer}
			const { json_param: list } = await «absent»timRender.TIMConvGetConvList();
			export const conversations = list;
		`);
	});

	it('ends where every path of the success leaves', () => {
		expectHandlings(`${createRenderer}
			export async function first() { const { code } = await «generic»timRender.TIMLogin(options); if (code === 0) { if (isFirst) { start(); return; } else { return; } } show(); }
			export async function second() { const { code } = await «generic»timRender.TIMLogin(options); if (code === 0) { if (isFirst) return; else if (isSecond) throw new Error(); else { return; } } show(); }
			export async function third() { const { code } = await «absent»timRender.TIMLogin(options); if (code === 0) { if (isFirst) return; } show(); }
			export async function fourth() { const { code } = await «absent»timRender.TIMLogin(options); if (code === 0) { if (isFirst) start(); else return; } show(); }
			export async function fifth(kind) { switch (kind) { case 1: const { code } = await «generic»timRender.TIMLogin(options); if (code !== 0) show(); break; default: } }
		`);
	});
});

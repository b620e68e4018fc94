import { describe, it } from 'vitest';
import { expectHandlings } from './expect-handlings.js';

const create = `
import TencentCloudChat from '@tencentcloud/chat';
import { Toast } from './toast';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
`;

/** More codes than any test is nested deep. */
const many = Array.from({ length: 40 }, (_, index) => 20_001 + index);

describe('what a handler does', () => {
	it('nothing: no statement, a bare return, a function that does nothing', () => {
		expectHandlings(`${create}
			import { noop } from 'lodash-es';
			const ignore = () => {};
			«empty»chat.sendMessage(message).catch(() => {});
			«empty»chat.sendMessage(message).catch((error) => { return; });
			«empty»chat.sendMessage(message).catch(() => undefined);
			«empty»chat.sendMessage(message).catch(() => null);
			«empty»chat.sendMessage(message).catch(noop);
			«empty»chat.sendMessage(message).catch(ignore);
			«empty»chat.sendMessage(message).catch(function (error) { const { code } = error; });
			«empty»chat.sendMessage(message).catch(() => Promise.resolve());
		`);
	});

	it('gives a fallback where somebody looks at it', () => {
		expectHandlings(`${create}
			export const list = () => «generic»chat.getMessageList(options).catch(() => []);
			export const nothing = () => «empty»chat.getMessageList(options).catch(() => {});
			export async function first() { const result = await «generic»chat.getMessageList(options).catch(() => null); return result; }
			export async function second() { try { await «generic»chat.sendMessage(message); } catch { return false; } }
			export async function third() { await «empty»chat.sendMessage(message).catch(() => null); }
		`);
	});

	it('leaves a mark that somebody looks at behind the try', () => {
		expectHandlings(`${create}
			export async function exists(id) { let found = false; try { await «generic»chat.searchGroupByID(id); found = true; } catch {} return found; }
			export async function send(message) { let result; try { result = await «generic»chat.sendMessage(message); } catch (error) { console.error(error); } if (!result) Toast.show('failed'); }
			export async function retry(message) { try { await «generic»chat.sendMessage(message); return; } catch {} Toast.show('failed'); }
			export async function answer(message) { try { await «generic»chat.sendMessage(message); return true; } catch {} return false; }
			export async function unread(message) { let sent = false; try { await «empty»chat.sendMessage(message); sent = true; } catch {} Toast.show('done'); }
			export async function before(message) { let sent = false; try { sent = true; await «empty»chat.sendMessage(message); } catch {} return sent; }
			export async function early(message) { try { await «empty»chat.sendMessage(message); return; } catch {} return; }
			export async function logged(message) { let result; try { result = await «log-only»chat.sendMessage(message); } catch (error) { console.error(error); } render(result); }
		`);
	});

	it('writes a log and no more', () => {
		expectHandlings(`${create}
			«log-only»chat.sendMessage(message).catch(console.error);
			«log-only»chat.sendMessage(message).catch((error) => console.error(error));
			«log-only»chat.sendMessage(message).catch((error) => { console.warn('failed', error.code); return; });
			«log-only»chat.sendMessage(message).catch((error) => { const text = error.message; this.logger.error(text); });
			«log-only»chat.sendMessage(message).catch((error) => { if (DEBUG) console.log(error); });
			«log-only»chat.sendMessage(message).catch((error) => { DEBUG && console.log(error); });
			«log-only»chat.sendMessage(message).catch((error) => { try { logger.warn(error); } catch {} });
			«generic»chat.sendMessage(message).catch((error) => { console.error(error); Toast.show(error.message); });
			«generic»chat.sendMessage(message).catch((error) => { console.error(error); throw error; });
			«generic»chat.sendMessage(message).catch((error) => { console.error(error); this.failed = true; });
			«generic»chat.sendMessage(message).catch((error) => { Sentry.captureException(error); });
			«generic»chat.sendMessage(message).catch((error) => { console.memory(error); });
		`);
	});

	it('shows, stores, throws or forwards it', () => {
		expectHandlings(`${create}
			«generic»chat.sendMessage(message).catch((error) => { Toast.show('failed'); });
			«generic»chat.sendMessage(message).catch((error) => (this.error = error));
			«generic»chat.sendMessage(message).catch((error) => Promise.reject(error));
			«generic»chat.sendMessage(message).catch((error) => { emit('failed', error); });
			«generic»chat.sendMessage(message).catch(() => { isFailed.value = true; });
			«generic»chat.sendMessage(message).catch(() => { delete pending[message.ID]; });
			«generic»chat.sendMessage(message).catch(Toast.show);
			«generic»chat.sendMessage(message).catch(onError);
			«generic»chat.sendMessage(message).catch(handlers[kind]);
		`);
	});
});

describe('where a handler stands', () => {
	it('inline, named, a method, bound, wrapped, imported', () => {
		expectHandlings(`${create}
			import { useCallback } from 'react';
			import { report } from './report';
			function log(error) { console.error(error); }
			const swallow = function () {};
			const wrapped = useCallback((error) => { console.log(error); }, []);
			«log-only»chat.sendMessage(message).catch(log);
			«empty»chat.sendMessage(message).catch(swallow);
			«log-only»chat.sendMessage(message).catch(wrapped);
			«log-only»chat.sendMessage(message).catch(log.bind(null));
			«generic»chat.sendMessage(message).catch(report);
			class Sender {
				send() { «log-only»chat.sendMessage(message).catch(this.onError); }
				sendBound() { «log-only»chat.sendMessage(message).then(this.onSent, this.onError.bind(this)); }
				sendOther() { «generic»chat.sendMessage(message).catch(this.report); }
				onError(error) { console.log(error); }
				onSent() {}
			}
		`);
	});

	it('a helper of the file is followed one call deep', () => {
		expectHandlings(`${create}
			function log(error) { console.error(error); }
			function show(error) { Toast.show(error.message); }
			function test(error) { if (error.code === 80001) Toast.show('sensitive'); }
			function deep(error) { log(error); }
			«log-only»chat.sendMessage(message).catch((error) => log(error));
			«generic»chat.sendMessage(message).catch((error) => show(error));
			«selective 80001»chat.sendMessage(message).catch((error) => test(error));
			«selective 80001»chat.sendMessage(message).catch((error) => { test(error); console.log(error); });
			«selective 80001 +rest»chat.sendMessage(message).catch((error) => { test(error); show(error); });
			«generic»chat.sendMessage(message).catch((error) => deep(error));
		`);
	});
});

describe('codes that a handler tests', () => {
	it('by comparisons, with and without a rest', () => {
		expectHandlings(`${create}
			«selective 10031 20016»chat.revokeMessage(message).catch((error) => { if (error.code === 20016 || error.code === 10031) Toast.show('late'); });
			«selective 6014 ${many.join(' ')}»chat.revokeMessage(message).catch((error) => { if (error.code === 6014 || ${many.map((code) => `error.code === ${code}`).join(' || ')}) Toast.show('late'); });
			«selective 20016 +rest»chat.revokeMessage(message).catch((error) => { if (error.code === 20016) Toast.show('late'); else Toast.show('failed'); });
			«selective 20016 +rest»chat.revokeMessage(message).catch((error) => { if (error.code === 20016) { Toast.show('late'); return; } Toast.show('failed'); });
			«selective 20016»chat.revokeMessage(message).catch((error) => { if (error.code === 20016) { Toast.show('late'); return; } console.log(error); });
			«selective 2025 +rest»chat.login(options).catch((error) => { if (error.code !== 2025) throw error; });
			«selective 2025»chat.login(options).catch((error) => { if (error.code !== 2025) return; Toast.show('twice'); });
			«selective 20016 +rest»chat.revokeMessage(message).catch((error) => Toast.show(error.code === 20016 ? 'late' : 'failed'));
			«selective 20016»chat.revokeMessage(message).catch(({ code }) => code === 20016 && Toast.show('late'));
			«selective 20016»chat.revokeMessage(message).catch((error) => { const isLate = error.code === 20016; if (isLate) Toast.show('late'); });
			«selective 20016»chat.revokeMessage(message).catch(({ code: number }) => { switch (number) { case 20016: Toast.show('late'); } });
		`);
	});

	it('by cases, with and without a default', () => {
		expectHandlings(`${create}
			«selective 2025 70001»chat.login(options).catch((error) => { switch (error.code) { case 70001: renew(); break; case 2025: break; } });
			«selective 70001 +rest»chat.login(options).catch((error) => { switch (error.code) { case 70001: renew(); break; default: Toast.show(error.message); } });
			«selective 70001»chat.login(options).catch((error) => { switch (error.code) { case 70001: renew(); break; default: } });
			«selective 70001»chat.login(options).catch((error) => { switch (error.code) { case 70001: renew(); break; default: console.log(error); break; } });
			«selective 70001 +rest»chat.login(options).catch((error) => { switch (error.code) { default: case 70001: renew(); } });
			«selective 70001 +rest»chat.login(options).catch((error) => { switch (error.code) { case 70001: renew(); return; } Toast.show(error.message); });
			«selective 70001»chat.login(options).catch((error) => { switch (true) { case error.code === 70001: renew(); } });
			«generic»chat.login(options).catch((error) => { switch (mode) { case 1: renew(); } });
		`);
	});

	it('by lists, sets, tables and ranges', () => {
		expectHandlings(`${create}
			const EXPIRED = new Set([6206, 70001]);
			const TEXTS = { 80001: 'sensitive', 20012: 'muted' };
			const ROWS = [[80001, 'sensitive'], [10017, 'muted']];
			«selective 6206 70001»chat.login(options).catch((error) => { if (EXPIRED.has(error.code)) renew(); });
			«selective 6206 70001»chat.login(options).catch((error) => { if ([6206, 70001].includes(error.code)) renew(); });
			«selective 6206 70001»chat.login(options).catch((error) => { if ([6206, 70001].indexOf(error.code) !== -1) renew(); });
			«selective 6206 70001 +rest»chat.login(options).catch((error) => { if ([6206, 70001].indexOf(error.code) === -1) throw error; });
			«selective 6206 70001»chat.login(options).catch((error) => { if ([6206, 70001].some((code) => code === error.code)) renew(); });
			«selective 20012 80001»chat.sendMessage(message).catch((error) => { if (error.code in TEXTS) Toast.show(TEXTS[error.code]); });
			«selective 20012 80001 +rest»chat.sendMessage(message).catch((error) => Toast.show(TEXTS[error.code] || 'failed'));
			«selective 10017 80001»chat.sendMessage(message).catch((error) => { const text = new Map(ROWS).get(error.code); if (text) Toast.show(text); });
			«selective»chat.sendMessage(message).catch((error) => { if (error.code >= 120001 && error.code <= 130000) Toast.show(error.message); });
			«selective open»chat.sendMessage(message).catch((error) => { if (imported.has(error.code)) Toast.show('failed'); });
			«selective open»chat.sendMessage(message).catch((error) => { if (error.code === Codes.MUTED) Toast.show('muted'); });
			«selective open»chat.sendMessage(message).catch((error) => { if (error.code === Codes.MUTED) Toast.show('muted'); console.log(error); });
		`);
	});

	it('by constants, enums and the helpers of the catalog', () => {
		expectHandlings(`${create}
			import * as ImErrorCode from 'tencent-im-error-codes/codes';
			import { ERR_SVR_MSG_REVOKE_TIME_LIMIT as LATE, requiresRelogin, isRetryable as mayRetry } from 'tencent-im-error-codes';
			const EXPIRED = 70001;
			const Code = { MUTED: 10017 };
			«selective 70001»chat.login(options).catch((error) => { if (error.code === EXPIRED) renew(); });
			«selective 10017»chat.sendMessage(message).catch((error) => { if (error.code === Code.MUTED) renew(); });
			«selective 6206»chat.login(options).catch((error) => { if (error.code === ImErrorCode.ERR_USER_SIG_EXPIRED) renew(); });
			«selective 20016»chat.revokeMessage(message).catch((error) => { if (error.code === LATE) renew(); });
			«selective»chat.login(options).catch((error) => { if (requiresRelogin(error.code)) renew(); });
			«selective +rest»chat.login(options).catch((error) => { if (mayRetry(error.code)) renew(); else Toast.show(error); });
			«selective +rest open»chat.login(options).catch((error) => { if (isExpired(error)) renew(); });
		`);
	});

	it('by an enum and by helpers of the file', () => {
		expectHandlings(
			`${create}
			enum Code { Muted = 10017, Gone = -10001 }
			const isMuted = (error: { code: number }) => error.code === Code.Muted || error.code === Code.Gone;
			const isSensitive = (code: number) => [80001, 80004].includes(code);
			«selective -10001 10017»chat.sendMessage(message).catch((error) => { if (isMuted(error)) Toast.show('muted'); });
			«selective 80001 80004 +rest»chat.sendMessage(message).catch((error: any) => { if (isSensitive(error!.code as number)) return; Toast.show('failed'); });
		`,
			{ language: 'ts' },
		);
	});

	it('counts other tests of the error as none', () => {
		expectHandlings(`${create}
			«generic»chat.sendMessage(message).catch((error) => { if (error) Toast.show(error.message); });
			«log-only»chat.sendMessage(message).catch((error) => { if (error && error.code) console.log(error); });
			«generic»chat.sendMessage(message).catch((error) => { if (error.message === 'sdk not ready') Toast.show('later'); });
			«generic»chat.sendMessage(message).catch((error) => { if (this.isVisible) Toast.show('later'); });
			«generic»chat.sendMessage(message).catch((error) => { if (typeof error.code === 'number') Toast.show('later'); });
			«empty»chat.sendMessage(message).catch((error) => { if (!error) Toast.show('never'); });
		`);
	});
});

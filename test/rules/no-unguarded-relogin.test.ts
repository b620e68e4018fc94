import rule from '../../rules/no-unguarded-relogin.js';
import { runRule, vueLanguageOptions } from '../support/rule-tester.js';
import { type ExpectedReport, reported, silent } from './session-cases.js';

const chat = "import TencentCloudChat from '@tencentcloud/chat';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\n";
const tim = "import TIM from 'tim-js-sdk';\nconst tim = TIM.create({ SDKAppID: 1 });\n";
const wxTim = "import TIM from 'tim-wx-sdk';\nconst tim = TIM.create({ SDKAppID: 1 });\n";
const lite = "import TencentCloudChat from '@tencentcloud/lite-chat';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\n";
const electron = "import TimRender from 'im_electron_sdk/dist/renderer';\nconst timRender = new TimRender();\n";
const native = "import { TencentImSDKPlugin } from 'react-native-tim-js';\nconst manager = TencentImSDKPlugin.v2TIMManager;\n";

const afterFailure = (call = 'chat.login()', failed = call): ExpectedReport => ({ id: 'reloginAfterFailure', data: { call, failed } });
const forOtherCode = (codes: string, call = 'chat.login()'): ExpectedReport => ({ id: 'reloginForOtherCode', data: { call, failed: call, codes } });
const afterKick = (call = 'chat.login()'): ExpectedReport => ({ id: 'reloginAfterKick', data: { call } });
const sameUserSig = (call = 'chat.login()'): ExpectedReport => ({ id: 'reloginWithSameUserSig', data: { call } });
const inTimer = (call = 'chat.login()'): ExpectedReport => ({ id: 'reloginInTimer', data: { call } });

const onKick = (body: string, event = 'event'): string => `${chat}chat.on(TencentCloudChat.EVENT.KICKED_OUT, (${event}) => { ${body} });\n`;
const onFailure = (body: string, error = 'error'): string => `${chat}chat.login(user).catch((${error}) => { ${body} });\n`;

runRule(rule, {
	invalid: [
		// A failure of the login itself, whatever the code
		reported(onFailure('«chat.login»(user);'), afterFailure()),
		reported(onFailure('show(error); «chat.login»(user);'), afterFailure()),
		reported(`${chat}chat.login(user).catch(() => «chat.login»(user));`, afterFailure()),
		reported(`${chat}chat.login(user).then(start, () => «chat.login»(user));`, afterFailure()),
		reported(`${chat}async function open() { try { await chat.login(user); } catch (error) { await «chat.login»(user); } }`, afterFailure()),
		reported(`${tim}tim.login(user).catch((imError) => { console.warn(imError); «tim.login»(user); });`, afterFailure('tim.login()')),
		reported(`${wxTim}tim.login(user).catch(function () { «tim.login»(user); });`, afterFailure('tim.login()')),
		reported(`${lite}chat.login(user).catch(() => { «chat.login»(user); });`, afterFailure()),
		reported("import { TUILogin } from '@tencentcloud/tui-core';\nTUILogin.login(user).catch(() => { «TUILogin.login»(user); });", afterFailure('TUILogin.login()')),
		reported("import { TUIChatEngine } from '@tencentcloud/chat-uikit-engine';\nTUIChatEngine.login(user).catch(() => { «TUIChatEngine.login»(user); });", afterFailure('TUIChatEngine.login()')),
		// Soon, or with a UserSig that is fetched first: whatever the code, it is a loop
		reported(onFailure('setTimeout(() => { «chat.login»(user); }, 3000);'), afterFailure()),
		reported(onFailure('Vue.nextTick(() => «chat.login»(user));'), afterFailure()),
		reported(onFailure('getUserSig().then((userSig) => «chat.login»({ userID, userSig }));'), afterFailure()),
		reported(`${chat}chat.login(user).catch(async () => { const userSig = await fetchUserSig(); await «chat.login»({ userID, userSig }); });`, afterFailure()),
		reported(`${chat}chat.login(user).catch(async () => { const userSig = await fetchUserSig(); if (!userSig) return; await «chat.login»({ userID, userSig }); });`, afterFailure()),
		reported(`${chat}chat.login(user).catch(async () => { const { data } = await fetchUserSig(); if (data) await «chat.login»({ userID, userSig: data }); });`, afterFailure()),
		reported(`${chat}chat.login(user).catch(async () => { const res = await fetchUserSig(); if (!res || !res.userSig) return; await «chat.login»(res); });`, afterFailure()),
		reported(`${chat}chat.on(TencentCloudChat.EVENT.KICKED_OUT, () => { setTimeout(() => { «start»(); }, 5000); });\nasync function start() { const isSigned = 1; const signature = await requestUserSig(); if (!signature) { console.warn(isSigned); return; } await chat.login({ userID, userSig: signature }); }`, afterKick()),
		reported(`${chat}chat.login(user).catch(async () => { await chat.logout(); await «chat.login»(user); });`, afterFailure()),
		reported(onFailure('(async () => { await «chat.login»(user); })();'), afterFailure()),
		reported(`${chat}chat.login(user).catch(async () => { await new Promise((resolve) => setTimeout(resolve, 3000)); await «chat.login»(user); });`, afterFailure()),
		reported(`${chat}chat.login(user).catch(async () => { await chat.logout().catch(() => {}); await «chat.login»(user); });`, afterFailure()),
		reported(`${chat}chat.login(user).catch(async () => { const userSig = await signers[region].fetchUserSig(); if (!userSig) return; await «chat.login»({ userID, userSig }); });`, afterFailure()),
		// Its answer is asked for
		reported(`${chat}chat.login(user).catch(async () => { if (await «chat.login»(user)) start(); });`, afterFailure()),
		reported(onFailure('«chat.login»(user) && start();'), afterFailure()),
		// Through a function of the file, the login's own too
		reported(`${chat}function open() { chat.login(user).catch(() => { «open»(); }); }`, afterFailure()),
		reported(`${chat}function open() { chat.login(user).catch(() => { setTimeout(«open», 3000); }); }`, afterFailure()),
		reported(`${chat}const open = () => { chat.login(user).catch(() => setTimeout(() => «open»(), 3000)); };`, afterFailure()),
		reported(`${chat}const open = async () => { try { await chat.login(user); } catch { «open»(); } };`, afterFailure()),
		reported(`${chat}class Session { open() { chat.login(user).catch(() => { «this.open»(); }); } }`, afterFailure()),
		reported(`${chat}export default { methods: { open() { chat.login(user).catch(() => { «this.open»(); }); } } };`, afterFailure()),
		reported(`${chat}const open = () => chat.login(user);\nchat.sendMessage(message).catch(() => { «open»(); });`, afterFailure('chat.login()', 'chat.sendMessage()')),
		reported(`${chat}function retry() { «chat.login»(user); }\nchat.login(user).catch(retry);`, afterFailure()),
		reported(`${chat}function open(from) { chat.login(user).catch(() => { «open»('retry'); }); }`, afterFailure()),
		// A failure of another call, and the event that reports failures
		reported(`${chat}chat.sendMessage(message).catch(() => { «chat.login»(user); });`, afterFailure('chat.login()', 'chat.sendMessage()')),
		reported(`${chat}chat.joinGroup(group).catch((error) => { show(error.message); «chat.login»(user); });`, afterFailure('chat.login()', 'chat.joinGroup()')),
		reported(`${chat}chat.on(TencentCloudChat.EVENT.ERROR, () => { «chat.login»(user); });`, afterFailure('chat.login()', 'the SDK')),
		// Tests that name no code
		reported(onFailure('if (error) { «chat.login»(user); }'), afterFailure()),
		reported(onFailure('if (error.code !== 0) «chat.login»(user);'), afterFailure()),
		reported(onFailure('error && «chat.login»(user);'), afterFailure()),
		// The branch of all the others
		reported(onFailure('if (error.code === 6206) renew(); else «chat.login»(user);'), afterFailure()),
		reported(onFailure('if (error.code === 70001) { renew(); return; } «chat.login»(user);'), afterFailure()),
		reported(onFailure('switch (error.code) { case 70001: renew(); break; default: «chat.login»(user); }'), afterFailure()),
		reported(onFailure('error.code === 70001 ? renew() : «chat.login»(user);'), afterFailure()),
		reported(onFailure('if (error.code === 70013) { if (isQuiet) return; else throw error; } «chat.login»(user);'), afterFailure()),
		reported(onFailure('if (error.code === 70013) return; else show(error); «chat.login»(user);'), afterFailure()),
		// Codes that no login helps against
		reported(onFailure('if (error.code === 70013) «chat.login»(user);'), forOtherCode('70013')),
		reported(onFailure('if (error.code === 60020 || error.code === 70051) { «chat.login»(user); }'), forOtherCode('60020, 70051')),
		reported(onFailure('switch (error.code) { case 70003: case 70009: «chat.login»(user); break; default: show(error); }'), forOtherCode('70003, 70009')),
		reported(onFailure('if ([70013, 70014].includes(error.code)) «chat.login»(user);'), forOtherCode('70013, 70014')),
		reported(onFailure('if (error.code !== 70013) return; «chat.login»(user);'), forOtherCode('70013')),
		reported(onFailure('if (error.code === 70013) show(error); else return; «chat.login»(user);'), forOtherCode('70013')),
		// Resolved results
		reported(`${electron}timRender.TIMLogin(user).then((result) => { if (result.code !== 0) { «timRender.TIMLogin»(user); } });`, afterFailure('timRender.TIMLogin()')),
		reported(`${electron}async function open() { const { code } = await timRender.TIMLogin(user); if (code !== 0) { await «timRender.TIMLogin»(user); } }`, afterFailure('timRender.TIMLogin()')),
		reported(`${electron}async function open() { const result = await timRender.TIMLogin(user); if (result.code === 0) { start(); } else { «timRender.TIMLogin»(user); } }`, afterFailure('timRender.TIMLogin()')),
		reported(`${native}manager.login(userID, userSig).then((result) => { if (result.code !== 0) «manager.login»(userID, userSig); });`, afterFailure('manager.login()')),
		// Callbacks
		reported('webim.login(user, listeners, options, start, (error) => { «webim.login»(user, listeners, options, start, stop); });', afterFailure('webim.login()')),

		// Kicked out
		reported(onKick('«chat.login»(user);'), afterKick()),
		reported(onKick('show(event); «chat.login»({ userID, userSig });'), afterKick()),
		reported(onKick('setTimeout(() => «chat.login»(user), 1000);'), afterKick()),
		reported(onKick('getUserSig().then((userSig) => { «chat.login»({ userID, userSig }); });'), afterKick()),
		reported(onKick("if (event.data.type === 'multipleAccount') «chat.login»(user);"), afterKick()),
		reported(onKick('if (event.data.type === TencentCloudChat.TYPES.KICKED_OUT_MULT_DEVICE) { «chat.login»(user); }'), afterKick()),
		reported(onKick("if (event.data.type !== 'userSigExpired') «chat.login»(user);"), afterKick()),
		reported(onKick("if (event.data.type === 'userSigExpired') { renew(); } else { «chat.login»(user); }"), afterKick()),
		reported(onKick("switch (event.data.type) { case 'userSigExpired': renew(); break; default: «chat.login»(user); }"), afterKick()),
		reported(onKick("switch (event.data.type) { case 'multipleAccount': case 'multipleDevice': «chat.login»(user); break; }"), afterKick()),
		reported(onKick("if ('multipleAccount' === event.data.type) «chat.login»(user);"), afterKick()),
		reported(onKick("if (!(event.data.type === 'userSigExpired')) «chat.login»(user);"), afterKick()),
		reported(onKick("if (event.data.type === 'multipleAccount' || event.data.type === 'multipleDevice') «chat.login»(user);"), afterKick()),
		reported(`${chat}const { KICKED_OUT_MULT_ACCOUNT } = TencentCloudChat.TYPES;\nchat.on(TencentCloudChat.EVENT.KICKED_OUT, ({ data }) => { if (data.type === KICKED_OUT_MULT_ACCOUNT) «chat.login»(user); });`, afterKick()),
		reported(`${chat}function onKickedOut() { «chat.login»(user); }\nchat.on(TencentCloudChat.EVENT.KICKED_OUT, onKickedOut);`, afterKick()),
		reported(`${chat}chat.on('kickedOut', () => { «chat.login»(user); });`, afterKick()),
		reported(`${tim}const open = () => tim.login(user);\ntim.on(TIM.EVENT.KICKED_OUT, () => { «open»(); });`, afterKick('tim.login()')),
		reported(`${electron}timRender.TIMSetKickedOfflineCallback({ callback: () => { «timRender.TIMLogin»(user); } });`, afterKick('timRender.TIMLogin()')),
		reported(`${native}manager.initSDK(1, 0, { onKickedOffline() { «manager.login»(userID, getSig()); } });`, afterKick('manager.login()')),

		// The UserSig that has expired
		reported(`${chat}const user = { userID: 'a', userSig: load() };\nchat.login(user).catch((error) => { if (error.code === 70001) «chat.login»(user); });`, sameUserSig()),
		reported(`${chat}function open(userID, userSig) { chat.login({ userID, userSig }).catch((error) => { if (error.code === 6206 || error.code === 70001) «chat.login»({ userID, userSig }); }); }`, sameUserSig()),
		reported(`${chat}function open(userID, userSig) { chat.login({ userID, userSig }).catch((error) => { if (error.code === 70001) «open»(userID, userSig); }); }`, sameUserSig()),
		reported(`${chat}chat.on(TencentCloudChat.EVENT.KICKED_OUT, (event) => { if (event.data.type === 'userSigExpired') «chat.login»({ userID: 'a', userSig: 'eJx1' }); });`, sameUserSig()),
		reported(`${chat}const userSig = readSig();\nchat.on(TencentCloudChat.EVENT.KICKED_OUT, ({ data }) => { if (data.type === TencentCloudChat.TYPES.KICKED_OUT_USERSIG_EXPIRED) «chat.login»({ userID, userSig }); });`, sameUserSig()),
		reported(`${electron}function init(userID, userSig) { timRender.TIMSetUserSigExpiredCallback({ callback: () => { «timRender.TIMLogin»({ userID, userSig }); } }); }`, sameUserSig('timRender.TIMLogin()')),
		reported(`${native}function init(userID, userSig) { manager.initSDK(1, 0, { onUserSigExpired: () => { «manager.login»(userID, userSig); } }); }`, sameUserSig('manager.login()')),

		reported(`${chat}function open() { const userSig = sign(userID); chat.login({ userID, userSig }).catch((error) => { if (error.code === 70001) «chat.login»({ userID, userSig }); }); }`, sameUserSig()),
		reported(`${chat}chat.login({ userID: 'a', userSig: 'eJx1' }).catch((error) => { if (error.code === 70001) «chat.login»({ userID: 'a', userSig: 'eJx1' }); });`, sameUserSig()),
		reported(`${chat}const user = { userID: 'a', userSig: load() };\nchat.login(user).catch((error) => { if (error.code === 70001) { show(user.userID); «chat.login»(user); } });`, sameUserSig()),
		// Each for its own reason
		reported(`${chat}chat.on(TencentCloudChat.EVENT.KICKED_OUT, () => { «chat.login»(user); });\nchat.login(user).catch(() => { «chat.login»(user); });`, [afterKick(), afterFailure()]),
		// Timers without an end
		reported(`${chat}setInterval(() => { «chat.login»(user); }, 5000);`, inTimer()),
		reported(`${chat}const open = () => «chat.login»(user);\nsetInterval(open, 5000);`, inTimer()),
		reported(`${chat}function open() { chat.login(user); }\nsetInterval(() => «open»(), 5000);`, inTimer()),
		reported(`${chat}function open() { «chat.login»(user); setTimeout(open, 5000); }`, inTimer()),
		reported(`${chat}function open() { setTimeout(() => { open(); }, 5000); «chat.login»(user); }`, inTimer()),

		// Components, the other language, and a wrapper that the settings name
		reported(`<script>\n${chat}export default { methods: { open() { chat.login(user).catch(() => { «this.open»(); }); } } };\n</script>\n<template><a @click="open">x</a></template>`, afterFailure(), { filename: '/app/src/session.vue', languageOptions: vueLanguageOptions }),
		reported(onKick('«chat.login»(user);'), { id: 'reloginAfterKickZh', data: { call: 'chat.login()' } }, { settings: { 'tencent-im': { locale: 'zh' } } }),
		reported("import { im } from '@/session';\nim.login(user).catch(() => { «im.login»(user); });", afterFailure('im.login()'), { settings: { 'tencent-im': { modules: ['@/session'] } } }),
		// A wrong setting
		{ code: 'const a = 1;', settings: { 'tencent-im': { locale: 'fr' } }, errors: [{ messageId: 'invalidSetting', data: { key: '.locale', value: '"fr"', expected: 'one of "en", "zh"', hint: '' }, line: 1, column: 1 }] },
	],
	valid: [
		// An expired UserSig, and a new one
		silent(onFailure('if (error.code === 70001) renew().then((userSig) => chat.login({ userID, userSig }));')),
		silent(onFailure('if (error.code === 6206 || error.code === 70001) chat.login({ userID, userSig: sign(userID) });')),
		silent(onFailure('switch (error.code) { case 6206: case 70001: chat.login(next()); break; default: show(error); }')),
		silent(onFailure('if (error.code !== 70001) return; chat.login({ userID, userSig: sign(userID) });')),
		silent(onFailure('if ([6206, 70001].includes(error.code)) chat.login(next());')),
		silent(onFailure('if (isExpired(error)) chat.login(next());')),
		silent(`import { requiresRelogin } from 'tencent-im-error-codes';\n${onFailure('if (requiresRelogin(error.code)) chat.login(next());')}`),
		silent(`import * as ImErrorCode from 'tencent-im-error-codes/codes';\n${onFailure('if (error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED) chat.login(next());')}`),
		silent(onFailure('if (error.code === expiredCode) chat.login(next());')),
		silent(`${chat}chat.sendMessage(message).catch((error) => { if (error.code === 20002) chat.login(next()); });`),
		silent(`${chat}chat.sendMessage(message).catch((error) => { if (error.code === 6014) chat.login(user); });`),
		silent(onFailure('switch (error.code) { case expiredCode: chat.login(next()); break; default: show(error); }')),
		silent(onFailure("switch (error.name) { case 'Expired': chat.login(next()); break; default: show(error); }")),
		// What passes by itself
		silent(onFailure('if (error.code === 9508) setTimeout(() => chat.login(user), 3000);')),
		// A limit, or a flag, that the rule cannot read
		silent(onFailure('if (attempts++ < 3) chat.login(user);')),
		silent(onFailure('if (attempts > 3) return; chat.login(user);')),
		silent(`${chat}function open(left) { chat.login(user).catch(() => { open(left - 1); }); }`),
		silent(`${chat}function open() { if (busy) return; chat.login(user).catch(() => { open(); }); }`),
		silent(`${chat}async function open() { for (let i = 0; i < 3; i++) { try { await chat.login(user); return; } catch { await chat.login(user); } } }`.replace('await chat.login(user); } }', 'await pause(); } }')),
		silent(`${chat}function open(isAgain) { chat.login(user).catch(() => { open(true); }); }`),
		silent(onFailure('try { check(); } catch { return; } chat.login(user);')),
		silent(onFailure('if (isOnline) { if (isBusy) return; } chat.login(user);')),
		silent(onFailure('session ?? chat.login(user);')),
		// The user is asked
		silent(onFailure('uni.showModal({ success() { chat.login(user); } });')),
		silent(onFailure('confirmAgain().then(() => chat.login(user));')),
		silent(`${chat}chat.login(user).catch(async () => { await showDialog(); await chat.login(user); });`),
		silent(`${chat}chat.login(user).catch(async () => { await getUserConfirmation(); await chat.login(user); });`),
		silent(`${chat}chat.login(user).catch(async (error) => { switch (error.code) { case 70013: await showDialog(); await chat.login(user); } });`),
		silent(`${chat}chat.login(user).catch(async () => { await new Promise((resolve) => { dialog.onClose = resolve; }); await chat.login(user); });`),
		silent(`${chat}chat.login(user).catch(async () => { await new Promise(askAgain); await chat.login(user); });`),
		silent(`${chat}chat.login(user).catch(async () => { await closed; await chat.login(user); });`),
		silent(`${chat}chat.login(user).catch(async () => { await dialogs[name](); await chat.login(user); });`),
		silent(onFailure('dialogs[name](() => chat.login(user));')),
		silent(onFailure("button.addEventListener('click', () => chat.login(user));")),
		// A success, and what comes after a failure
		silent(`${chat}chat.logout().then(() => chat.login(user));`),
		silent(`${chat}chat.logout().catch(() => {}).then(() => chat.login(user));`),
		silent(`${chat}chat.logout().catch(() => chat.login(user));`),
		silent(`${chat}chat.login(user).then(() => chat.login(other));`),
		silent(`${electron}timRender.TIMLogin(user).then((result) => { if (result.code === 0) { timRender.TIMLogin(other); } });`),
		silent(`${electron}timRender.TIMLogin(user).then((result) => { timRender.TIMLogin(other); });`),
		silent(onFailure('if (!error) chat.login(other);')),
		silent(onFailure('if (error) return; chat.login(other);')),
		silent(`${electron}timRender.TIMLogin(user).then((result) => { if (result.code !== 0) show(result); timRender.TIMLogin(other); });`),
		silent(`${electron}const result = await timRender.TIMLogin(user);\nif (result.code !== 0) await timRender.TIMLogin(other);`),
		silent(`${electron}async function open() { const { code } = await timRender.TIMLogin(user); if (code === 6206) await timRender.TIMLogin(await getUser()); }`),
		// Another failure than an SDK's
		silent(`${chat}getUserSig().catch(() => chat.login(user));`),
		silent(`${chat}async function open() { try { await getUserSig(); } catch { chat.login(user); } }`),
		// Another login
		silent(onFailure('router.login(user);')),
		silent(onFailure('login(user);')),
		silent("import { login } from './api';\nlogin(user).catch(() => login(user));"),
		silent('client.login(token).catch(() => client.login(token));'),
		silent("import { Client } from 'discord.js';\nconst client = new Client();\nclient.login(token).catch(() => client.login(token));"),
		// Kicked out: told, asked, or an expired UserSig
		silent(onKick('show(event);')),
		silent(onKick("if (event.data.type === 'userSigExpired') getUserSig().then((userSig) => chat.login({ userID, userSig }));")),
		silent(onKick('if (event.data.type === TencentCloudChat.TYPES.KICKED_OUT_USERSIG_EXPIRED) chat.login({ userID, userSig: sign(userID) });')),
		silent(onKick("if (event.data.type !== 'userSigExpired') { show(event); return; } chat.login({ userID, userSig: sign(userID) });")),
		silent(onKick("switch (event.data.type) { case 'userSigExpired': chat.login(next()); break; default: show(event); }")),
		silent(onKick("if (event.data.type === 'multipleAccount') show(event); else chat.login(next());")),
		silent(onKick('if (event.data.type === kind) chat.login(next());')),
		silent(onKick('if (getKind(event) === getKind()) chat.login(next());')),
		silent(onKick("if (event.data.type === 'userSigExpired' || isIdle) chat.login(next());")),
		silent(onKick("if (event.data.type !== 'multipleAccount' || event.data.type !== 'multipleDevice') chat.login(next());")),
		silent(onKick('switch (event.data.type) { case kinds.expired: chat.login(next()); break; }')),
		silent(`${chat}const EXPIRED = 'userSigExpired';\nchat.on(TencentCloudChat.EVENT.KICKED_OUT, ({ data }) => { if (data.type === EXPIRED) chat.login(next()); });`),
		silent(onKick("ElMessageBox.confirm('again?').then(() => chat.login(user));")),
		silent(onKick('uni.showModal({ success: () => chat.login(user) });')),
		silent(onKick('if (isExpired(event)) chat.login(next());')),
		silent(`${chat}call.on(TUICallEvent.KICKED_OUT, () => { chat.login(user); });`),
		silent(`${chat}chat.on(TencentCloudChat.EVENT.SDK_READY, () => { chat.login(user); });`),
		silent(`${electron}timRender.TIMSetKickedOfflineCallback({ callback: () => { show(); } });`),
		silent(`${electron}timRender.TIMSetUserSigExpiredCallback({ callback: () => { timRender.TIMLogin(next()); } });`),
		silent(`${native}manager.initSDK(1, 0, { onUserSigExpired: async () => { manager.login(userID, await getUserSig()); } });`),
		silent("socket.on('kickedOut', () => { session.login(user); });"),
		silent(`${chat}bus.onEvent(() => { chat.login(user); });`),
		// A UserSig that may be another by then
		silent(`${chat}let userSig = readSig();\nrefresh((next) => { userSig = next; });\nchat.on(TencentCloudChat.EVENT.KICKED_OUT, ({ data }) => { if (data.type === 'userSigExpired') chat.login({ userID, userSig }); });`),
		silent(`${chat}const user = { userID: 'a', userSig: load() };\nchat.login(user).catch((error) => { if (error.code === 70001) { user.userSig = sign(); chat.login(user); } });`),
		silent(`${chat}const user = { userID: 'a', userSig: load() };\nchat.login(user).catch((error) => { if (error.code === 70001) { renew(user); chat.login(user); } });`),
		silent(`${chat}function open(userID, userSig) { chat.login({ userID, userSig }).catch((error) => { if (error.code === 70001) open(userID, sign(userID)); }); }`),
		silent(`${chat}function App() { const userSig = useUserSig(); chat.on(TencentCloudChat.EVENT.KICKED_OUT, ({ data }) => { if (data.type === 'userSigExpired') chat.login({ userID, userSig }); }); }`),
		silent(onFailure('if (error.code === 70001) chat.login({ userID, userSig: this.userSig });')),
		silent(`${chat}import { user } from './user';\nchat.login(user).catch((error) => { if (error.code === 70001) chat.login(user); });`),
		silent(`${chat}const user = load();\nchat.login(user).catch((error) => { if (error.code === 70001) { user.refresh(); chat.login(user); } });`),
		silent(`${chat}const user = load();\nexport const getUser = () => user;\nchat.login(user).catch((error) => { if (error.code === 70001) chat.login(user); });`),
		silent(`${chat}const user = load();\nchat.login(user).catch((error) => { if (error.code === 70001) { renewers[name](user); chat.login(user); } });`),
		silent(`${chat}chat.login({ userID: '', userSig: '' }).catch((error) => { if (error.code === 70001) chat.login({ userID: '', userSig: '' }); });`),
		silent(`${chat}chat.login().catch((error) => { if (error.code === 70001) chat.login(); });`),
		silent(`${chat}const { userSig } = readSession();\nchat.on(TencentCloudChat.EVENT.KICKED_OUT, ({ data }) => { if (data.type === 'userSigExpired') chat.login({ userID, userSig }); });`),
		// A name of the function that logs in has a new UserSig each time it runs
		silent(`${chat}async function open() { const userSig = await getUserSig(); await chat.login({ userID, userSig }); }\n${onKick("if (event.data.type === 'userSigExpired') open();").slice(chat.length)}`),
		silent(`${chat}const open = async () => { const { userSig } = await getUserSig(); await chat.login({ userID, userSig }); };\n${onKick("if (event.data.type !== 'userSigExpired') return; open();").slice(chat.length)}`),
		silent(`${chat}function open() { const userSig = sign(userID); chat.login({ userID, userSig }).catch((error) => { if (error.code === 70001) open(); }); }`),
		silent(`${chat}function open() { const user = { userID, userSig: sign(userID) }; chat.login(user).catch((error) => { if (error.code === 6206 || error.code === 70001) open(); }); }`),
		silent(`${chat}async function open() { const userSig = await getUserSig(); try { await chat.login({ userID, userSig }); } catch (error) { if (error.code === 70001) return open(); throw error; } }`),
		silent(`${electron}async function open() { const userSig = await getUserSig(); await timRender.TIMLogin({ userID, userSig }); }\ntimRender.TIMSetUserSigExpiredCallback({ callback: () => { open(); } });`),
		// Timers that end, and one that does not log in
		silent(`${chat}const timer = setInterval(() => { chat.login(user).then(() => clearInterval(timer)); }, 5000);`),
		// What is fetched may say whether to log in again
		silent(`${chat}chat.login(user).catch(async () => { const canRetry = await fetchState(); if (!canRetry) return; await chat.login(user); });`),
		silent(`${chat}chat.login(user).catch(async () => { const state = await api.getRetryState(); if (state) await chat.login(user); });`),
		silent(`${chat}chat.login(user).catch(async () => { const state = await getState(); if (state) return; await chat.login(user); });`),
		silent(`${chat}chat.login(user).catch(async () => { const state = await getState(); if (state || attempts++ < 3) await chat.login(user); });`),
		silent(`${chat}chat.login(user).catch(async () => { const state = await getState(); if (state && attempts++ < 3) await chat.login(user); });`),
		silent(`${chat}chat.login(user).catch(async () => { let state = await getState(); state = attempts++ < 3; if (state) await chat.login(user); });`),
		silent(`${chat}chat.login(user).catch(async () => { const state = getState(); if (!state) return; await chat.login(user); });`),
		silent(`${chat}chat.login(user).catch(async () => { const answer = await getConfirmation(); if (!answer) return; await chat.login(user); });`),
		silent(`${chat}setInterval(() => { if (!chat.isReady()) chat.login(user); }, 5000);`),
		silent(`${chat}setTimeout(() => { chat.login(user); }, 5000);`),
		silent(`${chat}function open() { chat.login(user); if (left-- > 0) setTimeout(open, 5000); }`),
		silent(`${chat}setInterval(() => { chat.getConversationList(); }, 5000);`),
		// The way out
		silent(onFailure('chat.login(user); // im-error: handled by the back end, which limits it\n')),
		// Nothing of interest
		silent(''),
		silent("import TencentCloudChat from '@tencentcloud/chat';\nTencentCloudChat.create({ SDKAppID: 1 }).login(user).catch(show);"),
	],
});

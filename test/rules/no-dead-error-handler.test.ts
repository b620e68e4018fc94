import rule from '../../rules/no-dead-error-handler.js';
import { findErrorCode } from '../../catalog/src/find-error-code.js';
import { createProject } from '../support/create-project.js';
import { runRule, vueLanguageOptions } from '../support/rule-tester.js';
import { inProject, projects } from './cases.js';
import { invalidMarked, type MarkedCase, type MarkedReport, preludes, validCase as valid } from './marked-cases.js';

const { web, tim, lite, electron, reactNative } = preludes;
const invalid = (marked: string, report: MarkedReport, more: Partial<MarkedCase> = {}): object => invalidMarked(marked, [report], more);

/** What a suggestion puts behind a call that resolves on failure. */
const throws = (indent = '', unit = '\t', end = ';'): string =>
	`⟦.then((result) => {\n${indent}${unit}if (result.code !== 0) throw Object.assign(new Error(result.desc), { code: result.code })${end}\n${indent}${unit}return result${end}\n${indent}})⟧`;
const resolved = (call: string, handler = '.catch()'): MarkedReport => ({ id: 'resolvedFailure', data: { call, handler }, suggests: { id: 'throwFailure' } });
const loggedIn = resolved('timRender.TIMLogin()');
const inClause = resolved('timRender.TIMLogin()', 'catch clause');
const callback = (handler: string): MarkedReport => ({ id: 'callbackFailure', data: { call: 'timRender.TIMMsgSendMessageV2()', handler } });

const missed = (call: string, handler = '.catch()'): MarkedReport => ({ id: 'synchronousThrow', data: { call, handler, codes: '2024' }, suggests: { id: 'deferCall' } });
const undeferred = (call: string): MarkedReport => ({ id: 'synchronousThrow', data: { call, handler: '.catch()', codes: '2024' } });
const sent = missed('chat.sendMessage()');

const only = (calls: string): MarkedReport => ({ id: 'errorEventOnly', data: { event: 'ERROR', calls }, suggests: { id: 'addCatches' } });
const adds = (method: string, number = ''): string => `⟦${number}.catch((error) => {\n\t// TODO: handle the failure of ${method}()\n\tthrow error;\n})⟧`;
const silent: MarkedReport = { id: 'silentEvent', data: { event: 'ERROR', sdk: 'lite-chat' } };
const eventCode: MarkedReport = { id: 'eventCode', data: { property: 'code', path: 'event.data.code' }, suggests: { id: 'readProperty' } };
const foreign = (call: string): MarkedReport => ({ id: 'foreignProperty', data: { call, property: 'ErrorCode', path: 'code' }, suggests: { id: 'readProperty' } });
const sendFailed = foreign('chat.sendMessage()');

const needsConsent = findErrorCode(30539)!;
const onSuccess: MarkedReport = { id: 'successCode', data: { call: 'chat.addFriend()', code: '30539', name: needsConsent.name, meaning: needsConsent.summary.en } };

const dead = (call = 'chat.quitGroup()'): MarkedReport => ({ id: 'deadBranch', data: { call } });
const quit = (body: string): string => `${web}chat.quitGroup(groupID).then((res) => { ${body} });`;
const awaited = (body: string): string => `${web}async function quit() { const res = await chat.quitGroup(groupID); ${body} }\nquit();`;

const onError = (listener: string): string => `${web}chat.on(TencentCloudChat.EVENT.ERROR, ${listener});\n`;

/** One module that makes the instance, and one that wraps it. */
const withClients = createProject({ name: 'app' }, {
	'src/client.ts': 'import TencentCloudChat from \'@tencentcloud/chat\';\nexport const chat = TencentCloudChat.create({ SDKAppID: 0 });\n',
	'src/session.ts': 'import TencentCloudChat from \'@tencentcloud/chat\';\nconst session = TencentCloudChat.create({ SDKAppID: 0 });\nexport default session;\n',
	'src/wrapper.ts': 'import TencentCloudChat from \'@tencentcloud/chat\';\nconst sdk = TencentCloudChat.create({ SDKAppID: 0 });\nexport const chat = { quitGroup: (id) => sdk.quitGroup(id).catch((error) => error) };\n',
});

runRule(rule, {
	invalid: [
		// Electron: the renderer resolves
		invalid(`${electron}timRender.TIMLogin(options)${throws()}.«catch»((error) => show(error));`, loggedIn),
		invalid(`${electron}timRender.TIMLogin(options)${throws()}.then(start).«catch»((error) => show(error));\nfunction start() { open(); }`, loggedIn),
		invalid(`${electron}timRender.TIMLogin(options)${throws()}.«then»(() => open(), (error) => show(error));`, resolved('timRender.TIMLogin()', '.then()')),
		invalid(`${electron}timRender.TIMLogin(options)${throws()}.finally(hide).«catch»((error) => show(error));`, loggedIn),
		invalid(`${electron}timRender.TIMLogin(options)${throws()}.«catch»(console.error);`, loggedIn),
		invalid(`${electron}timRender.TIMLogin(options)${throws()}.«catch»(onError);\nfunction onError(error) { show(error); }`, loggedIn),
		// A result that is only written to a log, or taken for nothing, was not looked at
		invalid(`${electron}timRender.TIMLogin(options)${throws()}.then((result) => { console.log('in', result.data); }).«catch»((error) => show(error));`, loggedIn),
		invalid(`${electron}timRender.TIMLogin(options)${throws()}.then((result) => {}).«catch»((error) => show(error));`, loggedIn),
		invalid(`${electron}timRender.TIMInit(options)${throws()}.«catch»((error) => show(error));`, resolved('timRender.TIMInit()')),
		invalid(`${electron}timRender.TIMMsgRevoke(options)${throws()}.«catch»((error) => show(error));`, resolved('timRender.TIMMsgRevoke()')),
		invalid(`${electron}async function start() {\n\tawait timRender.TIMLogin(options)${throws('\t')}.«catch»((error) => show(error));\n\topen();\n}\nstart();`, loggedIn),
		invalid(`${electron}async function start() {\n  await timRender.TIMLogin(options)${throws('  ', '  ')}.«catch»((error) => show(error));\n  open();\n}\nstart();`, loggedIn),
		invalid(`import TimRender from 'im_electron_sdk/dist/renderer'\nconst timRender = new TimRender()\ntimRender.TIMLogin(options)${throws('', '\t', '')}.«catch»((error) => show(error))\n`, loggedIn),
		invalid(`${electron}timRender.TIMLogin(options)${throws()} // in time\n\t.«catch»((error) => show(error));`, loggedIn),
		// Whoever reads the code of what is caught takes it for a failure, whatever is done with the result
		invalid(`${electron}export function start() { return timRender.TIMLogin(options)${throws()}.«catch»((error) => show(error.code)); }`, loggedIn),
		invalid(`${electron}export const start = () => timRender.TIMLogin(options)${throws()}.«catch»(({ code }) => show(code));`, loggedIn),
		invalid(`${electron}timRender.TIMLogin(options)${throws()}.then((result) => { tasks[kind](result); }).«catch»((error) => show(error.code));`, loggedIn),
		// A clause
		invalid(`${electron}async function start() { try { await timRender.TIMLogin(options)${throws()}; } «catch (error)» { show(error); } }\nstart();`, inClause),
		invalid(`${electron}async function start() { try { await timRender.TIMLogin(options)${throws()}; } «catch» { showFailure(); } }\nstart();`, inClause),
		invalid(`${electron}async function start() { try { console.log('login'); await timRender.TIMLogin(JSON.stringify(options))${throws()}; } «catch (error)» { show(error); } }\nstart();`, inClause),
		invalid(`${electron}export async function start() { try { return await timRender.TIMLogin(options)${throws()}; } «catch (error)» { show(error.code); } }`, inClause),
		invalid(`${electron}async function start() { try { await timRender.TIMInit(options)${throws()}; await timRender.TIMLogin(options)${throws()}; } «catch (error)» { show(error); } }\nstart();`, resolved('timRender.TIMInit(), timRender.TIMLogin()', 'catch clause')),
		// Its callback has the failure
		invalid(`${electron}timRender.TIMMsgSendMessageV2({ conv_id }).«catch»((error) => show(error));`, callback('.catch()')),
		invalid(`${electron}async function send() { try { await timRender.TIMMsgSendMessageV2({ conv_id }); } «catch (error)» { show(error); } }\nsend();`, callback('catch clause')),
		// React Native
		invalid(`${reactNative}manager.login(user, sig)${throws()}.«catch»((error) => show(error));`, resolved('manager.login()')),
		invalid(`${reactNative}manager.initSDK(id, level)${throws()}.«catch»((error) => show(error));`, resolved('manager.initSDK()')),
		invalid(`${reactNative}manager.getMessageManager().sendMessage(options)${throws()}.«catch»((error) => show(error));`, resolved('manager.getMessageManager().sendMessage()')),
		invalid(`${reactNative}async function start() { try { await manager.login(user, sig)${throws()}; } «catch (error)» { show(error); } }\nstart();`, resolved('manager.login()', 'catch clause')),

		// lite-chat throws
		invalid(`${lite}⟦Promise.resolve().then(() => ⟧chat.sendMessage(message)⟦)⟧.«catch»((error) => show(error));`, sent),
		invalid(`${lite}export function send() { ⟦Promise.resolve().then(() => ⟧chat.sendMessage(message)⟦)⟧.«catch»((error) => show(error)); }`, sent),
		invalid(`${lite}export const send = () => ⟦Promise.resolve().then(() => ⟧chat.sendMessage(message)⟦)⟧.then(hide).«catch»((error) => show(error));`, sent),
		invalid(`${lite}export function send() { return ⟦Promise.resolve().then(() => ⟧chat.sendMessage(message)⟦)⟧.«then»(hide, (error) => show(error)); }`, missed('chat.sendMessage()', '.then()')),
		invalid(`${lite}⟦Promise.resolve().then(() => ⟧chat.login(user)⟦)⟧.«catch»((error) => show(error));`, missed('chat.login()')),
		invalid(`${lite}⟦Promise.resolve().then(() => ⟧chat.joinGroup(options)⟦)⟧.«catch»(console.error);`, missed('chat.joinGroup()')),
		invalid(`${lite}button.onclick = () => { ⟦Promise.resolve().then(() => ⟧chat.revokeMessage(message)⟦)⟧.«catch»((error) => show(error)); };`, missed('chat.revokeMessage()')),
		invalid(`${lite}const send = useCallback(() => { ⟦Promise.resolve().then(() => ⟧chat.sendMessage(message)⟦)⟧.«catch»((error) => show(error)); }, []);`, sent),
		invalid(`${lite}export function send() { chat.sendMessage(arguments[0]).«catch»((error) => show(error)); }`, undeferred('chat.sendMessage()')),

		invalid(`${lite}hooks[name](() => { ⟦Promise.resolve().then(() => ⟧chat.sendMessage(message)⟦)⟧.«catch»((error) => show(error)); });`, sent),
		invalid(`${lite}export default function () { ⟦Promise.resolve().then(() => ⟧chat.sendMessage(message)⟦)⟧.«catch»((error) => show(error)); }`, sent),

		// EVENT.ERROR alone
		invalid(`${web}chat.on(«TencentCloudChat.EVENT.ERROR», (event) => show(event.data.code));\nchat.login(user)${adds('login')};`, only('chat.login()')),
		invalid(`${tim}tim.on(«TIM.EVENT.ERROR», (event) => show(event.data));\ntim.sendMessage(message)${adds('sendMessage')};`, only('tim.sendMessage()')),
		invalid(`${web}chat.on(«'error'», (event) => show(event.data));\nchat.joinGroup(options)${adds('joinGroup')};`, only('chat.joinGroup()')),
		invalid(`${web}chat.on(«TencentCloudChat.EVENT.ERROR», onError);\nfunction onError({ data }) { show(data.code); }\nchat.login(user)${adds('login')};\nchat.joinGroup(options)${adds('joinGroup')};`, only('chat.login(), chat.joinGroup()')),
		invalid(`${web}import { onError } from './errors';\nchat.on(«TencentCloudChat.EVENT.ERROR», onError);\nchat.login(user)${adds('login')};`, only('chat.login()')),

		// lite-chat never emits it
		invalid(`${lite}chat.on(«TencentCloudChat.EVENT.ERROR», (event) => show(event.data.code));`, silent),
		invalid(`${lite}chat.on(«'error'», onError);`, silent),
		invalid(`${lite}chat.once(«TencentCloudChat.EVENT.ERROR», onError);`, silent),

		// event.code
		invalid(onError('(event) => show(event⟦.data⟧.«code»)'), eventCode),
		invalid(onError('(event) => show(event⟦?.data⟧?.«code»)'), eventCode),
		invalid(onError('(event) => show(event⟦.data⟧[«\'code\'»])'), eventCode),
		invalid(onError('(event) => show((event as any)⟦.data⟧.«code»)'), eventCode),
		invalid(onError('function (event) { if (event⟦.data⟧.«code» === 2024) login(); }'), eventCode),
		invalid(onError('({ ⟦data: { ⟧«code»⟦ }⟧ }) => show(code)'), eventCode),
		invalid(onError('({ name, ⟦data: { ⟧«code»: number⟦ }⟧ }) => show(name, number)'), eventCode),
		invalid(onError('(event) => { const { ⟦data: { ⟧«code»⟦ }⟧ } = event; show(code); }'), eventCode),
		invalid(onError('(event) => { const failure = event; show(failure⟦.data⟧.«code»); }'), eventCode),
		invalid(`${onError('onError')}function onError(event) { show(event⟦.data⟧.«code»); }`, eventCode),
		invalid(`${tim}tim.on(TIM.EVENT.ERROR, (event) => show(event⟦.data⟧ /* of the SDK */.«code»));`, eventCode),
		invalid(onError('({ «code», ...rest }) => show(code, rest)'), { id: 'eventCode', data: eventCode.data }),
		invalid(onError('({ «code», data }) => show(code, data)'), { id: 'eventCode', data: eventCode.data }),

		// ErrorCode
		invalid(`${web}chat.sendMessage(message).catch((error) => show(error.«⟦ErrorCode→code⟧»));`, sendFailed),
		invalid(`${web}chat.sendMessage(message).catch((error) => show(error?.«⟦ErrorCode→code⟧»));`, sendFailed),
		invalid(`${web}chat.sendMessage(message).catch((error) => show(error[«⟦'ErrorCode'→'code'⟧»]));`, sendFailed),
		invalid(`${web}chat.sendMessage(message).catch(({ ⟦code: ⟧«ErrorCode» }) => show(ErrorCode));`, sendFailed),
		invalid(`${web}chat.sendMessage(message).catch(({ «⟦ErrorCode→code⟧»: number }) => show(number));`, sendFailed),
		invalid(`${web}chat.sendMessage(message).then(hide, (error) => show(error.«⟦ErrorCode→code⟧»));`, sendFailed),
		invalid(`${web}chat.sendMessage(message).catch(onError);\nfunction onError(error) { show(error.«⟦ErrorCode→code⟧»); }`, sendFailed),
		invalid(`${web}export async function send() { try { await chat.sendMessage(message); } catch (error) { show(error.«⟦ErrorCode→code⟧»); } }`, sendFailed),
		invalid(`${tim}tim.login(user).catch((imError) => { if (imError.«⟦ErrorCode→code⟧» === 70001) renew(); else show(imError); });`, foreign('tim.login()')),
		invalid(`${electron}export async function start() { const result = await timRender.TIMLogin(options); if (result.«⟦ErrorCode→code⟧» !== 0) show(result); }`, foreign('timRender.TIMLogin()')),
		invalid(`${reactNative}manager.login(user, sig).then((result) => { if (result.«⟦ErrorCode→code⟧» !== 0) show(result); });`, foreign('manager.login()')),

		invalid(`${web}export async function send() { try { for (const message of messages) await chat.sendMessage(message).then(hide); await chat.login(user); } catch (error) { show(error.«⟦ErrorCode→code⟧»); } }`, sendFailed),

		// A code of a success
		invalid(`${web}chat.addFriend(options).catch((error) => { if (error.code === «30539») tell(waiting); else show(error); });`, onSuccess),
		invalid(`${web}chat.addFriend(options).catch(({ code }) => { switch (code) { case «30539»: tell(waiting); break; default: show(code); } });`, onSuccess),
		invalid(`${web}export async function add() { try { await chat.addFriend(options); } catch (error) { if ([«30539», 30515].includes(error.code)) tell(waiting); else throw error; } }`, onSuccess),
		invalid(`import * as ImErrorCode from 'tencent-im-error-codes/codes';\n${web}chat.addFriend(options).catch((error) => { if (error.code === «ImErrorCode.ERR_SVR_FRIENDSHIP_ALLOW_TYPE_NEED_CONFIRM») tell(waiting); else show(error); });`, onSuccess),

		invalid(`${web}export async function add() { try { await chat.addFriend(first); await chat.addFriend(second); } catch (error) { if (error.code === «30539») tell(waiting); else throw error; } }`, onSuccess),

		// A rejection is no result
		invalid(quit('if («res.code === 0») leave(); else show(res);'), dead()),
		invalid(quit('if («res.code !== 0») show(res);'), dead()),
		invalid(quit('if («0 == res.code») { leave(); } else { show(res); }'), dead()),
		invalid(quit('if («!res.code») leave(); else show(res);'), dead()),
		invalid(quit('if («res.code») show(res);'), dead()),
		invalid(quit('if («res && res.code === 0») leave(); else show(res);'), dead()),
		invalid(quit('if («!res || res.code !== 0») show(res);'), dead()),
		invalid(quit('if («isOwner || res.code === 0») leave(); else show(res);'), dead()),
		invalid(quit('if («res?.code === 0») leave(); else console.error(res);'), dead()),
		invalid(quit('if («res.code === 10010») show(gone); else leave();'), dead()),
		invalid(quit('const isLeft = res.code; if («isLeft !== 0») show(res);'), dead()),
		invalid(quit('«res.code === 0» ? leave() : show(res);'), dead()),
		invalid(quit('if («res.code === 0») leave(); else if (res.code === 10009) tell(owner); else show(res);'), dead()),
		invalid(quit('switch (res.code) { case 0: leave(); break; case «10009»: tell(owner); break; default: show(res); }'), dead()),
		invalid(quit('switch (res.code) { case 0: { leave(); break; } «default»: show(res); }'), dead()),
		invalid(awaited('if («res.code !== 0») { show(res); return; } leave();'), dead()),
		invalid(awaited('if («res.code !== 0») return false; leave();'), dead()),
		invalid(`${web}async function quit() { const { code, data } = await chat.quitGroup(groupID); if («code === 0») leave(data); else show(code); }\nquit();`, dead()),
		invalid(`${web}async function quit() { if («(await chat.quitGroup(groupID)).code !== 0») show(failure); }\nquit();`, dead()),
		invalid(`${web}chat.quitGroup(groupID).then(({ code: status = 0 }) => («status === 0» ? leave() : show(status)));`, dead()),
		invalid(`${web}chat.quitGroup(groupID).finally(hide).then((res) => { if («res.code !== 0») show(res); });`, dead()),
		invalid(`${web}chat.quitGroup(groupID).then((res) => { if («res.code !== 0») show(res); }).catch(console.error);`, dead()),
		invalid(`${web}new Promise(async (resolve, reject) => { const res = await chat.quitGroup(groupID); if («res.code === 0») resolve(res.data); else reject(res); });`, dead()),
		invalid(`${tim}const promise = tim.login(user);\npromise.then(function (imResponse) { if («imResponse.code === 0») open(); else show(imResponse); });`, dead('tim.login()')),
		invalid(`${lite}chat.login(user).then((res) => { if («res.code !== 0») show(res); });`, dead('chat.login()')),
		invalid('import TIM from \'tim-js-sdk\';\nclass Room {\n\ttim = null;\n\tcreate() { this.tim = TIM.create({ SDKAppID: 0 }); }\n\tquit() { this.tim.quitGroup(this.id).then((res) => { if («res.code !== 0») show(res); }); }\n}', dead('this.tim.quitGroup()')),
		invalid('import { chat } from \'./client\';\nchat.quitGroup(groupID).then((res) => { if («res.code !== 0») show(res); });', dead(), { filename: inProject(withClients) }),
		invalid('import session from \'./session\';\nsession.quitGroup(groupID).then((res) => { if («res.code !== 0») show(res); });', dead('session.quitGroup()'), { filename: inProject(withClients) }),
		invalid('import TIM from \'tim-js-sdk\';\nlet tim;\ntim = TIM.create({ SDKAppID: 0 });\ntim.quitGroup(groupID).then((res) => { if («res.code !== 0») show(res); });', dead('tim.quitGroup()')),

		// Several in one file, components, languages
		invalid(quit('if («res.code !== 0») show(res);'), { ...dead(), id: 'deadBranchZh' }, { settings: { 'tencent-im': { locale: 'zh' } } }),
		invalidMarked(`${web}chat.on(«TencentCloudChat.EVENT.ERROR», (event) => show(event⟦1:.data⟧.«code»));\nchat.login(user)${adds('login', '0:')};`, [only('chat.login()'), eventCode]),
		invalid(`<script>\n${web}export default { mounted() { chat.on(TencentCloudChat.EVENT.ERROR, (event) => this.show(event⟦.data⟧.«code»)); } };\n</script>`, eventCode, { languageOptions: vueLanguageOptions, filename: inProject(projects.bare, 'src/chat.vue') }),
		invalid(onError('(event) => show(event⟦.data⟧.«code»)'), { id: 'eventCodeZh', data: eventCode.data, suggests: { id: 'readPropertyZh' } }, { settings: { 'tencent-im': { locale: 'zh' } } }),
		invalid(`${electron}async function start() { try { await timRender.TIMLogin(options)${throws()}; } «catch (error)» { show(error); } }\nstart();`, { id: 'resolvedFailureZh', data: { call: 'timRender.TIMLogin()', handler: 'catch 子句' }, suggests: { id: 'throwFailureZh' } }, { settings: { 'tencent-im': { locale: 'zh' } } }),
	],
	valid: [
		valid(`${electron}timRender.TIMLogin(options).then((result) => { open(result.data); }).catch((error) => show(error));`),
		// The result is looked at, and what catches does not take what it gets for a failure of the SDK
		valid(`${electron}timRender.TIMLogin(options).then(({ code }) => { if (code !== 0) show(code); }).catch((error) => report(error));`),
		valid(`${electron}timRender.TIMLogin(options).then((result) => { if (result.code !== 0) throw result; open(); }).catch((error) => show(error.code));`),
		valid(`${electron}timRender.TIMLogin(options).then((result) => (result.code === 0 ? result : Promise.reject(result))).catch((error) => show(error.code));`),
		valid(`${electron}timRender.TIMLogin(options).then(check).catch((error) => show(error.code));`),
		valid(`${electron}export async function start() { const { code } = await timRender.TIMLogin(options).catch((error) => report(error)); if (code !== 0) show(code); }`),
		valid(`${electron}export async function start() { try { const { code } = await timRender.TIMLogin(options); if (code !== 0) show(code); } catch (error) { report(error); } }`),
		valid(`${electron}export async function start() { try { const result = await timRender.TIMLogin(options); if (result.code !== 0) throw result; } catch (error) { show(error.code); } }`),
		valid(`${electron}timRender.TIMLogin(options).then(({ code }) => { if (code !== 0) show(code); }).catch(report);`),
		// Others throw too
		valid(`${electron}async function start() { try { await timRender.TIMLogin(readers[kind](options)); } catch (error) { show(error); } }\nstart();`),
		valid(`${electron}async function start() { try { await timRender.TIMLogin(options); await load(); } catch (error) { show(error); } }\nstart();`),
		valid(`${electron}async function start() { try { await timRender.TIMLogin(parse(text)); } catch (error) { show(error); } }\nstart();`),
		// Nothing is lost
		valid(`${electron}timRender.TIMLogin(options).catch(() => {});`),
		valid(`${electron}timRender.TIMLogin(options).catch(undefined);`),
		valid(`${electron}timRender.TIMLogin(options).catch(null);`),
		valid(`import { noop } from 'lodash-es';\n${electron}timRender.TIMLogin(options).catch(noop);`),
		valid(`${electron}timRender.TIMLogin(options);`),
		valid(`${electron}timRender.TIMLogin(options).finally(hide);`),
		valid(`${electron}async function start() { try { await timRender.TIMLogin(options); } catch {} }\nstart();`),
		valid(`${reactNative}manager.login(user, sig).then(({ code }) => { if (code !== 0) show(code); });`),
		valid(`${electron}timRender.TIMMsgSendMessageV2({ conv_id, callback: ({ code }) => { if (code !== 0) show(code); } }).catch((error) => report(error));`),
		// SDKs that reject
		valid(`${web}chat.login(user).catch((error) => show(error.code));`),
		valid(`${tim}async function start() { try { await tim.login(user); } catch (error) { show(error.code); } }\nstart();`),
		valid('fetch(`https://console.tim.qq.com/v4/openim/sendmsg?sdkappid=${id}`).catch((error) => show(error));'),
		valid('const timer = createTimer();\ntimer.login(user).catch((error) => show(error));'),

		// lite-chat: somebody sees what is thrown
		valid(`${lite}export async function send() { try { await chat.sendMessage(message); } catch (error) { show(error); } }`),
		valid(`${lite}export function send() { try { chat.sendMessage(message).catch((error) => show(error)); } catch (error) { show(error); } }`),
		valid(`${lite}export async function send() { await chat.sendMessage(message).catch((error) => show(error)); }`),
		valid(`${lite}Promise.resolve().then(() => chat.sendMessage(message)).catch((error) => show(error));`),
		valid(`${lite}load().then(() => { chat.sendMessage(message).catch((error) => show(error)); }).catch(report);`),
		valid(`${lite}new Promise((resolve, reject) => { chat.sendMessage(message).then(resolve).catch(reject); }).catch(show);`),
		valid(`${lite}function send() { chat.sendMessage(message).catch((error) => show(error)); }\ntry { send(); } catch (error) { show(error); }`),
		valid(`${lite}chat.sendMessage(message);`),
		valid(`${lite}line.sendMessage(message).catch((error) => show(error));`),
		valid(`${web}chat.sendMessage(message).catch((error) => show(error));`),

		// EVENT.ERROR beside handlers, or without calls
		valid(`${web}chat.on(TencentCloudChat.EVENT.ERROR, (event) => show(event.data.code));\nchat.login(user).catch((error) => show(error));`),
		valid(`${web}chat.on(TencentCloudChat.EVENT.ERROR, (event) => show(event.data.code));\nchat.login(user).catch((error) => show(error));\nchat.joinGroup(options);`),
		valid(`${web}chat.on(TencentCloudChat.EVENT.ERROR, (event) => show(event.data.code));\nexport const start = () => chat.login(user);`),
		valid(`${web}chat.on(TencentCloudChat.EVENT.ERROR, (event) => show(event.data.code));`),
		valid(`${web}chat.on(TencentCloudChat.EVENT.ERROR, (event) => show(event.data.code));\nchat.setMessageRead({ conversationID });`),
		valid(`${web}chat.on(TencentCloudChat.EVENT.ERROR, (event) => show(event.data.code));\nchat.sendMessage(message, { onlineUserOnly: true });`),
		valid(`${web}chat.on(TencentCloudChat.EVENT.SDK_READY, start);\nchat.login(user);`),
		valid(`${web}chat.on(TencentCloudChat.EVENT.ERROR, (event) => show(event.data.code));\nwindow.addEventListener('unhandledrejection', ({ reason }) => show(reason));\nchat.login(user);`),
		valid(`${web}chat.on(TencentCloudChat.EVENT.ERROR, (event) => show(event.data.code));\nwx.onUnhandledRejection(({ reason }) => show(reason));\nchat.login(user);`),
		valid(`${web}process.on('error', (error) => show(error.code));\nchat.login(user);`),
		valid(`${lite}chat.on(TencentCloudChat.EVENT.KICKED_OUT, leave);`),

		// Where the code is
		valid(onError('(event) => show(event.data.code)')),
		valid(onError('({ data: { code } }) => show(code)')),
		valid(onError('(event) => show(event.code ?? event.data.code)')),
		valid(onError('({ data }) => show(data.code)')),
		valid(onError('({ data: { code } = {} }) => show(code)')),
		valid(onError('(event) => show(event.name)')),
		valid(`${web}socket.on('error', (event) => show(event.code));`),
		valid(`${web}socket.onclose = (event) => show(event.code);`),
		valid(`${web}chat.on(TencentCloudChat.EVENT.MESSAGE_RECEIVED, (event) => show(event.code));`),
		valid(`${web}chat.sendMessage(message).catch((error) => show(error.code));`),
		valid(`${web}chat.sendMessage(message).catch((error) => show(error.code || error.ErrorCode));`),
		valid('webim.sendMsg(message, start, (error) => show(error.ErrorCode));'),
		valid('fetch(`https://console.tim.qq.com/v4/openim/sendmsg?sdkappid=${id}`).then((response) => response.json()).then((body) => show(body.ErrorCode));'),
		valid(`${web}export async function send() { try { await save(message); await chat.sendMessage(message); } catch (error) { show(error.ErrorCode); } }`),
		valid(`${web}export async function send() { try { await chat.sendMessage(message); if (isBroken) throw failure; } catch (error) { show(error.ErrorCode); } }`),
		valid(`${web}chat.sendMessage(message).catch(onError);\nsave(message).catch(onError);\nfunction onError(error) { show(error.ErrorCode); }`),
		valid(`${web}export async function send() { try { await pending; await chat.sendMessage(message); } catch (error) { show(error.ErrorCode); } }`),
		valid(`${web}export async function send() { try { for await (const message of messages) await chat.sendMessage(message); } catch (error) { show(error.ErrorCode); } }`),
		valid(`${web}chat.sendMessage(message).catch((error) => { const { ErrorCode } = answer; show(error, ErrorCode); });`),
		valid(`${web}chat.sendMessage(message).catch(onError);\nexport function onError(error) { show(error.ErrorCode); }`),

		// Somebody hears of the rejection
		valid(`${web}chat.quitGroup(groupID).then((res) => { if (res.code === 0) leave(); else show(res); }).catch((error) => show(error));`),
		valid(`${web}chat.quitGroup(groupID).then((res) => { if (res.code === 0) leave(); else show(res); }, (error) => show(error));`),
		valid(`${web}async function quit() { try { const res = await chat.quitGroup(groupID); if (res.code !== 0) show(res); } catch (error) { show(error); } }\nquit();`),
		valid(`${web}export async function quit() { const res = await chat.quitGroup(groupID); if (res.code !== 0) show(res); }`),
		valid(quit('if (res.code !== 0) show(res);').replace('chat.quit', 'window.addEventListener(\'unhandledrejection\', show);\nchat.quit')),
		valid(`${web}chat.sendMessage(message, { onlineUserOnly: true }).then((res) => { if (res.code !== 0) show(res); });`),
		// The value may be another
		valid(`${web}chat.quitGroup(groupID).catch((error) => error).then((res) => { if (res.code === 0) leave(); else show(res); });`),
		valid(`${web}chat.quitGroup(groupID).then(read).then((res) => { if (res.code === 0) leave(); else show(res); });`),
		valid(`${web}chat.quitGroup(groupID).then(onResult);\nload().then(onResult);\nfunction onResult(res) { if (res.code !== 0) show(res); }`),
		valid(`${web}function leaveGroup() { return chat.quitGroup(groupID).catch((error) => error); }\nleaveGroup().then((res) => { if (res.code !== 0) show(res); });`),
		valid(`${web}async function quit() { const [error, res] = await to(chat.quitGroup(groupID)); if (res.code !== 0) show(res); }\nquit();`),
		valid(`${web}Promise.allSettled([chat.quitGroup(groupID)]).then(([res]) => { if (res.code !== 0) show(res); });`),
		valid(`${web}async function quit() { let res = await chat.quitGroup(groupID); if (isOwner) res = await dismiss(); if (res.code !== 0) show(res); }\nquit();`),
		valid(`${web}async function quit() { let { code } = await chat.quitGroup(groupID); ({ code } = await load()); if (code !== 0) show(code); }\nquit();`),
		valid(`${web}async function quit() { let { code } = await chat.quitGroup(groupID); [code] = await load(); if (code !== 0) show(code); }\nquit();`),
		valid(`${web}async function quit() { let { code } = await chat.quitGroup(groupID); for (code of codes) if (code !== 0) show(code); }\nquit();`),
		valid(`${tim}let promise = tim.login(user);\nif (isGuest) promise = loginGuest();\npromise.then((res) => { if (res.code !== 0) show(res); });`),
		valid(quit('res.code = check(res.data); if (res.code !== 0) show(res);')),
		valid(quit('if (res.data.code !== 0) show(res);')),
		// It may come to be
		valid(quit('if (res.code === 0 && res.data.groupID === groupID) leave(); else show(res);')),
		valid(quit('if (isOwner || res.code !== 0) show(res);')),
		valid(quit('if (res.code === 200) leave(); else show(res);')),
		valid(quit('if (res.code === SUCCESS) leave(); else show(res);')),
		valid(quit('if (res.code === \'0\') leave(); else show(res);')),
		valid(quit('if ((res.code ?? -1) !== 0) show(res);')),
		valid(quit('if (res.code ?? isOwner) show(res);')),
		valid(quit('if (res.code > 0) show(res);')),
		valid(quit('if (!(res.code > 0)) leave(); else show(res);')),
		valid(quit('if (~res.code) show(res);')),
		valid(quit('switch (res.code) { case 10009: case 0: leave(); }')),
		valid(quit('switch (res.code) { case 0: leave(); default: show(res); }')),
		valid(quit('switch (res.code) { case 200: leave(); break; default: show(res); }')),
		valid(quit('switch (res.code > 0) { case true: show(res); }')),
		// Nothing is missed
		valid(quit('if (res.code === 0) leave();')),
		valid(quit('if (res.code !== 0) return; leave();')),
		valid(quit('if (res.code !== 0) {} else leave();')),
		valid(quit('if (res.code !== 0); else leave();')),
		valid(quit('switch (res.code) { case 0: leave(); break; case 10009: break; default: }')),
		valid(quit('setText(res.code === 0 ? \'left\' : \'failed\');')),
		// Not the SDK's own, or nobody has said what it resolves with
		valid('tim.quitGroup(groupID).then((res) => { if (res.code !== 0) show(res); });'),
		valid('import TIM from \'tim-js-sdk\';\nvar tim = TIM.create({ SDKAppID: 0 });\nvar tim = wrap(tim);\ntim.quitGroup(groupID).then((res) => { if (res.code !== 0) show(res); });'),
		valid(`${web}const a = chat, b = a, c = b, d = c;\nd.quitGroup(groupID).then((res) => { if (res.code !== 0) show(res); });`),
		valid('import TIM from \'tim-js-sdk\';\n(await TIM.create({ SDKAppID: 0 })).quitGroup(groupID).then((res) => { if (res.code !== 0) show(res); });'),
		valid('import * as client from \'./client\';\nclient.quitGroup(groupID).then((res) => { if (res.code !== 0) show(res); });', { filename: inProject(withClients), settings: { 'tencent-im': { modules: ['./client'] } } }),
		valid('import { chat } from \'./elsewhere\';\nchat.quitGroup(groupID).then((res) => { if (res.code !== 0) show(res); });', { filename: inProject(withClients), settings: { 'tencent-im': { modules: ['./elsewhere'] } } }),
		valid('import { chat } from \'./wrapper\';\nchat.quitGroup(groupID).then((res) => { if (res.code !== 0) show(res); });', { filename: inProject(withClients) }),
		valid('import TIM from \'tim-js-sdk\';\nexport default { methods: { quit() { this.tim.quitGroup(this.id).then((res) => { if (res.code !== 0) show(res); }); } } };'),
		valid('import TIM from \'tim-js-sdk\';\nlet tim = TIM.create({ SDKAppID: 0 });\ntim = wrap(tim);\ntim.quitGroup(groupID).then((res) => { if (res.code !== 0) show(res); });'),
		valid('import TIM from \'tim-js-sdk\';\nexport const quit = (tim) => { tim.quitGroup(groupID).then((res) => { if (res.code !== 0) show(res); }); };'),
		valid(`${web}chat.callExperimentalAPI('isIntl').then((res) => { if (res.code !== 0) show(res); });`),
		valid('import { TUIConversationService } from \'@tencentcloud/chat-uikit-engine\';\nTUIConversationService.switchConversation(id).then((res) => { if (res.code !== 0) show(res); });'),

		// 30539 where it can be
		valid(`${web}chat.addFriend(options).then(({ data }) => { if (data.code === 30539) tell(waiting); }).catch((error) => show(error));`),
		valid(`${web}chat.addFriend(options).catch((error) => { if (error.code === 30515) tell(blocked); else show(error); });`),
		valid(`${web}chat.deleteFriend(options).catch((error) => { if (error.code === 30539) tell(waiting); else show(error); });`),
		valid(`${web}export async function add() { try { await save(options); await chat.addFriend(options); } catch (error) { if (error.code === 30539) tell(waiting); else throw error; } }`),
		valid(`${web}chat.addFriend(options).catch(onError);\nchat.sendMessage(message).catch(onError);\nfunction onError(error) { if (error.code === 30539) tell(waiting); else show(error); }`),
		valid(`${reactNative}manager.getFriendshipManager().addFriend(options).then(({ code }) => { if (code === 30539) tell(waiting); else if (code !== 0) show(code); });`),
	],
});

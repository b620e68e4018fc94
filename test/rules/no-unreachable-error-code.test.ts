import { findErrorCode, findErrorCodes } from '../../catalog/src/find-error-code.js';
import type { ErrorCodeEntry } from '../../catalog/src/entry.js';
import rule from '../../rules/no-unreachable-error-code.js';
import { getMeaning } from '../../src/messages/get-meaning.js';
import { createProject } from '../support/create-project.js';
import { runRule, vueLanguageOptions } from '../support/rule-tester.js';
import { type Case, inProject, projects, valid } from './cases.js';
import { inHandlerOf, reported, type ReportOf } from './code-cases.js';

const name = (code: number): string => `${code} ${findErrorCode(code)!.name}`;
const meaning = (code: number, locale: 'en' | 'zh' = 'en'): string => getMeaning(findErrorCodes(code) as ErrorCodeEntry[], locale);
const list = (codes: readonly number[]): string => (codes.length < 2 ? codes.map(name).join('') : `${codes.slice(0, -1).map(name).join(', ')} or ${name(codes.at(-1)!)}`);
const advise = (codes: readonly number[]): string => (codes.length === 0 ? 'Remove it' : `The same cause gives ${list(codes)}: test that instead`);
const readCode = (literal: string): number => Number(literal.replaceAll(/['"_]/gu, ''));

const suggest = (code: number, offered: readonly number[], replace: (by: string) => string, write: (code: number) => string): { id: string; data: Record<string, string>; output: string }[] =>
	offered.map((counterpart) => ({ id: 'useCounterpart', data: { code: String(code), counterpart: name(counterpart) }, output: replace(write(counterpart)) }));

/** A report that names these counterparts and offers them, or fewer. */
const platform = (origin: string, source: string, named: readonly number[], offered = named, write: (code: number) => string = String): ReportOf => (literal, replace) => {
	const code = readCode(literal);
	return { id: 'otherPlatform', data: { code: String(code), meaning: meaning(code), origin, source, instead: advise(named) }, suggestions: suggest(code, offered, replace, write) };
};
const notOnWeb = (named: readonly number[], offered = named, write: (code: number) => string = String): ReportOf => platform('the native SDKs', 'the Web SDKs', named, offered, write);
const notOnNative = (named: readonly number[], offered = named): ReportOf => platform('the Web SDKs', 'the native SDKs', named, offered);
const retired = (named: readonly number[], offered = named): ReportOf => (literal, replace) => {
	const code = readCode(literal);
	return { id: 'retiredErrorCode', data: { code: String(code), meaning: meaning(code), instead: advise(named) }, suggestions: suggest(code, offered, replace, String) };
};
const otherPath = (calls: string): ReportOf => (literal) => ({ id: 'otherPath', data: { code: literal, meaning: meaning(Number(literal)), calls, instead: advise([]) } });
const otherCall = (calls: string, source: string): ReportOf => (literal) => ({ id: 'otherCall', data: { code: literal, meaning: meaning(Number(literal)), calls, source, instead: advise([]) } });
const lost = (expression: string, first: string, output: string | undefined): ReportOf => (literal) => ({ id: 'neverCompared', data: { code: String(readCode(literal)), expression, first }, suggestions: output === undefined ? [] : [{ id: 'compareEach', output }] });

/** The same, of a constant's name. */
const hidden = (expression: string, first: string, output: string): ReportOf => (literal) => ({ id: 'neverCompared', data: { code: literal, expression, first }, suggestions: [{ id: 'compareEach', output }] });

const inHandler = (body: string): string => inHandlerOf('sendMessage(message)', body);
const inCall = (call: string, body: string, ...reports: ReportOf[]): object => reported(inHandlerOf(call, body), reports);
const fails = (body: string, ...reports: ReportOf[]): object => reported(inHandler(body), reports);
const passes = (body: string, more: Partial<Case> = {}): object => valid(inHandler(body), more);
const inferred = { options: [{ inferred: true }] } as const;
const infers = (body: string, ...reports: ReportOf[]): object => reported(inHandler(body), reports, inferred);
const settings = (value: object): Partial<Case> => ({ settings: { 'tencent-im': value } });

const onBoth = createProject({ name: 'app', dependencies: { '@tencentcloud/chat': '^3.6.6', 'im_electron_sdk': '^8.0.0' } });
const onWeb = createProject({ name: 'app', dependencies: { '@tencentcloud/chat': '^3.6.6' } });

const electron = (body: string): string => `import { TimRender } from 'im_electron_sdk/dist/renderer';
const tim = new TimRender();
tim.TIMMsgSendMessage(param).then((result) => {
  ${body}
});
`;
const reactNative = (body: string): string => `import { TencentImSDKPlugin } from 'react-native-tim-js';
TencentImSDKPlugin.v2TIMManager.login(userID, userSig).then((result) => {
  ${body}
});
`;
const expired = notOnWeb([70001, 3004]);

runRule(rule, {
	invalid: [
		// Client codes of the native SDKs, on the web
		fails('if (error.code === «6206») renew();', expired),
		fails('if (error.code !== «6206») renew();', expired),
		fails('if (error.code == «6206») renew();', expired),
		fails('if («6206» === error.code) renew();', expired),
		fails('const text = error.code === «6206» ? t.expired : t.failed;', expired),
		fails('const { code } = error; if (code === «6206») renew();', expired),
		fails('if (Number(error.code) === «6_206») renew();', expired),
		fails('if (String(error.code) === «\'6206\'») renew();', notOnWeb([70001, 3004], [70001, 3004], (code) => `'${code}'`)),
		fails('switch (error.code) { case «6206»: renew(); }', expired),
		fails('switch (error.code) { case «7013»: case «9520»: fail(); }', notOnWeb([3122]), notOnWeb([2801])),
		fails('if (error.code === «7013») fail();', notOnWeb([3122])),
		fails('if (error.code === «7015») fail();', notOnWeb([3123])),
		fails('if (error.code === «9520») fail();', notOnWeb([2801])),
		fails('if (error.code === «9508») fail();', notOnWeb([2800, 2805])),
		// Nothing on the web has the same cause
		fails('if (error.code === «6002») fail();', notOnWeb([])),
		// What is tested already is named, not offered
		fails('if (error.code === «6206» || error.code === 70001) renew();', notOnWeb([70001, 3004], [3004])),
		fails('switch (error.code) { case «9520»: case 2801: retry(); }', notOnWeb([2801], [])),
		reported('import TIM from \'tim-js-sdk\';\nconst tim = TIM.create({ SDKAppID: 1 });\nasync function login() {\n  try { await tim.login(user); } catch (e) { if (e.code === «6206») renew(); }\n}\n', [expired]),
		reported('import { TUILogin } from \'@tencentcloud/tui-core\';\nTUILogin.login(user).catch((e) => { if (e.code === «6206») renew(); });\n', [expired]),
		reported('import TencentCloudChat from \'@tencentcloud/chat\';\nexport const isExpired = (error) => error.code === «6206»;\n', [expired]),
		reported('export const isExpired = (imError) => imError.code === «6206»;\n', [expired], { filename: inProject(onWeb) }),
		reported('export const isExpired = (imError) => imError.code === «6206»;\n', [expired], settings({ sdk: ['chat'] })),
		reported(inHandler('if (error.code === «6206») renew();'), [expired], { ...settings({ sdk: ['chat'] }), filename: inProject(onBoth) }),
		reported('<script setup>\nimport TencentCloudChat from \'@tencentcloud/chat\';\nTencentCloudChat.create({ SDKAppID: 1 }).login(user).catch((error) => { if (error.code === «6206») renew(); });\n</script>\n', [expired], { filename: inProject(projects.bare, 'src/login.vue'), languageOptions: vueLanguageOptions }),

		// Client codes of the Web SDKs, elsewhere
		reported(electron('if (result.code === «2801») retry();'), [notOnNative([9520])]),
		reported(electron('if (result.code === «2480») retry();'), [notOnNative([8006])]),
		reported(electron('switch (result.code) { case «3122»: fail(); }'), [notOnNative([7013])]),
		reported(electron('if (result.code === «2025») wait();'), [notOnNative([])]),
		reported(electron('if ([«2801», 9508].includes(result.code)) retry();'), [notOnNative([9520])]),
		reported(reactNative('if (result.code === «3004») renew();'), [notOnNative([6206, 6014])]),
		reported(reactNative('if (result.code === «3123») fail();'), [notOnNative([7015])]),

		// Codes of the SDK V3
		fails('if (error.code === «70101») renew();', retired([70001])),
		fails('switch (error.code) { case «70101»: renew(); break; case 70001: renew(); }', retired([70001], [])),
		reported(electron('if (result.code === «6226») renew();'), [retired([6206, 70001])]),
		reported('export const isExpired = (imError) => imError.code === «70101»;\n', [retired([70001, 6206])]),
		fails('if ([«70101»].includes(error.code)) renew();', retired([70001])),

		// Codes within the result of a call that succeeded
		inCall('addFriend(options)', 'if (error.code === «30539») waitForApproval();', otherPath('addFriend()')),
		reported('import TencentCloudChat from \'@tencentcloud/chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nasync function add() {\n  try { await chat.addFriend(options); } catch ({ code }) { switch (code) { case «30539»: wait(); } }\n}\n', [otherPath('addFriend()')]),
		fails('if (error.code === «30539») waitForApproval();', otherPath('addFriend()')),

		// Codes of other calls
		inCall('login(user)', 'if (error.code === «2621») fail();', otherCall('changeGroupOwner()', 'chat.login()')),
		fails('if (error.code === «2025») wait();', otherCall('login()', 'chat.sendMessage()')),
		inCall('joinGroup(options)', 'if (error.code === «2600») fail();', otherCall('createGroup()', 'chat.joinGroup()')),
		inCall('quitGroup(id)', 'if (error.code === «2742») fail();', otherCall('addToBlacklist()', 'chat.quitGroup()')),
		reported('import TencentCloudChat from \'@tencentcloud/chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nasync function leave() {\n  try { await chat.quitGroup(a); await chat.dismissGroup(b); } catch (error) { if (error.code === «2661») fail(); }\n}\n', [otherCall('addGroupMember()', 'chat.quitGroup() or chat.dismissGroup()')]),

		// Numbers that are lost behind another
		fails('switch (error.code) { case 2801 || «80001»: fail(); }', lost('2801 || 80001', '2801', inHandler('switch (error.code) { case 2801: case 80001: fail(); }'))),
		fails('switch (error.code) { case (2801 || «80001»): fail(); }', lost('2801 || 80001', '2801', inHandler('switch (error.code) { case 2801: case 80001: fail(); }'))),
		fails('if (error.code === (2801 || «80001»)) fail();', lost('2801 || 80001', '2801', inHandler('if (error.code === 2801 || error.code === 80001) fail();'))),
		fails('if (error.code !== (2801 || «80001»)) fail();', lost('2801 || 80001', '2801', inHandler('if (error.code !== 2801 && error.code !== 80001) fail();'))),
		fails('if (ready && error.code === (2801 || «80001»)) fail();', lost('2801 || 80001', '2801', inHandler('if (ready && (error.code === 2801 || error.code === 80001)) fail();'))),
		fails('if (error.code === (2801 ?? «80001»)) fail();', lost('2801 ?? 80001', '2801', inHandler('if (error.code === 2801 || error.code === 80001) fail();'))),
		fails(
			'switch (error.code) { case 2801 || «80001» || «20012»: fail(); }',
			lost('2801 || 80001 || 20012', '2801', inHandler('switch (error.code) { case 2801: case 80001: case 20012: fail(); }')),
			lost('2801 || 80001 || 20012', '2801', inHandler('switch (error.code) { case 2801: case 80001: case 20012: fail(); }')),
		),
		fails('switch (error.code) { case 2801 || «2081»: fail(); }', lost('2801 || 2081', '2801', inHandler('switch (error.code) { case 2801: case 2081: fail(); }'))),
		// To read the value twice would call twice
		fails('if (Number(error.code) === (2801 || «80001»)) fail();', lost('2801 || 80001', '2801', undefined)),
		fails('switch (error.code) { case 2801 /* slow */ || «80001»: fail(); }', lost('2801 /* slow */ || 80001', '2801', undefined)),

		// Constants that are lost behind another
		fails('switch (error.code) { case CODES.SLOW || «CODES.LOST»: fail(); }', hidden('CODES.SLOW || CODES.LOST', 'CODES.SLOW', inHandler('switch (error.code) { case CODES.SLOW: case CODES.LOST: fail(); }'))),
		fails('switch (error.code) { case (kit.codes.SLOW || «kit.codes.LOST»): fail(); }', hidden('kit.codes.SLOW || kit.codes.LOST', 'kit.codes.SLOW', inHandler('switch (error.code) { case kit.codes.SLOW: case kit.codes.LOST: fail(); }'))),
		fails('if (error.code === (Codes.Slow || «Codes.Lost»)) fail();', hidden('Codes.Slow || Codes.Lost', 'Codes.Slow', inHandler('if (error.code === Codes.Slow || error.code === Codes.Lost) fail();'))),
		fails('if ((CODES.SLOW || «CODES.LOST») !== error.code) fail();', hidden('CODES.SLOW || CODES.LOST', 'CODES.SLOW', inHandler('if (error.code !== CODES.SLOW && error.code !== CODES.LOST) fail();'))),
		fails('switch (error.code) { case 2801 || «CODES.LOST»: fail(); }', hidden('2801 || CODES.LOST', '2801', inHandler('switch (error.code) { case 2801: case CODES.LOST: fail(); }'))),
		fails('switch (error.code) { case CODES.SLOW || «-10001»: fail(); }', hidden('CODES.SLOW || -10001', 'CODES.SLOW', inHandler('switch (error.code) { case CODES.SLOW: case -10001: fail(); }'))),
		fails('switch (error.code) { case CODES.SLOW || «80001»: fail(); }', hidden('CODES.SLOW || 80001', 'CODES.SLOW', inHandler('switch (error.code) { case CODES.SLOW: case 80001: fail(); }'))),
		fails(
			'switch (error.code) { case CODES.SLOW || «CODES.LOST» || «CODES.GONE»: fail(); }',
			hidden('CODES.SLOW || CODES.LOST || CODES.GONE', 'CODES.SLOW', inHandler('switch (error.code) { case CODES.SLOW: case CODES.LOST: case CODES.GONE: fail(); }')),
			hidden('CODES.SLOW || CODES.LOST || CODES.GONE', 'CODES.SLOW', inHandler('switch (error.code) { case CODES.SLOW: case CODES.LOST: case CODES.GONE: fail(); }')),
		),
		reported('export const isLost = (imError) => imError.code === (CODES.SLOW || «CODES.LOST»);\n', [hidden('CODES.SLOW || CODES.LOST', 'CODES.SLOW', 'export const isLost = (imError) => imError.code === CODES.SLOW || imError.code === CODES.LOST;\n')]),
		reported(`import constant from './constant.js';\n${inHandler('showError(error.code);')}function showError(errorCode) {\n  const { CODES } = constant;\n  switch (errorCode) {\n    case CODES.SLOW || «CODES.LOST»: fail();\n  }\n}\n`, [hidden('CODES.SLOW || CODES.LOST', 'CODES.SLOW', `import constant from './constant.js';\n${inHandler('showError(error.code);')}function showError(errorCode) {\n  const { CODES } = constant;\n  switch (errorCode) {\n    case CODES.SLOW: case CODES.LOST: fail();\n  }\n}\n`)]),

		// What was concluded
		infers('if (error.code === «8001») fail();', notOnWeb([80002])),
		infers('if (error.code === «-10001») fail();', notOnWeb([])),
		infers('if ([«6206», 80001].includes(error.code)) renew();', expired),
		infers('show({ «6206»: t.expired, 80001: t.bad }[error.code]);', expired),
		infers('show(new Map([[«6206», t.expired], [80001, t.bad]]).get(error.code));', expired),
		infers('show({ «70101»: t.expired }[error.code]);', retired([70001])),
		infers('if (error.code === «20016») late();', otherCall('revokeMessage()', 'chat.sendMessage()')),
		infers('if (error.code === «10045») fail();', otherCall('initGroupAttributes() or setGroupAttributes()', 'chat.sendMessage()')),
		reported(`const EXPIRED = «6206»;\n${inHandler('if (error.code === EXPIRED) renew();')}`, [expired], inferred),
		reported(electron('show({ «2801»: t.slow }[result.code]);'), [notOnNative([9520])], inferred),

		// The language of the settings
		reported(inHandler('if (error.code === «6206») renew();'), [(_, replace) => ({
			id: 'otherPlatformZh',
			data: { code: '6206', meaning: meaning(6206, 'zh'), origin: '原生 SDK', source: 'Web SDK', instead: `同样的原因会返回 ${name(70001)} 或 ${name(3004)}，请改为判断它` },
			suggestions: [70001, 3004].map((code) => ({ id: 'useCounterpartZh', data: { code: '6206', counterpart: name(code) }, output: replace(String(code)) })),
		})], settings({ locale: 'zh' })),
		reported(inHandler('if (error.code === «6002») fail();'), [() => ({ id: 'otherPlatformZh', data: { code: '6002', meaning: meaning(6002, 'zh'), origin: '原生 SDK', source: 'Web SDK', instead: '请删除它' } })], settings({ locale: 'zh' })),
	],

	valid: [
		// Codes that arrive
		passes('if (error.code === 70001) renew();'),
		passes('if (error.code === 2801) retry();'),
		passes('switch (error.code) { case 80001: bad(); break; case 10017: muted(); }'),
		...[8010, 8011, 8020].map((code) => valid(inHandlerOf('cancel(invitation)', `if (error.code === ${code}) fail();`), inferred)),
		...[4001, 4004, 4005].map((code) => passes(`if (error.code === ${code}) fail();`, inferred)),
		valid(electron('if (result.code === 6206) renew();'), inferred),
		valid(electron('if (result.code === 9520) retry();'), inferred),
		valid(electron('if (result.code === -10001) login();'), inferred),
		valid(reactNative('if (result.code === 70001) renew();'), inferred),

		// What was only concluded
		passes('if (error.code === 8001) fail();'),
		passes('if (error.code === -10001) fail();'),
		passes('if ([6206, 80001].includes(error.code)) renew();'),
		passes('show({ 6206: t.expired, 80001: t.bad }[error.code]);'),
		passes('show(new Map([[6206, t.expired], [80001, t.bad]]).get(error.code));'),
		passes('show({ 70101: t.expired }[error.code]);'),
		passes('if (error.code === 20016) late();'),
		valid(electron('show({ 2801: t.slow }[result.code]);')),
		valid(`const EXPIRED = 6206;\n${inHandler('if (error.code === EXPIRED) renew();')}`),

		// A project on both platforms
		...[6206, 2801].map((code) => valid(`export const isIt = (imError) => imError.code === ${code};\n`, { filename: inProject(onBoth), ...inferred })),
		passes('if (error.code === 6206) renew();', { filename: inProject(onBoth), ...inferred }),
		// A code of another call, where a wrapper may lead to the other platform too
		valid(inHandlerOf('login(user)', 'if (error.code === 2621) fail();'), { filename: inProject(onBoth) }),
		valid(electron('if (result.code === 2801) retry();'), { filename: inProject(onBoth), ...inferred }),
		passes('if (error.code === 6206) renew();', { ...settings({ sdk: ['chat', 'im-electron-renderer'] }), ...inferred }),

		// Nothing says which SDK it is
		valid('export const isExpired = (imError) => imError.code === 6206;\n', inferred),
		valid('export const isSlow = (imError) => imError.code === 2801;\n', inferred),

		// On the path, from the call
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.addFriend(options).then((result) => { if (result.data.code === 30539) wait(); });\n', inferred),
		valid(inHandlerOf('revokeMessage(message)', 'if (error.code === 20016 || error.code === 10031) late();'), inferred),
		valid(inHandlerOf('changeGroupOwner(options)', 'if (error.code === 2621) fail();'), inferred),
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nasync function leave() {\n  try { await chat.quitGroup(a); await chat.changeGroupOwner(b); } catch (error) { if (error.code === 2621) fail(); }\n}\n', inferred),
		// Something else may have failed
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nasync function leave() {\n  try { await chat.quitGroup(a); await this.handOver(b); } catch (error) { if (error.code === 2621) fail(); }\n}\n', inferred),
		valid('import { quitGroup } from \'./tim.js\';\nquitGroup(id).catch((error) => { if (error.code === 2621) fail(); });\n', inferred),
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.on(TencentCloudChat.EVENT.ERROR, (event) => { if (event.data.code === 2025) wait(); });\n', inferred),

		// Alternatives that are compared
		passes('if (error.code === 2801 || error.code === 80001) fail();'),
		passes('switch (error.code) { case 2801: case 80001: fail(); }'),
		passes('if (error.code === (expected || 80001)) fail();'),
		passes('switch (error.code) { case expected || 80001: fail(); }'),
		valid('switch (size) { case 2801 || 80001: grow(); }\n'),
		passes('switch (error.code) { case CODES.SLOW: case CODES.LOST: fail(); }'),
		passes('if (error.code === (CODES.SLOW ?? CODES.LOST)) fail();'),
		passes('if (error.code === (own.SLOW || CODES.SLOW)) fail();'),
		passes('switch (error.code) { case CODES.SLOW || CODES[kind]: fail(); }'),
		passes('if (error.code === (CODES.SLOW || (CODES.LOST ?? CODES.GONE))) fail();'),
		passes('if (error.code === (options.code || options.fallback)) fail();'),
		passes('if (error.code === (CODES.SLOW && CODES.LOST)) fail();'),
		passes('if (error.code === (CODES[name] || CODES.LOST)) fail();'),
		passes('if (error.status === (CODES.SLOW || CODES.LOST)) fail();'),
		passes('if (error.code === CODES.SLOW || CODES.LOST) fail();'),
		valid('switch (size) { case CODES.SLOW || CODES.LOST: grow(); }\n'),
		valid('export const isLost = (error) => error.code === (CODES.SLOW || CODES.LOST);\n', { filename: inProject(onWeb) }),

		// Bounds, ranges, numbers that are no codes, the project alone, others
		passes('if (error.code >= 6000 && error.code < 7000) fail();'),
		passes('if (error.code === 120001) own();', inferred),
		passes('if (attempts === 6206) stop();', inferred),
		valid('export const isExpired = (error) => error.code === 6206;\n', { filename: inProject(onWeb), ...inferred }),
		valid('import axios from \'axios\';\nimport TencentCloudChat from \'@tencentcloud/chat\';\naxios.get(url).catch((error) => { if (error.code === 6206) fail(); });\n', inferred),
		valid('webim.login(user, listeners, options, ok, (error) => { if (error.ErrorCode === 6206) renew(); });\n', inferred),
		valid('import { useLoginState } from \'tuikit-atomicx-vue3\';\nuseLoginState().login(user).catch((error) => { if (error.code === 6206) renew(); });\n', inferred),
		valid('', inferred),
	],
});

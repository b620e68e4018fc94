import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import rule from '../../rules/no-unknown-error-code.js';
import { createProject } from '../support/create-project.js';
import { runRule, vueLanguageOptions } from '../support/rule-tester.js';
import { type Case, inProject, projects, valid } from './cases.js';
import { inHandlerOf, reported, type ReportOf } from './code-cases.js';

const name = (code: number): string => `${code} ${findErrorCodes(code).map((entry) => entry.name).join(' / ')}`;

const list = (codes: readonly number[], or: string, comma: string): string => (codes.length < 2 ? codes.map(name).join('') : `${codes.slice(0, -1).map(name).join(comma)}${or}${name(codes.at(-1)!)}`);

/** A report that offers these codes, in this order. */
const near = (codes: readonly number[], write: (code: number) => string = String): ReportOf => (literal, replace) => {
	const code = String(Number(literal.replaceAll(/['"_]/gu, '')));
	return {
		id: 'mistypedErrorCode',
		data: { code, nearest: list(codes, ' or ', ', ') },
		suggestions: codes.map((nearest) => ({ id: 'useNearest', data: { code, nearest: name(nearest) }, output: replace(write(nearest)) })),
	};
};

/** A report of a number that nothing is near to. */
const far: ReportOf = (literal) => ({ id: 'unknownErrorCode', data: { code: String(Number(literal)) } });

const inHandler = (body: string): string => inHandlerOf('sendMessage(message)', body);
const inRecall = (body: string): string => inHandlerOf('revokeMessage(message)', body);
const slip = near([2801, 2041, 2001]);
const expired = near([70001]);
const fails = (body: string, ...reports: ReportOf[]): object => reported(inHandler(body), reports);
const passes = (body: string, more: Partial<Case> = {}): object => valid(inHandler(body), more);

const onChat = createProject({ name: 'app', dependencies: { '@tencentcloud/chat': '^3.6.6' } });
const settings = (value: object): Partial<Case> => ({ settings: { 'tencent-im': value } });
const electron = (body: string): string => `import { TimRender } from 'im_electron_sdk/dist/renderer';
const tim = new TimRender();
tim.TIMLogin({ userID, userSig }).then((result) => {
  ${body}
});
`;
/** A table that other modules import; nothing in its own asks for it. */
const named = (timeout: string, more = ''): string => `SENSITIVE: 80001, TIMEOUT: ${timeout}, OFFLINE: 2800, BLOCKED: 20007, NO_MEMBER: 10007, MUTED: 10017, EXPIRED: 70001, TOO_LARGE: 2351${more}`;
const four = (codes: readonly [string, string, string, string]): string => `export function getText(error) {
  const errorCode = error.code;
  switch (errorCode) {
${codes.map((code) => `    case ${code}: return t[${code.replaceAll(/[«»]/gu, '')}];\n`).join('')}  }
}
`;
const helper = (first: string): string => `export function getText(code) {
  switch (code) {
    case ${first}: return t.muted;
    case 20009: return t.notFriends;
    case 70001: return t.expired;
    case 80001: return t.sensitive;
    case 90048: return t.gone;
    case 30010: return t.full;
    case 50001: return t.lost;
  }
}
`;

runRule(rule, {
	invalid: [
		// Kinds of slips
		fails('if (error.code === «2081») retry();', slip),
		fails('if (error.code === «700001») renew();', expired),
		fails('if (error.code === «62206») renew();', near([6206])),
		fails('if (error.code === «-20016») late();', near([20016])),
		reported(inRecall('if (error.code === «20061») late();'), [near([20016, 20011, 20001])]),
		// Only a recall gives 20016
		fails('if (error.code === «20061») late();', near([20011, 20001, 10061])),
		fails('if (error.code === «200016») late();', near([20016])),
		fails('if (error.code === «72206») fail();', near([70206])),
		fails('if (error.code === «90990») fail();', near([90992, 90994, 90995])),
		fails('if (error.code === «12345») fail();', far),
		fails('if (error.code === «99999» || error.code === 70001) fail();', far),
		// What the file gives to something else than an error's code
		reported(`const timer = new Timer(99999);\n${inHandler('if (error.code === «99999») fail();')}`, [far]),
		reported(`const failure = { [key]: 99999 };\n${inHandler('if (error.code === «99999») fail();')}`, [far]),
		reported(`failure[key] = 99999;\n${inHandler('if (error.code === «99999») fail();')}`, [far]),
		fails('if (error.code === «9999») fail();', near([2999])),

		// Ways to compare
		fails('if (error.code !== «700001») renew();', expired),
		fails('if (error.code == «700001») renew();', expired),
		fails('if (error.code != «700001») renew();', expired),
		fails('if («700001» === error.code) renew();', expired),
		fails('const text = error.code === «700001» ? t.expired : t.failed;', expired),
		fails('if (error?.code === «700001») renew();', expired),
		fails('if ((error as { code: number }).code === «700001») renew();', expired),
		fails('const { code } = error; if (code === «700001») renew();', expired),
		fails('if (Number(error.code) === «700001») renew();', expired),
		fails('if (error.code = «700001») renew();', expired),
		fails('if (error.code === «700_001») renew();', expired),
		fails('if (String(error.code) === «\'700001\'») renew();', near([70001], (code) => `'${code}'`)),
		fails('if (`${error.code}` === «"700001"») renew();', near([70001], (code) => `"${code}"`)),
		fails('switch (error.code) { case «700001»: renew(); break; default: fail(); }', expired),
		fails('switch (error.code) { case 70001: case «200016»: fail(); }', near([20016])),
		fails('switch (error.code) { case «200016»: case «62206»: fail(); }', near([20016]), near([6206])),
		fails('if ([«200016», 10031].includes(error.code)) late();', near([20016])),
		fails('if ([10031, «200016»].indexOf(error.code) >= 0) late();', near([20016])),
		fails('if (new Set([«200016», 10031]).has(error.code)) late();', near([20016])),
		fails('show(new Map([[«200016», t.late], [80001, t.bad]]).get(error.code));', near([20016])),
		fails('show({ «200016»: t.late, 80001: t.bad }[error.code]);', near([20016])),
		fails('show({ «\'200016\'»: t.late }[error.code]);', near([20016], (code) => `'${code}'`)),
		fails('const row = [{ code: «200016», text: t.late }].find((each) => each.code === error.code);', near([20016])),
		fails('if (error.code === (70001 || «200016»)) fail();', near([20016])),
		fails('show({ [«-20016»]: t.late }[error.code]);', near([20016])),

		// A code that is tested already is not what was meant
		fails('if (error.code === 2801 || error.code === «2081») retry();', near([2041, 2001, 2481])),

		// Definitions that are used at a site are reported where they are
		reported(`const TIMEOUT = «2081»;\n${inHandler('if (error.code === TIMEOUT) retry();')}`, [slip]),
		reported(`enum Failure { Timeout = «2081», Expired = 70001 }\n${inHandler('if (error.code === Failure.Timeout) retry();')}`, [slip]),
		reported(`const FAILURES = { timeout: «2081», expired: 70001 };\n${inHandler('if (error.code === FAILURES.timeout) retry();')}`, [slip]),
		reported(`const FAILURES = Object.freeze({ TIMEOUT: «2081» });\n${inHandler('switch (error.code) { case FAILURES.TIMEOUT: retry(); }')}`, [slip]),
		reported(`const LATE = «200016»;\n${inHandler('if ([LATE, 10031].includes(error.code)) late();')}`, [near([20016])]),

		// A table of codes that only other modules use
		reported(`export const MESSAGE_ERROR_CODE = { ${named('«2081»')} };\n`, [slip]),
		reported(`const constant = { TEXTS: { SENSITIVE: 'no' }, MESSAGE_ERROR_CODE: { ${named('«2081»')} } };\nexport default constant;\n`, [slip]),
		reported(`export const ErrorCodes = Object.freeze({ ${named('«2081»')} } as const);\n`, [slip]),
		reported(`export enum ErrorCode { ${named('«2081»').replaceAll(':', ' =')} }\n`, [slip]),
		reported(`module.exports.ERROR_CODES = { ${named('«2081»')} };\n`, [slip]),
		reported(`class Kit { static ErrorCodes = { ${named('«2081»')} }; }\n`, [slip]),
		reported(`export const ERROR_CODES = { ${named('«-2801»')} };\n`, [near([2801])]),
		reported(`const CODES = { ${named('«2081»')} };\n${inHandler('if (error.code === CODES.TIMEOUT) retry();')}`, [slip]),

		// One wrong number among few that vouch for each other
		reported(four(['10007', '«20090»', '2351', '80001']), [near([20009, 20010])]),
		reported(four(['«10907»', '20009', '2351', '80001']), [near([10007])]),

		// One of two
		reported('import TencentCloudChat from \'@tencentcloud/chat\';\nexport const isLost = (error) => error.code === 2801 || error.code === «2081»;\n', [near([2041, 2001, 2481])]),

		// What else the file imports does not matter where the call is known
		reported(`import { useRoomState } from 'tuikit-atomicx-vue3/room';\n${inHandler('if (error.code === «700001») renew();')}`, [expired]),

		// Ways to be handed a code
		reported('import TIM from \'tim-js-sdk\';\nconst tim = TIM.create({ SDKAppID: 1 });\nasync function send() {\n  try { await tim.sendMessage(message); } catch (e) { if (e.code === «700001») renew(); }\n}\n', [expired]),
		reported('import TIM from \'tim-js-sdk\';\nimport { scroll } from \'./page\';\nconst tim = TIM.create({ SDKAppID: 1 });\nasync function send() {\n  try { await tim.sendMessage(message); scroll(); this.setData({ text: "" }); } catch (e) { if (e.code === «700001») renew(); }\n}\n', [expired]),
		reported('import TIM from \'tim-js-sdk\';\nconst tim = TIM.create({ SDKAppID: 1 });\nasync function send() {\n  try { await new Promise((resolve) => setTimeout(resolve, 100)); await tim.sendMessage(message); } catch (e) { if (e.code === «700001») renew(); }\n}\n', [expired]),
		reported('import TIM from \'tim-js-sdk\';\nimport { toast } from \'./page\';\nTIM.create({ SDKAppID: 1 }).login(user).then(() => toast(\'ok\')).catch((e) => { if (e.code === «700001») renew(); });\n', [expired]),
		reported('import TIM from \'tim-wx-sdk\';\nTIM.create({ SDKAppID: 1 }).login(user).then(null, (e) => { if (e.code === «700001») renew(); });\n', [expired]),
		reported(`${inHandler('if (isExpired(error)) renew();')}function isExpired(failure) { return failure.code === «700001»; }\n`, [expired]),
		reported('import TencentCloudChat from \'@tencentcloud/chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.on(TencentCloudChat.EVENT.ERROR, (event) => { if (event.data.code === «20244») login(); });\n', [near([2024])]),
		reported(electron('if (result.code === «62206») renew();'), [near([6206])]),
		reported(electron('if (result.code === «-6206») renew();'), [near([6206])]),
		reported('export function isExpired(imError) {\n  return imError.code === «700001»;\n}\n', [expired]),
		reported('import TencentCloudChat from \'@tencentcloud/chat\';\nexport const isExpired = (error) => error.code === «700001»;\n', [expired]),
		reported(helper('«100017»'), [near([10017])]),
		reported('<script setup>\nimport TencentCloudChat from \'@tencentcloud/chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.login(user).catch((error) => { if (error.code === «700001») renew(); });\n</script>\n', [expired], { filename: inProject(projects.bare, 'src/login.vue'), languageOptions: vueLanguageOptions }),
		reported('const TencentCloudChat = require(\'@tencentcloud/chat\');\nTencentCloudChat.create({ SDKAppID: 1 }).login(user).catch((error) => { if (error.code === «700001») renew(); });\n', [expired], { filename: inProject(projects.bare, 'src/login.js') }),

		// Comments are kept
		fails('if (error.code === «- /* sign */ 20016») late();', (_, replace) => ({
			id: 'mistypedErrorCode',
			data: { code: '-20016', nearest: name(20016) },
			suggestions: [{ id: 'useNearest', data: { code: '-20016', nearest: name(20016) }, output: replace('/* sign */ 20016') }],
		})),

		// Settings
		reported(inHandler('if (error.code === «700001») renew();'), [(_, replace) => ({ id: 'mistypedErrorCodeZh', data: { code: '700001', nearest: name(70001) }, suggestions: [{ id: 'useNearestZh', data: { code: '700001', nearest: name(70001) }, output: replace('70001') }] })], settings({ locale: 'zh' })),
		reported(inHandler('if (error.code === «12345») fail();'), [() => ({ id: 'unknownErrorCodeZh', data: { code: '12345' } })], settings({ locale: 'zh' })),
		reported(inRecall('if (error.code === «20061») late();'), [(_, replace) => ({ id: 'mistypedErrorCodeZh', data: { code: '20061', nearest: list([20016, 20011, 20001], ' 或 ', '、') }, suggestions: [20016, 20011, 20001].map((code) => ({ id: 'useNearestZh', data: { code: '20061', nearest: name(code) }, output: replace(String(code)) })) })], settings({ locale: 'zh' })),
		reported(inHandler('if (error.code === «700001») renew();'), [expired], settings({ customCodes: [700002] })),
		reported('import { im } from \'@/sdk\';\nim.login(user).catch((error) => { if (error.code === «700001») renew(); });\n', [expired], settings({ modules: ['@/sdk'] })),
		reported('this.im.login(user).catch((error) => { if (error.code === «700001») renew(); });\n', [expired], settings({ instances: ['this.im'] })),

		// What the file gives to others is not what the SDK gives
		reported(`throwAway({ code: 700002 });\n${inHandler('if (error.code === «700001») renew();')}`, [expired]),
	],

	valid: [
		// Codes that exist, on whichever platform
		passes('if (error.code === 2801) retry();'),
		passes('if (error.code === 6206) renew();'),
		passes('if (error.code === -10001) renew();'),
		passes('if (error.code === 20016 || error.code === 10031) late();'),
		passes('switch (error.code) { case 80001: bad(); break; case 10017: muted(); }'),
		passes('show({ 20016: t.late, 80001: t.bad }[error.code]);'),
		valid(`const TIMEOUT = 2801;\n${inHandler('if (error.code === TIMEOUT) retry();')}`),
		valid(electron('if (result.code === 6206) renew();')),

		// Ranges of an app's own webhooks
		...[120001, 125000, 130000, 10100, 10150, 10200, 38000, 38999, 39000].map((code) => passes(`if (error.code === ${code}) ownReason();`)),

		// Codes of one's own
		passes('if (error.code === 700001) own();', settings({ customCodes: [700001] })),
		passes('switch (error.code) { case 99001: case 99002: own(); }', settings({ customCodes: [99001, 99002] })),
		valid(`function check() { if (!message) throw Object.assign(new Error('no'), { code: 99999 }); }\n${inHandler('if (error.code === 99999) own();')}`),
		valid(`const reject = (error) => { error.code = 99999; throw error; };\n${inHandler('if (error.code === 99999) own();')}`),
		valid(`const failure = new AppError(99999);\n${inHandler('if (error.code === 99999) own();')}`),

		// Too small for a code: states, counts, HTTP
		passes('if (error.code === 404) gone();'),
		passes('if (error.code === -1) fail();'),
		passes('if (error.code === 599) fail();'),
		valid(electron('if (result.code === -2) login();')),

		// Bounds
		passes('if (error.code > 99999) fail();'),
		passes('if (error.code >= 700001 && error.code < 700009) fail();'),

		// Numbers that no code is compared with
		passes('if (attempts === 2081) stop();'),
		passes('setTimeout(retry, 2081);'),
		passes('if (error.status === 2081) retry();'),
		passes('const TIMEOUT = 2081; wait(TIMEOUT);'),
		valid('const TIMEOUT = 2081;\nenum Wait { Long = 2081 }\nif (elapsed === TIMEOUT || elapsed === Wait.Long) stop();\n'),

		// What others hand over
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nimport axios from \'axios\';\naxios.get(url).catch((error) => { if (error.code === 2081) retry(); });\n'),
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nimport axios from \'axios\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nasync function send() {\n  try { await axios.post(url); await chat.sendMessage(message); } catch (error) { if (error.code === 2081) retry(); }\n}\n'),
		valid('import { Client } from \'discord.js\';\nexport const isGone = (error) => error.code === 10099;\n'),
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nexport const isOk = (res) => res.data.code === 20000;\n'),

		// A request that is waited for may fail with a code of its own
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nimport { getSig } from \'./sig\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nasync function open() {\n  try { const userSig = await getSig(); await chat.login({ userID, userSig }); } catch (error) { if (error.code === 10086) fail(); }\n}\n'),
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nimport { session } from \'./session\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.login(user).then(async () => { await session.attach(user); }).catch((error) => { if (error.code === 50014) fail(); });\n'),
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nimport { getProfile } from \'./profile\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.login(user).then(() => getProfile(user)).catch((error) => { if (error.code === 50014) fail(); });\n'),
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nimport { getSig } from \'./sig\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nasync function open() { const userSig = await getSig(); return chat.login({ userID, userSig }); }\nasync function start() {\n  try { await open(); } catch (error) { if (error.code === 10086) fail(); }\n}\n'),

		// The project alone proves nothing
		valid('export const isLost = (error) => error.code === 2081;\n', { filename: inProject(onChat) }),
		valid('export const isLost = (error) => error.code === 2081;\n'),

		// Far from every code, and not traced to a call
		valid('export const isLost = (imError) => imError.code === 12345;\n'),
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nexport const isLost = (error) => error.code === 12345;\n'),

		// A table of somebody else's
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nconst ERROR_TEXTS = { 20000: a, 20008: b, 20013: c, 20016: d };\nexport const getText = (error) => ERROR_TEXTS[error.code];\n'),
		valid(helper('10017')),

		// Tables that are not of codes, not of IM's, or not only of codes
		valid(`export const DELAYS = { ${named('2081')} };\n`),
		valid(`export const ERROR_CODES = { ${named('2081', ', RETRY: 20445')} };\n`),
		valid(`export const ERROR_CODES = { ${named('2081', ', retry: true')} };\n`),
		valid(`export const ERROR_CODES = { ${named('12345')} };\n`),
		valid(`export const ERROR_CODES = { ${named('2801')} };\n`),
		valid(`export const ERROR_CODES = { ${named('2081')} };\n`, settings({ customCodes: [2081] })),
		valid(`import { Client } from 'discord.js';\nexport const ERROR_CODES = { ${named('2081')} };\n`),
		valid('export const ERROR_CODES = { SENSITIVE: 80001, TIMEOUT: 2081, OFFLINE: 2800, BLOCKED: 20007, NO_MEMBER: 10007 };\n'),
		valid('export const ERROR_CODES = { A: 20001, B: 20002, C: 20003, D: 20004, E: 20005, F: 20006, G: 20007, H: 20013 };\n'),
		valid('export const ERROR_CODES = {};\nexport enum ErrorCode { A }\n'),
		// Where the constant is compared its number is in another module
		valid(`import { MESSAGE_ERROR_CODE, TIMEOUT } from './constants.js';\n${inHandler('if (error.code === MESSAGE_ERROR_CODE.TIMEOUT || error.code === TIMEOUT) retry();')}`),

		// Two wrong numbers of four, and numbers that many products count through
		valid(four(['10907', '20090', '2351', '80001'])),
		valid(four(['10007', '20009', '30001', '40444'])),
		valid(four(['10007', '20009', '2351', '99999'])),

		// Kits that give codes of their own
		valid('import { useRoomState } from \'tuikit-atomicx-vue3/room\';\nimport TencentCloudChat from \'@tencentcloud/chat\';\nexport const isLost = (error) => error.code === 2081;\n'),
		valid(`import { useRoomState } from 'tuikit-atomicx-vue3/room';\nexport const ERROR_CODES = { ${named('2081')} };\n`),
		valid('import { useLoginState } from \'tuikit-atomicx-vue3\';\nconst { login } = useLoginState();\nlogin(user).catch((error) => { if (error.code === 2081) retry(); });\n'),
		valid('webim.login(user, listeners, options, ok, (error) => { if (error.ErrorCode === 2081) retry(); });\n'),

		valid(''),
	],
});

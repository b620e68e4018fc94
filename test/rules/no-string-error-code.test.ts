import rule from '../../rules/no-string-error-code.js';
import { createProject } from '../support/create-project.js';
import { runRule, vueLanguageOptions } from '../support/rule-tester.js';
import { type Case, inProject, projects, valid } from './cases.js';
import { inHandlerOf, reported, type ReportOf } from './code-cases.js';

const inHandler = (body: string): string => inHandlerOf('sendMessage(message)', body);

/** A string that a number is compared with. */
const quoted = (subject: string, zh = ''): ReportOf => (literal, replace) => {
	const code = literal.slice(1, -1);
	return { id: `stringCode${zh}`, data: { subject, literal, code }, suggestions: [{ id: `useNumber${zh}`, data: { literal, code }, output: replace(code) }] };
};
/** A number that a string is compared with. */
const bare = (subject: string, zh = ''): ReportOf => (literal, replace) => ({
	id: `numberCode${zh}`,
	data: { subject, literal },
	suggestions: [{ id: `useString${zh}`, data: { literal, replacement: `'${literal}'` }, output: replace(`'${literal}'`) }],
});
/** A word; where it is a constant's name its number is offered. */
const word = (subject: string, code?: string): ReportOf => (literal, replace) => ({ id: 'namedCode', data: { subject, literal }, suggestions: code === undefined ? [] : [{ id: 'useNumber', data: { literal, code }, output: replace(code) }] });
const key = (subject: string): ReportOf => () => ({ id: 'objectKey', data: { subject } });

const fails = (body: string, ...reports: ReportOf[]): object => reported(inHandler(body), reports);
const passes = (body: string, more: Partial<Case> = {}): object => valid(inHandler(body), more);
const number = quoted('error.code');
const string = bare('String(error.code)');
const settings = (value: object): Partial<Case> => ({ settings: { 'tencent-im': value } });
const onWeb = createProject({ name: 'app', dependencies: { '@tencentcloud/chat': '^3.6.6' } });

runRule(rule, {
	invalid: [
		// Strings, where the code is a number
		fails('if (error.code === «\'10013\'») join();', number),
		fails('if (error.code !== «\'10013\'») fail();', number),
		fails('if («\'10013\'» === error.code) join();', number),
		fails('if (error.code === «"10013"») join();', number),
		fails('if (error?.code === «\'10013\'») join();', quoted('error?.code')),
		fails('if (error!.code === «\'10013\'») join();', quoted('error!.code')),
		fails('if (error.code as unknown === «\'10013\'») join();', quoted('error.code as unknown')),
		fails('const text = error.code === «\'10013\'» ? t.joined : t.failed;', number),
		fails('const { code } = error; if (code === «\'10013\'») join();', quoted('code')),
		fails('const failure = error.code; if (failure === «\'10013\'») join();', quoted('failure')),
		fails('if (error.code === «\'-10001\'») login();', number),
		fails('if (Number(error.code) === «\'10013\'») join();', quoted('Number(error.code)')),
		fails('if (+error.code === «\'10013\'») join();', quoted('+error.code')),
		fails('if (parseInt(error.code, 10) === «\'10013\'») join();', quoted('parseInt(error.code, 10)')),
		fails('if (Number(String(error.code)) === «\'10013\'») join();', quoted('Number(String(error.code))')),
		fails('if (error.code === «\'99999\'») own();', number),
		fails('if (error.code === «\'10013\'» || error.code === 10015) join();', number),
		fails('if (error.code === «\'10013\'» || error.code === «\'10015\'») join();', number, number),
		fails('if (error.code === («\'10013\'» || «\'10015\'»)) join();', number, number),
		fails('switch (error.code) { case «\'10013\'»: join(); }', number),
		fails('switch (error.code) { case «\'10013\'»: case «\'10015\'»: join(); break; case 80001: bad(); }', number, number),
		fails('switch (true) { case error.code === «\'10013\'»: join(); }', number),

		reported('import TencentCloudChat from \'@tencentcloud/chat\';\nimport { getSig } from \'./sig\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nasync function open() {\n  try { const userSig = await getSig(); await chat.login({ userID, userSig }); } catch (error) { if (error.code === «\'70001\'») renew(); }\n}\n', [number]),
		// Lists, sets, maps
		fails('if ([«\'10013\'», «\'10015\'»].includes(error.code)) join();', number, number),
		fails('if ([«\'10013\'»].indexOf(error.code) >= 0) join();', number),
		fails('if (new Set([«\'10013\'»]).has(error.code)) join();', number),
		fails('const joined = new Set([«\'10013\'», 10015]); if (joined.has(error.code)) join();', number),
		fails('show(new Map([[«\'10013\'», t.joined]]).get(error.code));', number),
		fails('const texts = new Map([[«\'10013\'», t.joined], [«\'80001\'», t.bad]]); show(texts.get(error.code));', number, number),
		fails('const row = [{ code: «\'10013\'», text: t.joined }].find((each) => each.code === error.code);', number),
		reported(`const JOINED = [«'10013'»];\n${inHandler('if (JOINED.includes(error.code)) join();')}`, [number]),
		fails('show(new Map(Object.entries({ «10013»: t.joined })).get(error.code));', key('error.code')),
		fails('if (Object.keys({ «\'10013\'»: t.joined }).includes(error.code)) join();', key('error.code')),

		// Numbers, where the code was made a string
		fails('if (String(error.code) === «10013») join();', string),
		fails('if (String(error.code) !== «10013») fail();', string),
		fails('if («10013» === String(error.code)) join();', string),
		fails('if (error.code.toString() === «10013») join();', bare('error.code.toString()')),
		fails('if (`${error.code}` === «10013») join();', bare('`${error.code}`')),
		fails('if (error.code + \'\' === «10013») join();', bare('error.code + \'\'')),
		fails('const code = String(error.code); if (code === «10013») join();', bare('code')),
		fails('const code = `${error.code}`; switch (code) { case «10013»: join(); }', bare('code')),
		fails('switch (String(error.code)) { case «10013»: join(); }', string),
		fails('if ([«10013», «10015»].includes(String(error.code))) join();', string, string),
		fails('if (new Set([«10013»]).has(`${error.code}`)) join();', bare('`${error.code}`')),
		fails('show(new Map([[«10013», t.joined]]).get(String(error.code)));', string),
		fails('if (JSON.stringify(error.code) === «10013») join();', bare('JSON.stringify(error.code)')),
		reported(`function isJoined(code) { return code === «10013»; }\n${inHandler('if (isJoined(String(error.code))) join();')}`, [bare('code')]),
		reported(`function isJoined(code) { return code === «'10013'»; }\n${inHandler('if (isJoined(error.code)) join();')}`, [quoted('code')]),

		// Words
		fails('if (error.code === «\'NetworkError\'») retry();', word('error.code')),
		fails('const { code } = error; if (code === «\'NetworkError\'») retry();', word('code')),
		fails('switch (error.code) { case «\'ECONNABORTED\'»: retry(); }', word('error.code')),
		fails('if (error.code === «\'ERR_SVR_GROUP_ALLREADY_MEMBER\'») join();', word('error.code', '10013')),
		fails('if ([«\'TIMEOUT\'»].includes(error.code)) retry();', word('error.code')),
		fails('if (error.code !== «\'SearchFailed\'») search();', word('error.code')),

		// Other SDKs, other evidence
		reported('import TIM from \'tim-js-sdk\';\nconst tim = TIM.create({ SDKAppID: 1 });\nasync function join() {\n  try { await tim.joinGroup(id); } catch (e) { if (e.code === «\'10013\'») joined(); }\n}\n', [quoted('e.code')]),
		reported('import { TimRender } from \'im_electron_sdk/dist/renderer\';\nnew TimRender().TIMLogin(user).then((result) => { if (result.code === «\'6206\'») renew(); });\n', [quoted('result.code')]),
		reported('import TencentCloudChat from \'@tencentcloud/lite-chat\';\nTencentCloudChat.create({ SDKAppID: 1 }).joinGroup(id).catch((error) => { if (error.code === «\'10013\'») joined(); });\n', [number]),
		reported('export const isExpired = (imError) => imError.code === «\'70001\'»;\n', [quoted('imError.code')]),
		reported('import TencentCloudChat from \'@tencentcloud/chat\';\nexport const isExpired = (error) => error.code === «\'70001\'»;\n', [number]),
		reported('import TencentCloudChat from \'@tencentcloud/chat\';\nexport const isExpired = (error) => String(error.code) === «70001»;\n', [string]),
		reported('webim.login(user, listeners, options, ok, (error) => { if (error.ErrorCode === «\'70001\'») renew(); });\n', [quoted('error.ErrorCode')]),
		reported('<script setup>\nimport TencentCloudChat from \'@tencentcloud/chat\';\nTencentCloudChat.create({ SDKAppID: 1 }).login(user).catch((error) => { if (error.code === «\'70001\'») renew(); });\n</script>\n', [number], { filename: inProject(projects.bare, 'src/login.vue'), languageOptions: vueLanguageOptions }),
		reported('import TencentCloudChat from \'@tencentcloud/chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nchat.on(TencentCloudChat.EVENT.ERROR, (event) => { if (event.data.code === «\'2024\'») login(); });\n', [quoted('event.data.code')]),
		reported('this.im.login(user).catch((error) => { if (error.code === «\'70001\'») renew(); });\n', [number], settings({ instances: ['this.im'] })),

		// The language of the settings
		reported(inHandler('if (error.code === «\'10013\'») join();'), [quoted('error.code', 'Zh')], settings({ locale: 'zh' })),
		reported(inHandler('if (String(error.code) === «10013») join();'), [bare('String(error.code)', 'Zh')], settings({ locale: 'zh' })),
	],

	valid: [
		passes('if (error.code > \'10013\') join();'),
		// Like with like
		passes('if (error.code === 10013) join();'),
		passes('if (String(error.code) === \'10013\') join();'),
		passes('if (`${error.code}` === \'10013\') join();'),
		passes('if (error.code + \'\' === \'10013\') join();'),
		passes('const code = String(error.code); if (code === \'10013\') join();'),
		passes('const code = error.code.toString(); switch (code) { case \'10013\': join(); }'),
		passes('if (Number(String(error.code)) === 10013) join();'),
		passes('if ([\'10013\'].includes(String(error.code))) join();'),
		passes('if ([10013].includes(error.code)) join();'),
		passes('show(new Map([[10013, t.joined]]).get(error.code));'),
		passes('show(new Map([[\'10013\', t.joined]]).get(`${error.code}`));'),
		valid(`function isJoined(code) { return code === '10013'; }\n${inHandler('if (isJoined(String(error.code))) join();')}`),
		// Some callers convert, others do not
		valid(`function isJoined(code) { return code === '10013'; }\n${inHandler('if (isJoined(String(error.code)) || isJoined(error.code)) join();')}`),

		// Comparisons that convert
		passes('if (error.code == \'10013\') join();'),
		passes('if (error.code != \'10013\') fail();'),
		passes('if (String(error.code) == 10013) join();'),
		passes('const row = [{ code: \'10013\', text: t.joined }].find((each) => each.code == error.code);'),

		// The keys of an object are strings, and what they are asked with becomes one
		passes('show({ \'10013\': t.joined }[error.code]);'),
		passes('show({ 10013: t.joined }[String(error.code)]);'),
		passes('const texts = { \'10013\': t.joined }; show(texts[error.code]);'),
		passes('const texts = { 10013: t.joined }; if (error.code in texts) show(texts[error.code]);'),
		passes('const texts = { 10013: t.joined }; if (Object.hasOwn(texts, error.code)) show(texts[error.code]);'),
		passes('const texts = { \'10013\': t.joined }; if (texts.hasOwnProperty(error.code)) show(texts[error.code]);'),
		passes('show(Object.fromEntries([[\'10013\', t.joined]])[error.code]);'),
		passes('show(new Map(Object.entries({ 10013: t.joined })).get(String(error.code)));'),
		passes('if (Object.keys({ 10013: t.joined }).includes(String(error.code))) join();'),

		// Both on purpose
		passes('if (error.code === 10013 || error.code === \'10013\') join();'),
		passes('if ([10013, \'10013\'].includes(error.code)) join();'),
		passes('switch (error.code) { case 10013: case \'10013\': join(); }'),

		// The words of the cloud search
		...['SearchUnable', 'SearchOverLimit', 'SearchParamsError'].map((code) => valid(`import TencentCloudChat from '@tencentcloud/lite-chat';\nTencentCloudChat.create({ SDKAppID: 1 }).searchCloudMessages(options).catch((error) => { if (error.code === '${code}') explain(); });\n`)),
		passes('if (error.code === 60020 || error.code === \'SearchUnable\') explain();'),
		// The word of the HTTP client in old versions
		valid('import TIM from \'tim-wx-sdk\';\nTIM.create({ SDKAppID: 1 }).login(user).catch((imError) => { if (imError.code === \'ECONNABORTED\') retry(); });\n'),

		// Words that are not compared with a code, or not surely with the SDK's
		passes('if (error.message === \'TIMEOUT\') retry();'),
		passes('if (error.name === \'NetworkError\') retry();'),
		passes('if (error.code === \'\') retry();'),
		passes('if (typeof error.code === \'number\') retry();'),
		passes('if (String(error.code) === \'TIMEOUT\') retry();'),
		valid('export const isLost = (imError) => imError.code === \'NetworkError\';\n'),
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nasync function send() {\n  try { await upload(file); await chat.sendMessage(message); } catch (error) { if (error.code === \'ECONNABORTED\') retry(); }\n}\n'),

		// What is of unknown type
		passes('const failure = JSON.parse(error.message); if (failure.code === \'10013\') join();'),
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nexport function getText(code) { return code === \'10013\' ? t.joined : t.failed; }\n'),
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nexport const isOwn = (error) => error.code === \'99999\';\n'),

		// A request that is waited for may fail with a code of its own; one that is a code of IM's is meant for it
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nimport { getSig } from \'./sig\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nasync function open() {\n  try { const userSig = await getSig(); await chat.login({ userID, userSig }); } catch (error) { if (error.code === \'10086\') fail(); }\n}\n'),
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nimport { getSig } from \'./sig\';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\nasync function open() {\n  try { const userSig = await getSig(); await chat.login({ userID, userSig }); } catch (error) { if (error.code === \'ERR_NETWORK\') fail(); }\n}\n'),

		// Others'
		valid('import TencentCloudChat from \'@tencentcloud/chat\';\nimport axios from \'axios\';\naxios.get(url).catch((error) => { if (error.code === \'10013\') fail(); });\n'),
		valid('export const isJoined = (error) => error.code === \'10013\';\n', { filename: inProject(onWeb) }),
		valid('if (zip === \'10013\') ship();\n'),
		passes('if (message.ID === \'10013\') join();'),
		valid(''),
	],
});

import rule from '../../rules/no-missing-twin-code.js';
import { findErrorCode } from '../../catalog/src/find-error-code.js';
import { runRule, vueLanguageOptions } from '../support/rule-tester.js';
import { inProject, projects } from './cases.js';
import { invalidMarked, type MarkedCase, type MarkedReport, preludes, validCase as valid } from './marked-cases.js';

const { web, tim, electron, reactNative } = preludes;

/** A report that one code is tested and its twin is not, with the suggestion to test it. */
function missing(code: number, twin: number, call: string, suggestion = 'addTwinCode'): MarkedReport {
	const [name, twinName] = [code, twin].map((each) => findErrorCode(each)!.name) as [string, string];
	const names = { twin: String(twin), twinName };
	return { id: 'missingTwinCode', data: { ...names, code: String(code), name, call, meaning: findErrorCode(twin)!.summary.en }, ...(suggestion === '' ? {} : { suggests: { id: suggestion, data: names } }) };
}

const invalid = (marked: string, report: MarkedReport, more: Partial<MarkedCase> = {}): object => invalidMarked(marked, [report], more);
const revoke = (body: string): string => `${web}chat.revokeMessage(message).catch((error) => { ${body} });\n`;
const late = missing(20016, 10031, 'chat.revokeMessage()');
const lateInGroup = missing(10031, 20016, 'chat.revokeMessage()');
const muted = missing(20012, 10017, 'chat.sendMessage()');
const send = (body: string): string => `${web}chat.sendMessage(message).catch((error) => { ${body} });\n`;
const withConstants = (body: string): string => `import * as ImErrorCode from 'tencent-im-error-codes/codes';\n${body}`;

runRule(rule, {
	invalid: [
		// Each pair, from both sides
		invalid(revoke('if (error.code === «20016»⟦ || error.code === 10031⟧) tell(late); else show(error);'), late),
		invalid(revoke('if (error.code === «10031»⟦ || error.code === 20016⟧) tell(late); else show(error);'), lateInGroup),
		invalid(revoke('if (error.code === «20022»⟦ || error.code === 10030⟧) tell(gone); else show(error);'), missing(20022, 10030, 'chat.revokeMessage()')),
		invalid(revoke('if (error.code === «10030»⟦ || error.code === 20022⟧) tell(gone); else show(error);'), missing(10030, 20022, 'chat.revokeMessage()')),
		invalid(send('if (error.code === «20012»⟦ || error.code === 10017⟧) tell(muted); else show(error);'), muted),
		invalid(send('if (error.code === «10017»⟦ || error.code === 20012⟧) tell(muted); else show(error);'), missing(10017, 20012, 'chat.sendMessage()')),
		invalid(send('if (error.code === «20006»⟦ || error.code === 10016⟧) tell(refused); else show(error);'), missing(20006, 10016, 'chat.sendMessage()')),
		invalid(send('if (error.code === «10016»⟦ || error.code === 20006⟧) tell(refused); else show(error);'), missing(10016, 20006, 'chat.sendMessage()')),
		invalid(`${electron}export async function start() { const { code } = await timRender.TIMLogin(options); if (code === «6206»⟦ || code === 70001⟧) renew(); else if (code !== 0) show(code); }`, missing(6206, 70001, 'timRender.TIMLogin()')),
		invalid(`${electron}export async function start() { const result = await timRender.TIMLogin(options); if (result.code === «70001»⟦ || result.code === 6206⟧) renew(); else if (result.code !== 0) show(result); }`, missing(70001, 6206, 'timRender.TIMLogin()')),

		invalid(`${electron}const { code } = await timRender.TIMLogin(options);\nif (code === «6206»⟦ || code === 70001⟧) renew(); else if (code !== 0) show(code);`, missing(6206, 70001, 'timRender.TIMLogin()')),

		// Every SDK and channel
		invalid(`${tim}tim.revokeMessage(message).catch((imError) => { if (imError.code === «20016»⟦ || imError.code === 10031⟧) tell(late); });`, missing(20016, 10031, 'tim.revokeMessage()')),
		invalid(`${preludes.lite}chat.revokeMessage(message).catch((error) => { if (error.code === «20016»⟦ || error.code === 10031⟧) tell(late); });`, late),
		invalid(`${web}chat.revokeMessage(message).then(hide, (error) => { if (error.code === «20016»⟦ || error.code === 10031⟧) tell(late); });`, late),
		invalid(`${web}export async function recall() { try { await chat.revokeMessage(message); } catch (error) { if (error.code === «20016»⟦ || error.code === 10031⟧) tell(late); else throw error; } }`, late),
		invalid(`${web}export async function recall() { try { await chat.revokeMessage(message); } catch ({ code }) { if (code === «20016»⟦ || code === 10031⟧) tell(late); else show(code); } }`, late),
		invalid(`${electron}timRender.TIMMsgRevoke(options).then(({ code }) => { if (code === «20016»⟦ || code === 10031⟧) tell(late); else if (code !== 0) show(code); });`, missing(20016, 10031, 'timRender.TIMMsgRevoke()')),
		invalid(`${electron}timRender.TIMMsgSendMessageV2({ conv_id, callback: (result) => { if (result.code === «20012»⟦ || result.code === 10017⟧) tell(muted); else if (result.code !== 0) show(result); } });`, missing(20012, 10017, 'timRender.TIMMsgSendMessageV2()')),
		invalid(`${reactNative}export async function start() { const { code } = await manager.login(user, sig); if (code === «6206»⟦ || code === 70001⟧) renew(); else if (code !== 0) show(code); }`, missing(6206, 70001, 'manager.login()')),
		invalid(`import { MessageActionStoreRaw } from 'tuikit-atomicx-react/chat';\nconst store = MessageActionStoreRaw.create(message);\nstore.revoke().catch((error) => { show(error.code === «20016»⟦ || error.code === 10031⟧ ? late : failed); });`, missing(20016, 10031, 'store.revoke()')),

		// Comparisons, wherever they stand
		invalid(revoke('if («20016» === error.code⟦ || 10031 === error.code⟧) tell(late); else show(error);'), late),
		invalid(revoke('if (error.code == «20016»⟦ || error.code == 10031⟧) tell(late); else show(error);'), late),
		invalid(revoke('if (error.code !== «20016»⟦ && error.code !== 10031⟧) show(error); else tell(late);'), late),
		invalid(revoke('if (error.code != «20016»⟦ && error.code != 10031⟧) show(error); else tell(late);'), late),
		invalid(revoke('show(error.code === «20016»⟦ || error.code === 10031⟧ ? late : failed);'), late),
		invalid(revoke('if (isOpen && ⟦(⟧error.code === «20016»⟦ || error.code === 10031)⟧) tell(late); else show(error);'), late),
		invalid(revoke('if (isOpen || error.code === «20016»⟦ || error.code === 10031⟧) tell(late); else show(error);'), late),
		invalid(revoke('if (isOpen && (error.code === «20016»⟦ || error.code === 10031⟧)) tell(late); else show(error);'), late),
		invalid(revoke('if (!(error.code === «20016»⟦ || error.code === 10031⟧)) show(error);'), late),
		invalid(revoke('const isLate = error.code === «20016»⟦ || error.code === 10031⟧; show(isLate ? late : failed);'), late),
		invalid(revoke('if (isOpen || ⟦(⟧error.code !== «20016»⟦ && error.code !== 10031)⟧) show(error);'), late),
		invalid(revoke('if (error?.code === «20016»⟦ || error?.code === 10031⟧) tell(late); else show(error);'), late),
		invalid(revoke('if (Number(error.code) === «20016»⟦ || Number(error.code) === 10031⟧) tell(late); else show(error);'), late),
		invalid(revoke('if ((error as ImError).code === «20016»⟦ || (error as ImError).code === 10031⟧) tell(late); else show(error);'), late),
		invalid(revoke('if (String(error.code) === «\'20016\'»⟦ || String(error.code) === \'10031\'⟧) tell(late); else show(error);'), late),
		invalid(revoke('if (error.code === «20_016»⟦ || error.code === 10_031⟧) tell(late); else show(error);'), late),
		invalid(revoke('if (/* of one user */ error.code === «20016»⟦ || error.code === 10031⟧ /* late */) tell(late); else show(error);'), late),
		invalid(revoke('if (error.code === «20016»⟦ || error.code === 10031⟧ // late\n) tell(late); else show(error);'), late),
		invalid(revoke('if ((error.code || 0) === «20016»⟦ || (error.code || 0) === 10031⟧) tell(late); else show(error);'), late),
		invalid(revoke('const isLate = (error.code === «20016»⟦ || error.code === 10031⟧) as boolean; show(isLate ? late : failed);'), late),
		invalid(revoke('if (⟦(⟧error.code === «20016»⟦ || error.code === 10031)⟧ === isOpen) tell(late); else if (error.code === 20016) show(error);'), late),
		// The first of several places
		invalid(revoke('if (error.code === «20016»⟦ || error.code === 10031⟧) tell(late); else show(error); if (error.code === 20016) reload();'), late),

		// Cases, lists and tables
		invalid(revoke('switch (error.code) {\n  ⟦case 10031:\n  ⟧case «20016»:\n    tell(late);\n    break;\n  default:\n    show(error);\n}'), late),
		invalid(revoke('switch (error.code) {\n  // The window is over\n  ⟦case 10031:\n  ⟧case «20016»: // two minutes\n    tell(late);\n    break;\n  default:\n    show(error);\n}'), late),
		invalid(revoke('switch (error.code) { ⟦case 10031: ⟧case «20016»: tell(late); break; default: show(error); }'), late),
		invalid(revoke('switch (true) { case error.code === «20016»⟦ || error.code === 10031⟧: tell(late); break; default: show(error); }'), late),
		invalid(revoke('if ([«20016»⟦, 10031⟧, 10010].includes(error.code)) tell(late); else show(error);'), late),
		invalid(revoke('if ([\n  ⟦10031,\n  ⟧«20016», // late\n  10010,\n].includes(error.code)) tell(late); else show(error);'), late),
		invalid(revoke('if ([«20016»⟦, 10031⟧, , 10010].includes(error.code)) tell(late); else show(error);'), late),
		invalid(send('show(error.code in { ⟦10017: \'muted\', ⟧«20012»: \'muted\' } ? muted : failed);'), muted),
		invalid(`${web}const LATE = new Set([«20016»⟦, 10031⟧]);\nchat.revokeMessage(message).catch((error) => show(LATE.has(error.code) ? late : failed));`, late),
		invalid(`${web}const LATE = Object.freeze([«20016»⟦, 10031⟧]);\nchat.revokeMessage(message).catch((error) => { if (LATE.indexOf(error.code) >= 0) tell(late); else show(error); });`, late),
		invalid(`${web}const TEXTS = { ⟦10017: 'muted', ⟧«20012»: 'muted', 80001: 'bad words' };\nchat.sendMessage(message).catch((error) => show(TEXTS[error.code] ?? error.message));`, muted),
		invalid(`${web}const TEXTS = {\n  ⟦10017: t('muted'),\n  ⟧«20012»: t('muted'),\n};\nchat.sendMessage(message).catch((error) => show(TEXTS[error.code] ?? error.message));`, muted),
		invalid(`${web}const TEXTS = { ⟦'10017': 'muted', ⟧«'20012'»: 'muted' };\nchat.sendMessage(message).catch((error) => show(TEXTS[error.code] ?? error.message));`, muted),
		invalid(`${web}const TEXTS = new Map([[«20012», 'muted']⟦, [10017, 'muted']⟧]);\nchat.sendMessage(message).catch((error) => show(TEXTS.get(error.code) ?? error.message));`, muted),

		// Helpers of the file
		invalid(`${web}let last;\nchat.revokeMessage(message).catch((error) => { const options = { ...defaults, late }; const rows = [[]]; last = error; if (error.code === «20016»⟦ || error.code === 10031⟧) tell(late, { options, rows }); });`, late),
		invalid(`${web}const recalled = chat.revokeMessage(message);\nrecalled.catch(console.error);\nrecalled.catch((error) => { if (error.code === «20016»⟦ || error.code === 10031⟧) tell(late); });`, late),
		invalid(`${web}const isLate = ({ code }) => code === «20016»⟦ || code === 10031⟧;\nchat.revokeMessage(message).catch((error) => show(isLate(error) ? late : failed));`, late),
		invalid(`${web}function showLate(code) { if (code === «20016»⟦ || code === 10031⟧) tell(late); else show(code); }\nchat.revokeMessage(message).catch((error) => showLate(error.code));`, late),
		invalid(`${web}function onError(error) { if (error.code === «20016»⟦ || error.code === 10031⟧) tell(late); else show(error); }\nchat.revokeMessage(message).catch(onError);`, late),

		// Constants: the import that is there, or numbers
		invalid(withConstants(revoke('if (error.code === «ImErrorCode.ERR_SVR_MSG_REVOKE_TIME_LIMIT»⟦ || error.code === ImErrorCode.ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT⟧) tell(late); else show(error);')), late),
		invalid(withConstants(revoke('switch (error.code) { ⟦case ImErrorCode.ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT: ⟧case «ImErrorCode.ERR_SVR_MSG_REVOKE_TIME_LIMIT»: tell(late); break; default: show(error); }')), late),
		invalid(withConstants(`${web}const TEXTS = { ⟦[ImErrorCode.ERR_SVR_GROUP_SHUTUP_DENY]: 'muted', ⟧[«ImErrorCode.ERR_SVR_MSG_SHUTUP_DENY»]: 'muted' };\nchat.sendMessage(message).catch((error) => show(TEXTS[error.code] ?? error.message));`), muted),
		invalid(`import { ERR_SVR_MSG_REVOKE_TIME_LIMIT } from 'tencent-im-error-codes';\n${revoke('if (error.code === «ERR_SVR_MSG_REVOKE_TIME_LIMIT»⟦ || error.code === 10031⟧) tell(late); else show(error);')}`, late),
		invalid(`import { ⟦ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT, ⟧ERR_SVR_MSG_REVOKE_TIME_LIMIT } from 'tencent-im-error-codes/codes';\n${revoke('if (error.code === «ERR_SVR_MSG_REVOKE_TIME_LIMIT»⟦ || error.code === ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT⟧) tell(late); else show(error);')}`, late, { settings: { 'tencent-im': { constants: { from: 'tencent-im-error-codes/codes', style: 'named' } } } }),
		invalid(`const LATE = 20016;\n${revoke('if (error.code === «LATE»⟦ || error.code === 10031⟧) tell(late); else show(error);')}`, late),

		// No suggestion where something would be done twice
		invalid(revoke('let code; if ((code = error.code) === «20016») tell(late); else if (code === 20016) show(error);'), missing(20016, 10031, 'chat.revokeMessage()', '')),
		invalid(`${web}const ACTIONS = new Map([[«20012», () => { stop(); }]]);\nchat.sendMessage(message).catch((error) => (ACTIONS.get(error.code) ?? show)(error));`, missing(20012, 10017, 'chat.sendMessage()', '')),
		invalid(`${web}const TEXTS = { «20012»: new Notice('muted') };\nchat.sendMessage(message).catch((error) => show(TEXTS[error.code] ?? error.message));`, missing(20012, 10017, 'chat.sendMessage()', '')),
		invalid(`${web}const ACTIONS = { ⟦10017: () => stop(input), ⟧«20012»: () => stop(input) };\nchat.sendMessage(message).catch((error) => (ACTIONS[error.code] ?? show)(error));`, muted),
		invalid(`${web}const ACTIONS = { «20012»: createAction(() => { stop(); }) };\nchat.sendMessage(message).catch((error) => (ACTIONS[error.code] ?? show)(error));`, missing(20012, 10017, 'chat.sendMessage()', '')),
		invalid(`${web}const ACTIONS = { «20012»() { stop(); } };\nchat.sendMessage(message).catch((error) => (ACTIONS[error.code] ?? show)(error));`, missing(20012, 10017, 'chat.sendMessage()', '')),

		// The kind of conversation is open
		invalid(`${web}for (const message of messages) chat.sendMessage(message).catch((error) => { if (error.code === «20012»⟦ || error.code === 10017⟧) tell(muted); else show(error); });`, muted),
		invalid(`${web}export const send = (message) => chat.sendMessage(message).catch((error) => { if (error.code === «20012»⟦ || error.code === 10017⟧) tell(muted); else show(error); });`, muted),
		invalid(`${web}var first = wrap(second), second = wrap(first);\nchat.sendMessage(first).catch((error) => { if (error.code === «20012»⟦ || error.code === 10017⟧) tell(muted); else show(error); });`, muted),
		invalid(`${web}chat.sendMessage({ ...options, [key]: 'GROUP' }).catch((error) => { if (error.code === «20012»⟦ || error.code === 10017⟧) tell(muted); else show(error); });`, muted),
		invalid(`${web}cached ?? chat.sendMessage(message).catch((error) => { if (error.code === «20012»⟦ || error.code === 10017⟧) tell(muted); else show(error); });`, muted),
		invalid(`${web}switch (state) { default: chat.sendMessage(message).catch((error) => { if (error.code === «20012»⟦ || error.code === 10017⟧) tell(muted); else show(error); }); }`, muted),
		invalid(`${web}const message = chat.createTextMessage({ to, conversationType: conversation.type, payload });\nchat.sendMessage(message).catch((error) => { if (error.code === «20012»⟦ || error.code === 10017⟧) tell(muted); else show(error); });`, muted),
		invalid(`${web}chat.sendMessage(message).catch((error) => { if (isOpen && ⟦(⟧error.code === «20012»⟦ || error.code === 10017)⟧) tell(muted); else show(error); });`, muted),

		// Components, languages, options
		invalid(`<script>\n${web}export default { methods: { recall() { chat.revokeMessage(this.message).catch((error) => { if (error.code === «20016»⟦ || error.code === 10031⟧) this.tell(late); else this.show(error); }); } } };\n</script>`, late, { languageOptions: vueLanguageOptions, filename: inProject(projects.bare, 'src/recall.vue') }),
		invalid(revoke('if (error.code === «20016»⟦ || error.code === 10031⟧) tell(late); else show(error);'), late, { options: [{ ignore: [10031] }] }),
		invalidMarked(revoke('if (error.code === «20016»⟦ || error.code === 10031⟧) tell(late); else if (error.code === «10030»⟦1: || error.code === 20022⟧) tell(gone); else show(error);'), [late, missing(10030, 20022, 'chat.revokeMessage()')]),
		invalid(revoke('if (error.code === «20016»⟦ || error.code === 10031⟧) tell(late); else show(error);'), {
			id: 'missingTwinCodeZh',
			data: { ...late.data, meaning: findErrorCode(10031)!.summary.zh },
			suggests: { id: 'addTwinCodeZh', data: late.suggests!.data! },
		}, { settings: { 'tencent-im': { locale: 'zh' } } }),
	],
	valid: [
		// Both are tested
		valid(revoke('if (error.code === 20016 || error.code === 10031) tell(late); else show(error);')),
		valid(revoke('if (error.code === 20022 || error.code === 10030) tell(gone); else show(error);')),
		valid(send('if (error.code === 20012) tell(muted); else if (error.code === 10017) tell(mutedInGroup); else show(error);')),
		valid(send('if (error.code === 20006 || error.code === 10016) tell(refused); else show(error);')),
		valid(`${electron}export async function start() { const { code } = await timRender.TIMLogin(options); if (code === 6206 || code === 70001) renew(); else if (code !== 0) show(code); }`),
		valid(revoke('switch (error.code) { case 20016: case 10031: tell(late); break; default: show(error); }')),
		valid(revoke('switch (error.code) { case 20016: tell(late); break; case 10031: tell(lateInGroup); break; default: show(error); }')),
		valid(revoke('switch (true) { case error.code === 20016: case error.code === 10031: tell(late); break; default: show(error); }')),
		valid(revoke('if ([20016, 10031].includes(error.code)) tell(late); else show(error);')),
		valid(revoke('if (error.code !== 20016 && error.code !== 10031) show(error); else tell(late);')),
		valid(`${web}const TEXTS = { 20012: 'muted', 10017: 'muted' };\nchat.sendMessage(message).catch((error) => show(TEXTS[error.code] ?? error.message));`),
		valid(`${web}const TEXTS = new Map([[20012, 'muted'], [10017, 'muted']]);\nchat.sendMessage(message).catch((error) => show(TEXTS.get(error.code) ?? error.message));`),
		valid(`${web}const LATE = new Set([20016, 10031]);\nchat.revokeMessage(message).catch((error) => show(LATE.has(error.code) ? late : failed));`),
		valid(withConstants(revoke('if (error.code === ImErrorCode.ERR_SVR_MSG_REVOKE_TIME_LIMIT || error.code === ImErrorCode.ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT) tell(late); else show(error);'))),
		valid(withConstants(revoke('if (error.code === ImErrorCode.ERR_SVR_MSG_REVOKE_TIME_LIMIT || error.code === 10031) tell(late); else show(error);'))),
		// In another place of the handler, or by a range, a list or a helper
		valid(revoke('if (error.code === 20016) tell(late); else handleGroup(error); function handleGroup(failure) { if (failure.code === 10031) tell(late); else show(failure); }')),
		valid(revoke('if (error.code === 20016 || (error.code >= 10030 && error.code <= 10040)) tell(late); else show(error);')),
		valid(revoke('if (error.code === 20016) tell(late); else setTimeout(() => { if (error.code === 10031) tell(late); else show(error); });')),
		valid(`import { LATE } from './codes';\n${revoke('if (error.code === 20016 || LATE.includes(error.code)) tell(late); else show(error);')}`),
		valid(`import { isLate } from './codes';\n${revoke('if (error.code === 20016 || isLate(error)) tell(late); else show(error);')}`),
		valid(`import { GROUP_LATE } from './codes';\n${revoke('if (error.code === 20016 || error.code === GROUP_LATE) tell(late); else show(error);')}`),

		// None is tested
		valid(revoke('show(error);')),
		valid(revoke('if (error.code === 20026) tell(changed); else show(error);')),
		valid(`${web}chat.revokeMessage(message);`),

		// No twins on this call or platform
		valid(send('if (error.code === 20016) tell(late); else show(error);')),
		valid(revoke('if (error.code === 20012) tell(muted); else show(error);')),
		valid(`${web}chat.login(user).catch((error) => { if (error.code === 70001) renew(); else show(error); });`),
		valid(`${web}chat.getMessageList(options).catch((error) => { if (error.code === 20012) tell(muted); else show(error); });`),
		valid(`${electron}export async function list() { const { code } = await timRender.TIMConvGetConvList(options); if (code === 6206) renew(); else if (code !== 0) show(code); }`),

		// Not the SDK's
		valid('api.revokeMessage(message).catch((error) => { if (error.code === 20016) tell(late); else show(error); });'),
		valid(`${web}axios.post(url).catch((error) => { if (error.code === 20016) tell(late); else show(error); });`),
		valid(`${web}import store from 'pinia-orm';\nstore.revoke().catch((error) => { if (error.code === 20016) tell(late); else show(error); });`),
		valid('const store = createStore();\nstore.revoke().catch((error) => { if (error.code === 20016) tell(late); });'),

		// One kind of conversation alone
		valid(`${web}const message = chat.createTextMessage({ to, conversationType: TencentCloudChat.TYPES.CONV_C2C, payload });\nchat.sendMessage(message).catch((error) => { if (error.code === 20012) tell(muted); else show(error); });`),
		valid(`${web}chat.sendMessage(chat.createTextMessage({ to, conversationType: 'GROUP', payload })).catch((error) => { if (error.code === 10017) tell(muted); else show(error); });`),
		valid(`${web}export async function send() { const message = await createMessage({ conversationType: 'GROUP' }); try { await chat.sendMessage(message); } catch (error) { if (error.code === 10017) tell(muted); else throw error; } }`),
		valid(`${web}if (conversation.type === TencentCloudChat.TYPES.CONV_GROUP) chat.sendMessage(message).catch((error) => { if (error.code === 10017) tell(muted); else show(error); });`),
		valid(send('if (isGroup && error.code === 10017) tell(muted); else show(error);')),
		valid(`${electron}timRender.TIMMsgRevoke({ conv_type: TIMConvType.kTIMConv_Group }).then(({ code }) => { if (code === 10031) tell(late); else if (code !== 0) show(code); });`),
		valid(`${reactNative}manager.getMessageManager().sendMessage({ id, receiver: user, groupID: '' }).then(({ code }) => { if (code === 20012) tell(muted); else if (code !== 0) show(code); });`),
		valid(`import { TUIChatService } from '@tencentcloud/chat-uikit-engine';\nTUIChatService.sendTextAtMessage(options).catch((error) => { if (error.code === 10017) tell(muted); else show(error); });`),

		// Options
		valid(revoke('if (error.code === 20016) tell(late); else show(error);'), { options: [{ ignore: [20016] }] }),
	],
});

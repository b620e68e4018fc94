import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import rule from '../../rules/no-magic-error-code.js';
import plugin from '../../src/index.js';
import { createProject } from '../support/create-project.js';
import { runRule, vueLanguageOptions } from '../support/rule-tester.js';
import { constantsImport, describe as describeEntries, inHandler, inProject, valid } from './cases.js';
import { invalidMarked, type MarkedReport } from './marked-cases.js';

const names = { options: [{ checkDefinitions: 'names' }] } as const;
const webProject = createProject({ name: 'app', dependencies: { '@tencentcloud/chat': '3.6.6' } }, { 'src/codes.ts': 'export const ERR_SVR_GROUP_SHUTUP_DENY = 10017;\n' });

const compare = (expression: string): string => inHandler(`if (error.code === ${expression}) stop();`);

/** The report about a name; `fitting` as a message lists codes. */
const misnamed = (name: string, value: number, code: number, constant: string, fitting?: string): MarkedReport => ({
	id: 'misnamedErrorCode',
	data: { name, value: String(value), code: String(code), meaning: describeEntries([constant]), hint: fitting === undefined ? '' : ` The name fits ${fitting}.` },
});

/** The report about a table, and its suggestion. */
const table = (name: string, size: number, reference = 'ImErrorCode.ERR_SVR_GROUP_SHUTUP_DENY'): MarkedReport => ({
	id: 'definedErrorCodes',
	data: { name, size: String(size) },
	suggests: { id: 'useConstants', data: { name, reference } },
});

const muted = '⟦10017→ImErrorCode.ERR_SVR_GROUP_SHUTUP_DENY⟧';
const full = '⟦10014→ImErrorCode.ERR_SVR_GROUP_FULL_MEMBER_COUNT⟧';
const expired = 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED';

runRule(rule, {
	invalid: [
		// A name that says something else
		invalidMarked(`const LOGIN_TIMEOUT = «70001»;\n${compare('LOGIN_TIMEOUT')}`, [misnamed('LOGIN_TIMEOUT', 70001, 70001, expired)], names),
		invalidMarked(`const LOGIN_TIMEOUT = «-70001»;\n${compare('LOGIN_TIMEOUT')}`, [misnamed('LOGIN_TIMEOUT', -70001, 70001, expired)], names),
		invalidMarked(`const NETWORK_ERROR = «70051»;\n${compare('NETWORK_ERROR')}`, [misnamed('NETWORK_ERROR', 70051, 70051, 'ERR_SVR_ACCOUNT_BLACKLIST', '2800 ERR_WEB_NETWORK_ERROR')], names),
		invalidMarked(`class Codes { static NETWORK_ERROR = «70051»; }\n${compare('Codes.NETWORK_ERROR')}`, [misnamed('NETWORK_ERROR', 70051, 70051, 'ERR_SVR_ACCOUNT_BLACKLIST', '2800 ERR_WEB_NETWORK_ERROR')], names),
		invalidMarked(`const CODES = { sdkNotReady: «70001», pages: 10 };\n${compare('CODES.sdkNotReady')}`, [misnamed('sdkNotReady', 70001, 70001, expired, '2999 ERR_WEB_SDK_IS_NOT_READY')], names),
		invalidMarked(`export const isStale = (imError) => imError.code === NOT_FRIEND;\nconst NOT_FRIEND = «70001»;\n`, [misnamed('NOT_FRIEND', 70001, 70001, expired, '2700 ERR_WEB_NOT_MY_FRIEND')], names),

		// A code of another platform, where this one has its own
		invalidMarked(`const UPLOAD_FAIL = «6008»;\n${compare('UPLOAD_FAIL')}`, [{
			id: 'foreignErrorCode',
			data: { name: 'UPLOAD_FAIL', value: '6008', code: '6008', meaning: describeEntries(['ERR_FILE_TRANS_UPLOAD_FAILED']), source: 'the Web SDKs', described: '2300 ERR_WEB_MESSAGE_AUDIO_UPLOAD_FAIL, 2350 ERR_WEB_MESSAGE_VIDEO_UPLOAD_FAIL or 2400 ERR_WEB_MESSAGE_FILE_UPLOAD_FAIL' },
		}], names),
		invalidMarked('export const MESSAGE_ERROR_CODE = { DIRTY_WORDS: 80001, UPLOAD_FAIL: «6008», REQUESTOR_TIME: 2081, DISCONNECT_NETWORK: 2800, DIRTY_MEDIA: 80004, UNUPLOADED_PICTURE: 2040, NOT_GROUP_MEMBER: 10007 };\n', [{
			id: 'foreignErrorCode',
			data: { name: 'UPLOAD_FAIL', value: '6008', code: '6008', meaning: describeEntries(['ERR_FILE_TRANS_UPLOAD_FAILED']), source: 'the Web SDKs', described: '2300 ERR_WEB_MESSAGE_AUDIO_UPLOAD_FAIL, 2350 ERR_WEB_MESSAGE_VIDEO_UPLOAD_FAIL or 2400 ERR_WEB_MESSAGE_FILE_UPLOAD_FAIL' },
		}], { ...names, filename: inProject(webProject) }),

		// A table of codes
		invalidMarked(`⟦${constantsImport}\n⟧export enum «Codes» { Muted = ${muted}, Full = ${full} }\nexport const isMuted = (imError) => imError.code === Codes.Muted;\n`, [table('Codes', 2)], names),
		invalidMarked(`⟦${constantsImport}\n⟧const «CODES» = Object.freeze({\n  MUTED: ${muted}, // keep\n  'full': ${full},\n} as const);\nexport const isMuted = (imError) => imError.code === CODES.MUTED;\n`, [table('CODES', 2)], names),
		invalidMarked(`⟦${constantsImport}\n⟧export class «Codes» { static MUTED = ${muted}; static readonly FULL = ${full}; hide() {} }\nexport const isMuted = (imError) => imError.code === Codes.MUTED;\n`, [table('Codes', 2)], names),
		invalidMarked(`⟦${constantsImport}\n⟧export enum «Codes» { Muted = ${muted}, SigExpired = ⟦-10001→ImErrorCode.ERR_SVR_SSO_D2_EXPIRED⟧ }\nexport const isMuted = (imError) => imError.code === Codes.Muted;\n`, [table('Codes', 2)], names),
		// The name of the enum is the one that the import would have
		invalidMarked('⟦import * as ImErrorCode_1 from \'tencent-im-error-codes/codes\';\n\n⟧export enum «ImErrorCode» { Muted = ⟦10017→ImErrorCode_1.ERR_SVR_GROUP_SHUTUP_DENY⟧, Full = ⟦10014→ImErrorCode_1.ERR_SVR_GROUP_FULL_MEMBER_COUNT⟧ }\nexport const isMuted = (imError) => imError.code === ImErrorCode.Muted;\n', [table('ImErrorCode', 2, 'ImErrorCode_1.ERR_SVR_GROUP_SHUTUP_DENY')], names),
		// A member's name hides an import of the same name, used elsewhere or not
		invalidMarked('import { ERR_SVR_GROUP_SHUTUP_DENY⟦, ERR_SVR_GROUP_SHUTUP_DENY as ERR_SVR_GROUP_SHUTUP_DENY_1⟧ } from \'@/im\';\nexport enum «Codes» { ERR_SVR_GROUP_SHUTUP_DENY = ⟦10017→ERR_SVR_GROUP_SHUTUP_DENY_1⟧, Quiet = ⟦10017→ERR_SVR_GROUP_SHUTUP_DENY_1⟧ }\nexport const isMuted = (imError) => imError.code === Codes.Quiet;\n', [table('Codes', 2, 'ERR_SVR_GROUP_SHUTUP_DENY_1')], { ...names, settings: { 'tencent-im': { constants: { from: '@/im', style: 'named' } } } }),
		// Members of wrong names, of ignored codes and with constants stay
		invalidMarked(`⟦${constantsImport}\n⟧export enum «Codes» { Muted = ${muted}, NetworkError = «10014», Friend = 20009 }\nexport const isMuted = (imError) => imError.code === Codes.Muted;\n`, [table('Codes', 3), misnamed('NetworkError', 10014, 10014, 'ERR_SVR_GROUP_FULL_MEMBER_COUNT', '2800 ERR_WEB_NETWORK_ERROR')], { options: [{ checkDefinitions: 'names', ignore: [20009] }] }),
		invalidMarked(`${constantsImport}\nexport enum «Codes» { Muted = ${muted}, Full = ImErrorCode.ERR_SVR_GROUP_FULL_MEMBER_COUNT }\nexport const isMuted = (imError) => imError.code === Codes.Muted;\n`, [table('Codes', 2)], names),
		// A team's own constants
		invalidMarked('⟦import { Im } from \'@/im\';\n\n⟧export enum «Codes» { Muted = ⟦10017→Im.Quiet⟧, Full = 10014 }\nexport const isMuted = (imError) => imError.code === Codes.Muted;\n', [table('Codes', 2, 'Im.Quiet')], { ...names, settings: { 'tencent-im': { constants: { from: '@/im', style: 'member', name: 'Im', names: { Quiet: 10017 } } } } }),
		invalidMarked(`<script lang="ts">\n⟦${constantsImport}\n⟧export enum «Codes» { Muted = ${muted}, Full = ${full} }\nexport const isMuted = (imError) => imError.code === Codes.Muted;\n</script>\n`, [table('Codes', 2)], { ...names, filename: inProject(webProject, 'src/a.vue'), languageOptions: vueLanguageOptions }),
		// A lower bar lets in what nothing but the project speaks for
		invalidMarked(`⟦${constantsImport}\n⟧export enum «ErrorCode» { USER_SIG_EXPIRED = ⟦70001→ImErrorCode.${expired}⟧, INVALID_SIGNATURE = ⟦70003→ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED⟧ }\n`, [table('ErrorCode', 2, `ImErrorCode.${expired}`)], { options: [{ checkDefinitions: 'names', minimumConfidence: 'possible' }], filename: inProject(webProject) }),
	],
	valid: [
		// Names that fit, that say only where, and that say nothing
		valid(`const USER_SIG_EXPIRED = 70001;\n${compare('USER_SIG_EXPIRED')}`, names),
		valid(`const LOGIN_ERROR = 70001;\n${compare('LOGIN_ERROR')}`, names),
		valid(`const CODE_A = 70001;\n${compare('CODE_A')}`, names),
		// What is no code
		valid(`const LOGIN_TIMEOUT = 70001;\nsetTimeout(login, LOGIN_TIMEOUT);\n${compare('code')}`, names),
		valid(`const LOGIN_TIMEOUT = 70009;\nif (page === LOGIN_TIMEOUT) open();\n${compare('code')}`, names),
		valid(`const LOGIN_TIMEOUT = -2081;\n${compare('LOGIN_TIMEOUT')}`, names),
		// Another platform's code, where nothing tells the platform, or nothing here would fit the name
		valid('export const isUploadError = (imError) => imError.code === UPLOAD_FAIL;\nconst UPLOAD_FAIL = 6008;\n', names),
		valid(`const OUT_OF_MEMORY = 6028;\n${compare('OUT_OF_MEMORY')}`, names),
		// Without the option, with the other one's reports switched off, or ignored
		valid(`const LOGIN_TIMEOUT = 70001;\n${compare('LOGIN_TIMEOUT')}`),
		valid(`const LOGIN_TIMEOUT = 70001;\n${compare('LOGIN_TIMEOUT')}`, { options: [{ checkDefinitions: false }] }),
		valid(`const LOGIN_TIMEOUT = 70001;\n${compare('LOGIN_TIMEOUT')}`, { options: [{ checkDefinitions: 'names', ignore: [70001] }] }),
		valid(`const LOGIN_TIMEOUT = -70001;\n${compare('LOGIN_TIMEOUT')}`, { options: [{ checkDefinitions: 'names', ignore: [-70001] }] }),
		valid('export enum ErrorCode { USER_SIG_EXPIRED = 70001, INVALID_SIGNATURE = 70003 }\n', { ...names, filename: inProject(webProject) }),

		// No table: one member, another value, values that must be read off the text, keys instead of values
		...[
			'export enum Codes { Muted = 10017 }',
			'export enum Codes { Muted = 10017, Full = 10014, Typo = 2081 }',
			'export enum Codes { Muted = 10017, Full = 10014, Name = \'full\' }',
			'export enum Codes { Muted = 10017, Full }',
			'export enum Codes { Muted = 10017, Quiet = Muted }',
			'export const enum Codes { Muted = 10017, Full = 10014 }',
			'declare enum Codes { Muted = 10017, Full = 10014 }',
			'enum Codes { Muted = 10017, Full = 10014 } enum Others { Quiet = Codes.Muted }',
		].map((definition) => valid(`${definition}\nexport const isMuted = (imError) => imError.code === Codes.Muted;\n`, names)),
		// Every member has its constant already
		valid(`${constantsImport}export enum Codes { Muted = ImErrorCode.ERR_SVR_GROUP_SHUTUP_DENY, Full = ImErrorCode.ERR_SVR_GROUP_FULL_MEMBER_COUNT }\n${compare('Codes.Muted')}`, names),
		// No import is possible, none is needed, or none would have the names
		valid('enum Codes { Muted = 10017, Full = 10014 }\nconst isMuted = (imError) => imError.code === Codes.Muted;\n', names),
		valid('export const MUTED_ERRORS = { group: 10017, sender: 20012 };\nexport const isMuted = (imError) => imError.code === MUTED_ERRORS.group;\n', { ...names, filename: inProject(webProject, 'src/codes.ts'), settings: { 'tencent-im': { constants: { from: './codes', style: 'named' } } } }),
		valid('export enum Codes { Muted = 10017, Full = 10014 }\nexport const isMuted = (imError) => imError.code === Codes.Muted;\n', { ...names, settings: { 'tencent-im': { constants: { from: '@/im', style: 'named', names: { Quiet: 20012 } } } } }),
	],
});

const say = (code: string, locale: string): string[] => new Linter().verify(code, [{ plugins: { 'tencent-im': plugin }, rules: { 'tencent-im/no-magic-error-code': ['warn', { checkDefinitions: 'names' }] }, settings: { 'tencent-im': { locale } } }])
	.flatMap(({ message, suggestions }) => [message, ...suggestions?.map(({ desc }) => desc) ?? []]);

const wrongNames = `class Codes { static NETWORK_ERROR = 70051; static UPLOAD_FAIL = 6008; static FULL = 10014; }\n${compare('Codes.NETWORK_ERROR || error.code === Codes.UPLOAD_FAIL')}`;

it('says in English what is wrong, and what to do', () => {
	expect(say(wrongNames, 'en')).toEqual([
		'All 3 members of Codes are IM error codes. Give them the constants of the catalog as values; their own names can stay.',
		'Give the members of Codes constants such as ImErrorCode.ERR_SVR_GROUP_FULL_MEMBER_COUNT.',
		'NETWORK_ERROR is 70051, but IM error code 70051 is ERR_SVR_ACCOUNT_BLACKLIST: the account has been blacklisted. The name fits 2800 ERR_WEB_NETWORK_ERROR. Correct the number or the name.',
		'UPLOAD_FAIL is 6008, that is ERR_FILE_TRANS_UPLOAD_FAILED: uploading the file failed. This code never comes from the Web SDKs; there it is 2300 ERR_WEB_MESSAGE_AUDIO_UPLOAD_FAIL, 2350 ERR_WEB_MESSAGE_VIDEO_UPLOAD_FAIL or 2400 ERR_WEB_MESSAGE_FILE_UPLOAD_FAIL. Use the code of the SDK at hand.',
	]);
});

it('says it in Chinese', () => {
	for (const message of say(wrongNames, 'zh')) expect(message).toMatch(/^[^{}]*[\u4E00-\u9FFF][^{}]*。$/u);
	expect(say(wrongNames, 'zh')).toHaveLength(4);
});

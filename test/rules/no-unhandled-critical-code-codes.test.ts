import rule from '../../rules/no-unhandled-critical-code.js';
import { createProject } from '../support/create-project.js';
import { runRule, vueLanguageOptions } from '../support/rule-tester.js';
import { inProject, projects } from './cases.js';
import { electron, type Expected, invalid, list, valid, web } from './no-unhandled-critical-code-cases.js';

/** What a suggestion puts behind the first import: that of the constants. */
const after = '⟦\nimport * as ImErrorCode from \'tencent-im-error-codes/codes\';⟧';

/** The Web SDK's beginning, with the place where a suggestion imports the constants. */
const webHere = `import TencentCloudChat from '@tencentcloud/chat';${after}\nconst chat = TencentCloudChat.create({ SDKAppID: 0 });\n`;
const electronHere = `import TimRender from 'im_electron_sdk/dist/renderer';${after}\nconst timRender = new TimRender();\n`;

const todo = (call: string): string => `// TODO: handle the failure of ${call}`;

/** The names of a recall's other codes, in the order of the data. */
const sigExpired = 'ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED';
const otherRecall = ['ERR_SVR_MSG_REVOKE_MSG_NOT_FOUND', 'ERR_SVR_GROUP_REVOKE_MSG_NOT_FOUND', 'ERR_SVR_GROUP_REVOKE_MSG_DENY'].map((name) => `ImErrorCode.${name}`);
const groupLate = 'ImErrorCode.ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT';

const recall: Expected = { id: 'missingCodes', call: 'chat.revokeMessage()', group: 'recall', codes: list(70001, 20022, 10030, 10032), suggests: 'addBranch' };
const missingRecall = `[${[sigExpired, ...otherRecall].join(', ')}].includes(error.code)`;
const branch = (condition: string, thrown = 'error', call = 'chat.revokeMessage()'): string => `else if (${condition}) {\n\t${todo(call)}\n\tthrow ${thrown};\n}`;
const push: Expected = { id: 'missingCodes', call: 'chat.setGroupAttributes()', group: 'group-attributes', codes: list(70001), suggests: 'addBranch' };
const pushBranch = branch(`error.code === ${sigExpired}`, 'error', 'chat.setGroupAttributes()');

/** A script without imports. */
const script = (reference: string): string => `wx.$TUIKit.setGroupAttributes(options).catch(«(error) =>» { if (error.code === 10056) { show(); }⟦ ${branch(`error.code === ${reference}`, 'error', 'wx.$TUIKit.setGroupAttributes()')}⟧ });`;
const create: Expected = { ...push, call: 'wx.$TUIKit.setGroupAttributes()' };

runRule(rule, {
	invalid: [
		// A recall that knows the window alone
		invalid(`${webHere}chat.revokeMessage(message).catch(«(error) =>» { if (error.code === 20016 || error.code === 10031) { show(); }⟦ ${branch(missingRecall)}⟧ });`, [recall]),
		invalid(`${webHere}chat.revokeMessage(message).catch(«(error) =>» { if (error.code === 20016) { show(); } else if (error.code === 10031) { show(); }⟦ ${branch(missingRecall)}⟧ });`, [recall]),
		invalid(`${webHere}chat.revokeMessage(message).catch(«({ code }) =>» { if ([20016, 10031].includes(code)) { show(); }⟦ ${branch(missingRecall.replace('error.code', 'code'), 'new Error(`IM error ${code}`)')}⟧ });`, [recall]),
		invalid(`${webHere}chat.revokeMessage(message).catch(«(error) =>» { if (error.code === 20016) { show(); }⟦ ${branch(`[${[sigExpired, groupLate, ...otherRecall].join(', ')}].includes(error.code)`)}⟧ });`, [{ ...recall, codes: list(70001, 10031, 20022, 10030, 10032) }]),

		// Each form of a test, of a call with one code beside the session
		invalid(`${webHere}chat.setGroupAttributes(options).catch(«(error) =>» { if (error.code === 10056) { show(); }⟦ ${pushBranch}⟧ });`, [push]),
		invalid(`${webHere}chat.setGroupAttributes(options).catch(«(error) =>» { if (error.code === 10056) show();⟦\n${pushBranch}⟧ });`, [push]),
		invalid(`${webHere}chat.setGroupAttributes(options).catch(«(error) =>» { if (error?.code === 10056) { show(); }⟦ ${pushBranch.replace('error.code', 'error?.code')}⟧ });`, [push]),
		invalid(`${webHere}chat.setGroupAttributes(options).catch(«(error) =>» { if (error.code === 10056) { show(); }⟦ ${pushBranch}⟧ else { console.error(error); } });`, [push]),
		invalid(`${webHere}chat.setGroupAttributes(options).catch(«(error) =>» { if (error.code === 10056) { show(); return; }⟦ ${pushBranch}⟧ console.error(error); });`, [push]),
		invalid(`${webHere}export async function set() { try { await chat.setGroupAttributes(options); } «catch (error)» { if (error.code === 10056) { show(); }⟦ ${pushBranch}⟧ } }`, [push]),
		invalid(`${webHere}chat.setGroupAttributes(options).then(show, «(error) =>» { if (error.code === 10056) { show(); }⟦ ${pushBranch}⟧ });`, [push]),
		invalid(`${webHere}const late = new Set([10056]);\nchat.setGroupAttributes(options).catch(«(error) =>» { if (late.has(error.code)) { show(); }⟦ ${pushBranch}⟧ });`, [push]),
		invalid(`${webHere}chat.setGroupAttributes(options).catch(«(error) =>» { const { code } = error; if (code === 10056) { show(); }⟦ ${branch(`code === ${sigExpired}`, 'new Error(`IM error ${code}`)', 'chat.setGroupAttributes()')}⟧ });`, [push]),
		// No branch can be added: an expression, a helper elsewhere, an inner if
		invalid(`${web}chat.setGroupAttributes(options).catch(«(error) =>» error.code === 10056 && show());`, [{ id: 'missingCodes', call: 'chat.setGroupAttributes()', codes: list(70001) }]),
		invalid(`${web}chat.setGroupAttributes(options).catch(«(error) =>» { if (error.code === 10056) if (isOpen) show(); });`, [{ id: 'missingCodes', call: 'chat.setGroupAttributes()', codes: list(70001) }]),
		invalid(`${web}chat.setGroupAttributes(options).catch(«(error) =>» { if (error.code !== 10056) { console.log(error); } });`, [{ id: 'missingCodes', call: 'chat.setGroupAttributes()', codes: list(70001) }]),
		invalid(`${web}chat.setGroupAttributes(options).catch(«(error) =>» { switch (error.code) {} if (error.code === 10056) show(); });`, [{ id: 'missingCodes', call: 'chat.setGroupAttributes()', codes: list(70001) }]),

		// switch: the cases fall to what is there, or throw again
		invalid(`${webHere}chat.setGroupAttributes(options).catch(«(error) =>» {\n\tswitch (error.code) {\n\t\tcase 10056:\n\t\t\tshow();\n\t\t\tbreak;\n\t\t⟦case ${sigExpired}:\n\t\t⟧default:\n\t\t\tconsole.error(error);\n\t}\n});`, [{ ...push, suggests: 'addCases' }]),
		invalid(`${webHere}chat.setGroupAttributes(options).catch(«(error) =>» {\n\tswitch (error.code) {\n\t\t⟦case ${sigExpired}:\n\t\t\t${todo('chat.setGroupAttributes()')}\n\t\t\tthrow error;\n\t\t⟧case 10056: // somebody else was first\n\t\t\tshow();\n\t}\n});`, [push]),
		invalid(`${webHere}chat.revokeMessage(message).catch(«(error) =>» {\n\tswitch (error.code) {\n\t\tcase 20016:\n\t\tcase 10031:\n\t\t\tshow();\n\t\t\tbreak;\n\t\t⟦${[sigExpired, ...otherRecall].map((name) => `case ${name}:\n\t\t`).join('')}⟧default:\n\t}\n});`, [{ ...recall, suggests: 'addCases' }]),
		invalid(`${web}chat.setGroupAttributes(options).catch(«(error) =>» { switch (true) { case error.code === 10056: show(); } });`, [{ id: 'missingCodes', call: 'chat.setGroupAttributes()', codes: list(70001) }]),

		invalid(`${electronHere}const { code } = await timRender.TIMGroupSetGroupAttributes(options);\n«switch (code)» {\n\t⟦case ImErrorCode.ERR_USER_SIG_EXPIRED:\n\tcase ${sigExpired}:\n\t\t${todo('timRender.TIMGroupSetGroupAttributes()')}\n\t\tthrow new Error(\`IM error \${code}\`);\n\t⟧case 10056:\n\t\tshow();\n}`, [{ ...push, call: 'timRender.TIMGroupSetGroupAttributes()', codes: list(6206, 70001) }]),

		// More codes than a message names
		invalid(
			`${webHere}chat.login(options).catch(«(error) =>» { if (error.code === 70001) { renew(); }⟦ else if ([${['ERR_SVR_ACCOUNT_USERSIG_EMPTY', 'ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED', 'ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED_EX', 'ERR_SVR_ACCOUNT_USERSIG_MISMATCH_PUBLICKEY', 'ERR_SVR_ACCOUNT_USERSIG_MISMATCH_ID', 'ERR_SVR_ACCOUNT_USERSIG_MISMATCH_SDKAPPID', 'ERR_SVR_ACCOUNT_USERSIG_PUBLICKEY_NOT_FOUND', 'ERR_SVR_ACCOUNT_SDKAPPID_NOT_FOUND', 'ERR_SVR_ACCOUNT_FREQ_LIMIT', 'ERR_SVR_ACCOUNT_BLACKLIST', 'ERR_SVR_ACCOUNT_COUNT_LIMIT', 'ERR_SVR_COMM_INVALID_SERVICE'].map((name) => `ImErrorCode.${name}`).join(', ')}].includes(error.code)) {\n\t${todo('chat.login()')}\n\tthrow error;\n}⟧ });`,
			[{ id: 'missingCodes', call: 'chat.login()', group: 'login', codes: `${list(70002, 70003, 70005, 70009, 70013)} and 7 more`, suggests: 'addBranch' }],
		),

		// The platform decides which codes there are: the native SDKs give 6206 and 6014, the Web SDK gives 2024
		invalid(`${electronHere}timRender.TIMMsgRevoke(options).then(«(result) =>» { if (result.code === 20016 || result.code === 10031) { show(); }⟦ ${branch(`[ImErrorCode.ERR_USER_SIG_EXPIRED, ${sigExpired}, ${otherRecall.join(', ')}].includes(result.code)`, 'new Error(`IM error ${result.code}`)', 'timRender.TIMMsgRevoke()')}⟧ });`, [{ ...recall, call: 'timRender.TIMMsgRevoke()', codes: list(6206, 70001, 20022, 10030, 10032) }]),
		invalid(`${electronHere}export async function recall() { const { code } = await timRender.TIMMsgRevoke(options); «if (code === 20016 || code === 10031)» { show(); }⟦ ${branch(`[ImErrorCode.ERR_USER_SIG_EXPIRED, ${sigExpired}, ${otherRecall.join(', ')}].includes(code)`, 'new Error(`IM error ${code}`)', 'timRender.TIMMsgRevoke()')}⟧ }`, [{ ...recall, call: 'timRender.TIMMsgRevoke()', codes: list(6206, 70001, 20022, 10030, 10032) }]),
		// The Web SDK of before 2019 has no 2024
		invalid("webim.createGroup(options, start, «(error) =>» (error.ErrorCode === 10021 || error.ErrorCode === 10025) && join());", [{ id: 'missingCodes', call: 'webim.createGroup()', group: 'group-creation', codes: list(70001, 80001, 80004, 10036, 10058) }]),

		// Helpers of the catalog cover what they decide
		invalid(`import { requiresRelogin } from 'tencent-im-error-codes';\n${webHere}chat.modifyMessage(message).catch(«(error) =>» { if (requiresRelogin(error.code)) { renew(); }⟦ ${branch(['ERR_SVR_MSG_MODIFY_VERSION_CONFLICT', 'ERR_SVR_MSG_MODIFY_CONFLICT', 'ERR_WEB_MESSAGE_MODIFY_CONFLICT'].map((name) => `error.code === ImErrorCode.${name}`).join(' || '), 'error', 'chat.modifyMessage()')}⟧ });`, [{ id: 'missingCodes', call: 'chat.modifyMessage()', group: 'modification', codes: list(20027, 20028, 2480), suggests: 'addBranch' }]),

		invalid(`import { isRetryable } from 'tencent-im-error-codes';\n${webHere}chat.setGroupAttributes(options).catch(«(error) =>» { if (isRetryable(error.code)) { retry(); }⟦ ${pushBranch}⟧ });`, [push]),
		invalid(`import { isCustomCallbackCode } from 'tencent-im-error-codes';\n${webHere}chat.setGroupAttributes(options).catch(«(error) =>» { if (isCustomCallbackCode(error.code)) { show(); }⟦ ${branch(`error.code === ${sigExpired} || error.code === ImErrorCode.ERR_SVR_GROUP_ATTRIBUTE_WRITE_CONFILCT`, 'error', 'chat.setGroupAttributes()')}⟧ });`, [{ ...push, codes: list(70001, 10056) }]),

		// The constants: imported already, a team's own, numbers where no import fits
		invalid(`import * as Codes from 'tencent-im-error-codes/codes';\n${web}chat.setGroupAttributes(options).catch(«(error) =>» { if (error.code === Codes.ERR_SVR_GROUP_ATTRIBUTE_WRITE_CONFILCT) { show(); }⟦ ${pushBranch.replace('ImErrorCode', 'Codes')}⟧ });`, [push], { filename: inProject(projects.withConstants) }),
		invalid(`import TencentCloudChat from '@tencentcloud/chat';⟦\nimport { ImCode } from '@/codes';⟧\nconst chat = TencentCloudChat.create({});\nchat.setGroupAttributes(options).catch(«(error) =>» { if (error.code === 10056) { show(); }⟦ ${pushBranch.replace(sigExpired, 'ImCode.SIG_EXPIRED')}⟧ });`, [push], { settings: { 'tencent-im': { constants: { from: '@/codes', style: 'member', name: 'ImCode', names: { SIG_EXPIRED: 70001 } } } } }),
		invalid(`${web}chat.setGroupAttributes(options).catch(«(error) =>» { if (error.code === 10056) { show(); }⟦ ${pushBranch.replace(sigExpired, '70001')}⟧ });`, [push], { settings: { 'tencent-im': { constants: { from: '@/codes', style: 'member', name: 'ImCode', names: { MUTED: 10017 } } } } }),
		invalid(`⟦const ImErrorCode = require('tencent-im-error-codes/codes');\n\n⟧${script(sigExpired)}`, [create], { filename: inProject(createProject({ name: 'app', type: 'commonjs' }), 'page.js'), languageOptions: { parserOptions: { sourceType: 'script' } } }),
		invalid(script('70001'), [create], { filename: inProject(projects.bare, 'page.js'), languageOptions: { parserOptions: { sourceType: 'script' } } }),

		// Components
		invalid(`<script setup>\nimport TencentCloudChat from '@tencentcloud/chat';${after}\nconst chat = TencentCloudChat.create({});\nchat.setGroupAttributes(options).catch(«(error) =>» {\n\tif (error.code === 10056) {\n\t\tshow();\n\t}⟦ ${pushBranch.replaceAll('\n', '\n\t')}⟧\n});\n</script>`, [push], { languageOptions: vueLanguageOptions, filename: inProject(projects.bare, 'src/set.vue') }),

		// Every call, where it is asked for
		invalid(`${webHere}chat.getGroupProfile(options).catch(«(error) =>» { if (error.code === 10007) { show(); }⟦ ${branch(`error.code === ${sigExpired}`, 'error', 'chat.getGroupProfile()')}⟧ });`, [{ id: 'missingCodes', call: 'chat.getGroupProfile()', codes: list(70001), suggests: 'addBranch' }], { options: [{ calls: 'all' }] }),

		// Chinese
		{
			code: `${web}chat.login(options);`,
			filename: inProject(projects.bare),
			settings: { 'tencent-im': { locale: 'zh' } },
			errors: [{ messageId: 'droppedFailureZh', data: { call: 'chat.login()', consequence: '应用会在未登录的状态下继续运行' }, line: 3, column: 1, suggestions: [{ messageId: 'addCatchZh', output: `${web}chat.login(options).catch((error) => {\n\t// TODO：处理 chat.login() 的失败\n\tthrow error;\n});` }] }],
		},
		{
			code: `${web}chat.setGroupAttributes(options).catch((error) => error.code === 10056 && show());`,
			filename: inProject(projects.bare),
			settings: { 'tencent-im': { locale: 'zh' } },
			errors: [{ messageId: 'missingCodesZh', data: { call: 'chat.setGroupAttributes()', codes: '70001 ERR_SVR_ACCOUNT_USERSIG_EXPIRED' }, line: 3, column: 40 }],
		},
		{
			code: `${web}export async function send() { try { await chat.sendMessage(a); await chat.sendMessage(b); } catch ({ code }) {} }`,
			filename: inProject(projects.bare),
			settings: { 'tencent-im': { locale: 'zh' } },
			errors: [{ messageId: 'emptyHandlerZh', data: { call: 'chat.sendMessage() 等 2 个调用', consequence: '消息没有发出，也没有人告知原因' }, line: 3, column: 94 }],
		},
		{
			code: `${web}chat.login(options).catch((error) => error.code === 70001 && renew());`,
			filename: inProject(projects.bare),
			settings: { 'tencent-im': { locale: 'zh' } },
			errors: [{ messageId: 'missingCodesZh', data: { call: 'chat.login()', codes: `${list(70002, 70003, 70005, 70009, 70013).replaceAll(', ', '、')}，等共 12 个` }, line: 3, column: 27 }],
		},
		// Wrong settings are reported by whichever rule runs
		{
			code: 'show();',
			filename: inProject(projects.bare),
			settings: { 'tencent-im': { locale: 'fr' } },
			errors: [{ messageId: 'invalidSetting', line: 1, column: 1 }],
		},
	],
	valid: [
		// What a helper of another module decides, nobody knows, whatever its name
		valid(`import { isRetryable } from './retry';\n${web}chat.setGroupAttributes(options).catch((error) => { if (isRetryable(error.code)) { retry(); } });`),
		valid(`${web}chat.setGroupAttributes(options).catch((error) => { if (error.code === 10056) { show(); } else { show(error); } });`),
		valid(`${web}chat.setGroupAttributes(options).catch((error) => { if (error.code === 10056) { show(); return; } throw error; });`),
		valid(`${web}chat.setGroupAttributes(options).catch((error) => { switch (error.code) { case 10056: show(); break; default: show(error); } });`),
		valid(`${web}chat.setGroupAttributes(options).catch((error) => show(error.code === 10056 ? 'late' : 'failed'));`),
		valid(`${web}chat.setGroupAttributes(options).catch((error) => { if (error.code !== 10056) show(error); });`),
		valid(`${web}chat.setGroupAttributes(options).catch((error) => { if (error.code === 10056 || error.code === 70001) show(); });`),
		valid(`${web}chat.setGroupAttributes(options).catch((error) => { if (error.code === 10056) show(); if (error.code >= 70000 && error.code < 71000) renew(); });`),
		valid(`${web}import { requiresRelogin } from 'tencent-im-error-codes';\nchat.setGroupAttributes(options).catch((error) => { if (error.code === 10056) show(); if (requiresRelogin(error.code)) renew(); });`),
		valid(`${web}chat.setGroupAttributes(options).catch((error) => { if (error.code === Codes.CONFLICT) show(); });`),
		valid(`${web}chat.setGroupAttributes(options).catch((error) => { if (isConflict(error)) show(); });`),
		valid(`${web}chat.setGroupAttributes(options).catch((error) => { switch (error.code) { case 70001: case 10056: show(); } });`),
		valid(`${web}chat.setGroupAttributes(options).catch((error) => { switch (error.code) { case 10056: show(); break; case 70001: default: console.error(error); } });`),
		valid(`${web}chat.setGroupAttributes(options).catch((error) => { /* im-error: handled by the listener */ if (error.code === 10056) show(); });`),
		valid(`${web}chat.setGroupAttributes(options).catch((error) => { console.error(error); if (error.code === 10056) show(); });`, { options: [{ allowedHandlers: ['console.error'] }] }),
		valid(`${web}chat.getGroupProfile(options).catch((error) => { if (error.code === 10007) show(); });`),
		valid(`${electron}timRender.TIMMsgRevoke(options).then((result) => { if (result.code === 20016) show(); else if (result.code !== 0) show(result.desc); });`),
	],
});

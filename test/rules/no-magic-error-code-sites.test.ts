import rule from '../../rules/no-magic-error-code.js';
import { runRule } from '../support/rule-tester.js';
import { constantsImport, inHandler, invalid, valid } from './cases.js';

const expired = 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED';
const bothNoFriend = 'ERR_SVR_MSG_BOTH_NOT_FRIEND';
const muted = 'ERR_SVR_MSG_SHUTUP_DENY';
const sensitive = 'ERR_SVR_COMM_SENSITIVE_TEXT';

/** One number in a handler; the package is not there, so the constant is a suggestion. */
const suggests = (marked: string, name: string, after: string): object => invalid(inHandler(marked), [{ is: name, suggestion: inHandler(after, constantsImport) }]);

/** One number in a handler that is reported without an edit. */
const reports = (marked: string, is: string | readonly string[], id?: string): object => invalid(inHandler(marked), [{ is, ...(id === undefined ? {} : { id }) }]);

runRule(rule, {
	invalid: [
		// Comparisons, either way round
		suggests('if (error.code === «70001») renew();', expired, `if (error.code === ImErrorCode.${expired}) renew();`),
		suggests('if (error.code !== «70001») renew();', expired, `if (error.code !== ImErrorCode.${expired}) renew();`),
		suggests('if (error.code == «70001») renew();', expired, `if (error.code == ImErrorCode.${expired}) renew();`),
		suggests('if (error.code != «70001») renew();', expired, `if (error.code != ImErrorCode.${expired}) renew();`),
		suggests('if («70001» === error.code) renew();', expired, `if (ImErrorCode.${expired} === error.code) renew();`),
		suggests('const text = error.code === «70001» ? t.expired : t.failed;', expired, `const text = error.code === ImErrorCode.${expired} ? t.expired : t.failed;`),
		suggests('return error.code === «70001»', expired, `return error.code === ImErrorCode.${expired}`),
		suggests('while (error?.code === «70001») await renew();', expired, `while (error?.code === ImErrorCode.${expired}) await renew();`),
		suggests('if (error!.code === «70001») renew();', expired, `if (error!.code === ImErrorCode.${expired}) renew();`),
		suggests('if ((error as { code: number }).code === «70001») renew();', expired, `if ((error as { code: number }).code === ImErrorCode.${expired}) renew();`),
		suggests('const { code } = error; if (code === «70001») renew();', expired, `const { code } = error; if (code === ImErrorCode.${expired}) renew();`),
		suggests('const { code: failure = 0 } = error; if (failure === «70001») renew();', expired, `const { code: failure = 0 } = error; if (failure === ImErrorCode.${expired}) renew();`),
		suggests('const failed = error; if (failed.code === «70001») renew();', expired, `const failed = error; if (failed.code === ImErrorCode.${expired}) renew();`),
		suggests('if (Number(error.code) === «70001») renew();', expired, `if (Number(error.code) === ImErrorCode.${expired}) renew();`),
		suggests('log(error.code === «70001» && user.id === 70001);', expired, `log(error.code === ImErrorCode.${expired} && user.id === 70001);`),

		// Spellings of a number
		suggests('if (error.code === «70_001») renew();', expired, `if (error.code === ImErrorCode.${expired}) renew();`),
		suggests('if (error.code === «0x11171») renew();', expired, `if (error.code === ImErrorCode.${expired}) renew();`),
		suggests('if (error.code === «70001» as number) renew();', expired, `if (error.code === ImErrorCode.${expired} as number) renew();`),
		suggests('if (error.code === «-10001») renew();', 'ERR_SVR_SSO_D2_EXPIRED', 'if (error.code === ImErrorCode.ERR_SVR_SSO_D2_EXPIRED) renew();'),
		reports('if (String(error.code) === «\'70001\'») renew();', expired),
		reports('if (`${error.code}` === «"70001"») renew();', expired),

		// switch
		suggests('switch (error.code) { case «20009»: befriend(); break; default: fail(); }', bothNoFriend, `switch (error.code) { case ImErrorCode.${bothNoFriend}: befriend(); break; default: fail(); }`),
		invalid(inHandler('switch (error.code) { case «20009»: case «20012»: hint(); }'), [
			{ is: bothNoFriend, suggestion: inHandler(`switch (error.code) { case ImErrorCode.${bothNoFriend}: case 20012: hint(); }`, constantsImport) },
			{ is: muted, suggestion: inHandler(`switch (error.code) { case 20009: case ImErrorCode.${muted}: hint(); }`, constantsImport) },
		]),

		// Lists
		suggests('if ([«70001»].includes(error.code)) renew();', expired, `if ([ImErrorCode.${expired}].includes(error.code)) renew();`),
		suggests('if ([«70001»].indexOf(error.code) !== -1) renew();', expired, `if ([ImErrorCode.${expired}].indexOf(error.code) !== -1) renew();`),
		suggests('if (new Set([«70001»]).has(error.code)) renew();', expired, `if (new Set([ImErrorCode.${expired}]).has(error.code)) renew();`),
		suggests('const stale = [«70001»]; if (stale.some((code) => code === error.code)) renew();', expired, `const stale = [ImErrorCode.${expired}]; if (stale.some((code) => code === error.code)) renew();`),

		// Tables: a key becomes a computed one
		suggests('show({ «80001»: t.sensitive }[error.code]);', sensitive, `show({ [ImErrorCode.${sensitive}]: t.sensitive }[error.code]);`),
		suggests('show({ [«80001»]: t.sensitive }[error.code]);', sensitive, `show({ [ImErrorCode.${sensitive}]: t.sensitive }[error.code]);`),
		suggests('show({ «\'80001\'»: t.sensitive }[error.code]);', sensitive, `show({ [ImErrorCode.${sensitive}]: t.sensitive }[error.code]);`),
		suggests('show(new Map([[«80001», t.sensitive]]).get(error.code));', sensitive, `show(new Map([[ImErrorCode.${sensitive}, t.sensitive]]).get(error.code));`),
		suggests('const rows = [{ code: «80001», text: t.sensitive }]; show(rows.find((row) => row.code === error.code));', sensitive, `const rows = [{ code: ImErrorCode.${sensitive}, text: t.sensitive }]; show(rows.find((row) => row.code === error.code));`),

		// An assignment where a comparison was meant
		reports('if (error.code = «70001») renew();', expired, 'assignedErrorCode'),
		reports('const text = (error.code = «70001») ? t.expired : t.failed;', expired, 'assignedErrorCode'),

		// A helper of the same file, and one that is alone in its file and gets something named like an IM error
		invalid('import TencentCloudChat from \'@tencentcloud/chat\';\nconst isExpired = (code: number) => code === «70001»;\nTencentCloudChat.create({ SDKAppID: 1 }).login(user).catch((error) => isExpired(error.code) && renew());\n', [
			{ is: expired, suggestion: `import TencentCloudChat from '@tencentcloud/chat';\n${constantsImport}const isExpired = (code: number) => code === ImErrorCode.${expired};\nTencentCloudChat.create({ SDKAppID: 1 }).login(user).catch((error) => isExpired(error.code) && renew());\n` },
		]),
		invalid('export const isExpired = (imError) => imError.code === «70001»;\n', [{ is: expired, suggestion: `${constantsImport}\nexport const isExpired = (imError) => imError.code === ImErrorCode.${expired};\n` }]),
	],
	valid: [
		valid(inHandler('if (error.status === 70001) renew();')),
		valid(inHandler('if (error.code > 70001) renew();')),
		valid(inHandler('if (error.code === 79999) renew();')),
		valid(inHandler('if (error.code + 70001) renew();')),
		valid(inHandler('const text = error.type === 70001 ? t.expired : t.failed;')),
		valid(inHandler('const { type } = error; if (type === 70001) renew();')),
		valid(inHandler('const { code } = user; if (code.length === 70001) renew();')),
		valid(inHandler('log(user.id === 70001);')),
		valid(inHandler('if (error.code === 70001.5) renew();')),
		valid(inHandler('if (error.code === 70001n) renew();')),
		valid(inHandler('if (error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED) renew();')),
		valid(inHandler('if (error.code === -70001) renew();')),
		valid(inHandler('if (String(error.message) === \'70001\') renew();')),
		valid(inHandler('switch (error.type) { case 20009: befriend(); }')),
		valid(inHandler('switch (error.code) { case 0: break; case other: 20009; }')),
		valid(inHandler('if ([70001].includes(user.id)) renew();')),
		valid(inHandler('if (new Set([70001]).has(user.id)) renew();')),
		valid(inHandler('show({ 80001: t.sensitive }[user.id]);')),
		valid(inHandler('show({ a: 80001 }[error.code]);')),
		valid(inHandler('show(new Map([[t.sensitive, 80001]]).get(error.code));')),
		valid(inHandler('error.code = 70001;')),
		valid(inHandler('setTimeout(retry, 2000);')),
		valid('fetch(url).catch((error) => { if (error.code === 70001) renew(); });\n'),
		valid('export const isExpired = (claimError) => claimError.code === 70001;\n'),
		valid('socket.onclose = (event) => { if (event.code === 4001) reconnect(); };\n'),
		valid(''),
	],
});

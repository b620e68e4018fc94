import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import rule from '../../rules/no-magic-error-code.js';
import { createProject } from '../support/create-project.js';
import { runRule } from '../support/rule-tester.js';
import { type Case, constantsImport, inHandler, inProject, invalid, projects, valid } from './cases.js';

const sendFailed = 'ERR_WEB_MESSAGE_SEND_FAIL';
const deleteFailed = 'ERR_SVR_CONTENT_REVIEW_DELETE_FAILED';
const expired = 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED';

const fixable: Partial<Case> = { filename: inProject(projects.withConstants) };
const webProject = createProject({ name: 'app', dependencies: { '@tencentcloud/chat': '3.6.6', 'tencent-im-error-codes': '^0.1.0' } });

/** A REST response, read beside nothing else. */
const inResponse = (body: string): string => `const response = await axios.post(\`https://console.tim.qq.com/v4/openim_dirty_words/delete?\${query}\`, words);
if (response.data.ErrorCode === ${body}) retry();
export {};
`;

/** The webhook range that a code begins, as the message says it. */
function getRange(from: number): { from: string; to: string; meaning: string } {
	const range = findErrorCodes(from).find((meaning) => 'from' in meaning);
	if (!range || !('from' in range)) throw new Error(`no range begins at ${from}`);
	return { from: String(range.from), to: String(range.to), meaning: range.summary.en };
}

const rangeImport = 'import { isCustomCallbackCode } from \'tencent-im-error-codes\';\n';

/** A test for a webhook range, and the same with the function. */
const asksForRange = (marked: string, after: string, from = 120001, subject = 'error.code', more: Partial<Case> = {}): object =>
	invalid(
		inHandler(marked),
		[{ is: [], id: 'customErrorCodeRange', data: getRange(from), suggestionId: 'useCustomCallbackCode', reference: `isCustomCallbackCode(${subject})`, suggestion: inHandler(after, rangeImport) }],
		null,
		more,
	);

runRule(rule, {
	invalid: [
		// One number with two meanings: the SDK of the evidence decides
		invalid(inHandler('if (error.code === «2100») retry();'), [{ is: sendFailed }], inHandler(`if (error.code === ImErrorCode.${sendFailed}) retry();`, constantsImport), fixable),
		invalid(inResponse('«2100»'), [{ is: deleteFailed }], `${constantsImport}\n${inResponse(`ImErrorCode.${deleteFailed}`)}`, fixable),
		// Where nothing decides, both are named and nothing is edited
		invalid('export const mayRetry = (imError) => imError.code === «2100»;\n', [{ is: [sendFailed, deleteFailed], id: 'ambiguousErrorCode' }], null, fixable),
		invalid('export const mayRetry = (imError) => ({ «1002»: true })[imError.code];\n', [{ is: ['ERR_WEB_HELLO_ANSWER_KICKED_OUT', 'ERR_SVR_OPERATION_DATA_INVALID_PARAMETERS'], id: 'ambiguousErrorCode' }], null, fixable),
		...[
			{ code: 2001, names: ['ERR_WEB_NO_ACCOUNT_TYPE', 'ERR_SVR_CONTENT_REVIEW_INTERNAL_ERROR'] },
			{ code: 2002, names: ['ERR_WEB_NO_IDENTIFIER', 'ERR_SVR_CONTENT_REVIEW_COMMAND_NOT_SUPPORTED'] },
			{ code: 2003, names: ['ERR_WEB_NO_USERSIG', 'ERR_SVR_CONTENT_REVIEW_INVALID_PARAMETERS'] },
		].flatMap(({ code, names }) => [
			invalid(`export const is = (imError) => imError.code === «${code}»;\n`, [{ is: names, id: 'ambiguousErrorCode' }], null, fixable),
			invalid(inHandler(`if (error.code === «${code}») fail();`), [{ is: names[0]! }], inHandler(`if (error.code === ImErrorCode.${names[0]!}) fail();`, constantsImport), fixable),
		]),
		// …not even where a team has a name of its own for the number
		invalid('export const mayRetry = (imError) => imError.code === «2100»;\n', [{ is: [sendFailed, deleteFailed], id: 'ambiguousErrorCode' }], null, { settings: { 'tencent-im': { constants: { from: '@app/codes', style: 'named', names: { RETRY: 2100 } } } } }),
		// The project decides where the file does not
		invalid('export const mayRetry = (imError) => imError.code === «2100»;\n', [{ is: sendFailed }], `${constantsImport}\nexport const mayRetry = (imError) => imError.code === ImErrorCode.${sendFailed};\n`, { filename: inProject(webProject) }),
		invalid('export const mayRetry = (imError) => imError.code === «2100»;\n', [{ is: sendFailed }], `${constantsImport}\nexport const mayRetry = (imError) => imError.code === ImErrorCode.${sendFailed};\n`, { ...fixable, settings: { 'tencent-im': { sdk: ['chat'] } } }),

		// Webhook ranges
		asksForRange('if («error.code >= 120001 && error.code <= 130000») own();', 'if (isCustomCallbackCode(error.code)) own();'),
		asksForRange('if («error.code > 120000 && error.code < 130001») own();', 'if (isCustomCallbackCode(error.code)) own();'),
		asksForRange('if («120001 <= error.code && error.code <= 130000») own();', 'if (isCustomCallbackCode(error.code)) own();'),
		asksForRange('if (!(«error.code <= 130000 && error.code >= 120001»)) fail();', 'if (!(isCustomCallbackCode(error.code))) fail();'),
		asksForRange('if («error.code >= 10100 && error.code <= 10200») own();', 'if (isCustomCallbackCode(error.code)) own();', 10100),
		asksForRange('if («error.code >= 38000 && error.code <= 39000») own();', 'if (isCustomCallbackCode(error.code)) own();', 38000),
		// A suggestion even where the package is there: the function knows the other ranges too
		asksForRange('if («error.code >= 120001 && error.code <= 130000») own();', 'if (isCustomCallbackCode(error.code)) own();', 120001, 'error.code', fixable),
		asksForRange('const { code } = error; if («code >= 120001 && code <= 130000») own();', 'const { code } = error; if (isCustomCallbackCode(code)) own();', 120001, 'code'),
		// A comment would be lost, or the installed catalog lacks the function
		invalid(inHandler('if («error.code >= 120001 /* ours */ && error.code <= 130000») own();'), [{ is: [], id: 'customErrorCodeRange', data: getRange(120001) }], null, fixable),
		invalid(inHandler('if («error.code >= 120001 && error.code <= 130000») own();'), [{ is: [], id: 'customErrorCodeRange', data: getRange(120001) }], null, { filename: inProject(createProject({ name: 'app', dependencies: { 'tencent-im-error-codes': '^0.0.1' } })) }),

		// In Chinese
		invalid(inHandler('if (error.code === «\'70001\'») renew();'), [{ is: [], id: 'magicErrorCodeZh', data: { code: '70001', meaning: `${expired}：${findErrorCodes(70001)[0]!.summary.zh}` } }], null, { settings: { 'tencent-im': { locale: 'zh' } } }),
		invalid(inHandler('if (error.code === «70001») renew();'), [{ is: [expired], id: 'magicErrorCodeZh', data: { code: '70001', meaning: `${expired}：${findErrorCodes(70001)[0]!.summary.zh}` }, suggestion: inHandler(`if (error.code === ImErrorCode.${expired}) renew();`, constantsImport) }], null, { settings: { 'tencent-im': { locale: 'zh' } } }),
	],
	valid: [
		valid(inHandler('if (error.code >= 120001 && error.code <= 129999) own();'), fixable),
		valid(inHandler('if (error.code >= 120001 || error.code <= 130000) own();'), fixable),
		valid(inHandler('if (error.code > 120001 && error.code < 130000) own();'), fixable),
		valid(inHandler('if (error.code >= 120001 && error.count <= 130000) own();'), fixable),
		valid(inHandler('if (error.count >= 120001 && error.count <= 130000) own();'), fixable),
		valid(inHandler('if (error.code >= 9501 && error.code <= 9525) own();'), fixable),
		valid(inHandler('if (error.code === 120001) own();'), fixable),
	],
});

import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import rule from '../../rules/no-magic-error-code.js';
import plugin from '../../src/index.js';
import { createProject } from '../support/create-project.js';
import { runRule } from '../support/rule-tester.js';
import { constantsImport, inHandler, inProject, invalid, projects, valid } from './cases.js';

const expired = 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED';
const muted = 'ERR_SVR_MSG_SHUTUP_DENY';

/** A project that uses the SDK, and a helper in it that says nothing of IM. */
const webProject = createProject({ name: 'app', dependencies: { '@tencentcloud/chat': '3.6.6' } });
const quietHelper = (code: string): string => `export const isExpired = (error) => error.code === ${code};\n`;
const quietSuggestion = `${constantsImport}\n${quietHelper(`ImErrorCode.${expired}`)}`;

const definition = (code: string): string => `const EXPIRED = ${code};\n`;
const uses = inHandler('if (error.code === EXPIRED) renew();');

const throughModule = (code: string, imports = ''): string => `import { messenger } from '@acme/talk';\n${imports}messenger.sendMessage(message).catch((error) => error.code === ${code} && renew());\n`;
const throughInstance = (code: string): string => `export class Talk {\n  send() {\n    this.messenger.sendMessage(message).catch((error) => error.code === ${code} && renew());\n  }\n}\n`;

runRule(rule, {
	invalid: [
		// ignore
		invalid(inHandler('if ([70001, «20012»].includes(error.code)) stop();'), [{ is: muted, suggestion: inHandler(`if ([70001, ImErrorCode.${muted}].includes(error.code)) stop();`, constantsImport) }], null, { options: [{ ignore: [70001] }] }),
		invalid(inHandler('if (error.code === «-10001») renew();'), [{ is: 'ERR_SVR_SSO_D2_EXPIRED', suggestion: inHandler('if (error.code === ImErrorCode.ERR_SVR_SSO_D2_EXPIRED) renew();', constantsImport) }], null, { options: [{ ignore: [10001] }] }),
		// What is ignored leaves no name in the import of a fix
		invalid(inHandler('if ([70001, «20012»].includes(error.code)) stop();'), [{ is: muted }], inHandler(`if ([70001, ${muted}].includes(error.code)) stop();`, `import { ${muted} } from 'tencent-im-error-codes/codes';\n`), {
			options: [{ ignore: [70001] }],
			settings: { 'tencent-im': { constants: { from: 'tencent-im-error-codes/codes', style: 'named' } } },
		}),

		// checkDefinitions
		invalid(definition('«70001»') + uses, [{ is: expired, id: 'definedErrorCode' }], null, { options: [{ checkDefinitions: true }] }),
		invalid(`enum Codes { Expired = «70001» }\n${inHandler('if (error.code === Codes.Expired) renew();')}`, [{ is: expired, id: 'definedErrorCode' }], null, { options: [{ checkDefinitions: true }] }),
		invalid(`const CODES = { EXPIRED: «70001» };\n${inHandler('if (error.code === CODES.EXPIRED) renew();')}`, [{ is: expired, id: 'definedErrorCode' }], null, { options: [{ checkDefinitions: true }], filename: inProject(projects.withConstants) }),

		// minimumConfidence
		invalid(quietHelper('«70001»'), [{ is: expired, suggestion: quietSuggestion }], null, { filename: inProject(webProject), options: [{ minimumConfidence: 'possible' }] }),
		invalid('export const isExpired = (imError) => imError.code === «70001»;\n', [{ is: expired, suggestion: `${constantsImport}\nexport const isExpired = (imError) => imError.code === ImErrorCode.${expired};\n` }], null, { options: [{ minimumConfidence: 'likely' }] }),
		invalid(inHandler('if (error.code === «70001») renew();'), [{ is: expired, suggestion: inHandler(`if (error.code === ImErrorCode.${expired}) renew();`, constantsImport) }], null, { options: [{ minimumConfidence: 'certain' }] }),
		invalid(quietHelper('«70001»'), [{ is: expired, suggestion: quietSuggestion }], null, { settings: { 'tencent-im': { sdk: ['chat'] } }, options: [{ minimumConfidence: 'possible' }] }),

		// settings.modules and settings.instances
		invalid(throughModule('«70001»'), [{ is: expired, suggestion: throughModule(`ImErrorCode.${expired}`, constantsImport) }], null, { settings: { 'tencent-im': { modules: ['@acme/*'] } } }),
		invalid(throughInstance('«70001»'), [{ is: expired, suggestion: `${constantsImport}\n${throughInstance(`ImErrorCode.${expired}`)}` }], null, { settings: { 'tencent-im': { instances: ['this.messenger'] } } }),
	],
	valid: [
		valid(throughModule('70001')),
		valid(throughModule('70001'), { settings: { 'tencent-im': { modules: ['@acme'] } } }),
		valid(throughInstance('70001')),
		valid(throughInstance('70001'), { settings: { 'tencent-im': { instances: ['messenger'] } } }),
		valid(inHandler('if (error.code === 70001) renew();'), { options: [{ ignore: [70001] }] }),
		valid(inHandler('if (error.code === -10001) renew();'), { options: [{ ignore: [-10001] }] }),
		valid(definition('70001') + uses),
		valid(definition('70001') + uses, { options: [{ checkDefinitions: false }] }),
		valid(definition('70001') + uses, { options: [{ checkDefinitions: true, ignore: [70001] }] }),
		valid(definition('70001'), { options: [{ checkDefinitions: true }] }),
		valid(quietHelper('70001'), { filename: inProject(webProject) }),
		valid(quietHelper('70001'), { filename: inProject(webProject), options: [{ minimumConfidence: 'likely' }] }),
		valid(quietHelper('70001'), { options: [{ minimumConfidence: 'possible' }] }),
		valid('export const isExpired = (imError) => imError.code === 70001;\n', { options: [{ minimumConfidence: 'certain' }] }),
	],
});

const lint = (options: unknown): Linter.LintMessage[] => new Linter().verify('', [{ plugins: { 'tencent-im': plugin }, rules: { 'tencent-im/no-magic-error-code': ['warn', options] as never } }]);

it.each([
	['an unknown option', { ignored: [70001] }, 'Unexpected property "ignored"'],
	['a code that is no whole number', { ignore: [1.5] }, 'Value 1.5 should be integer'],
	['a code in quotes', { ignore: ['70001'] }, 'Value "70001" should be integer'],
	['a code twice', { ignore: [1, 1] }, 'should NOT have duplicate items'],
	['codes that are no list', { ignore: 70001 }, 'Value 70001 should be array'],
	['an unknown word for a switch', { checkDefinitions: 'yes' }, 'Value "yes" should be equal to one of the allowed values'],
	['a number for a switch', { checkDefinitions: 1 }, 'Value 1 should match some schema in anyOf'],
	['an unknown confidence', { minimumConfidence: 'sure' }, 'Value "sure" should be equal to one of the allowed values'],
	['no object', 'likely', 'Value "likely" should be object'],
])('gets ESLint\'s own error for %s', (_, options, message) => {
	expect(() => lint(options)).toThrow(message);
});

it('takes an option that is undefined for one that is not set', () => {
	const options = { ignore: undefined, checkDefinitions: undefined, minimumConfidence: undefined };
	const messages = new Linter().verify(inHandler('if (error.code === 70001) renew();'), [{ plugins: { 'tencent-im': plugin }, rules: { 'tencent-im/no-magic-error-code': ['warn', options] } }]);
	expect(messages.map(({ messageId }) => messageId)).toEqual(['magicErrorCode']);
});

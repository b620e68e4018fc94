import rule from '../../rules/no-magic-error-code.js';
import { createProject } from '../support/create-project.js';
import { runRule } from '../support/rule-tester.js';
import { type Case, constantsImport, describe, inHandler, inProject, invalid, projects, valid } from './cases.js';

const expired = 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED';
const muted = 'ERR_SVR_MSG_SHUTUP_DENY';

/** What every case here begins with and ends in, where nothing else is the point. */
const magic = inHandler('if (error.code === «70001») renew();');
const plain = inHandler('if (error.code === 70001) renew();');
const named = (reference: string, imports: string): string => inHandler(`if (error.code === ${reference}) renew();`, imports);
const fixed = named(`ImErrorCode.${expired}`, constantsImport);

const within = (folder: string, file?: string): Partial<Case> => ({ filename: inProject(folder, file) });
const dependsOn = (range: string): Record<string, unknown> => ({ name: 'app', dependencies: { 'tencent-im-error-codes': range } });
const installed = (version: string): Record<string, string> => ({ 'node_modules/tencent-im-error-codes/package.json': JSON.stringify({ name: 'tencent-im-error-codes', version }) });
const constants = (value: Record<string, unknown>): Pick<Case, 'settings'> => ({ settings: { 'tencent-im': { constants: value } } });

const fixes = (more: Partial<Case>, output = fixed, marked = magic): object => invalid(marked, [{ is: expired }], output, more);
const suggests = (more: Partial<Case>, output = fixed, marked = magic): object => invalid(marked, [{ is: expired, suggestion: output }], null, more);
const isTooOld = (more: Partial<Case>, version: string): object => invalid(magic, [{ is: expired, id: 'newerErrorCode', data: { code: '70001', meaning: describe([expired]), since: '0.1.0', installed: version } }], null, more);

const nested = createProject(dependsOn('^0.1.0'), {
	'packages/app/package.json': '{ "name": "inner" }',
	'packages/esm/package.json': '{ "type": "module" }',
});
const team = createProject({ name: 'app' }, {
	'src/im-codes.ts': 'export enum ImCode { SIG_EXPIRED = 70001, MUTED = 20012 }\n',
	'src/picked.ts': 'export const ERR_SVR_MSG_SHUTUP_DENY = 20012;\n',
	'src/all.ts': 'export * from \'somewhere\';\n',
	'src/required.js': 'module.exports = require(\'somewhere\');\n',
});
const teamNames = { SIG_EXPIRED: 70001, MUTED: 20012 };

runRule(rule, {
	invalid: [
		// The nearest package.json decides between fix and suggestion
		suggests(within(projects.bare)),
		fixes(within(projects.withConstants)),
		fixes(within(createProject({ name: 'app', devDependencies: { 'tencent-im-error-codes': '0.1.0' } }))),
		fixes(within(createProject({ name: 'app', peerDependencies: { 'tencent-im-error-codes': '>=0.1.0' } }))),
		suggests(within(createProject({ name: 'app', dependencies: { 'tencent-im-error-code': '0.1.0' } }))),
		suggests(within(createProject(undefined))),
		suggests(within(createProject(undefined, { 'package.json': '{ not JSON' }))),
		suggests(within(nested, 'packages/app/send.ts')),
		fixes(within(nested, 'packages/esm/send.ts')),
		fixes(within(nested, 'send.ts')),

		// What the file imports already is there
		fixes({}, fixed, named('«70001»', constantsImport)),
		fixes({}, named(`codes.${expired}`, 'import * as codes from "tencent-im-error-codes/codes";\n'), named('«70001»', 'import * as codes from "tencent-im-error-codes/codes";\n')),
		fixes({}, named(expired, `import { ${expired} } from 'tencent-im-error-codes/codes';\n`), named('«70001»', `import { ${expired} } from 'tencent-im-error-codes/codes';\n`)),
		fixes({}, named(`ImErrorCode.${expired}`, `import { isRetryable } from 'tencent-im-error-codes';\n${constantsImport}`), named('«70001»', 'import { isRetryable } from \'tencent-im-error-codes\';\n')),
		suggests({}, named(`ImErrorCode.${expired}`, `import type { ImErrorCodeValue } from 'tencent-im-error-codes';\n${constantsImport}`), named('«70001»', 'import type { ImErrorCodeValue } from \'tencent-im-error-codes\';\n')),
		suggests({}, named(`ImErrorCode.${expired}`, `import { isRetryable } from 'tencent-im-error-codes-like';\n${constantsImport}`), named('«70001»', 'import { isRetryable } from \'tencent-im-error-codes-like\';\n')),

		// The name is taken
		fixes(within(projects.withConstants), named(`ImErrorCode_1.${expired}`, `import { ImErrorCode } from './enums';\nimport * as ImErrorCode_1 from 'tencent-im-error-codes/codes';\n`), named('«70001»', 'import { ImErrorCode } from \'./enums\';\n')),

		// Where the settings say what to import
		fixes(constants({ from: 'tencent-im-error-codes/codes', style: 'named' }), named(expired, `import { ${expired} } from 'tencent-im-error-codes/codes';\n`)),
		fixes(constants({ from: 'tencent-im-error-codes', style: 'namespace', name: 'Im' }), named(`Im.${expired}`, 'import * as Im from \'tencent-im-error-codes\';\n')),
		fixes(constants({ from: '@app/codes' }), named(`ImErrorCode.${expired}`, 'import * as ImErrorCode from \'@app/codes\';\n')),
		fixes(constants({ from: '@app/codes', style: 'member', name: 'ErrorCodes' }), named(`ErrorCodes.${expired}`, 'import { ErrorCodes } from \'@app/codes\';\n')),
		fixes(constants({ from: '@app/codes', style: 'member', name: 'ImCode', names: teamNames }), named('ImCode.SIG_EXPIRED', 'import { ImCode } from \'@app/codes\';\n')),
		fixes(constants({ from: '@app/codes', style: 'named', names: teamNames }), named('SIG_EXPIRED', 'import { SIG_EXPIRED } from \'@app/codes\';\n')),
		fixes(constants({ from: '@app/codes', style: 'namespace', name: 'codes', names: teamNames }), named('codes.SIG_EXPIRED', 'import * as codes from \'@app/codes\';\n')),
		fixes(constants({ from: '@app/codes', style: 'member', name: 'ImCode', names: teamNames }), named('Code.SIG_EXPIRED', 'import { ImCode as Code } from \'@app/codes\';\n'), named('«70001»', 'import { ImCode as Code } from \'@app/codes\';\n')),
		// …but has no name for this code
		invalid(magic, [{ is: expired }], null, constants({ from: '@app/codes', style: 'named', names: { MUTED: 20012 } })),

		// A module of the project that can be read must have the name
		fixes({ ...within(team), ...constants({ from: '@/im-codes', style: 'member', name: 'ImCode', names: teamNames }) }, named('ImCode.SIG_EXPIRED', 'import { ImCode } from \'@/im-codes\';\n')),
		invalid(magic, [{ is: expired }], null, { ...within(team), ...constants({ from: '@/im-codes', style: 'member', name: 'ImCode', names: { GONE: 70001 } }) }),
		invalid(magic, [{ is: expired }], null, { ...within(team), ...constants({ from: '@/picked', style: 'named' }) }),
		invalid(inHandler('if (error.code === «20012») hint();'), [{ is: muted }], inHandler(`if (error.code === ${muted}) hint();`, `import { ${muted} } from '@/picked';\n`), { ...within(team), ...constants({ from: '@/picked', style: 'named' }) }),
		fixes({ ...within(team), ...constants({ from: '@/all', style: 'named' }) }, named(expired, `import { ${expired} } from '@/all';\n`)),
		fixes({ ...within(team), ...constants({ from: '@/required', style: 'named' }) }, named(expired, `import { ${expired} } from '@/required';\n`)),

		// No edit names what the catalog of the project does not have yet
		isTooOld(within(createProject(dependsOn('^0.0.1'))), '0.0.1'),
		isTooOld(within(createProject(dependsOn('^0.2.0 || ~0.0.2'))), '0.0.2'),
		isTooOld(within(createProject(dependsOn('<1'))), '0.0.0'),
		isTooOld(within(createProject(dependsOn('^0.0.1'), installed('0.0.9'))), '0.0.9'),
		isTooOld(within(createProject(dependsOn('^0.1.0'), installed('0.0.9'))), '0.0.9'),
		isTooOld(within(createProject({ name: 'app' }, installed('0.0.9'))), '0.0.9'),
		isTooOld({ ...within(createProject(dependsOn('^0.0.1'))), ...constants({ from: 'tencent-im-error-codes', style: 'named' }) }, '0.0.1'),
		fixes({ ...within(createProject(dependsOn('^0.0.1'))), ...constants({ from: '@app/codes', style: 'named' }) }, named(expired, `import { ${expired} } from '@app/codes';\n`)),
		fixes(within(createProject(dependsOn('^0.0.1'), installed('0.1.0')))),
		fixes(within(createProject(dependsOn('*')))),
		fixes(within(createProject(dependsOn('workspace:*')))),
		isTooOld(within(createProject(dependsOn('workspace:~0.0.4'))), '0.0.4'),

		// What the code itself forbids to edit is not edited where the constants are there either
		invalid(inHandler('if (String(error.code) === «\'70001\'») renew();'), [{ is: expired }], null, within(projects.withConstants)),
		invalid(inHandler('if (error.code = «70001») renew();'), [{ is: expired, id: 'assignedErrorCode' }], null, within(projects.withConstants)),
		invalid('if (imError.code === «70001») renew();\n', [{ is: expired }], null, { ...within(projects.withConstants), languageOptions: { sourceType: 'script' } }),

		// Several reports: the first pass writes the import, the second the rest
		invalid(
			inHandler('if ([«70001», «20012»].includes(error.code)) stop();'),
			[{ is: expired }, { is: muted }],
			[inHandler(`if ([ImErrorCode.${expired}, 20012].includes(error.code)) stop();`, constantsImport), inHandler(`if ([ImErrorCode.${expired}, ImErrorCode.${muted}].includes(error.code)) stop();`, constantsImport)],
			within(projects.withConstants),
		),
		invalid(
			inHandler('if ([«70001», «20012»].includes(error.code)) stop();'),
			[{ is: expired }, { is: muted }],
			[
				inHandler(`if ([${expired}, 20012].includes(error.code)) stop();`, `import { ${expired}, ${muted} } from 'tencent-im-error-codes/codes';\n`),
				inHandler(`if ([${expired}, ${muted}].includes(error.code)) stop();`, `import { ${expired}, ${muted} } from 'tencent-im-error-codes/codes';\n`),
			],
			constants({ from: 'tencent-im-error-codes/codes', style: 'named' }),
		),
		// A suggestion brings its own constant alone
		invalid(inHandler('if ([«70001», «20012»].includes(error.code)) stop();'), [
			{ is: expired, suggestion: inHandler(`if ([ImErrorCode.${expired}, 20012].includes(error.code)) stop();`, constantsImport) },
			{ is: muted, suggestion: inHandler(`if ([70001, ImErrorCode.${muted}].includes(error.code)) stop();`, constantsImport) },
		]),
	],
	valid: [
		valid(fixed),
		valid(plain.replace('70001', '79999'), within(projects.withConstants)),
		valid(named('SIG_EXPIRED', 'import { SIG_EXPIRED } from \'@app/codes\';\n'), constants({ from: '@app/codes', style: 'named', names: teamNames })),
	],
});

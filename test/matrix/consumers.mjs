/** What the packages give to who imports them: a program for each entry point that prints what is expected of it. */
export const consumers = [
	{
		package: 'eslint-plugin-tencent-im',
		entry: 'eslint-plugin-tencent-im',
		imports: { esm: 'import plugin from \'eslint-plugin-tencent-im\';', cjs: 'const plugin = require(\'eslint-plugin-tencent-im\');' },
		prints: '[plugin.meta.name, Object.keys(plugin.rules).length, plugin.configs.recommended.plugins[\'tencent-im\'].rules === plugin.rules, plugin.configs[\'legacy-strict\'].plugins]',
		expected: ['eslint-plugin-tencent-im', 9, true, ['tencent-im']],
	},
	{
		package: 'tencent-im-error-codes',
		entry: 'tencent-im-error-codes',
		imports: { esm: 'import { ERR_USER_SIG_EXPIRED, findErrorCode } from \'tencent-im-error-codes\';', cjs: 'const { ERR_USER_SIG_EXPIRED, findErrorCode } = require(\'tencent-im-error-codes\');' },
		prints: '[ERR_USER_SIG_EXPIRED, findErrorCode(6206).name]',
		expected: [6206, 'ERR_USER_SIG_EXPIRED'],
	},
	{
		package: 'tencent-im-error-codes',
		entry: 'tencent-im-error-codes/codes',
		imports: { esm: 'import * as ImErrorCode from \'tencent-im-error-codes/codes\';', cjs: 'const ImErrorCode = require(\'tencent-im-error-codes/codes\');' },
		prints: '[ImErrorCode.ERR_USER_SIG_EXPIRED, ImErrorCode.findErrorCode]',
		expected: [6206, null],
	},
	{
		package: 'tencent-im-codemod',
		entry: 'tencent-im-codemod',
		imports: { esm: 'import { run, transform } from \'tencent-im-codemod\';', cjs: 'const { run, transform } = require(\'tencent-im-codemod\');' },
		prints: '[typeof run, transform("import TIM from \'tim-js-sdk\';\\nTIM.create({}).login({}).catch((error) => error.code === 70001);\\n", { filename: \'login.js\' }).named]',
		expected: ['function', [{ line: 2, column: 58, code: 70001, name: 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED', confidence: 'certain' }]],
	},
	{
		package: 'tencent-im-codemod',
		entry: 'tencent-im-codemod/transform',
		imports: { esm: 'import transform from \'tencent-im-codemod/transform\';', cjs: 'const { default: transform } = require(\'tencent-im-codemod/transform\');' },
		prints: '[transform({ path: \'a.js\', source: \'const answer = 42;\' }, {}), transform({ path: \'a.js\', source: "import TIM from \'tim-js-sdk\';\\nTIM.create({}).login({}).catch((error) => error.code === 70001);\\n" }, {}).split(\'\\n\')[1]]',
		expected: [null, 'import * as ImErrorCode from \'tencent-im-error-codes/codes\';'],
	},
];

/** Their commands, as `node_modules/.bin` has them, and what they print. */
export const commands = [
	{ package: 'tencent-im-error-codes', command: 'tencent-im-error-codes', args: ['6206'], prints: /^6206 ERR_USER_SIG_EXPIRED \(critical, auth\)\n/u },
	{ package: 'tencent-im-codemod', command: 'tencent-im-codemod', args: ['--help'], prints: /tencent-im-codemod/u },
];

/** What a TypeScript project writes with them; each `@ts-expect-error` fails where a type is lost. */
export const typeConsumers = [
	{
		package: 'eslint-plugin-tencent-im',
		code: `import { defineConfig } from 'eslint/config';
import plugin from 'eslint-plugin-tencent-im';
export default defineConfig([plugin.configs.recommended, plugin.configs['recommended-type-checked'], plugin.configs.strict]);
export const legacy: string[] = plugin.configs['legacy-recommended'].plugins;
// @ts-expect-error: no such config
plugin.configs.all;
`,
	},
	{
		package: 'tencent-im-error-codes',
		code: `import { describeErrorCode, findErrorCode, type ImErrorCodeValue } from 'tencent-im-error-codes';
import * as ImErrorCode from 'tencent-im-error-codes/codes';
export const literal: 6206 = ImErrorCode.ERR_USER_SIG_EXPIRED;
export const codes: readonly ImErrorCodeValue[] = [literal, 20016];
export const text: string | undefined = describeErrorCode(6206, { locale: 'zh' });
export const entry = findErrorCode('ERR_USER_SIG_EXPIRED');
// @ts-expect-error: no such code
export const unknown: ImErrorCodeValue = 6666;
// @ts-expect-error: no such constant
ImErrorCode.ERR_NO_SUCH_THING;
`,
	},
	{
		package: 'tencent-im-codemod',
		code: `import { run, transform, type JsonReport } from 'tencent-im-codemod';
import transformFile from 'tencent-im-codemod/transform';
export const report: Promise<JsonReport> = run(['src'], { dry: true, style: 'named' });
export const { text, named } = transform('', { filename: 'a.ts' });
export const line: number | undefined = named[0]?.line;
export const output: string | undefined = transformFile({ path: 'a.ts', source: '' }, {});
// @ts-expect-error: not a style
transform('', { filename: 'a.ts', style: 'enum' });
`,
	},
];

import { ESLint as ESLint10, Linter as Linter10 } from 'eslint';
import { ESLint as ESLint9, Linter as Linter9 } from 'eslint-v9';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';
import { createProject } from '../support/create-project.js';

const expired = 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED';

const handler = (code: string, imports = ''): string => `import TencentCloudChat from '@tencentcloud/chat';
${imports}TencentCloudChat.create({ SDKAppID: 1 }).getMyProfile().catch((error) => (error.code === ${code} ? renew() : show(error)));
`;
const fixed = handler(`ImErrorCode.${expired}`, 'import * as ImErrorCode from \'tencent-im-error-codes/codes\';\n');

/** Only package.json says that this is IM: at the lowest confidence a site, which `recommended` leaves alone. */
const quiet = 'export const isExpired = (error) => error.code === 70001;\n';

/** Where a line has the code, counted from 1. */
const column = (text: string, line: number): number => (text.split('\n')[line] ?? '').indexOf('70001') + 1;

const folder = createProject({ name: 'app', dependencies: { '@tencentcloud/chat': '3.6.6', 'tencent-im-error-codes': '^0.1.0' } }, { 'send.js': handler('70001'), 'quiet.js': quiet });

describe('the configs', () => {
	it('hold the rules at the severities that the rules ask for', () => {
		expect(plugin.configs.recommended).toEqual({ name: 'tencent-im/recommended', plugins: { 'tencent-im': plugin }, rules: { 'tencent-im/no-dead-error-handler': 'warn', 'tencent-im/no-magic-error-code': 'warn', 'tencent-im/no-missing-twin-code': 'warn', 'tencent-im/no-string-error-code': 'warn', 'tencent-im/no-unguarded-relogin': 'warn', 'tencent-im/no-unhandled-critical-code': 'warn', 'tencent-im/no-unknown-error-code': 'warn', 'tencent-im/no-unreachable-error-code': 'warn', 'tencent-im/require-session-listeners': 'warn' } });
		expect(plugin.configs.strict).toEqual({ name: 'tencent-im/strict', plugins: { 'tencent-im': plugin }, rules: { 'tencent-im/no-dead-error-handler': 'error', 'tencent-im/no-magic-error-code': ['error', { minimumConfidence: 'possible' }], 'tencent-im/no-missing-twin-code': 'error', 'tencent-im/no-string-error-code': 'error', 'tencent-im/no-unguarded-relogin': 'error', 'tencent-im/no-unhandled-critical-code': ['error', { calls: 'all' }], 'tencent-im/no-unknown-error-code': 'error', 'tencent-im/no-unreachable-error-code': ['error', { inferred: true }], 'tencent-im/require-session-listeners': ['error', { checkSharedInstances: true }] } });
		expect(plugin.configs['legacy-recommended']).toEqual({ plugins: ['tencent-im'], rules: plugin.configs.recommended.rules });
		expect(plugin.configs['legacy-recommended-type-checked']).toEqual({ ...plugin.configs['legacy-recommended'], settings: { 'tencent-im': { typeChecked: true } } });
		expect(plugin.configs['legacy-strict']).toEqual({ plugins: ['tencent-im'], rules: plugin.configs.strict.rules });
	});

	it('load the very plugin that they belong to', () => {
		expect(plugin.configs.recommended.plugins['tencent-im']).toBe(plugin);
		expect(plugin.configs.strict.plugins['tencent-im']).toBe(plugin);
	});

	it('name no rule that is not there', () => {
		for (const { rules } of Object.values(plugin.configs)) {
			for (const name of Object.keys(rules)) expect(plugin.rules).toHaveProperty([name.replace('tencent-im/', '')]);
		}
	});
});

/** An ESLint of any version, as far as we ask it. */
interface AnyESLint {
	lintFiles(pattern: string): Promise<{ readonly filePath: string; readonly messages: readonly { readonly ruleId: string | null; readonly severity: number; readonly line: number; readonly column: number }[]; readonly output?: string }[]>;
}

type ConfigName = 'recommended' | 'strict';

/** ESLint 8 brings no types, and has the flat config behind a door of its own. */
const eslint8 = 'eslint-v8';
const { ESLint: ESLint8, Linter: Linter8 } = (await import(eslint8)) as {
	ESLint: new (options: object) => AnyESLint;
	Linter: new () => { defineRule(name: string, rule: object): void; verify(text: string, config: object): readonly object[] };
};
const { FlatESLint: FlatESLint8 } = (await import(`${eslint8}/use-at-your-own-risk`)) as { FlatESLint: new (options: object) => AnyESLint };

const createFlat = (ESLint: new (options: never) => unknown, config: ConfigName, fix: boolean): AnyESLint =>
	new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: plugin.configs[config], fix } as never) as AnyESLint;

const versions: readonly [string, (config: ConfigName, fix: boolean) => AnyESLint][] = [
	['ESLint 10, flat', (config, fix) => createFlat(ESLint10, config, fix)],
	['ESLint 9, flat', (config, fix) => createFlat(ESLint9, config, fix)],
	['ESLint 8.57.1, flat', (config, fix) => createFlat(FlatESLint8, config, fix)],
	['ESLint 8.57.1, eslintrc', (config, fix) => new ESLint8({
		cwd: folder,
		useEslintrc: false,
		plugins: { 'tencent-im': plugin },
		baseConfig: { root: true, extends: [`plugin:tencent-im/legacy-${config}`], parserOptions: { ecmaVersion: 2022, sourceType: 'module' } },
		fix,
	})],
];

describe.each(versions)('%s', (_, create) => {
	it('recommended warns, and leaves alone what the project alone vouches for', async () => {
		const [quietResult, sendResult] = await create('recommended', false).lintFiles('*.js');
		expect(quietResult?.messages).toEqual([]);
		expect(sendResult?.messages).toMatchObject([{ ruleId: 'tencent-im/no-magic-error-code', severity: 1, line: 2, column: column(handler('70001'), 1) }]);
	});

	it('strict complains about both', async () => {
		const [quietResult, sendResult] = await create('strict', false).lintFiles('*.js');
		expect(quietResult?.messages).toMatchObject([{ ruleId: 'tencent-im/no-magic-error-code', severity: 2, line: 1, column: column(quiet, 0) }]);
		expect(sendResult?.messages).toMatchObject([{ ruleId: 'tencent-im/no-magic-error-code', severity: 2 }]);
	});

	it('fixes', async () => {
		const [, sendResult] = await create('recommended', true).lintFiles('*.js');
		expect(sendResult).toMatchObject({ messages: [], output: fixed });
	});
});

it('gets its default options from ESLint 8 too, which knows no meta.defaultOptions', () => {
	const rules = { 'tencent-im/no-magic-error-code': ['error', { ignore: [1] }] as ['error', object] };
	expect(new Linter10().verify(handler('70001'), { plugins: { 'tencent-im': plugin }, rules })).toHaveLength(1);
	expect(new Linter9().verify(handler('70001'), { plugins: { 'tencent-im': plugin }, rules })).toHaveLength(1);
	const linter = new Linter8();
	linter.defineRule('tencent-im/no-magic-error-code', plugin.rules['no-magic-error-code']!);
	expect(linter.verify(handler('70001'), { parserOptions: { ecmaVersion: 2022, sourceType: 'module' }, rules })).toHaveLength(1);
});

import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';

/** Lints with the plugin loaded once or more, under names of its own. */
function lint(settings: unknown, text: string, names: readonly string[] = ['im']): Linter.LintMessage[] {
	return new Linter().verify(text, [{
		plugins: Object.fromEntries(names.map((name) => [name, plugin])),
		rules: Object.fromEntries(names.map((name) => [`${name}/no-magic-error-code`, 'warn'])),
		settings: { 'tencent-im': settings },
	}]);
}

const site = 'import TIM from \'tim-js-sdk\';\nTIM.create({ SDKAppID: 1 }).login(user).catch((error) => error.code === 70001);\n';

describe('wrong settings', () => {
	it('are reported at the first line, with the nearest valid name', () => {
		expect(lint({ locale: 'cn', modulse: [] }, 'run();\n')).toMatchObject([
			{ line: 1, column: 1, messageId: 'unknownSetting', message: 'settings[\'tencent-im\'].modulse (set to []) is no setting, known are "locale", "sdk", "modules", "instances", "constants", "customCodes", "typeChecked". Did you mean "modules"? It is ignored.' },
			{ line: 1, column: 1, messageId: 'invalidSetting', message: 'settings[\'tencent-im\'].locale is "cn", expected one of "en", "zh". Did you mean "en"? The default is used.' },
		]);
	});

	it('are reported in the language that is set', () => {
		expect(lint({ locale: 'zh', sdk: ['chats'], colour: 'red' }, '').map(({ message }) => message)).toEqual([
			'settings[\'tencent-im\'].colour（值为 "red"）不是有效的设置，可用的有 "locale"、"sdk"、"modules"、"instances"、"constants"、"customCodes"、"typeChecked"。已忽略。',
			expect.stringMatching(/^settings\['tencent-im'\]\.sdk\[0\] 是 "chats"，应为"chat"、"tim"、.* 之一。是否想写 "chat"？已改用默认值。$/u),
		]);
	});

	it('are reported once for a file, whichever rules are on', () => {
		expect(lint({ locale: 'cn' }, site, ['one', 'two']).map(({ ruleId, messageId }) => [ruleId, messageId])).toEqual([
			['one/no-magic-error-code', 'invalidSetting'],
			['one/no-magic-error-code', 'magicErrorCode'],
			['two/no-magic-error-code', 'magicErrorCode'],
		]);
	});

	it('are reported for each file', () => {
		const linter = new Linter();
		const config: Linter.Config = { ...plugin.configs.recommended, settings: { 'tencent-im': { locale: 'cn' } } };
		expect(linter.verify('run();', config, 'a.js')).toHaveLength(1);
		expect(linter.verify('run();', config, 'a.js')).toHaveLength(1);
		expect(linter.verify('run();', config, 'b.js')).toHaveLength(1);
	});

	it('leave the default in force', () => {
		expect(lint({ constants: 5, locale: 'zh' }, site).map(({ messageId }) => messageId)).toEqual(['invalidSettingZh', 'magicErrorCodeZh']);
		expect(lint({ locale: 5 }, site).map(({ messageId }) => messageId)).toEqual(['invalidSetting', 'magicErrorCode']);
	});

	it('can be switched off by a comment like every report', () => {
		expect(lint({ locale: 'cn' }, '/* eslint-disable im/no-magic-error-code */\nrun();\n')).toEqual([]);
	});

	const cyclic: Record<string, unknown> = { locale: 'zh' };
	cyclic.constants = { from: 'a', names: cyclic };
	it.each([
		['null', null, 1],
		['a list', [1, 2], 1],
		['a number', 5, 1],
		['an object without a prototype', Object.create(null), 0],
		['an object with inherited settings', Object.create({ locale: 5 }), 0],
		['a key called __proto__', JSON.parse('{ "__proto__": 1 }'), 1],
		['a class instance', new Map([['locale', 'zh']]), 0],
		['an object that contains itself', cyclic, 2],
		['deep nonsense', { constants: { from: { from: 1 } }, sdk: [[]], modules: [{}], instances: [[[]]], customCodes: [Number.NaN] }, 5],
	])('as odd as %s break nothing', (_, settings, problems) => {
		const messages = lint(settings, site);
		expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
		expect(messages.filter(({ messageId }) => messageId?.includes('Setting'))).toHaveLength(problems);
		expect(messages.filter(({ messageId }) => messageId?.startsWith('magicErrorCode'))).toHaveLength(1);
	});
});

it('says nothing about right settings, and nothing where there are none', () => {
	expect(lint({ locale: 'zh', sdk: ['chat'] }, 'run();\n')).toEqual([]);
	expect(lint(undefined, 'run();\n')).toEqual([]);
});

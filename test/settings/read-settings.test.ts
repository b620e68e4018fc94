import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings, type SettingsProblem } from '../../src/settings.js';

/** The only problem of settings that have one. */
function getProblem(value: unknown): SettingsProblem {
	const { problems, settings } = readSettings(value);
	expect(problems).toHaveLength(1);
	expect(settings).toEqual(defaultSettings);
	const [problem] = problems;
	return problem!;
}

const constants = { from: '@app/codes' };

describe('settings that are right', () => {
	it.each([
		['none', undefined, {}],
		['no keys', {}, {}],
		['a locale', { locale: 'zh' }, { locale: 'zh' }],
		['SDKs', { sdk: ['chat', 'rest'] }, { sdk: ['chat', 'rest'] }],
		['modules', { modules: ['@/im', '@/wrappers/*'] }, { modules: ['@/im', '@/wrappers/*'] }],
		['instances', { instances: ['this.im'] }, { instances: ['this.im'] }],
		['types', { typeChecked: true }, { typeChecked: true }],
		['custom codes', { customCodes: [120002, -1, 0] }, { customCodes: [120002, -1, 0] }],
		['keys without a value', { locale: undefined, sdk: undefined, constants: undefined }, {}],
		['constants with defaults', { constants }, { constants: { from: '@app/codes', style: 'namespace', name: 'ImErrorCode', names: undefined } }],
		['constants of a team', { constants: { ...constants, style: 'member', name: 'ImCode', names: { SIG_EXPIRED: 70001, MUTED: 20012 } } }, { constants: { from: '@app/codes', style: 'member', name: 'ImCode', names: new Map([[70001, 'SIG_EXPIRED'], [20012, 'MUTED']]) } }],
		['two names for a code: the first one', { constants: { ...constants, names: { FIRST: 1, SECOND: 1 } } }, { constants: { from: '@app/codes', style: 'namespace', name: 'ImErrorCode', names: new Map([[1, 'FIRST']]) } }],
		['names in another script', { constants: { ...constants, name: '错误码' } }, { constants: { from: '@app/codes', style: 'namespace', name: '错误码', names: undefined } }],
	])('%s', (_, value, expected) => {
		expect(readSettings(value)).toEqual({ problems: [], settings: { ...defaultSettings, ...expected } });
	});
});

describe('settings that are wrong fall back to the default and say why', () => {
	const keys = '"locale", "sdk", "modules", "instances", "constants", "customCodes", "typeChecked"';
	const constantsKeys = '"from", "style", "name", "names"';
	it.each([
		['null', null, { key: '', value: 'null', expected: 'an object', nearest: undefined }],
		['a list', [], { key: '', value: '[]', expected: 'an object', nearest: undefined }],
		['a text', 'zh', { key: '', value: '"zh"', expected: 'an object', nearest: undefined }],
		['a misspelt key', { local: 'zh' }, { kind: 'unknown', key: 'local', value: '"zh"', expected: keys, nearest: 'locale' }],
		['a key in capitals', { customcodes: [1] }, { kind: 'unknown', key: 'customcodes', value: '[1]', expected: keys, nearest: 'customCodes' }],
		['a key that is like none', { severity: 1 }, { kind: 'unknown', key: 'severity', value: '1', expected: keys, nearest: undefined }],
		['a key that every object has', { constructor: 1 }, { kind: 'unknown', key: 'constructor', value: '1', expected: keys, nearest: undefined }],
		['a misspelt locale', { locale: 'cn' }, { key: 'locale', value: '"cn"', expected: 'one of "en", "zh"', nearest: 'en' }],
		['a locale that is null', { locale: null }, { key: 'locale', value: 'null', expected: 'one of "en", "zh"', nearest: undefined }],
		['SDKs that are no list', { sdk: 'chat' }, { key: 'sdk', value: '"chat"', expected: expect.stringContaining('a list, each item one of "chat", '), nearest: undefined }],
		['a misspelt SDK', { sdk: ['lite_chat'] }, { key: 'sdk[0]', value: '"lite_chat"', expected: expect.stringContaining('"lite-chat"'), nearest: 'lite-chat' }],
		['a module that is no text', { modules: [1] }, { key: 'modules[0]', value: '1', expected: 'a module specifier', nearest: undefined }],
		['a module that is empty', { modules: [''] }, { key: 'modules[0]', value: '""', expected: 'a module specifier', nearest: undefined }],
		['an instance that is null', { instances: [null] }, { key: 'instances[0]', value: 'null', expected: 'an expression such as "this.im"', nearest: undefined }],
		['a text for a switch', { typeChecked: 'yes' }, { key: 'typeChecked', value: '"yes"', expected: 'true or false', nearest: undefined }],
		['a code in quotes', { customCodes: ['1'] }, { key: 'customCodes[0]', value: '"1"', expected: 'a whole number', nearest: undefined }],
		['a code with a fraction', { customCodes: [1.5] }, { key: 'customCodes[0]', value: '1.5', expected: 'a whole number', nearest: undefined }],
		['constants that are a text', { constants: '@app/codes' }, { key: 'constants', value: '"@app/codes"', expected: 'an object with "from"', nearest: undefined }],
		['constants from nowhere', { constants: { style: 'named' } }, { key: 'constants.from', value: 'undefined', expected: 'a module specifier', nearest: undefined }],
	])('%s', (_, value, expected) => {
		const problem = getProblem(value);
		expect({ ...problem, expected: problem.expected.en }).toEqual({ kind: 'invalid', ...expected });
	});

	it.each([
		['a misspelt key', { nam: 'X' }, { kind: 'unknown', key: 'constants.nam', value: '"X"', expected: constantsKeys, nearest: 'name' }],
		['a misspelt style', { style: 'names' }, { key: 'constants.style', value: '"names"', expected: 'one of "namespace", "named", "member"', nearest: 'named' }],
		['a name with a dot', { name: 'a.b' }, { key: 'constants.name', value: '"a.b"', expected: 'an identifier', nearest: undefined }],
		['a name that is a keyword', { name: 'enum' }, { key: 'constants.name', value: '"enum"', expected: 'an identifier', nearest: undefined }],
	])('%s of the constants, the rest of which holds', (_, value, expected) => {
		const { problems, settings } = readSettings({ constants: { ...constants, ...value } });
		expect(problems.map((problem) => ({ ...problem, expected: problem.expected.en }))).toEqual([{ kind: 'invalid', ...expected }]);
		expect(settings).toEqual({ ...defaultSettings, constants: { from: '@app/codes', style: 'namespace', name: 'ImErrorCode', names: undefined } });
	});

	it.each([
		['names that are a list', ['X'], { key: 'constants.names', value: '["X"]', expected: 'an object of codes by name', nearest: undefined }, undefined],
		['a code that is no number', { X: '1', Y: 2 }, { key: 'constants.names.X', value: '"1"', expected: 'a whole number', nearest: undefined }, new Map([[2, 'Y']])],
		['a name that is no identifier', { 'a-b': 1, Y: 2 }, { key: 'constants.names.a-b', value: '"a-b"', expected: 'an identifier', nearest: undefined }, new Map([[2, 'Y']])],
	])('%s', (_, names, expected, read) => {
		const { problems, settings } = readSettings({ constants: { ...constants, names } });
		expect(problems.map((problem) => ({ ...problem, expected: problem.expected.en }))).toEqual([{ kind: 'invalid', ...expected }]);
		expect(settings.constants?.names).toEqual(read);
	});

	it('tells every problem, and keeps what is right beside it', () => {
		const { problems, settings } = readSettings({ locale: 'zh', sdk: ['chat', 'chatt', 5], customCodes: 3 });
		expect(problems.map(({ key, nearest }) => [key, nearest])).toEqual([['sdk[1]', 'chat'], ['sdk[2]', undefined], ['customCodes', undefined]]);
		expect(settings).toEqual({ ...defaultSettings, locale: 'zh', sdk: ['chat'] });
	});

	it('says what it expects in both languages', () => {
		const { problems } = readSettings({ locale: 'fr', sdk: 1, modules: [1], constants: { from: 'a', style: 1, local: 1 } });
		expect(problems.map(({ expected }) => expected)).toEqual([
			{ en: 'one of "en", "zh"', zh: '"en"、"zh" 之一' },
			{ en: expect.stringMatching(/^a list, each item one of "chat", "tim", /), zh: expect.stringMatching(/^列表，其中每一项为"chat"、"tim"、/) },
			{ en: 'a module specifier', zh: '模块标识' },
			{ en: '"from", "style", "name", "names"', zh: '"from"、"style"、"name"、"names"' },
			{ en: 'one of "namespace", "named", "member"', zh: '"namespace"、"named"、"member" 之一' },
		]);
	});

	it('shortens a long value', () => {
		expect(getProblem({ locale: 'x'.repeat(100) }).value).toBe(`"${'x'.repeat(58)}…`);
	});
});

describe('odd settings do not break anything', () => {
	const cyclic: Record<string, unknown> = {};
	cyclic.locale = cyclic;
	const hollow: Record<string, unknown> = Object.create(null);
	hollow.toJSON = () => undefined;

	it.each([
		['an object that contains itself', cyclic, 'locale', '[object Object]'],
		['a bigint within an object', { locale: { big: 1n } }, 'locale', '[object Object]'],
		['an object without a prototype that JSON leaves out', { locale: hollow }, 'locale', '[object Object]'],
		['a symbol', { locale: Symbol('zh') }, 'locale', 'Symbol(zh)'],
		['a function', { locale: () => 5 }, 'locale', '() => 5'],
		['a number that is none', { locale: Number.NaN }, 'locale', 'null'],
		['a key called __proto__', JSON.parse('{ "__proto__": { "locale": "zh" } }'), '__proto__', '{"locale":"zh"}'],
	])('%s', (_, value, key, shown) => {
		expect(getProblem(value)).toMatchObject({ key, value: shown });
	});

	it.each([
		['settings that are inherited', Object.create({ locale: 'zh', sdk: 5 })],
		['an object without a prototype', Object.create(null)],
	])('%s hold nothing', (_, value) => {
		expect(readSettings(value)).toEqual({ problems: [], settings: defaultSettings });
	});
});

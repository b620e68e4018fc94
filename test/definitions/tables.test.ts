import { expect, it } from 'vitest';
import { filterDefinitions, findDefinitions, type Definitions } from '../../src/definitions/find-definitions.js';
import { defaultSettings } from '../../src/settings.js';
import { createMemoryReader, parseSnippet } from '../support/find-sites.js';

function find(text: string): Definitions {
	return findDefinitions(parseSnippet(text, { language: 'ts' }, 'typescript'), { settings: defaultSettings, reader: createMemoryReader() });
}

/** Each definition as `NAME code confidence edit`. */
const list = (text: string): string[] => find(text).definitions.map(({ name, site }) => `${name} ${site.code} ${site.confidence} ${typeof site.edit === 'string' ? site.edit : site.edit.skipped}`);

const chat = 'import TencentCloudChat from \'@tencentcloud/chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 0 });\n';
const compare = (expression: string): string => `chat.sendMessage(message).catch((error) => error.code === ${expression});\n`;

it('are found once', () => {
	const file = parseSnippet(`${chat}const MUTED = 10017;\n${compare('MUTED')}`, { language: 'ts' }, 'typescript');
	const options = { settings: defaultSettings, reader: createMemoryReader() };
	expect(findDefinitions(file, options)).toBe(findDefinitions(file, options));
});

it('stand in the order of the text, with what says the name of their table', () => {
	const text = `${chat}const FIRST = 10014;\nenum Codes { Muted = 10017 }\n${compare('FIRST')}${compare('Codes.Muted')}`;
	expect(list(text)).toEqual(['FIRST 10014 certain expression', 'Muted 10017 certain expression']);
	expect(find(text).definitions.map(({ tableName }) => tableName && text.slice(...tableName.range))).toEqual([undefined, 'Codes']);
});

it.each([
	['another number that is small', 'enum Codes { Muted = 10017, Full = 10014, No = 404 }\n'],
	['another number that is no code', 'enum Codes { Muted = 10017, Full = 10014, No = 12345 }\n'],
])('with %s vouch for no other member', (_, table) => {
	expect(list(chat + table + compare('Codes.Muted'))).toEqual(['Muted 10017 certain mixed-table']);
});

it('take the surest member for a measure, wherever it stands', () => {
	const text = `${chat}const T = { A: 10017, B: 10014, C: 10015 };\nexport const isIt = (imError) => imError.code === T.A;\n${compare('T.B')}`;
	expect(list(text)).toEqual(['A 10017 likely expression', 'B 10014 certain expression', 'C 10015 likely expression']);
});

it('are as sure as each of their members', () => {
	const found = find(`${chat}enum Codes { Muted = 10017, Full = 10014 }\n${compare('Codes.Muted')}`);
	expect(filterDefinitions(found, 'likely').tables).toHaveLength(1);
	expect(filterDefinitions(found, 'certain')).toMatchObject({ definitions: [{ name: 'Muted' }], tables: [] });
});

it('of an object forbid nothing where an enum reads a member of them', () => {
	expect(list(`${chat}const CODES = { MUTED: 10017, FULL: 10014 };\nenum Others { Quiet = CODES.MUTED }\n${compare('CODES.MUTED')}`)).toEqual(['MUTED 10017 certain expression', 'FULL 10014 likely expression']);
});

it('may be read by functions within an enum\'s neighbours', () => {
	expect(list(`${chat}const MUTED = 10017 as const;\nfunction f() { return MUTED; }\nenum Others { Quiet = f() }\n${compare('MUTED')}`)).toEqual(['MUTED 10017 certain expression']);
});

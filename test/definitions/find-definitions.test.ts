import { describe, expect, it } from 'vitest';
import { filterDefinitions, findDefinitions, type Definitions } from '../../src/definitions/find-definitions.js';
import { readSettings } from '../../src/settings.js';
import { createMemoryReader, type ParserName, parseSnippet, type SnippetOptions } from '../support/find-sites.js';

function find(text: string, options: SnippetOptions = {}, parser: ParserName = 'typescript'): Definitions {
	return findDefinitions(parseSnippet(text, { language: 'ts', ...options }, parser), { settings: readSettings(options.settings).settings, reader: createMemoryReader(options.files) });
}

/** Each definition as `NAME code confidence edit`. */
const list = ({ definitions }: Definitions): string[] => definitions.map(({ name, site }) => `${name} ${site.code} ${site.confidence} ${typeof site.edit === 'string' ? site.edit : site.edit.skipped}`);

/** Each table as `NAME numbers/members`. */
const listTables = ({ tables }: Definitions): string[] => tables.map(({ name, definitions, size }) => `${name} ${definitions.length}/${size}`);

const chat = 'import TencentCloudChat from \'@tencentcloud/chat\';\nconst chat = TencentCloudChat.create({ SDKAppID: 0 });\n';
const compare = (expression: string): string => `chat.sendMessage(message).catch((error) => error.code === ${expression} && stop());\n`;

describe.each(['typescript', 'babel', 'vue'] as const)('names that an SDK\'s code is compared with, read by %s', (parser) => {
	it.each([
		['a constant', 'const MUTED = 10017;\n', 'MUTED', ['MUTED 10017 certain expression'], []],
		['a constant with a type', 'const MUTED = 10017 as const satisfies number;\n', 'MUTED', ['MUTED 10017 certain expression'], []],
		['a negative constant', 'const D2_EXPIRED = -10001;\n', 'D2_EXPIRED', ['D2_EXPIRED -10001 certain expression'], []],
		['a static field', 'class Codes { static readonly MUTED = 10017; static readonly FULL = 10014; static version = \'1\'; }\n', 'Codes.MUTED', ['MUTED 10017 certain expression', 'FULL 10014 likely expression'], ['Codes 2/2']],
		['a member of an enum', 'export enum Codes { Muted = 10017, \'Full\' = 10014 }\n', 'Codes.Muted', ['Muted 10017 certain expression', 'Full 10014 likely expression'], ['Codes 2/2']],
		['a property', 'const CODES = Object.freeze({ MUTED: 10017, full: 10014 } as const);\n', 'CODES.MUTED', ['MUTED 10017 certain expression', 'full 10014 likely expression'], ['CODES 2/2']],
		['a property of a table within a table', 'const constants = { CODES: { MUTED: 10017, FULL: 10014 }, SIZES: { FULL: 10014 } };\n', 'constants.CODES.MUTED', ['MUTED 10017 certain expression', 'FULL 10014 likely expression'], ['CODES 2/2']],
	])('%s', (_, definition, expression, definitions, tables) => {
		const found = find(chat + definition + compare(expression), {}, parser);
		expect([list(found), listTables(found)]).toEqual([definitions, tables]);
	});

	it.each([
		['a variable', 'let MUTED = 10017;\n', 'MUTED'],
		['what is not a name', 'const CODES = { 10017: 10014 };\n', 'CODES[10017]'],
		['a computed name', 'const CODES = { [name]: 10017 };\n', 'CODES[name]'],
		['a number in quotes', 'enum Codes { Muted = \'10017\' }\n', 'Codes.Muted'],
		['a number that is no code', 'const RETRIES = 77777;\n', 'RETRIES'],
		['a field of an instance', 'class Codes { MUTED = 10017 }\n', 'Codes.MUTED'],
	])('but not %s', (_, definition, expression) => {
		expect(list(find(chat + definition + compare(expression), {}, parser))).toEqual([]);
	});
});

describe('what is compared with something else', () => {
	it.each([
		['with the code of a back end', 'const PAID = 10001;\nimport axios from \'axios\';\naxios.get(url).catch((error) => error.code === PAID);\n'],
		['with no code', 'const ROOM = 10001;\nif (page === ROOM) open();\n'],
		['with nothing', 'const ROOM = 10001;\n'],
		['in a table of which a member is a back end\'s', `import axios from 'axios';\nenum Codes { Muted = 10017, Paid = 10001, Full = 10014 }\naxios.get(url).catch((error) => error.code === Codes.Paid);\n`],
	])('%s', (_, text) => {
		expect(list(find(chat + text))).toEqual([]);
	});

	it('one member that is a back end\'s leaves the members of an SDK alone', () => {
		const found = find(`${chat}import axios from 'axios';\nenum Codes { Muted = 10017, Paid = 10001, Full = 10014 }\naxios.get(url).catch((error) => error.code === Codes.Paid);\n${compare('Codes.Muted')}`);
		expect([list(found), listTables(found)]).toEqual([['Muted 10017 certain mixed-table'], []]);
	});
});

describe('a table that nothing in the file asks', () => {
	const spread = 'DIRTY_WORDS: 80001, UPLOAD_COS: 2041, DISCONNECT_NETWORK: 2800, NOT_FRIEND: 20009';

	it.each([
		['by numbers that vouch for each other', `export const MESSAGE_ERROR_CODE = { ${spread} };`, 4],
		['as a property', `export default { MESSAGE_ERROR_CODE: { ${spread} } };`, 4],
		['as an enum', `export enum ImErrorCode { ${spread.replaceAll(':', ' =')} }`, 4],
		['by an assignment', `exports.ERROR_CODES = { ${spread} };`, 4],
		['of one section, by names that fit and a file that shows IM', 'import \'@tencentcloud/chat\';\nexport enum ErrorCode { USER_SIG_EXPIRED = 70001, INVALID_SIGNATURE = 70003 }', 2],
	])('is known %s', (_, text, count) => {
		const { definitions, tables } = find(text);
		expect(definitions.map(({ site }) => [site.confidence, site.edit])).toEqual(Array.from({ length: count }, () => ['likely', 'expression']));
		expect(tables.map(({ size }) => size)).toEqual([count]);
	});

	it.each([
		['its name says nothing of errors', `export const PAGES = { ${spread} };`],
		['the names say otherwise', 'export const ERROR_CODE = { EXPIRED: 80001, BLACKLIST: 2041, FRIEND: 2800, UPLOAD: 20009 };'],
		['the numbers are of one section, and nothing says IM', 'export enum ErrorCode { USER_SIG_EXPIRED = 70001, INVALID_SIGNATURE = 70003 }'],
		['the numbers are of one section, and the names fit nothing', 'import \'@tencentcloud/chat\';\nexport enum ErrorCode { ORDER_CLOSED = 70001, CART_EMPTY = 70003 }'],
		['it is a rival\'s, counted through', 'export enum ImErrorCode { ServerError = 1001, InvalidArguments = 1002, NotFound = 1003, Duplicate = 1004, Timeout = 1005 }'],
		['the file imports a library whose numbers look alike', `import 'discord.js';\nexport const ERROR_CODE = { ${spread} };`],
		['most numbers are no codes', 'import \'@tencentcloud/chat\';\nexport enum ErrorCode { MUTED = 10017, A = 10999, B = 10998, C = 10997 }'],
	])('is not where %s', (_, text) => {
		expect(find(text)).toEqual({ definitions: [], tables: [] });
	});

	it('is as little sure as the project, where nothing else speaks for it', () => {
		const files = { '/app/package.json': '{ "dependencies": { "@tencentcloud/chat": "3.6.6" } }' };
		const found = find('export enum ErrorCode { USER_SIG_EXPIRED = 70001, INVALID_SIGNATURE = 70003 }', { files });
		expect(list(found)).toEqual(['USER_SIG_EXPIRED 70001 possible expression', 'INVALID_SIGNATURE 70003 possible expression']);
		expect(filterDefinitions(found, 'likely')).toEqual({ definitions: [], tables: [] });
		expect(filterDefinitions(found, 'possible')).toEqual(found);
	});

	it('may be constants that are called errors', () => {
		const text = 'export const ERR_DIRTY_WORDS = 80001;\nexport const ERR_UPLOAD_COS = 2041;\nexport const ERR_NOT_FRIEND = 20009;\nexport const PORT = 2800;\n';
		expect(list(find(text))).toEqual(['ERR_DIRTY_WORDS 80001 likely expression', 'ERR_UPLOAD_COS 2041 likely expression', 'ERR_NOT_FRIEND 20009 likely expression']);
		expect(list(find(text.replaceAll('ERR_', '')))).toEqual([]);
		expect(list(find('export const ERR_DIRTY_WORDS = 80001;\n'))).toEqual([]);
	});
});

describe('what a definition must not be given', () => {
	it.each([
		['const enums', 'const enum Codes { Muted = 10017, Full = 10014 }\n', 'Codes.Muted', ['Muted 10017 certain const-enum', 'Full 10014 likely const-enum']],
		['ambient enums', 'declare enum Codes { Muted = 10017, Full = 10014 }\n', 'Codes.Muted', ['Muted 10017 certain ambient', 'Full 10014 likely ambient']],
		['enums in an ambient namespace', 'declare namespace N { enum Codes { Muted = 10017 } }\n', 'Codes.Muted', []],
		['ambient constants', 'declare const MUTED = 10017;\n', 'MUTED', ['MUTED 10017 certain ambient']],
		['enums that another enum takes values from', 'enum Codes { Muted = 10017, Full = 10014 }\nenum Others { Quiet = Codes.Muted }\n', 'Codes.Muted', ['Muted 10017 certain enum-reference', 'Full 10014 likely enum-reference']],
		['constants that an enum takes values from', 'const MUTED = 10017;\nenum Others { Quiet = MUTED, Next }\n', 'MUTED', ['MUTED 10017 certain enum-reference']],
		['enums with a member that is another\'s', 'enum Codes { Muted = 10017, Quiet = Muted }\n', 'Codes.Muted', ['Muted 10017 certain enum-reference']],
		['enums that count on', 'enum Codes { Muted = 10017, Next }\n', 'Codes.Muted', ['Muted 10017 certain mixed-table']],
		['enums with strings', 'enum Codes { Muted = 10017, Name = \'name\' }\n', 'Codes.Muted', ['Muted 10017 certain mixed-table']],
		['tables with another number', 'const CODES = { MUTED: 10017, TYPO: 2081 };\n', 'CODES.MUTED', ['MUTED 10017 certain mixed-table']],
		['tables with a rest', 'const CODES = { MUTED: 10017, ...others };\n', 'CODES.MUTED', ['MUTED 10017 certain mixed-table']],
		['names that say otherwise', 'const NETWORK_ERROR = 10017;\n', 'NETWORK_ERROR', ['NETWORK_ERROR 10017 certain name-says-otherwise']],
		['a code of another platform, where this one has its own', 'const UPLOAD_FAIL = 6008;\n', 'UPLOAD_FAIL', ['UPLOAD_FAIL 6008 certain name-says-otherwise']],
		['a number whose sign was lost', 'const MUTED = -10017;\n', 'MUTED', ['MUTED 10017 certain value-differs']],
	])('%s', (_, definition, expression, definitions) => {
		const found = find(chat + definition + compare(expression));
		expect([list(found), listTables(found)]).toEqual([definitions, []]);
	});

	it('a name that says otherwise leaves the rest of its table alone', () => {
		const found = find(`${chat}enum Codes { Muted = 10017, NetworkError = 10014, Full = 10014 }\n${compare('Codes.Muted')}`);
		expect([list(found), listTables(found)]).toEqual([['Muted 10017 certain expression', 'NetworkError 10014 likely name-says-otherwise', 'Full 10014 likely expression'], ['Codes 3/3']]);
	});

	it('members that another constant names already count, and are no numbers any more', () => {
		const named = `import * as ImErrorCode from 'tencent-im-error-codes/codes';\nimport { ERR_SVR_GROUP_FULL_MEMBER_COUNT as full } from 'tencent-im-error-codes/codes';\n`;
		const found = find(`${chat}${named}enum Codes { Muted = 10017, Full = full, Sig = ImErrorCode.ERR_USER_SIG_EXPIRED }\n${compare('Codes.Muted')}`);
		expect([list(found), listTables(found)]).toEqual([['Muted 10017 certain expression'], ['Codes 1/3']]);
		const done = find(`${chat}${named}enum Codes { Full = full, Sig = ImErrorCode.ERR_USER_SIG_EXPIRED }\n${compare('Codes.Full')}`);
		expect(done).toEqual({ definitions: [], tables: [] });
	});

	it('a number of two platforms, unless the evidence tells which', () => {
		const table = 'export const ERROR_CODE = { NO_ACCOUNT_TYPE: 2001, DIRTY_WORDS: 80001, UPLOAD_COS: 2041, NOT_FRIEND: 20009 };\n';
		expect(list(find(table))[0]).toBe('NO_ACCOUNT_TYPE 2001 likely ambiguous-code');
		expect(list(find(`import '@tencentcloud/chat';\n${table}`))[0]).toBe('NO_ACCOUNT_TYPE 2001 likely expression');
	});
});

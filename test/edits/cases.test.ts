import { expect, it } from 'vitest';
import { readFixtures } from './fixtures.js';

/** The cases that an edit must survive, by the number that the titles of the fixtures give. */
const cases: Readonly<Record<number, string>> = {
	1: 'ES modules: by an import, export, import.meta, the extension, a Vue script',
	2: 'CommonJS: by the extension, require, module.exports, exports',
	3: 'import x = require(), export =',
	4: 'no module syntax',
	5: 'UMD and AMD',
	6: 'mini programs',
	7: 'declaration files',
	8: 'named import: merged',
	9: 'named import: there already',
	10: 'named import: under another name',
	11: 'namespace import, with a default import or without',
	12: 'default import alone',
	13: 'imports of types',
	14: 'imports that bind nothing or are special',
	15: 'export from',
	16: 'require: destructured, whole, a member, renamed',
	17: 'import x = require() there already',
	18: 'the name is taken, or hidden where it is needed',
	19: 'behind the last import, with its indentation',
	20: 'comments and statements on the line of the import, end of the file',
	21: 'directives',
	22: 'shebang',
	23: 'comments on top of the file and of the first statement',
	24: 'conditional compilation',
	25: 'imports apart, only export from',
	27: 'quotes',
	28: 'spaces in braces',
	29: 'semicolons',
	30: 'tokens that touch',
	31: 'forms of literals, keys',
	32: 'Vue: one import for all blocks',
	33: 'Vue: layout of blocks',
	34: 'Vue: foreign and several scripts',
};

/** Shown elsewhere: over all fixtures at once, or by those who write files. */
const shownElsewhere: Readonly<Record<number, string>> = {
	26: 'line breaks: every fixture as CRLF, mixed files in text-forms.test.ts',
	35: 'a second run: every fixture',
	36: 'the output parses: every fixture; before writing: the codemod',
	37: 'files that changed on disk: the codemod',
	38: 'the value of the constant: the rule and the codemod',
};

const numbersByFixture = readFixtures().map(({ name, title }) => ({ name, numbers: [...title.split(': ')[0]?.matchAll(/\bC\.(\d+)/gu) ?? []].map(([, number]) => Number(number)) }));

it.each(Object.entries(cases))('C.%s has fixtures: %s', (number) => {
	expect(numbersByFixture.filter(({ numbers }) => numbers.includes(Number(number))).length).toBeGreaterThan(0);
});

it.each(numbersByFixture)('$name names its cases', ({ numbers }) => {
	expect(numbers.length).toBeGreaterThan(0);
	expect(numbers.filter((number) => !(number in cases))).toEqual([]);
});

it('no case is missing', () => {
	expect([...Object.keys(cases), ...Object.keys(shownElsewhere)].map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
});

import { describe, expect, it } from 'vitest';
import { type ConstantsSource, defaultConstantsSource } from '../../src/edits/constants-source.js';
import { type ImportPlan, planImport } from '../../src/edits/plan-import.js';
import { applyEdits } from '../../src/edits/text-edit.js';
import { getParsers } from './source-files.js';

const named: ConstantsSource = { ...defaultConstantsSource, style: 'named' };

function plan(text: string, names: readonly string[] = ['ERR_B'], source = defaultConstantsSource, filename = 'a.js'): Exclude<ImportPlan, { skipped: unknown }> {
	const made = planImport(getParsers(filename).get('babel')!(filename, text), names, source, { packageType: 'module' });
	if ('skipped' in made) throw new Error(made.skipped);
	return made;
}

function addImport(text: string, source = defaultConstantsSource): string {
	return applyEdits(text, plan(text, ['ERR_B'], source).edits);
}

const statement = 'import * as ImErrorCode from \'tencent-im-error-codes/codes\';';

describe('line breaks', () => {
	it.each([
		['of the import above', 'import a from \'a\';\r\nimport b from \'b\';\nc();\r\n', `import a from 'a';\r\nimport b from 'b';\n${statement}\nc();\r\n`],
		['of the other import above', 'import a from \'a\';\nimport b from \'b\';\r\nc();\n', `import a from 'a';\nimport b from 'b';\r\n${statement}\r\nc();\n`],
		['of the first statement', '// a\n\nb();\r\nc();\n', `// a\n\n${statement}\r\n\r\nb();\r\nc();\n`],
		['of the line before the end of the file', 'a();\r\nimport b from \'b\';', `a();\r\nimport b from 'b';\r\n${statement}`],
		['of old Macintosh files', 'import a from \'a\';\rb();\r', `import a from 'a';\r${statement}\rb();\r`],
		['of a file of one line', 'import a from \'a\';', `import a from 'a';\n${statement}`],
	])('are those %s', (_name, text, expected) => {
		expect(addImport(text)).toBe(expected);
	});

	it('of Unicode end a comment, and are written by nobody', () => {
		expect(addImport('import a from \'a\'; // b\u2028c();\n')).toBe(`import a from 'a'; // b\n${statement}\u2028c();\n`);
	});

	it('within braces are those of the list', () => {
		const text = 'import {\r\n\tERR_A,\r\n\tERR_C,\r\n} from \'tencent-im-error-codes/codes\';\na();\n';
		expect(addImport(text, named)).toBe('import {\r\n\tERR_A,\r\n\tERR_B,\r\n\tERR_C,\r\n} from \'tencent-im-error-codes/codes\';\na();\n');
	});

	it('leave spaces at the end of a line where they are', () => {
		expect(addImport('import a from \'a\';  \nb();\n')).toBe(`import a from 'a';  \n${statement}\nb();\n`);
	});
});

describe('a byte order mark', () => {
	it('stays in front of an import', () => {
		expect(addImport('\uFEFFa();\n')).toBe(`\uFEFF${statement}\n\na();\n`);
	});

	it('stays in front of a shebang', () => {
		expect(addImport('\uFEFF#!/usr/bin/env node\na();\n')).toBe(`\uFEFF#!/usr/bin/env node\n${statement}\n\na();\n`);
	});
});

describe('a specifier', () => {
	it('is quoted so that it stays what it is', () => {
		expect(addImport('import a from \'a\';\n', { ...defaultConstantsSource, from: './it\'s\\codes' })).toBe('import a from \'a\';\nimport * as ImErrorCode from \'./it\\\'s\\\\codes\';\n');
	});

	it('is compared as a whole', () => {
		expect(addImport('import * as a from \'tencent-im-error-codes\';\n')).toBe(`import * as a from 'tencent-im-error-codes';\n${statement}\n`);
	});
});

describe('a plan', () => {
	it('of no names has no edits', () => {
		expect(plan('a();\n', []).edits).toEqual([]);
		expect(plan('a();\n', [], named).edits).toEqual([]);
		expect(plan('a();\n', [], { from: './a', style: 'member', name: 'A' }).edits).toEqual([]);
	});

	it('names each constant once', () => {
		expect(addImport('a();\n', named)).toBe('import { ERR_B } from \'tencent-im-error-codes/codes\';\n\na();\n');
		expect(plan('a();\n', ['ERR_B', 'ERR_A', 'ERR_B'], named).edits).toEqual([{ range: [0, 0], text: 'import { ERR_A, ERR_B } from \'tencent-im-error-codes/codes\';\n\n' }]);
	});

	it('refuses a name that it was not made for', () => {
		const { reference } = plan('a();\n');
		expect(reference('ERR_B')).toBe('ImErrorCode.ERR_B');
		expect(() => reference('ERR_C')).toThrow(RangeError);
		expect(() => plan('a();\n', ['ERR_B'], { from: './a', style: 'member', name: 'A' }).reference('ERR_C')).toThrow(RangeError);
	});

	it('is the same when it is made again', () => {
		const file = getParsers('a.js').get('espree')!('a.js', 'import a from \'a\';\n');
		const make = (): ImportPlan => planImport(file, ['ERR_B'], defaultConstantsSource, { packageType: undefined });
		expect(JSON.stringify(make())).toBe(JSON.stringify(make()));
	});

	it('takes the default name where the source has none', () => {
		expect(addImport('a();\n', { ...defaultConstantsSource, name: '' })).toBe(`${statement}\n\na();\n`);
	});
});

describe('semicolons', () => {
	it.each([
		['the heads of loops', 'for (const a of b) {}\nfor (let c in d) {}\ne();\n'],
		['exported classes and functions', 'export class A {}\nexport default function b() {}\ne();\n'],
	])('are not missed behind %s', (_name, text) => {
		expect(addImport(text)).toBe(`${statement}\n\n${text}`);
	});

	it('are missed behind an exported value', () => {
		expect(addImport('export default { a: 1 }\n')).toBe(`${statement.slice(0, -1)}\n\nexport default { a: 1 }\n`);
	});
});

describe('a require', () => {
	it.each([
		['var', 'var TIM = require(\'tim-js-sdk\');\n'],
		['const', 'var TIM = require(\'tim-js-sdk\');\nlet a = 1;\n'],
		['const', 'require(\'tim-js-sdk\');\n'],
	])('is bound by %s in %j', (kind, text) => {
		expect(plan(text).edits.map((edit) => edit.text)).toEqual([`\n${kind} ImErrorCode = require('tencent-im-error-codes/codes');`]);
	});
});

describe('names', () => {
	it('of the plan do not meet each other', () => {
		const text = 'ERR_A();\n';
		expect(applyEdits(text, plan(text, ['ERR_A_1', 'ERR_A'], named).edits)).toBe('import { ERR_A as ERR_A_2, ERR_A_1 } from \'tencent-im-error-codes/codes\';\n\nERR_A();\n');
	});
});

describe('a use in front of all requires', () => {
	const text = 'const a = find(6206);\nconst TIM = require(\'tim-js-sdk\');\n';

	it.each([[text.indexOf('6206'), 0], [text.length, text.length - 1]])('at %d: the import goes to %d', (use, expected) => {
		const made = planImport(getParsers('a.js').get('espree')!('a.js', text), ['ERR_B'], defaultConstantsSource, { packageType: undefined }, [use]);
		expect('edits' in made && made.edits.map(({ range }) => range[0])).toEqual([expected]);
	});
});

describe('an import with attributes', () => {
	it('is left alone under the older name of attributes too', () => {
		const text = 'import * as a from \'tencent-im-error-codes/codes\';\n';
		const file = getParsers('a.js').get('espree')!('a.js', text);
		Object.assign(file.program.body[0]!, { attributes: undefined, assertions: [{}] });
		const made = planImport(file, ['ERR_B'], defaultConstantsSource, { packageType: undefined });
		expect('edits' in made && applyEdits(text, made.edits)).toBe(`${text}${statement}\n`);
	});
});

describe('a use outside of all scripts', () => {
	it('is reached by no import', () => {
		const text = '<script>\na();\n</script>\n<style>\na { width: 6206px }\n</style>\n';
		expect(planImport(getParsers('a.vue').get('babel')!('a.vue', text), ['ERR_B'], defaultConstantsSource, { packageType: undefined }, [text.indexOf('6206')])).toEqual({ skipped: 'foreign-script' });
	});
});

describe('a component whose use nobody tells', () => {
	const setup = '<script>\nexport default {};\n</script>\n<script setup>\na();\n</script>\n';

	it('imports in its setup script', () => {
		expect(plan(setup, ['ERR_B'], defaultConstantsSource, 'a.vue').edits.map(({ range }) => range[0])).toEqual([setup.indexOf('a()')]);
	});

	it('imports in its only script', () => {
		expect(plan('<script>\na();\n</script>\n', ['ERR_B'], defaultConstantsSource, 'a.vue').edits.map(({ range }) => range[0])).toEqual([9]);
	});
});

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

describe('a component whose use nobody tells', () => {
	const setup = '<script>\nexport default {};\n</script>\n<script setup>\na();\n</script>\n';

	it('imports in its setup script', () => {
		expect(plan(setup, ['ERR_B'], defaultConstantsSource, 'a.vue').edits.map(({ range }) => range[0])).toEqual([setup.indexOf('a()')]);
	});

	it('imports in its only script', () => {
		expect(plan('<script>\na();\n</script>\n', ['ERR_B'], defaultConstantsSource, 'a.vue').edits.map(({ range }) => range[0])).toEqual([9]);
	});
});

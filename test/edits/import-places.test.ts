import { describe, expect, it } from 'vitest';
import { type ConstantsSource, defaultConstantsSource } from '../../src/edits/constants-source.js';
import { planImport } from '../../src/edits/plan-import.js';
import { applyEdits } from '../../src/edits/text-edit.js';
import { getParsers } from './source-files.js';

const named: ConstantsSource = { ...defaultConstantsSource, from: 'm', style: 'named' };
const namespace: ConstantsSource = { ...defaultConstantsSource, from: 'm' };

/** Imports `ERR_B` for each `6206` of a text. */
function addImport(text: string, source = named, filename = 'a.ts', parser = 'typescript'): string {
	const usedAt = [...text.matchAll(/6206/gu)].map(({ index }) => index);
	const plan = planImport(getParsers(filename).get(parser)!(filename, text), ['ERR_B'], source, { packageType: 'commonjs' }, usedAt);
	if ('skipped' in plan) throw new Error(plan.skipped);
	return applyEdits(text, plan.edits);
}

describe('an import that is there already', () => {
	it.each([
		['does not serve a use outside of its region', '// #ifdef H5\nimport * as a from \'m\';\nf(6206);\n// #endif\ng(6206);\n', '// #ifdef H5\nimport * as a from \'m\';\nf(6206);\n// #endif\nimport { ERR_B } from \'m\';\ng(6206);\n'],
		['gets a name behind its default', 'import a from \'m\';\nf(6206);\n', 'import a, { ERR_B } from \'m\';\nf(6206);\n'],
		['gets a name, though another is in front of it that nobody sees', 'import * as a from \'m\';\nimport b from \'m\';\n((a) => 6206)();\n', 'import * as a from \'m\';\nimport b, { ERR_B } from \'m\';\n((a) => 6206)();\n'],
		['gets none behind a namespace', 'import a, * as b from \'m\';\n((b) => 6206)();\n', 'import a, * as b from \'m\';\nimport { ERR_B } from \'m\';\n((b) => 6206)();\n'],
		['is none of a require', 'import a from \'a\';\nconst { ERR_A } = require(\'m\');\nf(6206);\n', 'import a from \'a\';\nimport { ERR_B } from \'m\';\nconst { ERR_A } = require(\'m\');\nf(6206);\n'],
		['of types alone becomes one of values for what is wanted', 'import { type ERR_B } from \'m\';\nf(6206);\n', 'import { ERR_B } from \'m\';\nf(6206);\n'],
	])('%s', (_, text, expected) => {
		expect(addImport(text)).toBe(expected);
	});

	it.each([
		['serves only where every use comes later', 'f(6206);\nconst a = require(\'m\');\ng(6206);\n', 'const { ERR_B } = require(\'m\');\n\nf(6206);\nconst a = require(\'m\');\ng(6206);\n'],
		['gets the name in braces, though one without is in front', 'const a = require(\'m\').ERR_A;\nconst { ERR_C } = require(\'m\');\nf(6206);\n', 'const a = require(\'m\').ERR_A;\nconst { ERR_B, ERR_C } = require(\'m\');\nf(6206);\n'],
	])('by require %s', (_, text, expected) => {
		expect(addImport(text, named, 'a.js')).toBe(expected);
	});
});

describe('a require', () => {
	const own = 'const ImErrorCode = require(\'m\');\n';
	const other = 'const TIM = require(\'tim-js-sdk\');\n';

	it.each([
		'const app = getApp();\n', 'let a;\n', 'var a = 1, b = \'c\';\n', 'const a = wx.b;\n', 'const a = wx.b.c(1, d);\n', 'const a = wx;\n',
	])('goes behind the others where nothing of the file runs before them: %j', (text) => {
		expect(addImport(`${text}${other}f(6206);\n`, namespace, 'a.js')).toBe(`${text}${other}${own}f(6206);\n`);
	});

	it.each([
		'run();\n', 'function f() {}\n', 'const { a } = wx;\n', 'const a = 1, { b } = wx;\n', 'const a = wx[b];\n', 'const a = b || c;\n', 'const a = wx.b(() => 1);\n', 'const a = b();\nfunction b() {}\n', 'const a = new B();\n', 'let a = b.c;\nvar b;\n', 'const a = wx.b(1, f());\nvar f;\n',
	])('goes in front of what might run some of it: %j', (text) => {
		expect(addImport(`${text}${other}f(6206);\n`, namespace, 'a.js')).toBe(`${own}\n${text}${other}f(6206);\n`);
	});

	it.each(['const b = require(\'b\')(c);\n', 'const b = require(\'b\')(\'c\', d).e;\n', 'require(\'b\');\n', 'const b = require(\'b\'), c = require(\'c\');\n'])('belongs behind %j', (text) => {
		expect(addImport(`${other}${text}f(6206);\n`, namespace, 'a.js')).toBe(`${other}${text}${own}f(6206);\n`);
	});

	it.each(['const b = require(\'b\')(c());\n', 'let b;\n', 'const b = require(\'b\'), c = 1;\n', 'const b = c;\n'])('does not belong behind %j', (text) => {
		expect(addImport(`${other}${text}f(6206);\n`, namespace, 'a.js')).toBe(`${other}${own}${text}f(6206);\n`);
	});

	it('goes behind a region in which the others stand alone', () => {
		const region = '// #ifdef H5\nconst a = require(\'a\');\n// #endif\n';
		expect(addImport(`${region}f(6206);\n`, namespace, 'a.js')).toBe(`${region}${own}f(6206);\n`);
		expect(addImport('const a = require(\'a\');\n/* #ifdef H5 */ const b = require(\'b\'); /* #endif */f(6206);\n', namespace, 'a.js')).toBe(`const a = require('a');\n/* #ifdef H5 */ const b = require('b'); /* #endif */\n${own.trimEnd()}f(6206);\n`);
	});
});

describe('a new import', () => {
	it('is parted by a semicolon from what follows on its line, whatever the style', () => {
		expect(addImport('\'use client\'; f(6206)\ng()\nexport default h\n')).toBe('\'use client\'; import { ERR_B } from \'m\'; f(6206)\ng()\nexport default h\n');
	});

	it('needs none in an empty script', () => {
		const [options, template] = ['<script>\nexport default {}\n</script>\n', '<template>{{ 6206 }}</template>\n'];
		expect(addImport(`${options}<script setup>\n\n</script>\n${template}`, named, 'a.vue', 'babel')).toBe(`${options}<script setup>\nimport { ERR_B } from 'm'\n\n</script>\n${template}`);
	});

	it('goes in front of the decorators of what is exported', () => {
		const text = '@a\nexport class B { c = 6206; }\n';
		expect(addImport(text)).toBe(`import { ERR_B } from 'm';\n\n${text}`);
	});
});

describe('a plan', () => {
	it('says which name it does not know', () => {
		const plan = planImport(getParsers('a.ts').get('typescript')!('a.ts', 'export {};\n'), ['ERR_B'], named, { packageType: undefined });
		expect(() => 'reference' in plan && plan.reference('ERR_C')).toThrow('ERR_C is not among the names of the plan');
	});
});

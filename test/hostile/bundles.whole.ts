import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { transform } from '../../codemods/src/api.js';
import { lint } from './lint-everywhere.js';

/** So much that several bundles are in it. */
const wantedSize = 5_000_000;

const source = readFileSync(createRequire(import.meta.url).resolve('@babel/parser'), 'utf8');

/** So many copies of a module that they are as much as is wanted. */
function createBundle(module: string): string {
	return module.repeat(Math.ceil(wantedSize / module.length));
}

const modules = `(function (module, exports, require) {${source}\n})({}, {}, null);\n`;
const bundle = createBundle(modules);
/** All on one line, as a minifier writes it. */
const minified = createBundle(transformSync(modules, { minify: true, legalComments: 'none' }).code.replaceAll('\n', ' '));

/** Makes every rule read the whole; what is said of it stands at its own places. */
const bait = 'var TIM=require("tim-js-sdk"),tim=TIM.create({});tim.login({}).catch(function(e){return 1});';
const baitReports = ['tencent-im/require-session-listeners 1:35', 'tencent-im/no-unhandled-critical-code 1:70'];

it.each([
	['a bundle', bundle, []],
	['a bundle that talks to the SDK', bait + bundle, baitReports],
	['a minified bundle', minified, []],
	['a minified bundle that talks to the SDK, which nobody edits', bait + minified, []],
])('gets through %s of 5 MB', (_, text, reports) => {
	expect(text.length).toBeGreaterThan(wantedSize);
	expect(lint(text, 'espree', { sourceType: 'commonjs' })).toEqual({ refusal: undefined, reports });
	expect(transform(text, { filename: 'bundle.js' }).text).toBe(text);
});

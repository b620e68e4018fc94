import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { transform } from '../../codemods/src/api.js';
import { lint } from './lint-everywhere.js';

/** So much that several bundles are in it. */
const wantedSize = 5_000_000;

/** A bundle of many modules on one line, as a minifier writes it. */
function createBundle(): string {
	const source = readFileSync(createRequire(import.meta.url).resolve('@babel/parser'), 'utf8');
	const { code } = transformSync(`(function (module, exports, require) {${source}\n})({}, {}, null);`, { minify: true, legalComments: 'none' });
	const module = code.replaceAll('\n', ' ');
	return module.repeat(Math.ceil(wantedSize / module.length));
}

/** Makes every rule read the whole; what is said of it stands at its own places. */
const bait = 'var TIM=require("tim-js-sdk"),tim=TIM.create({});tim.login({}).catch(function(e){return 1});';
const baitReports = ['tencent-im/require-session-listeners 1:35', 'tencent-im/no-unhandled-critical-code 1:70'];

it.each([['a bundle', '', []], ['a bundle that talks to the SDK', bait, baitReports]])('gets through %s of 5 MB', (_, start, reports) => {
	const text = start + createBundle();
	expect(text.length).toBeGreaterThan(wantedSize);
	expect(text.split('\n').length).toBeLessThan(5);
	expect(lint(text, 'espree', { sourceType: 'commonjs' })).toEqual({ refusal: undefined, reports });
	expect(transform(text, { filename: 'bundle.js' }).text).toBe(text);
});

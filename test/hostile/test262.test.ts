import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { transform } from '../../codemods/src/api.js';
import { lint, type ParserName, parserNames } from './lint-everywhere.js';

/** See the README beside this file. */
const isWhole = process.env['HOSTILE_WHOLE'] !== undefined;

const folder = path.dirname(createRequire(import.meta.url).resolve('test262-parser-tests/package.json'));

/** `*.module.js` are modules, the others scripts. In `npm test` one of each few. */
const programs = ['pass', 'pass-explicit'].flatMap((kind) => readdirSync(path.join(folder, kind)).sort().filter((_, position) => isWhole || position % 60 === 0).map((file) => path.join(kind, file)));

const wantedParsers: readonly ParserName[] = isWhole ? parserNames : ['espree', 'typescript'];

/** Makes the prefilters let a program through, without a site. */
const bait = '\n;[6206, "code", "error", "tim-js-sdk", "@tencentcloud/chat"];\n';

it.each(wantedParsers)('says nothing of the programs of the language itself, read by %s', (parser) => {
	const wrong: unknown[] = [];
	for (const file of programs) {
		const program = readFileSync(path.join(folder, file), 'utf8');
		for (const text of [program, program + bait]) {
			const source = parser === 'vue' ? `<script>\n${text}\n</script>\n` : text;
			const sourceType = file.includes('.module.') || parser === 'vue' ? 'module' : 'script';
			const { refusal } = lint(source, parser, { rules: 'empty', sourceType, filename: parser === 'vue' ? 'file.vue' : 'file.js' });
			const outcome = lint(source, parser, { sourceType, filename: parser === 'vue' ? 'file.vue' : 'file.js' });
			if (outcome.reports.length > 0 || outcome.refusal !== refusal) wrong.push({ file, refusal, outcome });
		}
	}
	expect(wrong).toEqual([]);
	expect(programs.length).toBeGreaterThan(20);
}, 3_600_000);

it('leaves them to themselves', () => {
	for (const file of programs) {
		const text = readFileSync(path.join(folder, file), 'utf8') + bait;
		try {
			expect([file, transform(text, { filename: 'file.js' }).text]).toEqual([file, text]);
		} catch (error) {
			// Annex B and its like, which no parser of today's projects reads.
			expect([file, (error as Error).name]).toEqual([file, 'UnparsableError']);
		}
	}
}, 3_600_000);

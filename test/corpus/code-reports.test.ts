import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyPackage } from './copy.mjs';
import { ensureCorpus } from './install.mjs';
import { type ConfigName, type FileReport, isLookedAt, lintFile } from './lint-file.js';
import { imPackages } from './packages.mjs';

const codeRules = ['no-string-error-code', 'no-unknown-error-code', 'no-unreachable-error-code'];

/** Of this rule only the report of an assignment counts here; what else it reports stands in `truth/`. */
const assignmentRule = 'no-magic-error-code';

const rules = [...codeRules, assignmentRule];
const configs = ['recommended', 'strict'] as const;

/** The reports of `strict`, judged by reading; those of `recommended` are among them. */
const judged = readFileSync(path.join(import.meta.dirname, 'truth-codes/reports.tsv'), 'utf8').trimEnd().split('\n').slice(1).map((row) => {
	const [name, file, line, rule, config, verdict, note] = row.split('\t') as [string, string, string, string, string, string, string];
	return { name, report: `${file}:${line} ${rule}`, config, verdict, note };
});

let folder: string;

beforeAll(() => {
	ensureCorpus();
	folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-code-reports-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every report was judged, none is false, and what recommended reports is true', () => {
	expect(judged.filter(({ config, verdict, note }) => !(configs as readonly string[]).includes(config) || !['true', 'arguable'].includes(verdict) || note === '')).toEqual([]);
	expect(judged.filter(({ config, verdict }) => config === 'recommended' && verdict !== 'true')).toEqual([]);
	console.log(`${judged.length} reports judged: ${judged.filter(({ verdict }) => verdict === 'true').length} true, ${judged.filter(({ verdict }) => verdict === 'arguable').length} arguable; ${judged.filter(({ config }) => config === 'recommended').length} of them under recommended`);
});

describe.each(imPackages.map(({ name }) => ({ name })))('$name', ({ name }) => {
	test('has the reports that were judged, and no other', () => {
		const { folder: copy, files } = copyPackage(name, folder);
		const found = { recommended: [] as string[], strict: [] as string[] };
		for (const file of files) {
			const text = readFileSync(path.join(copy, file), 'utf8');
			if (!isLookedAt(text, 'strict', rules)) continue;
			const list = (config: ConfigName): string[] => lintFile(copy, file, text, [config], rules)[0]!.filter(isOurs).map(({ rule, line }) => `${file}:${line} ${rule}`);
			const strict = list('strict');
			found.strict.push(...strict);
			// Both configs turn the rules on, and strict only widens their options, so where it is silent recommended is too.
			if (strict.length > 0) found.recommended.push(...list('recommended'));
		}
		const own = judged.filter((each) => each.name === name);

		expect(found.strict).toEqual(own.map(({ report }) => report));
		expect(found.recommended).toEqual(own.filter(({ config }) => config === 'recommended').map(({ report }) => report));
	});
});

function isOurs({ rule, messageId }: FileReport): boolean {
	return rule !== assignmentRule || messageId.startsWith('assignedErrorCode');
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyPackage } from './copy.mjs';
import { ensureCorpus } from './install.mjs';
import { isLookedAt, lintFile } from './lint-file.js';
import { imPackages } from './packages.mjs';

/** A report of a rule on a real package, judged by reading. */
interface JudgedReport {
	readonly name: string;
	/** `file:line rule message`. */
	readonly report: string;
	readonly rule: string;
	/** The least strict config that has it. */
	readonly config: string;
	readonly verdict: string;
	readonly note: string;
}

const configs = ['recommended', 'strict'] as const;

/** What this rule says of every single call under `strict` was read in a sample only. */
const sampledRule = 'no-unhandled-critical-code';

/** The sites that this rule names are judged in `truth/`; of its reports only that of an assignment counts here. */
const siteRule = 'no-magic-error-code';

const judged: JudgedReport[] = readFileSync(path.join(import.meta.dirname, 'truth-reports.tsv'), 'utf8').trimEnd().split('\n').slice(1).map((row) => {
	const [name, file, line, rule, message, config, verdict, note] = row.split('\t') as [string, string, string, string, string, string, string, string];
	return { name, report: `${file}:${line} ${rule} ${message}`, rule, config, verdict, note };
});

let folder: string;

beforeAll(() => {
	ensureCorpus();
	folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-reports-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each report was judged and has its reason, and what recommended reports is no mistake', () => {
	expect(judged.filter(({ config, verdict, note }) => !(configs as readonly string[]).includes(config) || !['true', 'arguable', 'false'].includes(verdict) || note === '')).toEqual([]);
	expect(judged.filter(({ config, verdict }) => config === 'recommended' && verdict === 'false')).toEqual([]);
	for (const config of configs) {
		const own = judged.filter((each) => each.config === config);
		console.log(`${config}: ${own.length} reports judged, ${['true', 'arguable', 'false'].map((verdict) => `${own.filter((each) => each.verdict === verdict).length} ${verdict}`).join(', ')}`);
	}
});

describe.each(imPackages.map(({ name }) => ({ name })))('$name', ({ name }) => {
	test('has the reports that were judged, and no other', () => {
		const { folder: copy, files } = copyPackage(name, folder);
		const found: Record<(typeof configs)[number], string[]> = { recommended: [], strict: [] };
		for (const file of files) {
			const text = readFileSync(path.join(copy, file), 'utf8');
			if (!isLookedAt(path.join(copy, file), text, 'strict')) continue;
			for (const [index, reports] of lintFile(copy, file, text, configs).entries()) {
				found[configs[index]!].push(...reports.filter(({ rule, messageId }) => rule !== siteRule || messageId.startsWith('assignedErrorCode')).map(({ rule, messageId, line }) => `${file}:${line} ${rule} ${messageId}`));
			}
		}
		const own = judged.filter((each) => each.name === name && each.verdict !== 'false');
		const sampled = judged.filter((each) => each.name === name && each.rule === sampledRule);
		const isSampled = (report: string): boolean => report.includes(` ${sampledRule} `);

		expect(found.recommended.sort()).toEqual(own.filter(({ config }) => config === 'recommended').map(({ report }) => report).sort());
		expect(found.strict.filter((report) => !isSampled(report)).sort()).toEqual(own.filter(({ rule }) => rule !== sampledRule).map(({ report }) => report).sort());
		expect(sampled.filter(({ report, verdict }) => found.strict.includes(report) !== (verdict !== 'false'))).toEqual([]);
	});
});

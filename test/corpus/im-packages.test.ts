import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findErrorCode } from '../../catalog/src/find-error-code.js';
import { transform } from '../../codemods/src/api.js';
import { copyPackage } from './copy.mjs';
import { ensureCorpus } from './install.mjs';
import { knownGaps } from './known-gaps.js';
import { lintPackage, type CorpusReport } from './lint-package.js';
import { halfOf, imPackages } from './packages.mjs';
import { readTruth, type TruthRow } from './truth.js';

/** Sites for which the rule offers an edit, and those of them that the codemod edits. */
const edits = { offered: 0, made: 0 };

const totals = new Map<string, { reported: number; right: number; expected: number; copiesReported: number; copiesExpected: number }>();
let folder: string;

beforeAll(() => {
	ensureCorpus();
	folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-corpus-'));
});

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
	console.log(`the codemod edits ${edits.made} of the ${edits.offered} sites for which the rule offers an edit`);
	for (const [half, { reported, right, expected, copiesReported, copiesExpected }] of totals) {
		console.log(`${half}: ${right} of ${reported} reports right (precision ${(right / reported).toFixed(3)}), ${right} of ${expected} sites found (recall ${(right / expected).toFixed(3)}); copies counted once: ${right - copiesReported} of ${expected - copiesExpected} (recall ${((right - copiesReported) / (expected - copiesExpected)).toFixed(3)})`);
	}
});

describe.each(imPackages.map((each) => ({ name: each.name, half: halfOf(each) })))('$name ($half)', ({ name, half }) => {
	let copy: ReturnType<typeof copyPackage>;
	let truth: TruthRow[];
	let recommended: ReturnType<typeof lintPackage>;

	beforeAll(() => {
		copy = copyPackage(name, folder);
		truth = readTruth(name);
		recommended = lintPackage(copy.folder, copy.files, 'recommended');
	});

	test('the recommended config reports the certain and likely sites and nothing else', () => {
		const wanted = truth.filter(({ verdict, confidence }) => verdict === 'yes' && confidence !== 'possible');
		const gaps = new Set(knownGaps.filter(({ packageName }) => packageName === name).map(({ file }) => file));
		count(half, recommended.reports, wanted);

		expect(recommended.reports.map(toPosition)).toEqual(sortPositions(wanted.filter(({ file }) => !gaps.has(file)).map(toPosition), recommended.reports.map(toPosition)));
	});

	test('the strict config reports no number that is none', () => {
		const right = new Set(truth.filter(({ verdict }) => verdict === 'yes').map(toPosition));
		const { reports } = lintPackage(copy.folder, copy.files, 'strict');

		expect(reports.map(toPosition).filter((position) => !right.has(position))).toEqual([]);
	});

	test('the codemod edits or lists each site that the rule reports, and changes nothing else', () => {
		const handled: string[] = [];
		const named: string[] = [];
		for (const file of copy.files) {
			const text = readFileSync(path.join(copy.folder, file), 'utf8');
			const result = transform(text, { filename: path.join(copy.folder, file), includeDisabled: true });
			handled.push(...[...result.named, ...result.skipped.filter(({ code }) => code !== undefined)].map(({ line, column, code }) => toPosition({ file, line, column, code: code! })));
			named.push(...result.named.map(({ line, column, code }) => toPosition({ file, line, column, code })));
			if (result.text === text) continue;

			expect(undo(result.text), `${file}: bytes outside the edits are equal`).toBe(text);
			const again = transform(result.text, { filename: path.join(copy.folder, file), includeDisabled: true });
			expect(again.text, `${file}: a second run changes nothing`).toBe(result.text);
			expect(again.named).toEqual([]);
		}

		expect(handled.sort()).toEqual(recommended.reports.map(toPosition).sort());
		const offered = recommended.reports.filter(({ isEditable }) => isEditable).map(toPosition);
		edits.offered += offered.length;
		edits.made += offered.filter((position) => named.includes(position)).length;
		expect(offered.filter((position) => !named.includes(position))).toEqual([]);
	});
});

/** Takes the import out, with the empty line that parts it from what it was put in front of, and puts the numbers back; these packages write them in plain decimals. */
function undo(text: string): string {
	return text
		.replace(/^import \* as ImErrorCode from 'tencent-im-error-codes\/codes';\n\n/u, '')
		.replace(/^[ \t]*import \* as ImErrorCode from ['"]tencent-im-error-codes\/codes['"];?\r?\n/mu, '')
		.replaceAll(/\[ImErrorCode\.(ERR_\w+)\](?=:)/gu, (_, name: string) => String(getCode(name)))
		.replaceAll(/ImErrorCode\.(ERR_\w+)/gu, (_, name: string) => String(getCode(name)));
}

function getCode(name: string): number {
	const entry = findErrorCode(name);
	if (!entry || !('code' in entry)) throw new Error(`${name} is no constant`);
	return entry.code;
}

function toPosition({ file, line, column, code }: Pick<CorpusReport | TruthRow, 'file' | 'line' | 'column' | 'code'>): string {
	return `${file}:${line}:${column} ${code}`;
}

/** Orders the expected positions like the found ones, so that a difference reads well. */
function sortPositions(expected: readonly string[], found: readonly string[]): string[] {
	const order = new Map(found.map((position, index) => [position, index]));
	return [...expected].sort((a, b) => (order.get(a) ?? Number.MAX_SAFE_INTEGER) - (order.get(b) ?? Number.MAX_SAFE_INTEGER));
}

function count(half: string, reports: readonly CorpusReport[], wanted: readonly TruthRow[]): void {
	const found = new Set(reports.map(toPosition));
	const total = totals.get(half) ?? { reported: 0, right: 0, expected: 0, copiesReported: 0, copiesExpected: 0 };
	const right = wanted.filter((row) => found.has(toPosition(row)));
	totals.set(half, {
		reported: total.reported + reports.length,
		right: total.right + right.length,
		expected: total.expected + wanted.length,
		copiesReported: total.copiesReported + right.filter(({ isCopy }) => isCopy).length,
		copiesExpected: total.copiesExpected + wanted.filter(({ isCopy }) => isCopy).length,
	});
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import { copyPackage } from './copy.mjs';
import { ensureCorpus } from './install.mjs';
import { knownGaps } from './known-gaps.js';
import { lintFile } from './lint-file.js';
import { type ConcernedRule, createMutants, getConcernedRule, type Literal, type Mutant, readLiteral } from './mutate.js';
import { imPackages } from './packages.mjs';
import { readTruth, type TruthRow } from './truth.js';

/** A true site of a real package. */
interface TrueSite extends TruthRow {
	readonly name: string;
	readonly folder: string;
	readonly text: string;
	readonly literal: Literal;
}

/** Kits that hand over codes of their own beside IM's, which no table lists: whatever is compared with theirs may be one. */
const kitsOfOwnCodes = /\bfrom\s*['"](?:tuikit-atomicx-|@atomicxcore\/core)/;

/** Why a site's mutants are not counted: nothing that remains can tell what the number was meant for. */
const leftOut = {
	copy: 'near copies of another file',
	project: 'nothing but the project speaks for them',
	kit: 'a kit with codes of its own hands them over',
	gap: 'left alone on purpose, see known-gaps.ts',
} as const;

let folder: string;

beforeAll(() => {
	ensureCorpus();
	folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-mutants-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function getReason({ isCopy, confidence, file, name, text }: Omit<TrueSite, 'literal'>): keyof typeof leftOut | undefined {
	if (isCopy) return 'copy';
	if (confidence === 'possible') return 'project';
	if (knownGaps.some((gap) => gap.packageName === name && gap.file === file)) return 'gap';
	return kitsOfOwnCodes.test(text) ? 'kit' : undefined;
}

/** Does the rule report the mutant where it stands? */
function isReported({ folder: copy, file, line, column, literal, text }: TrueSite, { offset, written }: Mutant, rule: ConcernedRule): boolean {
	const [reports] = lintFile(copy, file, text.slice(0, literal.start) + written + text.slice(literal.end), ['strict']);
	return reports!.some((report) => report.rule === rule && report.line === line && report.column === column + offset);
}

test('the rule concerned reports at least 95 of 100 codes that were made wrong', { timeout: 300_000 }, () => {
	const omitted = new Map<string, number>();
	const sites = imPackages.flatMap(({ name }): TrueSite[] => {
		const rows = readTruth(name).filter(({ verdict }) => verdict === 'yes');
		if (rows.length === 0) return [];
		const { folder: copy } = copyPackage(name, folder);
		return rows.flatMap((row) => {
			const site = { ...row, name, folder: copy, text: readFileSync(path.join(copy, row.file), 'utf8') };
			const reason = getReason(site);
			if (reason) omitted.set(leftOut[reason], (omitted.get(leftOut[reason]) ?? 0) + 1);
			return reason ? [] : [{ ...site, literal: readLiteral(site.text, row.line, row.column) }];
		});
	});

	const counts = new Map<string, { reported: number; wrong: number }>();
	const misses: string[] = [];
	let right = 0;
	for (const site of sites) {
		for (const mutant of createMutants(`${site.name} ${site.file}:${site.line}:${site.column}`, site.literal)) {
			const rule = getConcernedRule(mutant, site.literal);
			if (!rule) {
				right++;
				continue;
			}
			const key = `${mutant.kind}, for ${rule}`;
			const count = counts.get(key) ?? { reported: 0, wrong: 0 };
			const reported = isReported(site, mutant, rule);
			counts.set(key, { reported: count.reported + Number(reported), wrong: count.wrong + 1 });
			if (!reported) misses.push(`${mutant.kind}: ${site.name} ${site.file}:${site.line} ${site.code} made ${mutant.written} (${rule})`);
		}
	}
	const total = [...counts.values()].reduce((sum, { reported, wrong }) => ({ reported: sum.reported + reported, wrong: sum.wrong + wrong }), { reported: 0, wrong: 0 });
	const share = ({ reported, wrong }: { reported: number; wrong: number }): string => `${reported} of ${wrong} (${(reported / wrong).toFixed(3)})`;
	console.log([
		`${sites.length} sites; left out: ${[...omitted].map(([reason, count]) => `${count} (${reason})`).join(', ')}`,
		`${right} mutants are not wrong by the catalog; of the others ${share(total)} are reported`,
		...[...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => `${key}: ${share(count)}`),
		...misses.map((miss) => `missed: ${miss}`),
	].join('\n'));

	// What is missed stands in a `switch` of four codes in a file that shows nothing else: the one that few products count through
	// is made wrong, and the other three are what any back end's could be.
	expect(sites.length).toBeGreaterThanOrEqual(50);
	expect(total.reported / total.wrong).toBeGreaterThanOrEqual(0.95);
	expect([...counts].filter(([, { reported, wrong }]) => reported / wrong < 0.95).map(([key]) => key)).toEqual([]);
});

test('the oracle tells the wrong from the right by the catalog alone', () => {
	const literal = (text: string): Literal => readLiteral(text, 1, text.search(/\d|'\d/) + 1);
	const judge = (text: string, kind: Mutant['kind'], code: number): ConcernedRule | undefined => getConcernedRule({ kind, code, written: '', offset: 0, isQuoted: kind === 'quotes' }, literal(text));

	expect(findErrorCodes(20016)).toHaveLength(1);
	expect(judge('code === 20016', 'slip', 20017)).toBe('no-unknown-error-code');
	expect(judge('code === 20016', 'slip', 20010)).toBeUndefined();
	expect(judge('code === 20016', 'counterpart', 6206)).toBe('no-unreachable-error-code');
	expect(judge('code === 20016', 'counterpart', 70001)).toBeUndefined();
	expect(judge('code === 20016', 'retired', 70101)).toBe('no-unreachable-error-code');
	expect(judge('code === 20016', 'slip', 120001)).toBeUndefined();
	expect(judge('code === 20016', 'quotes', 20016)).toBe('no-string-error-code');
	expect(judge('case 20016:', 'quotes', 20016)).toBe('no-string-error-code');
	expect(judge('[20016].includes(code)', 'quotes', 20016)).toBe('no-string-error-code');
	expect(judge('code == 20016', 'quotes', 20016)).toBeUndefined();
	expect(judge('({ 20016: late })', 'quotes', 20016)).toBeUndefined();
	expect(judge('new Map([[20016, late]])', 'quotes', 20016)).toBe('no-string-error-code');
});

test('a mutant is another text of the same literal, and the same on every run', () => {
	const texts = (source: string): string[] => createMutants('here', readLiteral(source, 1, source.search(/-?\d|'\d/) + 1)).map(({ kind, written }) => `${kind} ${written}`);

	expect(texts('code === 70001')).toEqual(texts('code === 70001'));
	const mutants = texts('({ 70001: expired })');
	expect(mutants.filter((mutant) => mutant.startsWith('sign'))).toEqual(['sign [-70001]']);
	expect(mutants.filter((mutant) => mutant.startsWith('quotes'))).toEqual(['quotes \'70001\'']);
	expect(mutants.filter((mutant) => mutant.startsWith('swap'))).toHaveLength(1);
	expect(mutants.filter((mutant) => mutant.startsWith('slip'))).toHaveLength(2);
	expect(texts('code === -10001').filter((mutant) => mutant.startsWith('sign'))).toEqual(['sign 10001']);
	expect(texts('({ \'70001\': expired })').filter((mutant) => mutant.startsWith('sign'))).toEqual(['sign \'-70001\'']);
});

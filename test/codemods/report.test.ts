import pc from 'picocolors';
import { expect, it } from 'vitest';
import { findErrorCodes } from '../../catalog/src/index.js';
import type { MigrationReport } from '../../codemods/src/migrate.js';
import { formatDiff, formatReport, toDisplayPath, toJsonReport } from '../../codemods/src/report.js';
import type { NamedSite } from '../../codemods/src/transform.js';

const plainText = { workingFolder: '/app', lang: 'en', dry: false, colors: pc.createColors(false) } as const;

/** A report of one changed file. */
function createReport(named: readonly NamedSite[]): MigrationReport {
	return { files: [{ path: '/app/src/a.js', isChanged: true, before: 'a;\n', after: 'b;\n', from: '@/codes', named, skipped: [] }], failed: [], read: 1, emitted: undefined, advice: [], interruptedBy: undefined };
}

it('counts codes by number, and one with several meanings by its names', () => {
	const [entry] = findErrorCodes(70001).filter((meaning) => 'code' in meaning);
	const site = (code: number, name: string): NamedSite => ({ line: 1, column: 1, code, name, confidence: 'certain', entry: entry! });
	const report = createReport([site(2001, 'ERR_C'), site(2001, 'ERR_A'), site(-5, 'ERR_Z'), site(2001, 'ERR_B'), site(2001, 'ERR_A')]);
	expect(toJsonReport(report, plainText, false).codes).toEqual([
		{ code: -5, name: 'ERR_Z', count: 1 },
		{ code: 2001, name: 'ERR_A', count: 2 },
		{ code: 2001, name: 'ERR_B', count: 1 },
		{ code: 2001, name: 'ERR_C', count: 1 },
	]);
	expect(formatReport(report, plainText)).toContain('  -5    ERR_Z  × 1\n  2001  ERR_A  × 2\n  2001  ERR_B  × 1\n  2001  ERR_C  × 1\n');
});

it('colours a diff as git does', () => {
	expect(formatDiff(createReport([]), { workingFolder: '/app', colors: pc.createColors(true) })).toBe([
		'\u001B[1m--- a/src/a.js\u001B[22m',
		'\u001B[1m+++ b/src/a.js\u001B[22m',
		'\u001B[36m@@ -1,1 +1,1 @@\u001B[39m',
		'\u001B[31m-a;\u001B[39m',
		'\u001B[32m+b;\u001B[39m',
		'',
	].join('\n'));
});

it('shows paths from the working folder', () => {
	expect(['/app/src/a.js', '/other/b.js', '/app'].map((file) => toDisplayPath(file, '/app'))).toEqual(['src/a.js', '../other/b.js', '.']);
});

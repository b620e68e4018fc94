import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Colors } from 'picocolors/types.js';
import type { Locale } from '../../catalog/src/entry.js';
import type { JsonReport, NamedCode } from './json-report.js';
import type { MigrationReport } from './migrate.js';
import { reportTexts } from './report-texts.js';

/** How a report is shown. */
export interface ReportOptions {
	readonly workingFolder: string;
	readonly lang: Locale;
	/** Was nothing written? */
	readonly dry: boolean;
	readonly colors: Colors;
}

/** Relative to the working folder, as people write it in a shell and as every platform reads it. */
export function toDisplayPath(file: string, workingFolder: string): string {
	return path.relative(workingFolder, file).split(path.sep).join('/') || '.';
}

/** @returns the codes that were named, by number */
function countCodes(report: MigrationReport): readonly NamedCode[] {
	const counts = new Map<string, NamedCode>();
	for (const { code, name } of report.files.flatMap((file) => file.named)) {
		counts.set(name, { code, name, count: (counts.get(name)?.count ?? 0) + 1 });
	}
	return [...counts.values()].sort((a, b) => a.code - b.code || (a.name < b.name ? -1 : 1));
}

function summarise(report: MigrationReport): JsonReport['summary'] {
	return {
		read: report.read,
		changed: report.files.filter(({ isChanged }) => isChanged).length,
		named: report.files.reduce((sum, { named }) => sum + named.length, 0),
		skipped: report.files.reduce((sum, { skipped }) => sum + skipped.length, 0),
		failed: report.failed.length,
	};
}

/** @returns the unified diff of every changed file, the emitted module first; empty where nothing changes */
export function formatDiff(report: MigrationReport, { workingFolder, colors }: Pick<ReportOptions, 'workingFolder' | 'colors'>): string {
	const { emitted } = report;
	const changes = [
		...emitted === undefined ? [] : [{ path: emitted.path, before: emitted.before, after: emitted.after }],
		...report.files,
	];
	return changes.filter(({ before, after }) => before !== after).map((change) => colorDiff(diffFile(change.path, change.before, change.after, workingFolder), colors)).join('');
}

/** With the prefixes and the `/dev/null` that `git apply` and `patch -p1` expect. */
function diffFile(file: string, before: string | undefined, after: string, workingFolder: string): string {
	const name = toDisplayPath(file, workingFolder);
	const patch = createTwoFilesPatch(before === undefined ? '/dev/null' : `a/${name}`, `b/${name}`, before ?? '', after, undefined, undefined, { context: 3 });
	return patch.replace(/^=+\n/u, '');
}

function colorDiff(diff: string, colors: Colors): string {
	return diff.split('\n').map((line) => {
		if (/^(?:---|\+\+\+) /u.test(line)) return colors.bold(line);
		if (line.startsWith('@@')) return colors.cyan(line);
		if (line.startsWith('+')) return colors.green(line);
		return line.startsWith('-') ? colors.red(line) : line;
	}).join('\n');
}

/** @returns the report as people read it, ending with a line feed */
export function formatReport(report: MigrationReport, { workingFolder, lang, dry, colors }: ReportOptions): string {
	const texts = reportTexts[lang];
	const show = (file: string): string => toDisplayPath(file, workingFolder);
	const changed = report.files.filter(({ isChanged }) => isChanged);
	const skipped = report.files.flatMap((file) => file.skipped.map((site) => ({ file, site })));
	const sections: { title: string; rows: readonly string[] }[] = [
		{ title: texts.codes, rows: align(countCodes(report).map(({ code, name, count }) => [String(code), name, `× ${count}`])) },
		{ title: dry ? texts.wouldChange : texts.changed, rows: align(changed.map((file) => [show(file.path), texts.count(file.named.length, 'site')])) },
		{ title: texts.skipped, rows: align(skipped.map(({ file, site }) => [`${show(file.path)}:${site.line}:${site.column}`, site.code === undefined ? '' : String(site.code), `${texts.skipReasons[site.reason]} (${site.reason})`])) },
		{ title: texts.failed, rows: align(report.failed.map((problem) => [show(problem.path), `${texts.problems[problem.kind]}${problem.detail === '' ? '' : `: ${problem.detail}`} (${problem.kind})`])) },
	];
	const { read, changed: changedCount, named, skipped: skippedCount, failed } = summarise(report);
	const blocks = sections.filter(({ rows }) => rows.length > 0).map(({ title, rows }) => `${colors.bold(title)}\n${rows.map((row) => `  ${row}`).join('\n')}`);
	const { emitted } = report;
	if (emitted !== undefined && emitted.before !== emitted.after) blocks.push(`${dry ? texts.wouldEmit : texts.emitted} ${show(emitted.path)}`);
	const closing = [
		...report.read === 0 && report.failed.length === 0 ? [texts.noFiles] : changedCount === 0 ? [texts.nothing] : [],
		texts.summary({
			read: texts.count(read, 'file'),
			named: texts.count(named, 'site'),
			changed: texts.count(changedCount, 'file'),
			skipped: texts.count(skippedCount, 'site'),
			failed: texts.count(failed, 'file'),
		}, dry),
		...report.advice.map((advice) => {
			if (advice.kind === 'install') return texts.install(colors.bold(advice.command), advice.folder === undefined ? '.' : show(advice.folder));
			return advice.kind === 'emit' ? texts.emit : texts.minimumConfidence(texts.count(advice.sites, 'site'));
		}),
	];
	return `${[...blocks, closing.join('\n')].join('\n\n')}\n`;
}

/** Pads the columns of a table; the last one stays as it is. */
function align(rows: readonly (readonly string[])[]): readonly string[] {
	const widths = rows.reduce<readonly number[]>((widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)), []);
	return rows.map((row) => row.map((cell, column) => column === row.length - 1 ? cell : cell.padEnd(widths[column]!)).join('  '));
}

/**
 * @param withDiffs adds each change as a unified diff
 * @returns the report of `--json`
 */
export function toJsonReport(report: MigrationReport, { workingFolder, dry }: Pick<ReportOptions, 'workingFolder' | 'dry'>, withDiffs: boolean): JsonReport {
	const show = (file: string): string => toDisplayPath(file, workingFolder);
	const { emitted } = report;
	const diff = (file: string, before: string | undefined, after: string): { diff?: string } => withDiffs ? { diff: before === after ? '' : diffFile(file, before, after, workingFolder) } : {};
	return {
		dry,
		files: report.files.map((file) => ({
			path: show(file.path),
			changed: file.isChanged,
			named: file.named.map(({ line, column, code, name, confidence }) => ({ line, column, code, name, confidence })),
			skipped: file.skipped.map(({ line, column, code, reason }) => ({ line, column, code: code ?? null, reason })),
			...diff(file.path, file.before, file.after),
		})),
		failed: report.failed.map(({ path: file, kind, detail }) => ({ path: show(file), reason: kind, detail })),
		codes: countCodes(report),
		emitted: emitted === undefined ? null : { path: show(emitted.path), ...diff(emitted.path, emitted.before, emitted.after) },
		advice: report.advice.map((advice) => advice.kind === 'install' && advice.folder !== undefined ? { ...advice, folder: show(advice.folder) } : advice),
		summary: summarise(report),
	};
}

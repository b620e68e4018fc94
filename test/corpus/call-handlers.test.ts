import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyPackage } from './copy.mjs';
import { findHandlings, type FoundHandling } from './find-handlings.js';
import { ensureCorpus } from './install.mjs';
import { knownCallDifferences } from './known-gaps.js';
import { listCalls, readMethodNames } from './list-calls.mjs';
import { imPackages } from './packages.mjs';

/** A call of a real package, judged by reading. */
interface JudgedCall {
	readonly package: string;
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly method: string;
	readonly handler: string;
	readonly note: string;
}

const table = path.join(import.meta.dirname, 'truth-calls.tsv');
const judged: JudgedCall[] = readFileSync(table, 'utf8').trimEnd().split('\n').slice(1).map((row) => {
	const [name, file, line, column, method, handler, note] = row.split('\t') as [string, string, string, string, string, string, string];
	return { package: name, file, line: Number(line), column: Number(column), method, handler, note };
});

let folder: string;

beforeAll(() => {
	ensureCorpus();
	folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-calls-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every call of a method that can fail is judged, copies once', () => {
	const methods = readMethodNames();
	const rows = imPackages.flatMap(({ name }) => listCalls(name, methods));
	const toKey = (row: { package: string; file: string; line: number; column: number }): string => `${row.package} ${row.file}:${row.line}:${row.column}`;
	const listed = new Map(rows.map((row) => [toKey(row), row]));
	const judgedKeys = judged.map(toKey);
	const judgedCopies = new Set(judgedKeys.map((key) => listed.get(key)?.copyKey));

	expect(judgedKeys.filter((key) => !listed.has(key))).toEqual([]);
	expect(new Set(judgedKeys).size).toBe(judged.length);
	expect(rows.filter(({ copyKey }) => !judgedCopies.has(copyKey)).map(toKey)).toEqual([]);
});

test('the analysis gives the handler class that was written down by hand, in at least 95 of 100, and each difference has its reason', () => {
	const copies = new Map([...new Set(judged.map((call) => call.package))].map((name) => [name, copyPackage(name, folder).folder]));
	const handlings = new Map<string, FoundHandling[]>();
	const differences: string[] = [];
	const places: string[] = [];
	let agreed = 0;
	let calls = 0;
	let agreedCalls = 0;
	for (const { package: name, file, line, column, method, handler, note } of judged) {
		const key = `${name}/${file}`;
		if (!handlings.has(key)) handlings.set(key, findHandlings(copies.get(name)!, file));
		const found = handlings.get(key)!.find((each) => each.line === line && each.column === column);
		const kind = found ? found.kind.replace('-', ' ') : 'not an IM call';
		const agrees = kind === handler;
		agreed += Number(agrees);
		if (handler !== 'not an IM call') {
			calls++;
			agreedCalls += Number(agrees);
		}
		if (agrees) continue;
		places.push(`${key}:${line}`);
		differences.push(`${key}:${line} ${method}: judged ${handler} (${note}), found ${kind}${found ? ` (${found.how.join('; ')})` : ''}`);
	}
	console.log(`${agreed} of ${judged.length} calls agree (${(agreed / judged.length).toFixed(3)}); of the ${calls} IM calls among them ${agreedCalls} (${(agreedCalls / calls).toFixed(3)})\n${differences.join('\n')}`);

	expect(agreed / judged.length).toBeGreaterThanOrEqual(0.95);
	expect(agreedCalls / calls).toBeGreaterThanOrEqual(0.95);
	expect(places.sort()).toEqual(knownCallDifferences.flatMap(({ packageName, file, lines }) => lines.map((line) => `${packageName}/${file}:${line}`)).sort());
});

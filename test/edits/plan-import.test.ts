import { describe, expect, it } from 'vitest';
import type { ConstantsSource } from '../../src/edits/constants-source.js';
import { planImport } from '../../src/edits/plan-import.js';
import { planReplacement } from '../../src/edits/plan-replacement.js';
import { applyEdits, type TextEdit } from '../../src/edits/text-edit.js';
import type { SourceFile } from '../../src/source-file.js';
import { type Fixture, readFixtures } from './fixtures.js';
import { findSites, type FixtureSite } from './sites.js';
import { getParsers, type Parse } from './source-files.js';

const sources: Readonly<Record<ConstantsSource['style'], ConstantsSource>> = {
	namespace: { from: 'tencent-im-error-codes/codes', style: 'namespace', name: 'ImErrorCode' },
	named: { from: 'tencent-im-error-codes/codes', style: 'named', name: 'ImErrorCode' },
	member: { from: '@/constants', style: 'member', name: 'ImErrorCode' },
};

/** The same text as other editors save it. */
const variants: Readonly<Record<string, (text: string) => string>> = {
	'LF': (text) => text,
	'CRLF': (text) => text.replaceAll('\n', '\r\n'),
	'BOM': (text) => `\uFEFF${text}`,
	'BOM and CRLF': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
};

const fixtures = readFixtures();

interface Edited {
	readonly text: string;
	readonly importEdits: readonly TextEdit[];
	/** Where the replaced sites stand in the new text. */
	readonly usedAt: readonly number[];
	readonly names: readonly string[];
}

/** Edits the wanted sites of a file, knowing of all. */
function edit(file: SourceFile, style: ConstantsSource['style'], packageType: Fixture['packageType'], isWanted: (site: FixtureSite, index: number) => boolean = () => true): Edited {
	const sites = findSites(file);
	const wanted = sites.filter(isWanted);
	const names = wanted.map((site) => site.name);
	const plan = planImport(file, names, sources[style], { packageType }, sites.map((site) => site.range[0]));
	if ('skipped' in plan) throw new Error(`skipped: ${plan.skipped}`);
	const edits = [...plan.edits, ...wanted.map((site) => planReplacement(file, site, plan.reference(site.name)))];
	const moveBy = (offset: number): number => edits.filter(({ range }) => range[1] <= offset).reduce((sum, { range, text }) => sum + text.length - (range[1] - range[0]), 0);
	return { text: applyEdits(file.text, edits), importEdits: plan.edits, usedAt: sites.map(({ range: [start] }) => start + moveBy(start)), names };
}

function getFixtureParsers({ filename, only, except }: Fixture): [name: string, parse: Parse][] {
	return [...getParsers(filename)].filter(([name]) => only === undefined ? name !== except : name === only);
}

describe.each(fixtures.filter((fixture) => fixture.skipped === undefined))('$name: $title', (fixture) => {
	const runs = getFixtureParsers(fixture).flatMap(([parserName, parse]) => Object.entries(variants).flatMap(([variant, change]) => [...fixture.outputs].map(([style, output]) => ({ parserName, parse, variant, change, style, output }))));

	it.each(runs)('$style, $variant, $parserName', ({ parse, change, style, output }) => {
		const file = parse(fixture.filename, change(fixture.input));
		const first = edit(file, style, fixture.packageType);
		expect(first.text).toBe(change(output));

		const again = parse(fixture.filename, first.text);
		expect(findSites(again)).toEqual([]);
		const second = planImport(again, first.names, sources[style], { packageType: fixture.packageType }, first.usedAt);
		expect(second).toMatchObject({ edits: [] });
	});

	// A linter fixes one site at a time, the import with it, until nothing is left.
	it.each(fixture.orderMatters ? [] : [...fixture.outputs])('%s, one site after the other', (style, output) => {
		const [[, parse] = []] = getFixtureParsers(fixture);
		let text = fixture.input;
		for (;;) {
			const file = parse!(fixture.filename, text);
			if (findSites(file).length === 0) break;
			({ text } = edit(file, style, fixture.packageType, (_site, index) => index === 0));
		}
		expect(text).toBe(output);
	});
});

describe.each(fixtures.filter((fixture) => fixture.skipped !== undefined))('$name: $title', (fixture) => {
	it.each(getFixtureParsers(fixture).flatMap(([parserName, parse]) => Object.keys(sources).map((style) => ({ parserName, parse, style: style as ConstantsSource['style'] }))))('$style, $parserName', ({ parse, style }) => {
		const file = parse(fixture.filename, fixture.input);
		const usedAt = findSites(file).map((site) => site.range[0]);
		expect(planImport(file, ['ERR_USER_SIG_EXPIRED'], sources[style], { packageType: fixture.packageType }, usedAt)).toEqual({ skipped: fixture.skipped });
	});
});

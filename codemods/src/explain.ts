import { analyse } from '../../src/analysis.js';
import type { Locale } from '../../catalog/src/entry.js';
import { findDefinitions } from '../../src/definitions/find-definitions.js';
import type { EvidenceStep } from '../../src/evidence/evidence.js';
import type { SkipReason } from '../../src/edits/skip-reason.js';
import { mayHoldSites } from '../../src/prefilter.js';
import { defaultSettings } from '../../src/settings.js';
import type { Confidence, Site } from '../../src/sites/site.js';
import type { Colors } from 'picocolors/types.js';
import { createInstallationLookup, type Disk } from './installation.js';
import { getTransformOptions } from './migrate.js';
import type { MigrationOptions } from './options.js';
import { parseSource } from './parse-source.js';
import type { Problem } from './problem.js';
import { readSource, type ReadSource } from './read-source.js';
import { reportTexts } from './report-texts.js';
import { toProblem } from './to-problem.js';
import { createPositionLookup, type LineAndColumn } from './text-position.js';
import { type SkippedSite, transformText } from './transform.js';

/** One step of the reasoning. */
export interface ExplainedStep {
	/** Counted from 1; `undefined` where the step is not from the file itself. */
	readonly line: number | undefined;
	readonly text: string;
}

/** One number on the line that was asked for. */
export interface ExplainedNumber {
	/** Counted from 1. */
	readonly column: number;
	/** As it is written. */
	readonly raw: string;
	/** `undefined` where it is no site. */
	readonly confidence: Confidence | undefined;
	/** The constants that it could be; none where it is no site. */
	readonly names: readonly string[];
	/** Why a site would be left alone. */
	readonly skipped: SkipReason | undefined;
	/** Why, step by step; empty where the analysis had no reason to look at the number. */
	readonly steps: readonly ExplainedStep[];
}

/** Every number on a line. */
export interface Explanation {
	readonly numbers: readonly ExplainedNumber[];
	/** Was the file looked at at all? The prefilter passes over files that can hold no site. */
	readonly isCandidate: boolean;
}

const numberPattern = /(?<![\w$.])(?:0[xX][\da-fA-F_]+|\d[\d_]*(?:\.\d+)?)(?![\w$])/gu;

/**
 * Says of every number on a line why it is a site, or why not.
 *
 * @param file absolute
 * @param line counted from 1
 * @param options decide what would be left alone
 * @returns what the analysis knows, or why the file cannot be read; never throws
 */
export function explainLine(file: string, line: number, options: MigrationOptions, disk: Disk): Explanation | Problem {
	const source = readSource(file);
	if ('kind' in source) return source;
	try {
		return { numbers: explainNumbers(source, line, options, disk), isCandidate: mayHoldSites(source.text) };
	} catch (error) {
		return toProblem(file, error);
	}
}

function explainNumbers(source: ReadSource, line: number, options: MigrationOptions, disk: Disk): readonly ExplainedNumber[] {
	const { text } = source;
	const locate = createPositionLookup(text);
	const { file } = parseSource(source.path, text);
	const surroundings = { settings: defaultSettings, reader: disk };
	const { sites, definitions, rejected } = analyse(file, surroundings);
	const { skipped } = transformText(text, getTransformOptions(source, options, createInstallationLookup(disk)(source.path)), disk, { analyse });
	const isOnLine = ({ range }: { readonly range: readonly [number, number] }): boolean => locate(range[0]).line === line;
	const describe = ({ range, evidence }: { readonly range: readonly [number, number]; readonly evidence: readonly EvidenceStep[] }): ExplainedNumber => ({
		column: locate(range[0]).column,
		raw: text.slice(...range),
		confidence: undefined,
		names: [],
		skipped: undefined,
		steps: toSteps(evidence, locate),
	});
	const explainSite = (site: Site): ExplainedNumber => ({
		...describe(site),
		confidence: site.confidence,
		names: site.entries.map(({ name }) => name),
		skipped: findSkipped(skipped, locate(site.range[0])),
	});
	const numbers: ExplainedNumber[] = [
		...sites.filter(isOnLine).map(explainSite),
		...options.definitions ?
			findDefinitions(file, surroundings).definitions.map(({ site }) => site).filter(isOnLine).map(explainSite) :
			definitions.filter(isOnLine).map((site) => ({ ...describe(site), skipped: 'definition' as const })),
		...rejected.filter(isOnLine).map(describe),
	];
	for (const { 0: raw, index } of text.matchAll(numberPattern)) {
		const position = locate(index);
		const isKnown = numbers.some((number) => number.column <= position.column && position.column < number.column + number.raw.length);
		if (position.line === line && !isKnown) numbers.push({ column: position.column, raw, confidence: undefined, names: [], skipped: undefined, steps: [] });
	}
	return numbers.sort((a, b) => a.column - b.column);
}

function findSkipped(skipped: readonly SkippedSite[], { line, column }: LineAndColumn): SkipReason | undefined {
	return skipped.find((site) => site.reason === 'generated-file' || (site.line === line && site.column === column))?.reason;
}

/** The analysis may come to a step by several ways; once is enough. */
function toSteps(evidence: readonly EvidenceStep[], locate: (offset: number) => LineAndColumn): readonly ExplainedStep[] {
	return evidence
		.map(({ range, text }): ExplainedStep => ({ line: range[1] === 0 ? undefined : locate(range[0]).line, text }))
		.filter((step, index, steps) => steps.findIndex((other) => other.line === step.line && other.text === step.text) === index);
}

const explainTexts = {
	en: {
		noNumber: 'there is no number on this line',
		site: (names: string, confidence: string) => `is an IM error code: ${names} (${confidence})`,
		noSite: 'is not taken for an IM error code',
		noReason: 'no code of the catalog, or not in a place where an error code is compared, looked up or listed',
		noCandidate: 'the file holds nothing that looks like an IM error code, so it is not even parsed',
		skipped: (reason: string) => `left alone: ${reason}`,
		step: (line: number, text: string) => `line ${line}: ${text}`,
	},
	zh: {
		noNumber: '这一行没有数字',
		site: (names: string, confidence: string) => `是 IM 错误码：${names}（${confidence}）`,
		noSite: '不认为是 IM 错误码',
		noReason: '错误码表里没有它，或者它不在比较、查找、罗列错误码的位置上',
		noCandidate: '文件里没有像 IM 错误码的内容，因此不会去解析',
		skipped: (reason: string) => `保持原样：${reason}`,
		step: (line: number, text: string) => `第 ${line} 行：${text}`,
	},
} as const;

/**
 * @param file as it was given
 * @returns the explanation as people read it, ending with a line feed
 */
export function formatExplanation({ numbers, isCandidate }: Explanation, file: string, line: number, lang: Locale, colors: Colors): string {
	const texts = explainTexts[lang];
	const blocks = numbers.map(({ column, raw, confidence, names, skipped, steps }) => {
		const reasons = steps.map((step) => step.line === undefined ? step.text : texts.step(step.line, step.text));
		if (skipped !== undefined) reasons.push(texts.skipped(`${reportTexts[lang].skipReasons[skipped]} (${skipped})`));
		if (reasons.length === 0) reasons.push(isCandidate ? texts.noReason : texts.noCandidate);
		const verdict = confidence === undefined ? texts.noSite : texts.site(names.join(' | '), confidence);
		return [`${file}:${line}:${column}  ${colors.bold(raw)} ${verdict}`, ...reasons.map((reason) => `  - ${reason}`)].join('\n');
	});
	return `${blocks.length === 0 ? `${file}:${line}  ${texts.noNumber}` : blocks.join('\n')}\n`;
}

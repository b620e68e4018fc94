import { createSdkCalls } from './evidence/sdk-calls.js';
import { gatherFileEvidence } from './evidence/file-evidence.js';
import { gatherProjectEvidence } from './evidence/project-evidence.js';
import type { EvidenceStep } from './evidence/evidence.js';
import type { FileContext } from './file-context.js';
import { indexModule } from './module/module-index.js';
import type { ProjectReader } from './project/project-reader.js';
import type { Settings } from './settings.js';
import { judgeGroup, toSite } from './sites/decide.js';
import { gatherCandidates } from './sites/gather-candidates.js';
import type { Site } from './sites/site.js';
import type { SourceFile } from './source-file.js';
import { createTracer } from './subjects/tracer.js';
import { findErrorCodes } from '../catalog/src/find-error-code.js';

/** What the analysis of one Program found; shared by every rule and by the codemod. */
export interface Analysis {
	/** Every site, in the order of the text, whatever its confidence. */
	readonly sites: readonly Site[];
	/** Numbers that stand where a code could and are none, with the steps that say why; in the order of the text. */
	readonly rejected: readonly RejectedNumber[];
}

/** A number of the catalog that stands where a code could, and is taken for something else. */
export interface RejectedNumber {
	readonly range: readonly [start: number, end: number];
	readonly code: number;
	readonly evidence: readonly EvidenceStep[];
}

/** What an analysis may ask besides the file itself. */
export interface AnalysisOptions {
	readonly settings: Settings;
	readonly reader: ProjectReader;
}

/** By Program, so that all rules of a lint run share one analysis; negatives are remembered too. */
const analyses = new WeakMap<object, Analysis>();

/**
 * Reads a file once for everybody: evidence, subjects, sites. Cached by the Program, negatives too.
 *
 * @returns never throws on a Program that a parser accepted
 */
export function analyse(file: SourceFile, options: AnalysisOptions): Analysis {
	let analysis = analyses.get(file.program);
	if (!analysis) analyses.set(file.program, (analysis = runAnalysis(file, options)));
	return analysis;
}

function runAnalysis(file: SourceFile, { settings, reader }: AnalysisOptions): Analysis {
	const index = indexModule(file);
	const context: FileContext = { file, index, settings, reader };
	const groups = gatherCandidates(context).filter(({ candidates }) => candidates.some(({ code }) => isCatalogCode(code)));
	if (groups.length === 0) return { sites: [], rejected: [] };

	const evidence = gatherFileEvidence(context);
	const tracer = createTracer(context, evidence, createSdkCalls(context, evidence));
	const project = gatherProjectEvidence(context);
	const sites: Site[] = [];
	const rejected: RejectedNumber[] = [];
	for (const group of groups) {
		const verdict = judgeGroup(group, { context, evidence, tracer, project });
		for (const candidate of group.candidates) {
			// Bounds vouch and cover, but a constant would not make them clearer.
			if (candidate.kind === 'range-bound') continue;
			const site = verdict.confidence && toSite(candidate, verdict, verdict.confidence);
			if (site) sites.push(site);
			else if (isCatalogCode(candidate.code)) rejected.push({ range: candidate.node.range, code: candidate.code, evidence: verdict.steps });
		}
	}
	return { sites: sites.sort(byPosition), rejected: rejected.sort(byPosition) };
}

function isCatalogCode(code: number): boolean {
	return findErrorCodes(code).length > 0;
}

function byPosition(a: { readonly range: readonly [number, number] }, b: { readonly range: readonly [number, number] }): number {
	return a.range[0] - b.range[0];
}

import type { Call } from './ast/functions.js';
import { createSdkCalls, type SdkCalls } from './evidence/sdk-calls.js';
import { type FileEvidence, gatherFileEvidence } from './evidence/file-evidence.js';
import { gatherProjectEvidence, type ProjectEvidence } from './evidence/project-evidence.js';
import type { EvidenceStep } from './evidence/evidence.js';
import type { FileContext } from './file-context.js';
import { isDirectCall } from './handlers/find-sdk-calls.js';
import { getCallHandlings } from './handlers/get-call-handlings.js';
import type { SdkCallHandling } from './handlers/sdk-call.js';
import { indexModule } from './module/module-index.js';
import type { ProjectReader } from './project/project-reader.js';
import type { Settings } from './settings.js';
import type { CodeGroup } from './sites/candidate.js';
import { type JudgedGroup, judgeGroup, type Knowledge, toSite, type Verdict } from './sites/decide.js';
import { gatherCandidates } from './sites/gather-candidates.js';
import { gatherCustomRanges } from './sites/gather-custom-ranges.js';
import { gatherDefinitions } from './sites/gather-definitions.js';
import type { Site } from './sites/site.js';
import type { SourceFile } from './source-file.js';
import { createTracer } from './subjects/tracer.js';
import { findVueBlocks, isVueFile } from './vue-blocks.js';
import { findErrorCodes } from '../catalog/src/find-error-code.js';

/** What the analysis of one Program found; shared by every rule and by the codemod. */
export interface Analysis {
	/** Every site, in the order of the text, whatever its confidence. */
	readonly sites: readonly Site[];
	/** Named constants and enum members whose value is compared at a site; in the order of the text. */
	readonly definitions: readonly Site[];
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

/** By Program, what becomes of the failures of its SDK calls. */
const callHandlings = new WeakMap<object, readonly SdkCallHandling[]>();

/**
 * Reads what becomes of the failure of every SDK call of a file, in the order of the text. Cached by the Program, and
 * built on the same ground as {@link analyse}, whichever is asked first.
 *
 * @returns never throws on a Program that a parser accepted
 */
export function analyseCalls(file: SourceFile, options: AnalysisOptions): readonly SdkCallHandling[] {
	let calls = callHandlings.get(file.program);
	if (!calls) {
		const { context, getEvidence } = getGround(file, options);
		const { evidence, sdkCalls } = getEvidence();
		callHandlings.set(file.program, (calls = getCallHandlings(context, evidence, sdkCalls)));
	}
	return calls;
}

/** What was compared in a file, and what the file and its project show. */
export interface Comparisons {
	/** The groups of numbers that were asked for, in no order: codes, and what only stands where a code could. */
	readonly groups: readonly JudgedGroup[];
	readonly evidence: FileEvidence;
	readonly project: ProjectEvidence;
	/** Is the call the SDK's own, rather than one of a module of the project that may have dealt with the failure? */
	isDirectCall(call: Call): boolean;
}

/**
 * Judges the groups of numbers of a file that a rule is interested in, whether the catalog knows the numbers or not. Built
 * on the same ground as {@link analyse}, and each group is judged once, whoever asks.
 *
 * @param isWanted asked before anything but the walk has cost time
 * @returns `undefined` where no group is wanted; never throws on a Program that a parser accepted
 */
export function analyseComparisons(file: SourceFile, options: AnalysisOptions, isWanted: (group: CodeGroup) => boolean): Comparisons | undefined {
	const ground = getGround(file, options);
	const wanted = ground.getGroups().filter(isWanted);
	if (wanted.length === 0) return undefined;
	const { evidence, sdkCalls } = ground.getEvidence();
	return {
		groups: wanted.map((group) => ({ ...group, verdict: ground.judge(group) })),
		evidence,
		project: ground.getKnowledge().project,
		isDirectCall: (call) => isDirectCall(call, ground.context, evidence, sdkCalls),
	};
}

/** What every analysis of a file starts from: one walk, and the evidence where somebody asks for it. */
export interface Ground {
	readonly context: FileContext;
	readonly getEvidence: () => { readonly evidence: FileEvidence; readonly sdkCalls: SdkCalls };
	getKnowledge(): Knowledge;
	/** Every group of numbers, definitions last. */
	getGroups(): readonly CodeGroup[];
	readonly judge: (group: CodeGroup) => Verdict;
}

const grounds = new WeakMap<object, Ground>();

export function getGround(file: SourceFile, { settings, reader }: AnalysisOptions): Ground {
	let ground = grounds.get(file.program);
	if (!ground) {
		const context: FileContext = { file, index: indexModule(file), settings, reader };
		let found: ReturnType<Ground['getEvidence']> | undefined;
		const getEvidence = (): ReturnType<Ground['getEvidence']> => {
			if (!found) {
				const evidence = gatherFileEvidence(context);
				found = { evidence, sdkCalls: createSdkCalls(context, evidence) };
			}
			return found;
		};
		let knowledge: Knowledge | undefined;
		const getKnowledge = (): Knowledge => {
			if (!knowledge) {
				const { evidence, sdkCalls } = getEvidence();
				knowledge = { context, evidence, tracer: createTracer(context, sdkCalls), project: gatherProjectEvidence(context) };
			}
			return knowledge;
		};
		let groups: readonly CodeGroup[] | undefined;
		const verdicts = new Map<CodeGroup, Verdict>();
		const judge = (group: CodeGroup): Verdict => {
			let verdict = verdicts.get(group);
			if (!verdict) verdicts.set(group, (verdict = judgeGroup(group, getKnowledge())));
			return verdict;
		};
		const getGroups = (): readonly CodeGroup[] => (groups ??= [...gatherCandidates(context), ...gatherDefinitions(context)]);
		grounds.set(file.program, (ground = { context, getEvidence, getKnowledge, getGroups, judge }));
	}
	return ground;
}

function runAnalysis(file: SourceFile, options: AnalysisOptions): Analysis {
	const ground = getGround(file, options);
	const { context } = ground;
	const holdsCode = ({ candidates }: CodeGroup): boolean => candidates.some(({ code }) => isCatalogCode(code));
	const groups = ground.getGroups().filter(holdsCode);
	const ranges = gatherCustomRanges(context);
	if (groups.length + ranges.length === 0) return { sites: [], definitions: [], rejected: [] };

	const isUnreachable = createTemplateCheck(file);
	const sites: Site[] = [];
	const definitions: Site[] = [];
	const rejected: RejectedNumber[] = [];
	for (const group of groups) {
		const verdict = ground.judge(group);
		for (const candidate of group.candidates) {
			// Bounds vouch and cover, but a constant would not make them clearer.
			if (candidate.kind === 'range-bound') continue;
			const site = verdict.confidence && toSite(candidate, verdict, verdict.confidence);
			if (site) (site.kind === 'definition' ? definitions : sites).push(isUnreachable(site) ? { ...site, edit: { skipped: 'template' } } : site);
			else if (isCatalogCode(candidate.code) && candidate.kind !== 'definition') rejected.push({ range: candidate.node.range, code: candidate.code, evidence: verdict.steps });
		}
	}
	for (const { node, subject, range } of ranges) {
		const { confidence, steps } = ground.judge({ node, subjects: [subject], name: undefined, candidates: [] });
		if (confidence) sites.push({ node, range: node.range, code: range.from, kind: 'range-bound', confidence, entries: [], customRange: { entry: range, subject }, evidence: steps, edit: { skipped: 'range-bound' } });
	}
	return { sites: sites.sort(byPosition), definitions: definitions.sort(byPosition), rejected: rejected.sort(byPosition) };
}

/** A template sees the imports of `<script setup>` alone. */
function createTemplateCheck(file: SourceFile): (site: Site) => boolean {
	if (!isVueFile(file.filename) || file.templateExpressions.length === 0) return () => false;
	const hasSetup = findVueBlocks(file.text).scripts.some(({ isSetup, isEditable }) => isSetup && isEditable);
	return ({ range }) => !hasSetup && file.templateExpressions.some((expression) => expression.range[0] <= range[0] && range[1] <= expression.range[1]);
}

function isCatalogCode(code: number): boolean {
	return findErrorCodes(code).length > 0;
}

function byPosition(a: { readonly range: readonly [number, number] }, b: { readonly range: readonly [number, number] }): number {
	return a.range[0] - b.range[0];
}

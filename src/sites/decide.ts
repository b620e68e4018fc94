import type { TSESTree } from '@typescript-eslint/utils';
import type { ErrorCodeEntry, Platform } from '../../catalog/src/entry.js';
import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import { getMemberName } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { EvidenceStep } from '../evidence/evidence.js';
import { crowdedRanges } from '../sdk/look-alikes.js';
import type { FileEvidence } from '../evidence/file-evidence.js';
import type { FileContext } from '../file-context.js';
import type { ProjectEvidence } from '../evidence/project-evidence.js';
import { isCodeName, isCodeTableName, isErrorName, isEventName, isImErrorName, isResponseName } from '../subjects/code-name.js';
import type { Origin, ParameterOrigin, SdkOrigin, UnknownOrigin } from '../subjects/origin.js';
import type { Tracer } from '../subjects/tracer.js';
import type { Candidate, CodeGroup } from './candidate.js';
import type { Confidence, Site } from './site.js';
import { vouch } from './vouch.js';

/** What a group of numbers turned out to be. */
export interface Verdict {
	readonly confidence: Confidence | undefined;
	/** Where the codes can come from; empty where the evidence does not tell. */
	readonly platforms: ReadonlySet<Platform>;
	readonly steps: readonly EvidenceStep[];
	/** What the confidence rests on: an SDK call, a name like `imError`, the file, the numbers themselves, the project. */
	readonly basis?: 'call' | 'name' | 'file' | 'numbers' | 'project';
	/** Where the values come from that the numbers are compared with. */
	readonly origins: readonly Origin[];
}

/** A group with what it turned out to be. */
export interface JudgedGroup extends CodeGroup {
	readonly verdict: Verdict;
}

/** What the stages before know, for the last one. */
export interface Knowledge {
	readonly context: FileContext;
	readonly evidence: FileEvidence;
	readonly tracer: Tracer;
	readonly project: ProjectEvidence;
}

/** Decides for a group whether its numbers are IM error codes, and how sure that is. */
export function judgeGroup(group: CodeGroup, knowledge: Knowledge): Verdict {
	const { evidence, project } = knowledge;
	const judgements = group.subjects.map((subject) => judgeSubject(subject, knowledge));
	const origins = judgements.flatMap((judgement) => judgement.origins);
	const sdk = origins.filter(isSdkCode);
	const steps: EvidenceStep[] = origins.flatMap((origin) => origin.steps);
	if (sdk.length > 0) {
		const sure = sdk.some((origin) => origin.sure);
		return { confidence: sure ? 'certain' : 'likely', platforms: new Set(sdk.map(({ method }) => method.profile.platform)), steps: sdk.flatMap((origin) => origin.steps), basis: 'call', origins };
	}
	const open = judgements.filter(({ standing }) => standing !== 'foreign');
	if (judgements.length > 0 && open.length === 0) return { confidence: undefined, platforms: new Set(), steps, origins };

	const fromFile = getPlatforms(evidence);
	const platforms = fromFile.size > 0 ? fromFile : project.platforms;
	const named = open.some(({ standing }) => standing === 'code' || standing === 'im-error') || (judgements.length === 0 && group.name !== undefined && isCodeTableName(group.name));
	const lookAlike = evidence.lookAlikes[0];
	if (lookAlike !== undefined) return { confidence: undefined, platforms, steps: [...steps, { range: group.node.range, text: `the file imports a library of ${lookAlike}, whose numbers look alike` }], origins };

	if (open.some(({ standing }) => standing === 'im-error')) return { confidence: 'likely', platforms, steps: [...steps, { range: group.node.range, text: 'the value is named like an IM error' }], basis: 'name', origins };
	const vouching = vouch(group.candidates.map(({ code }) => code));
	if (vouching === 'against') return { confidence: undefined, platforms, steps: [...steps, { range: group.node.range, text: 'half of the numbers or more are in no table' }], origins };
	if (named && evidence.profiles.size > 0) return { confidence: 'likely', platforms, steps: [...steps, ...evidence.profiles.values()], basis: 'file', origins };

	const mayBeCode = named || open.some(({ standing }) => standing === 'anyones-code');
	if (mayBeCode && vouching === 'strong') return { confidence: 'likely', platforms, steps: [...steps, { range: group.node.range, text: 'the numbers are all in the catalog and spread over its sections' }], basis: 'numbers', origins };
	if (mayBeCode && vouching === 'moderate' && (evidence.hints.length > 0 || evidence.profiles.size > 0)) return { confidence: 'likely', platforms, steps: [...steps, ...evidence.hints, { range: group.node.range, text: 'the numbers are all in the catalog' }], basis: 'numbers', origins };
	if (named && project.step) return { confidence: 'possible', platforms, steps: [...steps, project.step], basis: 'project', origins };
	return { confidence: undefined, platforms, steps, origins };
}

/** Builds the site of a candidate whose group is one. */
export function toSite(candidate: Candidate, verdict: Verdict, confidence: Confidence): Site | undefined {
	const meanings = findErrorCodes(candidate.code).filter((meaning): meaning is ErrorCodeEntry => 'code' in meaning);
	if (meanings.length === 0 || (confidence === 'possible' && !isWorthSuspecting(candidate))) return undefined;
	const allowed = verdict.platforms.size === 0 ? meanings : meanings.filter(({ occursOn }) => occursOn.some((platform) => verdict.platforms.has(platform)));
	const entries = allowed.length > 0 ? allowed : meanings;
	return {
		node: candidate.node,
		range: candidate.node.range,
		code: candidate.code,
		kind: candidate.kind,
		confidence,
		entries,
		evidence: verdict.steps,
		edit: getEdit(candidate, entries),
	};
}

/** Where nothing but the project speaks for a number: in quotes, or one that stands in code of every kind, it is somebody else's. */
function isWorthSuspecting({ code, form }: Candidate): boolean {
	return form === 'number' && !crowdedRanges.some(({ from, to, isEverywhere }) => isEverywhere && from <= code && code <= to);
}

function getEdit({ kind, form, node }: Candidate, entries: readonly ErrorCodeEntry[]): Site['edit'] {
	if (kind === 'definition') return { skipped: 'definition' };
	if (entries.length > 1) return { skipped: 'ambiguous-code' };
	if (kind === 'assignment') return { skipped: 'assignment' };
	const { parent } = node;
	if (kind === 'table-key' && parent?.type === 'Property' && parent.key === node && !parent.computed) return 'computed-key';
	return form === 'string' ? { skipped: 'string-code' } : 'expression';
}

/**
 * How an expression stands as the carrier of a code, where it does not come from the SDK. `code`: named as the SDKs at
 * hand name theirs; `anyones-code`: named like a code, but where a back end's own would stand.
 */
type Standing = 'code' | 'im-error' | 'anyones-code' | 'other' | 'foreign';

interface Judgement {
	readonly standing: Standing;
	readonly origins: readonly Origin[];
}

function judgeSubject(subject: TSESTree.Node, { tracer, evidence }: Knowledge): Judgement {
	const origins = tracer.trace(unwrap(subject));
	if (isNamedImError(subject)) return { standing: 'im-error', origins };
	const standings = origins.map((origin): Standing => getStanding(origin, evidence));
	if (standings.includes('im-error')) return { standing: 'im-error', origins };
	// One back end among the callers is enough to doubt the rest: nobody would compare its codes and IM's in one place.
	if (standings.includes('foreign')) return { standing: 'foreign', origins };
	for (const standing of ['code', 'anyones-code'] as const) if (standings.includes(standing)) return { standing, origins };
	return { standing: 'other', origins };
}

/** `imError.code`, `imErrorCode`: the value itself is named so, wherever it comes from. */
function isNamedImError(subject: TSESTree.Node): boolean {
	const inner = unwrap(subject);
	if (inner.type === 'Identifier') return isImErrorName(inner.name);
	if (inner.type !== 'MemberExpression') return false;
	const name = getMemberName(inner);
	return name !== undefined && (isImErrorName(name) || (isCodeName(name) && isNamedImError(inner.object)));
}

function getStanding(origin: Origin, evidence: FileEvidence): Standing {
	switch (origin.kind) {
		case 'sdk':
			return isSdkCode(origin) ? 'code' : 'foreign';
		case 'foreign':
			return 'foreign';
		case 'parameter':
		case 'unknown': {
			const { path } = origin;
			const last = path[path.length - 1];
			// What WeChat hands over as `event.detail.code` is a component's own.
			if (path.includes('detail')) return 'other';
			const name = origin.name ?? '';
			if (isImErrorName(name) && (last === undefined || isCodeName(last))) return 'im-error';
			if (path.some((property) => isImErrorName(property))) return 'im-error';
			if (!isCodeName(last ?? name)) return 'other';
			if (isEventCode(origin, evidence)) return 'code';
			return isAnyonesCode(origin, evidence) || !isCodeOfSdks(origin, evidence) ? 'anyones-code' : 'code';
		}
	}
}

/** `event.data.code`, where an SDK of the file hands its listeners the code so. */
function isEventCode(origin: ParameterOrigin | UnknownOrigin, { profiles }: FileEvidence): boolean {
	if (origin.kind === 'unknown' && (origin.delivery === 'rejection' || origin.delivery === 'resolution')) return false;
	return isEventName(origin.name ?? '') && [...profiles.keys()].some(({ eventPath }) => eventPath.length > 1 && eventPath.join() === origin.path.join());
}

/**
 * Is this more likely the code of something else? Back ends answer so, with codes of their own: `res.code`,
 * `res.data.code`, and so do orders, forms and countries have one; `ErrorCode` is theirs only where no SDK of the file
 * resolves with it.
 */
function isAnyonesCode(origin: ParameterOrigin | UnknownOrigin, { profiles }: FileEvidence): boolean {
	const { path, name } = origin;
	const last = path[path.length - 1];
	if (last !== undefined && last !== 'code' && [...profiles.keys()].some(({ codeProperties, defaultChannel }) => defaultChannel !== 'rejects' && codeProperties.includes(last))) return false;
	const delivery = origin.kind === 'unknown' ? origin.delivery : 'value';
	if (delivery === 'resolution') return true;
	// `this.code` is as often what somebody typed in.
	if (delivery === 'member' && last === undefined && name === 'code') return true;
	const owners = path.slice(0, -1).filter((property) => !/^(?:\*|\d+)$/.test(property));
	if (owners.some((owner) => isResponseName(owner)) || (last !== undefined && isResponseName(name ?? ''))) return true;
	// What is caught is an error, whatever its name; anything else that has a code should be called one.
	const owner = owners[owners.length - 1] ?? (last === undefined || delivery === 'rejection' ? undefined : name);
	return owner !== undefined && !isErrorName(owner);
}

/**
 * Do the SDKs of the file, where it shows any, name their codes so? A property must be one that they have; a variable
 * may be called anything that means a code, unless none of them has a `code`, as REST and webim.
 */
function isCodeOfSdks({ path, name = '' }: ParameterOrigin | UnknownOrigin, { profiles }: FileEvidence): boolean {
	const last = path[path.length - 1];
	return profiles.size === 0 || [...profiles.keys()].some(({ codeProperties }) => codeProperties.includes(last ?? name) || (last === undefined && codeProperties.includes('code')));
}

/** What errors of HTTP clients and components carry, and those of the SDKs do not. */
const otherErrorProperties = new Set(['response', 'request', 'config', 'detail']);

/** Does the SDK hand over its code on this path? */
export function isSdkCode(origin: Origin): origin is SdkOrigin {
	if (origin.kind !== 'sdk') return false;
	const { path, method, delivery } = origin;
	const last = path[path.length - 1];
	// A wrapper may resolve with the number itself.
	if (last === undefined) return delivery !== 'rejection' && method.certainty === 'by-object';
	if (path.some((property) => otherErrorProperties.has(property))) return false;
	return method.profile.codeProperties.includes(last) || isCodeName(last);
}

function getPlatforms(evidence: FileEvidence): Set<Platform> {
	return new Set([...evidence.profiles.keys()].map(({ platform }) => platform));
}

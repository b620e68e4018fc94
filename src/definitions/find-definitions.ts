import type { TSESTree } from '@typescript-eslint/utils';
import type { Platform } from '../../catalog/src/entry.js';
import { type AnalysisOptions, getGround, type Ground } from '../analysis.js';
import type { SkipReason } from '../edits/skip-reason.js';
import { getEntries } from '../reach/find-nearest.js';
import type { Candidate } from '../sites/candidate.js';
import { toSite, type Verdict } from '../sites/decide.js';
import { getComparedWith } from '../sites/gather-definitions.js';
import { type Confidence, isAtLeast, type Site } from '../sites/site.js';
import { smallestCode, vouch } from '../sites/vouch.js';
import type { SourceFile } from '../source-file.js';
import { isCodeTableName } from '../subjects/code-name.js';
import { findObstacle } from './find-obstacle.js';
import { findMisnomer, type Misnomer } from './find-misnomer.js';
import { judgeName } from './judge-name.js';
import { getTableName, type MemberValue, type NamedLiteral, readMembers, readNamedLiteral, type TableNode } from './named-literal.js';

/** A number that is an IM error code and that the file gives a name. */
export interface Definition {
	/** As the file names it. */
	readonly name: string;
	/** The number as it is written; differs from the site's code where the sign was lost or added. */
	readonly value: number;
	/** The literal, as what edits and reports are made of; `edit` says why it is left alone. */
	readonly site: Site;
	/** What is wrong with the name; `undefined` where nothing is. */
	readonly misnomer: Misnomer | undefined;
	/** Where the code can come from; empty where nothing tells. */
	readonly platforms: ReadonlySet<Platform>;
	/** What says the name of the table that it is a member of. */
	readonly tableName: TSESTree.Node | undefined;
}

/** An enum, object or class whose members are nothing but IM error codes. */
export interface DefinitionTable {
	readonly name: string;
	/** What says the name. */
	readonly node: TSESTree.Node;
	/** Its members that are still numbers. */
	readonly definitions: readonly Definition[];
	/** How many members it has, those that a constant names already among them. */
	readonly size: number;
}

/** The error codes that a file gives names of its own. */
export interface Definitions {
	/** In the order of the text. */
	readonly definitions: readonly Definition[];
	readonly tables: readonly DefinitionTable[];
}

/** A table while it is judged. */
interface OpenTable {
	readonly node: TableNode;
	readonly literals: readonly NamedLiteral[];
	readonly members: readonly MemberValue[];
}

/** Names of numbers that nothing in the file is compared with. */
interface UnaskedNames {
	/** Of the table. */
	readonly name: string | undefined;
	readonly node: TSESTree.Node;
	readonly literals: readonly NamedLiteral[];
	/** The codes of members that a constant of the catalog names already: they fit, and vouch for the others. */
	readonly constants: readonly number[];
}

const cache = new WeakMap<object, Definitions>();

/**
 * Finds the error codes that a file gives names of its own, whether they are compared in the file or only defined there.
 * Cached by the Program.
 *
 * Evidence is that of the analysis: what a name is compared with speaks for it and for the table that it is of; a table that
 * nothing in the file asks is judged by its name, its numbers and the file, and by whether the names of its members fit
 * their codes.
 *
 * @returns never throws on a Program that a parser accepted
 */
export function findDefinitions(file: SourceFile, options: AnalysisOptions): Definitions {
	let definitions = cache.get(file.program);
	if (!definitions) cache.set(file.program, (definitions = gather(getGround(file, options))));
	return definitions;
}

function gather(ground: Ground): Definitions {
	const { context } = ground;
	const literals = context.index.literals.flatMap((literal) => readNamedLiteral(literal, context) ?? []);
	if (!literals.some(({ literal }) => getEntries(literal.code).length + getEntries(-literal.code).length > 0)) return { definitions: [], tables: [] };

	const definitions: Definition[] = [];
	const tables: DefinitionTable[] = [];
	for (const table of groupByTable(literals, ground)) {
		const verdict = judgeTable(table, ground);
		const isWhole = table.members.every(({ kind }) => kind === 'number' || kind === 'constant') && table.literals.every(({ literal }) => getEntries(literal.code).length > 0);
		const found = table.literals.flatMap((literal) => define(literal, judgeLiteral(literal, ground)) ?? define(literal, verdict) ?? []);
		const obstacle = findObstacle(table.node, context) ?? (isWhole && found.length === table.literals.length ? undefined : getMixedReason(table));
		const own = found.map((definition) => withObstacle(definition, obstacle));
		definitions.push(...own);
		const name = getTableName(table.node);
		if (name && obstacle === undefined && table.members.length > 1 && own.length > 0) tables.push({ ...name, definitions: own, size: table.members.length });
	}
	const constants = literals.filter(({ table }) => table === undefined);
	const shared = judgeConstants(constants, ground);
	for (const literal of constants) {
		const verdict = isCodeTableName(literal.name) ? shared : undefined;
		const found = define(literal, judgeLiteral(literal, ground)) ?? define(literal, verdict);
		if (found) definitions.push(withObstacle(found, findObstacle(literal.literal.node, context)));
	}
	return { definitions: definitions.sort((a, b) => a.site.range[0] - b.site.range[0]), tables };
}

/** Puts the members of a table together, in the order of the text. */
function groupByTable(literals: readonly NamedLiteral[], { context }: Ground): readonly OpenTable[] {
	const groups = new Map<TableNode, NamedLiteral[]>();
	for (const literal of literals) if (literal.table) groups.set(literal.table, [...groups.get(literal.table) ?? [], literal]);
	return [...groups].map(([node, group]) => ({ node, literals: group, members: readMembers(node, context) }));
}

/** What a name is compared with decides over it; `undefined` where nothing in the file asks. */
function judgeLiteral({ literal, mentions }: NamedLiteral, { context, judge }: Ground): Verdict | undefined {
	const subjects = getComparedWith(mentions, context);
	return subjects.length === 0 ? undefined : judge({ node: literal.node, subjects, name: undefined, candidates: [toCandidate(literal)] });
}

function toCandidate(literal: NamedLiteral['literal']): Candidate {
	return { ...literal, kind: 'definition' };
}

/** Decides over a table as a whole, for the members that are not compared themselves. */
function judgeTable(table: OpenTable, ground: Ground): Verdict | undefined {
	const verdicts = table.literals.flatMap((literal) => judgeLiteral(literal, ground) ?? []);
	if (verdicts.length === 0) return judgeUnasked({ name: getTableName(table.node)?.name, node: table.node, literals: table.literals, constants: table.members.flatMap((member) => (member.kind === 'constant' ? [member.code] : [])) }, ground);
	const sure = verdicts.filter(({ confidence }) => confidence !== undefined);
	const best = sure.find(({ confidence }) => confidence === 'certain') ?? sure[0];
	// One member that is compared with a back end's code is enough to doubt the rest.
	if (!best || verdicts.some(({ confidence, origins }) => confidence === undefined && origins.some(({ kind }) => kind === 'foreign'))) return undefined;
	if (!table.literals.every(({ literal }) => getEntries(literal.code).length > 0 && Math.abs(literal.code) >= smallestCode)) return undefined;
	return { ...best, confidence: best.confidence === 'certain' ? 'likely' : best.confidence };
}

/** Constants of a module that are called errors vouch for each other as the members of a table do. */
function judgeConstants(constants: readonly NamedLiteral[], ground: Ground): Verdict | undefined {
	const named = constants.filter(({ name, mentions }) => isCodeTableName(name) && getComparedWith(mentions, ground.context).length === 0);
	return named.length < 2 ? undefined : judgeUnasked({ name: named[0]!.name, node: named[0]!.literal.node, literals: named, constants: [] }, ground);
}

/**
 * Decides over named numbers that nothing in the file is compared with. A name such as `ErrorCode` in a file that shows IM is
 * not enough: an app has error codes of its own. The numbers must vouch for each other, or the names fit what the catalog
 * says; and where more names contradict the catalog than fit, it is somebody else's table.
 */
function judgeUnasked({ name, node, literals, constants }: UnaskedNames, { judge }: Ground): Verdict | undefined {
	const candidates = [...literals.map(({ literal }) => toCandidate(literal)), ...constants.map((code): Candidate => ({ node, code, form: 'number', kind: 'definition' }))];
	const codes = candidates.map(({ code }) => code);
	const vouching = vouch(codes);
	const isKnown = codes.every((code) => getEntries(code).length > 0);
	const judgements = literals.map((literal) => judgeName(literal.name, getEntries(literal.literal.code)));
	const fitting = judgements.filter((judgement) => judgement === 'fits').length + constants.length;
	const differing = judgements.filter((judgement) => judgement === 'differs').length;
	if (differing > fitting) return undefined;
	const isVouchedFor = vouching === 'strong' || (isKnown && (vouching === 'moderate' || (fitting > 1 && differing === 0)));
	return isVouchedFor ? judge({ node, subjects: [], name, candidates }) : undefined;
}

/** Builds the definition of a literal whose evidence suffices. */
function define({ literal, name, table }: NamedLiteral, verdict: Verdict | undefined): Definition | undefined {
	if (!verdict?.confidence) return undefined;
	const code = getEntries(literal.code).length > 0 ? literal.code : -literal.code;
	const site = toSite({ ...toCandidate(literal), code }, verdict, verdict.confidence);
	if (!site) return undefined;
	const misnomer = findMisnomer(name, site.entries, verdict.platforms);
	return { name, value: literal.code, site: { ...site, edit: getEdit(literal.code, site, misnomer) }, misnomer, platforms: verdict.platforms, tableName: table && getTableName(table)?.node };
}

function getEdit(value: number, { code, entries }: Site, misnomer: Misnomer | undefined): Site['edit'] {
	if (value !== code) return { skipped: 'value-differs' };
	if (misnomer) return { skipped: 'name-says-otherwise' };
	return entries.length > 1 ? { skipped: 'ambiguous-code' } : 'expression';
}

function getMixedReason({ members }: OpenTable): SkipReason {
	return members.some(({ kind }) => kind === 'enum-reference') ? 'enum-reference' : 'mixed-table';
}

function withObstacle(definition: Definition, obstacle: SkipReason | undefined): Definition {
	return obstacle === undefined ? definition : { ...definition, site: { ...definition.site, edit: { skipped: obstacle } } };
}

/** Leaves out what is not as sure as asked for; a table of which that leaves nothing is none. */
export function filterDefinitions({ definitions, tables }: Definitions, minimum: Confidence): Definitions {
	const isSure = ({ site }: Definition): boolean => isAtLeast(site.confidence, minimum);
	return { definitions: definitions.filter(isSure), tables: tables.filter((table) => table.definitions.every(isSure)) };
}

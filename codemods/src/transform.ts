import type { TSESTree } from '@typescript-eslint/utils';
import type { ErrorCodeEntry } from '../../catalog/src/entry.js';
import type { analyse } from '../../src/analysis.js';
import { filterDefinitions, findDefinitions } from '../../src/definitions/find-definitions.js';
import { createDisabledPredicate } from '../../src/disable-directives.js';
import type { ConstantsSource } from '../../src/edits/constants-source.js';
import { isConstantsModule } from '../../src/edits/is-constants-module.js';
import { planSites } from '../../src/edits/plan-sites.js';
import type { SkipReason } from '../../src/edits/skip-reason.js';
import { applyEdits, type TextEdit } from '../../src/edits/text-edit.js';
import { mayHoldSites } from '../../src/prefilter.js';
import { createConstantCheck } from '../../src/project/constants-module.js';
import { findPackageJson } from '../../src/project/package-json.js';
import type { ProjectReader } from '../../src/project/project-reader.js';
import { defaultSettings } from '../../src/settings.js';
import { type Confidence, isAtLeast, type Site } from '../../src/sites/site.js';
import { isGeneratedFile } from '../../src/generated-file.js';
import { mayHoldCandidates } from './may-hold-candidates.js';
import type { UnparsableError } from './parse.js';
import { parseSource, type ParsedSource } from './parse-source.js';
import { createPositionLookup } from './text-position.js';

/** What a transform is told of a file. Nothing but plain data, so that it can be sent to another process. */
export interface TransformOptions {
	/** Decides the dialect and the project; absolute, or a mere name. */
	readonly filename: string;
	/** Where the constants are imported from. */
	readonly constants: ConstantsSource;
	readonly minimumConfidence: Confidence;
	/** Are sites under an eslint-disable comment edited too? */
	readonly includeDisabled: boolean;
	/** Are local names of codes given the constants as their values? */
	readonly definitions?: boolean | undefined;
	/** The oldest catalog that the project may have installed; `undefined`: any constant may be named. */
	readonly lowestVersion?: string | undefined;
	/** Constants that the module already has; one with another value than the literal is not used. */
	readonly knownValues?: Readonly<Record<string, number>> | undefined;
}

/** A literal that became a constant. */
export interface NamedSite {
	/** In the original text, counted from 1. */
	readonly line: number;
	/** In the original text, counted from 1. */
	readonly column: number;
	readonly code: number;
	readonly name: string;
	readonly confidence: Confidence;
	readonly entry: ErrorCodeEntry;
}

/** A site, or a part of the file that may hold some, that was left alone. */
export interface SkippedSite {
	readonly line: number;
	readonly column: number;
	/** `undefined` where the part was not read. */
	readonly code: number | undefined;
	readonly reason: SkipReason;
}

/** What became of a text. */
export interface TransformResult {
	/** The new text; the old one where nothing was named. */
	readonly text: string;
	/** In the order of the text. */
	readonly named: readonly NamedSite[];
	/** In the order of the text. */
	readonly skipped: readonly SkippedSite[];
	/** How many sites stood below the minimum of confidence. */
	readonly belowMinimum: number;
}

/** The edits would have broken the file. */
export class UnparsableOutputError extends Error {
	override readonly name = 'UnparsableOutputError';
}

/** What a transform is built on; tests put something else in its place. */
export interface TransformDependencies {
	readonly analyse: typeof analyse;
}

/**
 * Names the error codes in a text: text in, text out, and a list of what was done and what was not.
 *
 * Every constant's value is compared with the literal that it replaces, and the result is parsed before it is given back.
 *
 * @param text the whole file
 * @param reader answers the analysis's questions about the project
 * @throws {UnparsableError} when the text cannot be parsed, {UnparsableOutputError} when the result could not
 */
export function transformText(text: string, options: TransformOptions, reader: ProjectReader, dependencies: TransformDependencies): TransformResult {
	if (!mayHoldCandidates(options.filename, text, options.definitions === true, reader)) return { text, named: [], skipped: [], belowMinimum: 0 };
	return transformCandidate(text, options, reader, dependencies);
}

/** Does what {@link transformText} does with a text that may hold candidates. */
export function transformCandidate(text: string, options: TransformOptions, reader: ProjectReader, dependencies: TransformDependencies): TransformResult {
	if (isGeneratedFile(options.filename, text)) return { text, named: [], skipped: [{ line: 1, column: 1, code: undefined, reason: 'generated-file' }], belowMinimum: 0 };

	const source = parseSource(options.filename, text);
	const { sites } = dependencies.analyse(source.file, { settings: defaultSettings, reader });
	const definitions = options.definitions === true ? listDefinitions(source, options, reader) : { all: [], wanted: [], tables: new Map<Site, number>() };
	const all = [...sites, ...definitions.all].sort(byPosition);
	const wanted = [...sites.filter(({ confidence }) => isAtLeast(confidence, options.minimumConfidence)), ...definitions.wanted].sort(byPosition);
	const { edits, named, skipped } = editSites(source, wanted, { all, tables: definitions.tables }, options, reader);
	const result = applyEdits(text, edits);
	if (edits.length > 0) checkParsable(options.filename, result, source.toleratedErrors);
	return { text: result, named, skipped: [...skipped, ...listForeignBlocks(source)].sort((a, b) => a.line - b.line || a.column - b.column), belowMinimum: all.length - wanted.length };
}

interface DefinitionSites {
	readonly all: readonly Site[];
	/** Those that are sure enough. */
	readonly wanted: readonly Site[];
	/** Where the table of a member has its name: a comment there switches off the report about the whole. */
	readonly tables: ReadonlyMap<Site, number>;
}

/** The definitions as sites; those that must not import from the file itself say so. */
function listDefinitions({ file }: ParsedSource, { constants, filename, minimumConfidence }: TransformOptions, reader: ProjectReader): DefinitionSites {
	const found = findDefinitions(file, { settings: defaultSettings, reader });
	const isOwn = isConstantsModule(constants.from, filename, reader);
	const sites = new Map(found.definitions.map((definition) => [definition, isOwn ? { ...definition.site, edit: { skipped: 'constants-module' as const } } : definition.site]));
	return {
		all: [...sites.values()],
		wanted: filterDefinitions(found, minimumConfidence).definitions.map((definition) => sites.get(definition)!),
		tables: new Map([...sites].flatMap(([{ tableName }, site]) => (tableName ? [[site, tableName.range[0]] as const] : []))),
	};
}

function byPosition(a: Site, b: Site): number {
	return a.range[0] - b.range[0];
}

interface EditedSites {
	readonly edits: readonly TextEdit[];
	readonly named: readonly NamedSite[];
	readonly skipped: readonly SkippedSite[];
}

function editSites(source: ParsedSource, wanted: readonly Site[], { all, tables }: Pick<DefinitionSites, 'all' | 'tables'>, options: TransformOptions, reader: ProjectReader): EditedSites {
	const { file } = source;
	const { filename, constants, lowestVersion, knownValues } = options;
	const locate = createPositionLookup(file.text);
	const edits: TextEdit[] = [];
	const named: NamedSite[] = [];
	const skipped: SkippedSite[] = [];
	const skip = ({ range, code }: Site, reason: SkipReason): void => void skipped.push({ ...locate(range[0]), code, reason });
	const isDisabled = options.includeDisabled ? () => false : createDisabledPredicate(source.directiveComments, file.text);
	const editable = wanted.filter((site) => {
		const reason = isDisabled(site.range[0]) || isDisabled(tables.get(site) ?? site.range[0]) ? 'disabled' : findDoubt(site, knownValues);
		if (reason !== undefined) skip(site, reason);
		return reason === undefined;
	});
	const plan = planSites(file, editable, {
		// A module that is written after this has whatever it needs.
		constants: { source: constants, names: undefined, lowestVersion, hasConstant: knownValues === undefined ? createConstantCheck(constants.from, filename, reader) : () => true },
		packageType: findPackageJson(filename, reader)?.type,
		all,
	});
	for (const [site, outcome] of plan.sites) {
		if ('skipped' in outcome) {
			skip(site, outcome.skipped);
		} else {
			edits.push(outcome.replacement);
			// A site without an entry has no name, and was skipped.
			named.push({ ...locate(site.range[0]), code: site.code, name: outcome.name, confidence: site.confidence, entry: site.entries[0]! });
		}
	}
	return { edits: [...plan.importEdits, ...edits], named, skipped };
}

/** What speaks against a site that could otherwise be edited: a second look, so that no mistake in between gets through. */
function findDoubt({ node, edit, entries: [entry, ...others] }: Site, knownValues: TransformOptions['knownValues']): SkipReason | undefined {
	if (typeof edit !== 'string' || entry === undefined) return undefined;
	if (others.length > 0) return 'ambiguous-code';
	const known = knownValues !== undefined && Object.hasOwn(knownValues, entry.name) ? knownValues[entry.name] : entry.code;
	return getValue(node) === entry.code && known === entry.code ? undefined : 'value-differs';
}

/** The number that the literal is at run time. */
function getValue(node: TSESTree.Node): number | undefined {
	if (node.type === 'Literal') return typeof node.value === 'number' ? node.value : undefined;
	if (node.type !== 'UnaryExpression' || node.operator !== '-') return undefined;
	const value = getValue(node.argument);
	return value === undefined ? undefined : -value;
}

function listForeignBlocks({ file, foreignBlocks }: ParsedSource): readonly SkippedSite[] {
	const locate = createPositionLookup(file.text);
	return foreignBlocks
		.filter(({ contentRange }) => mayHoldSites(file.text.slice(...contentRange)))
		.map(({ contentRange: [start] }) => ({ ...locate(start), code: undefined, reason: 'foreign-script' }));
}

/** @throws {UnparsableOutputError} when the edits made a text that is worse than it was */
function checkParsable(filename: string, text: string, toleratedErrors: number): void {
	let errors: number;
	try {
		errors = parseSource(filename, text).toleratedErrors;
	} catch (error) {
		const { line, message } = error as UnparsableError;
		throw new UnparsableOutputError(`line ${line}: ${message}`);
	}
	if (errors > toleratedErrors) throw new UnparsableOutputError('the parser finds more errors than before');
}

import { existsSync, lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { defaultConstantsSource } from '../../src/edits/constants-source.js';
import { isConstantsPackage } from '../../src/project/constants-package.js';
import { mayHoldSites } from '../../src/prefilter.js';
import { createInstallationLookup, type Disk, type Installation } from './installation.js';
import { discover } from './discover.js';
import { chooseModuleKind, createSource, EmitError, type EmittedConstant, getEmittedSpecifier, type ModuleKind, readConstants, renderModule, toEmittedConstant } from './emit.js';
import { findUncommittedFiles, UncommittedChangesError } from './git-status.js';
import type { InterruptingSignal, Interruption } from './interruption.js';
import type { Advice } from './json-report.js';
import { mayHoldCandidates } from './may-hold-candidates.js';
import type { MigrationOptions } from './options.js';
import type { Problem } from './problem.js';
import { readSource, type ReadSource } from './read-source.js';
import { removeLeftovers } from './temporary-file.js';
import { toProblem } from './to-problem.js';
import { transformCandidate, type NamedSite, type SkippedSite, type TransformDependencies, type TransformOptions, type TransformResult } from './transform.js';
import { writeSource } from './write.js';

/** What became of one file that holds sites. */
export interface FileReport {
	/** Absolute. */
	readonly path: string;
	/** Was it, or without `dry` would it be, written? */
	readonly isChanged: boolean;
	/** Empty, as is `after`, where nothing changes. */
	readonly before: string;
	readonly after: string;
	/** The module that its constants are imported from. */
	readonly from: string;
	readonly named: readonly NamedSite[];
	readonly skipped: readonly SkippedSite[];
}

/** What a migration did, or with `dry` would do. */
export interface MigrationReport {
	/** Files with named or skipped sites, in the order they were found. */
	readonly files: readonly FileReport[];
	readonly failed: readonly Problem[];
	/** How many files were read. */
	readonly read: number;
	/** The module that `--emit` wrote. */
	readonly emitted: { readonly path: string; readonly before: string | undefined; readonly after: string } | undefined;
	readonly advice: readonly Advice[];
	/** What made it stop before everything was written; the rest is among `failed`. */
	readonly interruptedBy: InterruptingSignal | undefined;
}

/** What a migration works with; tests put something else in its place. */
export interface MigrationContext {
	readonly disk: Disk;
	readonly dependencies: TransformDependencies;
	/** Takes the files where `runner` is not `own`. */
	readonly runner: Runner;
	/** @param done of `total` files are through */
	readonly onProgress?: (done: number, total: number) => void;
	/** Called when the writing starts; without it signals mean what they mean to the process around. */
	readonly listenForInterruption?: () => Interruption;
}

/** What a runner needs to know of one file. */
export interface Task {
	readonly source: ReadSource;
	readonly options: TransformOptions;
}

/** Transforms files and writes none; the own runner or jscodeshift's. */
export type Runner = (tasks: readonly Task[]) => Promise<readonly TaskOutcome[]>;

/** What a runner made of one file. */
export interface TaskOutcome {
	readonly task: Task;
	readonly result: TransformResult | Problem;
}

/** The target of `--emit`, as it is before the run. */
interface EmitTarget {
	readonly path: string;
	readonly existing: string | undefined;
	readonly constants: ReadonlyMap<string, number>;
}

/**
 * Runs a migration: find, read, filter, transform, write.
 *
 * @param paths files and folders, absolute or from the working folder
 * @returns the report; never throws because of a file
 * @throws {UncommittedChangesError} when git could not undo the run, unless `force` or `dry` is set
 * @throws {EmitError} when the target of `emit` cannot take constants
 */
export async function migrate(paths: readonly string[], options: MigrationOptions, context: MigrationContext): Promise<MigrationReport> {
	const [{ files, problems }] = await Promise.all([
		discover(paths, options),
		options.dry || options.force ? undefined : refuseUncommitted(paths, options.workingFolder),
	]);
	const target = options.emit === undefined ? undefined : readEmitTarget(path.resolve(options.workingFolder, options.emit));
	const getInstallation = createInstallationLookup(context.disk);

	const found: Found = { unreadable: [], folders: new Set(target === undefined ? [] : [path.dirname(target.path)]) };
	const tasks = readTasks(files.filter((file) => file !== target?.path), options, context, found, (source) => getTransformOptions(source, options, getInstallation(source.path), target));
	const outcomes = options.runner === 'own' ? runOwn(tasks, context) : await context.runner([...tasks]);

	const { reports, untransformed, belowMinimum } = sortOutcomes(outcomes);
	const changed = reports.filter(({ isChanged }) => isChanged);
	const emitted = target === undefined || changed.length === 0 ? undefined : renderEmitted(target, changed, options, getInstallation(target.path));
	if (!options.dry) removeLeftovers(found.folders);
	const { unwritten, interruptedBy } = options.dry ? { unwritten: [], interruptedBy: undefined } : await write(changed, emitted, context);
	const unwrittenPaths = new Set(unwritten.map((problem) => problem.path));
	return {
		files: reports.filter((report) => !unwrittenPaths.has(report.path)),
		failed: [...problems, ...found.unreadable, ...untransformed, ...unwritten],
		read: files.length,
		emitted: emitted === undefined || unwrittenPaths.has(emitted.path) ? undefined : emitted,
		advice: getAdvice(changed.filter((report) => !unwrittenPaths.has(report.path)), options, getInstallation, belowMinimum),
		interruptedBy,
	};
}

/** What was seen while files were read. */
interface Found {
	readonly unreadable: Problem[];
	/** Where killed runs may have left something. */
	readonly folders: Set<string>;
}

/** Reads one file after the other and gives those that may hold sites; no other text is kept. */
function* readTasks(files: readonly string[], options: MigrationOptions, { disk, onProgress }: MigrationContext, found: Found, getOptions: (source: ReadSource) => TransformOptions): Generator<Task> {
	for (const [index, file] of files.entries()) {
		onProgress?.(index, files.length);
		const source = readSource(file, mayHoldSites);
		if (source === undefined) continue;
		if ('kind' in source) {
			found.unreadable.push(source);
		} else if (mayHoldCandidates(file, source.text, options.definitions, disk)) {
			found.folders.add(path.dirname(file));
			yield { source, options: getOptions(source) };
		}
	}
}

/** Parts what became of files that hold sites from what failed; the rest is not worth a word. */
function sortOutcomes(outcomes: Iterable<TaskOutcome>): { reports: readonly FileReport[]; untransformed: readonly Problem[]; belowMinimum: number } {
	const reports: FileReport[] = [];
	const untransformed: Problem[] = [];
	let belowMinimum = 0;
	for (const { task: { source, options }, result } of outcomes) {
		if ('kind' in result) {
			untransformed.push(result);
			continue;
		}
		const { text, named, skipped } = result;
		belowMinimum += result.belowMinimum;
		if (named.length + skipped.length === 0) continue;
		const isChanged = text !== source.text;
		const [before, after] = isChanged ? [source.text, text] : ['', ''];
		reports.push({ path: source.path, isChanged, before, after, from: options.constants.from, named, skipped });
	}
	return { reports, untransformed, belowMinimum };
}

async function refuseUncommitted(paths: readonly string[], workingFolder: string): Promise<void> {
	const files = await findUncommittedFiles(paths.flatMap((given) => getExistingFolder(path.resolve(workingFolder, given)) ?? []));
	if (files.length > 0) throw new UncommittedChangesError(files);
}

/** @returns the folder that a path is or lies in; `undefined` where there is none */
function getExistingFolder(file: string): string | undefined {
	const stats = statSync(file, { throwIfNoEntry: false });
	if (stats === undefined) return undefined;
	return stats.isDirectory() ? file : path.dirname(file);
}

/** The emitted module goes first: without it the others must not import it. */
async function write(changed: readonly FileReport[], emitted: MigrationReport['emitted'], context: MigrationContext): Promise<{ unwritten: readonly Problem[]; interruptedBy: InterruptingSignal | undefined }> {
	const interruption = context.listenForInterruption?.();
	try {
		const emitProblem = emitted === undefined || emitted.after === emitted.before ? undefined : writeSource(emitted.path, emitted.before, emitted.after);
		if (emitProblem !== undefined) return { unwritten: [emitProblem, ...changed.map((report): Problem => ({ path: report.path, kind: 'unwritable', detail: 'the emitted module could not be written' }))], interruptedBy: undefined };
		const unwritten: Problem[] = [];
		for (const report of changed) {
			// Signals are heard between two files alone.
			if (interruption !== undefined) await setImmediate();
			const problem: Problem | undefined = interruption?.signal === undefined ? writeSource(report.path, report.before, report.after) : { path: report.path, kind: 'interrupted', detail: '' };
			if (problem !== undefined) unwritten.push(problem);
		}
		return { unwritten, interruptedBy: unwritten.some(({ kind }) => kind === 'interrupted') ? interruption?.signal : undefined };
	} finally {
		interruption?.stop();
	}
}

function* runOwn(tasks: Iterable<Task>, { disk, dependencies }: MigrationContext): Generator<TaskOutcome> {
	for (const task of tasks) yield { task, result: transformSafely(task, disk, dependencies) };
}

/** @returns the result, or what went wrong with this one file; never throws */
function transformSafely({ source, options }: Task, disk: Disk, dependencies: TransformDependencies): TransformResult | Problem {
	try {
		return transformCandidate(source.text, options, disk, dependencies);
	} catch (error) {
		return toProblem(source.path, error);
	}
}

/** @returns how one file is transformed: its surroundings decide where the constants come from and which may be named */
export function getTransformOptions(source: ReadSource, options: MigrationOptions, installation: Installation, target?: EmitTarget): TransformOptions {
	const { definitions, importFrom, style, minimumConfidence, includeDisabled } = options;
	const isNativeModule = installation.isModulePackage;
	const specifier = importFrom ?? (target === undefined ? defaultConstantsSource.from : getEmittedSpecifier(source.path, target.path, source.text, isNativeModule));
	return {
		filename: source.path,
		constants: createSource(specifier, style),
		minimumConfidence,
		includeDisabled,
		definitions,
		// A module of the project's own, or one that is written now, is no older than it needs to be.
		lowestVersion: isConstantsPackage(specifier) ? installation.version : undefined,
		...target === undefined ? {} : { knownValues: Object.fromEntries(target.constants) },
	};
}

function readEmitTarget(file: string): EmitTarget {
	if (!existsSync(file)) {
		if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) throw new EmitError(`${file} is a symbolic link that leads nowhere`);
		if (!existsSync(path.dirname(file))) throw new EmitError(`the folder of ${file} does not exist`);
		return { path: file, existing: undefined, constants: new Map() };
	}
	const source = readSource(file);
	if ('kind' in source) throw new EmitError(`${file} cannot be read as text`);
	// Asking for nothing finds out whether the file can take constants, before anything is written.
	renderModule(file, source.text, [], 'esm');
	return { path: file, existing: source.text, constants: readConstants(source.text) };
}

function renderEmitted(target: EmitTarget, changed: readonly FileReport[], options: MigrationOptions, installation: Installation): MigrationReport['emitted'] {
	const constants: EmittedConstant[] = changed.flatMap(({ named }) => named.map(({ entry }) => toEmittedConstant(entry, options.lang)));
	const importers = new Set(changed.map((report): ModuleKind => requiresModule(report.after, report.from) ? 'cjs' : 'esm'));
	const kind = chooseModuleKind(target.path, importers, installation.isModulePackage);
	return { path: target.path, before: target.existing, after: renderModule(target.path, target.existing, constants, kind) };
}

/** Is the module asked for with `require`? */
function requiresModule(text: string, specifier: string): boolean {
	return [`require('${specifier}')`, `require("${specifier}")`].some((call) => text.includes(call));
}

function getAdvice(changed: readonly FileReport[], options: MigrationOptions, getInstallation: (file: string) => Installation, belowMinimum: number): readonly Advice[] {
	const advice: Advice[] = [];
	if (options.emit === undefined && options.importFrom === undefined) {
		const installations = changed.map((report) => getInstallation(report.path));
		if (installations.some((installation) => installation.isNativeMiniProgram)) advice.push({ kind: 'emit' });
		const missing = new Map(installations.filter((installation) => !installation.isDependency && !installation.isNativeMiniProgram).map((installation) => [installation.folder, installation]));
		for (const { folder, installCommand } of missing.values()) advice.push({ kind: 'install', folder, command: installCommand });
	}
	if (belowMinimum > 0) advice.push({ kind: 'minimum-confidence', sites: belowMinimum });
	return advice;
}

import { analyse } from '../../src/analysis.js';
import { defaultConstantsSource } from '../../src/edits/constants-source.js';
import { emptyProjectReader } from '../../src/project/project-reader.js';
import { defaultExtensions } from './discover.js';
import { createDisk } from './disk.js';
import type { JsonReport } from './json-report.js';
import { createJscodeshiftRunner } from './jscodeshift-runner.js';
import { migrate } from './migrate.js';
import { toJsonReport } from './report.js';
import { transformText } from './transform.js';

/** What {@link transform} may be told. */
export interface TransformTextOptions {
	/** Its extension decides the dialect. */
	readonly filename: string;
	/** @default 'tencent-im-error-codes/codes' */
	readonly importFrom?: string;
	/** @default 'namespace' */
	readonly style?: 'namespace' | 'named';
	/** @default 'likely' */
	readonly minimumConfidence?: 'certain' | 'likely' | 'possible';
	/** @default false */
	readonly includeDisabled?: boolean;
	/** Give local names of codes the constants as their values. @default false */
	readonly definitions?: boolean;
}

/** What {@link transform} gives. Lines and columns are those of the original text, counted from 1. */
export interface TransformTextResult {
	/** The new text; the old one where nothing was named. */
	readonly text: string;
	readonly named: readonly { readonly line: number; readonly column: number; readonly code: number; readonly name: string; readonly confidence: string }[];
	readonly skipped: readonly { readonly line: number; readonly column: number; readonly code: number | undefined; readonly reason: string }[];
}

/**
 * Names the error codes in a text. Pure: no disk is read, so the nearest package.json is not asked.
 *
 * @throws {UnparsableError} when the text cannot be parsed, {UnparsableOutputError} when the result could not
 */
export function transform(text: string, { filename, importFrom, style, minimumConfidence, includeDisabled, definitions }: TransformTextOptions): TransformTextResult {
	const result = transformText(text, {
		filename,
		constants: { from: importFrom ?? defaultConstantsSource.from, style: style ?? 'namespace', name: defaultConstantsSource.name },
		minimumConfidence: minimumConfidence ?? 'likely',
		includeDisabled: includeDisabled ?? false,
		definitions: definitions ?? false,
	}, emptyProjectReader, { analyse });
	return {
		text: result.text,
		named: result.named.map(({ line, column, code, name, confidence }) => ({ line, column, code, name, confidence })),
		skipped: result.skipped,
	};
}

/** What {@link run} may be told: the command's options of the same names. */
export interface RunOptions {
	/** @default process.cwd() */
	readonly cwd?: string;
	/** @default false */
	readonly dry?: boolean;
	/** Run although git has uncommitted changes. @default false */
	readonly force?: boolean;
	/** @default 'tencent-im-error-codes/codes' */
	readonly importFrom?: string;
	/** @default 'namespace' */
	readonly style?: 'namespace' | 'named';
	readonly emit?: string;
	/** @default 'likely' */
	readonly minimumConfidence?: 'certain' | 'likely' | 'possible';
	/** @default false */
	readonly includeDisabled?: boolean;
	/** Give local names of codes the constants as their values. @default false */
	readonly definitions?: boolean;
	readonly runner?: 'jscodeshift';
	/** Without dots. */
	readonly extensions?: readonly string[];
	readonly ignorePatterns?: readonly string[];
	/** The language of the comments in an emitted module. @default 'en' */
	readonly lang?: 'en' | 'zh';
	/** Adds each change as a unified diff to the report. @default false */
	readonly diffs?: boolean;
}

/**
 * Runs a migration as the command does.
 *
 * @param paths files and folders
 * @returns the report that `--json` prints; files that failed are in it
 * @throws {UncommittedChangesError} when git could not undo the run, {EmitError} when the target of `emit` cannot take constants
 */
export async function run(paths: readonly string[], options: RunOptions = {}): Promise<JsonReport> {
	const workingFolder = options.cwd ?? process.cwd();
	const dry = options.dry ?? false;
	const report = await migrate(paths, {
		workingFolder,
		importFrom: options.importFrom,
		style: options.style ?? 'namespace',
		emit: options.emit,
		minimumConfidence: options.minimumConfidence ?? 'likely',
		includeDisabled: options.includeDisabled ?? false,
		definitions: options.definitions ?? false,
		runner: options.runner ?? 'own',
		extensions: options.extensions ?? defaultExtensions,
		ignorePatterns: options.ignorePatterns ?? [],
		lang: options.lang ?? 'en',
		dry,
		force: options.force ?? false,
	}, { disk: createDisk(), dependencies: { analyse }, runner: createJscodeshiftRunner() });
	return toJsonReport(report, { workingFolder, dry }, options.diffs ?? false);
}

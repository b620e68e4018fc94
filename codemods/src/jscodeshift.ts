import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from '../../src/analysis.js';
import { defaultConstantsSource } from '../../src/edits/constants-source.js';
import { isConstantsPackage } from '../../src/project/constants-package.js';
import { createInstallationLookup } from './installation.js';
import { createDisk } from './disk.js';
import { isReadOnly } from './is-read-only.js';
import { type ManagedOutcome, type ManagedRun, managedRunOption } from './managed-run.js';
import type { Problem } from './problem.js';
import { toProblem } from './to-problem.js';
import { transformText, type TransformOptions, type TransformResult } from './transform.js';

/** What jscodeshift hands over of a file. */
export interface FileInfo {
	readonly path: string;
	readonly source: string;
}

/**
 * What may stand on jscodeshift's command line besides its own options: `--import-from`, `--style`,
 * `--minimum-confidence` and `--include-disabled`, as the command takes them.
 */
export interface JscodeshiftOptions {
	readonly [option: string]: unknown;
}

const disk = createDisk();
const getInstallation = createInstallationLookup(disk);

/**
 * The transform for jscodeshift: `npx jscodeshift -t node_modules/tencent-im-codemod/dist/transform.cjs src/`. It takes
 * and gives text alone, so neither jscodeshift's parser nor its printer touches the file.
 *
 * @returns the new text, or `undefined` where nothing changes
 * @throws {Error} for a file that cannot be parsed; jscodeshift lists it and goes on
 */
export default function transform(file: FileInfo, _api: unknown, options: JscodeshiftOptions = {}): string | undefined {
	const managed = options[managedRunOption] as ManagedRun | undefined;
	return managed === undefined ? transformFile(file, options) : transformManaged(file, managed, options['dry'] === true);
}

function transformFile({ path: given, source }: FileInfo, options: JscodeshiftOptions): string | undefined {
	// jscodeshift decodes everything as UTF-8; writing such a text back would destroy another encoding.
	if (source.includes('\uFFFD')) throw new Error('not encoded as UTF-8');
	if (source.slice(0, 8000).includes('\0')) throw new Error('not a text file');
	const filename = path.resolve(given);
	const from = getOption(options, 'import-from') ?? defaultConstantsSource.from;
	const { text } = transformText(source, {
		filename,
		constants: { from, style: getOption(options, 'style', ['namespace', 'named']) ?? 'namespace', name: defaultConstantsSource.name },
		minimumConfidence: getOption(options, 'minimum-confidence', ['certain', 'likely', 'possible']) ?? 'likely',
		includeDisabled: options['include-disabled'] === true || options['includeDisabled'] === true,
		lowestVersion: isConstantsPackage(from) ? getInstallation(filename).version : undefined,
	}, disk, { analyse });
	return text === source ? undefined : text;
}

/** jscodeshift passes options of the command line in their own spelling, and those of its API as they come. */
function getOption<Value extends string>(options: JscodeshiftOptions, name: string, allowed?: readonly Value[]): Value | undefined {
	const value = options[name] ?? options[name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())];
	if (value === undefined) return undefined;
	if (allowed !== undefined && !allowed.includes(value as Value)) throw new Error(`--${name} takes ${allowed.join(', ')}, not '${String(value)}'`);
	return String(value) as Value;
}

function transformManaged({ path: file, source }: FileInfo, { tasks, outcomeFolder }: ManagedRun, isDry: boolean): string | undefined {
	const result = transformTask(file, source, tasks[file], isDry);
	appendFileSync(path.join(outcomeFolder, `${process.pid}.jsonl`), `${JSON.stringify({ path: file, result } satisfies ManagedOutcome)}\n`);
	return 'kind' in result || result.text === source ? undefined : result.text;
}

function transformTask(file: string, source: string, options: TransformOptions | undefined, isDry: boolean): TransformResult | Problem {
	if (options === undefined) return { path: file, kind: 'transform-failed', detail: 'jscodeshift took a file that it was not given' };
	try {
		const result = transformText(source, options, disk, { analyse });
		// jscodeshift writes by rename, which no permission of the file itself stops.
		return !isDry && result.text !== source && isReadOnly(file) ? { path: file, kind: 'read-only', detail: '' } : result;
	} catch (error) {
		return toProblem(file, error);
	}
}

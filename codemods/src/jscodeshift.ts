import path from 'node:path';
import { analyse } from '../../src/analysis.js';
import { defaultConstantsSource } from '../../src/edits/constants-source.js';
import { isConstantsPackage } from '../../src/project/constants-package.js';
import { createInstallationLookup } from './installation.js';
import { createDisk } from './disk.js';
import { getDigest, type ManagedOutcome, type ManagedRun, managedRunOption, type ManagedTask } from './managed-run.js';
import type { Problem } from './problem.js';
import { toProblem } from './to-problem.js';
import { transformText, type TransformResult } from './transform.js';

/** What jscodeshift hands over of a file. */
export interface FileInfo {
	readonly path: string;
	readonly source: string;
}

/**
 * What may stand on jscodeshift's command line besides its own options: `--import-from`, `--style`,
 * `--minimum-confidence`, `--include-disabled` and `--definitions`, as the command takes them.
 */
export interface JscodeshiftOptions {
	readonly [option: string]: unknown;
}

/** The part of jscodeshift's API that is used: statistics reach the parent process in a dry run. */
export interface JscodeshiftApi {
	readonly stats?: (name: string) => void;
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
export default function transform(file: FileInfo, api: JscodeshiftApi, options: JscodeshiftOptions = {}): string | undefined {
	const managed = options[managedRunOption] as ManagedRun | undefined;
	if (managed === undefined) return transformFile(file, options);
	api.stats?.(JSON.stringify({ path: file.path, result: transformManaged(file, managed.tasks[file.path]) } satisfies ManagedOutcome));
	return undefined;
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
		definitions: options['definitions'] === true,
		lowestVersion: isConstantsPackage(from) ? getInstallation(filename).version : undefined,
	}, disk, { analyse });
	return text === source ? undefined : text;
}

/** jscodeshift passes options of the command line in their own spelling, and those of its API as they come. */
function getOption<Value extends string>(options: JscodeshiftOptions, name: string, allowed?: readonly Value[]): Value | undefined {
	const value = options[name] ?? options[name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())];
	if (value === undefined) return undefined;
	// jscodeshift makes `true` of an option without a value, and numbers of digits.
	if (typeof value !== 'string') throw new Error(`--${name} needs a value`);
	if (allowed !== undefined && !allowed.includes(value as Value)) throw new Error(`--${name} takes ${allowed.join(', ')}, not '${value}'`);
	return value as Value;
}

function transformManaged({ path: file, source }: FileInfo, task: ManagedTask | undefined): TransformResult | Problem {
	if (task === undefined) return { path: file, kind: 'transform-failed', detail: 'jscodeshift took a file that it was not given' };
	if (getDigest(source) !== task.digest) return { path: file, kind: 'changed-on-disk', detail: '' };
	try {
		return transformText(source, task.options, disk, { analyse });
	} catch (error) {
		return toProblem(file, error);
	}
}

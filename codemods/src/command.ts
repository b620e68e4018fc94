import path from 'node:path';
import { version } from '../package.json';
import type { Locale } from '../../catalog/src/entry.js';
import { analyse } from '../../src/analysis.js';
import { createProgress, getColors, type Output } from './console.js';
import { createDisk } from './disk.js';
import { EmitError } from './emit.js';
import { explainLine, formatExplanation } from './explain.js';
import { UncommittedChangesError } from './git-status.js';
import { interruptionExitCodes, listenForInterruption } from './interruption.js';
import { createJscodeshiftRunner } from './jscodeshift-runner.js';
import { migrate } from './migrate.js';
import { formatHelp, type CommandOptions, parseOptions, UsageError } from './options.js';
import { formatDiff, formatReport, toDisplayPath, toJsonReport } from './report.js';
import { reportTexts } from './report-texts.js';

/** What each exit code means. */
export const exitCodes = { done: 0, wouldChange: 1, usage: 2, someFailed: 3 } as const;

/** The surroundings of a run. */
export interface CommandContext {
	/** Absolute. */
	readonly workingFolder: string;
	readonly stdout: Output;
	readonly stderr: Output;
}

/** How many uncommitted files a refusal names. */
const namedUncommittedFiles = 5;

/**
 * The command `tencent-im-codemod`.
 *
 * @param args what follows the program's name
 * @returns the exit code, see {@link exitCodes} and {@link interruptionExitCodes}; never throws for what a user can do wrong
 */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
	const { stdout, stderr, workingFolder } = context;
	const fail = (message: string): number => {
		stderr.write(`tencent-im-codemod: ${message}\n`);
		return exitCodes.usage;
	};
	let lang: Locale = 'en';
	try {
		const options = parseOptions(args, workingFolder);
		({ lang } = options);
		if (options.help) return print(stdout, formatHelp(lang));
		if (options.version) return print(stdout, `${version}\n`);
		if (options.explain !== undefined) return explain(options, options.explain, context);
		return await migrateAndReport(options, context);
	} catch (error) {
		if (error instanceof UsageError) return fail(`${error.message}\nTry tencent-im-codemod --help.`);
		if (error instanceof EmitError) return fail(`--emit: ${error.message}`);
		if (!(error instanceof UncommittedChangesError)) throw error;
		const named = error.files.slice(0, namedUncommittedFiles).map((file) => toDisplayPath(file, workingFolder));
		return fail(reportTexts[lang].dirty(named, error.files.length - named.length));
	}
}

function print(output: Output, text: string): number {
	output.write(text);
	return exitCodes.done;
}

async function migrateAndReport(options: CommandOptions, { stdout, stderr, workingFolder }: CommandContext): Promise<number> {
	const progress = createProgress(stderr);
	const report = await migrate(options.paths, options, { disk: createDisk(), dependencies: { analyse }, runner: createJscodeshiftRunner(), onProgress: (done, total) => progress.update(done, total), listenForInterruption });
	progress.clear();

	const shown = { workingFolder, lang: options.lang, dry: options.dry, colors: getColors(stdout) };
	if (options.json) {
		stdout.write(`${JSON.stringify(toJsonReport(report, shown, options.print), undefined, 2)}\n`);
	} else if (options.print) {
		// The diff alone goes to standard output, so that `| git apply` can read it.
		stdout.write(formatDiff(report, shown));
		stderr.write(formatReport(report, { ...shown, colors: getColors(stderr) }));
	} else {
		stdout.write(formatReport(report, shown));
	}
	if (report.interruptedBy !== undefined) return interruptionExitCodes[report.interruptedBy];
	if (report.failed.length > 0) return exitCodes.someFailed;
	return options.check && report.files.some(({ isChanged }) => isChanged) ? exitCodes.wouldChange : exitCodes.done;
}

function explain(options: CommandOptions, { file, line }: { file: string; line: number }, { stdout, workingFolder }: CommandContext): number {
	const explanation = explainLine(path.resolve(workingFolder, file), line, options, createDisk());
	if ('kind' in explanation) {
		const text = reportTexts[options.lang].problems[explanation.kind];
		stdout.write(`${file}: ${text}${explanation.detail === '' ? '' : `: ${explanation.detail}`}\n`);
		return exitCodes.someFailed;
	}
	stdout.write(options.json ? `${JSON.stringify(explanation, undefined, 2)}\n` : formatExplanation(explanation, file, line, options.lang, getColors(stdout)));
	return exitCodes.done;
}

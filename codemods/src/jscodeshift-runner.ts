import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ManagedOutcome, type ManagedRun, managedRunOption } from './managed-run.js';
import type { Runner, TaskOutcome } from './migrate.js';
import { readSource } from './read-source.js';

/** The part of jscodeshift's `src/Runner.js` that is used; it has no types of its own. */
interface JscodeshiftRunner {
	run(transformFile: string, paths: readonly string[], options: Readonly<Record<string, unknown>>): Promise<unknown>;
}

const require = createRequire(import.meta.url);

/** The transform as jscodeshift loads it, which must be CommonJS; the build puts it beside this file. */
const transformFile = fileURLToPath(new URL('./transform.cjs', import.meta.url));

/**
 * Hands the candidates to jscodeshift's own runner, whose worker processes transform and write them.
 *
 * @returns the outcomes, in the order of the tasks; a file that jscodeshift could not write is a problem
 */
export const runWithJscodeshift: Runner = async (tasks, { dry }) => {
	if (tasks.length === 0) return [];
	const outcomeFolder = mkdtempSync(path.join(tmpdir(), 'tencent-im-codemod-'));
	try {
		const managed: ManagedRun = { tasks: Object.fromEntries(tasks.map(({ source, options }) => [source.path, options])), outcomeFolder };
		const runner = require('jscodeshift/src/Runner.js') as JscodeshiftRunner;
		await runner.run(transformFile, tasks.map(({ source }) => source.path), { [managedRunOption]: managed, babel: false, dry, parser: 'babel', silent: true, verbose: -1 });
		const outcomes = readOutcomes(outcomeFolder);
		return tasks.map((task): TaskOutcome => {
			const result = outcomes.get(task.source.path);
			if (result === undefined) return { task, result: { path: task.source.path, kind: 'transform-failed', detail: 'jscodeshift gave no answer' }, isWritten: false };
			const isWritten = !dry && !('kind' in result) && result.text !== task.source.text;
			return isWritten ? { task, result: checkWritten(task.source.path, result), isWritten } : { task, result, isWritten };
		});
	} finally {
		rmSync(outcomeFolder, { recursive: true, force: true });
	}
};

function readOutcomes(folder: string): ReadonlyMap<string, ManagedOutcome['result']> {
	const lines = readdirSync(folder).flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n')).filter((line) => line !== '');
	return new Map(lines.map((line) => JSON.parse(line) as ManagedOutcome).map(({ path: file, result }) => [file, result]));
}

function checkWritten(file: string, result: Exclude<ManagedOutcome['result'], { readonly kind: string }>): ManagedOutcome['result'] {
	const source = readSource(file);
	if ('kind' in source) return source;
	return source.text === result.text ? result : { path: file, kind: 'unwritable', detail: 'jscodeshift did not write it' };
}

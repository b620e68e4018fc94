import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { getDigest, type ManagedOutcome, type ManagedRun, managedRunOption } from './managed-run.js';
import type { Runner } from './migrate.js';

/** The part of jscodeshift's `src/Runner.js` that is used; it has no types of its own. */
interface JscodeshiftRunner {
	run(transformFile: string, paths: readonly string[], options: Readonly<Record<string, unknown>>): Promise<{ readonly stats: Readonly<Record<string, number>> }>;
}

const require = createRequire(import.meta.url);

/** The build puts it beside this file. */
const builtTransform = fileURLToPath(new URL('./transform.cjs', import.meta.url));

/**
 * Hands the candidates to jscodeshift's own runner, whose worker processes transform them. They write nothing: that is the
 * writer's, in this process.
 *
 * @param transformFile as jscodeshift loads it, which must be CommonJS
 * @returns gives the outcomes in the order of the tasks
 */
export const createJscodeshiftRunner = (transformFile = builtTransform): Runner => async (tasks) => {
	if (tasks.length === 0) return [];
	const managed: ManagedRun = { tasks: Object.fromEntries(tasks.map(({ source, options }) => [source.path, { options, digest: getDigest(source.text) }])) };
	const runner = require('jscodeshift/src/Runner.js') as JscodeshiftRunner;
	const { stats } = await runner.run(transformFile, tasks.map(({ source }) => source.path), { [managedRunOption]: managed, babel: false, dry: true, parser: 'babel', silent: true, verbose: -1 });
	const outcomes = new Map(Object.keys(stats).map((line) => JSON.parse(line) as ManagedOutcome).map(({ path, result }) => [path, result]));
	return tasks.map((task) => ({ task, result: outcomes.get(task.source.path) ?? { path: task.source.path, kind: 'transform-failed', detail: 'jscodeshift gave no answer' } }));
};

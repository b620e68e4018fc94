import type { Problem } from './problem.js';
import type { TransformOptions, TransformResult } from './transform.js';

/** How `--runner jscodeshift` of the command sends its tasks along and gets the outcomes back; not for users. */
export interface ManagedRun {
	/** By the path of the file. */
	readonly tasks: Readonly<Record<string, TransformOptions>>;
	/** Every worker process adds lines of JSON to a file of its own in this folder. */
	readonly outcomeFolder: string;
}

/** One line of JSON that a worker writes. */
export interface ManagedOutcome {
	readonly path: string;
	readonly result: TransformResult | Problem;
}

/** The option that a {@link ManagedRun} travels in. */
export const managedRunOption = 'tencentImCodemod';

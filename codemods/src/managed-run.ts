import { createHash } from 'node:crypto';
import type { Problem } from './problem.js';
import type { TransformOptions, TransformResult } from './transform.js';

/** How `--runner jscodeshift` of the command sends its tasks along; not for users. */
export interface ManagedRun {
	/** By the path of the file. */
	readonly tasks: Readonly<Record<string, ManagedTask>>;
}

/** What a worker process needs to know of one file. */
export interface ManagedTask {
	readonly options: TransformOptions;
	/** Of the text that the command read; the worker reads the file again. */
	readonly digest: string;
}

/** What a worker made of one file; travels as JSON in the name of a statistic, which jscodeshift hands to the parent. */
export interface ManagedOutcome {
	readonly path: string;
	readonly result: TransformResult | Problem;
}

/** The option that a {@link ManagedRun} travels in. */
export const managedRunOption = 'tencentImCodemod';

/** @returns what tells one text from another */
export function getDigest(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('base64');
}

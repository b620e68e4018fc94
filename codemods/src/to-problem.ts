import { UnparsableError } from './parse.js';
import type { Problem } from './problem.js';
import { UnparsableOutputError } from './transform.js';

/** @returns the problem that an error of the transform stands for */
export function toProblem(file: string, error: unknown): Problem {
	if (error instanceof UnparsableOutputError) return { path: file, kind: 'unparsable-output', detail: error.message };
	if (error instanceof UnparsableError) return { path: file, kind: 'unparsable', detail: `line ${error.line}: ${error.message}` };
	return { path: file, kind: 'transform-failed', detail: (error as Error).message };
}

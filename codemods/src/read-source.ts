import { readFileSync } from 'node:fs';
import type { Problem } from './problem.js';

/** A text file as it was read. */
export interface ReadSource {
	/** Absolute. */
	readonly path: string;
	/** All of it, byte order mark included. */
	readonly text: string;
}

/** Git looks for a NUL in as many bytes before it calls a file binary. */
const binaryWindow = 8000;

/**
 * Reads a text file such that writing the text back gives the same bytes.
 *
 * @param file absolute
 * @returns the text, or why there is none; never throws
 */
export function readSource(file: string): ReadSource | Problem {
	let bytes: Buffer;
	try {
		bytes = readFileSync(file);
	} catch (error) {
		return { path: file, kind: 'unreadable', detail: (error as Error).message };
	}
	if (bytes.subarray(0, binaryWindow).includes(0)) return { path: file, kind: 'binary', detail: '' };
	const text = bytes.toString('utf8');
	// A replacement character appears where bytes are no UTF-8; only then is the comparison worth its time.
	if (text.includes('\uFFFD') && !Buffer.from(text, 'utf8').equals(bytes)) return { path: file, kind: 'not-utf8', detail: '' };
	return { path: file, text };
}

import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
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

/** One file after the other is read into this; what is kept of it is copied out as text. */
let room = Buffer.allocUnsafeSlow(2 ** 18);

/**
 * Reads a text file such that writing the text back gives the same bytes.
 *
 * @param file absolute
 * @returns the text, or why there is none; never throws
 */
export function readSource(file: string): ReadSource | Problem;
/**
 * @param isWanted is asked before the text is decoded, with a character for each byte, which is the text where it is ASCII
 * @returns `undefined` too, for a text that is not wanted
 */
export function readSource(file: string, isWanted: (bytes: string) => boolean): ReadSource | Problem | undefined;
export function readSource(file: string, isWanted?: (bytes: string) => boolean): ReadSource | Problem | undefined {
	let bytes: Buffer;
	try {
		bytes = readBytes(file);
	} catch (error) {
		return { path: file, kind: 'unreadable', detail: (error as Error).message };
	}
	if (bytes.subarray(0, binaryWindow).includes(0)) return { path: file, kind: 'binary', detail: '' };
	const isPlain = isAscii(bytes);
	if (!isPlain && !isUtf8(bytes)) return { path: file, kind: 'not-utf8', detail: '' };
	const characters = bytes.toString('latin1');
	if (isWanted?.(characters) === false) return undefined;
	return { path: file, text: isPlain ? characters : bytes.toString('utf8') };
}

/** @returns the bytes of a file, until the next call */
function readBytes(file: string): Buffer {
	const descriptor = openSync(file, 'r');
	try {
		const { size } = fstatSync(descriptor);
		if (size >= room.length) room = Buffer.allocUnsafeSlow(2 * size);
		let length = 0;
		// What stands behind the size that the system gives came up meanwhile; the writer will see that.
		for (let read = -1; length < size && read !== 0; length += read) read = readSync(descriptor, room, length, size - length, null);
		return room.subarray(0, length);
	} finally {
		closeSync(descriptor);
	}
}

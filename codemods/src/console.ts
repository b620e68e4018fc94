import { fstatSync, writeFileSync } from 'node:fs';
import pc from 'picocolors';
import type { Colors } from 'picocolors/types.js';

/** Where the command writes to; a terminal or a pipe. */
export interface Output {
	write(text: string): unknown;
	readonly isTTY?: boolean;
	readonly columns?: number;
}

/** A standard stream of the process. */
export interface StandardStream extends Output {
	readonly fd: number;
	on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/**
 * A standard stream of the process, from which nothing is lost unheard.
 *
 * @param onFailure called for whatever keeps a text from getting out; a reader that has seen enough, such as `head`, is none
 */
export function openOutput(stream: StandardStream, onFailure: (error: Error) => void): Output {
	stream.on('error', (error) => {
		if (error.code !== 'EPIPE') onFailure(error);
	});
	if (!isFile(stream.fd)) return stream;
	return {
		write(text) {
			try {
				// On a disk that is nearly full the stream of a file writes a part and takes it for all.
				writeFileSync(stream.fd, text);
			} catch (error) {
				onFailure(error as Error);
			}
		},
	};
}

function isFile(descriptor: number): boolean {
	try {
		return fstatSync(descriptor).isFile();
	} catch {
		return false;
	}
}

/** Colours on a terminal only; `NO_COLOR`, `FORCE_COLOR` and `TERM=dumb` are respected. */
export function getColors(output: Output): Colors {
	return pc.createColors(output.isTTY === true ? pc.isColorSupported : 'FORCE_COLOR' in process.env);
}

/**
 * Shows on one line of a terminal how far the command is; writes nothing into a pipe.
 *
 * @returns `update` is cheap enough to be called for every file; `clear` takes the line away
 */
export function createProgress(output: Output): { readonly update: (done: number, total: number) => void; readonly clear: () => void } {
	if (output.isTTY !== true) return { update: () => undefined, clear: () => undefined };
	let shown = 0;
	return {
		update(done, total) {
			const now = Date.now();
			if (now - shown < 100) return;
			shown = now;
			output.write(`\r\u001B[K${done}/${total}`);
		},
		clear() {
			if (shown > 0) output.write('\r\u001B[K');
		},
	};
}

import { EventEmitter } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pc from 'picocolors';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createProgress, getColors, openOutput, type StandardStream } from '../../codemods/src/console.js';
import { createFolder } from './temporary-folder.js';

/** A standard stream of a process, and what was written to it. */
function createStream(fd: number): { readonly stream: StandardStream & EventEmitter; readonly written: readonly string[] } {
	const written: string[] = [];
	return { stream: Object.assign(new EventEmitter(), { fd, write: (text: string) => written.push(text) }), written };
}

/** Opens a file until the test is over. */
function openFile(file: string, flags: string): number {
	const descriptor = openSync(file, flags);
	onTestFinished(() => closeSync(descriptor));
	return descriptor;
}

const error = (code: string): Error => Object.assign(new Error(code), { code });

describe('openOutput', () => {
	it('writes through the stream of a device or a pipe', () => {
		const { stream, written } = createStream(openFile('/dev/null', 'w'));
		openOutput(stream, () => expect.unreachable()).write('a');
		expect(written).toEqual(['a']);
	});

	it('leaves it to the stream what becomes of a closed descriptor', () => {
		const descriptor = openSync('/dev/null', 'w');
		closeSync(descriptor);
		const { stream, written } = createStream(descriptor);
		openOutput(stream, () => expect.unreachable()).write('a');
		expect(written).toEqual(['a']);
	});

	it('writes into a file past its stream', () => {
		const file = path.join(createFolder(), 'out');
		const { stream, written } = createStream(openFile(file, 'w'));
		const output = openOutput(stream, () => expect.unreachable());
		output.write('a');
		output.write('b');
		expect([readFileSync(file, 'utf8'), written]).toEqual(['ab', []]);
	});

	it('tells of a file that takes nothing', () => {
		const file = path.join(createFolder({ out: '' }), 'out');
		const failures: Error[] = [];
		openOutput(createStream(openFile(file, 'r')).stream, (failure) => failures.push(failure)).write('a');
		expect(failures).toEqual([expect.objectContaining({ code: 'EBADF' })]);
	});

	it('tells of a stream that fails, but for a reader that has seen enough', () => {
		const { stream } = createStream(openFile('/dev/null', 'w'));
		const failures: Error[] = [];
		openOutput(stream, (failure) => failures.push(failure));
		stream.emit('error', error('EPIPE'));
		stream.emit('error', error('ENOSPC'));
		expect(failures).toEqual([error('ENOSPC')]);
	});
});

it('gives colours to a terminal as its environment allows, and to a pipe where they are asked for', () => {
	const areColorsSupported = (isTTY: boolean): boolean => getColors({ isTTY, write: () => true }).isColorSupported;
	onTestFinished(() => {
		vi.unstubAllEnvs();
	});
	for (const variable of [undefined, '1']) {
		vi.stubEnv('FORCE_COLOR', variable);
		expect([areColorsSupported(true), areColorsSupported(false)]).toEqual([pc.isColorSupported, variable !== undefined]);
	}
});

describe('createProgress', () => {
	function watch(isTTY?: boolean): { readonly progress: ReturnType<typeof createProgress>; readonly written: readonly string[] } {
		const written: string[] = [];
		vi.useFakeTimers({ now: 1_000_000 });
		onTestFinished(() => {
			vi.useRealTimers();
		});
		return { progress: createProgress({ ...isTTY === undefined ? {} : { isTTY }, write: (text) => written.push(text) }), written };
	}

	it('writes to a terminal, and takes it away in the end', () => {
		const { progress, written } = watch(true);
		progress.update(3, 9);
		progress.clear();
		expect(written).toEqual(['\r\u001B[K3/9', '\r\u001B[K']);
	});

	it('writes ten times in a second at most', () => {
		const { progress, written } = watch(true);
		progress.update(1, 9);
		vi.advanceTimersByTime(99);
		progress.update(2, 9);
		vi.advanceTimersByTime(1);
		progress.update(3, 9);
		expect(written).toEqual(['\r\u001B[K1/9', '\r\u001B[K3/9']);
	});

	it('takes nothing away where nothing was written', () => {
		const { progress, written } = watch(true);
		progress.clear();
		expect(written).toEqual([]);
	});

	it('is silent in a pipe', () => {
		const { progress, written } = watch();
		progress.update(3, 9);
		progress.clear();
		expect(written).toEqual([]);
	});
});

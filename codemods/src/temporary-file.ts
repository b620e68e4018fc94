import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Process numbers repeat across containers that share a disk, so each process adds a mark of its own. */
const mark = randomBytes(4).toString('hex');

/** The number in the name says whose file it is. */
const namePattern = /^\.tencent-im-codemod-(\d+)-[\da-f]{8}\.tmp$/u;

/** No write takes this long; a process that has the number of the one that left a file behind is another one. */
const longestWrite = 60_000;

/**
 * @param target the file that is going to be replaced
 * @returns a path beside it, since a rename cannot leave the disk; of fixed length, since the target's name may be as long as
 * the disk allows; the same for every target in a folder, since a process writes one file at a time
 */
export function getTemporaryFile(target: string): string {
	return path.join(path.dirname(target), `.tencent-im-codemod-${process.pid}-${mark}.tmp`);
}

/** Is this a file that a run is writing, or that a killed one left behind? Never a source, whatever extensions are asked for. */
export function isTemporaryFile(file: string): boolean {
	return namePattern.test(path.basename(file));
}

/**
 * Removes what killed runs left in some folders; files of a run that still goes on stay. Must not be called while this
 * process writes.
 *
 * @param folders absolute; never throws for one that cannot be read or changed
 */
export function removeLeftovers(folders: Iterable<string>): void {
	for (const folder of new Set(folders)) {
		for (const name of listNames(folder)) {
			const [, owner] = namePattern.exec(name) ?? [];
			if (owner !== undefined && isAbandoned(path.join(folder, name), Number(owner))) removeTemporaryFile(path.join(folder, name));
		}
	}
}

/** @returns why the file could not be removed; `undefined` when it is gone */
export function removeTemporaryFile(file: string): Error | undefined {
	try {
		rmSync(file, { force: true });
		return undefined;
	} catch (error) {
		return error as Error;
	}
}

function listNames(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

function isAbandoned(file: string, owner: number): boolean {
	const stats = lstatSync(file, { throwIfNoEntry: false });
	if (stats?.isFile() !== true) return false;
	return owner === process.pid || !isRunning(owner) || Date.now() - stats.mtimeMs > longestWrite;
}

function isRunning(pid: number): boolean {
	try {
		// Signal 0 only asks.
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

import { closeSync, fchmodSync, fchownSync, fsyncSync, lstatSync, openSync, readFileSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isReadOnly } from './is-read-only.js';
import type { Problem } from './problem.js';

/**
 * Replaces the text of a file in one step: the new text is written and flushed to a temporary file beside it, which then
 * takes its name. Owner and permissions stay. Links are not followed.
 *
 * @param file absolute
 * @param before the text as it was read; `undefined` for a file that must not exist yet
 * @returns `undefined` when it is written, else why it was left alone; never throws, and never leaves a file half-written
 */
export function writeSource(file: string, before: string | undefined, after: string): Problem | undefined {
	const temporary = path.join(path.dirname(file), `.${path.basename(file)}.tencent-im-codemod-${process.pid}.tmp`);
	try {
		const refusal = before === undefined ? checkNew(file) : checkExisting(file, before);
		if (refusal !== undefined) return refusal;
		const stats = before === undefined ? undefined : lstatSync(file);
		const descriptor = openSync(temporary, 'wx');
		try {
			writeFileSync(descriptor, after, 'utf8');
			if (stats !== undefined) keepOwnership(descriptor, stats);
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
		// The last look before the swap: an editor or a watcher may have saved meanwhile.
		const late = before === undefined ? checkNew(file) : checkExisting(file, before);
		if (late !== undefined) {
			rmSync(temporary, { force: true });
			return late;
		}
		renameSync(temporary, file);
		return undefined;
	} catch (error) {
		rmSync(temporary, { force: true });
		return { path: file, kind: 'unwritable', detail: (error as Error).message };
	}
}

function keepOwnership(descriptor: number, { uid, gid, mode }: Stats): void {
	try {
		// Matters where root runs the command on somebody's files, e.g. in a container.
		fchownSync(descriptor, uid, gid);
	} catch {
		// Only root may give files away; a file that one may write is otherwise one's own.
	}
	fchmodSync(descriptor, mode & 0o7777);
}

function checkNew(file: string): Problem | undefined {
	return lstatSync(file, { throwIfNoEntry: false }) === undefined ? undefined : { path: file, kind: 'changed-on-disk', detail: '' };
}

function checkExisting(file: string, before: string): Problem | undefined {
	const stats = lstatSync(file, { throwIfNoEntry: false });
	if (stats === undefined) return { path: file, kind: 'changed-on-disk', detail: '' };
	if (stats.isSymbolicLink()) return { path: file, kind: 'symbolic-link', detail: '' };
	if (isReadOnly(file)) return { path: file, kind: 'read-only', detail: '' };
	return readFileSync(file).equals(Buffer.from(before, 'utf8')) ? undefined : { path: file, kind: 'changed-on-disk', detail: '' };
}

import { closeSync, fchmodSync, fchownSync, fsyncSync, lstatSync, openSync, readFileSync, renameSync, type Stats, writeFileSync } from 'node:fs';
import { isReadOnly } from './is-read-only.js';
import type { Problem } from './problem.js';
import { getTemporaryFile, removeTemporaryFile } from './temporary-file.js';

/**
 * The only place of the command that writes. Replaces the text of a file in one step: the new text is written and flushed to
 * a temporary file beside it, which then takes its name. Owner and permissions stay. Links are not followed.
 *
 * @param file absolute
 * @param before the text as it was read; `undefined` for a file that must not exist yet
 * @returns `undefined` when it is written, else why it was left alone; never throws, and never leaves a file half-written
 */
export function writeSource(file: string, before: string | undefined, after: string): Problem | undefined {
	try {
		const stats = lstatSync(file, { throwIfNoEntry: false });
		return checkKind(file, before, stats) ?? checkPermissions(file, stats) ?? replace(file, before, after, stats);
	} catch (error) {
		return toUnwritable(file, error);
	}
}

function replace(file: string, before: string | undefined, after: string, stats: Stats | undefined): Problem | undefined {
	const temporary = getTemporaryFile(file);
	// Others must not read over our shoulder what they may not read in the file itself.
	const descriptor = openSync(temporary, 'wx', stats === undefined ? 0o666 : 0o600);
	let problem: Problem | undefined;
	try {
		fill(descriptor, after, stats);
		// The last look before the swap: an editor, a watcher or another run may have saved meanwhile.
		problem = checkKind(file, before, lstatSync(file, { throwIfNoEntry: false })) ?? checkText(file, before);
		if (problem === undefined) {
			renameSync(temporary, file);
			return undefined;
		}
	} catch (error) {
		problem = toUnwritable(file, error);
	}
	const failure = removeTemporaryFile(temporary);
	return failure === undefined ? problem : { ...problem, detail: [problem.detail, failure.message].filter((detail) => detail !== '').join('; ') };
}

function fill(descriptor: number, text: string, stats: Stats | undefined): void {
	try {
		writeFileSync(descriptor, text, 'utf8');
		if (stats !== undefined) keepOwnership(descriptor, stats);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
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

/** Is the path what it was when it was read: a regular file, or nothing? */
function checkKind(file: string, before: string | undefined, stats: Stats | undefined): Problem | undefined {
	if (before === undefined) return stats === undefined ? undefined : { path: file, kind: 'changed-on-disk', detail: '' };
	if (stats?.isSymbolicLink() === true) return { path: file, kind: 'symbolic-link', detail: '' };
	return stats?.isFile() === true ? undefined : { path: file, kind: 'changed-on-disk', detail: '' };
}

function checkPermissions(file: string, stats: Stats | undefined): Problem | undefined {
	return stats !== undefined && isReadOnly(file) ? { path: file, kind: 'read-only', detail: '' } : undefined;
}

function checkText(file: string, before: string | undefined): Problem | undefined {
	return before === undefined || readFileSync(file).equals(Buffer.from(before, 'utf8')) ? undefined : { path: file, kind: 'changed-on-disk', detail: '' };
}

function toUnwritable(file: string, error: unknown): Problem {
	return { path: file, kind: 'unwritable', detail: (error as Error).message };
}

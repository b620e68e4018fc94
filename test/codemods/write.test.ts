import { chmodSync, fchownSync, fsyncSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readSource } from '../../codemods/src/read-source.js';
import { writeSource } from '../../codemods/src/write.js';
import { createFolder } from './temporary-folder.js';

vi.mock('node:fs', { spy: true });

/** Lets the next call fail, as on a disk that is full. */
function failOnce(call: (...args: never) => unknown): void {
	vi.mocked(call).mockImplementationOnce(() => {
		throw new Error('ENOSPC');
	});
}

describe('writeSource', () => {
	it('replaces the text, keeps the mode and leaves nothing behind', () => {
		const folder = createFolder({ 'a.js': 'a' });
		const file = path.join(folder, 'a.js');
		chmodSync(file, 0o755);
		expect(writeSource(file, 'a', 'b')).toBeUndefined();
		expect(readFileSync(file, 'utf8')).toBe('b');
		expect(statSync(file).mode & 0o777).toBe(0o755);
		expect(readdirSync(folder)).toEqual(['a.js']);
	});

	it('makes a new file', () => {
		const file = path.join(createFolder(), 'a.js');
		expect(writeSource(file, undefined, 'b')).toBeUndefined();
		expect(readFileSync(file, 'utf8')).toBe('b');
	});

	it.each([
		['a file that changed since it was read', 'changed-on-disk', (file: string) => writeFileSync(file, 'changed')],
		['a file that is gone', 'changed-on-disk', (file: string) => rmSync(file)],
		['a read-only file', 'read-only', (file: string) => chmodSync(file, 0o444)],
	])('leaves %s alone', (_, kind, change) => {
		const folder = createFolder({ 'a.js': 'a' });
		const file = path.join(folder, 'a.js');
		change(file);
		const before = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
		expect(writeSource(file, 'a', 'b')).toMatchObject({ path: file, kind });
		expect(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])).toEqual(before);
	});

	it('does not write through a link', () => {
		const folder = createFolder({ 'a.js': 'a' });
		symlinkSync('a.js', path.join(folder, 'link.js'));
		expect(writeSource(path.join(folder, 'link.js'), 'a', 'b')).toMatchObject({ kind: 'symbolic-link' });
		expect(readFileSync(path.join(folder, 'a.js'), 'utf8')).toBe('a');
	});

	it('does not take the place of a file that has come up meanwhile', () => {
		const file = path.join(createFolder({ 'a.js': 'a' }), 'a.js');
		expect(writeSource(file, undefined, 'b')).toMatchObject({ kind: 'changed-on-disk' });
		expect(readFileSync(file, 'utf8')).toBe('a');
	});

	it.each([
		['the swap fails', [renameSync], 'ENOSPC'],
		['the new text cannot be flushed', [fsyncSync], 'ENOSPC'],
		['the temporary file cannot be removed either', [renameSync, rmSync], 'ENOSPC; ENOSPC'],
	])('leaves the file as it is where %s', (_, failing, detail) => {
		const folder = createFolder({ 'a.js': 'a' });
		const file = path.join(folder, 'a.js');
		for (const call of failing) failOnce(call);
		expect(writeSource(file, 'a', 'b')).toEqual({ path: file, kind: 'unwritable', detail });
		expect(readFileSync(file, 'utf8')).toBe('a');
		expect(readdirSync(folder)).toHaveLength(failing.length);
	});

	it('says that a temporary file stays behind, whatever the problem was', () => {
		const file = path.join(createFolder({ 'a.js': 'a' }), 'a.js');
		vi.mocked(fsyncSync).mockImplementationOnce(() => writeFileSync(file, 'changed'));
		failOnce(rmSync);
		expect(writeSource(file, 'a', 'b')).toEqual({ path: file, kind: 'changed-on-disk', detail: 'ENOSPC' });
	});

	it('does not need the right to give files away', () => {
		const file = path.join(createFolder({ 'a.js': 'a' }), 'a.js');
		failOnce(fchownSync);
		expect(writeSource(file, 'a', 'b')).toBeUndefined();
		expect(readFileSync(file, 'utf8')).toBe('b');
	});

	it('says why where it cannot write', () => {
		const file = path.join(createFolder(), 'nowhere/a.js');
		expect(writeSource(file, undefined, 'b')).toMatchObject({ path: file, kind: 'unwritable', detail: expect.stringContaining('ENOENT') });
	});
});

describe('readSource', () => {
	const read = (content: string | Uint8Array): unknown => {
		const folder = createFolder({ 'a.js': content });
		const result = readSource(path.join(folder, 'a.js'));
		return 'kind' in result ? result.kind : result.text;
	};

	it('keeps everything that is text', () => {
		expect(read('\uFEFFa\r\n// 登录 \uFFFD')).toBe('\uFEFFa\r\n// 登录 \uFFFD');
	});

	it('reads texts of any size, one after the other', () => {
		const long = '登录 70001;\n'.repeat(40_000);
		expect([read(''), read('a'), read(long), read('b'), read(`${long}c`)]).toEqual(['', 'a', long, 'b', `${long}c`]);
	});

	it('tells a binary file', () => {
		expect(read(Buffer.from([0x61, 0, 0x62]))).toBe('binary');
	});

	it('tells another encoding, which writing back would destroy', () => {
		expect(read(Buffer.from([0x2F, 0x2F, 0xB5, 0xC7, 0xC2, 0xBC]))).toBe('not-utf8');
	});

	it('tells a path that cannot be read', () => {
		expect(readSource(createFolder())).toMatchObject({ kind: 'unreadable', detail: expect.stringContaining('EISDIR') });
	});
});

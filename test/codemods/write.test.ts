import { chmodSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../codemods/src/read-source.js';
import { writeSource } from '../../codemods/src/write.js';
import { createFolder } from './temporary-folder.js';

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

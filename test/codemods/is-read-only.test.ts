import { accessSync, chmodSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { isReadOnly } from '../../codemods/src/is-read-only.js';
import { createFolder } from './temporary-folder.js';

vi.mock('node:fs', { spy: true });

const createFile = (): string => path.join(createFolder({ 'a.js': '' }), 'a.js');

it('asks the mode', () => {
	const file = createFile();
	expect(isReadOnly(file)).toBe(false);
	chmodSync(file, 0o444);
	expect(isReadOnly(file)).toBe(true);
});

it('asks the system, which knows of more than the mode', () => {
	vi.mocked(accessSync).mockImplementationOnce(() => {
		throw new Error('EROFS: read-only file system');
	});
	expect(isReadOnly(createFile())).toBe(true);
});

it('throws where the file is gone', () => {
	expect(() => isReadOnly('/nowhere/a.js')).toThrow('ENOENT');
});

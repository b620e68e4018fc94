import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../codemods/package.json';
import { build, built, runCommand } from './built-command.js';
import { migrated, packageJson, plain } from './login-module.js';
import { createFolder, createRepository } from './temporary-folder.js';

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

beforeAll(build, 60_000);

describe('the built command', () => {
	it('answers on its streams and with its exit code', () => {
		const folder = createRepository({ 'package.json': packageJson, 'a.js': plain });
		expect(runCommand(folder, '--version')).toEqual({ code: 0, stderr: '', stdout: `${version}\n` });
		expect(runCommand(folder)).toEqual({ code: 2, stdout: '', stderr: 'tencent-im-codemod: no path given; name the files or folders to migrate, e.g. src\nTry tencent-im-codemod --help.\n' });
		expect(runCommand(folder, '--check', '.').code).toBe(1);
		expect(runCommand(folder, '.', 'nowhere')).toMatchObject({ code: 3, stderr: '', stdout: expect.stringContaining('  nowhere  does not exist (not-found)\n') });
		expect(read(folder, 'a.js')).toBe(migrated);
	});

	it('ends quietly when the reader of a pipe has seen enough', () => {
		const files = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`src/${index}.js`, plain]));
		const folder = createFolder({ 'package.json': packageJson, ...files });
		const { status, stdout, stderr } = spawnSync('bash', ['-c', 'set -o pipefail; "$0" "$1" --print src 2>errors | head -n 1', process.execPath, built.bin], { cwd: folder, encoding: 'utf8' });
		expect([status, stdout, stderr]).toEqual([0, '--- a/src/0.js\n', '']);
		expect(read(folder, 'errors')).toMatch(/^Codes that were named\n/u);
		expect(read(folder, 'errors')).not.toMatch(/EPIPE|at .*\.mjs/u);
	});
});

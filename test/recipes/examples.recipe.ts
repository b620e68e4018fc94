import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { copyExample, exampleNames, examplesFolder, formatOutput, getMigrateArguments } from '../examples/example-project.js';
import { runCommand } from './workplace.js';

it.each(exampleNames)('the packed packages print the expected output of %s', (name) => {
	const workplace = inject('workplace');
	const folder = copyExample(name, workplace);
	const args = getMigrateArguments(folder);
	const lint = runCommand(workplace, folder, 'npx eslint .');
	const migration = runCommand(workplace, folder, `npx tencent-im-codemod --print ${args.join(' ')}`);

	expect(lint.stderr).toBe('');
	expect(migration.code).toBe(0);
	expect(formatOutput(lint.stdout.replaceAll(folder, '.'), args, `${migration.stdout}\n${migration.stderr}`)).toBe(readFileSync(path.join(examplesFolder, name, 'expected-output.txt'), 'utf8'));
});

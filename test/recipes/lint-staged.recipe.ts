import { execFileSync } from 'node:child_process';
import { beforeEach, expect, inject, it } from 'vitest';
import { app, namedRecall } from './app.js';
import { findCommand, readRecipe } from './read-recipe.js';
import { type CommandResult, runCommand, writeFiles, writeProject } from './workplace.js';

const recipe = readRecipe('lint-staged');
const command = findCommand(recipe, 'npx', 'lint-staged');

let folder: string;

beforeEach(() => {
	folder = writeProject(inject('workplace'), 'lint-staged', { ...app, '.lintstagedrc.json': recipe.files['.lintstagedrc.json']!, 'src/recall.js': '' });
	git('init', '-q', '-b', 'main');
	git('add', '-A');
	git('commit', '-q', '-m', 'start');
});

function git(...args: readonly string[]): string {
	return execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', '-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.autocrlf=false', ...args], { cwd: folder, encoding: 'utf8' });
}

function stageAndRun(text: string): CommandResult {
	writeFiles(folder, { 'src/recall.js': text });
	git('add', 'src/recall.js');
	return runCommand(inject('workplace'), folder, command);
}

it('stages the constants in place of the numbers', () => {
	expect(stageAndRun(app['src/recall.js'])).toMatchObject({ code: 0 });
	expect(git('show', ':src/recall.js')).toBe(namedRecall);
});

it('stops a commit with a finding that needs a decision, and leaves the file as it was', () => {
	const text = app['src/recall.js'].replace(' || error.code === 10031', '');
	const { code, stderr, stdout } = stageAndRun(text);

	expect(code).toBe(1);
	expect(`${stdout}${stderr}`).toContain('tencent-im/no-missing-twin-code');
	expect(git('show', ':src/recall.js')).toBe(text);
});

it('lets files pass that are not staged', () => {
	writeFiles(folder, { 'src/recall.js': app['src/recall.js'], 'src/later.js': 'export const later = true;\n' });
	git('add', 'src/later.js');

	expect(runCommand(inject('workplace'), folder, command)).toMatchObject({ code: 0 });
	expect(git('diff', '--name-only').trim()).toBe('src/recall.js');
});

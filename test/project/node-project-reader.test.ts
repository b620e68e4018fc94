import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { createNodeProjectReader } from '../../src/project/node-project-reader.js';
import { createProject } from '../support/create-project.js';

const folder = createProject({ name: 'app' }, { 'module.js': 'export {};\n', 'large.js': ' '.repeat(2_097_153), 'largest.js': ' '.repeat(2_097_152) });
mkdirSync(path.join(folder, 'folder.js'));

afterEach(() => void vi.useRealTimers());

it.each([
	['a file', 'module.js', 'export {};\n'],
	['a file that is not there', 'gone.js', undefined],
	['a folder', 'folder.js', undefined],
	['a file of more than two megabytes', 'large.js', undefined],
])('%s', (_, name, text) => {
	expect(createNodeProjectReader().readFile(path.join(folder, name))).toBe(text);
});

it('reads a file of two megabytes', () => {
	expect(createNodeProjectReader().readFile(path.join(folder, 'largest.js'))).toHaveLength(2_097_152);
});

it('remembers for three seconds, also what is not there', () => {
	vi.useFakeTimers();
	const { readFile } = createNodeProjectReader();
	const file = path.join(folder, 'new.js');
	expect(readFile(file)).toBeUndefined();
	writeFileSync(file, 'new');
	vi.advanceTimersByTime(2999);
	expect(readFile(file)).toBeUndefined();
	vi.advanceTimersByTime(1);
	expect(readFile(file)).toBe('new');
});

it.each([
	['answers', Array.from({ length: 2000 }, (_, index) => `none-${index}.js`)],
	['characters', ['largest.js', './largest.js', '././largest.js']],
])('forgets before it holds too many %s', (what, others) => {
	const { readFile } = createNodeProjectReader();
	const file = path.join(folder, `${what}.js`);
	expect(readFile(file)).toBeUndefined();
	writeFileSync(file, what);
	for (const name of others.slice(1)) readFile(`${folder}/${name}`);
	expect(readFile(file)).toBeUndefined();
	readFile(`${folder}/${others[0]}`);
	expect(readFile(file)).toBe(what);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';

interface PackageJson {
	readonly name: string;
	readonly version: string;
	readonly license: string;
}

const root = path.resolve(import.meta.dirname, '../..');
const read = (...names: readonly string[]): string => readFileSync(path.join(root, ...names), 'utf8');
const readPackage = (folder: string): PackageJson => JSON.parse(read(folder, 'package.json')) as PackageJson;

describe.each(['.', 'catalog', 'codemods'])('the package in %s', (folder) => {
	it('has the licence that it names', () => {
		expect(readPackage(folder).license).toBe('MIT');
		expect(read(folder, 'LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} /u);
		expect(read(folder, 'LICENSE')).toBe(read('LICENSE'));
	});

	it('has the version that all have', () => {
		expect(readPackage(folder).version).toBe(readPackage('.').version);
	});

	it('has a changelog of its own that begins with what is not released yet', () => {
		expect(read(folder, 'CHANGELOG.md')).toMatch(new RegExp(`^# Changelog of ${readPackage(folder).name}\\n[\\s\\S]+?\\n## \\[Unreleased\\]\\n`, 'u'));
	});
});

it('the changelog names every rule and config', () => {
	const changelog = read('CHANGELOG.md');
	expect([...Object.keys(plugin.rules), ...Object.keys(plugin.configs)].filter((name) => !changelog.includes(`\`${name}\``))).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { findPackageJson } from '../../src/project/package-json.js';
import type { ProjectReader } from '../../src/project/project-reader.js';

const find = (files: Readonly<Record<string, string>>, filename = '/app/src/send.js'): unknown => {
	const reader: ProjectReader = { readFile: (path) => files[path] };
	const found = findPackageJson(filename, reader);
	return found && { ...found, dependencies: Object.fromEntries(found.dependencies) };
};

describe('findPackageJson', () => {
	it.each([
		['one in the folder', { '/app/src/package.json': '{ "name": "inner" }', '/app/package.json': '{ "name": "outer" }' }, { folder: '/app/src', type: undefined, dependencies: {} }],
		['one above', { '/app/package.json': '{ "name": "outer", "type": "module" }' }, { folder: '/app', type: 'module', dependencies: {} }],
		['one at the root of the disk', { '/package.json': '{ "name": "root" }' }, { folder: '/', type: undefined, dependencies: {} }],
		['one that only sets the type: the dependencies are those above', { '/app/src/package.json': '{ "type": "module" }', '/app/package.json': '{ "type": "commonjs", "dependencies": { "a": "1" } }' }, { folder: '/app', type: 'module', dependencies: { a: '1' } }],
		['one without a name but with dependencies', { '/app/package.json': '{ "dependencies": { "a": "1" } }' }, { folder: '/app', type: undefined, dependencies: { a: '1' } }],
		['one with a version alone', { '/app/package.json': '{ "version": "1.0.0" }' }, { folder: '/app', type: undefined, dependencies: {} }],
		['every kind of dependency', { '/app/package.json': '{ "dependencies": { "a": "1" }, "devDependencies": { "b": "2" }, "peerDependencies": { "c": "3" }, "optionalDependencies": { "d": "4" }, "bundledDependencies": ["e"] }' }, { folder: '/app', type: undefined, dependencies: { a: '1', b: '2', c: '3', d: '4' } }],
		['a byte order mark', { '/app/package.json': '\u{FEFF}{ "name": "app" }' }, { folder: '/app', type: undefined, dependencies: {} }],
		['a type that is none', { '/app/package.json': '{ "name": "app", "type": "esm" }' }, { folder: '/app', type: undefined, dependencies: {} }],
		['ranges that are no text', { '/app/package.json': '{ "name": "app", "dependencies": { "a": 1, "b": null, "c": "3" }, "devDependencies": null }' }, { folder: '/app', type: undefined, dependencies: { c: '3' } }],
		['one that is no JSON is passed over', { '/app/src/package.json': '{ broken', '/app/package.json': '{ "name": "app" }' }, { folder: '/app', type: undefined, dependencies: {} }],
		['one that is a list is passed over', { '/app/src/package.json': '[]', '/app/package.json': '{ "name": "app" }' }, { folder: '/app', type: undefined, dependencies: {} }],
		['none', {}, undefined],
	])('%s', (_, files, expected) => {
		expect(find(files)).toEqual(expected);
	});

	it('understands paths of Windows', () => {
		expect(find({ 'C:/app/package.json': '{ "name": "app" }' }, 'C:\\app\\src\\send.js')).toEqual({ folder: 'C:/app', type: undefined, dependencies: {} });
	});

	it('knows nothing about a mere name', () => {
		expect(find({ 'package.json': '{ "name": "app" }' }, 'send.js')).toBeUndefined();
	});
});

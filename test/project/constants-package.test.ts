import { describe, expect, it } from 'vitest';
import { findConstantsPackage, getLowestVersion, isConstantsPackage, isOlder } from '../../src/project/constants-package.js';
import type { ProjectReader } from '../../src/project/project-reader.js';

const read = (files: Readonly<Record<string, string>>): ProjectReader => ({ readFile: (path) => files[path] });

const dependsOn = (range: string): string => JSON.stringify({ name: 'app', dependencies: { 'tencent-im-error-codes': range } });
const installed = (version: string): string => JSON.stringify({ name: 'tencent-im-error-codes', version });

describe('getLowestVersion', () => {
	it.each([
		['0.2.1', '0.2.1'],
		['=0.2.1', '0.2.1'],
		['v0.2.1', '0.2.1'],
		['^0.2.1', '0.2.1'],
		['~0.2', '0.2.0'],
		['0.2.x', '0.2.0'],
		['1', '1.0.0'],
		['1.x', '1.0.0'],
		['>=0.2.0 <1', '0.2.0'],
		['>= 0.2.0', '0.2.0'],
		['>0.2.0', '0.2.0'],
		['0.2.0 - 0.4.0', '0.2.0'],
		['<1.0.0', '0.0.0'],
		['<=1.0.0', '0.0.0'],
		['^1.0.0 || ^0.2.0', '0.2.0'],
		['^0.2.0||^1.0.0', '0.2.0'],
		['^0.2.0-beta.1', '0.2.0'],
		['workspace:^0.2.0', '0.2.0'],
		['npm:@team/tencent-im-error-codes@^0.2.0', '0.2.0'],
		[' ^0.2.0 ', '0.2.0'],
	])('of %s it is %s', (range, version) => {
		expect(getLowestVersion(range)).toBe(version);
	});

	it.each(['*', '', 'x', 'latest', 'next', 'workspace:*', 'workspace:^', 'file:../codes', 'link:../codes', 'catalog:', 'git+https://example.com/codes.git#v0.1.0', '^0.2.0 || *'])('is not known of %j', (range) => {
		expect(getLowestVersion(range)).toBeUndefined();
	});
});

describe('isOlder', () => {
	it.each([
		['0.1.0', '0.1.0', false],
		['0.1.0', '0.1.1', true],
		['0.1.1', '0.1.0', false],
		['0.9.0', '0.10.0', true],
		['0.10.0', '0.9.9', false],
		['9.0.0', '10.0.0', true],
		['1.0.0', '0.99.99', false],
	])('%s before %s: %s', (version, other, expected) => {
		expect(isOlder(version, other)).toBe(expected);
	});
});

describe('isConstantsPackage', () => {
	it.each([
		['tencent-im-error-codes', true],
		['tencent-im-error-codes/codes', true],
		['tencent-im-error-codes-like', false],
		['@team/tencent-im-error-codes', false],
		['./tencent-im-error-codes', false],
	])('%s: %s', (specifier, expected) => {
		expect(isConstantsPackage(specifier)).toBe(expected);
	});
});

describe('findConstantsPackage', () => {
	it.each([
		['nothing around', {}, { isDependency: false, version: undefined }],
		['a package.json without it', { '/app/package.json': '{ "name": "app" }' }, { isDependency: false, version: undefined }],
		['a range', { '/app/package.json': dependsOn('^0.2.0') }, { isDependency: true, version: '0.2.0' }],
		['a range that names no version', { '/app/package.json': dependsOn('*') }, { isDependency: true, version: undefined }],
		['an installed version, which goes before the range', { '/app/package.json': dependsOn('^0.2.0'), '/app/node_modules/tencent-im-error-codes/package.json': installed('0.3.1') }, { isDependency: true, version: '0.3.1' }],
		['a hoisted one', { '/app/package.json': dependsOn('^0.2.0'), '/node_modules/tencent-im-error-codes/package.json': installed('0.3.1') }, { isDependency: true, version: '0.3.1' }],
		['the nearer of two', { '/app/src/node_modules/tencent-im-error-codes/package.json': installed('0.4.0'), '/app/node_modules/tencent-im-error-codes/package.json': installed('0.3.1') }, { isDependency: false, version: '0.4.0' }],
		['installed but no dependency', { '/app/package.json': '{ "name": "app" }', '/app/node_modules/tencent-im-error-codes/package.json': installed('0.3.1') }, { isDependency: false, version: '0.3.1' }],
		['an installed one without a version', { '/app/package.json': dependsOn('^0.2.0'), '/app/node_modules/tencent-im-error-codes/package.json': '{}' }, { isDependency: true, version: '0.2.0' }],
	])('%s', (_, files, expected) => {
		expect(findConstantsPackage('/app/src/send.js', read(files))).toEqual(expected);
	});

	it('knows nothing about a mere name', () => {
		expect(findConstantsPackage('send.js', read({ 'package.json': dependsOn('^0.2.0') }))).toEqual({ isDependency: false, version: undefined });
	});
});

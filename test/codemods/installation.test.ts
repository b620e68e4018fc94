import { describe, expect, it } from 'vitest';
import { createInstallationLookup } from '../../codemods/src/installation.js';

/** Looks around `/app/src/a.js` in a disk of these files. */
function look(files: Readonly<Record<string, unknown>>, file = '/app/src/a.js'): ReturnType<ReturnType<typeof createInstallationLookup>> {
	return createInstallationLookup({
		readFile: (path) => typeof files[path] === 'string' ? files[path] : JSON.stringify(files[path]),
		exists: (path) => path in files,
	})(file);
}

describe('createInstallationLookup', () => {
	it('knows nothing without a package.json', () => {
		expect(look({})).toEqual({ folder: undefined, isDependency: false, version: undefined, installCommand: 'npm install tencent-im-error-codes', isNativeMiniProgram: false, isModulePackage: false });
	});

	it('knows the installed version, else the lowest that the range allows', () => {
		const manifest = { '/app/package.json': { devDependencies: { 'tencent-im-error-codes': '^0.2.1' } } };
		expect(look(manifest)).toMatchObject({ folder: '/app', isDependency: true, version: '0.2.1' });
		expect(look({ ...manifest, '/app/node_modules/tencent-im-error-codes/package.json': { version: '0.3.0' } })).toMatchObject({ isDependency: true, version: '0.3.0' });
	});

	it('asks the nearest package.json alone', () => {
		expect(look({ '/package.json': { dependencies: { 'tencent-im-error-codes': '1.0.0' } }, '/app/package.json': { name: 'app' } })).toMatchObject({ folder: '/app', isDependency: false });
	});

	it('passes over a package.json that is broken', () => {
		expect(look({ '/package.json': { name: 'all', type: 'module' }, '/app/package.json': '{' })).toMatchObject({ folder: '/', isModulePackage: true });
	});

	it.each([
		['pnpm-lock.yaml', 'pnpm add'], ['yarn.lock', 'yarn add'], ['bun.lockb', 'bun add'], ['package-lock.json', 'npm install'],
	])('takes the package manager from %s, further up too', (lockfile, command) => {
		expect(look({ '/app/package.json': { name: 'app' }, [`/${lockfile}`]: '' }).installCommand).toBe(`${command} tencent-im-error-codes`);
	});

	it('takes the package manager that package.json names', () => {
		expect(look({ '/app/package.json': { name: 'app', packageManager: 'pnpm@9.1.0' }, '/app/yarn.lock': '' }).installCommand).toBe('pnpm add tencent-im-error-codes');
	});

	it('tells a native mini program by its pages, or by the field of a component package', () => {
		expect(look({ '/app/package.json': {}, '/app/app.json': { pages: ['pages/index'] } }).isNativeMiniProgram).toBe(true);
		expect(look({ '/app/package.json': { name: 'app', miniprogram: 'dist' } }).isNativeMiniProgram).toBe(true);
		expect(look({ '/app/package.json': {}, '/app/app.json': { expo: {} }, '/app/project.config.json': {} }).isNativeMiniProgram).toBe(false);
	});

	it.each([
		['broken', '{'],
		['no record', 'null'],
		['a list', '[]'],
		['a folder, or otherwise not to be read', undefined],
	])('takes an app.json that is %s for none', (_, content) => {
		expect(look({ '/app/package.json': {}, '/app/app.json': content }).isNativeMiniProgram).toBe(false);
	});
});

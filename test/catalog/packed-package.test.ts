import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { type BuildOptions, build } from 'esbuild';
import { rollup } from 'rollup';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as codes from '../../catalog/src/codes.js';
import { installPacked } from './install-packed.js';

const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

let app: string;
beforeAll(() => {
	app = installPacked();
}, 120_000);
afterAll(() => {
	fs.rmSync(path.dirname(app), { recursive: true });
});

/** Writes a file of the app. */
function write(file: string, text: string): string {
	const target = path.join(app, file);
	fs.mkdirSync(path.dirname(target), { recursive: true });
	fs.writeFileSync(target, text);
	return target;
}

/** What Node prints for a file of the app. */
function runFile(file: string, text: string): string {
	return execFileSync(process.execPath, [write(file, text)], { cwd: app, encoding: 'utf8' });
}

describe('the tarball', () => {
	test('holds what it should and nothing else', () => {
		const folder = path.join(app, 'node_modules/tencent-im-error-codes');
		const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
		expect(files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')).sort()).toEqual([
			'LICENSE',
			'README.md',
			'THIRD-PARTY-LICENSES.md',
			'codes/package.json',
			'dist/bin.mjs',
			'dist/codes.cjs',
			'dist/codes.d.cts',
			'dist/codes.d.mts',
			'dist/codes.mjs',
			'dist/index.cjs',
			'dist/index.d.cts',
			'dist/index.d.mts',
			'dist/index.mjs',
			'package.json',
		]);
	});

	test('brings no other package', () => {
		expect(fs.readdirSync(path.join(app, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['tencent-im-error-codes']);
	});

	test('keeps the explanations of the constants in both declarations', () => {
		for (const file of ['codes.d.mts', 'codes.d.cts']) {
			expect(fs.readFileSync(path.join(app, 'node_modules/tencent-im-error-codes/dist', file), 'utf8')).toContain('/** the UserSig has expired */\ndeclare const ERR_USER_SIG_EXPIRED = 6206;\n');
		}
	});
});

describe('at run time', () => {
	const printed = JSON.stringify([6206, 6206, 'ERR_USER_SIG_EXPIRED', Object.keys(codes).length]);

	test('import gives constants and functions, from the root and from /codes', () => {
		const text = `
			import { ERR_USER_SIG_EXPIRED, findErrorCode } from 'tencent-im-error-codes';
			import * as ImErrorCode from 'tencent-im-error-codes/codes';
			console.log(JSON.stringify([ERR_USER_SIG_EXPIRED, ImErrorCode.ERR_USER_SIG_EXPIRED, findErrorCode(6206).name, Object.keys(ImErrorCode).length]));
		`;
		expect(runFile('import.mjs', text)).toBe(`${printed}\n`);
	});

	test('require gives the same', () => {
		const text = `
			const { ERR_USER_SIG_EXPIRED, findErrorCode } = require('tencent-im-error-codes');
			const ImErrorCode = require('tencent-im-error-codes/codes');
			console.log(JSON.stringify([ERR_USER_SIG_EXPIRED, ImErrorCode.ERR_USER_SIG_EXPIRED, findErrorCode(6206).name, Object.keys(ImErrorCode).length]));
		`;
		expect(runFile('require.cjs', text)).toBe(`${printed}\n`);
	});

	test('the root exports every constant and the functions, in both formats', () => {
		const names = [...Object.keys(codes), 'describeErrorCode', 'errorCodeEntries', 'errorCodeRanges', 'findErrorCode', 'findErrorCodes', 'isCustomCallbackCode', 'isRetryable', 'requiresRelogin'].sort();
		expect(JSON.parse(runFile('root.mjs', "import * as root from 'tencent-im-error-codes'; console.log(JSON.stringify(Object.keys(root).sort()));"))).toEqual(names);
		expect(JSON.parse(runFile('root.cjs', "console.log(JSON.stringify(Object.keys(require('tencent-im-error-codes')).sort()));"))).toEqual(names);
	});

	test('package.json can be read', () => {
		expect(runFile('package.cjs', "console.log(require('tencent-im-error-codes/package.json').name);")).toBe('tencent-im-error-codes\n');
	});

	test('resolvers that know no exports find /codes as a folder', () => {
		expect(runFile('folder.cjs', "console.log(require('./node_modules/tencent-im-error-codes/codes').ERR_USER_SIG_EXPIRED);")).toBe('6206\n');
	});
});

describe('types', () => {
	const text = `
		import { describeErrorCode, errorCodeEntries, type ErrorCodeEntry, type ImErrorCodeValue } from 'tencent-im-error-codes';
		import * as ImErrorCode from 'tencent-im-error-codes/codes';
		import { ERR_SVR_SSO_D2_EXPIRED } from 'tencent-im-error-codes/codes';
		export const codes: readonly ImErrorCodeValue[] = [ImErrorCode.ERR_USER_SIG_EXPIRED, ERR_SVR_SSO_D2_EXPIRED, 20016];
		export const literal: 6206 = ImErrorCode.ERR_USER_SIG_EXPIRED;
		export const text: string | undefined = describeErrorCode(6206, { locale: 'zh', platform: 'native' });
		export const first: ErrorCodeEntry | undefined = errorCodeEntries[0];
		// @ts-expect-error: no such code
		export const unknown: ImErrorCodeValue = 6666;
		// @ts-expect-error: no such constant
		ImErrorCode.ERR_NO_SUCH_THING;
		// @ts-expect-error: not a locale
		describeErrorCode(6206, { locale: 'fr' });
		// @ts-expect-error: the entries are read-only
		errorCodeEntries.push();
	`;

	test.each([
		['node16', 'node16', 'types.mts'],
		['node16', 'node16', 'types.cts'],
		['esnext', 'bundler', 'types.ts'],
	])('hold for module %s, resolution %s in a %s', { timeout: 60_000 }, (module, moduleResolution, file) => {
		write(file, text);
		const { status, stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '--strict', '--target', 'es2022', '--module', module, '--moduleResolution', moduleResolution, file], {
			cwd: app,
			encoding: 'utf8',
		});
		expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
	});
});

describe('the command', () => {
	const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
		const { status, stdout, stderr } = spawnSync(path.join(app, 'node_modules/.bin/tencent-im-error-codes'), args, { encoding: 'utf8', env: { PATH: process.env['PATH'], ...env } });
		return { status, stdout, stderr };
	};

	test('explains codes, negative ones too', () => {
		expect(run(['6206', '-10001'])).toEqual({ status: 0, stdout: expect.stringMatching(/^6206 ERR_USER_SIG_EXPIRED \(critical, auth\)\n[^]*\n\n-10001 ERR_SVR_SSO_D2_EXPIRED \(/), stderr: '' });
	});

	test('is silent about colours in a pipe, whatever the environment says', () => {
		expect(run(['6206'], { FORCE_COLOR: '1', CI: 'true' })).toEqual(run(['6206'], { NO_COLOR: '1' }));
	});

	test('exits with 1 for an unknown code and 2 for wrong usage', () => {
		expect(run(['6666'])).toEqual({ status: 1, stdout: expect.stringMatching(/^6666: no such code\n/), stderr: '' });
		expect(run([])).toEqual({ status: 2, stdout: '', stderr: 'Name at least one code, or a name or part of one\nTry: tencent-im-error-codes --help\n' });
	});

	test('prints the version of the package', () => {
		const { version } = JSON.parse(fs.readFileSync(path.join(app, 'node_modules/tencent-im-error-codes/package.json'), 'utf8'));
		expect(run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
	});
});

describe('bundles', () => {
	const names = ['ERR_SDK_NET_DISCONNECT', 'ERR_WEB_NETWORK_TIMEOUT', 'ERR_USER_SIG_EXPIRED', 'ERR_SVR_SSO_D2_EXPIRED', 'ERR_SVR_MSG_REVOKE_TIME_LIMIT', 'ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT'] as const;
	type WriteCode = (name: (typeof names)[number]) => string;

	/** A file of an app, with its codes written by `code`. */
	const getHandler = (code: WriteCode) => `
		const retryable = new Set([${code('ERR_SDK_NET_DISCONNECT')}, ${code('ERR_WEB_NETWORK_TIMEOUT')}]);
		export function explain(error) {
			if (error.code === ${code('ERR_USER_SIG_EXPIRED')} || error.code === ${code('ERR_SVR_SSO_D2_EXPIRED')}) {
				return 'log in again';
			}
			switch (error.code) {
				case ${code('ERR_SVR_MSG_REVOKE_TIME_LIMIT')}:
				case ${code('ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT')}:
					return 'too late';
				default:
					return retryable.has(error.code) ? 'again' : 'sorry';
			}
		}
	`;
	/** The same kinds of use without a name that a minifier could shorten. */
	const getStatement = (code: WriteCode) => `
		if (globalThis.imCode === ${code('ERR_USER_SIG_EXPIRED')} || globalThis.imCode === ${code('ERR_SVR_SSO_D2_EXPIRED')}) {
			globalThis.login();
		}
		switch (globalThis.imCode) {
			case ${code('ERR_SVR_MSG_REVOKE_TIME_LIMIT')}:
			case ${code('ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT')}:
				globalThis.alert('too late');
		}
		globalThis.retryable = [${code('ERR_SDK_NET_DISCONNECT')}, ${code('ERR_WEB_NETWORK_TIMEOUT')}];
	`;

	const styles: readonly (readonly [style: string, imports: string, code: WriteCode])[] = ['tencent-im-error-codes/codes', 'tencent-im-error-codes'].flatMap((specifier) => [
		[`namespace import of ${specifier}`, `import * as ImErrorCode from '${specifier}';`, (name) => `ImErrorCode.${name}`] as const,
		[`named imports of ${specifier}`, `import { ${names.join(', ')} } from '${specifier}';`, (name) => name] as const,
	]);
	const writeLiteral: WriteCode = (name) => String(codes[name]);

	const bundleWithEsbuild = async (contents: string, options: BuildOptions) => {
		const { outputFiles } = await build({ stdin: { contents, resolveDir: app }, bundle: true, format: 'esm', write: false, ...options });
		return outputFiles?.[0]?.text;
	};
	const bundleWithRollup = async (source: string) => {
		const bundle = await rollup({ input: write('bundled.js', source), plugins: [nodeResolve(), terser()] });
		const { output } = await bundle.generate({ format: 'esm' });
		return output[0].code;
	};

	test('of literals are what they look like', async () => {
		expect(await bundleWithEsbuild(getStatement(writeLiteral), { minify: true })).toBe(
			'(globalThis.imCode===6206||globalThis.imCode===-10001)&&globalThis.login();switch(globalThis.imCode){case 20016:case 10031:globalThis.alert("too late")}globalThis.retryable=[9508,2801];\n',
		);
		expect(await bundleWithRollup(getHandler(writeLiteral))).toMatch(/^const \w=new Set\(\[9508,2801\]\);/);
	});

	test.each(styles)('of esbuild are equal for a %s and for literals', async (_, imports, code) => {
		expect(await bundleWithEsbuild(imports + getStatement(code), { minify: true })).toBe(await bundleWithEsbuild(getStatement(writeLiteral), { minify: true }));
	});

	// esbuild picks short names by how often a letter stands in the source, so that these may differ, but never in length.
	test.each(styles)('of esbuild are equal for a %s and for literals but for the short names of locals', async (_, imports, code) => {
		const keepingNames = { minifySyntax: true, minifyWhitespace: true };
		expect(await bundleWithEsbuild(imports + getHandler(code), keepingNames)).toBe(await bundleWithEsbuild(getHandler(writeLiteral), keepingNames));
		const shortened = await bundleWithEsbuild(getHandler(writeLiteral), { minify: true });
		expect(await bundleWithEsbuild(imports + getHandler(code), { minify: true })).toHaveLength(shortened?.length ?? 0);
	});

	test.each(styles)('of Rollup and Terser are equal for a %s and for literals', async (_, imports, code) => {
		expect(await bundleWithRollup(imports + getHandler(code))).toBe(await bundleWithRollup(getHandler(writeLiteral)));
		expect(await bundleWithRollup(imports + getStatement(code))).toBe(await bundleWithRollup(getStatement(writeLiteral)));
	});
});

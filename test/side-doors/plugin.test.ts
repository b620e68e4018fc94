import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { transform } from '../../codemods/src/api.js';
import { transformText } from '../../codemods/src/transform.js';
import { analyse, analyseCalls } from '../../src/analysis.js';
import plugin from '../../src/index.js';
import { createNodeProjectReader } from '../../src/project/node-project-reader.js';
import type { ProjectReader } from '../../src/project/project-reader.js';
import { readSettings } from '../../src/settings.js';
import type { SourceFile } from '../../src/source-file.js';
import { createFolder } from '../codemods/temporary-folder.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));

const files: Readonly<Record<string, string>> = {
	'package.json': JSON.stringify({ name: 'app', type: 'module', dependencies: { '@tencentcloud/chat': '^3.0.0' } }),
	'src/chat.ts': 'import TencentCloudChat from \'@tencentcloud/chat\';\nexport const chat = TencentCloudChat.create({ SDKAppID: 1 });\n',
	'src/codes.ts': 'export const ERR_SVR_ACCOUNT_USERSIG_EXPIRED = 70001;\n',
	'src/pages/login.ts': 'import { chat } from \'../chat\';\nchat.login({ userID, userSig }).catch((error) => {\n\tif (error.code === 70001) renew();\n});\nfunction describe(code) {\n\tif (code === 6206) return \'expired\';\n}\n',
	'src/pages/other.ts': 'import { log } from \'../log\';\nexport function describe(imError) {\n\treturn imError.code === 10013;\n}\n',
};

const readings = ['src/pages/login.ts', 'src/pages/other.ts', 'src/chat.ts'];

function analyseFile(filename: string, text: string, reader: ProjectReader): unknown {
	const program = parse(text, { range: true, loc: true, comment: true, sourceType: 'module' }) as unknown as SourceFile['program'];
	const file: SourceFile = { filename, text, program, templateExpressions: [], comments: [] };
	const options = { settings: readSettings(undefined).settings, reader };
	const { sites, definitions, rejected } = analyse(file, options);
	const describe = ({ range, code, confidence, evidence, edit }: (typeof sites)[number]): unknown => ({ range, code, confidence, evidence, edit });
	return { sites: sites.map(describe), definitions: definitions.map(describe), rejected, calls: analyseCalls(file, options).map(({ node, channel }) => [node.range, channel]) };
}

describe('the analysis without a file system', () => {
	it('gives the same answers through a reader that holds the files', () => {
		const folder = createFolder(files);
		const held = new Map(Object.entries(files).map(([name, text]) => [path.join(folder, name), text]));
		const asked: string[] = [];
		const memory: ProjectReader = { readFile: (file) => { asked.push(file); return held.get(file); } };
		const disk = createNodeProjectReader();
		for (const name of readings) {
			const filename = path.join(folder, name);
			expect(analyseFile(filename, files[name]!, memory)).toEqual(analyseFile(filename, files[name]!, disk));
			const options = { filename, constants: { from: '../codes', style: 'named', name: 'Codes' }, minimumConfidence: 'possible', includeDisabled: false } as const;
			expect(transformText(files[name]!, options, memory, { analyse })).toEqual(transformText(files[name]!, options, disk, { analyse }));
		}
		// It did ask, and what it found decided.
		expect(asked).toContain(path.join(folder, 'src/chat.ts'));
		expect(analyseFile(path.join(folder, readings[0]!), files[readings[0]!]!, memory)).toMatchObject({ sites: [{ code: 70001, confidence: 'certain' }, { code: 6206 }] });
	});

	it('imports nothing of Node.js but in the one reader', () => {
		const source = (folder: string, name: string): string => readFileSync(path.join(repository, folder, name), 'utf8');
		const resolve = createRequire(path.join(repository, 'src/analysis.ts')).resolve;
		const seen = new Set<string>();
		const pending = ['analysis.ts'];
		const foreign: string[] = [];
		for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
			if (seen.has(file)) continue;
			seen.add(file);
			for (const [, specifier] of source('src', file).matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm)) {
				if (specifier!.startsWith('.')) {
					const target = path.join(path.dirname(file), specifier!).replace(/\.js$/, '.ts');
					if (!target.startsWith('..') && target.endsWith('.ts')) pending.push(target);
				} else foreign.push(`${file} ${specifier}`);
			}
		}
		expect(resolve('./analysis.ts')).toContain('analysis.ts');
		expect(foreign).toEqual([]);
		expect(seen.size).toBeGreaterThan(50);
		expect(seen.has('project/node-project-reader.ts')).toBe(false);
	});

	it('asks nothing of what lies above the repository', () => {
		const folder = createFolder({ 'package.json': files['package.json']!, 'chat.ts': files['src/chat.ts']!, 'app/src/a.ts': files['src/pages/login.ts']!.replace('../chat', '../../chat') });
		const name = path.join(folder, 'app/src/a.ts');
		const lint = (): string[] => new Linter({ configType: 'flat', cwd: folder }).verify(readFileSync(name, 'utf8'), [{ files: ['**/*.ts'], ...plugin.configs.recommended }], { filename: name }).map(({ ruleId, line }) => `${ruleId} ${line}`);
		const sites = (): unknown => analyseFile(name, readFileSync(name, 'utf8'), createNodeProjectReader());
		expect(lint()).toContain('tencent-im/no-magic-error-code 3');
		expect(sites()).toMatchObject({ sites: [{ code: 70001, confidence: 'certain' }, { code: 6206 }] });
		mkdirSync(path.join(folder, 'app/.git'));
		writeFileSync(path.join(folder, 'app/package.json'), '{ "name": "app" }');
		expect(sites()).not.toMatchObject({ sites: [{ code: 70001, confidence: 'certain' }, { code: 6206 }] });
	});
});

describe('prototype keys', () => {
	const lint = (text: string, settings: unknown, options: readonly unknown[] = []): string[] => new Linter({ configType: 'flat', cwd: '/nowhere' }).verify(text, [{
		plugins: { 'tencent-im': plugin },
		settings: { 'tencent-im': settings },
		rules: { 'tencent-im/no-magic-error-code': ['error', ...options], 'tencent-im/no-unhandled-critical-code': 'error', 'tencent-im/no-unknown-error-code': 'error' } as never,
	}], { filename: '/nowhere/a.js' }).map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`);
	const text = 'import TIM from \'tim-js-sdk\';\nconst tim = TIM.create({});\ntim.sendMessage(m).catch((error) => show(error.code === 80001));\n';
	const expected = ['tencent-im/no-magic-error-code 3:57'];

	it('in settings are no settings', () => {
		expect(lint(text, {})).toEqual(expected);
		expect(lint(text, Object.create({ customCodes: [80001], locale: 'zh', sdk: ['no such'] }))).toEqual(expected);
		expect(readSettings(JSON.parse('{ "__proto__": { "customCodes": [80001] } }')).settings).toEqual(readSettings({}).settings);
		for (const key of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
			expect(readSettings({ locale: key, sdk: [key], constants: { from: 'x', style: key } }).problems.map((problem) => problem.key)).toEqual(['locale', 'sdk[0]', 'constants.style']);
			expect(lint(text, { modules: [key], instances: [key, `this.${key}`] })).toEqual(expected);
		}
	});

	it('in options are no options', () => {
		for (const key of ['constructor', 'toString', 'hasOwnProperty']) expect(() => lint(text, {}, [{ [key]: [80001] }])).toThrow(/additional properties|Unexpected property/);
		expect(lint(text, {}, [Object.create({ ignore: [80001] })])).toEqual(expected);
	});

	it('as names in code are names like others', () => {
		for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
			const odd = `${text}tim.${name}().catch((error) => error.code === 6206);\nconst { ${name}: { code } } = tim;\nshow(code === 6206, error.${name}.code === 6206, tim.${name} === 6206, ({ ${name}: 6206 })[error.code]);\nfunction ${name}(e) { return e.${name} === 6206; }\n`;
			const lines = new Set(lint(odd, {}).map((report) => Number(report.split(' ')[1]!.split(':')[0])));
			expect([name, lines.has(3)]).toEqual([name, true]);
			// Nothing is said of the last two lines, whose values no SDK hands over.
			expect([name, lines.has(7)]).toEqual([name, false]);
		}
	});

	it('as the name of the constants change no file', () => {
		for (const importFrom of ['__proto__', 'constructor', './toString']) expect(transform(text, { filename: 'a.js', importFrom }).text).toBe(text.replace(';\n', `;\nimport * as ImErrorCode from '${importFrom}';\n`).replace('80001', 'ImErrorCode.ERR_SVR_COMM_SENSITIVE_TEXT'));
	});

	it('leave the prototypes as they are', () => {
		expect(Object.keys(Object.prototype)).toEqual([]);
		expect(({} as Record<string, unknown>)['customCodes']).toBe(undefined);
	});
});

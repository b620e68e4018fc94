import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as codes from '../../catalog/src/codes.js';
import { analyse } from '../../src/analysis.js';
import { emptyProjectReader, type ProjectReader } from '../../src/project/project-reader.js';
import { transformText, type TransformOptions, type TransformResult } from '../../codemods/src/transform.js';

type Style = 'namespace' | 'named';

interface Fixture {
	readonly name: string;
	/** What it shows. */
	readonly title: string;
	readonly filename: string;
	readonly input: string;
	/** Empty where nothing is edited. */
	readonly outputs: ReadonlyMap<Style, string>;
	/** As `line:column code reason`. */
	readonly skipped: readonly string[];
}

const folder = path.join(import.meta.dirname, 'definitions');

/** Reads the cases: a line that says what it shows, the input under its name, the output of each style, what is left alone. */
const fixtures = readdirSync(folder).map((file): Fixture => {
	const [title, [filename, input], ...sections] = readFileSync(path.join(folder, file), 'utf8').split(/^--- /mu).map((section, index) => {
		const end = section.indexOf('\n');
		return index === 0 ? section.trim() : [section.slice(0, end), section.slice(end + 1)];
	}) as [string, [string, string], ...(readonly [string, string])[]];
	const bodies = new Map(sections);
	return {
		name: path.basename(file, '.txt'),
		title,
		filename,
		input,
		outputs: new Map((['namespace', 'named'] as const).flatMap((style) => (bodies.has(style) ? [[style, bodies.get(style)!]] : []))),
		skipped: (bodies.get('skipped') ?? '').split('\n').filter((line) => line !== ''),
	};
});

const transform = (text: string, filename: string, style: Style = 'namespace', options: Partial<TransformOptions> = {}, reader: ProjectReader = emptyProjectReader): TransformResult => transformText(text, {
	filename: `/app/src/${filename}`,
	constants: { from: 'tencent-im-error-codes/codes', style, name: 'ImErrorCode' },
	minimumConfidence: 'likely',
	includeDisabled: false,
	definitions: true,
	...options,
}, reader, { analyse });

const listSkipped = ({ skipped }: TransformResult): string[] => skipped.map(({ line, column, code, reason }) => `${line}:${column} ${code} ${reason}`);

/** The same text as other editors save it. */
const variants: Readonly<Record<string, (text: string) => string>> = {
	LF: (text) => text,
	CRLF: (text) => text.replaceAll('\n', '\r\n'),
};

describe.each(fixtures)('$name: $title', ({ filename, input, outputs, skipped }) => {
	const styles: readonly Style[] = outputs.size === 0 ? ['namespace', 'named'] : [...outputs.keys()];
	it.each(styles.flatMap((style) => Object.entries(variants).map(([variant, change]) => ({ style, variant, change }))))('$style, $variant', ({ style, change }) => {
		const first = transform(change(input), filename, style);
		expect(first.text).toBe(change(outputs.get(style) ?? input));
		expect(listSkipped(first)).toEqual(skipped);
		const again = transform(first.text, filename, style);
		expect(again.text).toBe(first.text);
		expect([again.named, again.skipped.map(({ code, reason }) => `${code} ${reason}`)]).toEqual([[], skipped.map((line) => line.replace(/^\S+ /u, ''))]);
	});

	it('not without the option', () => {
		const { named, skipped: listed } = transform(input, filename, 'namespace', { definitions: false });
		const sites = [...input.matchAll(/===? (\d+)/gu)].map(([, code]) => Number(code));
		expect([named.map(({ code }) => code), listed]).toEqual([sites, []]);
	});
});

/** What a module of TypeScript exports, compiled file by file as bundlers do. */
function evaluate(text: string): Record<string, unknown> {
	const { outputText, diagnostics } = ts.transpileModule(text, { reportDiagnostics: true, compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, isolatedModules: true } });
	expect(diagnostics).toEqual([]);
	const exports = {};
	runInNewContext(outputText, { exports, require: (specifier: string) => (specifier === 'tencent-im-error-codes/codes' ? codes : undefined) });
	return JSON.parse(JSON.stringify(exports)) as Record<string, unknown>;
}

describe('every value stays what it is', () => {
	it.each(fixtures.filter(({ filename, name, outputs }) => filename === 'errors.ts' && outputs.size > 0 && name !== 'static-fields'))('$name', ({ input, outputs }) => {
		const before = evaluate(input);
		expect(Object.keys(before).length).toBeGreaterThan(0);
		for (const output of outputs.values()) expect(evaluate(output)).toEqual(before);
	});

	it('an enum knows its members by value as well', () => {
		const { input, outputs } = fixtures.find(({ name }) => name === 'enum')!;
		expect(evaluate(input)['MessageError']).toMatchObject({ 'DirtyWords': 80001, '80001': 'DirtyWords', 'Offline': -10102, '-10102': 'Offline' });
		expect(evaluate(outputs.get('named')!)).toEqual(evaluate(input));
	});
});

const table = 'export const MESSAGE_ERROR = { DIRTY_WORDS: 80001, UPLOAD_ADDRESS: 2041, NOT_FRIEND: 20009 };\n';

describe('the options of the sites count for definitions', () => {
	const login = 'import TencentCloudChat from \'@tencentcloud/chat\';\nTencentCloudChat.create({}).login({}).catch((error) => error.code === EXPIRED);\n';

	it('--minimum-confidence, and what stands below it is counted', () => {
		expect(transform(table, 'a.js').named.map(({ confidence }) => confidence)).toEqual(['likely', 'likely', 'likely']);
		expect(transform(table, 'a.js', 'namespace', { minimumConfidence: 'certain' })).toEqual({ text: table, named: [], skipped: [], belowMinimum: 3 });
	});

	it('--include-disabled, for the number and for the name of its table', () => {
		for (const text of [`/* eslint-disable */\n${table}`, table.replace('MESSAGE', '/* eslint-disable-line */ MESSAGE')]) {
			expect(listSkipped(transform(text, 'a.js')).map((line) => line.split(' ')[2])).toEqual(['disabled', 'disabled', 'disabled']);
			expect(transform(text, 'a.js', 'namespace', { includeDisabled: true }).named).toHaveLength(3);
		}
		const lines = `// eslint-disable-next-line tencent-im/no-magic-error-code\n${table.replaceAll(/[{,] /gu, '$&\n')}`;
		expect(listSkipped(transform(lines, 'a.js')).map((line) => line.split(' ')[2])).toEqual(['disabled', 'disabled', 'disabled']);
	});

	it('a catalog that is too old, and values that a module has already', () => {
		const text = `${login}const EXPIRED = 70001;\n`;
		expect(listSkipped(transform(text, 'a.js', 'namespace', { lowestVersion: '0.0.1' }))).toEqual(['3:17 70001 not-installed-yet']);
		expect(listSkipped(transform(text, 'a.js', 'namespace', { knownValues: { ERR_SVR_ACCOUNT_USERSIG_EXPIRED: 1 } }))).toEqual(['3:17 70001 value-differs']);
	});
});

describe('the module that the constants come from', () => {
	it.each([
		['a.js', './a'],
		['a.ts', './a.js'],
		['errors/index.ts', '../errors'],
	])('%s does not import itself as %s', (filename, from) => {
		const result = transform(table, filename, 'named', { constants: { from, style: 'named', name: '' } });
		expect([result.text, listSkipped(result).map((line) => line.split(' ')[2])]).toEqual([table, ['constants-module', 'constants-module', 'constants-module']]);
	});

	it('nor by an alias', () => {
		const reader: ProjectReader = { readFile: (file) => (file === '/app/src/a.ts' ? table : undefined) };
		expect(transform(table, 'a.ts', 'named', { constants: { from: '@/a', style: 'named', name: '' } }, reader).named).toEqual([]);
		expect(transform(table, 'b.ts', 'named', { constants: { from: '@/c', style: 'named', name: '' } }, reader).named).toHaveLength(3);
	});
});

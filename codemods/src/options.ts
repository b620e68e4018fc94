import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Locale } from '../../catalog/src/entry.js';
import type { Confidence } from '../../src/sites/site.js';
import { defaultExtensions } from './discover.js';

/** How the constants are imported: as one namespace, or each by its name. */
export type ImportStyle = 'namespace' | 'named';

/** What a migration may be told; the command's options of the same names. */
export interface MigrationOptions {
	/** Counts as where the command was started; absolute. */
	readonly workingFolder: string;
	/** The module that the constants are imported from; with `emit`, how the emitted file is named in the imports. */
	readonly importFrom: string | undefined;
	readonly style: ImportStyle;
	/** A local module to write with just the constants that are used, from the working folder. */
	readonly emit: string | undefined;
	readonly minimumConfidence: Confidence;
	readonly includeDisabled: boolean;
	/** Give local names of codes the constants as their values. */
	readonly definitions: boolean;
	readonly runner: 'own' | 'jscodeshift';
	readonly extensions: readonly string[];
	readonly ignorePatterns: readonly string[];
	/** The language of the comments in an emitted module. */
	readonly lang: Locale;
	/** Nothing is written. */
	readonly dry: boolean;
	/** Write although git could not undo everything. */
	readonly force: boolean;
}

/** What the command was asked for. */
export interface CommandOptions extends MigrationOptions {
	readonly paths: readonly string[];
	readonly print: boolean;
	readonly json: boolean;
	readonly check: boolean;
	/** `FILE:LINE` */
	readonly explain: { readonly file: string; readonly line: number } | undefined;
	readonly help: boolean;
	readonly version: boolean;
}

/** The command line makes no sense; the message says why. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

interface OptionRow {
	readonly name: string;
	/** What stands for the value in the help; without it the option is a switch. */
	readonly placeholder?: string;
	readonly values?: readonly string[];
	readonly multiple?: boolean;
	readonly help: { readonly [locale in Locale]: string };
}

/** Every option, in the order of the help. */
export const optionRows: readonly OptionRow[] = [
	{ name: 'dry', help: { en: 'write nothing, only report', zh: '只报告，不写文件' } },
	{ name: 'print', help: { en: 'write nothing, print a unified diff', zh: '不写文件，输出 unified diff' } },
	{ name: 'json', help: { en: 'report as JSON', zh: '以 JSON 输出报告' } },
	{ name: 'check', help: { en: 'write nothing, exit with 1 where something would change', zh: '不写文件；有可改之处则以 1 退出' } },
	{ name: 'force', help: { en: 'run although git has uncommitted changes', zh: 'git 里有未提交的改动也照样运行' } },
	{ name: 'import-from', placeholder: 'MODULE', help: { en: 'import the constants from this module', zh: '从这个模块导入常量' } },
	{ name: 'style', placeholder: 'STYLE', values: ['namespace', 'named'], help: { en: 'one namespace (the default) or each constant by its name', zh: '导入整个命名空间（默认）或逐个导入常量' } },
	{ name: 'emit', placeholder: 'FILE', help: { en: 'write the constants that are used into FILE and import that', zh: '把用到的常量写进 FILE 并从那里导入' } },
	{ name: 'minimum-confidence', placeholder: 'LEVEL', values: ['certain', 'likely', 'possible'], help: { en: 'how sure a site must be (default: likely)', zh: '可信程度的下限（默认 likely）' } },
	{ name: 'definitions', help: { en: 'give your own enums and constants of codes the constants as values', zh: '自己定义的错误码枚举和常量，其值也换成目录里的常量' } },
	{ name: 'include-disabled', help: { en: 'edit under eslint-disable comments too', zh: '连 eslint-disable 注释覆盖的位置也修改' } },
	{ name: 'runner', placeholder: 'RUNNER', values: ['jscodeshift'], help: { en: 'let jscodeshift run the transform in its worker processes', zh: '交给 jscodeshift 的工作进程执行转换' } },
	{ name: 'ext', placeholder: 'LIST', multiple: true, help: { en: `extensions to read (default: ${defaultExtensions.join(',')})`, zh: `要读取的扩展名（默认 ${defaultExtensions.join(',')}）` } },
	{ name: 'ignore-pattern', placeholder: 'PATTERN', multiple: true, help: { en: 'leave out files, as in a .gitignore; may be repeated', zh: '按 .gitignore 的写法排除文件，可多次使用' } },
	{ name: 'lang', placeholder: 'LANG', values: ['en', 'zh'], help: { en: 'language of the report (default: en)', zh: '报告的语言（默认 en）' } },
	{ name: 'explain', placeholder: 'FILE:LINE', help: { en: 'say why a number on that line is or is not an error code', zh: '说明那一行的数字为什么是或不是错误码' } },
	{ name: 'help', help: { en: 'print this help', zh: '显示本帮助' } },
	{ name: 'version', help: { en: 'print the version', zh: '显示版本号' } },
];

/**
 * Reads the command line.
 *
 * @param args what follows the program's name
 * @param workingFolder absolute
 * @throws {UsageError} for an unknown option, a missing or unknown value, or where no path is given
 */
export function parseOptions(args: readonly string[], workingFolder: string): CommandOptions {
	const { values, positionals } = parseCommandLine(args);
	const text = (name: string): string | undefined => getText(values[name], name);
	const is = (name: string): boolean => values[name] === true;
	const explain = text('explain');
	const options: CommandOptions = {
		workingFolder,
		paths: positionals,
		dry: is('dry') || is('print') || is('check'),
		print: is('print'),
		json: is('json'),
		check: is('check'),
		force: is('force'),
		importFrom: text('import-from'),
		style: (text('style') ?? 'namespace') as ImportStyle,
		emit: text('emit'),
		minimumConfidence: (text('minimum-confidence') ?? 'likely') as Confidence,
		includeDisabled: is('include-disabled'),
		definitions: is('definitions'),
		runner: (text('runner') ?? 'own') as MigrationOptions['runner'],
		extensions: values['ext'] === undefined ? defaultExtensions : getList(values['ext'], ',').map((extension) => extension.replace(/^\./u, '')),
		ignorePatterns: getList(values['ignore-pattern'], '\n'),
		lang: (text('lang') ?? 'en') as Locale,
		explain: explain === undefined ? undefined : parseLocation(explain),
		help: is('help'),
		version: is('version'),
	};
	if (options.paths.length === 0 && !options.help && !options.version && options.explain === undefined) {
		throw new UsageError('no path given; name the files or folders to migrate, e.g. src');
	}
	return options;
}

function parseCommandLine(args: readonly string[]): { values: Readonly<Record<string, unknown>>; positionals: readonly string[] } {
	const config: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(optionRows.map((row) => [row.name, {
		type: row.placeholder === undefined ? 'boolean' as const : 'string' as const,
		multiple: row.multiple === true,
		...row.name === 'help' ? { short: 'h' } : {},
	}]));
	let parsed;
	try {
		parsed = parseArgs({ args: [...args], options: config, allowPositionals: true, strict: true });
	} catch (error) {
		throw new UsageError((error as Error).message.replace(/\. To specify a positional argument[\s\S]*$/u, ''));
	}
	const { values, positionals } = parsed;
	for (const { name, values: allowed } of optionRows) {
		const value = values[name];
		if (allowed !== undefined && value !== undefined && !allowed.includes(String(value))) {
			throw new UsageError(`--${name} takes ${allowed.join(', ')}, not '${String(value)}'`);
		}
	}
	return { values, positionals };
}

function getText(value: unknown, name: string): string | undefined {
	if (value === '') throw new UsageError(`--${name} needs a value`);
	return typeof value === 'string' ? value : undefined;
}

function getList(value: unknown, separator: string): readonly string[] {
	const items: readonly unknown[] = Array.isArray(value) ? value : [];
	return items.flatMap((item) => String(item).split(separator)).map((item) => item.trim()).filter((item) => item !== '');
}

function parseLocation(value: string): { file: string; line: number } {
	const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/u.exec(value) ?? [];
	if (file === undefined || Number(line) < 1) throw new UsageError(`--explain takes FILE:LINE, not '${value}'`);
	return { file, line: Number(line) };
}

/** @returns the text of `--help` */
export function formatHelp(lang: Locale): string {
	const width = Math.max(...optionRows.map((row) => getHead(row).length)) + 2;
	const rows = optionRows.map((row) => `  ${getHead(row).padEnd(width)}${row.help[lang]}`);
	const { usage, options, exit } = helpTexts[lang];
	return [usage, '', `${options}:`, ...rows, '', `${exit.title}:`, ...exit.rows.map((row, index) => `  ${index}  ${row}`), ''].join('\n');
}

/** How an option is written. */
function getHead({ name, placeholder, values }: OptionRow): string {
	return `${name === 'help' ? '-h, ' : ''}--${name}${placeholder === undefined ? '' : ` ${values?.join('|') ?? placeholder}`}`;
}

const helpTexts = {
	en: {
		usage: 'Usage: tencent-im-codemod [options] <path…>\n\nReplaces the error numbers of Tencent Cloud IM (Chat) with named constants.',
		options: 'Options',
		exit: { title: 'Exit codes', rows: ['done', '--check found something to change', 'wrong usage, or uncommitted changes', 'some files failed; the report names them'] },
	},
	zh: {
		usage: '用法：tencent-im-codemod [选项] <路径…>\n\n把腾讯云即时通信 IM 的错误码数字换成有名字的常量。',
		options: '选项',
		exit: { title: '退出码', rows: ['完成', '--check 发现有可改之处', '用法有误，或有未提交的改动', '部分文件失败，报告里会列出'] },
	},
} as const;

import { describe, expect, it } from 'vitest';
import { defaultExtensions } from '../../codemods/src/discover.js';
import { formatHelp, optionRows, parseOptions, UsageError } from '../../codemods/src/options.js';

const parse = (...args: string[]): ReturnType<typeof parseOptions> => parseOptions(args, '/app');

describe('parseOptions', () => {
	it('has defaults for everything', () => {
		expect(parse('src')).toEqual({
			workingFolder: '/app', paths: ['src'], dry: false, print: false, json: false, check: false, force: false, importFrom: undefined, style: 'namespace', emit: undefined,
			minimumConfidence: 'likely', includeDisabled: false, definitions: false, runner: 'own', extensions: defaultExtensions, ignorePatterns: [], lang: 'en', explain: undefined, help: false, version: false,
		});
	});

	it('reads every option', () => {
		expect(parse('src', '--json', '--force', '--import-from', '@/codes', '--style=named', '--emit', 'c.ts', '--minimum-confidence', 'possible', '--include-disabled', '--definitions', '--runner', 'jscodeshift', '--ext', '.js,ts', '--ext', 'vue', '--ignore-pattern', 'a/', '--ignore-pattern', '*.b,c', '--lang', 'zh', 'test')).toMatchObject({
			paths: ['src', 'test'], json: true, force: true, importFrom: '@/codes', style: 'named', emit: 'c.ts', minimumConfidence: 'possible', includeDisabled: true, definitions: true, runner: 'jscodeshift', extensions: ['js', 'ts', 'vue'], ignorePatterns: ['a/', '*.b,c'], lang: 'zh',
		});
	});

	it.each(['--dry', '--print', '--check'])('%s writes nothing', (option) => {
		expect(parse(option, 'src').dry).toBe(true);
	});

	it('reads FILE:LINE, with a column and a drive letter too', () => {
		expect(parse('--explain', 'src/a.js:12').explain).toEqual({ file: 'src/a.js', line: 12 });
		expect(parse('--explain', 'C:\\a.js:12:5').explain).toEqual({ file: 'C:\\a.js', line: 12 });
	});

	it.each([
		[[], 'no path given; name the files or folders to migrate, e.g. src'],
		[['--json'], 'no path given; name the files or folders to migrate, e.g. src'],
		[['--style', 'default', 'src'], '--style takes namespace, named, not \'default\''],
		[['--minimum-confidence=sure', 'src'], '--minimum-confidence takes certain, likely, possible, not \'sure\''],
		[['--runner', 'node', 'src'], '--runner takes jscodeshift, not \'node\''],
		[['--lang', 'fr', 'src'], '--lang takes en, zh, not \'fr\''],
		[['--emit=', 'src'], '--emit needs a value'],
		[['--explain', 'a.js'], '--explain takes FILE:LINE, not \'a.js\''],
		[['--explain', 'a.js:0'], '--explain takes FILE:LINE, not \'a.js:0\''],
		[['--nonsense', 'src'], 'Unknown option \'--nonsense\''],
	])('refuses %j', (args, message) => {
		expect(() => parse(...args)).toThrow(new UsageError(message));
	});

	it('needs no path to help', () => {
		expect(parse('-h').help).toBe(true);
		expect(parse('--version').version).toBe(true);
	});
});

it.each(['en', 'zh'] as const)('the help names every option and exit code, in %s', (lang) => {
	const help = formatHelp(lang);
	for (const { name, help: texts } of optionRows) expect(help).toMatch(new RegExp(`--${name} .*${texts[lang].slice(0, 5)}`, 'u'));
	for (const code of [0, 1, 2, 3]) expect(help).toMatch(new RegExp(`^  ${code}  \\S`, 'mu'));
});

import { parseArgs } from 'node:util';
import type { Colors } from 'picocolors/types';
import packageJson from '../../package.json' with { type: 'json' };
import type { Locale } from '../index.js';
import { answer } from './answer.js';
import { renderAnswer } from './render-answer.js';
import { wordings } from './wording.js';

/** Where the command writes to. */
export interface CommandOutput {
	readonly writeOut: (text: string) => void;
	readonly writeError: (text: string) => void;
	readonly colors: Colors;
}

const help = `Usage: tencent-im-error-codes [options] <code or name…>

Says what error codes of Tencent Cloud IM (Chat) mean and what to do about them.
A code is a decimal integer, its sign included; a name may be a part of one, in any case.

Options:
  --lang en|zh   the language of the texts (default: en)
  --json         print the answers as JSON, with the texts in both languages
  -h, --help     print this help
  -v, --version  print the version

Exit code: 0 everything was found, 1 something was not, 2 wrong usage.
`;

/**
 * Runs the command.
 *
 * @param args - the arguments after the command's name
 * @returns the exit code: 0 everything was found, 1 something was not, 2 wrong usage. Never throws.
 */
export function runCommand(args: readonly string[], { writeOut, writeError, colors }: CommandOutput): 0 | 1 | 2 {
	let parsed: ReturnType<typeof parseCommandLine>;
	try {
		parsed = parseCommandLine(args);
	} catch (error) {
		writeError(`${(error as Error).message}\nTry: tencent-im-error-codes --help\n`);
		return 2;
	}
	const { queries, locale, json, asksForHelp, asksForVersion } = parsed;
	if (asksForHelp || asksForVersion) {
		writeOut(asksForHelp ? help : `${packageJson.version}\n`);
		return 0;
	}
	const answers = queries.map(answer);
	writeOut(json ? `${JSON.stringify(answers, null, 2)}\n` : `${answers.map((given) => renderAnswer(given, locale, colors)).join('\n\n')}\n`);
	return answers.every(({ entries }) => entries.length > 0) ? 0 : 1;
}

/** Reads the command line; throws an error whose message is for the user where it is wrong. */
function parseCommandLine(args: readonly string[]) {
	const { values, positionals } = parseArgs({
		// parseArgs takes whatever begins with a dash for an option; behind a space a negative code is a value.
		args: args.map((arg) => (/^-\d+$/.test(arg) ? ` ${arg}` : arg)),
		allowPositionals: true,
		options: {
			lang: { type: 'string', default: 'en' },
			json: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
			version: { type: 'boolean', short: 'v', default: false },
		},
	});
	const { json, help: asksForHelp, version: asksForVersion } = values;
	const lang = values.lang.trim();
	const queries = positionals.map((query) => query.trim());
	if (!isLocale(lang)) {
		throw new Error(`Unknown language '${lang}'. Known are: ${Object.keys(wordings).join(', ')}`);
	}
	if (!asksForHelp && !asksForVersion && (queries.length === 0 || queries.includes(''))) {
		throw new Error('Name at least one code, or a name or part of one');
	}
	return { queries, locale: lang, json, asksForHelp, asksForVersion };
}

function isLocale(lang: string): lang is Locale {
	return Object.hasOwn(wordings, lang);
}

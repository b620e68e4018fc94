// What linting costs, by ESLint's own statistics.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listSources } from './corpus.mjs';
import { median, run } from './measure.mjs';

const lintProgram = fileURLToPath(new URL('lint.mjs', import.meta.url));

const parsers = [
	{ name: 'espree', pattern: /\.[cm]?jsx?$/ },
	{ name: '@typescript-eslint/parser', pattern: /\.[cm]?tsx?$/ },
];

/** Words that talk of IM, and numbers that could be codes: files without them are nobody's concern here. */
const imPattern = /tencent|\btim|tuikit|im_?sdk|usersig|chat|\bim\b/i;
const numberPattern = /(?<![\w$.])\d{3,}(?![\w$])|0x[\da-f]{3}/i;

/**
 * @param {{ plain: string }} corpus
 * @param {{ plugin: string, lintShare: number, rounds: number }} options `lintShare`: one file in so many is linted
 */
export function* measureLinting({ plain }, { plugin, lintShare, rounds }) {
	const sources = listSources(plain).filter((_, index) => index % lintShare === 0);
	for (const { name, pattern } of parsers) {
		const files = sources.filter((file) => pattern.test(file));
		const quiet = files.filter((file) => {
			const text = readFileSync(file, 'utf8');
			// A package of the UIKits depends on an SDK, which is evidence for each of its files.
			return !imPattern.test(path.relative(plain, file)) && !imPattern.test(text) && !numberPattern.test(text);
		});
		const all = lint(files, { plugin, rounds });
		const of = `, ${name}`;
		const what = `all recommended rules, lint time${of}`;
		yield { what, against: 'core no-magic-numbers', goal: 1, ratio: all.rules / all.core, ours: all.rules, theirs: all.core, unit: 'ms', note: `${all.parsed} files` };
		yield { what, against: "ESLint's parse time", goal: 0.03, ratio: all.rules / all.parse, ours: all.rules, theirs: all.parse, unit: 'ms', note: `${all.parsed} files` };
		const none = lint(quiet, { plugin, rounds });
		const idle = { what: `the same, files with no IM evidence and no candidate${of}`, against: "ESLint's parse time", goal: 0.01 };
		yield none.parsed === 0 ? { ...idle, missing: 'there is no such file in this tree' } : { ...idle, ratio: none.rules / none.parse, ours: none.rules, theirs: none.parse, unit: 'ms', note: `${none.parsed} files` };
	}
}

/** The first round warms up and does not count. */
function lint(files, { plugin, rounds }) {
	const { stdout } = run({ command: process.execPath, args: [lintProgram], cwd: path.dirname(lintProgram), input: JSON.stringify({ files, plugin, rounds: rounds + 1 }) });
	const answers = JSON.parse(stdout).slice(1);
	const of = (pick) => median(answers.map(pick));
	return { parsed: answers[0].parsed, rules: of(({ recommended }) => recommended.rules), parse: of(({ recommended }) => recommended.parse), core: of((answer) => answer['no-magic-numbers'].rules) };
}

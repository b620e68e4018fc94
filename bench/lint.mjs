// Lints files with rules and says what ESLint's own statistics give for them. A process of its own, started by lint-rows.mjs.
// Standard input: { files, plugin, rounds }; standard output: for each round { parse, rules } of each configuration, in milliseconds.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { Linter } from 'eslint';
import * as espree from 'espree';
import * as typescriptParser from '@typescript-eslint/parser';

const { files, plugin: pluginFile, rounds } = JSON.parse(readFileSync(0, 'utf8'));
const { default: plugin } = await import(pathToFileURL(pluginFile).href);

const everyFile = ['**/*'];
const languages = [
	{ files: ['**/*.{js,mjs,jsx}'], languageOptions: { parser: espree, sourceType: 'module', parserOptions: { ecmaFeatures: { jsx: true } } } },
	{ files: ['**/*.cjs'], languageOptions: { parser: espree, sourceType: 'commonjs' } },
	{ files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser: typescriptParser, sourceType: 'module' } },
];
const configurations = {
	recommended: [...languages, { ...plugin.configs.recommended, files: everyFile }],
	'no-magic-numbers': [...languages, { files: everyFile, rules: { 'no-magic-numbers': 'warn' } }],
};

/** Lints a text; the two times are of its last and only pass. */
function lint(linter, config, text, filename) {
	const { messages } = linter.verifyAndFix(text, config, { filename, fix: false, stats: true });
	const [pass] = linter.getTimes().passes;
	return { parse: pass.parse.total, rules: Object.values(pass.rules ?? {}).reduce((sum, { total }) => sum + total, 0), isParsed: !messages.some(({ fatal }) => fatal) };
}

const linter = new Linter({ cwd: path.parse(process.cwd()).root });
const names = Object.keys(configurations);
const answers = [];
for (let round = 0; round < rounds; round++) {
	const answer = Object.fromEntries(names.map((name) => [name, { parse: 0, rules: 0 }]));
	let parsed = 0;
	for (const [index, file] of files.entries()) {
		const text = readFileSync(file, 'utf8');
		const order = (index + round) % 2 === 0 ? names : [...names].reverse();
		const times = order.map((name) => [name, lint(linter, configurations[name], text, file)]);
		// What the parser refuses is linted by nobody.
		if (!times.every(([, { isParsed }]) => isParsed)) continue;
		parsed++;
		for (const [name, { parse, rules }] of times) {
			answer[name].parse += parse;
			answer[name].rules += rules;
		}
	}
	answers.push({ parsed, ...answer });
}
process.stdout.write(JSON.stringify(answers));

// Changes the code of a folder bit by bit and counts the changes that its tests notice. `npm run test:mutation -- src/edits` takes
// one folder or one file, without an argument each folder in turn; --all asks again what an earlier run has answered.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { folders, tables } from './folders.mjs';

/** What a folder must reach, in percent. */
const goal = 85;

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean', default: false } } });

process.chdir(here('../..'));
const workplace = fs.mkdtempSync(path.join(os.tmpdir(), 'tencent-im-mutation-'));
process.on('exit', () => fs.rmSync(workplace, { recursive: true, force: true }));

/** Why a survivor survives, by its file and the line as it would be. */
const answers = new Map(fs.readFileSync(here('answers.tsv'), 'utf8').trim().split('\n').slice(1).map((row) => {
	const [file, line, answer] = row.split('\t');
	return [`${file}\t${line}`, answer];
}));

const scores = [];
for (const target of positionals.length > 0 ? positionals.map((argument) => path.posix.normalize(argument).replace(/\/$/u, '')) : Object.keys(folders)) {
	scores.push(await test(target));
}

console.log();
for (const { target, killed, mutants, score } of scores) console.log(`${target.padEnd(20)} ${String(mutants).padStart(5)} mutants, ${String(killed).padStart(5)} killed: ${score.toFixed(1)} %${score < goal ? `, less than ${goal}` : ''}`);
process.exitCode = scores.every(({ score }) => score >= goal) ? 0 : 1;

async function test(target) {
	const folder = Object.keys(folders).find((name) => target === name || target.startsWith(`${name}/`));
	if (!folder || !fs.existsSync(target)) throw new Error(`${target} is in none of ${Object.keys(folders).join(', ')}`);
	process.env.MUTATED_FOLDER = folder;
	const incrementalFile = `node_modules/.cache/mutation/${folder.replaceAll('/', '-')}.json`;
	forgetSurvivors(incrementalFile);
	const texts = readTexts(target);
	const results = await new Stryker({
		mutate: [target === folder ? `${folder}/**/*.{ts,mjs}` : target, ...tables.map((file) => `!${file}`)],
		testRunner: 'vitest',
		plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
		vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
		coverageAnalysis: 'perTest',
		concurrency: 1,
		incremental: true,
		incrementalFile,
		force: values.all,
		ignorePatterns: ['/bench', '/docs', '/examples', '/test/corpus'],
		tempDirName: workplace,
		// Only what runs counts.
		disableTypeChecks: false,
		reporters: ['progress-append-only'],
		warnings: false,
	}).runMutationTest();
	// A run that goes on from an earlier one gives the results of other files too.
	const counted = results.filter(({ fileName, status }) => texts.has(path.relative('.', fileName)) && ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status));
	const alive = counted.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map((mutant) => describe(mutant, texts));
	const unanswered = alive.filter(({ key }) => !answers.has(key));
	console.log(`\n${alive.length} survive in ${target}, ${unanswered.length} of them without an answer${unanswered.length > 0 ? ':' : ''}`);
	for (const { key, place, mutator } of unanswered) console.log(`${place} ${mutator}\n${key}`);
	const killed = counted.length - alive.length;
	return { target, killed, mutants: counted.length, score: (killed / counted.length) * 100 };
}

/** A mutant by its file and its line as it would be, so that an answer outlives what changes above it. */
function describe({ fileName, location: { start, end }, replacement, mutatorName }, texts) {
	const file = path.relative('.', fileName);
	const lines = texts.get(file).split('\n');
	const line = `${lines[start.line - 1].slice(0, start.column - 1)}${replacement}${lines[end.line - 1].slice(end.column - 1)}`;
	return { key: `${file}\t${line.replace(/\s+/gu, ' ').trim()}`, place: `${file}:${start.line}:${start.column}`, mutator: mutatorName };
}

/** The files as they are when the run begins, by their path. */
function readTexts(target) {
	const files = fs.statSync(target).isDirectory() ? fs.readdirSync(target, { recursive: true }).map((name) => path.join(target, name)) : [target];
	return new Map(files.filter((file) => fs.statSync(file).isFile()).map((file) => [file, fs.readFileSync(file, 'utf8')]));
}

/** What survived an earlier run is tried again: Stryker does not see that new tests reach what is evaluated once. */
function forgetSurvivors(incrementalFile) {
	if (!fs.existsSync(incrementalFile)) return;
	const report = JSON.parse(fs.readFileSync(incrementalFile, 'utf8'));
	for (const file of Object.values(report.files)) file.mutants = file.mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
	fs.writeFileSync(incrementalFile, JSON.stringify(report));
}

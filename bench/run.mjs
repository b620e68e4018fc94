// The benchmarks: `npm run bench -- [--quick] [--json] [--rounds N] [--only load,lint,idle,migration,file,tree]`. README.md says how to read the table.

import { existsSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureIdle, measureMigration } from './codemod-rows.mjs';
import { prepareCorpus } from './corpus.mjs';
import { measureFileGrowth, measureTreeGrowth } from './growth-rows.mjs';
import { measureLinting } from './lint-rows.mjs';
import { measureLoading } from './load-row.mjs';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, only: { type: 'string' }, rounds: { type: 'string' } } });

const built = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const options = {
	plugin: built('dist/index.mjs'),
	codemod: built('codemods/dist/bin.mjs'),
	transform: built('codemods/dist/index.mjs'),
	rounds: Number(values.rounds ?? (values.quick ? 3 : 7)),
	// What takes a minute and more is not done as often.
	slowRounds: Math.min(Number(values.rounds ?? 3), values.quick ? 1 : 3),
	growthRounds: Math.min(Number(values.rounds ?? 3), values.quick ? 1 : 3),
	lintShare: values.quick ? 4 : 1,
};
for (const file of [options.plugin, options.codemod, options.transform]) if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);

const groups = {
	load: () => measureLoading(options),
	lint: (corpus) => measureLinting(corpus, { ...options, rounds: options.slowRounds }),
	idle: (corpus) => measureIdle(corpus, options),
	migration: (corpus) => measureMigration(corpus, options),
	file: (corpus) => measureFileGrowth(corpus, options),
	tree: (corpus) => measureTreeGrowth(corpus, options),
};
const wanted = values.only?.split(',') ?? Object.keys(groups);
for (const name of wanted) if (!(name in groups)) throw new Error(`--only takes ${Object.keys(groups).join(', ')}, not '${name}'`);

const corpus = prepareCorpus(values.quick);
const machine = { node: process.version, platform: `${platform()} ${arch()}`, cores: cpus().length, processor: cpus()[0]?.model.trim() };
const tree = { files: corpus.files, megabytes: Math.round(corpus.megabytes * 10) / 10, filesWithSites: corpus.injectedFiles.length };
const rows = [];
if (!values.json) {
	console.log(`${tree.files} files, ${tree.megabytes} MB, ${tree.filesWithSites} of them with sites put in; Node.js ${machine.node}, ${machine.platform}, ${machine.cores} × ${machine.processor}\n`);
	console.log('| ratio | goal | | what | against | ours | theirs | |\n|---|---|---|---|---|---|---|---|');
}
for (const name of wanted) {
	for await (const row of groups[name](corpus)) {
		rows.push({ ...row, ...row.missing === undefined ? { isMet: row.ratio <= row.goal } : {} });
		if (!values.json) console.log(formatRow(rows.at(-1)));
	}
}
if (values.json) console.log(JSON.stringify({ machine, tree, rows }, undefined, 2));
else console.log(`\n${rows.filter(({ isMet }) => isMet).length} goals met, ${rows.filter(({ isMet }) => isMet === false).length} missed, ${rows.filter(({ missing }) => missing !== undefined).length} not measured`);

function formatRow({ what, against, goal, ratio, kind, ours, theirs, unit, note = '', missing, isMet }) {
	const amount = (value) => (value === undefined ? '' : `${value >= 100 ? Math.round(value) : value.toPrecision(3)} ${unit}`);
	const cells = missing === undefined ?
		[kind === 'amount' ? String(Math.round(ratio)) : ratio.toFixed(ratio < 0.1 ? 4 : 2), `≤ ${goal}`, isMet ? 'met' : '**missed**', what, against, amount(ours), amount(theirs), note] :
		['–', `≤ ${goal}`, 'not measured', what, against, '', '', missing];
	return `| ${cells.join(' | ')} |`;
}

// What a migration of a whole tree costs, beside the tools that others would take.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { commit, injectedCodes, restore } from './corpus.mjs';
import { interleave, median, ratio, run } from './measure.mjs';

const require = createRequire(import.meta.url);

/** A program of the system, of no npm package. */
const ripgrep = 'rg';

/** Runs the codemod; exit code 3 says that the tree holds files which nobody can parse. */
function runCodemod(codemod, tree, ...options) {
	return run({ command: process.execPath, args: [codemod, '--json', ...options, '.'], cwd: tree, codes: [0, 3] });
}

/** A second run of the codemod has nothing to do; the numbers that only look like codes still stand in the tree. */
export function* measureIdle({ injected, scratch }, { codemod, rounds }) {
	const row = { what: 'codemod, whole tree, nothing to do', against: 'rg --no-unicode for the same numbers', goal: 3 };
	if (spawnSync(ripgrep, ['--version']).status !== 0) return yield { ...row, missing: 'ripgrep is not installed: apt-get install ripgrep' };
	const migrated = path.join(scratch, 'migrated');
	rmSync(migrated, { recursive: true, force: true });
	cpSync(injected, migrated, { recursive: true });
	runCodemod(codemod, migrated);
	commit(migrated);
	const pattern = String.raw`\b(?:${[...new Set(getCatalogCodes())].join('|')})\b`;
	const extensions = ['js', 'jsx', 'mjs', 'cjs', 'ts', 'tsx', 'mts', 'cts', 'vue', 'nvue', 'uvue'].flatMap((extension) => ['-g', `*.${extension}`]);
	const times = interleave({
		ours: () => {
			const { seconds, stdout } = runCodemod(codemod, migrated);
			const { changed } = JSON.parse(stdout).summary;
			if (changed !== 0) throw new Error(`a second run changed ${changed} files`);
			return seconds;
		},
		theirs: () => run({ command: ripgrep, args: ['--no-unicode', '--count', ...extensions, pattern, '.'], cwd: migrated }).seconds,
	}, rounds);
	yield { ...row, ratio: ratio(times.ours, times.theirs), ours: median(times.ours), theirs: median(times.theirs), unit: 's', note: 'process start included' };
}

function getCatalogCodes() {
	return Object.values(require('../catalog/dist/codes.cjs')).filter(Number.isInteger).map(Math.abs);
}

/** The tree with sites, changed for good each time and taken back after it. */
export async function* measureMigration(corpus, { codemod, rounds, slowRounds }) {
	const { injected, scratch, injectedFiles, sites } = corpus;
	const astGrep = prepareAstGrep(scratch);
	const filter = path.join(scratch, 'prefilter.cjs');
	await build({ entryPoints: [fileURLToPath(new URL('prefilter.ts', import.meta.url))], bundle: true, platform: 'node', format: 'cjs', outfile: filter, logLevel: 'error' });
	const contenders = {
		ours: () => {
			const { seconds, stdout } = runCodemod(codemod, injected);
			const report = JSON.parse(stdout);
			const changed = new Set(report.files.filter((file) => file.changed).map((file) => file.path));
			const missed = injectedFiles.filter((file) => !changed.has(file));
			if (missed.length > 0 || report.summary.named < sites) throw new Error(`the codemod missed ${missed.length} of the files with sites, e.g. ${missed[0]}; ${report.summary.named} of ${sites} sites named`);
			return seconds;
		},
		...astGrep === undefined ? {} : { astGrep: () => run({ command: astGrep.binary, args: ['scan', '--config', astGrep.config, '--update-all', '.'], cwd: injected }).seconds },
	};
	/** Takes the changes back, and sees that there were some. */
	const restoring = (contender) => () => {
		const seconds = contender();
		const changed = new Set(restore(injected));
		const missed = injectedFiles.filter((file) => !changed.has(file));
		if (missed.length > 0) throw new Error(`${missed.length} of the files with sites are as they were, e.g. ${missed[0]}`);
		return seconds;
	};
	const wrap = (all) => Object.fromEntries(Object.entries(all).map(([name, contender]) => [name, restoring(contender)]));
	const what = `codemod, whole tree, ${injectedFiles.length} files to change, imports added`;
	const row = { what, against: 'ast-grep, the same literals, no imports', goal: 1 };
	const fast = interleave(wrap(contenders), rounds);
	if (astGrep === undefined) yield { ...row, missing: '@ast-grep/cli is not installed: npm ci' };
	else yield { ...row, ratio: ratio(fast.ours, fast.astGrep), ours: median(fast.ours), theirs: median(fast.astGrep), unit: 's', note: 'written to disk, process start included' };

	const slow = interleave(wrap({ ours: contenders.ours, jscodeshift: () => runJscodeshift(injected, '') }), slowRounds);
	yield { what: 'the same', against: 'jscodeshift + recast, as a user would write it', goal: 0.1, ratio: ratio(slow.ours, slow.jscodeshift), ours: median(slow.ours), theirs: median(slow.jscodeshift), unit: 's', note: 'written to disk, process start included' };
	const filtered = interleave(wrap({ ours: contenders.ours, jscodeshift: () => runJscodeshift(injected, filter) }), rounds);
	yield { what: 'the same', against: 'jscodeshift + recast, with the same prefilter and the same files skipped', goal: 0.4, ratio: ratio(filtered.ours, filtered.jscodeshift), ours: median(filtered.ours), theirs: median(filtered.jscodeshift), unit: 's', note: 'written to disk, process start included' };
}

function runJscodeshift(tree, filter) {
	Object.assign(process.env, { BENCH_CODES: JSON.stringify(injectedCodes), BENCH_FILTER: filter });
	return run({
		command: process.execPath,
		args: [require.resolve('jscodeshift/bin/jscodeshift.js'), '--transform', fileURLToPath(new URL('jscodeshift-replace.cjs', import.meta.url)), '--parser=tsx', '--extensions=js,jsx,mjs,cjs,ts,tsx,mts,cts', '--silent', '.'],
		cwd: tree,
	}).seconds;
}

/** A rule for each code and language; `undefined` where ast-grep is not installed. */
function prepareAstGrep(scratch) {
	let binary;
	try {
		binary = path.join(path.dirname(require.resolve('@ast-grep/cli/package.json')), process.platform === 'win32' ? 'ast-grep.exe' : 'ast-grep');
	} catch {
		return undefined;
	}
	if (!existsSync(binary)) return undefined;
	const folder = path.join(scratch, 'ast-grep');
	rmSync(folder, { recursive: true, force: true });
	const rules = ['JavaScript', 'TypeScript', 'Tsx'].flatMap((language) => Object.entries(injectedCodes).map(([code, name]) => `id: ${language}-${code}\nlanguage: ${language}\nrule: { kind: number, regex: '^${code}$' }\nfix: ImErrorCode.${name}\n`));
	mkdirSync(path.join(folder, 'rules'), { recursive: true });
	writeFileSync(path.join(folder, 'sgconfig.yml'), 'ruleDirs: [rules]\n');
	writeFileSync(path.join(folder, 'rules', 'codes.yml'), rules.join('---\n'));
	return { binary, config: path.join(folder, 'sgconfig.yml') };
}

// Lints examples/oxlint by oxlint and by ESLint, with the packed plugin: both must report the same, and fix the same.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packAll } from '../matrix/installation.mjs';
import { getColumn } from './diagnostics.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'tencent-im-oxlint-example-')));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

const app = path.join(folder, 'app');
fs.cpSync(path.join(repository, 'examples/oxlint'), app, { recursive: true, filter: (file) => path.basename(file) !== 'node_modules' });
const modules = path.join(app, 'node_modules');
const tarballs = await packAll(path.join(folder, 'tarballs'));
for (const name of ['eslint-plugin-tencent-im', 'tencent-im-error-codes']) {
	fs.mkdirSync(path.join(modules, name), { recursive: true });
	execFileSync('tar', ['-xzf', tarballs[name], '-C', path.join(modules, name), '--strip-components=1']);
}
for (const name of ['eslint', 'oxlint', '@typescript-eslint/parser', 'vue-eslint-parser']) {
	fs.mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
	fs.symlinkSync(path.join(repository, 'node_modules', name), path.join(modules, name), 'junction');
}

/** Runs a tool of the app; both end with 0 where there are only warnings. */
function run(file, ...args) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(modules, file), ...args], { cwd: app, encoding: 'utf8' });
	assert.equal(status, 0, `${file} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
	return stdout;
}

const read = (file) => fs.readFileSync(path.join(app, file), 'utf8');
const order = (reports) => reports.map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`).sort();

const fromEslint = order(
	JSON.parse(run('eslint/bin/eslint.js', '--format', 'json', 'src')).flatMap(({ filePath, messages }) =>
		messages.map(({ line, column, ruleId, message }) => ({ file: path.relative(app, filePath), line, column, rule: ruleId, message })),
	),
);
const fromOxlint = order(
	JSON.parse(run('oxlint/bin/oxlint', '--format', 'json', 'src'))
		.diagnostics.filter(({ code }) => code.startsWith('tencent-im('))
		.map(({ filename, code, message, labels: [{ span }] }) => ({ file: path.normalize(filename), line: span.line, column: getColumn(read(filename), span), rule: code.replace(/\((.*)\)$/u, '/$1'), message })),
);
assert.deepEqual(fromOxlint, fromEslint);
assert.equal(new Set(fromEslint.map((report) => report.split(':')[0])).size, fs.readdirSync(path.join(app, 'src')).length, 'a file of the example has no report');

const sources = fs.readdirSync(path.join(app, 'src')).map((name) => path.join('src', name));
const before = sources.map(read);

/** The texts after `--fix`; the sources are put back. oxlint makes one pass a run, ESLint as many as it takes. */
function fix(file, runs) {
	for (let index = 0; index < runs; index++) run(file, '--fix', 'src');
	const after = sources.map(read);
	sources.forEach((source, index) => fs.writeFileSync(path.join(app, source), before[index]));
	assert.notDeepEqual(after, before);
	return Object.fromEntries(sources.map((source, index) => [source, after[index]]));
}

const [fixedByEslint, fixedByOxlint] = [fix('eslint/bin/eslint.js', 1), fix('oxlint/bin/oxlint', 2)];
for (const [file, text] of Object.entries(fixedByEslint)) {
	// oxlint shows a rule the script of a component without its place in the file, so nothing is edited there.
	assert.equal(fixedByOxlint[file], file.endsWith('.vue') ? read(file) : text, file);
}

console.log(fromEslint.join('\n'));
console.log(`\noxlint and ESLint agree on ${fromEslint.length} reports in ${sources.length} files, under Node ${process.versions.node}`);

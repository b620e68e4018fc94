// Runs the rules' cases under oxlint: all by its RuleTester, those of `.vue` files by its command. With --write the numbers on
// the pages about oxlint are brought up to date instead of being checked. The plugin must be built.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Linter } from 'eslint';
import vueParser from 'vue-eslint-parser';
import { installNode } from '../matrix/installation.mjs';
import { getColumn } from './diagnostics.mjs';
import { limits } from './limits.mjs';

const { default: plugin } = await import('../../dist/index.mjs');

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const repository = here('../..');
const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'tencent-im-oxlint-')));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const recording = path.join(folder, 'recording');
fs.mkdirSync(recording);

console.log('writes the cases down');
execFileSync(process.execPath, [path.join(repository, 'node_modules/vitest/vitest.mjs'), 'run', '--config', here('record.config.ts')], {
	cwd: repository,
	env: { ...process.env, OXLINT_RECORDING: recording },
	stdio: ['ignore', 'ignore', 'inherit'],
});

// The RuleTester needs memory that Node hands out from 22 on.
const node = Number(process.versions.node.split('.')[0]) >= 22 ? process.execPath : await installNode(path.join(folder, 'node'), '22.23.3');
console.log('runs them by the RuleTester of oxlint');
const target = path.join(folder, 'outcomes.json');
execFileSync(node, [here('replay.mjs'), recording, target], { cwd: repository, stdio: 'inherit' });

const outcomes = JSON.parse(fs.readFileSync(target, 'utf8')).map((outcome) => ({
	...outcome,
	isComponent: outcome.recorded.filename?.endsWith('.vue') ?? false,
	passes: Array.isArray(outcome.recorded.output) ? outcome.recorded.output.length : 1,
}));

console.log('lints the components among them by the command of oxlint');
const configFile = path.join(folder, 'oxlintrc.json');
const oxlint = (...args) => spawnSync(process.execPath, [path.join(repository, 'node_modules/oxlint/bin/oxlint'), '-c', configFile, ...args], { cwd: folder, encoding: 'utf8' });
outcomes.filter(({ isComponent }) => isComponent).forEach((outcome, index) => {
	const { rule, recorded } = outcome;
	const { code, errors = [], output, options = [], settings = {} } = recorded;
	// A case may name a file that cannot be written; then its neighbours are of no account either.
	const filename = recorded.filename.startsWith(recording) ? recorded.filename : path.join(folder, `component-${index}`, path.basename(recorded.filename));
	fs.mkdirSync(path.dirname(filename), { recursive: true });
	fs.writeFileSync(filename, code);
	fs.writeFileSync(configFile, JSON.stringify({ jsPlugins: [path.join(repository, 'dist/index.mjs')], categories: { correctness: 'off' }, settings, rules: { [`tencent-im/${rule}`]: ['error', ...options] } }));
	const { stdout, stderr } = oxlint('--format', 'json', filename);
	let diagnostics;
	try {
		({ diagnostics } = JSON.parse(stdout));
	} catch {
		throw new Error(`oxlint fails on a case of ${outcome.test}: ${stdout}${stderr}\n${code}`);
	}
	const template = [code.indexOf('<template'), code.lastIndexOf('</template>')];
	const getLine = (offset) => code.slice(0, offset).split('\n').length;
	const isInTemplate = ({ line }) => template[0] !== -1 && getLine(template[0]) <= line && line <= getLine(template[1]);
	const place = ({ line, column }) => `${line}:${column}`;
	const expected = errors.map((error) => ({ ...error, isInTemplate: isInTemplate(error) }));
	const actual = diagnostics.map(({ labels: [{ span }] }) => ({ line: span.line, column: getColumn(code, span) }));
	outcome.missing = expected.filter((error) => !actual.some((report) => place(report) === place(error)));
	outcome.extra = actual.filter((report) => !expected.some((error) => place(report) === place(error)));
	// What ESLint says of the same component without its template: exactly that is what oxlint should say.
	const blind = template[0] === -1 ? code : code.slice(0, template[0]) + code.slice(template[0], template[1] + '</template>'.length).replaceAll(/[^\n]/gu, ' ') + code.slice(template[1] + '</template>'.length);
	const config = { files: ['**/*.vue'], plugins: { 'tencent-im': plugin }, rules: { [`tencent-im/${rule}`]: ['error', ...options] }, settings, languageOptions: { ...recorded.languageOptions, parser: vueParser } };
	const scripts = new Linter({ configType: 'flat', cwd: path.dirname(filename) }).verify(blind, [config], { filename });
	outcome.isOdd = String(scripts.map(place).sort()) !== String(actual.map(place).sort());
	oxlint('--fix', filename);
	const fixed = fs.readFileSync(filename, 'utf8');
	outcome.isUnfixed = typeof output === 'string' || Array.isArray(output);
	outcome.isMangled = fixed !== code;
});

const counts = limits.map(({ applies }) => outcomes.filter(applies).length);
/** A limit that is no more than a way around explains no difference. */
const isExplained = (outcome) => limits.some(({ id, applies }) => id !== 'components' && applies(outcome));
const differs = ({ isComponent, isOdd, failure, extra, missing }) => (isComponent ? isOdd || extra.length + missing.length > 0 : Boolean(failure));
const unexplained = outcomes.filter((outcome) => outcome.isMangled || (differs(outcome) && !isExplained(outcome)) || (outcome.isOdd && !limits.find(({ id }) => id === 'component-definitions').applies(outcome)));
for (const { test, kind, recorded, failure, missing, extra } of unexplained) console.log(`\n${test}, ${kind}: ${failure ?? ''}\n${recorded.code}\nmissing ${JSON.stringify(missing)}, extra ${JSON.stringify(extra)}`);

const same = outcomes.filter(({ failure, isComponent, missing, extra, isUnfixed, passes }) => passes === 1 && (isComponent ? missing.length + extra.length === 0 && !isUnfixed : !failure)).length;
console.log(`\n${outcomes.length} cases, ${same} as under ESLint`);
limits.forEach(({ en }, index) => console.log(`${String(counts[index]).padStart(5)}  ${en}`));
const stale = limits.filter((_, index) => counts[index] === 0);
for (const { id } of stale) console.log(`no case shows the limit ${id} any more`);

// The pages say the same
const { version } = JSON.parse(fs.readFileSync(path.join(repository, 'node_modules/oxlint/package.json'), 'utf8'));
const sentences = {
	en: (total, equal) => `Of ${total} cases of the rules, ${equal} give the same under oxlint ${version} and ESLint.`,
	zh: (total, equal) => `规则的 ${total} 个用例中，有 ${equal} 个在 oxlint ${version} 和 ESLint 下结果相同。`,
};
const heads = { en: '| what differs | cases |', zh: '| 差异 | 用例数 |' };
let outdated = 0;
for (const [locale, file] of Object.entries({ en: 'docs/oxlint.md', zh: 'docs/zh/oxlint.md' })) {
	const page = path.join(repository, file);
	const text = fs.readFileSync(page, 'utf8');
	const table = [sentences[locale](outcomes.length, same), '', heads[locale], '|---|---|', ...limits.map((limit, index) => `| ${limit[locale]} | ${counts[index]} |`)].join('\n');
	const current = text.replace(/(<!-- cases -->\n)[\s\S]*?(<!-- \/cases -->)/u, (_, begin, end) => `${begin}${table}\n${end}`);
	if (current === text) continue;
	if (values.write) fs.writeFileSync(page, current);
	else {
		outdated++;
		console.log(`${file} says otherwise; bring it up to date by: npm run test:oxlint -- --write`);
	}
}

console.log(`\noxlint: ${unexplained.length} unexplained differences`);
process.exitCode = unexplained.length + stale.length + outdated === 0 ? 0 : 1;

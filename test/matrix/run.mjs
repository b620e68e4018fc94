// Installs the packed tarballs in projects of their own and uses them there: every Node, ESLint, parser and TypeScript.
// With --quick only what the continuous checks have time for.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import semver from 'semver';
import { commandCell, consumeCell, lintCell, typeCells, writeLintProject } from './cells.mjs';
import { commands, typeConsumers } from './consumers.mjs';
import { typedProject } from './files.mjs';
import { folders, install, installNode, packAll, readNeeds, readOwnNeeds } from './installation.mjs';
import { runAll } from './pool.mjs';
import { printTable } from './table.mjs';
import * as versions from './versions.mjs';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const width = Math.min(4, os.availableParallelism());
const started = performance.now();
const say = (text) => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tencent-im-matrix-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

const eslints = versions.eslints.filter(({ version }) => !values.quick || versions.quick.eslints.includes(version));
const typescripts = values.quick ? versions.quick.typescripts : versions.typescripts;
const pluginName = 'eslint-plugin-tencent-im';
const names = Object.keys(folders);

say('packs the three packages, asks what each tool wants');
// What each tool wants, in its own words
const tools = new Map();
const wanted = [...eslints.map(({ version }) => ['eslint', version]), ...versions.parsers.flatMap(({ packages }) => Object.entries(packages).slice(0, 1))];
const asked = runAll([...new Map(wanted.map(([name, version]) => [`${name} ${version}`, [name, version]])).values()].map(([name, version]) => async () => tools.set(`${name} ${version}`, await readNeeds(name, version))), width);
const tarballs = await packAll(path.join(folder, 'tarballs'));
await asked;
for (const name of names) tools.set(name, readOwnNeeds(name));

/** Why a tool cannot be run by this Node or beside this ESLint; `undefined` where it can. */
function getExclusion(tool, node, eslint) {
	const { engines, peerDependencies } = tools.get(tool);
	if (node && engines.node && !semver.satisfies(node, engines.node)) return `${tool} wants Node ${engines.node}`;
	if (eslint && peerDependencies.eslint && !semver.satisfies(eslint, peerDependencies.eslint)) return `${tool} wants ESLint ${peerDependencies.eslint}`;
	return undefined;
}

const getProject = (version, { installation }) => `eslint-${version}-${installation}`;
const getParserTool = ({ packages }) => {
	const [first] = Object.entries(packages);
	return first ? first.join(' ') : undefined;
};

const nodes = [];
if (values.quick) nodes.push({ version: process.versions.node, program: process.execPath });
else {
	say(`installs Node ${versions.nodes.join(', ')}`);
	// The packages share what their installation scripts write in npm's folders, so they are installed one after another.
	for (const version of versions.nodes) nodes.push({ version, program: await installNode(path.join(folder, `node-${version}`), version) });
}

// One project for each ESLint and each set of parsers that go together with it; the last ESLint's is the consumer of everything
const projects = new Map();
for (const { version } of eslints) {
	for (const parser of versions.parsers) {
		const tool = getParserTool(parser);
		if (!nodes.some((node) => !getExclusion(`eslint ${version}`, node.version) && !(tool && getExclusion(tool, node.version, version)))) continue;
		const key = getProject(version, parser);
		const project = projects.get(key) ?? { folder: path.join(folder, key), packages: { 'eslint': version, [pluginName]: tarballs[pluginName], 'tencent-im-error-codes': tarballs['tencent-im-error-codes'] }, parsers: [] };
		Object.assign(project.packages, parser.packages);
		project.parsers.push(parser);
		projects.set(key, project);
	}
}
const consumer = projects.get(getProject(eslints.at(-1).version, versions.parsers[0]));
Object.assign(consumer.packages, tarballs, { '@types/node': '^20.19.0' });
const getCompiler = (version) => path.join(consumer.packages.typescript === version ? consumer.folder : path.join(folder, `typescript-${version}`), 'node_modules/typescript/bin/tsc');

say(`installs ${projects.size} projects and TypeScript ${typescripts.join(', ')}`);
await runAll(
	[
		...[...projects.values()].map((project) => async () => {
			await install(project.folder, project.packages);
			for (const [name, text] of Object.entries(typedProject)) {
				fs.mkdirSync(path.dirname(path.join(project.folder, name)), { recursive: true });
				fs.writeFileSync(path.join(project.folder, name), text);
			}
			writeLintProject(project.folder, project.parsers);
		}),
		...typescripts.filter((version) => version !== consumer.packages.typescript).map((version) => () => install(path.join(folder, `typescript-${version}`), { typescript: version })),
	],
	width,
);

say(`lints with ${eslints.length} ESLints, ${versions.parsers.length} parsers, ${nodes.length === 1 ? 'this Node' : `${nodes.length} Nodes`}`);
const nodeColumns = nodes.map(({ version }) => `Node ${version}`);
/** Rows of cells from tasks; a task is a cell already or a function that gives one. */
async function fill(rows) {
	const cells = await runAll(rows.flatMap(({ tasks }) => tasks.map((task) => async () => (typeof task === 'function' ? task() : task))), width);
	return rows.map(({ name, tasks }) => ({ name, cells: cells.splice(0, tasks.length) }));
}
const lintRows = await fill(
	eslints.flatMap((eslint) =>
		versions.parsers.map((parser) => ({
			name: `ESLint ${eslint.version} ${eslint.config}, ${parser.name}`,
			tasks: nodes.map((node) => {
				const tool = getParserTool(parser);
				const excluded =
					getExclusion(`eslint ${eslint.version}`, node.version) ?? (tool ? getExclusion(tool, undefined, eslint.version) ?? getExclusion(tool, node.version) : undefined) ?? getExclusion(pluginName, node.version, eslint.version);
				return excluded ? { excluded } : () => lintCell(node, eslint, parser, projects.get(getProject(eslint.version, parser)).folder);
			}),
		})),
	),
);

say('loads the packages and runs their commands');
const onNodes = (name, run) => nodes.map((node) => {
	const excluded = getExclusion(name, node.version);
	return excluded ? { excluded } : () => run(node);
});
const consumerRows = await fill([
	...names.flatMap((name) => [
		{ name: `import of ${name}`, tasks: onNodes(name, (node) => consumeCell(node, name, 'esm', consumer.folder)) },
		{ name: `require of ${name}`, tasks: onNodes(name, (node) => consumeCell(node, name, 'cjs', consumer.folder)) },
	]),
	...commands.map((command) => ({ name: `command ${command.command}`, tasks: onNodes(command.package, (node) => commandCell(node, command, consumer.folder)) })),
]);

say(`checks types with TypeScript ${typescripts.join(', ')}`);
const resolutions = ['node16', 'bundler'];
const typeColumns = await runAll(typescripts.map((version) => async () => (await runAll(resolutions.map((resolution) => () => typeCells(getCompiler(version), resolution, consumer.folder)), 1)).flat()), width);
const typeRows = resolutions.flatMap((resolution, block) =>
	typeConsumers.map(({ package: name }, index) => ({ name: `types of ${name}, ${resolution}`, cells: typeColumns.map((column) => column[block * typeConsumers.length + index]) })),
);

say('is done\n');
const { passed, failed, excluded } = printTable([
	{ title: 'lint: reports and fixes', columns: nodeColumns, rows: lintRows },
	{ title: 'load and run', columns: nodeColumns, rows: consumerRows },
	{ title: `types, under Node ${process.versions.node}`, columns: typescripts.map((version) => `TypeScript ${version}`), rows: typeRows },
]);
console.log(`\nmatrix: ${passed} cells passed, ${failed} failed, ${excluded} excluded by the tools' own engines and peers`);
process.exitCode = failed === 0 ? 0 : 1;

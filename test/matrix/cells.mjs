import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { consumers, typeConsumers } from './consumers.mjs';
import { files } from './files.mjs';
import { runProgram } from './pool.mjs';

const fail = (what, { code, stdout, stderr }) => ({ failed: `${what}: exit ${code}\n${stdout}${stderr}`.trimEnd() });

/** Line and column of a text that stands once in another. */
function locate(code, text) {
	const before = code.slice(0, code.indexOf(text)).split('\n');
	return { line: before.length, column: before.at(-1).length + 1 };
}

/** The folder of an ESLint's project, written so that each parser has a config of its own. */
export function writeLintProject(folder, parsers) {
	const rulesOf = { flat: (config) => `tencentIm.configs['${config}']`, legacy: 'plugin:tencent-im/legacy-recommended' };
	for (const parser of parsers) {
		const { parserOptions, flatConfig = 'recommended' } = parser;
		const specifier = getSpecifier(parser);
		const id = getId(parser);
		const named = `{ ...${JSON.stringify(parserOptions)}, ${parserOptions.projectService ? 'tsconfigRootDir: import.meta.dirname ?? process.cwd(), ' : ''} }`;
		fs.writeFileSync(
			path.join(folder, `eslint.config.${id}.mjs`),
			`import tencentIm from 'eslint-plugin-tencent-im';
${specifier ? `import * as parser from '${specifier}';\n` : ''}export default [
	{ ...${rulesOf.flat(flatConfig)}, files: ['**/*.{js,cjs,jsx,ts,vue}'], languageOptions: { ${specifier ? 'parser: parser.default ?? parser, ' : ''}parserOptions: ${named} } },
	{ files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
];
`,
		);
		fs.writeFileSync(
			path.join(folder, `.eslintrc.${id}.json`),
			`${JSON.stringify(
				{
					root: true,
					extends: rulesOf.legacy,
					...(specifier ? { parser: specifier } : {}),
					parserOptions: { ecmaVersion: 2022, sourceType: 'module', ...parserOptions, ...(parserOptions.projectService ? { tsconfigRootDir: folder } : {}) },
					...(parserOptions.projectService ? { settings: { 'tencent-im': { typeChecked: true } } } : {}),
					overrides: [{ files: ['*.cjs'], parserOptions: { sourceType: 'script' } }],
				},
				undefined,
				2,
			)}\n`,
		);
	}
	for (const { name, code } of files) fs.writeFileSync(path.join(folder, name), code);
	fs.copyFileSync(new URL('lint.mjs', import.meta.url), path.join(folder, 'lint.mjs'));
}

const getSpecifier = ({ packages }) => Object.keys(packages)[0];
const getId = ({ name }) => name.replaceAll(/[^a-z0-9]+/gu, '-');

/** Lints the parser's files with one ESLint under one Node: exactly the known reports, exactly the known fixes. */
export async function lintCell(node, eslint, parser, folder) {
	const isFlat = eslint.config === 'flat';
	const taken = files.filter(({ parsers }) => parsers.includes(parser.name));
	const overrideConfigFile = isFlat ? `eslint.config.${getId(parser)}.mjs` : `.eslintrc.${getId(parser)}.json`;
	const run = await runProgram(node.program, ['lint.mjs', JSON.stringify({ overrideConfigFile, isFlat, names: taken.map(({ name }) => name) })], folder);
	if (run.code !== 0) return fail('lint.mjs', run);
	const answer = JSON.parse(run.stdout);
	if (answer.node !== node.version || answer.eslint !== eslint.version) return { failed: `ran Node ${answer.node}, ESLint ${answer.eslint}` };
	const wrong = taken.flatMap(({ name, code, reports, fixed }) => {
		const result = answer.results.find(({ filePath }) => path.basename(filePath) === name);
		const expected = reports.map(([rule, text]) => ({ ruleId: `tencent-im/${rule}`, ...locate(code, text) }));
		const actual = result?.messages.map(({ ruleId, line, column }) => ({ ruleId, line, column }));
		return [
			...(isDeepStrictEqual(actual, expected) ? [] : [`${name} reports ${JSON.stringify(result?.messages)}, not ${JSON.stringify(expected)}`]),
			...(result?.output === (fixed ?? null) ? [] : [`${name} is fixed to\n${result?.output}`]),
		];
	});
	return wrong.length === 0 ? { passed: true } : { failed: wrong.join('\n') };
}

/** Loads an entry point under one Node, by `import` or by `require`. */
export async function consumeCell(node, name, system, folder) {
	for (const { entry, imports, prints, expected } of consumers.filter((consumer) => consumer.package === name)) {
		const file = path.join(folder, `consume-${node.version}-${entry.replaceAll(/\W/gu, '-')}.${system === 'esm' ? 'mjs' : 'cjs'}`);
		fs.writeFileSync(file, `${imports[system]}\nconsole.log(JSON.stringify(${prints}));\n`);
		const run = await runProgram(node.program, [file], folder);
		if (run.code !== 0) return fail(entry, run);
		if (run.stderr !== '') return fail(`${entry} writes to the error output`, run);
		if (!isDeepStrictEqual(JSON.parse(run.stdout), expected)) return { failed: `${entry} prints ${run.stdout}` };
	}
	return { passed: true };
}

/** Runs a package's command under one Node. */
export async function commandCell(node, { command, args, prints }, folder) {
	const run = await runProgram(node.program, [path.join(folder, 'node_modules/.bin', command), ...args], folder);
	return run.code === 0 && prints.test(run.stdout) ? { passed: true } : fail(command, run);
}

/**
 * Type-checks the consumers of all packages at once: for node16 an ES module and a CommonJS one of each, for bundler a plain
 * file. The packages' own declarations are checked as well.
 *
 * @returns a cell for each package, by what the errors name; an error that names none counts for all
 */
export async function typeCells(tsc, resolution, folder) {
	const extensions = resolution === 'node16' ? ['mts', 'cts'] : ['ts'];
	const written = typeConsumers.flatMap(({ package: name, code }) => extensions.map((extension) => [`types-of-${name}.${extension}`, extension === 'cts' ? toCommonJs(code) : code]));
	for (const [file, code] of written) fs.writeFileSync(path.join(folder, file), code);
	const project = path.join(folder, `tsconfig.${resolution}.json`);
	const compilerOptions = { noEmit: true, strict: true, target: 'es2022', types: ['node'], module: resolution === 'node16' ? 'node16' : 'esnext', moduleResolution: resolution };
	fs.writeFileSync(project, JSON.stringify({ compilerOptions, files: written.map(([file]) => file) }));
	const run = await runProgram(process.execPath, [tsc, '-p', project], folder);
	if (run.code === 0) return typeConsumers.map(() => ({ passed: true }));
	const errors = run.stdout.split('\n').filter((line) => line.includes('error TS'));
	const getOwner = (error) => typeConsumers.find(({ package: name }) => new RegExp(`^(?:types-of-|node_modules/)${name}[./]`, 'u').test(error))?.package;
	return typeConsumers.map(({ package: name }) => {
		const own = errors.filter((error) => [name, undefined].includes(getOwner(error)));
		return errors.length > 0 && own.length === 0 ? { passed: true } : fail('tsc', { ...run, stdout: errors.length > 0 ? own.join('\n') : run.stdout });
	});
}

/** A CommonJS module has no default export beside its own. */
const toCommonJs = (code) => code.replace('export default ', 'export const config = ');

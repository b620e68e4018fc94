import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { transform } from '../../codemods/src/api.js';
import plugin from '../../src/index.js';
import { lint, type Outcome } from './lint-everywhere.js';

const root = fileURLToPath(new URL('../../node_modules/', import.meta.url));

const sourceName = /\.(?:[cm]?[jt]sx?|vue)$/;

/** Longer than this no compiler of a bundler's size takes, on a slow and busy machine. */
const patience = 240_000;

function* findSources(folder: string): Generator<string> {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const file = path.join(folder, entry.name);
		// Links lead to the packages of this repository.
		if (entry.isDirectory() && entry.name !== '.cache' && !entry.name.startsWith('.vite')) yield* findSources(file);
		else if (entry.isFile() && sourceName.test(entry.name)) yield file;
	}
}

/** Would any rule look at the file? One that does not returns no listener, as a test of its own asserts. */
function isLookedAt(text: string, filename: string): boolean {
	return Object.values(plugin.rules).some((rule) => Object.keys(rule.create({ options: [], settings: {}, filename, sourceCode: { text } })).length > 0);
}

function lintSource(file: string, text: string): Outcome {
	if (file.endsWith('.vue')) return lint(text, 'vue');
	const filename = path.basename(file);
	const parser = /tsx?$/.test(file) ? 'typescript' : 'espree';
	let outcome = lint(text, parser, { filename });
	for (const sourceType of ['commonjs', 'script'] as const) if (outcome.refusal !== undefined) outcome = lint(text, parser, { filename, sourceType });
	return outcome;
}

it('says nothing of the sources of packages that have nothing to do with IM', () => {
	const reports: string[] = [];
	const crashes: string[] = [];
	const slow: string[] = [];
	let [files, lookedAt] = [0, 0];
	for (const file of findSources(root)) {
		files++;
		const text = readFileSync(file, 'utf8');
		if (!isLookedAt(text, `/nowhere/src/${path.basename(file)}`)) continue;
		lookedAt++;
		const name = path.relative(root, file);
		const start = performance.now();
		const outcome = lintSource(file, text);
		if (performance.now() - start > patience) slow.push(name);
		reports.push(...outcome.reports.map((report) => `${name} ${report}`));
		if (outcome.refusal !== undefined && !/^Parsing error|[Uu]nexpected|declared|reserved|[Ee]xpected|'with'|return/.test(outcome.refusal)) crashes.push(`${name} ${outcome.refusal}`);
		try {
			if (transform(text, { filename: `/nowhere/src/${path.basename(file)}` }).named.length > 0) reports.push(`${name} codemod`);
		} catch (error) {
			if ((error as Error).name !== 'UnparsableError') crashes.push(`${name} ${String(error)}`);
		}
	}
	console.log(`${files} files, ${lookedAt} of them looked at`);
	expect({ reports, crashes, slow }).toEqual({ reports: [], crashes: [], slow: [] });
	expect(lookedAt).toBeGreaterThan(5);
});

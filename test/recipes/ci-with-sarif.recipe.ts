import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import plugin from '../../src/index.js';
import { app } from './app.js';
import { findCommand, readRecipe } from './read-recipe.js';
import { runCommand, writeProject } from './workplace.js';

/** A report of the Static Analysis Results Interchange Format, as far as the test looks into it. */
interface SarifLog {
	readonly version: string;
	readonly runs: readonly {
		readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string; readonly shortDescription: { readonly text: string } }[] } };
		readonly results: readonly { readonly ruleId: string; readonly level: string; readonly message: { readonly text: string }; readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object } }[] }[];
	}[];
}

const recipe = readRecipe('ci-with-sarif');
const command = findCommand(recipe, 'eslint', '--format');

it('the workflow runs the command of the page', () => {
	expect(recipe.files['.github/workflows/lint.yml']).toContain(`- run: ${command}\n`);
	expect(recipe.files['.github/workflows/lint.yml']).toContain(`sarif_file: ${command.split(' ').at(-1)} }`);
});

it('writes the reports with their rules and pages', () => {
	const folder = writeProject(inject('workplace'), 'sarif', app);
	expect(runCommand(inject('workplace'), folder, command)).toMatchObject({ code: 0, stdout: '' });

	const { runs, version } = JSON.parse(readFileSync(path.join(folder, command.split(' ').at(-1)!), 'utf8')) as SarifLog;
	const { docs } = plugin.rules['no-magic-error-code']!.meta;
	expect(version).toBe('2.1.0');
	expect(runs).toHaveLength(1);
	expect(runs[0]!.tool.driver.rules).toEqual([expect.objectContaining({ id: 'tencent-im/no-magic-error-code', helpUri: docs.url, shortDescription: { text: docs.description } })]);
	expect(runs[0]!.results.map(({ level, locations, message, ruleId }) => ({ level, ruleId, code: /\d+/.exec(message.text)![0], file: locations[0]!.physicalLocation.artifactLocation.uri.split('/').slice(-2).join('/'), region: locations[0]!.physicalLocation.region }))).toEqual([
		{ level: 'warning', ruleId: 'tencent-im/no-magic-error-code', code: '20016', file: 'src/recall.js', region: { startLine: 7, startColumn: 24, endLine: 7, endColumn: 29 } },
		{ level: 'warning', ruleId: 'tencent-im/no-magic-error-code', code: '10031', file: 'src/recall.js', region: { startLine: 7, startColumn: 48, endLine: 7, endColumn: 53 } },
	]);
});

it('fails on a warning only where that is asked for', () => {
	const folder = writeProject(inject('workplace'), 'sarif', app);
	expect(runCommand(inject('workplace'), folder, `${command} --max-warnings 0`).code).toBe(1);
});

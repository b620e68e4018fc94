import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import vueParser from 'vue-eslint-parser';
import noUnguardedRelogin from '../../rules/no-unguarded-relogin.js';
import requireSessionListeners from '../../rules/require-session-listeners.js';
import { mayHoldLogins } from '../../src/session/find-logins.js';
import { copyPackage } from './copy.mjs';
import { ensureCorpus } from './install.mjs';
import { counterweightPackages, imPackages } from './packages.mjs';

const judged = readFileSync(path.join(import.meta.dirname, 'truth-handlers/reports-relogin-and-listeners.tsv'), 'utf8').trimEnd().split('\n').slice(1);
const filePattern = ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,vue,nvue,uvue}'];

let folder: string;

beforeAll(() => {
	ensureCorpus();
	folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-sessions-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Package, file, line, rule and message of each report, as `strict` gives them; both rules start with a login. */
function lint(name: string): string[] {
	const { folder: copy, files } = copyPackage(name, folder);
	const linter = new Linter({ configType: 'flat', cwd: copy });
	return files.flatMap((file) => {
		const filename = path.join(copy, file);
		const text = readFileSync(filename, 'utf8');
		if (!mayHoldLogins(text)) return [];
		const isComponent = /\.(?:vue|nvue|uvue)$/.test(file);
		const parserOptions = { ecmaVersion: 'latest', sourceType: 'module', ecmaFeatures: { jsx: !/\.[mc]?ts$/.test(file) } };
		const messages = linter.verify(
			text,
			[
				{ files: filePattern, languageOptions: isComponent ? { parser: vueParser, parserOptions: { ...parserOptions, parser: '@typescript-eslint/parser' } } : { parser: typescriptParser, parserOptions } },
				{ files: filePattern, plugins: { im: { rules: { 'no-unguarded-relogin': noUnguardedRelogin, 'require-session-listeners': requireSessionListeners } } }, rules: { 'im/no-unguarded-relogin': 'error', 'im/require-session-listeners': ['error', { checkSharedInstances: true }] } },
			] as never,
			{ filename, allowInlineConfig: false },
		);
		return messages.filter(({ ruleId }) => ruleId !== null).map(({ line, ruleId, messageId }) => [name, file, line, ruleId!.slice(3), messageId].join('\t'));
	});
}

test('the IM packages have the reports that were judged, none of them false', { timeout: 60_000 }, () => {
	expect(imPackages.flatMap(({ name }) => lint(name))).toEqual(judged.map((row) => row.split('\t').slice(0, 5).join('\t')));
	expect(judged.map((row) => row.split('\t')[5]).filter((verdict) => verdict !== 'true' && verdict !== 'arguable')).toEqual([]);
});

test('packages that know no IM have none', { timeout: 60_000 }, () => {
	expect(counterweightPackages.flatMap(({ name }) => lint(name))).toEqual([]);
});

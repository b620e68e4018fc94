import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import * as espree from 'espree';
import * as vueParser from 'vue-eslint-parser';
import { transform } from '../../codemods/src/api.js';
import plugin from '../../src/index.js';

/** What the playground shows of a text. */
export interface Shown {
	/** Place, rule and message of each report. */
	readonly reports: readonly { readonly place: string; readonly rule: string; readonly message: string }[];
	readonly migrated: string;
}

/** Lints and migrates a text with ESLint and the codemod as a project has them, to hold the playground against it. */
export function lintInNode(text: string, extension: 'js' | 'jsx' | 'ts' | 'tsx' | 'vue', locale: 'en' | 'zh'): Shown {
	const project = mkdtempSync(path.join(tmpdir(), 'tencent-im-playground-'));
	try {
		mkdirSync(path.join(project, 'src'));
		writeFileSync(path.join(project, 'package.json'), JSON.stringify({ name: 'project', dependencies: { 'tencent-im-error-codes': '^0.1.0' } }));
		const filename = path.join(project, 'src', `pasted.${extension}`);
		const { rules, plugins } = plugin.configs.recommended;
		const messages = new Linter({ configType: 'flat', cwd: project }).verify(text, {
			files: ['**/*.{js,jsx,ts,tsx,vue}'],
			plugins: plugins as unknown as NonNullable<Linter.Config['plugins']>,
			rules,
			settings: { 'tencent-im': { locale } },
			languageOptions: {
				parser: extension === 'vue' ? vueParser : extension === 'ts' || extension === 'tsx' ? typescriptParser : espree,
				parserOptions: { ecmaFeatures: { jsx: extension !== 'ts' }, ...(extension === 'vue' && { parser: { js: espree, ts: typescriptParser } }) },
			},
		}, { filename });
		return {
			reports: messages.map(({ line, column, ruleId, message }) => ({ place: `${line}:${column}`, rule: String(ruleId).replace('tencent-im/', ''), message })),
			migrated: transform(text, { filename }).text,
		};
	} finally {
		rmSync(project, { recursive: true, force: true });
	}
}

// Lints a real chat UI with the built plugin and shows its migration as a diff: `npm run demo`.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import vueParser from 'vue-eslint-parser';
import { copyPackage } from '../corpus/copy.mjs';
import { ensureCorpus } from '../corpus/install.mjs';

const packageName = '@tencentcloud/chat-uikit-vue';
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

ensureCorpus();
const build = spawnSync('npm', ['run', 'build', '--silent'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
if (build.status !== 0) {
	process.stderr.write(`${build.stdout}${build.stderr}`);
	process.exit(1);
}

const folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-demo-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const copy = copyPackage(packageName, folder);

const require = createRequire(import.meta.url);
const plugin = require(path.join(root, 'dist/index.cjs'));
const eslint = new ESLint({
	cwd: copy.folder,
	overrideConfigFile: true,
	overrideConfig: [
		{ files: ['**/*.{js,ts}'], languageOptions: { parser: typescriptParser } },
		{ files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { parser: '@typescript-eslint/parser' } } },
		{ linterOptions: { reportUnusedDisableDirectives: 'off' } },
		{ ...plugin.configs.recommended, files: ['**/*.{js,ts,vue}'] },
	],
});

console.log(`\n$ eslint .    # in a copy of ${packageName}, with configs.recommended`);
const results = (await eslint.lintFiles(copy.files)).map((result) => ({
	...result,
	// The package disables rules of plugins that are not installed here.
	messages: result.messages.filter(({ ruleId }) => ruleId?.startsWith('tencent-im/')),
	warningCount: result.messages.filter(({ ruleId, severity }) => ruleId?.startsWith('tencent-im/') && severity === 1).length,
	errorCount: 0,
}));
const formatter = await eslint.loadFormatter('stylish');
console.log((await formatter.format(results)).replaceAll(copy.folder, '.'));

console.log('$ tencent-im-codemod --print .');
const codemod = spawnSync(process.execPath, [path.join(root, 'codemods/dist/bin.mjs'), '--print', '.'], { cwd: copy.folder, encoding: 'utf8' });
process.stdout.write(codemod.stdout);
process.stdout.write(codemod.stderr);
const reports = results.reduce((sum, { messages }) => sum + messages.length, 0);
process.exitCode = codemod.status === 0 && reports > 0 ? 0 : 1;

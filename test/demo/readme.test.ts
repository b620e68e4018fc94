import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyPackage } from '../corpus/copy.mjs';
import { ensureCorpus } from '../corpus/install.mjs';
import { lintPackage } from '../corpus/lint-package.js';

let folder: string;

beforeAll(() => {
	ensureCorpus();
	folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-readme-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the output that the README shows is what ESLint prints', () => {
	const block = /```console\n\$ npx eslint \.\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))![1]!;
	const shown: string[] = [];
	let file = '';
	for (const line of block.split('\n')) {
		if (line.startsWith('./')) file = line.slice(2);
		const [, position, message, ruleName] = /^ {2}(\d+:\d+) {2}warning {2}(.*?) {2,}(\S+)$/.exec(line) ?? [];
		if (position !== undefined) shown.push(`${file}:${position} ${message}. ${ruleName}`);
	}
	const copy = copyPackage('@tencentcloud/chat-uikit-vue', folder);
	const found = lintPackage(copy.folder, copy.files, 'recommended').reports.map((report) => `${report.file}:${report.line}:${report.column} ${report.message} tencent-im/no-magic-error-code`);

	expect(shown).toHaveLength(3);
	expect(found).toEqual(expect.arrayContaining(shown));
});

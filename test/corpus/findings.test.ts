import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import plugin from '../../src/index.js';
import { corpusModules, ensureCorpus } from './install.mjs';
import { getConfig } from './lint-package.js';

/** What a rule finds in a published package, or in a public repository, judged to be true by reading. */
interface Finding {
	/** Of a package the folder in node_modules, of a repository its owner and name. */
	readonly name: string;
	/** Of a repository the commit. */
	readonly version: string;
	readonly file: string;
	readonly position: string;
	readonly config: 'recommended' | 'strict';
	readonly rule: string;
	readonly message: string;
	readonly reason: string;
}

const findings: Finding[] = readFileSync(path.join(import.meta.dirname, 'findings.tsv'), 'utf8').trimEnd().split('\n').slice(1).map((row) => {
	const [name, version, file, line, column, config, rule, message, reason] = row.split('\t') as [string, string, string, string, string, 'recommended' | 'strict', string, string, string];
	return { name, version, file, position: `${line}:${column}`, config, rule, message, reason };
});

/** Repositories are not fetched, and no source of theirs is kept here: what was found there is not found again by these tests. */
const repositories: readonly string[] = ['YCY-YOKONEX/API-bridge'];

const isFetched = ({ name }: Finding): boolean => !repositories.includes(name);
const fetched = findings.filter(isFetched);

let folder: string;

beforeAll(() => {
	ensureCorpus();
	folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-findings-'));
	// ESLint and the rules pass over node_modules.
	for (const name of new Set(fetched.map((finding) => finding.name))) cpSync(path.join(corpusModules, name), path.join(folder, name), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What one rule of a config reports in a file, as `line:column message`. */
function lint({ name, file, config, rule }: Finding): string[] {
	const cwd = path.join(folder, name);
	const filename = path.join(cwd, file);
	const messages = new Linter({ configType: 'flat', cwd }).verify(readFileSync(filename, 'utf8'), getConfig(file, config) as never, { filename, allowInlineConfig: false });
	return messages.filter(({ ruleId }) => ruleId === `tencent-im/${rule}`).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test('each finding is of the version that is installed, and has its reason', () => {
	const versionOf = (name: string): string => (JSON.parse(readFileSync(path.join(corpusModules, name, 'package.json'), 'utf8')) as { version: string }).version;

	expect(fetched.filter(({ name, version }) => version !== versionOf(name))).toEqual([]);
	expect(findings.filter(({ reason }) => reason === '')).toEqual([]);
});

test('a finding in a repository names a commit, and says what its rule says', () => {
	for (const { version, rule, message } of findings.filter((finding) => !isFetched(finding))) {
		const texts = Object.values(plugin.rules[rule]!.meta.messages);
		const patterns = texts.map((text) => new RegExp(`^${text.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`).replaceAll(/\{\{\w+\}\}/g, '.+')}$`));

		expect(version).toMatch(/^[\da-f]{40}$/);
		expect(patterns.some((pattern) => pattern.test(message))).toBe(true);
	}
});

describe.each(fetched.filter((finding, index) => fetched.findIndex(({ file, rule }) => file === finding.file && rule === finding.rule) === index))('$rule in $name, $file', (finding) => {
	test('is found where the table says, and nowhere else in the file', () => {
		expect(lint(finding)).toEqual(fetched.filter(({ file, rule }) => file === finding.file && rule === finding.rule).map(({ position, message }) => `${position} ${message}`));
	});
});

test('the README shows one finding of each rule that has any, as the linter gives it', () => {
	const block = /<!-- findings -->[\s\S]*?```text\n([\s\S]*?)```\n<!-- \/findings -->/.exec(readFileSync('README.md', 'utf8'))![1]!;
	const shown = block.trimEnd().split('\n\n').map((entry) => {
		const [place, message, rule] = entry.split('\n') as [string, string, string];
		return { place, message: message.trim(), rule: rule.trim() };
	});
	// A second version of a package is installed under a name of its own.
	const nameOf = (name: string): string => (JSON.parse(readFileSync(path.join(corpusModules, name, 'package.json'), 'utf8')) as { name: string }).name;
	const sourceOf = (finding: Finding): string => (isFetched(finding) ? `${nameOf(finding.name)} ${finding.version}` : `github.com/${finding.name} at ${finding.version.slice(0, 12)}`);
	const written = findings.map((finding) => ({
		place: `${sourceOf(finding)}, ${finding.file}:${finding.position}`,
		message: finding.message,
		rule: `tencent-im/${finding.rule}${finding.config === 'strict' ? ' (strict)' : ''}`,
	}));

	expect(written).toEqual(expect.arrayContaining(shown));
	expect(shown.map(({ rule }) => rule.replace(' (strict)', '')).sort()).toEqual([...new Set(findings.map(({ rule }) => `tencent-im/${rule}`))].sort());
});

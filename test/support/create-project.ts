import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/**
 * Makes a project on the disk that is gone after the tests of the file: cases of a RuleTester are gathered before any of
 * them runs.
 *
 * @param packageJson what its package.json holds; `undefined`: it has none
 * @param files further texts by their path in the folder
 * @returns the folder
 */
export function createProject(packageJson: Readonly<Record<string, unknown>> | undefined, files: Readonly<Record<string, string>> = {}): string {
	const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tencent-im-rule-test-')));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const all = packageJson === undefined ? files : { 'package.json': JSON.stringify(packageJson), ...files };
	for (const [name, content] of Object.entries(all)) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
	return folder;
}

import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { recordingFolder } from './recording-folder.js';

/** Stands for `createProject` of test/support while cases are recorded: the same project, but it stays until the cases have run. */
export function createProject(packageJson: Readonly<Record<string, unknown>> | undefined, files: Readonly<Record<string, string>> = {}): string {
	const folder = realpathSync(mkdtempSync(path.join(recordingFolder, 'project-')));
	const all = packageJson === undefined ? files : { 'package.json': JSON.stringify(packageJson), ...files };
	for (const [name, content] of Object.entries(all)) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
	return folder;
}

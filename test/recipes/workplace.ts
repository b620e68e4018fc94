import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorkplace } from '../examples/example-project.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The packages of this project, by the folder of each. */
const packages = { 'eslint-plugin-tencent-im': root, 'tencent-im-error-codes': path.join(root, 'catalog'), 'tencent-im-codemod': path.join(root, 'codemods') };

/**
 * Installs the packed packages of this project, as they were built last, and the tools of the recipes in a folder outside the
 * project. Needs the npm registry.
 *
 * @returns the folder, whose subfolders find everything in its `node_modules`; the caller removes it
 */
export function installWorkplace(): string {
	const workplace = realpathSync(mkdtempSync(path.join(tmpdir(), 'tencent-im-recipes-')));
	const manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { devDependencies: Record<string, string> };
	for (const [name, folder] of Object.entries(packages)) {
		const packed = JSON.parse(execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', workplace], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as { filename: string }[];
		manifest.devDependencies[name] = `file:./${packed[0]!.filename}`;
	}
	writeFileSync(path.join(workplace, 'package.json'), JSON.stringify(manifest));
	execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: workplace, stdio: ['ignore', 'ignore', 'pipe'] });
	return workplace;
}

/** A workplace in a second, for what needs no more than ESLint: the plugin as it stands in the sources, this project's ESLint. */
export function linkWorkplace(): string {
	const workplace = createWorkplace();
	const modules = path.join(workplace, 'node_modules');
	symlinkSync(path.join(root, 'node_modules/eslint'), path.join(modules, 'eslint'), 'junction');
	mkdirSync(path.join(modules, '.bin'));
	symlinkSync('../eslint/bin/eslint.js', path.join(modules, '.bin/eslint'));
	return workplace;
}

/** Writes a project into a folder of its own in the workplace. */
export function writeProject(workplace: string, name: string, files: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(path.join(workplace, `${name}-`));
	writeFiles(folder, files);
	return folder;
}

/** Writes files by their path in a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
	for (const [name, text] of Object.entries(files)) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
}

/** What a command gave. */
export interface CommandResult {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/**
 * Runs a command as a recipe writes it; `npx` takes the program from the workplace.
 *
 * @param folder where it runs, somewhere in the workplace
 * @param environment variables of its own
 */
export function runCommand(workplace: string, folder: string, command: string, environment: Readonly<Record<string, string>> = {}): CommandResult {
	const { status, stdout, stderr } = spawnSync(command.replace(/^npx /, ''), {
		cwd: folder,
		encoding: 'utf8',
		shell: true,
		env: {
			...process.env,
			PATH: [path.join(workplace, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter),
			NO_COLOR: '1',
			FORCE_COLOR: undefined,
			// No tool calls home, and none leaves a process behind.
			DO_NOT_TRACK: '1',
			TURBO_TELEMETRY_DISABLED: '1',
			NX_DAEMON: 'false',
			NX_NO_CLOUD: 'true',
			NX_TUI: 'false',
			...environment,
		},
	});
	return { code: status, stdout, stderr };
}

/** The rules and places of ESLint's default output: `src/recall.js:7 no-magic-error-code`. */
export function findReports(output: string, folder: string): string[] {
	const reports: string[] = [];
	let file = '';
	for (const line of output.split('\n')) {
		if (line.startsWith(folder)) file = path.relative(folder, line).replaceAll('\\', '/');
		const [, row, rule] = /^ +(\d+):\d+ .* tencent-im\/([\w-]+)$/.exec(line) ?? [];
		if (row !== undefined) reports.push(`${file}:${row} ${rule}`);
	}
	return reports;
}

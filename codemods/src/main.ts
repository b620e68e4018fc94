import { exitCodes, runCommand } from './command.js';
import { openOutput, type StandardStream } from './console.js';

/** What the command needs of the process that it runs in. */
export interface CommandProcess {
	readonly argv: readonly string[];
	readonly stdout: StandardStream;
	readonly stderr: StandardStream;
	exitCode?: number | string | null | undefined;
	cwd(): string;
	once(event: 'exit', listener: (code: number) => void): unknown;
}

/**
 * Runs the command in a process: its arguments, its streams, its exit code.
 *
 * @returns never rejects
 */
export async function main(process: CommandProcess): Promise<void> {
	// A report that got lost must not look like a success; errors of a stream may come after the command's end.
	const loseReport = (): void => {
		process.once('exit', (code) => {
			if (code === exitCodes.done) process.exitCode = exitCodes.someFailed;
		});
	};
	const stderr = openOutput(process.stderr, loseReport);
	const tell = (text: string): void => {
		stderr.write(`tencent-im-codemod: ${text}\n`);
	};
	const stdout = openOutput(process.stdout, (error) => {
		loseReport();
		tell(`the report could not be written: ${error.message}`);
	});
	try {
		process.exitCode = await runCommand(process.argv.slice(2), { workingFolder: process.cwd(), stdout, stderr });
	} catch (error) {
		// Node.js would exit with 1, which means something else here.
		tell(String((error as Error).stack));
		process.exitCode = exitCodes.someFailed;
	}
}

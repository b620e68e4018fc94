#!/usr/bin/env node
import { exitCodes, runCommand } from './command.js';
import { openOutput } from './console.js';

const tell = (text: string): void => {
	stderr.write(`tencent-im-codemod: ${text}\n`);
};

// A report that got lost must not look like a success; errors of a stream may come after the command's end.
const stderr = openOutput(process.stderr, loseReport);
const stdout = openOutput(process.stdout, (error) => {
	loseReport();
	tell(`the report could not be written: ${error.message}`);
});

function loseReport(): void {
	process.once('exit', (code) => {
		if (code === exitCodes.done) process.exitCode = exitCodes.someFailed;
	});
}

try {
	process.exitCode = await runCommand(process.argv.slice(2), { workingFolder: process.cwd(), stdout, stderr });
} catch (error) {
	// Node.js would exit with 1, which means something else here.
	tell(error instanceof Error ? error.stack ?? error.message : String(error));
	process.exitCode = exitCodes.someFailed;
}

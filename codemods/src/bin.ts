#!/usr/bin/env node
import { exitCodes, runCommand } from './command.js';

// A reader that has seen enough, such as `head`, closes the pipe; that is no error.
for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
}

try {
	process.exitCode = await runCommand(process.argv.slice(2), { workingFolder: process.cwd(), stdout: process.stdout, stderr: process.stderr });
} catch (error) {
	// Node.js would exit with 1, which means something else here.
	process.stderr.write(`tencent-im-codemod: ${error instanceof Error ? error.stack : String(error)}\n`);
	process.exitCode = exitCodes.someFailed;
}

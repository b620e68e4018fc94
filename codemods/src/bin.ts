#!/usr/bin/env node
import { runCommand } from './command.js';

// A reader that has seen enough, such as `head`, closes the pipe; that is no error.
for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
}

process.exitCode = await runCommand(process.argv.slice(2), { workingFolder: process.cwd(), stdout: process.stdout, stderr: process.stderr });

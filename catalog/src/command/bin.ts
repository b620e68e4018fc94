#!/usr/bin/env node
import picocolors from 'picocolors';
import { runCommand } from './run-command.js';

// A reader such as `head` that closes the pipe early has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') {
		throw error;
	}
});

process.exitCode = runCommand(process.argv.slice(2), {
	writeOut: (text) => process.stdout.write(text),
	writeError: (text) => process.stderr.write(text),
	// Colour detection takes CI and Windows for terminals; a pipe never is one.
	colors: picocolors.createColors((process.stdout.isTTY as boolean | undefined) === true && picocolors.isColorSupported),
});

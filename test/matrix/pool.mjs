import { execFile } from 'node:child_process';

/** Runs tasks, `width` at a time, and gives their results in their order. */
export async function runAll(tasks, width) {
	const results = new Array(tasks.length);
	let next = 0;
	const work = async () => {
		while (next < tasks.length) {
			const index = next++;
			results[index] = await tasks[index]();
		}
	};
	await Promise.all(Array.from({ length: width }, work));
	return results;
}

/** Runs a program to its end; never throws. */
export function runProgram(program, args, cwd, env = {}) {
	return new Promise((resolve) => {
		execFile(program, args, { cwd, env: { ...process.env, NO_COLOR: '1', ...env }, timeout: 120_000, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => resolve({ code: error ? (error.code ?? error.signal ?? -1) : 0, stdout, stderr }));
	});
}

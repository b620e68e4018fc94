// Runs programs side by side and says how long each took.

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The middle of some numbers. */
export function median(numbers) {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The exponent of `y = a · x ** exponent` that fits best, on logarithmic scales. */
export function fitExponent(points) {
	const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
	const mean = (index) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
	const [meanX, meanY] = [mean(0), mean(1)];
	return logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/**
 * Runs a program to its end.
 *
 * @param {{ command: string, args: string[], cwd?: string, codes?: number[], input?: string }} program `codes`: the exit codes that are no failure
 * @returns {{ seconds: number, stdout: string }} its wall time, process start included
 * @throws {Error} with the end of what it printed, when it fails
 */
export function run({ command, args, cwd, codes = [0], input }) {
	const start = performance.now();
	const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, input, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' } });
	const seconds = (performance.now() - start) / 1000;
	if (error !== undefined || !codes.includes(status)) throw new Error(`${path.basename(command)} ${args.slice(0, 4).join(' ')} ended with ${error?.message ?? status}\n${(stderr || stdout || '').slice(-2000)}`);
	return { seconds, stdout };
}

/** Runs a Node.js program and asks it how much memory it took at most, in megabytes. */
export function runForMemory({ args, ...program }) {
	const file = path.join(tmpdir(), `tencent-im-bench-memory-${process.pid}`);
	const preload = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(file)},String(process.resourceUsage().maxRSS)))`;
	try {
		const result = run({ ...program, command: process.execPath, args: ['--import', preload, ...args] });
		return { ...result, megabytes: Number(readFileSync(file, 'utf8')) * 1024 / 1e6 };
	} finally {
		rmSync(file, { force: true });
	}
}

/**
 * Runs contenders in turns, so that whatever else the machine does meets all of them.
 *
 * @param {Record<string, () => number>} contenders each gives its own time in seconds
 * @param {number} rounds
 * @returns for each contender the times in the order of the rounds
 */
export function interleave(contenders, rounds) {
	const names = Object.keys(contenders);
	const times = Object.fromEntries(names.map((name) => [name, []]));
	for (let round = 0; round < rounds; round++) {
		for (const [index] of names.entries()) {
			const name = names[(index + round) % names.length];
			times[name].push(contenders[name]());
		}
	}
	return times;
}

/** The median over the rounds of how many times as long one took as another. */
export function ratio(times, other) {
	return median(times.map((time, round) => time / other[round]));
}

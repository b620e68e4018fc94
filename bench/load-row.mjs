// What loading the plugin costs.

import { createRequire } from 'node:module';
import path from 'node:path';
import { interleave, median, ratio, run } from './measure.mjs';

const require = createRequire(import.meta.url);

/** @param {{ plugin: string, rounds: number }} options */
export function* measureLoading({ plugin, rounds }) {
	// It comes with typescript-eslint, which the project lints itself with.
	const other = createRequire(require.resolve('typescript-eslint')).resolve('@typescript-eslint/eslint-plugin');
	const time = (file) => () => Number(run({ command: process.execPath, args: ['-e', `const start = process.hrtime.bigint(); require(${JSON.stringify(file)}); console.log(Number(process.hrtime.bigint() - start) / 1e9)`] }).stdout);
	const times = interleave({ ours: time(path.join(path.dirname(plugin), 'index.cjs')), theirs: time(other) }, rounds);
	yield { what: 'plugin load', against: '@typescript-eslint/eslint-plugin load', goal: 0.05, ratio: ratio(times.ours, times.theirs), ours: median(times.ours) * 1000, theirs: median(times.theirs) * 1000, unit: 'ms', note: 'require() alone, a new process each' };
}

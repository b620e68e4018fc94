// How time and memory grow with the size of what is migrated.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { injectedCodes, multiply, renderHandler } from './corpus.mjs';
import { fitExponent, interleave, median, runForMemory } from './measure.mjs';

const times = [1, 2, 4, 8];
const siteCounts = [10, 100, 1000, 10_000];

/** Nothing is written, so that the disk's own pace stays out of it; everything else is done. */
export function* measureTreeGrowth({ injected, scratch }, { codemod, growthRounds }) {
	const trees = times.map((factor) => ({ factor, folder: multiply(injected, path.join(scratch, `times${factor}`), factor) }));
	const memory = new Map(trees.map(({ factor }) => [factor, []]));
	const contenders = Object.fromEntries(trees.map(({ factor, folder }) => [factor, () => {
		const { seconds, megabytes } = runForMemory({ args: [codemod, '--json', '--dry', '.'], cwd: folder, codes: [0, 3] });
		memory.get(factor).push(megabytes);
		return seconds;
	}]));
	const seconds = interleave(contenders, growthRounds);
	for (const { folder } of trees) rmSync(folder, { recursive: true, force: true });
	const points = trees.map(({ factor }) => [factor, median(seconds[factor])]);
	yield { what: 'codemod, cost against size', against: `${times.join('×, ')}× the tree`, goal: 1.1, ratio: fitExponent(points), kind: 'exponent', note: points.map(([, time]) => `${time.toFixed(2)} s`).join(', ') };
	const [least, most] = [median(memory.get(times[0])), median(memory.get(times.at(-1)))];
	yield { what: 'codemod, peak memory', against: `${times.at(-1)}× against ${times[0]}× the tree`, goal: 1.15, ratio: most / least, ours: most, theirs: least, unit: 'MB' };
	yield { what: 'codemod, peak memory', against: `${times.at(-1)}× the tree, in MB`, goal: 300, ratio: most, kind: 'amount', note: 'maxRSS' };
}

/** One file of many handlers, through the transform alone, warmed up. */
export async function* measureFileGrowth({ scratch }, { transform: file, rounds }) {
	const { transform } = await import(pathToFileURL(file).href);
	const codes = Object.keys(injectedCodes);
	const texts = siteCounts.map((sites) => ({ sites, text: renderSites(sites, codes) }));
	const contenders = Object.fromEntries(texts.map(({ sites, text }) => [sites, () => {
		// Small files are done often enough for the clock to see them.
		const repeats = Math.max(1, Math.round(2000 / sites));
		const start = performance.now();
		for (let repeat = 0; repeat < repeats; repeat++) {
			const { named } = transform(text, { filename: path.join(scratch, 'sites.js') });
			if (named.length !== sites) throw new Error(`${named.length} of ${sites} sites were named`);
		}
		return (performance.now() - start) / 1000 / repeats;
	}]));
	interleave(contenders, 1);
	const seconds = interleave(contenders, rounds);
	const points = siteCounts.map((sites) => [sites, median(seconds[sites])]);
	yield { what: 'codemod, cost against size', against: `a file of ${siteCounts.map((count) => count.toLocaleString('en')).join(', ')} sites`, goal: 1.1, ratio: fitExponent(points), kind: 'exponent', note: points.map(([, time]) => `${(time * 1000).toFixed(1)} ms`).join(', ') };
}

function renderSites(sites, codes) {
	const perHandler = 5;
	return Array.from({ length: sites / perHandler }, (_, index) => renderHandler(index === 0 ? 'esm' : 'more', index, codes.slice(0, perHandler))).join('');
}

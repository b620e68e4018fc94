import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { expect, it } from 'vitest';
import { findRegularExpressions } from './regular-expressions.js';

/** Those that were found linear before, one a line: checking all of them takes a while. `npm run test:hostile` checks them anew. */
const known = new Set(process.env['HOSTILE_WHOLE'] === undefined ? readFileSync(fileURLToPath(new URL('linear-regular-expressions.txt', import.meta.url)), 'utf8').split('\n') : []);

it('has no regular expression whose time grows faster than the text', () => {
	const found = findRegularExpressions();
	expect(found.length).toBeGreaterThan(100);
	const doubtful = found.filter(({ literal }) => !known.has(literal)).flatMap(({ literal, pattern, flags, place }) => {
		// `d` asks for indices and changes nothing about the search.
		const answer = checkSync(pattern, flags.replace('d', ''), { timeout: 20_000 });
		return answer.status === 'safe' ? [] : [`${place} ${literal}: ${answer.status === 'vulnerable' ? answer.complexity.summary : answer.status}`];
	});
	expect(doubtful).toEqual([]);
}, 600_000);

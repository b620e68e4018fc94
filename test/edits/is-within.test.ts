import { expect, it } from 'vitest';
import { isWithin } from '../../src/edits/is-within.js';

it.each([[1, false], [2, true], [4, true], [5, false]])('%d lies from 2 to 5: %s', (offset, expected) => {
	expect(isWithin(offset, [2, 5])).toBe(expected);
});

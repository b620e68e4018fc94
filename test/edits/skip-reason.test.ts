import { expect, it } from 'vitest';
import { skipReasons } from '../../src/edits/skip-reason.js';

it.each(Object.entries(skipReasons))('%s is explained by a clause: %s', (_reason, text) => {
	expect(text).toMatch(/^(?:[a-z]|UMD)\S* .+[^.]$/u);
});

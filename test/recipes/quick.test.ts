import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { testBulkSuppressions } from './bulk-suppressions.js';
import { testCache } from './cache.js';
import { linkWorkplace } from './workplace.js';

// The recipes that need nothing but ESLint; `npm run test:recipes` runs all of them, with packed packages.
let workplace: string;

beforeAll(() => {
	workplace = linkWorkplace();
});

afterAll(() => rmSync(workplace, { recursive: true, force: true }));

testCache(() => workplace);
testBulkSuppressions(() => workplace);

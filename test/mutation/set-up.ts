import { beforeEach, inject } from 'vitest';

/** What the thread that the runs share remembers of the run before; Stryker counts on a new thread. */
interface Remembered {
	activeMutant?: unknown;
	mutantCoverage?: unknown;
}

const provided = inject as (key: string) => string;
const remembered = (globalThis as Record<string, unknown>)[provided('globalNamespace')] as Remembered;

if (provided('mode') === 'dry-run') remembered.mutantCoverage = undefined;
else if (provided('mutantActivation') !== 'static') remembered.activeMutant = undefined;

// The same fixtures with other line breaks are thousands of tests, and find what the first find.
beforeEach(({ skip, task }) => {
	if (/^\w+, (?:CRLF|BOM)\b/u.test(task.name)) skip();
});

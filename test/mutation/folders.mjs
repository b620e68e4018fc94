/** The tests that tell of every folder what it is for: cases of the rules, from the text to the report. */
const rules = ['test/rules/*.test.ts'];

/** What reads a file for what the rules ask. */
const analysis = ['test/analysis/*.test.ts', 'test/handlers/*.test.ts', ...rules];

/**
 * The folders of the analysis and of the planner with the tests that are run against their mutants: those that show the folder at
 * work within the process and within seconds. Left out are runs over many packages, processes, pages and files on disk, which
 * are slow and would find what these find.
 */
export const folders = {
	rules,
	'src/ast': analysis,
	'src/definitions': ['test/definitions/*.test.ts', 'test/analysis/{definitions,names,tables}.test.ts', 'test/rules/no-magic-error-code-definitions.test.ts'],
	'src/edits': ['test/edits/*.test.ts', 'test/rules/{no-magic-error-code-{definitions,files,fixes},no-unknown-error-code,no-unreachable-error-code}.test.ts'],
	'src/evidence': analysis,
	'src/handlers': analysis,
	'src/module': analysis,
	'src/plugin': ['test/plugin/{configs,nothing-to-do,report-settings}.test.ts', ...rules],
	'src/project': ['test/project/*.test.ts', ...analysis],
	'src/reach': analysis,
	'src/session': rules,
	'src/sites': ['test/sites/*.test.ts', 'test/analysis/*.test.ts', 'test/definitions/*.test.ts', 'test/rules/{no-magic-error-code-{fixes,sites},no-string-error-code,no-unreachable-error-code}.test.ts'],
	'src/subjects': ['test/analysis/*.test.ts', 'test/handlers/*.test.ts'],
};

/**
 * Tables of facts and of texts, left out as `src/sdk` and `src/messages` are: a test of each row would be the table once more.
 */
export const tables = ['src/definitions/concepts.ts'];

/** These see to it that a run takes little time or ends at all; a mutant's is another. */
export const slowTests = ['test/analysis/{hostile-input,speed}.test.ts'];

/** These come after all others, in this order. */
export const lateTests = ['test/edits/plan-import.test.ts', 'test/handlers/', 'test/rules/'];

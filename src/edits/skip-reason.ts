/**
 * Why a site is reported but not edited. The list is closed: the codemod's report, its documentation and the lint rule's
 * decision between fix and none all read it from here.
 */
export const skipReasons = {
	'ambient': 'a declaration without a value of its own only describes code',
	'ambiguous-code': 'the number means two things on two platforms and the file does not tell which',
	'assignment': 'the test assigns the number instead of comparing it',
	'const-enum': 'the compiler must be able to read the value of a const enum off the text',
	'constants-module': 'the constants are imported from this very file',
	'declaration-file': 'a declaration file only describes code',
	'definition': 'the number is given a name here',
	'disabled': 'an eslint-disable comment covers it',
	'enum-reference': 'a member of an enum takes its value from this one',
	'foreign-script': 'the script block is loaded by `src`, or in a language that is not JavaScript or TypeScript',
	'generated-file': 'the file is minified or bundled',
	'global-script': 'the file is a script without imports, an import would turn it into a module',
	'mixed-table': 'the table that names it holds other values too',
	'name-says-otherwise': 'its name says something else than the code, or what the SDK at hand reports with another',
	'no-constant': 'the configured constants have no name for this code',
	'not-installed-yet': 'the constants package that this project has is too old to know the name',
	'range-bound': 'the number bounds a range',
	'several-scripts': 'the component has several scripts of one kind, each for another platform, and more than one of them needs the import',
	'string-code': 'the number stands in quotes',
	'template': 'a template without `<script setup>` cannot see an import',
	'universal-module': 'the file is a UMD or AMD module',
	'value-differs': 'the constant has not exactly the value of the literal',
} as const;

/** One of the closed list {@link skipReasons}. */
export type SkipReason = keyof typeof skipReasons;

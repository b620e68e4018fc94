import { existsSync } from 'node:fs';
import javascript from '@eslint/js';
import { defineConfig } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import typescript from 'typescript-eslint';

/** The project's own style, on top of what the others ask for. */
const style = {
	'curly': ['error', 'multi-line'],
	'eqeqeq': 'error',
	'no-console': 'off',
	'no-implicit-coercion': 'error',
	'no-param-reassign': 'error',
	'no-restricted-imports': ['error', { patterns: [{ group: ['@typescript-eslint/utils/*'], message: 'Only its types are used, from the root.' }] }],
	'no-var': 'error',
	'object-shorthand': 'error',
	'prefer-const': 'error',
	'prefer-template': 'error',
};

/** What may stand in a template. */
const templateParts = { allowAny: false, allowBoolean: false, allowNever: false, allowNullish: false, allowNumber: true, allowRegExp: false };

/** Where the project differs from typescript-eslint's strict and stylistic sets, and why. */
const typescriptStyle = {
	'@typescript-eslint/consistent-type-imports': 'error',
	'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
	// In a type for what is there or not, `void` says that nothing is.
	'@typescript-eslint/no-invalid-void-type': 'off',
	// Every index may be undefined for the compiler (noUncheckedIndexedAccess); `!` marks the one that was looked at before.
	'@typescript-eslint/no-non-null-assertion': 'off',
	// Kinds of nodes are compared with their names, as everywhere in ESLint: no parser has to bring its enum.
	'@typescript-eslint/no-unsafe-enum-assignment': 'off',
	'@typescript-eslint/no-unsafe-enum-comparison': 'off',
	'@typescript-eslint/restrict-template-expressions': ['error', templateParts],
	'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
	// A name that is not declared is looked up by its text.
	'@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
	// An index signature has a place for what its key is.
	'@typescript-eslint/consistent-indexed-object-style': 'off',
};

/** What does not fit a rule that goes through `createRule`. */
const ruleStyle = {
	// `createRule` puts it in.
	'eslint-plugin/require-meta-docs-url': 'off',
	// `docs.configs` says in which config a rule is, with its severity and options.
	'eslint-plugin/require-meta-docs-recommended': 'off',
	// With it ESLint refuses a config that JSON or Markdown files share, where the rules have nothing to say and say nothing.
	'eslint-plugin/require-meta-languages': 'off',
	'eslint-plugin/require-meta-docs-description': ['error', { pattern: '^(?:Disallow|Require) .+[^.]$' }],
	// Messages first, then the options: in the order in which a reader asks.
	'eslint-plugin/meta-property-ordering': ['error', ['type', 'docs', 'fixable', 'hasSuggestions', 'messages', 'schema', 'defaultOptions']],
};

// The plugin lints its own project once it is built.
const ownPlugin = existsSync(new URL('dist/index.mjs', import.meta.url)) ? (await import('./dist/index.mjs')).default : undefined;

export default defineConfig(
	{ ignores: ['**/dist/', 'docs/site/', 'coverage/', '**/node_modules/', 'test/**/fixtures/'] },
	// It is generated.
	{ ignores: ['catalog/src/codes.ts'] },
	// The examples have mistakes on purpose, and configs of their own that import the published packages.
	{ ignores: ['examples/'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
	javascript.configs.recommended,
	{ rules: style },
	{
		files: ['**/*.ts'],
		extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
		languageOptions: { parserOptions: { project: ['./tsconfig.json', './docs/site-src/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
		rules: typescriptStyle,
	},
	// The types are those of one parser; what is surely there with it may be missing with others, or be something else.
	{ files: ['src/**/*.ts', 'rules/**/*.ts'], rules: { '@typescript-eslint/no-unnecessary-condition': 'off', '@typescript-eslint/no-unnecessary-type-conversion': 'off' } },
	// ESLint's types take no interface for what it reads by any key.
	{ files: ['src/configs.ts', 'src/plugin/create-rule.ts', 'rules/**/*.ts'], rules: { '@typescript-eslint/consistent-type-definitions': 'off' } },
	{ files: ['rules/**/*.ts', 'test/rules/**/*.ts'], extends: [eslintPlugin.configs['all-type-checked']], rules: ruleStyle },
	{
		files: ['test/**/*.ts'],
		rules: {
			// What was read from JSON is compared as a whole, and `expect.any()` is of the type any.
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			// An expectation that says "undefined" fails.
			'@typescript-eslint/restrict-template-expressions': ['error', { ...templateParts, allowAny: true, allowNullish: true }],
		},
	},
	// These run the examples of a page, or programs that they made.
	{ files: ['test/catalog/readme.test.ts', 'test/docs/guides.test.ts', 'test/plugin/pages.test.ts', 'test/properties/run-program.ts'], rules: { '@typescript-eslint/no-implied-eval': 'off' } },
	{ files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: { console: 'readonly', performance: 'readonly', process: 'readonly', setTimeout: 'readonly', URL: 'readonly' } } },
	{ files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable', require: 'readonly' } } },
	ownPlugin ? { ...ownPlugin.configs.strict, files: ['**/*.{js,mjs,cjs,ts}'] } : {},
	// There the numbers are the data, or what is tested.
	{ files: ['src/sdk/**', 'test/**'], rules: { 'tencent-im/no-magic-error-code': 'off' } },
);

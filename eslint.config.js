import { existsSync } from 'node:fs';
import javascript from '@eslint/js';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import typescript from 'typescript-eslint';

/** The project's own style, on top of what both recommend. */
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
	'@typescript-eslint/consistent-type-imports': 'error',
	'@typescript-eslint/no-non-null-assertion': 'off',
	'@typescript-eslint/no-invalid-void-type': 'off',
	'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
};


// The plugin lints its own project once it is built.
const ownPlugin = existsSync(new URL('dist/index.mjs', import.meta.url)) ? (await import('./dist/index.mjs')).default : undefined;

export default typescript.config(
	{ ignores: ['**/dist/', '**/node_modules/', 'test/**/fixtures/', 'catalog/src/codes.ts'] },
	javascript.configs.recommended,
	typescript.configs.strict,
	{ rules: style },
	{ files: ['**/*.{js,mjs}'], languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', performance: 'readonly' } } },
	{ files: ['rules/**/*.ts'], ...eslintPlugin.configs.recommended },
	ownPlugin ? { ...ownPlugin.configs.recommended, files: ['**/*.{js,mjs,ts}'] } : {},
	// There the numbers are the data, or what is tested.
	{ files: ['src/sdk/**', 'test/**'], rules: { 'tencent-im/no-magic-error-code': 'off' } },
);

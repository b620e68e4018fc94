/** Brought by the npm package `node`; the oldest that the packages support, the oldest that ESLint 10 does, and the newest of each line. */
export const nodes = ['18.18.0', '20.19.0', '22.23.3', '24.21.0', '26.10.0'];

/** Each ESLint, and how it is configured. */
export const eslints = [
	{ version: '8.57.1', config: '.eslintrc' },
	{ version: '8.57.1', config: 'flat' },
	{ version: '9.0.0', config: 'flat' },
	{ version: '9.39.5', config: 'flat' },
	{ version: '10.0.0', config: 'flat' },
	{ version: '10.15.0', config: 'flat' },
];

const typescriptPackages = { '@typescript-eslint/parser': '8.72.0', 'typescript': '6.0.3' };
const babelOptions = { requireConfigFile: false, babelOptions: { babelrc: false, configFile: false, parserOpts: { plugins: ['jsx'] } } };

/**
 * The parsers. `packages` are installed beside ESLint, and the first of them is the parser itself; where there is none, it is
 * ESLint's own. Parsers of one `installation` share a folder.
 */
export const parsers = [
	{ name: 'espree', installation: 'usual', packages: {}, parserOptions: { ecmaFeatures: { jsx: true } } },
	{ name: '@typescript-eslint/parser', installation: 'usual', packages: typescriptPackages, parserOptions: { ecmaFeatures: { jsx: true } } },
	{ name: '@typescript-eslint/parser, with types', installation: 'usual', packages: typescriptPackages, parserOptions: { projectService: true }, flatConfig: 'recommended-type-checked' },
	{ name: 'vue-eslint-parser', installation: 'usual', packages: { 'vue-eslint-parser': '10.4.2', ...typescriptPackages }, parserOptions: { parser: { ts: '@typescript-eslint/parser' } } },
	{ name: '@babel/eslint-parser 7', installation: 'usual', packages: { '@babel/eslint-parser': '7.29.13', '@babel/core': '^7.29.0' }, parserOptions: babelOptions },
	{ name: '@babel/eslint-parser 8', installation: 'babel-8', packages: { '@babel/eslint-parser': '8.1.2', '@babel/core': '^8.0.0' }, parserOptions: babelOptions },
];

export const typescripts = ['5.9.3', '6.0.3', '7.0.2'];

/** What `--quick` takes: the newest ESLint of each line, this machine's Node, the TypeScript that the project is written in. */
export const quick = { eslints: ['8.57.1', '9.39.5', '10.15.0'], typescripts: ['6.0.3'] };

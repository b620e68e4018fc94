import tencentIm from 'eslint-plugin-tencent-im';

export default [
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  tencentIm.configs.strict,
  { settings: { 'tencent-im': { constants: { from: 'tencent-im-error-codes/codes', style: 'named' } } } },
];

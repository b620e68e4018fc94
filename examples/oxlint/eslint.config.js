import * as typescriptParser from '@typescript-eslint/parser';
import tencentIm from 'eslint-plugin-tencent-im';
import vueParser from 'vue-eslint-parser';

// The same as .oxlintrc.json says, to compare.
export default [
  {
    ...tencentIm.configs.recommended,
    files: ['**/*.{js,ts,tsx,vue}'],
    settings: {
      'tencent-im': { constants: { from: 'tencent-im-error-codes/codes', style: 'named' } },
    },
  },
  { files: ['**/*.{ts,tsx}'], languageOptions: { parser: typescriptParser } },
  { files: ['**/*.vue'], languageOptions: { parser: vueParser } },
];

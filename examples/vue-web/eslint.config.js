import * as typescriptParser from '@typescript-eslint/parser';
import tencentIm from 'eslint-plugin-tencent-im';
import vueParser from 'vue-eslint-parser';

export default [
  { ignores: ['dist/'] },
  { files: ['**/*.ts'], languageOptions: { parser: typescriptParser } },
  { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { parser: typescriptParser } } },
  { ...tencentIm.configs.recommended, files: ['**/*.{ts,vue}'] },
];

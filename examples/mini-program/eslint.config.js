import tencentIm from 'eslint-plugin-tencent-im';
import vueParser from 'vue-eslint-parser';

export default [
  { files: ['**/*.vue'], languageOptions: { parser: vueParser } },
  { ...tencentIm.configs.recommended, files: ['**/*.{js,vue}'] },
  { settings: { 'tencent-im': { locale: 'zh' } } },
];

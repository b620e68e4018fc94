import tencentIm from 'eslint-plugin-tencent-im';

export default [
  tencentIm.configs.recommended,
];

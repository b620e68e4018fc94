/** The project that the recipes work on: a module that makes the SDK, and one that recalls messages through it. */
export const app = {
	'package.json': JSON.stringify({ name: 'app', version: '1.0.0', private: true, type: 'module', scripts: { lint: 'eslint .' }, dependencies: { '@tencentcloud/chat': '3.6.6', 'tencent-im-error-codes': '0.1.0' } }, undefined, 2),
	'eslint.config.js': "import tencentIm from 'eslint-plugin-tencent-im';\nexport default [tencentIm.configs.recommended];\n",
	'src/im/chat.js': "import TencentCloudChat from '@tencentcloud/chat';\n\nexport const chat = TencentCloudChat.create({ SDKAppID: 1400000000 });\n",
	'src/recall.js': `import { chat } from './im/chat.js';

export async function recall(message, showToast) {
  try {
    await chat.revokeMessage(message);
  } catch (error) {
    if (error.code === 20016 || error.code === 10031) {
      showToast('Too late to recall this message');
    } else {
      showToast(error.message);
    }
  }
}
`,
} as const;

/** What the linter reports of it. */
export const appReports = ['src/recall.js:7 no-magic-error-code', 'src/recall.js:7 no-magic-error-code'];

/** `src/recall.js` with its codes named. */
export const namedRecall = app['src/recall.js']
	.replace("chat.js';\n", "chat.js';\nimport * as ImErrorCode from 'tencent-im-error-codes/codes';\n")
	.replace('20016', 'ImErrorCode.ERR_SVR_MSG_REVOKE_TIME_LIMIT')
	.replace('10031', 'ImErrorCode.ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT');

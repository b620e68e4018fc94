/** The import that a fix brings. */
const constants = 'import * as ImErrorCode from \'tencent-im-error-codes/codes\';\n';
const sdk = 'import TencentCloudChat from \'@tencentcloud/chat\';\n';
const instance = 'const chat = TencentCloudChat.create({ SDKAppID: 1 });\n';
const expired = 'ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED';
const sensitive = 'ImErrorCode.ERR_SVR_COMM_SENSITIVE_TEXT';

const javascript = ['espree', '@typescript-eslint/parser', '@babel/eslint-parser 7', '@babel/eslint-parser 8'];

const messenger = (code, imports = '') => `${sdk}${imports}
export class Messenger {
  #chat = TencentCloudChat.create({ SDKAppID: 1 });

  async send(message) {
    try {
      await this.#chat.sendMessage(message);
    } catch (error) {
      if (error?.code === ${code}) return this.renew();
      throw error;
    }
  }
}
`;

const page = (code, imports = '') => `const TIM = require('tim-wx-sdk');
${imports}const tim = TIM.create({ SDKAppID: 1 });
Page({
  send(message) {
    tim.sendMessage(message).catch((error) => {
      wx.showToast({ title: error.code === ${code} ? '内容含敏感词' : '发送失败' });
    });
  },
});
`;

const view = (code, imports = '') => `${sdk}${imports}${instance}export function Composer({ message, show }) {
  const send = () => chat.sendMessage(message).catch(({ code }) => show(code === ${code} ? <b>!</b> : <i>{code}</i>));
  return <button onClick={send}>Send</button>;
}
`;

const typed = (code, imports = '') => `${sdk}${imports}${instance}export async function send(message: unknown): Promise<void> {
  try {
    await chat.sendMessage(message);
  } catch (error) {
    if ((error as { code: number }).code === ${code}) return renew();
    throw error;
  }
}
declare function renew(): void;
`;

const component = (script, template, imports = '') => `<script setup>
import { ref } from 'vue';
${sdk}${imports}${instance}const imErrorCode = ref(0);
const send = (message) => chat.sendMessage(message).catch((error) => {
  if (error.code === ${script}) renew();
  else imErrorCode.value = error.code;
});
</script>

<template>
  <p v-if="imErrorCode === ${template}">{{ text }}</p>
</template>
`;

const typedComponent = (code, imports = '') => `<script setup lang="ts">
${sdk}${imports}${instance}const send = (message: unknown) => chat.sendMessage(message).catch((error: { code: number }) => {
  if (error.code === ${code}) return renew();
  throw error;
});
</script>
`;

const injected = `import type { Session } from './session';

export class Page {
  constructor(private readonly session: Session) {}

  open(): void {
    this.session.line.login({});
    this.session.other.login({});
  }
}
`;

/** What the type of `injected.ts` comes from. */
export const typedProject = {
	'session.ts': 'import type { ChatSDK } from \'@tencentcloud/chat\';\nexport interface Session { line: ChatSDK; other: { login(user: object): Promise<void> } }\n',
	'tsconfig.json': '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler", "target": "es2022", "types": [] }, "include": ["*.ts"] }\n',
	'node_modules/@tencentcloud/chat/package.json': '{ "name": "@tencentcloud/chat", "version": "3.6.6", "types": "index.d.ts" }\n',
	'node_modules/@tencentcloud/chat/index.d.ts': 'export interface ChatSDK { login(user: object): Promise<void> }\ndeclare const TencentCloudChat: { create(options: object): ChatSDK };\nexport default TencentCloudChat;\n',
};

/**
 * The files that are linted: by which parsers, what must be reported (the rule, and the text where the report begins), and
 * what the fixes make of it.
 */
export const files = [
	{ name: 'messenger.js', parsers: javascript, code: messenger('70001'), reports: [['no-magic-error-code', '70001']], fixed: messenger(expired, constants) },
	{ name: 'page.cjs', parsers: javascript, code: page('80001'), reports: [['no-magic-error-code', '80001']], fixed: page(sensitive, 'const ImErrorCode = require(\'tencent-im-error-codes/codes\');\n') },
	{ name: 'view.jsx', parsers: javascript, code: view('80001'), reports: [['no-magic-error-code', '80001']], fixed: view(sensitive, constants) },
	{ name: 'dropped.js', parsers: javascript, code: `${sdk}${instance}chat.login({ userID, userSig });\n`, reports: [['require-session-listeners', 'TencentCloudChat.create'], ['no-unhandled-critical-code', 'chat.login']] },
	{ name: 'other.js', parsers: javascript, code: 'client.send().catch((error) => {\n  if (error.code === 70001) retry();\n});\n', reports: [] },
	{ name: 'typed.ts', parsers: ['@typescript-eslint/parser'], code: typed('70001'), reports: [['no-magic-error-code', '70001']], fixed: typed(expired, constants) },
	{ name: 'composer.vue', parsers: ['vue-eslint-parser'], code: component('70001', '80001'), reports: [['no-magic-error-code', '70001'], ['no-magic-error-code', '80001']], fixed: component(expired, sensitive, constants) },
	{ name: 'typed.vue', parsers: ['vue-eslint-parser'], code: typedComponent('70001'), reports: [['no-magic-error-code', '70001']], fixed: typedComponent(expired, constants) },
	{ name: 'injected.ts', parsers: ['@typescript-eslint/parser, with types'], code: injected, reports: [['no-unhandled-critical-code', 'this.session.line']] },
];

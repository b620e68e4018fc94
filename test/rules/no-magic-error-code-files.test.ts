import * as espree from 'espree';
import rule from '../../rules/no-magic-error-code.js';
import { babelParser } from '../support/babel-parser.js';
import { createProject } from '../support/create-project.js';
import { runRule, vueLanguageOptions } from '../support/rule-tester.js';
import { type Case, constantsImport, inHandler, inProject, invalid, projects, valid } from './cases.js';

const expired = 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED';
const sensitive = 'ERR_SVR_COMM_SENSITIVE_TEXT';

const file = (name: string, folder = projects.withConstants): Partial<Case> => ({ filename: inProject(folder, name) });
const javascript = { languageOptions: { parser: espree, sourceType: 'module', parserOptions: { ecmaFeatures: { jsx: true } } } };
const script = { languageOptions: { parser: espree, sourceType: 'commonjs' } };
const component = { languageOptions: vueLanguageOptions };

const page = (code: string, constants = ''): string => `const TIM = require('tim-wx-sdk');
${constants}const tim = TIM.create({ SDKAppID: 1 });
Page({
  async onSend() {
    try {
      await tim.sendMessage(this.data.message);
    } catch (error) {
      if (error.code === ${code}) wx.showToast({ title: '内容含敏感词' });
    }
  },
});
`;

const setup = (template: string, body: string, imports = ''): string => `<script setup>
import { ref } from 'vue';
import TencentCloudChat from '@tencentcloud/chat';
${imports}const chat = TencentCloudChat.create({ SDKAppID: 1 });
const imErrorCode = ref(0);
const send = () => chat.sendMessage(message).catch((error) => {
  ${body}
});
</script>

<template>
  <p v-if="imErrorCode === ${template}">{{ text }}</p>
</template>
`;

const setupBelow = (template: string, body: string, imports = ''): string => setup(template, body, imports).replace(/^(<script[\s\S]*<\/script>\n)\n([\s\S]*)$/u, '$2\n$1');

const optionsApi = (template: string, script: string, imports = ''): string => `<template>
  <p v-if="imErrorCode === ${template}">{{ text }}</p>
</template>

<script>
import TencentCloudChat from '@tencentcloud/chat';
${imports}const chat = TencentCloudChat.create({ SDKAppID: 1 });
export default {
  data: () => ({ imErrorCode: 0 }),
  methods: {
    send() {
      chat.sendMessage(message).catch((error) => {
        if (error.code === ${script}) this.hint();
      });
    },
  },
};
</script>
`;

const view = (code: string, imports = ''): string => `import TencentCloudChat from '@tencentcloud/chat';
${imports}const chat = TencentCloudChat.create({ SDKAppID: 1 });
export function Composer() {
  const [text, setText] = useState('');
  const send = () => chat.sendMessage(message).catch((error) => setText(error.code === ${code} ? <b>!</b> : ''));
  return <button onClick={() => chat.login(user).catch(({ code }) => setText(code === ${code} ? '…' : ''))}>{text}</button>;
}
`;

const named = (reference: string, imports: string): string => inHandler(`if (error.code === ${reference}) renew();`, imports);
const fixes = (more: Partial<Case>): object => invalid(named('«70001»', ''), [{ is: expired }], named(`ImErrorCode.${expired}`, constantsImport), more);
const viewFixes = (more: Partial<Case>): object =>
	invalid(
		view('«80001»'),
		[{ is: sensitive }, { is: sensitive }],
		// The second report is a replacement alone, but the first one's edit reaches from the import to its number.
		[view('80001', constantsImport).replace('80001', `ImErrorCode.${sensitive}`), view(`ImErrorCode.${sensitive}`, constantsImport)],
		more,
	);

runRule(rule, {
	invalid: [
		// Parsers and extensions
		fixes(file('send.ts')),
		fixes({ ...file('send.js'), ...javascript }),
		fixes({ ...file('send.mjs'), ...javascript }),
		fixes({ ...file('send.js'), languageOptions: { parser: babelParser } }),
		fixes({ ...file('send.jsx'), ...javascript }),
		viewFixes(file('Composer.tsx')),
		viewFixes({ ...file('Composer.jsx'), ...javascript }),
		viewFixes({ ...file('Composer.jsx'), languageOptions: { parser: babelParser } }),

		// CommonJS and native mini programs
		invalid(page('«80001»'), [{ is: sensitive }], page(`ImErrorCode.${sensitive}`, 'const ImErrorCode = require(\'tencent-im-error-codes/codes\');\n'), { ...file('pages/chat/chat.js'), ...script }),
		invalid(page('«80001»'), [{ is: sensitive, suggestion: page(`ImErrorCode.${sensitive}`, 'const ImErrorCode = require(\'tencent-im-error-codes/codes\');\n') }], null, { ...file('pages/chat/chat.js', projects.bare), ...script }),
		invalid('wx.$TUIKit.sendMessage(message).catch((error) => { if (error.code === «80001») hint(); });\n', [{ is: sensitive }], null, { ...file('app.js'), ...script }),
		invalid('wx.$TUIKit.sendMessage(message).catch((error) => { if (error.code === «80001») hint(); });\n', [{ is: sensitive }], `const ImErrorCode = require('tencent-im-error-codes/codes');\n\nwx.$TUIKit.sendMessage(message).catch((error) => { if (error.code === ImErrorCode.${sensitive}) hint(); });\n`, {
			...file('app.js', createProject({ name: 'app', type: 'commonjs', dependencies: { 'tencent-im-error-codes': '^0.1.0' } })),
			...script,
		}),

		// Components
		invalid(setup('«80001»', 'if (error.code === «70001») renew();'), [{ is: expired }, { is: sensitive }], [
			setup('80001', `if (error.code === ImErrorCode.${expired}) renew();`, constantsImport),
			setup(`ImErrorCode.${sensitive}`, `if (error.code === ImErrorCode.${expired}) renew();`, constantsImport),
		], { ...file('Chat.vue'), ...component }),
		invalid(setup('«80001»', 'hint();'), [{ is: sensitive }], setup(`ImErrorCode.${sensitive}`, 'hint();', constantsImport), { ...file('Chat.vue'), ...component }),
		invalid(setup('«80001»', 'hint();'), [{ is: sensitive, suggestion: setup(`ImErrorCode.${sensitive}`, 'hint();', constantsImport) }], null, { ...file('Chat.vue', projects.bare), ...component }),
		invalid(setup('«80001»', 'hint();').replaceAll('script setup', 'script setup lang="ts"'), [{ is: sensitive }], setup(`ImErrorCode.${sensitive}`, 'hint();', constantsImport).replaceAll('script setup', 'script setup lang="ts"'), { ...file('Chat.vue'), ...component }),
		// What an HTML comment of the template may switch off is not imported with the rest
		...[
			{ comment: '<!-- the code -->', firstImport: `import { ${expired}, ${sensitive} } from '@app/codes';\n` },
			{ comment: '<!-- eslint-disable-next-line -->', firstImport: `import { ${expired} } from '@app/codes';\n` },
		].map(({ comment, firstImport }) => {
			const write = (template: string, body: string, imports = ''): string => setup(template, body, imports).replace('  <p', `  ${comment}\n  <p`);
			return invalid(write('«80001»', 'if (error.code === «70001») renew();'), [{ is: expired }, { is: sensitive }], [
				write('80001', `if (error.code === ${expired}) renew();`, firstImport),
				write(sensitive, `if (error.code === ${expired}) renew();`, `import { ${[expired, sensitive].sort().join(', ')} } from '@app/codes';\n`),
			], { ...file('Chat.vue'), ...component, settings: { 'tencent-im': { constants: { from: '@app/codes', style: 'named' } } } });
		}),
		// The template above the script: its edit reaches down to the import, and no pass writes that twice
		invalid(setupBelow('«80001»', 'if (error.code === «70001») renew();'), [{ is: sensitive }, { is: expired }], [
			setupBelow(`ImErrorCode.${sensitive}`, 'if (error.code === 70001) renew();', constantsImport),
			setupBelow(`ImErrorCode.${sensitive}`, `if (error.code === ImErrorCode.${expired}) renew();`, constantsImport),
		], { ...file('Chat.vue'), ...component }),
		// A template of the options API is reported only; its script is fixed all the same
		invalid(optionsApi('«80001»', '«70001»'), [{ is: sensitive }, { is: expired }], optionsApi('80001', `ImErrorCode.${expired}`, constantsImport), { ...file('Chat.vue'), ...component }),
		invalid(optionsApi('«80001»', '79999'), [{ is: sensitive }], null, { ...file('Chat.vue'), ...component }),
	],
	valid: [
		valid(named('79999', ''), { ...file('send.js'), languageOptions: { parser: babelParser } }),
		valid(page('79999'), { ...file('pages/chat/chat.js'), ...script }),
		valid(setup('79999', 'hint();'), { ...file('Chat.vue'), ...component }),
		valid(setup('80001', 'hint();').replaceAll('imErrorCode', 'price'), { ...file('Chat.vue'), ...component }),
		valid('<template><p>80001 is a code</p></template>\n', { ...file('Chat.vue'), ...component }),
		valid('<template><p :data-code="80001" /></template>\n<style>p { error: 80001 }</style>\n', { ...file('Chat.vue'), ...component }),
		valid('declare const code: 70001;\n', file('codes.d.ts')),
	],
});

import type { LocalizedText } from '../../../catalog/src/entry.js';
import discord from './examples/discord.txt';
import errorTable from './examples/error-table.txt';
import miniProgram from './examples/mini-program.txt';
import react from './examples/react.txt';
import recall from './examples/recall.txt';
import relogin from './examples/relogin.txt';
import vue from './examples/vue.txt';

/** Code that shows what the linter and the codemod do. */
export const examples: readonly { readonly id: string; readonly title: LocalizedText; readonly text: string }[] = [
	{ id: 'recall', title: { en: 'Recalling a message (JavaScript)', zh: '撤回消息（JavaScript）' }, text: recall },
	{ id: 'vue', title: { en: 'A chat input (Vue)', zh: '聊天输入框（Vue）' }, text: vue },
	{ id: 'relogin', title: { en: 'Logging in again (TypeScript)', zh: '重新登录（TypeScript）' }, text: relogin },
	{ id: 'error-table', title: { en: 'A table of messages (TypeScript)', zh: '错误提示表（TypeScript）' }, text: errorTable },
	{ id: 'mini-program', title: { en: 'A mini program (JavaScript)', zh: '小程序（JavaScript）' }, text: miniProgram },
	{ id: 'react', title: { en: 'A group page (React)', zh: '群组页面（React）' }, text: react },
	{ id: 'discord', title: { en: 'Another product: no report', zh: '其他产品：不报告' }, text: discord },
];

import rule from '../../rules/no-unhandled-critical-code.js';
import { runRule, vueLanguageOptions } from '../support/rule-tester.js';
import { inProject, projects } from './cases.js';
import { electron, type Expected, invalid, reactNative, valid, web } from './no-unhandled-critical-code-cases.js';

/** What the suggestion adds to the end of a chain on a line without indentation. */
const rethrows = (call: string): string => `⟦.catch((error) => {\n\t// TODO: handle the failure of ${call}\n\tthrow error;\n})⟧`;
const checks = (call: string): string => `⟦.then((result) => {\n\tif (result.code !== 0) {\n\t\t// TODO: handle the failure of ${call}\n\t\tthrow new Error(\`IM error \${result.code}\`);\n\t}\n\treturn result;\n})⟧`;

const login: Expected = { id: 'droppedFailure', call: 'chat.login()', group: 'login', suggests: 'addCatch' };
const send: Expected = { id: 'droppedFailure', call: 'chat.sendMessage()', group: 'sending', suggests: 'addCatch' };
const join: Expected = { id: 'droppedFailure', call: 'chat.joinGroup()', group: 'joining', suggests: 'addCatch' };
const electronLogin: Expected = { id: 'droppedResult', call: 'timRender.TIMLogin()', group: 'login', suggests: 'addResultCheck' };

runRule(rule, {
	invalid: [
		// Each group of calls whose failure leaves the app broken
		invalid(`${web}«chat.login»(options)${rethrows('chat.login()')};`, [login]),
		invalid(`${web}«chat.sendMessage»(message)${rethrows('chat.sendMessage()')};`, [send]),
		invalid(`${web}«chat.resendMessage»(message)${rethrows('chat.resendMessage()')};`, [{ ...send, call: 'chat.resendMessage()' }]),
		invalid(`${web}«chat.joinGroup»(group)${rethrows('chat.joinGroup()')};`, [join]),
		invalid(`${reactNative}«manager.initSDK»(0, 4, listener)${checks('manager.initSDK()')};`, [{ id: 'droppedResult', call: 'manager.initSDK()', group: 'initialisation', suggests: 'addResultCheck' }]),
		invalid(`${electron}«timRender.TIMInit»()${checks('timRender.TIMInit()')};`, [{ ...electronLogin, call: 'timRender.TIMInit()', group: 'initialisation' }]),

		// Each way to drop a promise
		invalid(`${web}void «chat.login»(options)${rethrows('chat.login()')};`, [login]),
		invalid(`${web}«chat.login»(options).then(start)${rethrows('chat.login()')};`, [login]),
		invalid(`${web}«chat.login»(options).then(start).finally(hide)${rethrows('chat.login()')};`, [login]),
		invalid(`${web}«chat.login»(options).then(start, null)${rethrows('chat.login()')};`, [login]),
		invalid(`${web}isReady && «chat.login»(options)${rethrows('chat.login()')};`, [login]),
		invalid(`${web}isReady ? «chat.login»(options)${rethrows('chat.login()')} : start();`, [login]),
		invalid(`${web}const pending = «chat.login»(options)${rethrows('chat.login()')};`, [login]),
		invalid(`${web}await «chat.login»(options)${rethrows('chat.login()')};`, [login]),
		invalid(`${web}Promise.all([«chat.login»(options)${rethrows('chat.login()')}]);`, [login]),
		invalid(`${web}setTimeout(() => «chat.login»(options)${rethrows('chat.login()')}, 1000);`, [login]),
		invalid(`${web}button.onclick = async () => { await «chat.sendMessage»(message)${rethrows('chat.sendMessage()')}; };`, [send]),
		invalid(`${web}export const ready = new Promise((resolve) => { «chat.login»(options).then(resolve)${rethrows('chat.login()')}; });`, [login]),
		invalid(`${web}try { «chat.login»(options)${rethrows('chat.login()')}; } catch (error) { show(error); }`, [login]),
		invalid(`${web}chat.getMyProfile().then(() => { «chat.joinGroup»(group)${rethrows('chat.joinGroup()')}; }).catch(show);`, [join]),
		invalid(`${web}async function send() { await «chat.sendMessage»(message)${rethrows('chat.sendMessage()')}; }\nsend();`, [send]),
		invalid(`${web}Promise.allSettled([«chat.joinGroup»(group)${rethrows('chat.joinGroup()')}]);`, [join]),
		invalid(`${web}messages.forEach((message) => «chat.sendMessage»(message)${rethrows('chat.sendMessage()')});`, [send]),

		// Several at once, each with its own suggestion
		invalid(`${web}«chat.login»(options)⟦0:.catch((error) => {\n\t// TODO: handle the failure of chat.login()\n\tthrow error;\n})⟧;\n«chat.joinGroup»(group)⟦1:.catch((error) => {\n\t// TODO: handle the failure of chat.joinGroup()\n\tthrow error;\n})⟧;`, [login, join]),

		// Calls over several lines, and the file's own indentation and semicolons
		invalid(`${web}function start() {\n  «chat\n    .login»(options)\n    .then(show)⟦.catch((error) => {\n    // TODO: handle the failure of chat.login()\n    throw error;\n  })⟧;\n}\nstart();`, [login]),
		invalid(`import TencentCloudChat from '@tencentcloud/chat'\nconst chat = TencentCloudChat.create({})\n«chat.login»(options)⟦.catch((error) => {\n\t// TODO: handle the failure of chat.login()\n\tthrow error\n})⟧\n`, [login]),
		invalid(`${web}export function useChat() {\n    useEffect(() => {\n        «chat.login»(options)⟦.catch((error) => {\n            // TODO: handle the failure of chat.login()\n            throw error;\n        })⟧; // no news is good news\n    }, []);\n}`, [login]),
		invalid('import TencentCloudChat from \'@tencentcloud/chat\';\r\nconst chat = TencentCloudChat.create({});\r\n«chat.login»(options)⟦.catch((error) => {\r\n\t// TODO: handle the failure of chat.login()\r\n\tthrow error;\r\n})⟧;\r\n', [login]),
		invalid(`${web}«chat?.login»(options)${rethrows('chat.login()')};`, [login]),
		invalid(`${web}«chat!.login»(options)${rethrows('chat.login()')};`, [login]),
		invalid(`${web}(«chat.login»(options)${rethrows('chat.login()')});`, [login]),

		invalid(`${web}export function start() {\n «chat.login»(options)⟦.catch((error) => {\n   // TODO: handle the failure of chat.login()\n   throw error;\n })⟧;\n}`, [login]),

		// A callee that has no name, or a long one
		invalid(`${web}«(await TencentCloudChat.create({ SDKAppID: 0 })).login»(options)${rethrows('login()')};`, [{ ...login, call: 'login()' }]),
		invalid(`${web}«application.services.communication.messages.session.login»(options)${rethrows('login()')};`, [{ ...login, call: 'login()' }], { settings: { 'tencent-im': { instances: ['application.services.communication.messages.session'] } } }),

		// Comments stay
		invalid(`${web}/* first */ «chat.login»(/* who */ options)${rethrows('chat.login()')} /* then */; // and on`, [login]),

		// The other SDKs
		invalid(`import TIM from 'tim-js-sdk';\nconst tim = TIM.create({});\n«tim.login»(options)${rethrows('tim.login()')};`, [{ ...login, call: 'tim.login()' }]),
		invalid(`wx.$TUIKit = TIM.create({});\n«wx.$TUIKit.sendMessage»(message).then(show)${rethrows('wx.$TUIKit.sendMessage()')};`, [{ ...send, call: 'wx.$TUIKit.sendMessage()' }]),
		invalid(`import TencentCloudChat from '@tencentcloud/lite-chat';\nconst chat = TencentCloudChat.create({});\n«chat.login»(options)${rethrows('chat.login()')};`, [login]),
		invalid(`import { TUILogin } from '@tencentcloud/tui-core';\n«TUILogin.login»(options)${rethrows('TUILogin.login()')};`, [{ ...login, call: 'TUILogin.login()' }]),
		invalid(`import { TUIGroupService } from '@tencentcloud/chat-uikit-engine';\n«TUIGroupService.joinGroup»(group)${rethrows('TUIGroupService.joinGroup()')};`, [{ ...join, call: 'TUIGroupService.joinGroup()' }]),
		invalid(`import { useLoginStore } from 'tuikit-atomicx-vue3/chat';\nconst { login } = useLoginStore();\n«login»(options)${rethrows('login()')};`, [{ ...login, call: 'login()' }]),
		invalid(`import { TimMain } from 'im_electron_sdk';\nconst main = new TimMain({});\n«main.getTimbaseManager().TIMLogin»(options)${rethrows('main.getTimbaseManager().TIMLogin()')};`, [{ ...login, call: 'main.getTimbaseManager().TIMLogin()' }]),
		invalid(`export default { mounted() { this.client.on(this.TencentCloudChat.EVENT.SDK_READY, this.start); «this.client.login»(options)${rethrows('this.client.login()')}; } };`, [{ ...login, call: 'this.client.login()' }]),

		// An SDK that resolves: a catch sees nothing, and the check stands in front of whatever follows
		invalid(`${electron}«timRender.TIMLogin»(options)${checks('timRender.TIMLogin()')};`, [electronLogin]),
		invalid(`${electron}«timRender.TIMLogin»(options)${checks('timRender.TIMLogin()')}.catch(show);`, [electronLogin]),
		invalid(`${electron}«timRender.TIMLogin»(options)${checks('timRender.TIMLogin()')}.then(() => start());`, [electronLogin]),
		invalid(`${electron}export async function login() { const result = await «timRender.TIMLogin»(options)${checks('timRender.TIMLogin()')}; if (result.code === 0) start(); }`, [electronLogin]),
		invalid(`${electron}export async function login() { const { json_param } = await «timRender.TIMLogin»(options)${checks('timRender.TIMLogin()')}; start(json_param); }`, [electronLogin]),
		invalid(`${reactNative}«manager.login»(user, userSig)${checks('manager.login()')};`, [{ ...electronLogin, call: 'manager.login()' }]),

		// An SDK that calls back
		invalid('«webim.login»(info, listeners, options, start);', [{ id: 'missingCallback', call: 'webim.login()', group: 'login' }]),
		invalid('«webim.sendMsg»(message, start);', [{ id: 'missingCallback', call: 'webim.sendMsg()', group: 'sending' }]),
		invalid(`${electron}«timRender.TIMMsgSendMessageV2»({ conv_id: id });`, [{ id: 'missingCallback', call: 'timRender.TIMMsgSendMessageV2()', group: 'sending' }]),

		// A component: the template calls it on an event
		invalid(`<template><button @click="send">a</button></template>\n<script setup>\n${web}const send = async () => {\n\tawait «chat.sendMessage»(message)⟦.catch((error) => {\n\t\t// TODO: handle the failure of chat.sendMessage()\n\t\tthrow error;\n\t})⟧;\n};\n</script>`, [send], { languageOptions: vueLanguageOptions, filename: inProject(projects.bare, 'src/send.vue') }),
		invalid(`${web}export const Input = () => <button onClick={async () => { await «chat.sendMessage»(message)${rethrows('chat.sendMessage()')}; }} />;`, [send], { filename: inProject(projects.bare, 'src/input.tsx') }),

		invalid(`${web}«chat.sendMessage»(message, { onlineUserOnly: false })${rethrows('chat.sendMessage()')};`, [send]),

		// Every call, where it is asked for
		invalid(`${web}«chat.getMyProfile»().then(show)${rethrows('chat.getMyProfile()')};`, [{ id: 'droppedFailure', call: 'chat.getMyProfile()', suggests: 'addCatch' }], { options: [{ calls: 'all' }] }),
		invalid(`${web}«chat.revokeMessage»(message)${rethrows('chat.revokeMessage()')};`, [{ id: 'droppedFailure', call: 'chat.revokeMessage()', suggests: 'addCatch' }], { options: [{ calls: 'all' }] }),
		invalid(`${web}function remove(conversation) { «conversation.deleteConversation»()${rethrows('conversation.deleteConversation()')}; }`, [{ id: 'droppedFailure', call: 'conversation.deleteConversation()', suggests: 'addCatch' }], { options: [{ calls: 'all' }] }),
		invalid(`${web}«chat.sendMessage»(message, { onlineUserOnly: true })${rethrows('chat.sendMessage()')};`, [send], { options: [{ calls: 'all' }] }),
		invalid(`${electron}«timRender.TIMConvGetConvList»()${checks('timRender.TIMConvGetConvList()')};`, [{ id: 'droppedResult', call: 'timRender.TIMConvGetConvList()', suggests: 'addResultCheck' }], { options: [{ calls: 'all' }] }),
		invalid(`import { TUIChatService } from '@tencentcloud/chat-uikit-engine';\n«TUIChatService.sendTextMessage»(text)${rethrows('TUIChatService.sendTextMessage()')};`, [{ ...send, call: 'TUIChatService.sendTextMessage()' }], { options: [{ calls: 'all' }] }),
		invalid(`import { TUIConversationService } from '@tencentcloud/chat-uikit-engine';\n«TUIConversationService.switchConversation»(id)${rethrows('TUIConversationService.switchConversation()')};`, [{ id: 'droppedFailure', call: 'TUIConversationService.switchConversation()', suggests: 'addCatch' }], { options: [{ calls: 'all' }] }),
		// To other conversations: no list marks it
		invalid(`import { TUIChatService } from '@tencentcloud/chat-uikit-engine';\n«TUIChatService.sendForwardMessage»(list, messages)${rethrows('TUIChatService.sendForwardMessage()')};`, [{ ...send, call: 'TUIChatService.sendForwardMessage()' }]),
		invalid('import axios from \'axios\';\n«axios.post»(\'https://console.tim.qq.com/v4/openim/sendmsg\', body);', [{ id: 'droppedResult', call: 'axios.post()' }], { options: [{ calls: 'all' }] }),
	],
	valid: [
		valid(`${web}chat.login(options).catch((error) => show(error));`),
		valid(`${web}chat.login(options).then(start, (error) => show(error));`),
		valid(`${web}chat.login(options).then(start).finally(hide).catch(show);`),
		valid(`${web}export const login = () => chat.login(options);`),
		valid(`${web}export async function login() { await chat.login(options); }`),
		valid(`${web}const pending = chat.login(options);\nexport default pending;`),
		valid(`${web}show(chat.login(options));`),
		valid(`${web}Promise.all([chat.login(options)]).catch(show);`),
		valid(`${web}retry(() => chat.login(options));`),
		valid(`${web}button.onclick = async () => { try { await chat.sendMessage(message); } catch (error) { show(error); } };`),
		valid(`${web}export const ready = new Promise((resolve, reject) => { chat.login(options).then(resolve).catch(reject); });`),
		valid(`${web}chat.getMyProfile().then(() => chat.joinGroup(group)).catch(show);`),
		valid(`${web}async function send() { await chat.sendMessage(message); }\nsend().catch(show);`),
		valid(`${web}class Session { async send() { await chat.sendMessage(message); } }`),
		valid(`${electron}timRender.TIMLogin(options).then(({ code }) => { if (code !== 0) show(code); });`),
		valid(`${electron}timRender.TIMLogin(options).then(onLogin);`),
		valid(`${electron}export async function login() { const result = await timRender.TIMLogin(options); if (result.code === 0) start(); else show(result); }`),
		valid(`${electron}export async function login() { const result = await timRender.TIMLogin(options); return result; }`),
		valid('webim.login(info, listeners, options, start, onError);'),
		valid(`${electron}timRender.TIMMsgSendMessageV2({ callback: onSent });`),
		valid(`${web}export const Input = () => <Form onFinish={async () => { await chat.sendMessage(message); }} />;`, { filename: inProject(projects.bare, 'src/input.tsx') }),
		// Not asked for
		valid(`${web}chat.getMyProfile().then(show);`),
		valid(`${web}chat.revokeMessage(message);`),
		valid(`${web}chat.sendMessage(message, { onlineUserOnly: true });`),
		valid(`${web}chat.sendMessage(message, { onlineUserOnly: isTyping });`),
		// Nothing is asked for: the engine only clears its own store
		valid(`import { TUIConversationService } from '@tencentcloud/chat-uikit-engine';\nTUIConversationService.switchConversation('');\nTUIConversationService.switchConversation();`, { options: [{ calls: 'all' }] }),
		// The engine's own list marks what was not sent
		valid('import { TUIChatService } from \'@tencentcloud/chat-uikit-engine\';\nTUIChatService.sendTextMessage(text);'),
		// Not the SDK's, or nothing that can fail
		valid('client.login(token);'),
		valid('import { Client } from \'discord.js\';\nconst client = new Client();\nclient.login(token);', { options: [{ calls: 'all' }] }),
		valid(`${web}chat.on('error', listen);\nchat.createTextMessage(options);`, { options: [{ calls: 'all' }] }),
		valid('import { login } from \'./session\';\nlogin(options);', { options: [{ calls: 'all' }] }),
	],
});

import rule from '../../rules/no-unhandled-critical-code.js';
import { runRule, vueLanguageOptions } from '../support/rule-tester.js';
import { inProject, projects } from './cases.js';
import { electron, type Expected, invalid, valid, web } from './no-unhandled-critical-code-cases.js';

const todo = '// TODO: handle the failure of chat.sendMessage()';

/** What a suggestion adds to the end of an empty block, or behind what stands there. */
const again = (name = 'error', call = 'chat.sendMessage()', indent = ''): string => `\n${indent}\t// TODO: handle the failure of ${call}\n${indent}\tthrow ${name};\n${indent}`;

const empty: Expected = { id: 'emptyHandler', call: 'chat.sendMessage()', group: 'sending', suggests: 'throwAgain' };
const logged: Expected = { ...empty, id: 'loggedOnly' };
const without = ({ id, call, group }: Expected): Expected => ({ id, call, ...(group ? { group } : {}) });

runRule(rule, {
	invalid: [
		// Handlers that do nothing
		invalid(`${web}chat.sendMessage(message).catch(«(error) =>» {⟦${again()}⟧});`, [empty]),
		invalid(`${web}chat.sendMessage(message).catch(«⟦()→(error)⟧ =>» {⟦${again()}⟧});`, [empty]),
		invalid(`${web}chat.sendMessage(message).catch(«function ⟦()→(imError)⟧» { /* error */⟦ →${again('imError')}⟧});`, [empty]),
		invalid(`${web}chat.sendMessage(message).catch(«⟦()→(error)⟧ =>»⟦ undefined→ {${again()}}⟧);`, [empty]),
		invalid(`${web}chat.sendMessage(message).catch(«error =>»⟦ null→ {${again()}}⟧);`, [empty]),
		invalid(`${web}chat.sendMessage(message).then(show, «(error) =>» {⟦${again()}⟧});`, [empty]),
		invalid(`${web}chat.sendMessage(message).catch(«(error) =>» {⟦→${again()}⟧}).finally(hide);`, [empty]),
		invalid(`${web}export async function send() { try { await chat.sendMessage(message); } «catch (error)» {⟦${again()}⟧} }`, [empty]),
		invalid(`${web}export async function send() { try { await chat.sendMessage(message); } «catch» ⟦{}→(error) {${again()}}⟧ }`, [empty]),
		invalid(`${web}export async function send() { try { await chat.sendMessage(message); } «catch (error)» {⟦${again()}⟧} finally { hide(); } }`, [empty]),
		invalid(`${web}export async function send() {\n\ttry {\n\t\tawait chat.sendMessage(message);\n\t} «catch (error)» {\n\t\t// it will be fine\n\t⟦→\t${todo}\n\t\tthrow error;\n\t⟧}\n}`, [empty]),
		invalid(`${web}export async function send() {\n  try {\n    await chat.sendMessage(message);\n  } «catch (error)» {⟦\n    ${todo}\n    throw error;\n  ⟧}\n}`, [empty]),
		invalid(`${web}const ignore = () => {};\nchat.sendMessage(message).catch(«ignore»);`, [without(empty)]),
		invalid(`import { noop } from 'lodash-es';\n${web}chat.sendMessage(message).catch(«noop»);`, [without(empty)]),
		invalid(`${web}chat.sendMessage(message).catch(«({ code }) =>» {});`, [without(empty)]),
		invalid(`${web}export async function send() { try { await chat.sendMessage(message); } «catch ({ code })» {} }`, [without(empty)]),
		invalid('webim.sendMsg(message, start, «(error) =>» {⟦\n\t// TODO: handle the failure of webim.sendMsg()\n\tthrow error;\n⟧});', [{ ...empty, call: 'webim.sendMsg()' }]),

		invalid(`import TencentCloudChat from '@tencentcloud/chat'\nconst chat = TencentCloudChat.create({})\nchat.sendMessage(message).catch(«(error) =>» {⟦\n\t${todo}\n\tthrow error\n⟧})\n`, [empty]),
		invalid(`${web}chat.sendMessage(message).catch(«(/* who cares */) =>» {});`, [without(empty)]),

		// Handlers that only write a log
		invalid(`${web}chat.sendMessage(message).catch(«⟦console.error→(error) => {\n\tconsole.error(error);\n\t${todo}\n\tthrow error;\n}⟧»);`, [logged]),
		invalid(`${web}chat.sendMessage(message).catch(«(error) =>»⟦ console.error(error)→ {\n\tconsole.error(error);${again()}}⟧);`, [logged]),
		invalid(`${web}chat.sendMessage(message).catch(«e =>» { console.warn('failed', e.code);⟦ →${again('e')}⟧});`, [logged]),
		invalid(`${web}chat.sendMessage(message).catch(«(error) =>» { if (DEBUG) console.log(error);⟦ →${again()}⟧});`, [logged]),
		invalid(`${web}chat.sendMessage(message).catch(«(error) =>»⟦ (DEBUG && console.log(error))→ {\n\tDEBUG && console.log(error);${again()}}⟧);`, [logged]),
		invalid(`${web}chat.sendMessage(message).catch(«(error) =>» { this.logger.error(error);⟦ →${again()}⟧});`, [logged]),
		invalid(`${web}export async function send() { try { await chat.sendMessage(message); } «catch (error)» { console.error(error);⟦ →${again()}⟧} }`, [logged]),
		invalid(`${web}export async function send() { try { await chat.sendMessage(message); } «catch» ⟦{ console.error('failed'); }→(error) { console.error('failed');${again()}}⟧ }`, [logged]),
		invalid(`${web}function log(error) { console.log(error); }\nchat.sendMessage(message).catch(«log»);`, [without(logged)]),
		invalid(`${web}chat.sendMessage(message).catch(«(error) =>» /* why */ (console.log(error)));`, [without(logged)]),
		invalid(`${web}chat.sendMessage(message).catch(«(error) =>» (console.log(error) /* why */));`, [without(logged)]),
		invalid(`${web}chat.sendMessage(message).catch(«(error) =>»⟦ console.log(error /* why */)→ {\n\tconsole.log(error /* why */);${again()}}⟧);`, [logged]),
		invalid(`${web}chat.sendMessage(message).catch(«⟦()→(caughtError)⟧ =>» { console.log(error, imError, failure);⟦ →${again('caughtError')}⟧});`, [logged]),
		invalid(`${electron}timRender.TIMLogin(options).then(«⟦console.log→(error) => {\n\tconsole.log(error);\n\t// TODO: handle the failure of timRender.TIMLogin()\n\tthrow error;\n}⟧»);`, [{ ...logged, call: 'timRender.TIMLogin()', group: 'login' }]),
		invalid(`${electron}export async function login() { «const result = await timRender.TIMLogin(options);» console.log(result); }`, [{ id: 'loggedOnly', call: 'timRender.TIMLogin()', group: 'login' }]),
		invalid(`${electron}export async function login() { «const { code } = await timRender.TIMLogin(options);» if (code !== 0) return; start(); }`, [{ id: 'emptyHandler', call: 'timRender.TIMLogin()', group: 'login' }]),

		invalid(`${electron}timRender.TIMLogin(options).then(onLogin);\n«function onLogin(result)» { console.log(result); }`, [{ id: 'loggedOnly', call: 'timRender.TIMLogin()', group: 'login' }]),
		invalid('webim.sendMsg(message, start, onError);\n«function onError(error)» {}', [{ ...without(empty), call: 'webim.sendMsg()' }]),

		// One handler of several calls makes one report
		invalid(`${web}export async function send() { try { await chat.sendMessage(first); await chat.sendMessage(second); } «catch (error)» {⟦${again()}⟧} }`, [{ ...empty, call: 'chat.sendMessage() (and 1 more)' }]),
		// A function whose callers only log
		invalid(`${web}async function send() { await chat.sendMessage(message); }\nsend().catch(«⟦console.error→(error) => {\n\tconsole.error(error);\n\t${todo}\n\tthrow error;\n}⟧»);`, [logged]),

		// Components and types
		invalid(`<script>\n${web}export default { mounted() {\n\tchat.sendMessage(message).catch(«(error) =>» {⟦\n\t\t${todo}\n\t\tthrow error;\n\t⟧});\n} };\n</script>`, [empty], { languageOptions: vueLanguageOptions, filename: inProject(projects.bare, 'src/send.vue') }),
		invalid(`${web}export async function send() { try { await chat.sendMessage(message); } «catch (error: unknown)» {⟦${again()}⟧} }`, [empty]),
		invalid(`${web}chat.sendMessage(message).catch(«async (error: Error): Promise<void> =>» { console.log(error);⟦ →${again()}⟧});`, [logged]),

		// Every call, where it is asked for
		invalid(`${web}chat.getMyProfile().catch(«(error) =>» {⟦${again('error', 'chat.getMyProfile()')}⟧});`, [{ id: 'emptyHandler', call: 'chat.getMyProfile()', suggests: 'throwAgain' }], { options: [{ calls: 'all' }] }),
		invalid(`${web}chat.getMyProfile().catch(«⟦console.log→(error) => {\n\tconsole.log(error);\n\t// TODO: handle the failure of chat.getMyProfile()\n\tthrow error;\n}⟧»);`, [{ id: 'loggedOnly', call: 'chat.getMyProfile()', suggests: 'throwAgain' }], { options: [{ calls: 'all' }] }),

		// Ways out that do not fit
		invalid(`${web}// im-error: someone else\nchat.sendMessage(message).catch(«(error) =>» {⟦${again()}⟧});`, [empty]),
		invalid(`${web}// im-error: handled by the toast\n\nchat.sendMessage(message).catch(«(error) =>» {⟦${again()}⟧});`, [empty]),
		invalid(`${web}chat.sendMessage(message).catch(«⟦console.error→(error) => {\n\tconsole.error(error);\n\t${todo}\n\tthrow error;\n}⟧»);`, [logged], { options: [{ allowedHandlers: ['console.warn'] }] }),
		invalid(`${web}chat.sendMessage(message).catch(«(error) =>» { this.logger.error(error);⟦ →${again()}⟧});`, [logged], { options: [{ allowedHandlers: [{ module: './log' }] }] }),
		invalid(`import { log } from './log';\n${web}chat.sendMessage(message).catch(«(error) =>»⟦ log(error)→ {\n\tlog(error);${again()}}⟧);`, [logged], { options: [{ allowedHandlers: [{ module: './other' }, { module: './log', name: 'report' }] }] }),
	],
	valid: [
		valid(`${web}chat.sendMessage(message).catch((error) => { show(error); });`),
		valid(`import { 'write a log' as log } from './monitor';\n${web}chat.sendMessage(message).catch(log);`, { options: [{ allowedHandlers: [{ module: './monitor', name: 'write a log' }] }] }),
		valid(`${web}chat.sendMessage(message).catch((error) => { console.error(error); show('failed'); });`),
		valid(`${web}chat.sendMessage(message).catch((error) => { console.error(error); throw error; });`),
		valid(`${web}chat.sendMessage(message).catch(report);`),
		valid(`${web}chat.sendMessage(message).catch(() => { failed.value = true; });`),
		valid(`${web}export const send = () => chat.sendMessage(message).catch(() => false);`),
		valid(`${web}export async function send() { try { await chat.sendMessage(message); } catch (error) { return false; } }`),
		valid(`${web}export async function send() { for (;;) { try { await chat.sendMessage(message); break; } catch (error) {} } }`),
		valid(`${web}chat.getMyProfile().catch(() => {});`),
		valid(`${web}chat.getMyProfile().catch(console.error);`),
		valid(`${web}chat.login(options).catch((error) => { show(error); });\nchat.getMyProfile().catch(() => {});`),
		valid('webim.sendMsg(message, start, onError);'),
		valid(`${electron}timRender.TIMLogin(options).then((result) => { console.log(result); if (result.code !== 0) show(); });`),

		// Ways out: comments
		valid(`${web}// im-error: handled by the global toast\nchat.sendMessage(message);`),
		valid(`${web}chat.sendMessage(message); // im-error: handled by the message list`),
		valid(`${web}/* im-error: handled by the store */ chat.sendMessage(message);`),
		valid(`${web}chat.sendMessage(message).catch(() => {\n\t// im-error: handled by the message list\n});`),
		valid(`${web}chat.sendMessage(message).catch(() => {}); // im-error: handled by the message list`),
		valid(`${web}export async function send() { try { await chat.sendMessage(message); } catch (error) { /* im-error: handled by the store */ console.log(error); } }`),
		valid(`${web}export async function send() {\n\ttry {\n\t\tawait chat.sendMessage(message);\n\t// im-error: handled by the store\n\t} catch (error) {}\n}`),
		// Ways out: allowed handlers
		valid(`${web}chat.sendMessage(message).catch(console.error);`, { options: [{ allowedHandlers: ['console.error'] }] }),
		valid(`${web}chat.sendMessage(message).catch((error) => { this.logger.error(error); });`, { options: [{ allowedHandlers: ['this.logger.error'] }] }),
		valid(`import { logger } from './monitor';\n${web}chat.sendMessage(message).catch((error) => logger.error(error));`, { options: [{ allowedHandlers: [{ module: './monitor' }] }] }),
		valid(`import { logger } from './monitor';\n${web}chat.sendMessage(message).catch((error) => logger.error(error));`, { options: [{ allowedHandlers: [{ module: './monitor', name: 'error' }] }] }),
		valid(`import { log } from './monitor';\n${web}chat.sendMessage(message).catch(log);`, { options: [{ allowedHandlers: [{ module: './monitor', name: 'log' }] }] }),
		valid(`import * as logger from './monitor';\n${web}chat.sendMessage(message).catch(logger.error);`, { options: [{ allowedHandlers: [{ module: './monitor', name: 'error' }] }] }),
	],
});

import { Linter } from 'eslint';
import { it } from 'vitest';
import * as parser from '@typescript-eslint/parser';
import rule from '../../rules/no-missing-twin-code.js';
const pre = `import TencentCloudChat from '@tencentcloud/chat';\nconst chat = TencentCloudChat.create({ SDKAppID: 1 });\n`;
it('x', () => {
	for (const code of [
		`${pre}chat.revokeMessage(m).catch((error) => { if (error.code === 20016) late(); else show(error); });`,
		`${pre}chat.revokeMessage(m).catch(({ code }) => { switch (code) {\n  // late\n  case 20016:\n    late();\n    break;\n  default: show(code); } });`,
		`${pre}async function f() { try { await chat.sendMessage(m); } catch (e) { if ([20012, 10010].includes(e.code)) late(); else show(e) } }`,
		`${pre}const T = { 20012: 'muted' };\nchat.sendMessage(m).catch((e) => show(T[e.code] ?? e.message));`,
		`import { TimRender } from 'im_electron_sdk/dist/renderer';\nconst r = new TimRender();\nasync function f() { const { code } = await r.TIMLogin({}); if (code === 6206) { renew(); } else if (code !== 0) show(code); }`,
	]) {
		const l = new Linter();
		const m = l.verify(code, [{ languageOptions: { parser: parser as never }, plugins: { t: { rules: { r: rule as never } } }, rules: { 't/r': 2 } }] as never);
		for (const x of m) { console.log(x.line, x.column, x.message); for (const s of x.suggestions ?? []) console.log(code.slice(0, s.fix.range[0]) + '«' + s.fix.text + '»' + code.slice(s.fix.range[1])); }
		if (m.length === 0) console.log('NONE', code);
	}
});

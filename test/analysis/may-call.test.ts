import { describe, expect, it } from 'vitest';
import { type CallKind, mayCall } from '../../src/may-call.js';

describe('mayCall', () => {
	it.each([
		['a method', 'tim.sendMessage(message)'],
		['a function', 'sendMessage(message)'],
		['an optional call', 'tim.sendMessage?.(message)'],
		['an optional member', 'tim?.sendMessage(message)'],
		['a name in brackets', "tim['sendMessage'](message)"],
		['an assertion', 'tim.sendMessage!(message)'],
		['type arguments', 'tim.sendMessage<Map<string, () => void>>(message)'],
		['white space', 'tim.sendMessage \t(message)'],
		['a line break', 'tim.sendMessage\n\t(message)'],
		['a comment', 'tim.sendMessage /* at once */ (message)'],
		['parentheses', '(tim.sendMessage)(message)'],
		['a sequence, as compilers write it', '(0, tim.sendMessage)(message)'],
		['a cast', '(tim.sendMessage as Send)(message)'],
		['a name in brackets within parentheses', "(tim['sendMessage'])(message)"],
		['a private method', 'this.#sendMessage(message)'],
		['the first thing of a text', 'sendMessage()'],
	])('sees a call through %s', (_, text) => {
		expect(mayCall(text, 'failing')).toBe(true);
		expect(mayCall(`start();\n${text}`, 'critical')).toBe(true);
		expect(mayCall(text, 'login')).toBe(false);
	});

	it.each([
		['no call', 'const sendMessage = options.sendMessage;'],
		['a longer name', 'resendMessages(1); mysendMessage(2); sendMessage2(3); $sendMessage(4); sendMessage$(5);'],
		['a call of something else', '(sendMessage,show)(1)'],
		['an arrow function', 'sendMessage => (1)'],
		['a function that is called where it stands', '(function () { return sendMessage; })()'],
		['an element', 'sendMessage[0](1)'],
		['a parenthesis alone', '('],
		['nothing', ''],
	])('sees none in %s', (_, text) => {
		expect(mayCall(text, 'failing')).toBe(false);
	});

	it.each<[CallKind, string, string]>([
		['login', 'TIMLogin(options)', 'logIn(options)'],
		['creation', 'TIM.create(options)', 'TIM.created(options)'],
		['layer', 'message.revoke()', 'URL.revokeObjectURL(url)'],
		['registrar', 'tim.on(event, handle)', 'tim.off(event, handle)'],
		['conversion', 'String(code)', 'string(code)'],
		['critical', 'tim.login(options)', 'tim.getMyProfile()'],
		['failing', 'tim.getMyProfile()', 'tim.getFriend()'],
	])('knows the names of the kind %s', (kind, text, other) => {
		expect(mayCall(text, kind)).toBe(true);
		expect(mayCall(other, kind)).toBe(false);
	});

	it('takes time in proportion', () => {
		const start = performance.now();
		for (const piece of ['(', 'f(a)\n(', ' >(', '*/(', 'a > (', '))(', '<']) mayCall(piece.repeat(1_000_000 / piece.length), 'failing');
		expect(performance.now() - start).toBeLessThan(20_000);
	});
});

import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';

/** What a rule asked its context for. */
interface Spied {
	readonly listener: Record<string, unknown>;
	readonly asked: readonly string[];
}

/** Starts a rule on a text and watches what it asks for. */
function start(ruleName: string, text: string, settings: Record<string, unknown> = {}): Spied {
	const asked: string[] = [];
	const watch = <T extends object>(target: T, prefix: string): T => new Proxy(target, {
		get(object, key, receiver) {
			asked.push(prefix + String(key));
			return Reflect.get(object, key, receiver) as unknown;
		},
	});
	const sourceCode = watch({ text }, 'sourceCode.');
	const context = watch({ options: [], settings, sourceCode }, '');
	return { listener: plugin.rules[ruleName]!.create(context), asked };
}

/** Numbers that are no codes: to one rule those are what it looks for, unless they are too small for a code. */
const getOwnNumber = (name: string): number => (name === 'no-unknown-error-code' ? 599 : 79_999);

describe.each(Object.keys(plugin.rules))('%s', (name) => {
	it.each([
		['an empty file', ''],
		['a file without numbers', 'if (error.code === expired) renew();'],
		['a file with numbers of its own', `if (error.code === 404 || error.code === ${getOwnNumber(name)}) retry(3, 1.5);`],
		['a file with a code and no word for an error', 'move(70001);'],
	])('asks %s for its text alone and listens to nothing', (_, text) => {
		const { listener, asked } = start(name, text);
		expect(listener).toEqual({});
		expect([...new Set(asked)].sort()).toEqual(['options', 'settings', 'sourceCode', 'sourceCode.text']);
	});

	it('listens to the program alone where there may be something', () => {
		expect(Object.keys(start(name, 'if (error.code === 70001 || String(error.code) === text) TIM.create(options).login(user);').listener)).toEqual(['Program']);
		expect(Object.keys(start(name, '', { 'tencent-im': 5 }).listener)).toEqual(['Program']);
	});
});

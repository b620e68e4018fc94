import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';
import { corpusModules } from '../corpus/install.mjs';
import { createProject } from '../support/create-project.js';

/** What a rule asked its context for. */
interface Spied {
	readonly listener: Record<string, unknown>;
	readonly asked: readonly string[];
}

/** Starts a rule on a text and watches what it asks for. */
function start(ruleName: string, text: string, settings: Record<string, unknown> = {}, filename = '<input>'): Spied {
	const asked = new Set<string>();
	const watch = <T extends object>(target: T, prefix: string): T => new Proxy(target, {
		get(object, key, receiver) {
			asked.add(prefix + String(key));
			return Reflect.get(object, key, receiver) as unknown;
		},
	});
	const sourceCode = watch({ text }, 'sourceCode.');
	const context = watch({ filename, options: [], settings, sourceCode }, '');
	return { listener: plugin.rules[ruleName]!.create(context), asked: [...asked].sort() };
}

/** Everything that a rule may ask for before it knows that it has something to do; scopes and the tree are not among it. */
const cheap = ['filename', 'options', 'settings', 'sourceCode', 'sourceCode.text'];

describe.each(Object.keys(plugin.rules))('%s', (name) => {
	it.each([
		['an empty file', ''],
		['a file without numbers', 'if (error.code === expired) renew();'],
		['a file with numbers of its own', 'if (error.code === 404 || error.code === 79999) retry(3, 1.5);'],
		['a file with a code and no word for an error', 'move(70001);'],
		['a code that could be anybody\'s', 'if (error.code === 70001 || String(error.code) === text) login(user).catch(show);'],
	])('asks %s for its text alone and listens to nothing', (_, text) => {
		const { listener, asked } = start(name, text);
		expect(listener).toEqual({});
		expect(cheap).toEqual(expect.arrayContaining([...asked]));
	});

	it('listens to the program alone where there may be something', () => {
		expect(Object.keys(start(name, 'if (error.code === 70001 || String(error.code) === text) TIM.create(options).login(user);').listener)).toEqual(['Program']);
		expect(Object.keys(start(name, '', { 'tencent-im': 5 }).listener)).toEqual(['Program']);
	});
});

it('a project that depends on an SDK is enough for who asks for every suspicion, and for nobody else', () => {
	const filename = path.join(createProject({ name: 'app', dependencies: { 'tim-js-sdk': '2.27.6' } }), 'a.js');
	const text = 'export const send = (error) => { if (error.code === 20016) login().catch((e) => e.code === "20016" || String(e.code) === 1); };';
	expect(Object.keys(plugin.rules).filter((name) => Object.keys(start(name, text, {}, filename).listener).length > 0)).toEqual([]);
	const context = { filename, options: [{ minimumConfidence: 'possible' }], settings: {}, sourceCode: { text } };
	expect(Object.keys(plugin.rules).filter((name) => Object.keys(plugin.rules[name]!.create(context)).length > 0)).toEqual(['no-magic-error-code']);
});

describe('real files without any evidence of IM', () => {
	/** Packages that have nothing to do with IM, whatever their files import. */
	const packages = ['lodash-es', 'rxjs', 'typeorm', 'vant', 'ws'];

	/** Words that talk of IM or of a chat, and of what its packages are called. */
	const imPattern = /tencent|\btim|tuikit|im_?sdk|usersig|chat|\bim\b/i;

	const files = packages.flatMap((name) => readdirSync(path.join(corpusModules, name), { recursive: true, encoding: 'utf8' }).map((file) => path.join(corpusModules, name, file)))
		.filter((file) => /(?<!\.d)\.[cm]?[jt]sx?$/.test(file)).sort().filter((_, index) => index % 7 === 0)
		.map((file) => ({ file, text: readFileSync(file, 'utf8') }))
		.filter(({ text }) => !imPattern.test(text));

	it('are there', () => {
		expect(existsSync(corpusModules)).toBe(true);
		expect(files.length).toBeGreaterThan(300);
	});

	it.each(Object.keys(plugin.rules))('are no concern of %s, which asks for no scope', (name) => {
		const touched = files.filter(({ file, text }) => {
			const { listener, asked } = start(name, text, {}, file);
			return Object.keys(listener).length > 0 || asked.some((key) => !cheap.includes(key));
		});
		expect(touched.map(({ file }) => path.relative(corpusModules, file))).toEqual([]);
	});
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mayShowIm, mayShowImItself } from '../../src/evidence/may-show-im.js';
import { createNodeProjectReader } from '../../src/project/node-project-reader.js';
import { corpusModules } from '../corpus/install.mjs';
import { createMemoryReader } from '../support/find-sites.js';

const surroundings = (files: Record<string, string> = {}) => () => ({ filename: '/app/src/a.js', reader: createMemoryReader(files) });
const test = 'if (error.code === 70001) renew();';

describe('mayShowIm', () => {
	it.each([
		['an SDK that is imported', `import Sdk from '@tencentcloud/chat';\n${test}`],
		['an SDK of a mini program', `const Sdk = require('tim-wx-sdk');\n${test}`],
		['an instance by its usual name', `this.$tim.login().catch((error) => { ${test} });`],
		['an instance that is asked for in brackets', `wx['$TUIKit'].login().catch((error) => { ${test} });`],
		['a name that ends like a chat', `roomChat.createTextMessage(text);\n${test}`],
		['an object of an SDK', `const { EVENT } = TencentCloudChat;\n${test}`],
		['an event', `client.on(names.EVENT.SDK_NOT_READY, stop);\n${test}`],
		['the name of an IM error', test.replace('error', 'imError')],
		['the name of an IM error, in another case', test.replace('error', 'IM_ERR')],
		['a word of the SDKs', `// expects a userSig\n${test}`],
		['an address of the REST API', `post(base + 'v4/openim/sendmsg').then((error) => { ${test} });`],
		['numbers that vouch for each other', 'switch (error.code) { case 6206: case 70001: case 80001: case 114004: }'],
		['negative numbers that vouch with others', 'const codes = [6206, 70001, -19006, 80001];\ncodes.includes(error.code);'],
		['a module that is named after IM', `import { login } from '@/api/im';\n${test}`],
		['a module that is named after an SDK', `import { login } from './tim-js-sdk.min.js';\n${test}`],
	])('sees %s', (_, text) => {
		expect(mayShowIm(text, surroundings())).toBe(true);
	});

	it.each([
		['a lone number', test],
		['numbers of one thousand', 'switch (error.code) { case 20001: case 20002: case 20003: }'],
		['a time, an image and a chatter', `const time = timeout + estimate; image.error = chatter('chat');\n${test}`],
		['an event of anybody', `socket.on('error', (error) => { ${test} });`],
		['modules of other names', `import { login } from './timeline'; import image from '@/img/limit';\n${test}`],
	])('sees nothing in %s', (_, text) => {
		expect(mayShowIm(text, surroundings())).toBe(false);
	});

	it.each([
		['import', "import { client } from './client';"],
		['export', "export { client } from './client';"],
		['require', "const { client } = require('./client');"],
		['import with a comment', 'const { client } = await import(/* webpackChunkName: "client" */ `./client`);'],
	])('follows an %s to a module that wraps an SDK, and to no other', (_, request) => {
		expect(mayShowIm(`${request}\n${test}`, surroundings({ '/app/src/client.js': "export { default as client } from 'tim-js-sdk';" }))).toBe(true);
		expect(mayShowIm(`${request}\n${test}`, surroundings({ '/app/src/client.js': "export { default as client } from 'axios';" }))).toBe(false);
	});

	it('asks the package.json, and nothing at all where the text says enough', () => {
		expect(mayShowIm(test, surroundings({ '/app/package.json': '{ "name": "app", "dependencies": { "@tencentcloud/chat": "^3.0.0" } }' }))).toBe(true);
		expect(mayShowIm(test, surroundings({ '/app/package.json': '{ "name": "app", "dependencies": { "axios": "^1.0.0" } }' }))).toBe(false);
		expect(mayShowIm(`tim.login(); ${test}`, () => { throw new Error('asked for'); })).toBe(true);
	});

	it('leaves the package.json out where it would not be enough', () => {
		const project = surroundings({ '/app/package.json': '{ "name": "app", "dependencies": { "tim-js-sdk": "^2.0.0" } }', '/app/src/client.js': "export { default as client } from 'tim-js-sdk';" });
		expect(mayShowIm(test, project)).toBe(true);
		expect(mayShowImItself(test, project)).toBe(false);
		expect(mayShowImItself(`import { client } from './client';\n${test}`, project)).toBe(true);
		expect(mayShowImItself(`tim.login(); ${test}`, project)).toBe(true);
	});

	it('lets none of the real files go that hold a site', () => {
		const folder = fileURLToPath(new URL('../corpus/truth', import.meta.url));
		const rows = readdirSync(folder).flatMap((table) => {
			const [head = '', ...lines] = readFileSync(path.join(folder, table), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
			const columns = head.split('\t');
			const root = path.join(corpusModules, table.replace('__', '/').replace(/\.tsv$/, ''));
			return lines.map((line) => Object.fromEntries([['path', root], ...line.split('\t').map((cell, index) => [columns[index], cell])]) as Record<string, string>);
		});
		const files = new Set(rows.filter((row) => row['is_im_code'] === 'yes').map((row) => path.join(row['path'] ?? '', row['file'] ?? '')));
		const reader = createNodeProjectReader();
		expect(files.size).toBeGreaterThan(20);
		expect([...files].filter((filename) => !mayShowIm(readFileSync(filename, 'utf8'), () => ({ filename, reader })))).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.js';
import { emptyProjectReader } from '../../src/project/project-reader.js';
import type { Site } from '../../src/sites/site.js';
import { findErrorCodes } from '../../catalog/src/index.js';
import { transformText, type TransformOptions, type TransformResult, UnparsableOutputError } from '../../codemods/src/transform.js';

const defaults: TransformOptions = {
	filename: '/app/a.js',
	constants: { from: 'tencent-im-error-codes/codes', style: 'namespace', name: 'ImErrorCode' },
	minimumConfidence: 'likely',
	includeDisabled: false,
};

const transform = (text: string, options: Partial<TransformOptions> = {}): TransformResult => transformText(text, { ...defaults, ...options }, emptyProjectReader, { analyse });

/** What was skipped, as `line:column code reason`. */
const listSkipped = ({ skipped }: TransformResult): string[] => skipped.map(({ line, column, code, reason }) => `${line}:${column} ${code} ${reason}`);

/** An analysis that takes every number of five digits for a site. */
function claimAll(edit: Site['edit'] = 'expression'): typeof analyse {
	return (file) => ({
		sites: [...file.text.matchAll(/\d{5}/gu)].map((match): Site => {
			const range: [number, number] = [match.index, match.index + 5];
			return {
				node: { type: 'Literal', value: Number(match[0]), raw: match[0], range } as unknown as Site['node'],
				range,
				code: Number(match[0]),
				kind: 'comparison',
				confidence: 'certain',
				entries: findErrorCodes(Number(match[0])).filter((entry) => 'code' in entry),
				evidence: [],
				edit,
			};
		}),
		definitions: [],
		rejected: [],
	});
}

const withFake = (text: string, fake: typeof analyse, options: Partial<TransformOptions> = {}): TransformResult => transformText(text, { ...defaults, ...options }, emptyProjectReader, { analyse: fake });

const login = (comparison: string): string => `import TencentCloudChat from '@tencentcloud/chat';
const chat = TencentCloudChat.create({ SDKAppID: 1 });
chat.login(user).catch((error) => {
  if (${comparison}) renew();
});
`;

const imported = '\nimport * as ImErrorCode from \'tencent-im-error-codes/codes\';';
const loggedIn = (comparison: string): string => login(comparison).replace('chat\';', `chat';${imported}`);

describe('transformText', () => {
	it('names a code and says where', () => {
		const result = transform(login('error.code === 70001'));
		expect(result.text).toBe(loggedIn('error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED'));
		expect(result.named).toMatchObject([{ line: 4, column: 22, code: 70001, name: 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED', confidence: 'certain', entry: { code: 70001 } }]);
		expect([result.skipped, result.belowMinimum]).toEqual([[], 0]);
	});

	it.each([
		['negative', 'error.code === -10004', 'error.code === ImErrorCode.'],
		['hexadecimal', 'error.code === 0x11171', 'error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED'],
		['with separators', 'error.code === 70_001', 'error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED'],
		['on the left', '70001 === error.code', 'ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED === error.code'],
		['in a list', '[70001, 70013].includes(error.code)', '[ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED, ImErrorCode.'],
	])('reads a code that is %s', (_, before, after) => {
		expect(transform(login(before)).text).toContain(after);
	});

	it.each([
		['a file that holds no code', 'export const a = 1;\n'],
		['a number that is none', 'setTimeout(decode, 70001);\n'],
		['a number of somebody else', 'import { Client } from "discord.js";\nnew Client().login().catch((error) => error.code === 50001);\n'],
	])('does not touch %s', (_, text) => {
		expect(transform(text)).toEqual({ text, named: [], skipped: [], belowMinimum: 0 });
	});

	it.each([
		['as it is', 'a.js', login('error.code === 70001')],
		['with a byte order mark and CRLF', 'a.js', `\uFEFF${login('error.code === 70001').replaceAll('\n', '\r\n')}`],
		['with a hash-bang', 'a.mjs', `#!/usr/bin/env node\n${login('error.code === 70001')}`],
		['in TypeScript', 'a.ts', login('(error as { code: number }).code === 70001')],
		['in a component', 'a.vue', `<template><p/></template>\n<script setup lang="ts">\n${login('error.code! === 70001')}</script>\n`],
		['in a component with two scripts', 'a.vue', `<script>\nexport default {};\n</script>\n<script setup>\n${login('error.code === 70001')}</script>\n`],
	])('changes only the number and the import, and nothing the second time: %s', (_, filename, text) => {
		const once = transform(text, { filename });
		const eol = text.includes('\r\n') ? '\r\n' : '\n';
		expect(once.named).toHaveLength(1);
		expect(once.text.replace(`import * as ImErrorCode from 'tencent-im-error-codes/codes';${eol}`, '').replace('ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED', '70001')).toBe(text);
		expect(transform(once.text, { filename })).toEqual({ text: once.text, named: [], skipped: [], belowMinimum: 0 });
	});

	it('writes both styles, from any module', () => {
		expect(transform(login('error.code === 70001'), { constants: { from: '@/codes', style: 'named', name: 'ImErrorCode' } }).text)
			.toBe(login('error.code === ERR_SVR_ACCOUNT_USERSIG_EXPIRED').replace('chat\';', 'chat\';\nimport { ERR_SVR_ACCOUNT_USERSIG_EXPIRED } from \'@/codes\';'));
	});

	it('counts what stands below the minimum of confidence', () => {
		const reader = { readFile: (path: string) => path === '/app/package.json' ? '{ "name": "app", "dependencies": { "@tencentcloud/chat": "1" } }' : undefined };
		const text = 'export const isExpired = (error) => error.code === 70001;\n';
		const run = (minimumConfidence: TransformOptions['minimumConfidence']): TransformResult => transformText(text, { ...defaults, minimumConfidence }, reader, { analyse });
		expect(run('likely')).toEqual({ text, named: [], skipped: [], belowMinimum: 1 });
		expect(run('possible')).toMatchObject({ named: [{ confidence: 'possible' }], belowMinimum: 0 });
	});
});

describe('what is left alone', () => {
	it.each([
		['under a comment', login('error.code === 70001').replace('  if', '  // eslint-disable-next-line\n  if'), '5:22 70001 disabled'],
		['in quotes', login('error.code === "70001"'), '4:22 70001 string-code'],
	])('a number %s', (_, text, expected) => {
		const result = transform(text);
		expect(listSkipped(result)).toEqual([expected]);
		expect(result.text).toBe(text);
	});

	it.each([
		['a.min.js', login('error.code === 70001'), '1:1 undefined generated-file'],
		['a.js', `${login('error.code === 70001').replaceAll('\n', ' ')}/*${'x'.repeat(5000)}*/`, '1:1 undefined generated-file'],
		['a.d.ts', login('error.code === 70001'), '4:22 70001 declaration-file'],
		['a.vue', `<script lang="coffee">\n${login('error.code === 70001')}</script>`, '1:23 undefined foreign-script'],
	])('everything in %s', (filename, text, expected) => {
		const result = transform(text, { filename });
		expect(listSkipped(result)).toEqual([expected]);
		expect(result.text).toBe(text);
	});

	it('a foreign block without numbers is not worth a word', () => {
		expect(transform(`<script>\n${login('error.code === 70001')}</script>\n<script lang="renderjs" module="m">\nrender();\n</script>`, { filename: 'a.vue' }).skipped).toEqual([]);
	});

	it('a constant whose value is not the literal\'s', () => {
		const text = login('error.code === 70001');
		const lying: typeof analyse = (file, options) => ({ ...claimAll()(file, options), sites: claimAll()(file, options).sites.map((site) => ({ ...site, entries: findErrorCodes(6206).filter((entry) => 'code' in entry) })) });
		expect(listSkipped(withFake(text, lying))).toEqual(['4:22 70001 value-differs']);
		expect(listSkipped(withFake(text, claimAll(), { knownValues: { ERR_SVR_ACCOUNT_USERSIG_EXPIRED: 1 } }))).toEqual(['4:22 70001 value-differs']);
		expect(withFake(text, claimAll(), { knownValues: { ERR_SVR_ACCOUNT_USERSIG_EXPIRED: 70001 } }).named).toHaveLength(1);
	});

	it.each([
		['in quotes', { type: 'Literal', value: '70001' }],
		['with another sign', { type: 'UnaryExpression', operator: '~', argument: { type: 'Literal', value: -70001 } }],
		['with a minus before something else', { type: 'UnaryExpression', operator: '-', argument: { type: 'Identifier', name: 'code' } }],
		['with a minus', { type: 'UnaryExpression', operator: '-', argument: { type: 'Literal', value: 70001 } }],
		['of a name', { type: 'Identifier', name: 'code' }],
	])('a constant in the place of a value %s', (_, node) => {
		const lying: typeof analyse = (file, options) => ({ ...claimAll()(file, options), sites: claimAll()(file, options).sites.map((site) => ({ ...site, node: node as unknown as Site['node'] })) });
		expect(listSkipped(withFake(login('error.code === 70001'), lying))).toEqual(['4:22 70001 value-differs']);
	});

	it('a code with two meanings, or with none that has a name', () => {
		const text = login('error.code === 70001');
		const entries = findErrorCodes(70001).filter((entry) => 'code' in entry);
		const withEntries = (given: Site['entries']): typeof analyse => (file, options) => ({ definitions: [], rejected: [], sites: claimAll()(file, options).sites.map((site) => ({ ...site, entries: given })) });
		expect(listSkipped(withFake(text, withEntries([...entries, ...entries])))).toEqual(['4:22 70001 ambiguous-code']);
		expect(listSkipped(withFake(text, withEntries([])))).toEqual(['4:22 70001 no-constant']);
	});

	it('a constant that the lowest version does not have yet', () => {
		const text = login('error.code === 70001');
		expect(listSkipped(withFake(text, claimAll(), { lowestVersion: '0.0.9' }))).toEqual(['4:22 70001 not-installed-yet']);
		expect(withFake(text, claimAll(), { lowestVersion: '0.1.0' }).named).toHaveLength(1);
	});
});

describe('components', () => {
	const component = (script: string, comparison: string): string => `<template>\n  <p v-if="${comparison}">{{ code === 70001 }}</p>\n</template>\n<script${script}>\nconst code = await tim.login();\n</script>\n`;

	it('edits the template where the script is <script setup>', () => {
		expect(withFake(component(' setup', 'code === 70001'), claimAll(), { filename: 'a.vue' }).text).toBe([
			'<template>',
			'  <p v-if="code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED">{{ code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED }}</p>',
			'</template>',
			'<script setup>',
			'import * as ImErrorCode from \'tencent-im-error-codes/codes\';',
			'',
			'const code = await tim.login();',
			'</script>',
			'',
		].join('\n'));
	});

	it('reads a template that says it is HTML, and none in another language', () => {
		const inLanguage = (lang: string): TransformResult => withFake(component(' setup', 'code === 70001').replace('<template>', `<template lang="${lang}">`), claimAll(), { filename: 'a.vue' });
		expect(inLanguage('html').text).toContain('v-if="code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED"');
		const text = `<template lang="pug">\np(v-if="imError.code === 70001")\n</template>\n<script setup>\nimport { imError } from './login';\n</script>\n`;
		expect(transform(text, { filename: 'a.vue' })).toEqual({ text, named: [], skipped: [], belowMinimum: 0 });
	});

	it('lists the template elsewhere, and edits the script all the same', () => {
		const text = `<template>\n  <p v-if="imError.code === 70001" />\n</template>\n<script>\n${login('error.code === 70001')}</script>\n`;
		const result = transform(text, { filename: 'a.vue' });
		expect(listSkipped(result)).toEqual(['2:29 70001 template']);
		expect(result.text).toBe(text.replace(login('error.code === 70001'), loggedIn('error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED')));
	});

	it('respects HTML comments that disable the rule', () => {
		const text = component(' setup', 'code === 70001').replace('  <p', '  <!-- eslint-disable-next-line tencent-im/no-magic-error-code -->\n  <p');
		expect(listSkipped(withFake(text, claimAll(), { filename: 'a.vue' }))).toEqual(['3:21 70001 disabled', '3:40 70001 disabled']);
	});

	it('respects HTML comments between the blocks', () => {
		const text = `<!-- eslint-disable -->\n<script>\n${login('error.code === 70001')}</script>\n`;
		expect(listSkipped(transform(text, { filename: 'a.vue' }))).toEqual(['6:22 70001 disabled']);
		const inside = `<script>\n/* <!-- eslint-disable --> */\n${login('error.code === 70001')}</script>\n`;
		expect(transform(inside, { filename: 'a.vue' }).named).toHaveLength(1);
		const endless = `<script>\n${login('error.code === 70001')}</script>\n<!-- eslint-disable\n`;
		expect(transform(endless, { filename: 'a.vue' }).named).toHaveLength(1);
	});

	it('finds sites of the template by the real analysis', () => {
		const text = `<template>\n  <p v-if="imError.code === 70001" />\n</template>\n<script setup>\nimport { imError } from './login';\n</script>\n`;
		expect(transform(text, { filename: 'a.vue' }).text).toBe(text
			.replace('70001', 'ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED')
			.replace('login\';', `login';${imported}`));
	});
});

it('keeps a file whose edits would break it', () => {
	const text = login('error.code === 70001');
	const breaking: typeof analyse = (file, options) => ({ definitions: [], rejected: [], sites: claimAll()(file, options).sites.map((site) => ({ ...site, range: [site.range[0], site.range[1] + 1] as const })) });
	expect(() => withFake(text, breaking)).toThrow(new UnparsableOutputError('line 5: Unexpected token, expected ")"'));
	// Two declarations of one name are an error that the parser forgives.
	const twice = `${text}let code70001 = 1;\nlet codeERR_SVR_ACCOUNT_USERSIG_EXPIRED = 2;\n`;
	expect(() => withFake(twice, claimAll(), { constants: { ...defaults.constants, style: 'named' } })).toThrow(new UnparsableOutputError('the parser finds more errors than before'));
});

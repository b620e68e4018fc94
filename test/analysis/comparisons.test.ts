import { describe, expect, it } from 'vitest';
import { analyseComparisons, type Comparisons } from '../../src/analysis.js';
import { readSettings } from '../../src/settings.js';
import { getCodeSource } from '../../src/reach/code-source.js';
import { createMemoryReader, parseSnippet, parserNames, type SnippetOptions } from '../support/find-sites.js';

const create = `
import TencentCloudChat from '@tencentcloud/chat';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
`;

function compare(text: string, options: SnippetOptions = {}, parser: (typeof parserNames)[number] = 'typescript'): Comparisons | undefined {
	return analyseComparisons(parseSnippet(text, options, parser), { settings: readSettings(options.settings).settings, reader: createMemoryReader(options.files) }, () => true);
}

/** The numbers of each group with its verdict, in the order of the text. */
function summarize(comparisons: Comparisons | undefined): string[] {
	return [...(comparisons?.groups ?? [])].sort((a, b) => a.candidates[0]!.node.range[0] - b.candidates[0]!.node.range[0]).map(({ candidates, verdict }) => `${candidates.map(({ code, form }) => (form === 'string' ? `'${code}'` : code)).join(' ')}: ${verdict.confidence ?? 'none'} by ${verdict.basis ?? 'nothing'}`);
}

describe('analyseComparisons', () => {
	it.each(parserNames)('lists every number of a judged group, known or not, with %s', (parser) => {
		expect(summarize(compare(`${create}
			chat.sendMessage(message).catch((error) => {
				if (error.code === 2081 || error.code === '20012') return;
				if (attempts === 2081) stop();
			});
		`, {}, parser))).toEqual(["2081 '20012': certain by call", '2081: none by nothing']);
	});

	it('tells what the confidence rests on', () => {
		expect(summarize(compare('export const a = (imError) => imError.code === 2081;'))).toEqual(['2081: likely by name']);
		expect(summarize(compare('import \'@tencentcloud/chat\'; export const a = (error) => error.code === 2081;'))).toEqual(['2081: likely by file']);
		expect(summarize(compare('export const a = (code) => [10017, 20009, 70001, 80001, 90048].includes(code);'))).toEqual(['10017 20009 70001 80001 90048: likely by numbers']);
		expect(summarize(compare('export const a = (error) => error.code === 2081;', { files: { '/app/package.json': '{"dependencies":{"@tencentcloud/chat":"3.6.6"}}' } }))).toEqual(['2081: possible by project']);
		expect(summarize(compare('export const a = (error) => error.code === 2081;'))).toEqual(['2081: none by nothing']);
	});

	it('includes the definitions that are compared', () => {
		expect(summarize(compare(`${create}
			const TIMEOUT = 2081;
			const WAIT = 2082;
			chat.login(user).catch((error) => error.code === TIMEOUT);
		`))).toEqual(['2081: certain by call']);
	});

	it('judges nothing that nobody wants', () => {
		const file = parseSnippet(`${create} chat.login(user).catch((error) => error.code === 2081);`, {}, 'typescript');
		const options = { settings: readSettings(undefined).settings, reader: createMemoryReader() };
		expect(analyseComparisons(file, options, () => false)).toBeUndefined();
		expect(summarize(analyseComparisons(file, options, ({ candidates }) => candidates.some(({ code }) => code === 2081)))).toEqual(['2081: certain by call']);
	});
});

describe('the form of a value', () => {
	it.each([
		['error.code', undefined],
		['String(error.code)', 'string'],
		['`${error.code}`', 'string'],
		['error.code + \'\'', 'string'],
		['error.code.toString()', 'string'],
		['JSON.stringify(error.code)', 'string'],
		['Number(error.code)', 'number'],
		['+error.code', 'number'],
		['Number(String(error.code))', 'number'],
		['String(Number(error.code))', 'string'],
		['JSON.parse(error.message).code', 'other'],
		['error.code.valueOf()', undefined],
	])('%s: %s', (subject, form) => {
		const [group] = compare(`${create} chat.login(user).catch((error) => ${subject} === 2081);`)!.groups;
		expect(group!.verdict.origins.map((origin) => origin.form)).toEqual([form]);
	});

	it('follows a conversion through names and functions', () => {
		const forms = (body: string): unknown[] => compare(`${create} ${body}`)!.groups.flatMap(({ verdict }) => verdict.origins.map(({ form }) => form));
		expect(forms('chat.login(user).catch((error) => { const code = String(error.code); return code === 2081; });')).toEqual(['string']);
		expect(forms('const isIt = (code) => code === 2081; chat.login(user).catch((error) => isIt(String(error.code)));')).toEqual(['string']);
		expect(forms('const isIt = (code) => code === 2081; chat.login(user).catch((error) => isIt(String(error.code)) || isIt(error.code));')).toEqual(['string', undefined]);
	});
});

describe('getCodeSource', () => {
	const getSource = (text: string): string | undefined => {
		const comparisons = compare(`${create} ${text}`);
		const source = getCodeSource(comparisons!.groups[0]!.verdict, comparisons!);
		return source && `${[...source.platforms].join()} ${source.calls.map(({ delivery, method }) => `${method.name} ${delivery}`).join()}`.trim();
	};

	it('names the calls where all are known', () => {
		expect(getSource('chat.login(user).catch((error) => error.code === 2081);')).toBe('web login rejection');
		expect(getSource('async () => { try { await chat.quitGroup(a); await chat.joinGroup(b); } catch (error) { if (error.code === 2081) {} } };')).toBe('web quitGroup rejection,joinGroup rejection');
		expect(getSource('chat.addFriend(a).then((result) => result.data.code === 30539);')).toBe('web addFriend resolution');
	});

	it('names none where something else may have failed', () => {
		expect(getSource('async () => { try { await chat.quitGroup(a); await leave(b); } catch (error) { if (error.code === 2081) {} } };')).toBe('web');
		expect(getSource('chat.someNewMethod(a).catch((error) => error.code === 2081);')).toBe('web');
		expect(getSource('import { login } from \'./tim.js\'; login(a).catch((error) => error.code === 2081);')).toBe('web');
	});

	it('says nothing where any number is possible', () => {
		expect(getSource('import { useLoginState } from \'tuikit-atomicx-vue3\'; useLoginState().login(a).catch((error) => error.code === 2081);')).toBeUndefined();
		expect(getSource('import axios from \'axios\'; async () => { try { await chat.quitGroup(a); await axios.get(b); } catch (error) { if (error.code === 2081) {} } };')).toBeUndefined();
	});
});

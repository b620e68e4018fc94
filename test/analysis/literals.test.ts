import { describe, expect, it } from 'vitest';
import { analyseSnippet, expectSites, findSites } from '../support/find-sites.js';

describe('the ways to write a code', () => {
	it('reads signs, separators, other bases and exponents', () => {
		expectSites(`
			import { TimMain } from 'im_electron_sdk';
			new TimMain({ sdkappid: 0 }).login().catch((error) => {
				if (error.code === «-10001») return;
				if (error.code === «10_017») return;
				if (error.code === «0x183e») return;
				if (error.code === «0B1100000111110») return;
				if (error.code === «6.206e3») return;
				if (error.code === («6208»)) return;
				if (error.code === «-(20009)») return;
			});
		`);
	});

	it('tells a code from the same digits with the other sign', () => {
		expectSites(`
			import { TimMain } from 'im_electron_sdk';
			new TimMain({ sdkappid: 0 }).login().catch((error) => {
				if (error.code === «20009» || error.code === «-20009») return;
				if (error.code === -80001) return;
				if (error.code === -6206) return;
			});
		`);
	});

	it('takes digits in quotes for a code where the value may be a string', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			chat.joinGroup({ groupID }).catch((error) => {
				if (String(error.code) === «'10013'») return;
				if (error.code.toString() === «'10016'») return;
				if (\`\${error.code}\` === «'10018'») return;
				if ([«'10007'», «'10010'»].includes(error.code + '')) return;
				if ('' + error.code === «'10015'») return;
				if (error.code + '0' === '10013') return;
				if (error.code === «"10014"») return;
				if (error.message === '10013') return;
			});
		`);
	});

	it('reads no code from fractions, big integers, zero and what no table knows', () => {
		expect(findSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			chat.joinGroup({ groupID }).catch((error) => {
				if (error.code === 10013.5 || error.code === 10013n || error.code === 0 || error.code === 12345 || error.code === '10013 ' || error.code === '010013') return;
				if (error.code === 1e400 || error.code === 9007199254740993) return;
			});
		`)).toEqual([]);
	});
});

describe('what a constant would replace', () => {
	const code = `
import TencentCloudChat from '@tencentcloud/chat';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
const texts = { 80001: 'a', [80004]: 'b', '20006': 'c' };
const more = new Map([[10017, 'd']]);
chat.sendMessage(message).catch((error) => {
	if (error.code === 20009) return;
	if (error.code === '20010') return;
	if (error.code = 20011) return;
	if (error.code === -100001) return;
	if ([20007].includes(error.code)) return;
	switch (error.code) { case 70001: }
	notify(texts[error.code], more.get(error.code));
});
`;

	it('is the literal with its sign, and knows how a constant stands there', () => {
		const { sites } = analyseSnippet(code);
		expect(sites.map(({ range, kind, edit, code: number }) => [code.slice(...range), number, kind, edit])).toEqual([
			['80001', 80001, 'table-key', 'computed-key'],
			['80004', 80004, 'table-key', 'expression'],
			["'20006'", 20006, 'table-key', 'computed-key'],
			['10017', 10017, 'table-key', 'expression'],
			['20009', 20009, 'comparison', 'expression'],
			["'20010'", 20010, 'comparison', { skipped: 'string-code' }],
			['20011', 20011, 'assignment', { skipped: 'assignment' }],
			['-100001', -100001, 'comparison', 'expression'],
			['20007', 20007, 'list-element', 'expression'],
			['70001', 70001, 'case', 'expression'],
		]);
	});

	it('carries the meaning that the SDK at hand allows, and more than one where that does not decide', () => {
		const meanings = (text: string) => analyseSnippet(text).sites.map(({ code: number, entries, edit }) => [number, entries.map(({ occursOn }) => occursOn.join()), edit]);
		expect(meanings("import TIM from 'tim-js-sdk'; TIM.create({}).login({}).catch((e) => e.code === 2001);")).toEqual([[2001, ['web'], 'expression']]);
		expect(meanings("post('https://console.tim.qq.com/v4/im_msg_audit_mgr/get_text').then((res) => res.ErrorCode === 2001);")).toEqual([[2001, ['rest'], 'expression']]);
	});
});

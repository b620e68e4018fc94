import { describe, it } from 'vitest';
import { expectSites } from '../support/find-sites.js';

describe('tables', () => {
	it('sees the keys of a map, an object, and a list of pairs', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			const texts = new Map([[«80001», 'forbidden'], [«10017», 'muted']]);
			const byCode = { «20006»: 'refused', «'20007'»: 'blocked', other: 'failed' };
			const pairs = [[«10031», 'too late'], [«20016», 'too late']];
			chat.sendMessage(message).catch((error) => {
				notify(texts.get(error.code) ?? byCode[error.code]);
				const pair = pairs.find(([code]) => code === error.code);
				if (error.code in byCode) return;
			});
		`);
	});

	it('sees every way to ask an object', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			const inTest = { «10017»: 1 };
			const hasOwn = { «10018»: 1 };
			const owned = { «20006»: 1 };
			const frozen = Object.freeze({ «20007»: 1 });
			const computed = { [«20009»]: 1, [\`20010\`]: 1 };
			chat.sendMessage(message).catch(({ code }) => {
				if (code in inTest) return;
				if (Object.hasOwn(hasOwn, code) || owned.hasOwnProperty(code)) return;
				notify(frozen[code], computed[String(code)]);
				notify({ «80001»: 'forbidden' }[code]);
			});
		`);
	});

	it('sees a typed record', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			const texts: Record<number, string> = { «80001»: 'forbidden' };
			const more = { «10017»: 'muted' } as const satisfies Record<number, string>;
			const map = new Map<number, string>([[«20006», 'refused']]);
			chat.sendMessage(message).catch((error: { code: keyof typeof more }) => notify(texts[error.code], more[error.code], map.get(error.code)));
		`, { language: 'ts' });
	});

	it('takes the values of a table for codes under a key named like one alone', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			const rows = [
				{ code: «80001», text: 'forbidden', id: 20012, config: { id: 20012 } },
				{ code: «10017», text: 'muted', id: 20013 },
			];
			const delays = { «20006»: 3000, «20007»: 2000 };
			chat.sendMessage(message).catch((error) => {
				notify(rows.find((row) => row.code === error.code)?.text);
				setTimeout(retry, delays[error.code]);
			});
		`);
	});

	it('leaves tables alone that something else is looked up in', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			const modalIds = { confirm: 30000, cancel: 30001 };
			const rooms = { 10013: 'lobby', 10016: 'hall' };
			const years = new Map([[2021, 'ox'], [2022, 'tiger'], [2024, 'dragon']]);
			const routes = [{ code: 10013, path: '/a' }];
			chat.sendMessage(message).catch((error) => {
				open(modalIds.confirm, rooms[message.roomID], years.get(year));
				go(routes.find((route) => route.path === current));
				if (error.code === «80001») return;
			});
		`);
	});

	it('sees a table that a member holds, and one that a function returns', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			class Messages {
				chat = TencentCloudChat.create({ SDKAppID: 0 });
				texts = { «80001»: 'forbidden' };
				numbers = [10017, 10018];
				send(message) {
					this.chat.sendMessage(message).catch((error) => notify(this.texts[error.code], getTexts()[error.code]));
				}
			}
			function getTexts() {
				return { «20006»: 'refused' };
			}
		`);
	});

	it('sees a table wherever it is put', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			let late;
			late = { «80001»: 'forbidden' };
			this.kept = { «80004»: 'forbidden' };
			const getTexts = () => ({ «20006»: 'refused' });
			const rooms = { [name]: { 20012: 'lobby' } };
			({ length } = [20013, 20014]);
			pass(getTexts, () => ({ 20015: 'hall' }), function () { return { 20015: 'hall' }; });
			const { 20016: last } = years;
			chat.sendMessage(message).catch((error) => {
				notify(late[error.code], this.kept[error.code], getTexts()[error.code]);
				if ((error.line || 20012) > limit) return;
			});
		`);
	});

	it('sees by which element a list is searched', () => {
		const search = (code: string, call: string): void => {
			expectSites(`
				import TencentCloudChat from '@tencentcloud/chat';
				const chat = TencentCloudChat.create({ SDKAppID: 0 });
				const rows = [{ code: ${code}, text: 'failed' }];
				chat.sendMessage(message).catch((error) => notify(rows.${call}));
			`);
		};
		search('«80001»', 'find((row) => error.code === row.code)');
		search('«80001»', 'find(function (row) { return row.code === error.code; })');
		search('«80001»', 'find(({ code }) => code === error.code)');
		for (const call of [
			'find((row) => row.code === row.year)',
			'find((row) => error.code === code)',
			'find((row = {}) => error.code === row.code)',
			'find(() => error.code === last)',
			'find((row) => has(row, error.code))',
			'find((row) => { log(row); return row.code === error.code; })',
			'find((row) => { log(row.code === error.code); })',
			'find(isCurrent)',
			'map((row) => row.code === error.code)',
		]) search('80001', call);
	});
});

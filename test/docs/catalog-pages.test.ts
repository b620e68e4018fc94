import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodeEntries, errorCodeRanges } from '../../catalog/src/index.js';
import { createProject } from '../support/create-project.js';
import { findPages, readPage, root } from './guide.js';

const generator = path.join(root, 'catalog/scripts/generate-pages.mjs');
const folders = { en: 'docs/catalog', zh: 'docs/zh/catalog' } as const;
const rows = [...errorCodeEntries, ...errorCodeRanges];
const getPageOf = (locale: 'en' | 'zh', { family, section }: { family: string; section: string }): string => readPage(`${folders[locale]}/${family}-${section}.md`).text;

/** What stands under a code's heading. */
const getPart = (text: string, name: string): string => new RegExp(`^## ${name}\\n([\\s\\S]*?)(?:^<a id|(?![\\s\\S]))`, 'mu').exec(text)![1]!;

describe.each(['en', 'zh'] as const)('the pages in %s', (locale) => {
	it('have a heading, a number, a meaning and an advice for each code', () => {
		const texts = new Map<string, string>();
		for (const entry of rows) {
			const page = `${entry.family}-${entry.section}`;
			if (!texts.has(page)) texts.set(page, getPageOf(locale, entry));
			const part = getPart(texts.get(page)!, entry.name);
			expect(part).toContain(`**${'from' in entry ? `${entry.from}–${entry.to}` : entry.code}** · \`${entry.severity}\` · \`${entry.category}\``);
			const plain = part.replaceAll('\\', '');
			expect(plain.toLowerCase()).toContain(entry.summary[locale].toLowerCase());
			expect(plain).toContain(entry.action[locale]);
		}
	});

	it('lead from a code to those that mean the same', () => {
		const part = getPart(getPageOf(locale, { family: 'native', section: 'account' }), 'ERR_USER_SIG_EXPIRED');
		expect(part.match(/\[70001 `ERR_SVR_ACCOUNT_USERSIG_EXPIRED`\]\(server-account\.md#err_svr_account_usersig_expired\)/gu)).toHaveLength(2);
		expect(part).toContain('[3004 `ERR_WEB_KICKED_OUT_USERSIG_EXPIRED`](web-client.md#err_web_kicked_out_usersig_expired)');
	});

	it('lead from a retired code to its successor, and to each of two meanings', () => {
		const [retired] = errorCodeEntries.filter(({ replacedBy }) => replacedBy?.some(({ code }) => code === 6208));
		expect(getPart(getPageOf(locale, retired!), retired!.name)).toContain('(native-account.md#err_login_kicked_off_by_other)');
		expect(readPage(`${folders[locale]}/README.md`).text.match(/^\| 2001 \|/gmu)).toHaveLength(2);
	});

	it('find a code by its number and by an alias', () => {
		const text = getPageOf(locale, { family: 'native', section: 'common' });
		expect(text).toContain('<a id="6015"></a><a id="err_in_progress"></a>\n\n## ERR_IN_PROGESS\n');
	});

	it('list every code on the index', () => {
		expect(readPage(`${folders[locale]}/README.md`).text.match(/^\| -?\d+(?:–\d+)? \| \[`ERR_/gmu)).toHaveLength(rows.length);
	});
});

it('a name at the start of a meaning keeps its letter', () => {
	expect(getPart(getPageOf('en', { family: 'web', section: 'client' }), 'ERR_WEB_ADD_FRIEND_INVALID_PARAM')).toMatch(/^addFriend /mu);
	expect(getPart(getPageOf('en', { family: 'native', section: 'account' }), 'ERR_USER_SIG_EXPIRED')).toMatch(/^The UserSig has expired\.$/mu);
});

describe('the generator', () => {
	it('writes what is there, and takes away the page of a section that is gone', () => {
		const folder = createProject(undefined, { 'catalog/server-gone.md': '# Gone\n', 'catalog/notes.txt': 'kept' });
		execFileSync(process.execPath, [generator, path.join(root, 'catalog/data'), folder]);
		expect(readdirSync(path.join(folder, 'catalog')).sort()).toEqual([...findPages('docs/catalog').map((file) => path.basename(file)), 'notes.txt'].sort());
		for (const file of [...findPages('docs/catalog'), ...findPages('docs/zh/catalog')]) {
			expect(readFileSync(path.join(folder, path.relative('docs', file)), 'utf8')).toBe(readPage(file).text);
		}
	});

	it('writes nothing where a relation leads to no code, and says where', () => {
		const folder = createProject(undefined);
		cpSync(path.join(root, 'catalog/data'), path.join(folder, 'data'), { recursive: true });
		const file = path.join(folder, 'data/native-account.json');
		writeFileSync(file, readFileSync(file, 'utf8').replace('"code": 2024,', '"code": 2777,'));
		mkdirSync(path.join(folder, 'docs'));
		const { status, stderr } = spawnSync(process.execPath, [generator, path.join(folder, 'data'), path.join(folder, 'docs')], { encoding: 'utf8' });
		expect([status, stderr]).toEqual([1, 'native-account, ERR_SDK_NOT_LOGGED_IN: no section has the code 2777\n']);
		expect(readdirSync(path.join(folder, 'docs'))).toEqual([]);
	});
});

import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { errorCodeEntries, errorCodeRanges } from '../../catalog/src/index.js';
import { lintInNode } from './lint-in-node.js';
import { openSite, type OpenSite, type PageOptions, type SitePage } from './open-site.js';

let site: OpenSite;
let opened: SitePage[] = [];

beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

/** Opens a page; after the test nothing may have gone wrong in it, and it may have asked for nothing but the site's own files. */
async function open(place: string, { from = 'server', ...options }: PageOptions & { readonly from?: 'server' | 'disk' } = {}): Promise<SitePage> {
	const visit = await site.open(`${site.addresses[from]}${place}`, options);
	opened.push(visit);
	return visit;
}

afterEach(async () => {
	const visits = opened;
	opened = [];
	for (const { problems, requests, close } of visits) {
		await close();
		expect(problems).toEqual([]);
		const foreign = requests.filter((address) => ![site.addresses.server, site.addresses.disk, 'data:'].some((own) => address.startsWith(own)));
		expect(foreign).toEqual([]);
	}
});

const firstCode = async ({ texts }: SitePage): Promise<string | undefined> => (await texts('.row .code'))[0];

const isOpen = (visit: SitePage, id: string): Promise<unknown> => visit.page.evaluate(`document.getElementById('code-${id}')?.open === true`);

const isInSight = (visit: SitePage, id: string): Promise<unknown> => visit.page.evaluate(`(({ top, bottom }) => top >= 56 && bottom <= innerHeight)(document.getElementById('code-${id}').querySelector('summary').getBoundingClientRect())`);

/** Waits until the playground has linted its text, then reads everything that it shows. */
async function readPlayground(visit: SitePage): Promise<{ reports: { place: string; rule: string; message: string }[]; migrated: string }> {
	await visit.page.click('#tab-result');
	const [places, rules, messages] = [await visit.texts('#reports .place'), await visit.texts('#reports .rule'), await visit.texts('#reports .message')];
	const migrated = String(await visit.page.evaluate(`document.querySelector('#migration code').textContent`));
	return { reports: places.map((place, index) => ({ place, rule: rules[index] ?? '', message: messages[index] ?? '' })), migrated };
}

/** Pastes a text and waits for its results. */
async function lint(visit: SitePage, text: string): Promise<void> {
	await visit.page.evaluate(`document.getElementById('status').textContent = ''`);
	await visit.paste('#code', text);
	await visit.until(`/^(?:JavaScript|JSX|TypeScript|TSX|Vue)$/.test(document.getElementById('status').textContent)`);
}

describe('the catalog', () => {
	test('lists every code and range', async () => {
		const visit = await open('');
		expect(await visit.texts('#count')).toEqual([`${errorCodeEntries.length + errorCodeRanges.length} codes`]);
		expect(await visit.page.evaluate('document.querySelectorAll(".row").length')).toBe(errorCodeEntries.length + errorCodeRanges.length);
	});

	test.each(['6206', 'ERR_USER_SIG_EXPIRED', 'user_sig_exp', 'usersig expired'])('finds 6206 by %s', async (query) => {
		const visit = await open('');
		await visit.paste('#query', query);
		expect((await visit.texts('.row .code')).slice(0, 3)).toContain('6206');
		expect(await visit.page.evaluate('location.hash')).toBe(`#${new URLSearchParams({ q: query }).toString()}`);
	});

	test.each([['en-GB', '有效期'], ['zh-CN', '有效期'], ['zh-CN', '过期'], ['zh-CN', 'expired']])('finds 6206 in a browser of %s by %s', async (language, query) => {
		const visit = await open('', { language });
		await visit.paste('#query', query);
		const codes = await visit.texts('.row .code');
		expect(codes).toContain('6206');
		expect(codes).not.toContain('80001');
	});

	test('says that nothing matches', async () => {
		const visit = await open('');
		await visit.paste('#query', 'zebra');
		expect(await visit.texts('.row')).toEqual([]);
		expect(await visit.texts('#codes .empty')).toHaveLength(1);
		await visit.page.click('#clear');
		expect(await visit.texts('#codes .empty')).toEqual([]);
	});

	test('filters by severity, category and platform', async () => {
		const visit = await open('');
		await visit.page.click('#severities .critical');
		await visit.page.select('#category', 'auth');
		await visit.page.select('#platform', 'native');
		const expected = errorCodeEntries.filter(({ severity, category, occursOn }) => severity === 'critical' && category === 'auth' && occursOn.includes('native')).map(({ code }) => String(code));
		expect(expected.length).toBeGreaterThan(5);
		expect([...(await visit.texts('.row .code'))].sort()).toEqual(expected.sort());
		await visit.page.reload();
		expect(await visit.texts('.row .code')).toHaveLength(expected.length);
	});

	test.each([['6206', '6206'], ['ERR_USER_SIG_EXPIRED', '6206'], ['-20009', '-20009'], ['120500', errorCodeRanges.find(({ from }) => from === 120001)?.name ?? '']])('opens #%s', async (address, id) => {
		for (const width of [1280, 390]) {
			const visit = await open(`#${address}`, { width });
			expect(await isOpen(visit, id)).toBe(true);
			expect(await isInSight(visit, id)).toBe(true);
		}
	});

	test('leads from a code to its relatives', async () => {
		const visit = await open('#6206');
		const [body = ''] = await visit.texts('#code-6206 .body');
		expect(body).toContain('get a new UserSig from your server, then log in again');
		expect(body).toContain("import { ERR_USER_SIG_EXPIRED } from 'tencent-im-error-codes/codes';");
		await visit.page.click('#code-6206 .related a[href="#3004"]');
		await visit.until('document.getElementById("code-3004").open');
		expect(await isInSight(visit, '3004')).toBe(true);
	});

	test('keeps the search and what is open when the language changes', async () => {
		const visit = await open('?lang=en#q=sig&severity=critical');
		const codes = await visit.texts('.row .code');
		expect(codes.length).toBeGreaterThan(3);
		await visit.page.click('#code-6206 .meaning');
		await visit.page.click('[data-locale="zh"]');
		expect(await visit.texts('.row .code')).toEqual(codes);
		expect(await isOpen(visit, '6206')).toBe(true);
		expect(await visit.texts('#code-6206 .meaning')).toEqual(['UserSig 过了有效期']);
		expect(await visit.texts('h1')).toEqual(['腾讯云 IM 错误码']);
		await visit.page.reload();
		expect(await visit.texts('h1')).toEqual(['腾讯云 IM 错误码']);
		expect(await visit.texts('.row .code')).toEqual(codes);
	});
});

describe('the playground', () => {
	const examples = new URL('../../docs/site-src/playground/examples/', import.meta.url);
	const languages: Readonly<Record<string, 'js' | 'ts' | 'vue'>> = { 'error-table.txt': 'ts', 'relogin.txt': 'ts', 'vue.txt': 'vue' };
	const snippets = [
		...readdirSync(examples).map((file) => ({ name: file, language: languages[file] ?? 'js', text: readFileSync(new URL(file, examples), 'utf8') })),
		{ name: 'JSX', language: 'jsx', text: "import { chat } from '@tencentcloud/chat';\nexport const A = ({ error }) => <p onClick={() => chat.logout().catch((e) => e.code === 2024)}>{error.code === 70001 && 'x'}</p>;\n" },
		{ name: 'TSX', language: 'tsx', text: "import { chat } from '@tencentcloud/chat';\nexport const A = ({ error }: { error: { code: number } }) => <p onClick={() => void chat.logout().catch((e: { code: number }) => e.code === 2024)}>{error.code}</p>;\n" },
	] as const;

	test('shows for pasted code what ESLint and the codemod give', async () => {
		const visit = await open('#playground');
		for (const { name, language, text } of snippets) {
			await lint(visit, text);
			const shown = await readPlayground(visit);
			const expected = lintInNode(text, language, 'en');
			expect({ name, ...shown }).toEqual({ name, ...expected });
			expect(shown.reports.length > 0, name).toBe(name !== 'discord.txt');
		}
	});

	test('shows the reports and the migrated text of a pasted snippet', async () => {
		const visit = await open('#playground');
		await lint(visit, "import { chat } from '@tencentcloud/chat';\nchat.login(user).catch((error) => {\n  if (error.code === 70001) renew();\n  else throw error;\n});\n");
		expect(await readPlayground(visit)).toEqual({
			reports: [{ place: '3:22', rule: 'no-magic-error-code', message: 'IM error code 70001 is ERR_SVR_ACCOUNT_USERSIG_EXPIRED: the UserSig has expired. Use the named constant instead of the number.' }],
			migrated: "import { chat } from '@tencentcloud/chat';\nimport * as ImErrorCode from 'tencent-im-error-codes/codes';\nchat.login(user).catch((error) => {\n  if (error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED) renew();\n  else throw error;\n});\n",
		});
		await visit.page.click('#tab-diff');
		expect(await visit.texts('.diff .removed, .diff .added')).toEqual([
			"+import * as ImErrorCode from 'tencent-im-error-codes/codes';",
			'-  if (error.code === 70001) renew();',
			'+  if (error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED) renew();',
		]);
	});

	test('fixes, and undoes the fix', async () => {
		const visit = await open('#playground');
		const text = "import { chat } from '@tencentcloud/chat';\nchat.login(user).catch((error) => {\n  if (error.code === 70001) renew();\n  else throw error;\n});\n";
		await lint(visit, text);
		await visit.page.click('#reports .edits button');
		await visit.until('document.getElementById("report-count").textContent === "0"');
		expect(await visit.page.evaluate('document.getElementById("code").value')).toBe("import { chat } from '@tencentcloud/chat';\nimport * as ImErrorCode from 'tencent-im-error-codes/codes';\nchat.login(user).catch((error) => {\n  if (error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED) renew();\n  else throw error;\n});\n");
		await visit.page.evaluate('document.execCommand("undo")');
		expect(await visit.page.evaluate('document.getElementById("code").value')).toBe(text);
	});

	test('follows the choices', async () => {
		const visit = await open('#playground');
		const text = 'export function explain(error) {\n  if (error.code === 70001) return 1;\n}\n';
		await lint(visit, text);
		expect((await readPlayground(visit)).reports).toEqual([]);
		await visit.page.select('#sdk', '@tencentcloud/chat');
		await visit.page.select('#config', 'strict');
		await visit.page.select('#import-style', 'named');
		await visit.until('document.getElementById("report-count").textContent === "1"');
		expect((await readPlayground(visit)).migrated).toBe("import { ERR_SVR_ACCOUNT_USERSIG_EXPIRED } from 'tencent-im-error-codes/codes';\n\nexport function explain(error) {\n  if (error.code === ERR_SVR_ACCOUNT_USERSIG_EXPIRED) return 1;\n}\n");
	});

	test('says where code cannot be parsed', async () => {
		const visit = await open('#playground');
		await lint(visit, 'const = 6206;\n');
		expect(await visit.texts('#reports .place')).toEqual(['1:7']);
		expect(await visit.texts('#reports .message')).toEqual(['The code cannot be parsed: Unexpected token =']);
	});

	test('keeps the code and the choices when the language changes', async () => {
		const visit = await open('#playground');
		const { text } = snippets.find(({ name }) => name === 'recall.txt')!;
		await lint(visit, `${text}\n`);
		await visit.page.select('#config', 'strict');
		await visit.page.click('[data-locale="zh"]');
		await visit.until('document.querySelector("#reports .message").textContent.includes("错误码")');
		const { reports } = await readPlayground(visit);
		expect(reports).toEqual(lintInNode(`${text}\n`, 'js', 'zh').reports);
		expect(await visit.page.evaluate('[document.getElementById("code").value, document.getElementById("config").value]')).toEqual([`${text}\n`, 'strict']);
		expect(await visit.texts('h1')).toEqual(['试一试']);
	});
});

describe('the page', () => {
	// The browser reaches no host but the test's own server, and this page asks for files alone.
	test('works from the disk without a network', async () => {
		const visit = await open('index.html#6206', { from: 'disk' });
		expect(await isOpen(visit, '6206')).toBe(true);
		await visit.paste('#query', '80001');
		expect(await firstCode(visit)).toBe('80001');
		await visit.page.click('#to-playground');
		await visit.until('document.getElementById("report-count").textContent === "3"');
		await lint(visit, "import { chat } from '@tencentcloud/chat';\nlet a: number;\nchat.login(user).catch((error: any) => error.code === 70001);\n");
		expect((await readPlayground(visit)).reports.map(({ place }) => place)).toEqual(['3:24', '3:55']);
	});

	test.each([['', 'en-GB'], ['', 'zh-CN'], ['#6206', 'en-GB'], ['#playground', 'en-GB'], ['#playground', 'zh-CN']])('fits into every width at %j in a browser of %s', async (place, language) => {
		const visit = await open(place, { language, width: 390 });
		if (place === '#playground') await visit.until('document.querySelector("#migration *") !== null');
		for (const width of [320, 390, 768, 1280]) {
			await visit.page.setViewport({ width, height: 900 });
			expect(await visit.page.evaluate('document.documentElement.scrollWidth')).toBe(width);
		}
	});

	test('is light or dark as the system is, until the visitor chooses', async () => {
		const paper = 'getComputedStyle(document.body).backgroundColor';
		const light = await open('', { theme: 'light' });
		const dark = await open('', { theme: 'dark' });
		const [lightPaper, darkPaper] = [await light.page.evaluate(paper), await dark.page.evaluate(paper)];
		expect(lightPaper).toBe('rgb(255, 255, 255)');
		expect(darkPaper).toBe('rgb(17, 20, 26)');
		await light.page.click('#theme');
		await light.page.reload();
		expect(await light.page.evaluate(paper)).toBe(darkPaper);
	});

	test('names every field and button', async () => {
		const visit = await open('#playground');
		await visit.until('document.querySelector("#reports .report") !== null');
		const unnamed = '[...document.querySelectorAll("input, select, textarea, button, a")].filter((element) => ![element.getAttribute("aria-label"), element.labels?.[0]?.innerText, element.tagName === "SELECT" ? "" : element.textContent].some((name) => name?.trim())).map((element) => element.outerHTML)';
		expect(await visit.page.evaluate(unnamed)).toEqual([]);
	});
});

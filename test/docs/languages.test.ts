import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Block, findPages, guides, type Page, readPage, references } from './guide.js';

/** The level of a heading with what stands in it as code, which both languages write alike. */
const outlineHeading = (heading: string): string => `${/^#+/u.exec(heading)![0]} ${[...heading.matchAll(/`[^`]+`/gu)].join(' ')}`.trim();

/** Comments of a shell may be translated, what a command prints is, and a configuration may choose the language of the messages. */
function normalize({ language, words, code }: Block): string {
	if (words[0] === 'run') return code.split('\n')[0]!.replace(' --lang zh', '');
	if (words[0] === 'config') return code.replace("  { settings: { 'tencent-im': { locale: 'zh' } } },\n", '');
	return language === 'sh' ? code.replaceAll(/ +#.*$/gmu, '') : code;
}

const outline = ({ headings, blocks }: Page): unknown => ({
	headings: headings.map(outlineHeading),
	blocks: blocks.map((block) => [block.language, ...block.words, normalize(block)]),
});

const stripBlocks = ({ text }: Page): string => text.replaceAll(/^```[\s\S]*?^```$/gmu, '');

/** How many rows each table has, and how many items each list. */
const countLines = (page: Page): number[] => stripBlocks(page).split(/^## /mu).map((section) => section.match(/^(?:\||- |\d+\. )/gmu)?.length ?? 0);

/** What stands as code or as a picture in each row of a table, and in each notice at the top of a rule's page. */
const findMarks = (page: Page): string[][] =>
	stripBlocks(page)
		.split('\n')
		.filter((line) => /^(?:\||\p{Extended_Pictographic})/u.test(line))
		.map((line) => [...line.matchAll(/`[^`]+`|\p{Extended_Pictographic}/gu)].map(String).sort());

describe.each([...guides, ...references])('%s and %s', (english, chinese) => {
	it('have the same headings and the same code', () => {
		expect(outline(readPage(chinese))).toEqual(outline(readPage(english)));
	});

	it('have tables and lists of the same length', () => {
		expect(countLines(readPage(chinese))).toEqual(countLines(readPage(english)));
	});

	it('have the same code in the rows of their tables', () => {
		expect(findMarks(readPage(chinese))).toEqual(findMarks(readPage(english)));
	});

	it('are long enough to say something', () => {
		expect(readPage(english).text.length).toBeGreaterThan(500);
		expect(readPage(chinese).text.length).toBeGreaterThan(300);
	});
});

it.each(guides)('%s and %s lead to each other below their titles', (english, chinese) => {
	expect(readPage(english).text).toMatch(/^# .+\n\n\[中文\]\(/u);
	expect(readPage(chinese).text).toMatch(/^# .+\n\n\[English\]\(/u);
});

// The package has no Chinese pages that its own could lead to.
it.each(references)('%s is led to by %s', (english, chinese) => {
	expect(readPage(chinese).text).toContain(`\n\n[English](${path.posix.relative(path.posix.dirname(chinese), english)})\n\n`);
});

it('every page of the rules stands in both languages', () => {
	expect(findPages('docs/zh/rules')).toEqual(findPages('docs/rules').map((file) => file.replace('docs/', 'docs/zh/')));
});

it('every page of the catalog stands in both languages', () => {
	expect(findPages('docs/zh/catalog')).toEqual(findPages('docs/catalog').map((file) => file.replace('docs/', 'docs/zh/')));
});

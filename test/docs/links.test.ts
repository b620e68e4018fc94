import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findPages, readPage, references, root } from './guide.js';

/** The page as it is read, without its code. */
const stripCode = (text: string): string => text.replaceAll(/^```[\s\S]*?^```$/gmu, '').replaceAll(/`[^`\n]*`/gu, (code) => code.replaceAll(/[[\]()]/gu, ''));

/** The anchors of a page: of its headings, as GitHub makes them, and those that it sets itself. */
function findAnchors(file: string): ReadonlySet<string> {
	const { headings, text } = readPage(file);
	const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/gu)].map((match) => match[1]!));
	for (const heading of headings) {
		const slug = heading.replace(/^#+ /u, '').replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1').toLowerCase().replaceAll(/[^\p{Letter}\p{Mark}\p{Number}\p{Connector_Punctuation} -]/gu, '').replaceAll(' ', '-');
		let anchor = slug;
		for (let count = 1; anchors.has(anchor); count += 1) anchor = `${slug}-${count}`;
		anchors.add(anchor);
	}
	return anchors;
}

const cache = new Map<string, ReadonlySet<string>>();

function hasAnchor(file: string, anchor: string): boolean {
	let anchors = cache.get(file);
	if (!anchors) cache.set(file, (anchors = findAnchors(file)));
	return anchors.has(anchor);
}

/** The links of a page within the project. */
const findLinks = (file: string): string[] => [...stripCode(readPage(file).text).matchAll(/\]\(([^)\s]+)\)/gu)].map((match) => match[1]!).filter((link) => !/^(?:https?:|mailto:)/u.test(link));

/** The file that a link on a page leads to, from the root, and the place in it. */
function followLink(file: string, link: string): readonly [target: string, anchor: string | undefined] {
	const [target = '', anchor] = decodeURI(link).split('#');
	return [target === '' ? file : path.posix.join(path.posix.dirname(file), target), anchor];
}

/** The links of a page within the project that lead nowhere. */
function findBrokenLinks(file: string): string[] {
	return findLinks(file).filter((link) => {
		const [found, anchor] = followLink(file, link);
		if (!existsSync(path.join(root, found))) return true;
		if (anchor === undefined) return false;
		return !statSync(path.join(root, found)).isFile() || !hasAnchor(found, anchor);
	});
}

const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'catalog/CHANGELOG.md', 'catalog/README.md', 'codemods/CHANGELOG.md', 'codemods/README.md', ...findPages('docs').filter((file) => !file.startsWith('docs/site'))];

it('finds the pages', () => {
	expect(pages).toContain('docs/zh/catalog/native-account.md');
	expect(pages.length).toBeGreaterThan(60);
});

it.each(pages)('%s has no link that leads nowhere', (file) => {
	expect(findBrokenLinks(file)).toEqual([]);
});

// They are read in the package too, and at the address that each report gives.
it.each(references.map(([english]) => english))('%s leads to pages of its own package alone', (file) => {
	const { files } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { files: readonly string[] };
	const isPacked = (target: string): boolean => files.some((entry) => target === entry || target.startsWith(`${entry}/`));
	expect(isPacked(file)).toBe(true);
	expect(findLinks(file).filter((link) => !isPacked(followLink(file, link)[0]))).toEqual([]);
});

it('tells an anchor that is there from one that is not', () => {
	expect(hasAnchor('docs/catalog/native-account.md', 'err_user_sig_expired')).toBe(true);
	expect(hasAnchor('docs/catalog/native-account.md', '6206')).toBe(true);
	expect(hasAnchor('docs/catalog/native-account.md', '70001')).toBe(false);
	expect(hasAnchor('docs/zh/migrating.md', '把剩下的登记下来')).toBe(true);
});

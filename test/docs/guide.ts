import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The project's root. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A fenced block of code on a page. */
export interface Block {
	readonly language: string;
	/** What stands behind the language: what the block is, and for an example the rules that report it. */
	readonly words: readonly string[];
	readonly code: string;
	/** The line of its first fence, counted from 1. */
	readonly line: number;
	/** The second-level heading that it stands under. */
	readonly section: string;
}

/** A page that is read as a whole. */
export interface Page {
	/** From the root, with slashes. */
	readonly path: string;
	readonly text: string;
	/** As `## Web`, code blocks left out. */
	readonly headings: readonly string[];
	readonly blocks: readonly Block[];
}

/** Reads a page by its path from the root. */
export function readPage(file: string): Page {
	const text = readFileSync(path.join(root, file), 'utf8');
	const headings: string[] = [];
	const blocks: Block[] = [];
	let section = '';
	let open: { info: string; line: number; code: string[] } | undefined;
	text.split('\n').forEach((line, index) => {
		const [, info] = /^```(.*)$/u.exec(line) ?? [];
		if (open !== undefined) {
			if (info === undefined) {
				open.code.push(line);
				return;
			}
			const [language = '', ...words] = open.info.split(' ');
			blocks.push({ language, words, code: `${open.code.join('\n')}\n`, line: open.line, section });
			open = undefined;
		} else if (info !== undefined) {
			open = { info, line: index + 1, code: [] };
		} else if (/^#{1,6} /u.test(line)) {
			headings.push(line);
			if (line.startsWith('## ')) section = line;
		}
	});
	return { path: file, text, headings, blocks };
}

/** The Markdown files below a folder, from the root. */
export function findPages(folder: string): string[] {
	return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
		.filter((file) => file.endsWith('.md'))
		.sort();
}

/** The guides with their Chinese pages. */
export const guides: readonly (readonly [english: string, chinese: string])[] = [
	...['README.md', 'getting-started.md', 'migrating.md', 'evidence.md', 'false-positives.md', 'versioning.md'].map((file) => [`docs/${file}`, `docs/zh/${file}`] as const),
	['CONTRIBUTING.md', 'docs/zh/contributing.md'],
];

/** The pages that travel with the plugin's package, with their Chinese pages, which do not. */
export const references: readonly (readonly [english: string, chinese: string])[] = [...findPages('docs/rules'), 'docs/settings.md'].map((file) => [file, file.replace('docs/', 'docs/zh/')]);

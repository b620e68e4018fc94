import { readFileSync } from 'node:fs';

/** What a page tells its reader to write and to run. */
export interface Recipe {
	/** The headings, by their level. */
	readonly headings: readonly { readonly level: number; readonly text: string }[];
	/** The files that it shows, by their path: code blocks with a path behind the language. */
	readonly files: Readonly<Record<string, string>>;
	/** The lines of its `sh` blocks, without their comments. */
	readonly commands: readonly string[];
}

export type Language = 'en' | 'zh';

/** Where the recipes of a language are. */
export const recipeFolders: Readonly<Record<Language, URL>> = { en: new URL('../../docs/recipes/', import.meta.url), zh: new URL('../../docs/zh/recipes/', import.meta.url) };

/**
 * Reads a page, so that tests run what it says and nothing else.
 *
 * @param name of the page, without its extension
 */
export function readRecipe(name: string, language: Language = 'en'): Recipe {
	const page = readFileSync(new URL(`${name}.md`, recipeFolders[language]), 'utf8');
	const blocks = Array.from(page.matchAll(/^```(\w*) ?(\S*)\n([\s\S]*?)^```$/gmu), ([, kind, path, text]) => ({ kind: kind!, path: path!, text: text! }));
	const prose = page.replaceAll(/^```[\s\S]*?^```$/gmu, '');
	return {
		headings: Array.from(prose.matchAll(/^(#+) (.+)$/gmu), ([, marks, text]) => ({ level: marks!.length, text: text! })),
		files: Object.fromEntries(blocks.filter(({ path }) => path !== '').map(({ path, text }) => [path, text])),
		commands: blocks.filter(({ kind, path }) => kind === 'sh' && path === '').flatMap(({ text }) => text.split('\n').map((line) => line.replace(/ +# .*$/, '')).filter((line) => line !== '')),
	};
}

/**
 * The one command of a page that has all these words.
 *
 * @throws when there is none, or more than one
 */
export function findCommand({ commands }: Recipe, ...words: string[]): string {
	const found = commands.filter((command) => words.every((word) => command.split(' ').includes(word)));
	if (found.length !== 1) throw new Error(`${found.length} commands have ${words.join(' ')}`);
	return found[0]!;
}

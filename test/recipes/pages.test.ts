import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import rootPackageJson from '../../package.json' with { type: 'json' };
import { type Language, readRecipe, recipeFolders } from './read-recipe.js';
import toolsPackageJson from './package.json' with { type: 'json' };

const languages: readonly Language[] = ['en', 'zh'];
const listPages = (language: Language): string[] => readdirSync(recipeFolders[language]).map((file) => path.basename(file, '.md')).sort();
const recipes = listPages('en').filter((name) => name !== 'README');

it('both languages have the same pages', () => {
	expect(listPages('zh')).toEqual(listPages('en'));
});

it('the tests use the tools of this project in the versions of this project', () => {
	const { '@typescript-eslint/parser': typescriptParser, eslint, 'eslint-v9': eslint9, typescript, 'vue-eslint-parser': vueParser } = rootPackageJson.devDependencies;
	expect(toolsPackageJson.devDependencies).toMatchObject({ '@typescript-eslint/parser': typescriptParser, eslint, 'eslint-v9': eslint9, typescript, 'vue-eslint-parser': vueParser });
});

describe.each(recipes)('%s', (name) => {
	it('has the same files, commands and steps in both languages', () => {
		const [english, chinese] = languages.map((language) => readRecipe(name, language));

		expect(chinese!.files).toEqual(english!.files);
		expect(chinese!.commands).toEqual(english!.commands);
		expect(chinese!.headings.map(({ level }) => level)).toEqual(english!.headings.map(({ level }) => level));
	});

	it('is tested from end to end', () => {
		const test = fileURLToPath(new URL(`${name}.recipe.ts`, import.meta.url));
		expect(existsSync(test)).toBe(true);
		expect(/readRecipe\('([\w-]+)'\)/.exec(readFileSync(existsSync(test.replace('.recipe.ts', '.ts')) ? test.replace('.recipe.ts', '.ts') : test, 'utf8'))?.[1]).toBe(name);
	});

	it.each(languages)('is listed in the index (%s)', (language) => {
		expect(readFileSync(new URL('README.md', recipeFolders[language]), 'utf8')).toContain(`](${name}.md)`);
	});
});

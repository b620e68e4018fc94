import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Props, parseSync } from 'editorconfig';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** What git knows: other tests may write beside it. */
const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)));

/** Where a text departs from what the editor is told. */
function findDepartures(text: string, { charset, end_of_line, indent_style, insert_final_newline, trim_trailing_whitespace }: Props): string[] {
	const departures: string[] = [];
	if (charset === 'utf-8' && text.includes('\uFFFD')) departures.push('charset');
	if (end_of_line === 'lf' && text.includes('\r')) departures.push('end_of_line');
	if (insert_final_newline === true && !/(?:^|[^\n]\n)$/u.test(text)) departures.push('insert_final_newline');
	if (trim_trailing_whitespace === true && /[ \t]$/mu.test(text)) departures.push('trim_trailing_whitespace');
	// Between tabs there may be a text within the text that has spaces.
	if (/^\t/mu.test(text) ? indent_style === 'space' : indent_style === 'tab' && /^ {2}/mu.test(text)) departures.push('indent_style');
	return departures;
}

it('every file is as .editorconfig tells editors to write it', () => {
	expect(files).toContain('README.md');
	expect(files.map((file) => [file, ...findDepartures(readFileSync(path.join(root, file), 'utf8'), parseSync(path.join(root, file)))]).filter(([, departure]) => departure !== undefined)).toEqual([]);
});

it('departures are seen', () => {
	const told = parseSync(path.join(root, 'src/index.ts'));
	expect(findDepartures('a {\n\tb;\n}\n', told)).toEqual([]);
	expect(findDepartures('a {\r\n  b;\r\n}', told)).toEqual(['end_of_line', 'insert_final_newline', 'indent_style']);
	expect(findDepartures('\uFFFD \n\n', told)).toEqual(['charset', 'insert_final_newline', 'trim_trailing_whitespace']);
	expect(findDepartures('{\n\t"a": 1\n}\n', parseSync(path.join(root, 'package.json')))).toEqual(['indent_style']);
});

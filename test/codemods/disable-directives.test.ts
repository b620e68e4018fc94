import { describe, expect, it } from 'vitest';
import { createDisabledPredicate, magicNumberRule } from '../../src/disable-directives.js';
import { parseScript } from '../../codemods/src/parse.js';

/** For each `6206` in the text, in order: is it disabled? */
function read(text: string): boolean[] {
	const isDisabled = createDisabledPredicate(parseScript(text, 'ts').comments, text);
	return [...text.matchAll(/6206/gu)].map(({ index }) => isDisabled(index));
}

describe('createDisabledPredicate', () => {
	it('is false everywhere without a directive', () => {
		expect(read('// eslint is a linter\na === 6206;')).toEqual([false]);
	});

	it.each([
		['a block comment, to the end of the file', `/* eslint-disable ${magicNumberRule} */\na === 6206;\nb === 6206;`, [true, true]],
		['from where it stands', `a === 6206;\n/* eslint-disable ${magicNumberRule} */ b === 6206;`, [false, true]],
		['all rules', '/* eslint-disable */\na === 6206;', [true]],
		['one of several rules', `/* eslint-disable no-console, ${magicNumberRule} */\na === 6206;`, [true]],
		['not another rule', '/* eslint-disable no-console */\na === 6206;', [false]],
		['not a rule whose name goes on', `/* eslint-disable ${magicNumberRule}-x */\na === 6206;`, [false]],
		['a description', `/* eslint-disable ${magicNumberRule} -- protocol table, no-console */\na === 6206;`, [true]],
		['a description alone', '/* eslint-disable -- because */\na === 6206;', [true]],
		['not a rule that only the description names', `/* eslint-disable no-console -- not ${magicNumberRule} */\na === 6206;`, [false]],
		['until it is enabled', `/* eslint-disable ${magicNumberRule} */\na === 6206;\n/* eslint-enable ${magicNumberRule} */\nb === 6206;`, [true, false]],
		['until all are enabled', `/* eslint-disable ${magicNumberRule} */\na === 6206;\n/* eslint-enable */\nb === 6206;`, [true, false]],
		['enabled out of a bare disable', `/* eslint-disable */\na === 6206;\n/* eslint-enable ${magicNumberRule} */\nb === 6206;`, [true, false]],
		['still disabled when another rule is enabled', '/* eslint-disable */\na === 6206;\n/* eslint-enable no-console */\nb === 6206;', [true, true]],
		['a line comment disables nothing but lines', `// eslint-disable ${magicNumberRule}\na === 6206;`, [false]],
		['the same line', `a === 6206; // eslint-disable-line ${magicNumberRule}\nb === 6206;`, [true, false]],
		['the same line, all rules', 'a === 6206; // eslint-disable-line\nb === 6206;', [true, false]],
		['the same line, with a block comment', `a === 6206; /* eslint-disable-line ${magicNumberRule} -- why */\nb === 6206;`, [true, false]],
		['the next line', `// eslint-disable-next-line ${magicNumberRule}\na === 6206;\nb === 6206;`, [true, false]],
		['the next line, with a description', `// eslint-disable-next-line ${magicNumberRule} -- why not\na === 6206;`, [true]],
		['the line after a block comment of several lines', `/* eslint-disable-next-line\n ${magicNumberRule}\n*/\na === 6206;\nb === 6206;`, [true, false]],
		['CRLF', `// eslint-disable-next-line ${magicNumberRule}\r\na === 6206;\r\nb === 6206;`, [true, false]],
		['a rule that is configured off', `/* eslint ${magicNumberRule}: "off" */\na === 6206;`, [true]],
		['a rule that is configured off by number, quoted, in a list', `a === 6206;\n/* eslint "no-console": 2, "${magicNumberRule}": [0] */`, [true]],
		['not a rule that is configured on', `/* eslint ${magicNumberRule}: "error" */\na === 6206;`, [false]],
		['a disabled line inside an enabled part', `/* eslint-enable */\na === 6206; // eslint-disable-line\nb === 6206;`, [true, false]],
	])('reads %s', (_, text, expected) => {
		expect(read(text)).toEqual(expected);
	});

	it('reads HTML comments of a template', () => {
		const text = '<!-- eslint-disable-next-line -->\n<p v-if="a === 6206"/>\n<p v-if="b === 6206"/>';
		const isDisabled = createDisabledPredicate([{ type: 'HTML', value: ' eslint-disable-next-line ', range: [0, 33] }], text);
		expect([isDisabled(text.indexOf('6206')), isDisabled(text.lastIndexOf('6206'))]).toEqual([true, false]);
	});

	it('asks for whichever rule it is told', () => {
		const text = '/* eslint-disable no-console */ a;';
		expect(createDisabledPredicate([{ type: 'Block', value: ' eslint-disable no-console ', range: [0, 31] }], text, 'no-console')(32)).toBe(true);
	});
});

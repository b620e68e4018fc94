const imports = 'import TIM from \'tim-js-sdk\';\nconst tim = TIM.create({});\n';

/** So many characters fill a line that nobody wrote. */
const longLine = 1_000_000;

const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

/** A word and a number that the prefilters let through. */
const bait = '\nconst code = 6206; // code error\n';

/** Texts that no rule may report, whatever the parser makes of them. */
export const oddTexts: Readonly<Record<string, string>> = {
	'an empty file': '',
	'a line break': '\n',
	'a byte order mark': '\uFEFF',
	'only comments': '// code 6206\n/* if (error.code === 6206) */\n<!-- error.code === 70001 -->\n',
	'a hash-bang alone': '#!/usr/bin/env node code 6206',
	'white space of all kinds': '\u0009\u000B\u000C\u0020\u00A0\uFEFF\u1680\u2000\u3000\u2028\u2029\r\r\n',
	'lone surrogates': `${bait}const s = "\uD800 6206 \uDFFF code"; // \uDC00\n`,
	'a NUL': `${bait}const s = "\u0000 6206"; \u0000\n`,
	'control characters': `${bait}const s = "\u0001\u001B[31m\u007F\u0085";\n`,
	'what was GBK': `${bait}// ${Buffer.from([0xb4, 0xed, 0xce, 0xf3, 0xc2, 0xeb]).toString('utf8')}\n`,
	'merge-conflict markers': `<<<<<<< HEAD\nif (error.code === 6206) a();\n=======\nif (error.code === 70001) b();\n>>>>>>> topic\n`,
	'a conflict in a comment': '/*\n<<<<<<< HEAD\nerror.code === 6206\n=======\n>>>>>>> topic\n*/\n',
	'pragmas of uni-app': `// #ifdef H5\nconst code = 6206;\n// #endif\n// #ifndef H5\nconst code2 = 70001;\n// #endif\n// #ifdef\n// #endif\n// #endif\n`,
	'a name declared twice by pragmas': `// #ifdef H5\nconst code = 6206;\n// #endif\n// #ifdef APP\nconst code = 70001;\n// #endif\n`,
	'an unclosed comment': `${bait}/* code 6206`,
	'an unclosed template': `${bait}const s = \`code \${6206`,
	'half a component': '<template><p :a="code === 6206',
	'a component of many tags': `<template>${fill('<p :a="code">', 2000)}</template><script>\nconst code = 6206;\n</script>`,
	'a component without a script': '<template><p>{{ code }} 6206</p></template>',
	'nested script tags': '<script>\nconst code = "<script>6206<\\/script>";\n</script>\n<script>',
	'names that every object has': `${imports}const constructor = { __proto__: 6206, toString: 70001, hasOwnProperty: 80001, valueOf: null };\nconstructor[constructor.__proto__] = constructor.code;\nclass __proto__ { static toString = 6206; code() {} }\n`,
	'numbers of all kinds': `${bait}const n = [6206n, 0x183e, 6_206, 6206.5, 6206e0, 0b1, 0o14076, Number.MAX_VALUE, 1e999, -0, .5, 5.];\n`,
	'names with escapes': `${bait}const \\u0063ode2 = 6206; const \\u{65}rror = { \\u0063ode: 1 };\n`,
	'markup in JavaScript': `${bait}<!-- 6206\n--> 70001\n`,
	'regular expressions that look like code': `${bait}const r = /[/]code === 6206|\\/\\*/gu, q = 1 / 6206 / code;\n`,
};

/** Lines of a million characters, each of which is the worst case of some way to search. */
export const longTexts: Readonly<Record<string, string>> = {
	'statements': `${bait}${fill('a;', longLine / 10)}`,
	'one string': `${bait}const s = "${fill('code 6206 ', longLine)}";`,
	'one name': `${bait}const ${fill('code', longLine)} = 6206;`,
	'spaces': `${bait}export default code${fill(' ', longLine)}x`,
	'digits': `${bait}const n = code${fill('6', longLine)};`,
	'numbers': `${bait}const s = [${fill('6206,', longLine / 10)}];`,
	'the word that starts an import': `${bait}// ${fill('import type ', longLine)}`,
	'the word that starts an export': `${bait}// ${fill('export{', longLine)}`,
	'the words of a search': `${bait}// ${fill('case case.', longLine)}`,
	'comment openers': `${bait}const s = "${fill('/*', longLine)}";`,
	'line comments': `${bait}${fill('//', longLine)}`,
	'dots': `${bait}// ${fill('.on(', longLine)}`,
};

/** The same for components, in lines as people write them: the codemod does not read what a minifier wrote. */
export const longComponents: Readonly<Record<string, string>> = breakLines({
	'openings of HTML comments': `${fill('<!--', longLine)}<script>${bait}</script>`,
	'attributes without an end': `<template><p ${fill('v-for="', longLine)}</template><script>${bait}</script>`,
	'slots': `<template><p ${fill('#a', longLine)}></p></template><script>${bait}</script>`,
	'brackets': `<template><p :a="${fill('(', longLine)}6206"></p></template><script>${bait}</script>`,
	'openings of scripts': `${fill('<script ', longLine)}>${bait}</script>`,
	'mustaches': `<template>${fill('{{', longLine)} 6206</template><script>${bait}</script>`,
});

function breakLines(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.replaceAll(/.{200}/g, '$&\n')]));
}

import fc from 'fast-check';
import { getErrorCodeEntries } from '../../catalog/src/catalog.js';

/** A literal that stands at a site. */
export interface ProgramSite {
	readonly range: readonly [start: number, end: number];
	readonly code: number;
	readonly name: string;
	/** A key of an object, which takes the constant in brackets. */
	readonly isKey: boolean;
}

/** A generated program that compares the codes of rejected SDK calls, in one way or another. */
export interface Program {
	readonly filename: string;
	readonly text: string;
	readonly kind: ModuleKind;
	/** In the order of the text. */
	readonly sites: readonly ProgramSite[];
	readonly style: 'namespace' | 'named';
	/** Which of the parsers that read this dialect the linter uses. */
	readonly parser: ParserName;
}

export type ModuleKind = 'esm' | 'commonjs' | 'typescript' | 'vue';

export type ParserName = 'espree' | 'babel' | 'typescript' | 'vue';

interface NamedCode {
	readonly code: number;
	readonly name: string;
}

const timesSeen = new Map<number, number>();
for (const { code } of getErrorCodeEntries()) timesSeen.set(code, (timesSeen.get(code) ?? 0) + 1);

/** Codes that mean one thing; what two meanings share is listed and not edited. */
const codes: readonly NamedCode[] = getErrorCodeEntries().filter(({ code }) => timesSeen.get(code) === 1 && Math.abs(code) >= 1000).map(({ code, name }) => ({ code, name }));

/** Where a code can stand. `S` is the code at hand, `A` and `B` are literals, `·` takes white space or a comment. */
const contexts: readonly string[] = [
	'if (S·===·A)·{¶note("equal");¶}·else if (·B·===·S·)·note("other");',
	'if (·!(S·!=·A)·||·S·==·B·)·note("either");',
	'switch (S) {¶case A·:¶case B: {¶note("one of two");¶break;¶}¶default:¶note("none");¶}',
	'switch·(·S·)·{·case A·:·note("one");·}',
	'if ([·A,·B·].includes(S)) note("listed");',
	'note([A,·B].indexOf(·S·)·>=·0);',
	'if (new Set([·A·,·B·]).has(S)) note("in the set");',
	'note({·A#:·"first",·B#·:·"second"·}[S]);',
	'note(new Map([[·A·,·"first"], [B,·"second"]]).get(S));',
	'note(S·===·A·?·"yes"·:·S·===·B·?·"maybe"·:·"no");',
	'note([{·code:·A·,·text: "first" }, { code: B, text: "second" }].find((row) => row.code·===·S));',
	'const describe~ = (value) => value·===·A·?·"first"·:·"none";¶note(describe~(S));',
	'const texts~ = {¶A#:·"first",¶B#:·"second"¶};¶note(texts~[S]);',
	'const list~ = [A,·B];¶if (list~.includes(S)) note("in the list");',
	'note(`${S·===·A}`);',
	'const isOld~ = () =>·A·===·S;¶note(isOld~());',
	'note((() =>·{ while (S·===·A) return "loop"; })());',
	// None of these is a site.
	'note(10013); // 80001',
	'note("80001" + 70001 /* 6206 */);',
	'note(String(new Date(2024, 1).getFullYear()));',
];

/** How a handler receives the failure; `BODY` is what it does, `S` the code. */
const handlers: readonly { readonly text: string; readonly subjects: readonly string[] }[] = [
	{ text: 'chat.sendMessage(message).catch((error) => {¶BODY¶});', subjects: ['error.code', 'error?.code', 'error["code"]', 'Number(error.code)'] },
	{ text: 'chat.login(options).catch(function (failure) {¶const { code } = failure;¶BODY¶});', subjects: ['code', 'failure.code'] },
	{ text: 'chat.joinGroup(options).then(() => {}, ({ code: reason }) => {¶BODY¶});', subjects: ['reason'] },
	{ text: 'async function try~() {¶try {¶await chat.sendMessage(message);¶} catch (e) {¶const imCode = e.code;¶BODY¶}¶}¶try~();', subjects: ['e.code', 'imCode'] },
	{ text: 'chat.deleteMessage([]).then(done, ((ImErrorCode) => (error) => {¶BODY¶})(0));', subjects: ['error.code'] },
];

/** What else may stand at the top of a module. */
const namesInUse: readonly string[] = [
	'',
	'',
	'const ImErrorCode = { mine: 1 };',
	'function ERR_SVR_ACCOUNT_USERSIG_EXPIRED() {}',
	'var ImErrorCode2, ImErrorCodes, ImErrorCode = 1;',
	'class ImErrorCode {}',
];

const existingImports: Readonly<Record<'import' | 'require', readonly string[]>> = {
	import: [
		'', '', '',
		'import * as ImErrorCode from "tencent-im-error-codes/codes";',
		'import * as Codes from \'tencent-im-error-codes/codes\';',
		'import { ERR_SVR_MSG_REVOKE_TIME_LIMIT } from \'tencent-im-error-codes/codes\';',
		'import { ERR_IN_PROGESS as busy, } from "tencent-im-error-codes/codes";',
	],
	require: [
		'', '', '',
		'const ImErrorCode = require("tencent-im-error-codes/codes");',
		'const { ERR_SVR_MSG_REVOKE_TIME_LIMIT } = require(\'tencent-im-error-codes/codes\');',
	],
};

const headers: readonly string[] = ['', '', '\uFEFF', '#!/usr/bin/env node¶', '"use strict";¶', '\'use client\'¶', '/*! Licence 80001 */¶¶', '/** @file 10013 */¶', '// @ts-nocheck¶', '#!/usr/bin/env node¶// Licence¶\'use strict\';¶'];

const trivia: readonly string[] = ['', ' ', ' ', '\t', ' /* 10013 */ ', '/**/', ' // 80001¶', '¶\t\t', '\u00A0', '  '];

/** How one literal is written. */
const literalForms: readonly ((code: number) => string)[] = [
	String,
	String,
	(code) => `0x${code.toString(16)}`,
	(code) => `0X${code.toString(16).toUpperCase()}`,
	(code) => String(code).replace(/(\d)(\d{3})$/, '$1_$2'),
	(code) => `0b${code.toString(2)}`,
];

function writeLiteral(code: number, form: number): string {
	return code < 0 ? `-${writeLiteral(-code, form)}` : literalForms[form]!(code);
}

interface Snippet {
	readonly context: string;
	readonly subject: number;
	readonly codes: readonly [NamedCode, NamedCode];
	readonly forms: readonly [number, number];
}

const snippet: fc.Arbitrary<Snippet> = fc.record({
	context: fc.constantFrom(...contexts),
	subject: fc.nat(3),
	codes: fc.uniqueArray(fc.constantFrom(...codes), { minLength: 2, maxLength: 2, selector: ({ code }) => code }).map(([a, b]) => [a!, b!] as const),
	forms: fc.tuple(fc.nat(literalForms.length - 1), fc.nat(literalForms.length - 1)),
});

const extensions: Readonly<Record<ModuleKind, readonly string[]>> = { esm: ['mjs', 'js', 'jsx'], commonjs: ['cjs', 'js'], typescript: ['ts', 'mts', 'tsx'], vue: ['vue'] };

const parsers: Readonly<Record<ModuleKind, readonly ParserName[]>> = { esm: ['espree', 'babel', 'typescript'], commonjs: ['espree', 'typescript'], typescript: ['typescript'], vue: ['vue'] };

/** Programs of every kind. Each shrinks to fewer handlers, fewer contexts and plain trivia. */
export const program: fc.Arbitrary<Program> = fc.record({
	kind: fc.constantFrom<ModuleKind>('esm', 'commonjs', 'typescript', 'vue'),
	extension: fc.nat(2),
	parser: fc.nat(2),
	style: fc.constantFrom('namespace' as const, 'named' as const),
	header: fc.constantFrom(...headers),
	existing: fc.nat(6),
	inUse: fc.constantFrom(...namesInUse),
	handlers: fc.array(fc.record({ handler: fc.constantFrom(...handlers), snippets: fc.array(snippet, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 3 }),
	trivia: fc.array(fc.constantFrom(...trivia), { minLength: 1, maxLength: 12 }),
	eol: fc.constantFrom('\n', '\n', '\r\n', '\r'),
	indent: fc.constantFrom('\t', '  ', ''),
	semicolons: fc.boolean(),
	endsWithEol: fc.boolean(),
	isSetup: fc.boolean(),
}).map((choice) => {
	const isModule = choice.kind !== 'commonjs';
	const quote = choice.isSetup ? '\'' : '"';
	const sdk = isModule ? `import TencentCloudChat from ${quote}@tencentcloud/chat${quote};` : `const TencentCloudChat = require(${quote}@tencentcloud/chat${quote});`;
	const list = existingImports[isModule ? 'import' : 'require'];
	const existing = list[choice.existing % list.length]!;
	// One of both: what is imported under a name cannot be declared under it.
	const inUse = existing === '' ? choice.inUse : '';
	const bodies = choice.handlers.map(({ handler, snippets }, position) => {
		const body = snippets.map((each, order) => writeSnippet(each, handler.subjects[each.subject % handler.subjects.length]!).replaceAll('~', `${position}${order}`)).join('¶');
		return handler.text.replaceAll('~', String(position)).replace('BODY', () => body);
	});
	const lines = [sdk, existing, inUse, 'const chat = TencentCloudChat.create({ SDKAppID: 1 });', 'const message = {}, options = {}, done = () => {};', ...bodies].filter((line) => line !== '');
	const script = lines.join('¶');
	const header = choice.kind === 'vue' ? (choice.isSetup ? '<script setup lang="ts">¶' : '<template>¶\t<p title="10013">80001</p>¶</template>¶¶<script>¶') : choice.header;
	const template = `${header}${choice.semicolons ? script : script.replaceAll(/;(?=¶|$)/g, '')}${choice.kind === 'vue' ? '¶</script>' : ''}${choice.endsWithEol ? '¶' : ''}`;
	const extension = extensions[choice.kind];
	const parser = parsers[choice.kind];
	return {
		filename: `/nowhere/src/file.${extension[choice.extension % extension.length]}`,
		kind: choice.kind,
		style: choice.style,
		parser: parser[choice.parser % parser.length]!,
		...layOut(template, choice.trivia, choice.eol, choice.indent),
	};
});

/** Puts marked literals in the places of a context: `«80001 ERR_NAME»`, with a `#` behind it where it is a key. */
function writeSnippet({ context, codes: pair, forms }: Snippet, subject: string): string {
	return context.replaceAll(/\bS\b/g, () => subject).replaceAll(/\b([AB])\b(#?)/g, (_, letter: string, hash: string) => {
		const position = letter === 'A' ? 0 : 1;
		const { code, name } = pair[position];
		const literal = writeLiteral(code, forms[position]);
		// A key is no expression: a sign needs brackets.
		if (hash === '#' && code < 0) return `[«${literal} ${code} ${name}»]`;
		return `«${literal} ${code} ${name}${hash === '#' ? ' key' : ''}»`;
	});
}

/** Turns the marks into text and gathers where the literals are. */
function layOut(template: string, gaps: readonly string[], eol: string, indent: string): { text: string; sites: ProgramSite[] } {
	const sites: ProgramSite[] = [];
	let text = '';
	let gap = 0;
	let depth = 0;
	for (const [token] of template.matchAll(/«[^»]*»|[·¶{}]|[^·¶«{}]+/g)) {
		if (token === '·') text += gaps[gap++ % gaps.length]!.replaceAll('¶', eol);
		else if (token === '¶') text += eol + indent.repeat(depth);
		else if (token.startsWith('«')) {
			const [literal = '', code, name = '', key] = token.slice(1, -1).split(' ');
			sites.push({ range: [text.length, text.length + literal.length], code: Number(code), name, isKey: key === 'key' });
			text += literal;
		} else {
			depth = Math.max(0, depth + (token === '{' ? 1 : token === '}' ? -1 : 0));
			text += token;
		}
	}
	return { text, sites };
}

import { describe, expect, it } from 'vitest';
import { analyseSnippet, expectSites, findSites, type Language, parserNames } from '../support/find-sites.js';

/** Everything that the analysis says of a snippet. */
function readAll(...parameters: Parameters<typeof analyseSnippet>): readonly unknown[] {
	const { sites, definitions, rejected } = analyseSnippet(...parameters);
	return [...sites, ...definitions, ...rejected];
}

describe('odd input', () => {
	it('gives nothing for an empty file, with every parser', () => {
		for (const parser of parserNames) expect(readAll('', {}, parser)).toEqual([]);
		expect(readAll('', { language: 'vue' })).toEqual([]);
		expect(readAll('<template></template>', { language: 'vue' })).toEqual([]);
	});

	it('is not confused by names that every object has', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			const table = { __proto__: null, constructor: 1, «80001»: 'a' };
			const { constructor, __proto__, toString, hasOwnProperty } = table;
			function valueOf(toString) { return toString.__proto__.constructor === 10013; }
			class hasOwn { constructor() {} __proto__() {} toString() {} }
			chat.sendMessage(message).catch(({ code, constructor, __proto__ }) => {
				notify(table[code], constructor === 10013, __proto__.code.toString(), valueOf(code));
				constructor(code);
				chat.constructor(code).catch((e) => e.constructor === 10013);
				this.__proto__.hasOwnProperty(code);
			});
			chat.__proto__.toString().then(({ __proto__: inner }) => inner === 10013);
		`);
	});

	it('ends where values are defined by each other', () => {
		expectSites(`
			import TIM from 'tim-js-sdk';
			var a = b; var b = a; a = b.code; b = a.code;
			function f(x) { return g(x); }
			function g(x) { return f(x.code) || x; }
			const h = (y = h(y)) => h(y.code);
			if (a === 10013 || b.code === 10013 || f(f).status === 10013 || h(h) === 10013) f(g(a));
			let p = new Promise((resolve, reject) => p.catch(reject));
			p.catch((e) => { p = Promise.reject(e); return e.status === 10013; });
			for (const x of x) x.status === 10013;
			class A extends A { a = this.a; m(z) { this.m(z.code); return z.status === 10013; } }
			const T = { 10013: T }; T[T] = T;
		`);
	});

	it('reads every kind of syntax', () => {
		const snippets: readonly (readonly [string, Language])[] = [
			['#!/usr/bin/env node\n"use strict"; label: for (;;) { break label; }', 'js'],
			['const [, , a = 1, ...rest] = [, , 10013]; ({ a: this.b, ...c.d } = e); [x.y] = [10013]; delete x?.[10013]; void 10013;', 'js'],
			['class A { static { this.x = 10013; } #p = 10013; get [10013]() { return 1; } static async *[Symbol.iterator]() { yield* 10013; } accessor = 1; }', 'js'],
			['export * as ns from "x"; export { default as "string name" } from "y"; export default class {} import json from "./a.json" with { type: "json" };', 'js'],
			['tag`${10013}`; import.meta.url; import(`./${x}`); (function () { new.target; })(); a ?? (b && c); a ||= 10013; async () => { for await (const x of y) x === 10013; };', 'jsx'],
			['<A b={10013} c="10013" {...d}>{/* */}{10013}<></></A>; <a.b.c />;', 'jsx'],
			['abstract class B<T> extends C { abstract x: 10013; declare y: number; constructor(private readonly z = 10013) { super(); } } namespace N.M { export const q = 10013; } declare module "m" { export const r: 10013; }', 'ts'],
			['type X = { [K in 10013 as `${K}`]: 10013 }; function over(a: 10013): void; function over(a: any) {} export = over; let v!: number; let u = <const>[10013];', 'ts'],
			['enum E { "a-b" = 10013, c = E["a-b"], d = 1 << 2 } declare global { var g: number } export import I = N.M; let f = function (this: Window) {};', 'ts'],
		];
		for (const [code, language] of snippets) {
			for (const parser of ['typescript', 'babel'] as const) {
				expect([code, findSites(code, { language }, parser)]).toEqual([code, []]);
			}
		}
	});
});

describe('deep nesting', () => {
	const head = "import TIM from 'tim-js-sdk';\nconst tim = TIM.create({});\n";
	const inHandler = (body: string): string => `${head}tim.login({}).catch((error) => { ${body} });`;
	// Deeper than a walk that recurses per node would survive in a worker, and still within reach of these parsers.
	const depth = 1000;
	const parsers = ['babel', 'espree'] as const;

	it('of expressions ends', () => {
		const sum = Array.from({ length: depth }, () => 'a').join(' + ');
		const members = `error${'.a'.repeat(depth)}`;
		const calls = `${'f('.repeat(depth / 10)}error${')'.repeat(depth / 10)}`;
		const fallBacks = 'error.code || '.repeat(depth);
		for (const parser of parsers) {
			expect(findSites(inHandler(`return ${sum} === 10013;`), {}, parser)).toEqual([]);
			expect(findSites(inHandler(`return ${members} === 10013;`), {}, parser)).toEqual([]);
			expect(findSites(inHandler(`return ${calls} === 10013;`), {}, parser)).toEqual([]);
			expect(findSites(inHandler(`return (${fallBacks}0) === 10013;`), {}, parser)).toHaveLength(1);
			expect(findSites(`${head}a${'.then(f)'.repeat(depth)}.catch((error) => error.status === 10013);`, {}, parser)).toEqual([]);
		}
	});

	it('of conditions ends, and none of them is lost', () => {
		const ladder = Array.from({ length: depth }, () => 'if (error.code === 10013) f();').join(' else ');
		const disjunction = Array.from({ length: depth }, () => 'error.code === 10013').join(' || ');
		const ternary = 'error.code === 10013 ? 1 : '.repeat(depth);
		for (const parser of parsers) {
			expect(findSites(inHandler(ladder), {}, parser)).toHaveLength(depth);
			expect(findSites(inHandler(`return ${disjunction};`), {}, parser)).toHaveLength(depth);
			expect(findSites(inHandler(`return ${ternary}0;`), {}, parser)).toHaveLength(depth);
		}
	});

	it('of functions, blocks and patterns ends', () => {
		const nested = depth / 20;
		const functions = `${'(error) => '.repeat(nested)}error.status === 10013`;
		const blocks = `${'{ try { '.repeat(nested)}error.code === 10013;${' } catch (e) { if (e.status === 10013) f(); } }'.repeat(nested)}`;
		const pattern = `const ${'{ a: '.repeat(nested)}code${' }'.repeat(nested)} = error; code === 10013;`;
		for (const parser of parsers) {
			expect(findSites(`${head}tim.login({}).catch(${functions});`, {}, parser)).toEqual([]);
			expect(findSites(inHandler(blocks), {}, parser)).toHaveLength(1);
			expect(findSites(inHandler(pattern), {}, parser)).toEqual([]);
		}
	});
});

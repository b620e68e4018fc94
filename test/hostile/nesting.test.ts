import { describe, expect, it } from 'vitest';
import { transform } from '../../codemods/src/api.js';
import { lint, type Outcome, type ParserName, parserNames } from './lint-everywhere.js';

const head = 'import TIM from \'tim-js-sdk\';\nconst tim = TIM.create({});\n';

const inHandler = (body: string): string => `${head}tim.login({}).catch((error) => { ${body} });`;

const repeat = (count: number, text: string, separator = ''): string => Array.from({ length: count }, () => text).join(separator);

/** Programs that nest this deep around the test of a code. */
const shapes: Readonly<Record<string, (depth: number) => string>> = {
	'+': (depth) => inHandler(`return ${repeat(depth, 'error.code', ' + ')} === 10013;`),
	'||': (depth) => inHandler(`return (${repeat(depth, 'error.code', ' || ')}) === 10013;`),
	'case ||': (depth) => inHandler(`switch (error.code) { case ${repeat(depth, '10013', ' || ')}: f(); }`),
	'.then': (depth) => `${head}tim.login({})${repeat(depth, '.then(f)')}.catch((error) => error.code === 10013);`,
	'.catch': (depth) => `${head}tim.login({})${repeat(depth, '.catch((error) => Promise.reject(error))')}.catch((error) => error.code === 10013);`,
	'else if': (depth) => inHandler(repeat(depth, 'if (error.code === 10013) f();', ' else ')),
	'? :': (depth) => inHandler(`return ${repeat(depth, 'error.code === 10013 ? 1 : ')}0;`),
	'{ }': (depth) => inHandler(`${repeat(depth, '{')}if (error.code === 10013) f();${repeat(depth, '}')}`),
	'try': (depth) => inHandler(`${repeat(depth, 'try {')}if (error.code === 10013) f();${repeat(depth, '} catch {}')}`),
	'functions': (depth) => `${head}${repeat(depth, 'function f() {')}tim.login({}).catch((error) => error.code === 10013);${repeat(depth, '}')}`,
	'arguments': (depth) => inHandler(`f(${repeat(depth, 'f(')}error.code === 10013${repeat(depth, ')')});`),
	'patterns': (depth) => inHandler(`const ${repeat(depth, '{ a: ')}code${repeat(depth, ' }')} = error; f(code === 10013);`),
	'Promise.all': (depth) => `${head}${repeat(depth, 'Promise.all([')}tim.login({})${repeat(depth, '])')}.catch((error) => error.code === 10013);`,
	'strings': (depth) => `${head}async function f() { try { await axios.post(${repeat(depth, '\'a\'', ' + ')}); } catch (error) { f(error.code === 10013); } }`,
};

/** See the README beside this file. */
const isWhole = process.env['HOSTILE_WHOLE'] !== undefined;

/** In `npm test` the four that grow by themselves in generated code; the others on demand. */
const wantedShapes = isWhole ? Object.keys(shapes) : ['+', '.then', 'else if', '{ }'];

const wantedParsers: readonly ParserName[] = isWhole ? parserNames : ['espree', 'typescript'];

/** Deeper than anybody writes, and as deep as the time of a test allows. */
const deepest = isWhole ? 8192 : 1000;

const codemodDepths = isWhole ? [200, 2000, 5000, 20_000, 100_000] : [200, 20_000];

/** The greatest depth at which a test succeeds, found by bisection to within two in a hundred. */
function findLimit(succeeds: (depth: number) => boolean): number {
	if (succeeds(deepest)) return deepest;
	let low = 1;
	for (let high = deepest; high - low > Math.max(1, low / 50);) {
		const middle = Math.floor((low + high) / 2);
		if (succeeds(middle)) low = middle;
		else high = middle;
	}
	return low;
}

describe.each(wantedShapes)('nesting of %s', (name) => {
	const write = shapes[name]!;

	it.each(wantedParsers)('is no harder for the rules than for %s and ESLint', (parser) => {
		const wrap = (depth: number): string => (parser === 'vue' ? `<script>\n${write(depth)}\n</script>\n` : write(depth));
		const run = (depth: number, rules: 'strict' | 'empty'): Outcome => lint(wrap(depth), parser, { rules });
		const limit = findLimit((depth) => run(depth, 'empty').refusal === undefined);
		// How much stack a call takes changes while code gets optimized, in the parser too.
		const safe = Math.floor(limit * 0.85);
		expect({ safe, refusal: run(safe, 'strict').refusal }).toEqual({ safe, refusal: undefined });
		expect(limit).toBeGreaterThan(100);
	}, 600_000);

	it('is named by the codemod where it is too deep, or the file is migrated', () => {
		for (const depth of codemodDepths) {
			const text = write(depth).replaceAll(/(?<=[;{}]) /g, '\n');
			try {
				transform(text, { filename: '/nowhere/src/file.js' });
			} catch (error) {
				expect(depth).toBeGreaterThan(200);
				expect((error as Error).message).toMatch(/Maximum call stack size exceeded/);
			}
		}
	}, 600_000);
});

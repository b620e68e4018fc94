import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.js';
import { mayHoldSites } from '../../src/prefilter.js';
import { defaultSettings } from '../../src/settings.js';
import { createMemoryReader, parseSnippet } from '../support/find-sites.js';

/** How long the analysis of a text takes, without its parser, in milliseconds; and what it finds. */
function measure(text: string): { readonly duration: number; readonly sites: number } {
	const file = parseSnippet(text, {}, 'espree');
	const start = performance.now();
	const { sites } = analyse(file, { settings: defaultSettings, reader: createMemoryReader() });
	return { duration: performance.now() - start, sites: sites.length };
}

const head = "import TIM from 'tim-js-sdk';\nconst tim = TIM.create({});\n";

/** Generous for a slow machine, and far below what quadratic work would take. */
const limit = 10_000;

describe('large files', () => {
	it('with ten thousand sites in many handlers take time in proportion', () => {
		const handler = (index: number): string => `function send${index}() {\n\treturn tim.sendMessage(m${index}).catch((error) => error.code === 80001 || error.code === 20006 || show(error));\n}\n`;
		const { duration, sites } = measure(head + Array.from({ length: 5000 }, (_, index) => handler(index)).join(''));
		expect(sites).toBe(10_000);
		expect(duration).toBeLessThan(limit);
	});

	it('with ten thousand sites in one handler take time in proportion', () => {
		const { duration, sites } = measure(`${head}tim.login({}).catch((error) => {\n${'\tif (error.code === 70001) show(error);\n'.repeat(10_000)}});\n`);
		expect(sites).toBe(10_000);
		expect(duration).toBeLessThan(limit);
	});

	it('with ten thousand rows in one table take time in proportion', () => {
		const rows = Array.from({ length: 10_000 }, (_, index) => `\t[80001, 'text ${index}'],\n`).join('');
		const { duration, sites } = measure(`${head}const texts = new Map([\n${rows}]);\ntim.login({}).catch((error) => show(texts.get(error.code)));\n`);
		expect(sites).toBe(10_000);
		expect(duration).toBeLessThan(limit);
	});

	it('with a helper that is called ten thousand times take time in proportion', () => {
		const calls = Array.from({ length: 10_000 }, (_, index) => `tim.sendMessage(m${index}).catch((error) => show(error));\n`).join('');
		const { duration, sites } = measure(`${head}function show(error) {\n\tif (error.code === 80001 || error.code === 20006) return;\n\tswitch (error.code) { case 10017: break; }\n}\n${calls}`);
		expect(sites).toBe(3);
		expect(duration).toBeLessThan(limit);
	});

	it('with functions that all call each other take time in proportion', () => {
		const names = Array.from({ length: 40 }, (_, index) => `run${index}`);
		const calls = names.map((name) => `await ${name}(error);`).join(' ');
		const functions = names.map((name) => `async function ${name}(e) { try { ${calls} } catch (error) { if (error.code === 70001) run0(error); throw error; } }
`).join('');
		const { duration, sites } = measure(`${head}${functions}`);
		expect(sites).toBe(names.length);
		expect(duration).toBeLessThan(limit);
	});

	it('with values that walk over each other take time in proportion', () => {
		const steps = Array.from({ length: 100 }, (_, index) => `node = node.next${index};
`).join('');
		const { duration, sites } = measure(`${head}let node = tim.getRoot();
${steps}if (node.status === 70001) tim.login();
`);
		expect(sites).toBe(0);
		expect(duration).toBeLessThan(limit);
	});

	it('with many lists and mentions under one name take time in proportion', () => {
		const lists = Array.from({ length: 3000 }, (_, index) => `const row${index} = { list: [70001, ${index}] };
show(row${index}.list);
`).join('');
		const { duration, sites } = measure(`${head}${lists}`);
		expect(sites).toBe(0);
		expect(duration).toBeLessThan(limit);
	});

	it('of a megabyte without sites take time in proportion', () => {
		const statement = (index: number): string => `export const value${index} = compute(left.code + ${index}, { right: [${index}, 'error'] }, () => other${index}.run(${index}).then((res) => res.size));\n`;
		let text = head;
		for (let index = 0; text.length < 1_000_000; index++) text += statement(index);
		const { duration, sites } = measure(text);
		expect(sites).toBe(0);
		expect(duration).toBeLessThan(limit);
	});

	it('of a megabyte are let go by one scan where they name no code', () => {
		const text = 'export const errorCode = compute(error, 1, 22);\n'.repeat(20_000);
		const start = performance.now();
		expect(mayHoldSites(text)).toBe(false);
		expect(performance.now() - start).toBeLessThan(limit / 10);
		expect(mayHoldSites(`${text}error.code === 80001`)).toBe(true);
	});
});

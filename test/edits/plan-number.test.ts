import { expect, it } from 'vitest';
import { getLiteralCode } from '../../src/ast/literal-code.js';
import { planNumber } from '../../src/edits/plan-number.js';
import { applyEdits } from '../../src/edits/text-edit.js';
import { parseWithParents } from './parse-with-parents.js';

/** Replaces the only literal with a code. */
function plan(text: string, code: number): string {
	const { file, nodes } = parseWithParents(text);
	const [literal] = nodes.flatMap((node) => getLiteralCode(node) ?? []);
	return applyEdits(text, [planNumber(file, { ...literal!, kind: 'comparison' }, code)]);
}

it.each([
	['a === 6206;', 70001, 'a === 70001;'],
	['a === -6206;', 70001, 'a === 70001;'],
	['switch (a) { case-6206: }', 70001, 'switch (a) { case 70001: }'],
	['a === 10001;', -10001, 'a === -10001;'],
	['switch (a) { case 10001: }', -10001, 'switch (a) { case -10001: }'],
	['a === \'6206\';', 70001, 'a === \'70001\';'],
	['a === "6206";', 70001, 'a === "70001";'],
	['a === \'10001\';', -10001, 'a === \'-10001\';'],
	['f({ 6206: a });', 70001, 'f({ 70001: a });'],
	['f({ "6206": a });', -10001, 'f({ "-10001": a });'],
	['f({ 10001: a });', -10001, 'f({ \'-10001\': a });'],
	['f({ [10001]: a });', -10001, 'f({ [-10001]: a });'],
	['f({ a: 10001 });', -10001, 'f({ a: -10001 });'],
	['f([10001]);', -10001, 'f([-10001]);'],
])('%s with %d: %s', (text, code, expected) => {
	expect(plan(text, code)).toBe(expected);
});

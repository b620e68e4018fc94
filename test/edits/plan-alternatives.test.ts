import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { planAlternatives } from '../../src/edits/plan-alternatives.js';
import { applyEdits } from '../../src/edits/text-edit.js';
import { parseWithParents } from './parse-with-parents.js';

/** Plans for the only `||`. */
function plan(text: string): string | undefined {
	const { file, nodes } = parseWithParents(text);
	const node = nodes.find((candidate): candidate is TSESTree.LogicalExpression => candidate.type === 'LogicalExpression' && candidate.operator === '||')!;
	const edit = planAlternatives(file, { node, first: node.left, all: [node.left, node.right] });
	return edit && applyEdits(text, [edit]);
}

describe('a case for each', () => {
	it.each([
		['switch (a) { case 1 || 2: f(); }', 'switch (a) { case 1: case 2: f(); }'],
		['switch (a) { case (1 || 2): f(); }', 'switch (a) { case 1: case 2: f(); }'],
		['switch (a) { case ( (1 || 2 ) ): f(); }', 'switch (a) { case 1: case 2: f(); }'],
		['switch (a) { case B || C: f(); }', 'switch (a) { case B: case C: f(); }'],
		['switch (a) { case B.C || D: f(); }', 'switch (a) { case B.C: case D: f(); }'],
		['switch (a) { case(1 || 2): f(); }', 'switch (a) { case 1: case 2: f(); }'],
		['switch (a) { case /* b */ 1 || 2 /* c */: f(); }', 'switch (a) { case /* b */ 1: case 2 /* c */: f(); }'],
	])('%s', (text, expected) => {
		expect(plan(text)).toBe(expected);
	});

	it.each(['switch (a) { case 1 /* b */ || 2: f(); }', 'switch (a) { case (/* b */1 || 2): f(); }', 'switch (a) { case (1 || 2/* b */): f(); }'])('or none where a comment would be lost: %s', (text) => {
		expect(plan(text)).toBeUndefined();
	});
});

describe('a comparison for each', () => {
	it.each([
		['if (a === (1 || 2)) f();', 'if (a === 1 || a === 2) f();'],
		['if ((1 || 2) === a) f();', 'if (a === 1 || a === 2) f();'],
		['if (a == (1 || 2)) f();', 'if (a == 1 || a == 2) f();'],
		['if (a !== (1 || 2)) f();', 'if (a !== 1 && a !== 2) f();'],
		['if (a != ((1 || 2))) f();', 'if (a != 1 && a != 2) f();'],
		['if (a.b === (1 || 2)) f();', 'if (a.b === 1 || a.b === 2) f();'],
		['if (this.a?.b === (1 || 2)) f();', 'if (this.a?.b === 1 || this.a?.b === 2) f();'],
		['while (a === (1 || 2)) f();', 'while (a === 1 || a === 2) f();'],
		['do f(); while (a === (1 || 2));', 'do f(); while (a === 1 || a === 2);'],
		['const b = a === (1 || 2);', 'const b = a === 1 || a === 2;'],
		['function f() { return a === (1 || 2); }', 'function f() { return a === 1 || a === 2; }'],
		['function f() { return(1 || 2) === a; }', 'function f() { return a === 1 || a === 2; }'],
		['a === (1 || 2);', 'a === 1 || a === 2;'],
		['f(() => a === (1 || 2));', 'f(() => a === 1 || a === 2);'],
		['f(a === (1 || 2));', 'f(a === 1 || a === 2);'],
		['f(!(a === (1 || 2)));', 'f(!(a === 1 || a === 2));'],
		['f(!( a === (1 || 2) ));', 'f(!( a === 1 || a === 2 ));'],
		['f(!(/* b */ a === (1 || 2) /* c */));', 'f(!(/* b */ a === 1 || a === 2 /* c */));'],
		['f(b, a === (1 || 2));', 'f(b, (a === 1 || a === 2));'],
		['f(a === (1 || 2), b);', 'f((a === 1 || a === 2), b);'],
		['if (b && a === (1 || 2)) f();', 'if (b && (a === 1 || a === 2)) f();'],
		['if (/* b */ a === (1 || 2) /* c */) f();', 'if (/* b */ a === 1 || a === 2 /* c */) f();'],
	])('%s', (text, expected) => {
		expect(plan(text)).toBe(expected);
	});

	it.each([
		['a call would be made twice', 'if (f() === (1 || 2)) g();'],
		['a call would be made twice', 'if (f().a === (1 || 2)) g();'],
		['a key would be read twice', 'if (a[b] === (1 || 2)) g();'],
		['it may not be what it seems', 'if (a + b === (1 || 2)) g();'],
		['a comment would be lost', 'if (a /* b */ === (1 || 2)) f();'],
		['a comment would be lost', 'if ((1 /* b */ || 2) === a) f();'],
		['nothing is compared', 'f(1 || 2);'],
		['nothing is compared', 'const a = 1 || 2;'],
	])('or none where %s: %s', (_reason, text) => {
		expect(plan(text)).toBeUndefined();
	});
});

import type { TSESTree } from '@typescript-eslint/utils';
import { getLiteralCode } from '../ast/literal-code.js';
import { getDottedName, getMemberName } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { FileContext } from '../file-context.js';
import { holdsWord } from '../prefilter.js';
import type { Candidate } from '../sites/candidate.js';
import { getPlace } from '../sites/gather-candidates.js';

/** Codes that were meant to be compared one by one: `case 2801 || 80001`, `case CODES.SLOW || CODES.LOST`. */
export interface Alternatives {
	/** The whole of `2801 || 80001`. */
	readonly node: TSESTree.Node;
	/** The one that the whole is worth. */
	readonly first: TSESTree.Node;
	readonly all: readonly TSESTree.Node[];
}

/** Alternatives with names, and what they are compared with. */
export interface NamedAlternatives extends Alternatives {
	readonly subject: TSESTree.Node;
}

/**
 * Finds the alternatives that a literal is one of and that it is lost behind: a number that is not zero is as good as true.
 *
 * @returns `undefined` where the literal is compared
 */
export function findAlternatives({ node, kind }: Candidate): Alternatives | undefined {
	if (kind !== 'comparison' && kind !== 'case') return undefined;
	const alternatives = getAlternatives(node);
	return alternatives && alternatives.first !== node && alternatives.all.includes(node) && alternatives.all.every(isNumber) ? alternatives : undefined;
}

/** What alternatives with names look like in the text: `case CODES.SLOW ||`, `=== (CODES.SLOW ||`, `|| CODES.LOST) ===`. */
const namedPattern = /\|\|(?:(?<=(?:(?<![\w$.])case[\s(]+|[=!]=\s*\(\s*)[\w$.]+\s*\|\|)|\s*[\w$.]+\s*\)\s*[=!]=)/;

/** Can this text hold alternatives with names that are compared with a code? As cheap as the prefilters. */
export function mayHoldNamedAlternatives(text: string): boolean {
	return holdsWord(text) && namedPattern.test(text);
}

/**
 * Finds the alternatives that are constants of one object, numbers among them or not: whoever writes `CODES.SLOW || CODES.LOST`
 * where one value is compared means either, for a constant needs no fallback beside it.
 */
export function findNamedAlternatives({ index }: FileContext): NamedAlternatives[] {
	const found = new Map<TSESTree.Node, NamedAlternatives>();
	for (const member of index.members) {
		if (wrapped(member).parent?.type !== 'LogicalExpression') continue;
		const place = getPlace(member);
		const alternatives = (place?.kind === 'comparison' || place?.kind === 'case') && getAlternatives(member);
		if (!alternatives || found.has(alternatives.node) || !place.subject) continue;
		const named = alternatives.all.filter((each) => !isNumber(each));
		const [owner, ...others] = new Set(named.map(getConstantOwner));
		if (owner !== undefined && others.length === 0 && hasOrAlone(unwrap(alternatives.node))) found.set(alternatives.node, { ...alternatives, subject: place.subject });
	}
	return [...found.values()];
}

/** By the outermost node, so that a long row is taken apart once, not once for each of its members. */
const alternativesOf = new WeakMap<TSESTree.Node, Alternatives>();

/** All that stands beside an expression between `||` and `??`, where there is more than itself. */
function getAlternatives(node: TSESTree.Node): Alternatives | undefined {
	let outer = wrapped(node);
	while (outer.parent?.type === 'LogicalExpression' && outer.parent.operator !== '&&') outer = wrapped(outer.parent);
	let alternatives = alternativesOf.get(outer);
	if (!alternatives) {
		const all = getOperands(outer);
		alternativesOf.set(outer, (alternatives = { node: outer, first: all[0]!, all }));
	}
	return alternatives.all.length > 1 ? alternatives : undefined;
}

function getOperands(node: TSESTree.Node): TSESTree.Node[] {
	const operands: TSESTree.Node[] = [];
	const pending = [node];
	for (let next = pending.pop(); next; next = pending.pop()) {
		const inner = unwrap(next);
		if (inner.type === 'LogicalExpression') pending.push(inner.right, inner.left);
		else operands.push(inner);
	}
	return operands;
}

function isNumber(node: TSESTree.Node): boolean {
	return getLiteralCode(node.type === 'UnaryExpression' ? node.argument : node) !== undefined;
}

/** The object whose constant this is: of `CODES.SLOW` it is `CODES`. Constants begin with a capital. */
function getConstantOwner(node: TSESTree.Node): string | undefined {
	return node.type === 'MemberExpression' && /^[A-Z]/.test(getMemberName(node) ?? '') ? getDottedName(node.object) : undefined;
}

/** `??` asks whether there is a constant at all. */
function hasOrAlone(node: TSESTree.Node): boolean {
	const pending = [node];
	for (let next = pending.pop(); next; next = pending.pop()) {
		const inner = unwrap(next);
		if (inner.type !== 'LogicalExpression') continue;
		if (inner.operator !== '||') return false;
		pending.push(inner.right, inner.left);
	}
	return true;
}

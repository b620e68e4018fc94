import type { TSESTree } from '@typescript-eslint/utils';
import { getMemberName, isMemberNamed } from '../ast/member-name.js';
import { wrapped } from '../ast/unwrap.js';
import { promiseMethods } from './settled-promise.js';

/** One link of a chain: `.then(…)`. */
export interface Link {
	readonly method: string;
	readonly name: TSESTree.Node;
	readonly call: TSESTree.CallExpression;
}

/** The link that goes on from a promise. */
export function getLink(promise: TSESTree.Node): Link | undefined {
	const outer = wrapped(promise);
	const member = outer.parent;
	const call = member && wrapped(member).parent;
	if (!member || !isMemberNamed(member, promiseMethods) || member.object !== outer || call?.type !== 'CallExpression' || call.callee !== wrapped(member)) return undefined;
	return { method: getMemberName(member)!, name: member.property, call };
}

/** The links of the chain that a call starts. */
export function getLinks(start: TSESTree.Node): Link[] {
	const links: Link[] = [];
	for (let link = getLink(start); link; link = getLink(link.call)) links.push(link);
	return links;
}

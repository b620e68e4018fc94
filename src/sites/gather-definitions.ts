import type { TSESTree } from '@typescript-eslint/utils';
import { getLiteralCode } from '../ast/literal-code.js';
import { getKeyName } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { FileContext } from '../file-context.js';
import type { Binding } from '../module/module-index.js';
import type { CodeGroup } from './candidate.js';
import { findTable, getPlace } from './gather-candidates.js';

/**
 * Finds the literals that the file gives a name, and what is compared with that name: `const EXPIRED = 70001`, an enum
 * member, a property of a constant object. A name that nothing is compared with is none of ours.
 */
export function gatherDefinitions(context: FileContext): CodeGroup[] {
	const groups: CodeGroup[] = [];
	for (const literal of context.index.literals) {
		const code = getLiteralCode(literal);
		if (!code) continue;
		const subjects = getComparedWith(getMentions(wrapped(code.node), context), context);
		if (subjects.length > 0) groups.push({ node: code.node, subjects, name: undefined, candidates: [{ ...code, kind: 'definition' }] });
	}
	return groups;
}

/** What the names that stand for a literal are compared with, or asked for. */
export function getComparedWith(mentions: readonly TSESTree.Node[], context: FileContext): TSESTree.Node[] {
	return mentions.flatMap((mention) => {
		const place = getPlace(mention);
		if (!place || place.kind === 'range-bound' || place.kind === 'assignment' || place.kind === 'table-value') return [];
		return place.subject ? [place.subject] : findTable(place.anchor, context).subjects;
	});
}

/** The expressions that stand for a named literal. */
export function getMentions(outer: TSESTree.Node, { index }: FileContext): TSESTree.Node[] {
	const { parent } = outer;
	if (parent?.type === 'VariableDeclarator' && parent.init === outer && parent.id.type === 'Identifier' && parent.parent.kind === 'const') return index.getBinding(parent.id)!.references;
	if (parent?.type === 'TSEnumMember' && parent.initializer === outer) {
		const declaration = parent.parent.type === 'TSEnumBody' ? parent.parent.parent : (parent.parent as unknown as TSESTree.TSEnumDeclaration);
		const name = parent.id.type === 'Identifier' ? parent.id.name : String((parent.id as TSESTree.Literal).value);
		return getMemberMentions(index.getBinding(declaration.id)!, name, index);
	}
	if (parent?.type === 'Property' && parent.value === outer && parent.parent.type === 'ObjectExpression') {
		let object = wrapped(parent.parent);
		while (object.parent?.type === 'CallExpression' && object.parent.arguments[0] === object) object = wrapped(object.parent);
		const name = getKeyName(parent);
		const declarator = object.parent;
		if (name === undefined || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return [];
		return getMemberMentions(index.getBinding(declarator.id)!, name, index);
	}
	return [];
}

/** `CODES.EXPIRED` where `CODES` is this binding. */
export function getMemberMentions(binding: Binding, name: string, index: FileContext['index']): TSESTree.Node[] {
	return (index.memberMentions.get(name) ?? []).filter((member) => {
		const owner = unwrap(member.object);
		return owner.type === 'Identifier' && index.getBinding(owner) === binding;
	});
}

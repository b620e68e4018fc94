import type { TSESTree } from '@typescript-eslint/utils';
import { getMemberName } from '../ast/member-name.js';
import { wrapped } from '../ast/unwrap.js';
import type { Binding, ModuleIndex } from './module-index.js';
import { isOwnObject } from './own-object.js';

/** The values that are assigned to a binding after its definition: the right sides of `x = …`, `x ??= …`. */
export function getAssignedValues(binding: Binding): TSESTree.Expression[] {
	const values: TSESTree.Expression[] = [];
	for (const reference of binding.references) {
		const { parent } = reference;
		if (parent.type === 'AssignmentExpression' && parent.left === reference) values.push(parent.right);
	}
	return values;
}

/** The values that are assigned to a member of a binding: `x.name = …`. */
export function getAssignedMembers(binding: Binding): { readonly name: string | undefined; readonly value: TSESTree.Expression }[] {
	return binding.references.flatMap((reference) => {
		const owner = wrapped(reference);
		const member = owner.parent;
		if (member?.type !== 'MemberExpression' || member.object !== owner) return [];
		const { parent } = wrapped(member);
		return parent?.type === 'AssignmentExpression' && parent.left === member ? [{ name: getMemberName(member), value: parent.right }] : [];
	});
}

/** Answers by the file and the name: what has many mentions is asked for as often. */
const memberValues = new WeakMap<ModuleIndex, Map<string, readonly TSESTree.Expression[]>>();

/** The values that a file assigns to a member of its own objects: `this.name = …`. */
export function getMemberValues(name: string, index: ModuleIndex): readonly TSESTree.Expression[] {
	let known = memberValues.get(index);
	if (!known) memberValues.set(index, (known = new Map<string, readonly TSESTree.Expression[]>()));
	let values = known.get(name);
	if (!values) known.set(name, (values = findMemberValues(name, index)));
	return values;
}

function findMemberValues(name: string, index: ModuleIndex): TSESTree.Expression[] {
	return (index.memberMentions.get(name) ?? []).flatMap((mention) => {
		const { parent } = wrapped(mention);
		return parent?.type === 'AssignmentExpression' && parent.left === mention && isOwnObject(mention.object, index) ? [parent.right] : [];
	});
}

import type { TSESTree } from '@typescript-eslint/utils';
import { getCalledName } from '../ast/called-name.js';
import { getMemberName } from '../ast/member-name.js';
import type { Binding } from '../module/module-index.js';

/** References that read a name, rather than write it; none of what is no name. */
export function getReads(binding: Binding | undefined): TSESTree.Identifier[] {
	if (!binding) return [];
	return binding.references.filter((reference) => {
		const { parent } = reference;
		if (parent.type === 'AssignmentExpression' && parent.left === reference) return false;
		return parent.type !== 'ExportSpecifier' && !(parent.type === 'UnaryExpression' && parent.operator === 'typeof');
	});
}

/** `list.push(…)` */
export function isPush(reference: TSESTree.Identifier): boolean {
	return reference.parent.type === 'MemberExpression' && reference.parent.object === reference && getMemberName(reference.parent) === 'push';
}

/** `this.send = …` */
export function isAssigned(mention: TSESTree.MemberExpression): boolean {
	return mention.parent.type === 'AssignmentExpression' && mention.parent.left === mention;
}

/** `useEffect(…, [send])`: named as what an effect depends on, not called. */
export function isDependency(reference: TSESTree.Identifier): boolean {
	const { parent } = reference;
	if (parent.type !== 'ArrayExpression' || parent.parent.type !== 'CallExpression') return false;
	const name = getCalledName(parent.parent);
	return name !== undefined && /^use[A-Z]/.test(name) && parent.parent.arguments.indexOf(parent) > 0;
}

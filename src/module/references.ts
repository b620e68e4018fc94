import type { TSESTree } from '@typescript-eslint/utils';
import type { Binding } from './module-index.js';

/** The values that are assigned to a binding after its definition: the right sides of `x = …`, `x ??= …`. */
export function getAssignedValues(binding: Binding): TSESTree.Expression[] {
	const values: TSESTree.Expression[] = [];
	for (const reference of binding.references) {
		const { parent } = reference;
		if (parent.type === 'AssignmentExpression' && parent.left === reference) values.push(parent.right);
	}
	return values;
}

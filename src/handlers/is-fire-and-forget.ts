import type { TSESTree } from '@typescript-eslint/utils';
import { isPropertyNamed } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import { fireAndForgetOptions } from '../sdk/critical.js';
import { forEachInside } from './handler-scope.js';

/**
 * Does an option of a call say that what is sent may get lost? One whose value only shows when the app runs counts too: whoever
 * writes it has thought of it.
 *
 * @param call any call
 */
export function isFireAndForget({ arguments: values }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
	let isFound = false;
	for (const value of values) {
		forEachInside(value, (inner) => {
			isFound ||= isPropertyNamed(inner, fireAndForgetOptions) && !isFalse(inner.value);
		});
	}
	return isFound;
}

function isFalse(node: TSESTree.Node): boolean {
	const value = unwrap(node);
	return value.type === 'Literal' && value.value === false;
}

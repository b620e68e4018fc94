import type { TSESTree } from '@typescript-eslint/utils';
import { getKeyName } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import { restServicePattern, restUrlPattern } from '../sdk/rest.js';

/** Is this argument the address of IM's REST API, by itself, in a template, a sum, or a `url` property? */
export function isRestUrl(node: TSESTree.Node): boolean {
	const inner = unwrap(node);
	switch (inner.type) {
		case 'Literal':
			return typeof inner.value === 'string' && (restUrlPattern.test(inner.value) || restServicePattern.test(inner.value));
		case 'TemplateLiteral':
			return restUrlPattern.test(inner.quasis.map(({ value }) => value.raw).join('*'));
		case 'BinaryExpression':
			return inner.operator === '+' && (isRestUrl(inner.left) || isRestUrl(inner.right));
		case 'ObjectExpression':
			return inner.properties.some((property) => property.type === 'Property' && /^(?:url|uri|path|baseURL|hostname|host)$/.test(getKeyName(property) ?? '') && isRestUrl(property.value));
		default:
			return false;
	}
}

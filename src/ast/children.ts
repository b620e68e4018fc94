import type { TSESTree } from '@typescript-eslint/utils';

/** Keys that lead elsewhere than down, or to types. */
const skippedKeys = new Set([
	'parent', 'loc', 'range', 'start', 'end', 'type', 'tokens', 'comments', 'raw', 'value', 'extra', 'leadingComments', 'trailingComments', 'innerComments',
	'typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'superTypeParameters', 'superTypeArguments', 'implements', 'predicate', 'variance', 'errors', 'interpreter',
	'templateBody',
]);

/** Nodes of these types hold no expressions that run, or none that the analysis asks for. */
function isTypeOnly(type: string): boolean {
	return type.startsWith('TS') && !runtimeTypeScript.has(type);
}

const runtimeTypeScript = new Set([
	'TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion', 'TSInstantiationExpression',
	'TSEnumDeclaration', 'TSEnumBody', 'TSEnumMember', 'TSModuleDeclaration', 'TSModuleBlock', 'TSExportAssignment',
	'TSImportEqualsDeclaration', 'TSExternalModuleReference', 'TSParameterProperty',
]);

/** `value` holds a node only here; elsewhere it is a literal's value. */
const hasValueNode = new Set(['Property', 'PropertyDefinition', 'AccessorProperty', 'MethodDefinition', 'JSXAttribute', 'ObjectProperty']);

/**
 * Calls back for every child that runs, in the order of the keys; types are left out.
 *
 * Generic over the keys of a node, so that ESTree of every parser serves, unknown proposals too.
 */
export function forEachChild(node: TSESTree.Node, visit: (child: TSESTree.Node, key: string) => void): void {
	const record = node as unknown as Record<string, unknown>;
	for (const key in record) {
		if (skippedKeys.has(key) && !(key === 'value' && hasValueNode.has(node.type))) continue;
		const value = record[key];
		if (Array.isArray(value)) {
			for (const item of value) if (isNode(item) && !isTypeOnly(item.type)) visit(item, key);
		} else if (isNode(value) && !isTypeOnly(value.type)) visit(value, key);
	}
}

function isNode(value: unknown): value is TSESTree.Node {
	return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/**
 * Collects the nodes below a node that a predicate wants, in the order of the walk; nested functions are not entered.
 */
export function collectWithinFunction<T extends TSESTree.Node>(root: TSESTree.Node, wanted: (node: TSESTree.Node) => node is T): T[] {
	const found: T[] = [];
	const pending: TSESTree.Node[] = [root];
	for (let node = pending.pop(); node; node = pending.pop()) {
		if (wanted(node)) found.push(node);
		if (node !== root && (node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression' || node.type === 'FunctionDeclaration')) continue;
		const children: TSESTree.Node[] = [];
		forEachChild(node, (child) => children.push(child));
		for (let index = children.length - 1; index >= 0; index--) pending.push(children[index]!);
	}
	return found;
}

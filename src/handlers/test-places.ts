import type { TSESTree } from '@typescript-eslint/utils';
import { getDottedName, getMemberName } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { FileContext } from '../file-context.js';
import { getCodeValue } from './code-values.js';
import { forEachInside } from './handler-scope.js';
import { resolveFunction } from './resolve-function.js';

/** A place that asks for a code. */
export interface TestPlace {
	readonly form: 'comparison' | 'case' | 'element' | 'key';
	/** The comparison, the case, the element or row of a list, the property of a table. */
	readonly node: TSESTree.Node;
	/** What stands for the code: a number or a constant. */
	readonly value: TSESTree.Node;
	readonly code: number;
}

const equalityOperators = new Set(['===', '==', '!==', '!=']);
const collections = new Set(['Set', 'Map']);

/** How far helpers and lists that a handler names are followed. */
const maximumDepth = 2;

/**
 * Finds the places that ask for one of some codes: in a piece of code, in the functions of the file that it calls, and in the
 * lists and tables that it names.
 *
 * @param wanted the codes that the handler is known to test
 * @returns in the order of the text
 */
export function findTestPlaces(root: TSESTree.Node, wanted: ReadonlySet<number>, context: FileContext): TestPlace[] {
	const places: TestPlace[] = [];
	const visited = new Set<TSESTree.Node>();
	const add = (form: TestPlace['form'], node: TSESTree.Node, value: TSESTree.Node): void => {
		const code = getCodeValue(value, context);
		if (code !== undefined && wanted.has(code)) places.push({ form, node, value, code });
	};
	const search = (from: TSESTree.Node, depth: number): void => {
		if (visited.has(from) || depth > maximumDepth) return;
		visited.add(from);
		forEachInside(from, (node) => {
			switch (node.type) {
				case 'BinaryExpression':
					if (equalityOperators.has(node.operator)) {
						add('comparison', node, node.right);
						add('comparison', node, node.left);
					}
					break;
				case 'SwitchCase':
					if (node.test && !isLadder(node)) add('case', node, node.test);
					break;
				case 'ArrayExpression':
					if (isAsked(node)) for (const element of node.elements) if (element) addElement(element, add);
					break;
				case 'ObjectExpression':
					if (isAsked(node)) {
						for (const property of node.properties) if (property.type === 'Property') add('key', property, property.key);
					}
					break;
				case 'CallExpression': {
					const fn = resolveFunction(node.callee, context.index);
					if (fn) search(fn, depth + 1);
					break;
				}
				case 'Identifier': {
					const list = findNamedList(node, context);
					if (list) search(list, depth + 1);
					break;
				}
				default:
			}
		});
	};
	search(root, 0);
	return places.sort((a, b) => a.value.range[0] - b.value.range[0]);
}

function addElement(element: TSESTree.Node, add: (form: TestPlace['form'], node: TSESTree.Node, value: TSESTree.Node) => void): void {
	const inner = unwrap(element);
	// A row of a table: [20016, 'too late']
	const [key] = inner.type === 'ArrayExpression' ? inner.elements : [inner];
	if (key) add('element', inner, key);
}

/** `switch (true)`: its cases hold whole tests. */
function isLadder({ parent }: TSESTree.SwitchCase): boolean {
	return parent.type === 'SwitchStatement' && parent.discriminant.type === 'Literal';
}

/** Is the list or table there to be searched: `[…].includes(x)`, `({ … })[x]`, `new Set([…])`, or the value of a name? */
function isAsked(node: TSESTree.Node): boolean {
	const outer = wrapped(node);
	const { parent } = outer;
	switch (parent?.type) {
		case 'MemberExpression':
			return parent.object === outer;
		case 'VariableDeclarator':
			return parent.init === outer;
		case 'BinaryExpression':
			return parent.operator === 'in' && parent.right === outer;
		case 'NewExpression':
			return parent.callee.type === 'Identifier' && collections.has(parent.callee.name);
		case 'CallExpression':
			return getDottedName(parent.callee) === 'Object.freeze';
		default:
			return false;
	}
}

/** The list, set or table that a name stands for. */
function findNamedList(node: TSESTree.Identifier, { index }: FileContext): TSESTree.Node | undefined {
	const [definition] = index.getBinding(node)?.definitions ?? [];
	if (definition?.kind !== 'variable') return undefined;
	const { init } = definition.node as TSESTree.VariableDeclarator;
	const value = init ? unwrap(init) : undefined;
	if (value?.type === 'ArrayExpression' || value?.type === 'ObjectExpression') return value;
	if (value?.type === 'NewExpression' && value.callee.type === 'Identifier' && collections.has(value.callee.name)) return value;
	return value?.type === 'CallExpression' && value.callee.type === 'MemberExpression' && getMemberName(value.callee) === 'freeze' ? value : undefined;
}

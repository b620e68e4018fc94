import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction } from '../ast/functions.js';
import { getMemberName, getStaticString, isPropertyNamed } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { FileContext } from '../file-context.js';
import { conversationKinds, conversationOptions, exclusiveOptions } from '../sdk/conversation-kinds.js';
import { forEachInside } from './handler-scope.js';

/** How many names an argument is followed back through. */
const maximumDepth = 3;

/**
 * Does the file show that a call is made for one kind of conversation alone: by what it sends, or by a test around it or
 * around the place that asks for the code?
 */
export function isOfOneKind(call: TSESTree.CallExpression | TSESTree.NewExpression, place: TSESTree.Node, { index }: FileContext): boolean {
	return isGuarded(call) || isGuarded(place) || call.arguments.some((argument) => saysKind(argument, 0));

	function saysKind(node: TSESTree.Node, depth: number): boolean {
		const inner = unwrap(node);
		if (depth > maximumDepth) return false;
		switch (inner.type) {
			case 'Identifier': {
				const definitions = index.getBinding(inner)?.definitions ?? [];
				return definitions.some(({ kind, node: definition }) => {
					if (kind !== 'variable') return false;
					const { init } = definition as TSESTree.VariableDeclarator;
					return init !== null && saysKind(init, depth + 1);
				});
			}
			case 'CallExpression':
				return inner.arguments.some((argument) => saysKind(argument, depth + 1));
			case 'AwaitExpression':
				return saysKind(inner.argument, depth);
			case 'ObjectExpression':
				return isOneSided(inner);
			default:
				return false;
		}
	}
}

function isOneSided({ properties }: TSESTree.ObjectExpression): boolean {
	return properties.some((property) =>
		(isPropertyNamed(property, conversationOptions) && namesOneOf(unwrap(property.value), conversationKinds))
		|| (isPropertyNamed(property, exclusiveOptions) && getStaticString(property.value) === ''));
}

/** Is this `TIM.TYPES.CONV_C2C`, `'GROUP'` or the like? */
function namesOneOf(node: TSESTree.Node, names: ReadonlySet<string>): boolean {
	const name = node.type === 'MemberExpression' ? getMemberName(node) : node.type === 'Identifier' ? node.name : getStaticString(node);
	return name !== undefined && names.has(name);
}

/** Does a test around a node, within its function, ask for the kind of conversation? */
function isGuarded(node: TSESTree.Node): boolean {
	for (let current = node; current.parent; current = current.parent) {
		const { parent } = current;
		const tests = getTests(parent).filter((test) => test !== current);
		if (tests.some(mentionsKind)) return true;
		if (isFunction(parent) && parent.type === 'FunctionDeclaration') return false;
	}
	return false;
}

/** What decides whether, and beside what, a part of this node runs. */
function getTests(node: TSESTree.Node): readonly TSESTree.Node[] {
	switch (node.type) {
		case 'IfStatement':
		case 'ConditionalExpression':
			return [node.test];
		case 'LogicalExpression':
			return [node.left, node.right];
		case 'SwitchStatement':
			return [node.discriminant];
		case 'SwitchCase':
			return node.test ? [node.test] : [];
		default:
			return [];
	}
}

function mentionsKind(test: TSESTree.Node): boolean {
	let isMentioned = false;
	forEachInside(test, (node) => {
		if (node.type === 'MemberExpression' || node.type === 'Identifier' || node.type === 'Literal') isMentioned ||= namesOneOf(node, conversationKinds) || namesOneOf(node, conversationOptions);
	});
	return isMentioned;
}

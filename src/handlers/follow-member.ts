import type { TSESTree } from '@typescript-eslint/utils';
import { isCall } from '../ast/functions.js';
import { getDottedName, getKeyName } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { isOwnObject } from '../module/own-object.js';
import { classLifecycleMethods, componentFactories, eventAttributes, lifecycleMethods, miniProgramFactories, platformCallbacks, platformObjects } from '../sdk/callers.js';
import { isVueFile } from '../vue-blocks.js';
import { drop, forward, type Sink } from './failure-sink.js';
import type { Carrier, Exit, FailureWalk } from './failure-walk.js';
import { isAssigned } from './name-uses.js';

/** A method of an object: of a mini program's page, of a Vue component, of a platform call, or of anything. */
export function followProperty(walk: FailureWalk, property: TSESTree.Property, value: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
	const name = getKeyName(property);
	const object = wrapped(property.parent);
	const holder = object.parent;
	if (name === undefined) return [forward(property, 'the function is passed on')];
	const factory = getFactory(object);
	if (factory !== undefined && miniProgramFactories.has(factory)) return followPageMethod(walk, name, value, exit, carrier);
	if (isComponent(walk, object)) {
		if (lifecycleMethods.has(name)) return [drop(value, `${name} is a lifecycle hook`)];
		return [forward(property, `${name} belongs to a component`)];
	}
	if (holder?.type === 'CallExpression' && holder.callee.type === 'MemberExpression' && platformCallbacks.has(name)) {
		const owner = unwrap(holder.callee.object);
		if (owner.type === 'Identifier' && platformObjects.has(owner.name)) return [drop(value, `${name} is a callback of the platform`)];
	}
	if (holder?.type === 'Property' && holder.value === object && holder.parent.type === 'ObjectExpression') {
		const section = getKeyName(holder);
		const options = wrapped(holder.parent);
		const outerFactory = getFactory(options);
		if (outerFactory !== undefined && miniProgramFactories.has(outerFactory)) return followPageMethod(walk, name, value, exit, carrier);
		if (isComponent(walk, options)) {
			if (section === 'watch') return [drop(value, 'a watcher calls it')];
			if (section === 'methods') return followComponentMethod(walk, name, value, exit, carrier);
		}
	}
	return [forward(property, 'the function is a member of an object')];
}

export function followClassMember(walk: FailureWalk, member: TSESTree.MethodDefinition | TSESTree.PropertyDefinition, exit: Exit, carrier: Carrier): Sink[] {
	const name = getKeyName(member);
	if (name !== undefined && classLifecycleMethods.has(name)) return [drop(member, `${name} is a lifecycle hook`)];
	const isPrivate = member.key.type === 'PrivateIdentifier' || member.accessibility === 'private';
	const uses = isPrivate && name !== undefined ? findMemberUses(walk, name) : [];
	const isGetter = member.type === 'MethodDefinition' && member.kind !== 'method';
	return uses.length > 0 && !isGetter ? uses.flatMap((use) => walk.followUse(use, exit, carrier)) : [forward(member, 'a method hands it to its callers')];
}

/** `<button onClick={send}>` */
export function followAttribute(walk: FailureWalk, container: TSESTree.JSXExpressionContainer, value: TSESTree.Node): Sink[] {
	const attribute = container.parent;
	if (attribute.type !== 'JSXAttribute' || attribute.name.type !== 'JSXIdentifier') return [forward(container, 'the function is passed on')];
	const { name } = attribute.name;
	const element = attribute.parent.name;
	const isDom = element.type === 'JSXIdentifier' && /^[a-z]/.test(element.name);
	return [eventAttributes.has(name) || (isDom && /^on[A-Z]/.test(name)) ? drop(value, `${name} is an event handler`) : forward(container, 'the function is passed on')];
}

/** The options of a Vue component. */
function isComponent(walk: FailureWalk, object: TSESTree.Node): boolean {
	const { parent } = object;
	if (parent?.type === 'ExportDefaultDeclaration') return isVueFile(walk.context.file.filename);
	const factory = getFactory(object);
	return factory !== undefined && componentFactories.has(factory);
}

/** A template or the framework calls it, and whoever in the file does. */
function followPageMethod(walk: FailureWalk, name: string, value: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
	if (lifecycleMethods.has(name)) return [drop(value, `${name} is a lifecycle hook`)];
	const uses = findMemberUses(walk, name);
	if (uses.length > 0) return uses.flatMap((use) => walk.followUse(use, exit, carrier));
	return [exit === 'await' ? drop(value, `the page's template or framework calls ${name}`) : forward(value, `${name} returns it`)];
}

function followComponentMethod(walk: FailureWalk, name: string, value: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
	const uses: TSESTree.Node[] = [...findMemberUses(walk, name), ...(walk.context.index.globals.get(name) ?? [])];
	return uses.length > 0 ? uses.flatMap((use) => walk.followUse(use, exit, carrier)) : [forward(value, `nobody in the file calls ${name}()`)];
}

/** `this.send`, `self.send`: mentions of a method of the same object. */
function findMemberUses(walk: FailureWalk, name: string): TSESTree.Node[] {
	return (walk.context.index.memberMentions.get(name) ?? []).filter((mention) => isOwnObject(mention.object, walk.context.index) && !isAssigned(mention));
}

/** The function that an object is given to as its only or last argument, as it is written. */
function getFactory(object: TSESTree.Node): string | undefined {
	const call = object.parent;
	return call && isCall(call) && call.arguments.at(-1) === object ? getDottedName(call.callee) : undefined;
}

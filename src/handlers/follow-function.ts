import type { TSESTree } from '@typescript-eslint/utils';
import { getCalledName } from '../ast/called-name.js';
import { type FunctionNode, getEnclosingFunction } from '../ast/functions.js';
import { getDottedName, getKeyName, getMemberName } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Binding } from '../module/module-index.js';
import { detachingMethods, droppingFunctions, droppingMethods, transparentFunctions } from '../sdk/callers.js';
import { isVueFile } from '../vue-blocks.js';
import { drop, forward, type Sink } from './failure-sink.js';
import { type Carrier, deeper, type Exit, type FailureWalk, maximumDepth, quote } from './failure-walk.js';
import { followAttribute, followClassMember, followProperty } from './follow-member.js';
import { followList } from './follow-promise-list.js';
import { getReads, isDependency } from './name-uses.js';
import { resolveFunction } from './resolve-function.js';
import { promiseMethods } from './settled-promise.js';

/** The failure leaves the function around a node. */
export function followExit(walk: FailureWalk, node: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
	const fn = getEnclosingFunction(node);
	if (!fn) return [exit === 'await' ? drop(node, 'it is awaited at the top level of the module') : forward(node, 'it leaves the module')];
	if (fn.generator) return [forward(fn, 'a generator hands it to whoever runs it')];
	return followFunction(walk, fn, exit, carrier);
}

/** What becomes of the promise that a function returns. */
export function followFunction(walk: FailureWalk, fn: FunctionNode, exit: Exit, carrier: Carrier): Sink[] {
	if (walk.visited.has(fn)) return [];
	walk.visited.add(fn);
	if (walk.depth >= maximumDepth) return [forward(fn, 'it goes through too many functions')];
	return deeper(walk, () => {
		const sinks = fn.type === 'FunctionDeclaration' ? followDeclaration(walk, fn, exit, carrier) : followFunctionValue(walk, fn, exit, carrier);
		return sinks.length > 0 ? sinks : [forward(fn, 'only itself calls the function')];
	});
}

/** A name or member that stands for the function is used: called, or handed on. */
export function followUse(walk: FailureWalk, use: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
	if (walk.visited.has(use)) return [];
	walk.visited.add(use);
	return followFunctionValue(walk, use, exit, carrier);
}

function followDeclaration(walk: FailureWalk, fn: TSESTree.FunctionDeclaration, exit: Exit, carrier: Carrier): Sink[] {
	const binding = fn.id && walk.context.index.getBinding(fn.id);
	return binding && fn.parent.type !== 'ExportDefaultDeclaration' ? followFunctionName(walk, binding, fn, exit, carrier) : [forward(fn, 'an exported function hands it to its callers')];
}

/** A function, or what stands for it, is a value: who calls it? */
function followFunctionValue(walk: FailureWalk, value: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
	const outer = wrapped(value);
	const parent = outer.parent!;
	switch (parent.type as string) {
		case 'VariableDeclarator': {
			const binding = walk.context.index.getBinding((parent as TSESTree.VariableDeclarator).id);
			return binding ? followFunctionName(walk, binding, value, exit, carrier) : [forward(parent, 'the function is passed on')];
		}
		case 'AssignmentExpression': {
			const { left } = parent as TSESTree.AssignmentExpression;
			const binding = walk.context.index.getBinding(left);
			if (binding) return followFunctionName(walk, binding, value, exit, carrier);
			// this.send = this.send.bind(this): whoever uses the member is asked anyway.
			if (left.type === 'MemberExpression' && isRebound(value, left)) return [];
			const name = left.type === 'MemberExpression' ? getMemberName(left) : undefined;
			return [name !== undefined && /^on[a-z]+$/.test(name) ? drop(value, `${name} is an event handler`) : forward(parent, 'the function is stored')];
		}
		case 'CallExpression':
		case 'NewExpression': {
			const call = parent as TSESTree.CallExpression;
			return call.callee === outer ? walk.followPromise(call, carrier) : followFunctionArgument(walk, call, outer, exit, carrier);
		}
		case 'MemberExpression': {
			const call = wrapped(parent).parent;
			const name = getMemberName(parent as TSESTree.MemberExpression);
			if (call?.type !== 'CallExpression' || call.callee !== wrapped(parent)) return [forward(parent, 'the function is passed on')];
			if (name === 'bind') return followFunctionValue(walk, call, exit, carrier);
			return name === 'call' || name === 'apply' ? walk.followPromise(call, carrier) : [forward(parent, 'the function is passed on')];
		}
		case 'ConditionalExpression':
		case 'LogicalExpression':
			return followFunctionValue(walk, parent, exit, carrier);
		case 'Property':
			return followProperty(walk, parent as TSESTree.Property, value, exit, carrier);
		case 'MethodDefinition':
		case 'PropertyDefinition':
			return followClassMember(walk, parent as TSESTree.MethodDefinition, exit, carrier);
		case 'JSXExpressionContainer':
			return followAttribute(walk, parent as TSESTree.JSXExpressionContainer, value);
		case 'VExpressionContainer':
		case 'VOnExpression':
			return [isEventDirective(parent) ? drop(value, 'the template calls it on an event') : forward(parent, 'the function is passed on')];
		default:
			return [forward(parent, 'the function is passed on')];
	}
}

function followFunctionName(walk: FailureWalk, binding: Binding, value: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
	const { file, index } = walk.context;
	if (index.isExported(binding)) return [forward(value, `${binding.name}() is exported`)];
	const uses = getReads(binding).filter((reference) => !isDependency(reference));
	if (uses.length === 0) return [forward(value, `nobody in the file calls ${binding.name}()`)];
	return uses.flatMap((reference) => {
		const shown = findTemplateUses(walk, reference);
		return shown && isVueFile(file.filename) ? shown.flatMap((use) => followUse(walk, use, exit, carrier)) : followUse(walk, reference, exit, carrier);
	});
}

/** `setup() { …; return { send }; }`: what the template does with the name. */
function findTemplateUses(walk: FailureWalk, reference: TSESTree.Identifier): TSESTree.Node[] | undefined {
	const property = wrapped(reference).parent;
	if (property?.type !== 'Property' || property.parent.type !== 'ObjectExpression' || property.parent.parent.type !== 'ReturnStatement') return undefined;
	const setup = getEnclosingFunction(property);
	const name = getKeyName(property);
	if (name === undefined || setup?.parent.type !== 'Property' || getKeyName(setup.parent) !== 'setup') return undefined;
	const uses = walk.context.index.globals.get(name) ?? [];
	return uses.length > 0 ? [...uses] : undefined;
}

/** The function is handed to a call: who calls it back, and does anybody keep what it returns? */
function followFunctionArgument(walk: FailureWalk, call: TSESTree.CallExpression | TSESTree.NewExpression, argument: TSESTree.Node, exit: Exit, carrier: Carrier): Sink[] {
	const callee = unwrap(call.callee);
	const position = call.arguments.indexOf(argument as TSESTree.Expression);
	const name = getCalledName(call);
	if (name === undefined) return [forward(call, 'the function is passed on')];
	if (call.type === 'NewExpression') return [name === 'Promise' ? drop(argument, 'the executor of a promise is not waited for') : forward(call, 'the function is passed on')];
	if (callee.type === 'MemberExpression') {
		if (name === 'finally' && carrier === 'resolution') return [drop(argument, 'finally() drops what its callback resolves with')];
		if (promiseMethods.has(name)) return walk.followPromise(call, carrier);
		if (name === 'map' || name === 'flatMap') return followList(walk, call, carrier, -1);
		if (detachingMethods.has(name)) return [];
		if (droppingMethods.has(name)) return [drop(argument, `${name}() drops what its callback returns`)];
		const origin = walk.sdkCalls.classify(call);
		if (origin.kind === 'sdk' && origin.method.channel === 'listens') return [drop(argument, `${name}() registers a listener`)];
	} else if (!isOwnFunction(walk, callee)) {
		if (transparentFunctions.has(name) && position === 0) return followFunctionValue(walk, call, exit, carrier);
		if (droppingFunctions.has(name)) return [drop(argument, `${name}() drops what its callback returns`)];
	}
	const fn = resolveFunction(callee, walk.context.index);
	const parameter = fn?.params[position];
	const uses = parameter ? getReads(walk.context.index.getBinding(parameter)) : [];
	if (uses.length === 0) return [forward(call, `${quote(walk, call.callee)}() may call it`)];
	return uses.flatMap((use) => followUse(walk, use, exit, carrier));
}

function isOwnFunction(walk: FailureWalk, callee: TSESTree.Node): boolean {
	return resolveFunction(callee, walk.context.index) !== undefined;
}

/** Is a member given its own function, bound? */
function isRebound(value: TSESTree.Node, left: TSESTree.MemberExpression): boolean {
	const call = unwrap(value);
	const bind = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
	return bind?.type === 'MemberExpression' && getMemberName(bind) === 'bind' && getDottedName(bind.object) !== undefined && getDottedName(bind.object) === getDottedName(left);
}

/** `@click="…"`, `v-on:click="…"` */
function isEventDirective(container: TSESTree.Node): boolean {
	let node = container as unknown as { type: string; parent?: unknown } | undefined;
	while (node && node.type !== 'VAttribute') node = node.parent as typeof node;
	const key = (node as { key?: { name?: { name?: string } } } | undefined)?.key;
	return key?.name?.name === 'on';
}

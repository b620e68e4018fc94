import type { TSESTree } from '@typescript-eslint/utils';
import { getCalledName } from '../ast/called-name.js';
import type { Call } from '../ast/functions.js';
import { getMemberName, getStaticString } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { reexportsSdk } from '../evidence/reexported-sdk.js';
import { resolveFunction } from '../handlers/resolve-function.js';
import { mayCall } from '../may-call.js';
import { getImportSource } from '../module/import-source.js';
import { type Binding, type Definition, getPatternPath } from '../module/module-index.js';
import { readProjectModule } from '../project/module-resolver.js';
import type { SdkProfile } from '../sdk/profile.js';
import { type InstanceCreation, instanceCreations } from '../sdk/session.js';
import { isVueFile } from '../vue-blocks.js';
import type { SessionContext } from './session-context.js';

/** An instance of an SDK that the file makes. */
export interface SdkInstance {
	readonly node: Call;
	readonly profile: SdkProfile;
	/** Can code outside the file get hold of it, as far as can be seen? */
	readonly mayLeave: boolean;
}

/** How many names and functions of the file an instance is followed through. */
const maximumDepth = 4;

/** Finds the instances that the file makes, in the order of the text. */
export function findInstances(session: SessionContext): SdkInstance[] {
	const { context: { index }, sdkCalls } = session;
	return index.calls.flatMap((node): SdkInstance[] => {
		const name = getCalledName(node);
		const creations = instanceCreations.filter((creation) => creation.name === name && (creation.form === 'constructor') === (node.type === 'NewExpression'));
		if (creations.length === 0) return [];
		const callee = unwrap(node.callee);
		const object = node.type === 'NewExpression' ? sdkCalls.getObject(node) : callee.type === 'MemberExpression' ? sdkCalls.getObject(callee.object) : undefined;
		const creation = object?.traced ? creations.find(({ profiles }) => profiles.includes(object.profile.name)) : undefined;
		return object && creation && isFromSdk(node, creation, session) ? [{ node, profile: object.profile, mayLeave: creation.isShared || leavesFile(node, session, 0) }] : [];
	}).sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** A module of the project may have registered the listeners before it hands out its own `create`; one that hands on the SDK has not. */
function isFromSdk(node: Call, { form }: InstanceCreation, { context, evidence }: SessionContext): boolean {
	const callee = unwrap(node.callee);
	let root = callee;
	while (root.type === 'MemberExpression') root = unwrap(root.object);
	if (root.type !== 'Identifier' || (form === 'constructor' && callee.type !== 'Identifier')) return false;
	const binding = context.index.getBinding(root);
	return !binding || binding.definitions.some((definition) => {
		const request = getRequest(definition);
		if (request?.specifier === undefined) return false;
		const { kind } = evidence.getModuleKind(request.specifier);
		if (kind !== 'wrapper') return kind === 'sdk';
		const module = readProjectModule(request.specifier, context.file.filename, context.reader);
		return module !== undefined && reexportsSdk(module.text, request.name);
	});
}

/** What a name is imported or required from, and as what; `name` is `undefined` for a default or a whole module. */
function getRequest({ kind, node, identifier }: Definition): { readonly specifier: string | undefined; readonly name: string | undefined } | undefined {
	if (kind === 'import') return { specifier: getImportSource(node), name: node.type === 'ImportSpecifier' && node.imported.type === 'Identifier' ? node.imported.name : undefined };
	if (node.type !== 'VariableDeclarator') return undefined;
	const init = node.init && unwrap(node.init);
	if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier' || init.callee.name !== 'require') return undefined;
	const [specifier] = init.arguments.map(getStaticString);
	return { specifier, name: getPatternPath(node.id, identifier)?.[0] };
}

/** Does a value that holds the instance go where the file cannot see it? */
function leavesFile(value: TSESTree.Node, session: SessionContext, depth: number): boolean {
	const { index } = session.context;
	const outer = wrapped(value);
	const { parent } = outer;
	if (depth > maximumDepth) return true;
	switch (parent?.type) {
		case 'MemberExpression':
			return parent.object !== outer || getMemberName(parent) === undefined;
		case 'VariableDeclarator': {
			const binding = parent.id.type === 'Identifier' ? index.getBinding(parent.id) : undefined;
			return !binding || isBindingShared(binding, session, depth + 1);
		}
		case 'AssignmentExpression': {
			if (parent.left === outer) return false;
			const binding = parent.left.type === 'Identifier' ? index.getBinding(parent.left) : undefined;
			return !binding || wrapped(parent).parent?.type !== 'ExpressionStatement' || isBindingShared(binding, session, depth + 1);
		}
		case 'AwaitExpression':
		case 'ConditionalExpression':
		case 'LogicalExpression':
			return 'test' in parent && parent.test === outer ? false : leavesFile(parent, session, depth + 1);
		case 'IfStatement':
		case 'UnaryExpression':
		case 'BinaryExpression':
			return false;
		case 'CallExpression': {
			// A function of this file may keep it to itself.
			const parameter = resolveFunction(parent.callee, index)?.params[parent.arguments.indexOf(outer as TSESTree.CallExpressionArgument)];
			const binding = parameter?.type === 'Identifier' ? index.getBinding(parameter) : undefined;
			return !binding || isBindingShared(binding, session, depth + 1);
		}
		default:
			return true;
	}
}

/** Every reference of the name is asked; one of a global script is everybody's. */
function isBindingShared(binding: Binding, session: SessionContext, depth: number): boolean {
	const { context: { file, index } } = session;
	if (index.isExported(binding)) return true;
	if (binding.scope.node.type === 'Program' && index.moduleRequests.length === 0 && !isVueFile(file.filename) && !file.program.body.some(({ type }) => type.startsWith('Export'))) return true;
	return binding.references.some((reference) => leavesFile(reference, session, depth));
}

/** Can this text hold an instance that is made? One scan of the raw text. */
export function mayHoldInstances(text: string): boolean {
	// A constructor needs no parentheses.
	return mayCall(text, 'creation') || instanceCreations.some(({ form, name }) => form === 'constructor' && text.includes(name));
}

import type { TSESTree } from '@typescript-eslint/utils';
import { type Call, type FunctionNode, isFunction } from '../ast/functions.js';
import { getDottedName, getKeyName, getMemberName, getStaticString, isMemberNamed } from '../ast/member-name.js';
import { getReturnedExpressions } from '../ast/returned-expressions.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { FileContext } from '../file-context.js';
import { getDefinedFunction } from '../module/defined-function.js';
import { getImportSource } from '../module/import-source.js';
import type { Binding } from '../module/module-index.js';
import { getAssignedValues } from '../module/references.js';
import { isOwnObject } from '../module/own-object.js';
import { instanceGetters } from '../sdk/instance-getters.js';
import { foreignObjects } from '../sdk/look-alikes.js';
import type { SdkProfile } from '../sdk/profile.js';
import { profiles } from '../sdk/profiles.js';
import { eventNamespaces, eventRegistrars } from '../sdk/session.js';
import { type FileEvidence, findProfileByInstance } from './file-evidence.js';

/** An expression that holds an SDK, an instance of it, or something that belongs to it. */
export interface SdkObject {
	readonly profile: SdkProfile;
	/** Traced to an import or a factory, rather than named like an instance. */
	readonly traced: boolean;
}

/** Answers which expressions hold an SDK. Remembers its answers by node. */
export interface SdkObjects {
	readonly getObject: (node: TSESTree.Node) => SdkObject | undefined;
	/** Does the expression start at a name that is known to be something else? */
	readonly isForeignRoot: (node: TSESTree.Node) => boolean;
}

/** How far a value is followed through the file's own names and functions. */
const maximumDepth = 6;

/** Methods of promises: never the SDK's own. */
const promiseMethods = new Set(['then', 'catch', 'finally']);

/** Sets up the answers for one file. */
export function createSdkObjects(context: FileContext, evidence: FileEvidence): SdkObjects {
	const { index, settings } = context;
	const objects = new Map<TSESTree.Node, SdkObject | undefined>();
	let memberObjects: Map<string, SdkObject> | undefined;

	/** Members that hold an instance as the file has it: `this.im = TIM.create(…)`, `{ im: TIM.create(…) }`, `this.im.on(TIM.EVENT.…)`. */
	const getMemberObjects = (): Map<string, SdkObject> => {
		if (memberObjects) return memberObjects;
		memberObjects = new Map();
		for (const call of index.calls) {
			const outer = wrapped(call);
			const { parent } = outer;
			let name: string | undefined;
			if (parent?.type === 'AssignmentExpression' && parent.right === outer && parent.left.type === 'MemberExpression') name = getMemberName(parent.left);
			else if ((parent?.type === 'PropertyDefinition' || parent?.type === 'Property') && parent.value === outer) name = getKeyName(parent);
			if (name === undefined) continue;
			const object = getObject(call, 0);
			if (object?.traced) memberObjects.set(name, object);
		}
		for (const call of index.calls) {
			const listening = getListening(call);
			const object = listening && !memberObjects.has(listening.name) ? getObject(listening.events, 0) : undefined;
			if (listening && object) memberObjects.set(listening.name, { ...object, traced: false });
		}
		return memberObjects;
	};

	/** `this.client.on(TencentCloudChat.EVENT.SDK_READY, …)`: what is asked for the events of an SDK is an instance of it. */
	const getListening = ({ callee, arguments: [first] }: Call): { name: string; events: TSESTree.Node } | undefined => {
		const method = unwrap(callee);
		const event = first && unwrap(first);
		if (!isMemberNamed(method, eventRegistrars) || event?.type !== 'MemberExpression') return undefined;
		const owner = unwrap(method.object);
		const name = owner.type === 'MemberExpression' ? getMemberName(owner) : undefined;
		const isNamespace = eventNamespaces.has(getDottedName(event.object)?.split('.').at(-1) ?? '');
		return name !== undefined && isNamespace ? { name, events: event.object } : undefined;
	};

	const getObject = (node: TSESTree.Node, depth: number): SdkObject | undefined => {
		const inner = unwrap(node);
		if (objects.has(inner)) return objects.get(inner);
		if (depth > maximumDepth) return undefined;
		// Set first, so that a name that is defined by itself ends.
		objects.set(inner, undefined);
		const object = findObject(inner, depth) ?? findTypedObject(inner);
		objects.set(inner, object);
		return object;
	};

	/** What comes from elsewhere, or sits in a field, may still have the SDK's type. */
	const findTypedObject = (node: TSESTree.Node): SdkObject | undefined => {
		const profile = context.file.findTypedProfile?.(node);
		return profile && { profile, traced: true };
	};

	const findObject = (node: TSESTree.Node, depth: number): SdkObject | undefined => {
		switch (node.type) {
			case 'Identifier': {
				const binding = index.getBinding(node);
				return binding ? getBindingObject(binding, depth) : getConventionalObject(node.name);
			}
			case 'MemberExpression': {
				const dotted = getDottedName(node);
				const conventional = dotted === undefined ? undefined : getConventionalObject(dotted);
				if (conventional) return conventional;
				const owner = getObject(node.object, depth + 1);
				if (owner) return owner;
				const name = getMemberName(node);
				return name === undefined || isForeignRoot(node.object) ? undefined : getMemberObjects().get(name);
			}
			case 'NewExpression': {
				const name = node.callee.type === 'Identifier' ? node.callee.name : undefined;
				const profile = profiles.find(({ constructors }) => name !== undefined && constructors.includes(name));
				if (profile) return { profile, traced: true };
				const owner = getObject(node.callee, depth + 1);
				return owner?.traced ? owner : undefined;
			}
			case 'CallExpression': {
				const callee = unwrap(node.callee);
				if (callee.type === 'MemberExpression') {
					const name = getMemberName(callee);
					if (name !== undefined && promiseMethods.has(name)) return undefined;
					return (name === undefined ? undefined : getHandedOut(callee, name, depth)) ?? getObject(callee.object, depth + 1);
				}
				if (callee.type !== 'Identifier') return undefined;
				if (callee.name === 'require') {
					const specifier = node.arguments[0] && getStaticString(node.arguments[0]);
					return specifier === undefined ? undefined : getModuleObject(specifier);
				}
				const [first] = node.arguments;
				// `inject('tim')`, `useContext(ChatContext)`: what comes back is named by what is asked for.
				if (callee.name === 'inject' && first?.type === 'Literal' && typeof first.value === 'string') return getConventionalObject(first.value.replace(/^\$/, ''));
				const binding = index.getBinding(callee);
				if (!binding) return undefined;
				for (const definition of binding.definitions) {
					if (definition.kind === 'import') return getBindingObject(binding, depth + 1);
					const fn = getDefinedFunction(definition.kind, definition.node);
					const returned = fn && getReturnedExpressions(fn);
					for (const expression of returned ?? []) {
						const object = getObject(expression, depth + 1);
						if (object) return object;
					}
				}
				const reassigned = getAssignedValues(binding).filter((value) => isFunction(unwrap(value))).flatMap((value) => getReturnedExpressions(unwrap(value) as FunctionNode));
				for (const expression of reassigned) {
					const object = getObject(expression, depth + 1);
					if (object) return object;
				}
				return getBindingObject(binding, depth + 1);
			}
			case 'AwaitExpression':
				return getObject(node.argument, depth + 1);
			case 'LogicalExpression':
				return getObject(node.left, depth + 1) ?? getObject(node.right, depth + 1);
			case 'AssignmentExpression':
				return getObject(node.right, depth + 1);
			case 'ConditionalExpression':
				return getObject(node.consequent, depth + 1) ?? getObject(node.alternate, depth + 1);
			case 'ImportExpression': {
				const specifier = getStaticString(node.source);
				return specifier === undefined ? undefined : getModuleObject(specifier);
			}
			default:
				return undefined;
		}
	};

	/** `this.getClient()`, `roomEngine.getTIM()`: a method that hands out an instance. */
	const getHandedOut = (callee: TSESTree.MemberExpression, name: string, depth: number): SdkObject | undefined => {
		const functions = isOwnObject(callee.object, index) ? index.methods.get(name) : undefined;
		if (functions) {
			if (!/^get[A-Z]/.test(name)) return undefined;
			for (const expression of functions.flatMap(getReturnedExpressions)) {
				const object = getObject(expression, depth + 1);
				if (object) return object;
			}
			return undefined;
		}
		const getter = instanceGetters.find(({ method, owner }) => method === name && (owner === undefined || getObject(callee.object, depth + 1)?.profile.name === owner));
		const given = getter && profiles.find((profile) => profile.name === getter.gives);
		return given && { profile: getShownProfile(given), traced: getter.owner !== undefined };
	};

	/** Several Web SDKs have the same instances; the file's own imports decide which it is. */
	const getShownProfile = (profile: SdkProfile): SdkProfile => [...evidence.profiles.keys()].find((candidate) => candidate.platform === profile.platform && candidate.instances.some((instance) => profile.instances.includes(instance))) ?? profile;

	const getModuleObject = (specifier: string): SdkObject | undefined => {
		const kind = evidence.getModuleKind(specifier);
		return kind.kind === 'sdk' || kind.kind === 'wrapper' ? { profile: kind.profile, traced: true } : undefined;
	};

	const getBindingObject = (binding: Binding, depth: number): SdkObject | undefined => {
		let isParameter = false;
		for (const { kind, node } of binding.definitions) {
			if (kind === 'import') {
				const specifier = getImportSource(node);
				const object = specifier === undefined ? undefined : getModuleObject(specifier);
				if (object) return object;
				if (specifier !== undefined && isForeignModule(specifier)) return undefined;
				const imported = node.type === 'ImportSpecifier' && node.imported.type === 'Identifier' ? node.imported.name : binding.name;
				return getConventionalObject(imported);
			}
			if (kind === 'variable') {
				const { init } = node as TSESTree.VariableDeclarator;
				const object = init ? getObject(init, depth + 1) : undefined;
				if (object) return object;
			}
			if (kind === 'parameter') isParameter = true;
		}
		for (const value of getAssignedValues(binding)) {
			const object = getObject(value, depth + 1);
			if (object) return object;
		}
		const untold = isParameter || binding.definitions.every(({ node }) => node.type === 'VariableDeclarator' && !node.init);
		return untold ? getConventionalObject(binding.name) : undefined;
	};

	const getConventionalObject = (dotted: string): SdkObject | undefined => {
		const byName = profiles.find(({ objects: names }) => names.includes(dotted));
		if (byName) return { profile: byName, traced: true };
		const profile = findProfileByInstance(dotted, settings.instances);
		if (!profile) return undefined;
		if (settings.instances.includes(dotted)) return { profile, traced: true };
		// Several Web SDKs share these names; the file's own imports decide which it is.
		const [shown] = [...evidence.profiles.keys()].filter((candidate) => candidate.platform === profile.platform);
		return { profile: shown ?? profile, traced: false };
	};

	const isForeignModule = (specifier: string): boolean => {
		const { kind } = evidence.getModuleKind(specifier);
		return kind === 'look-alike' || kind === 'http' || kind === 'package';
	};

	/** Does the expression start at a name that is known to be something else? */
	const isForeignRoot = (node: TSESTree.Node): boolean => {
		let root = unwrap(node);
		while (root.type === 'MemberExpression' || root.type === 'CallExpression') root = unwrap(root.type === 'MemberExpression' ? root.object : root.callee);
		if (root.type !== 'Identifier') return false;
		const binding = index.getBinding(root);
		for (const { kind, node: definition } of binding?.definitions ?? []) {
			const specifier = kind === 'import' ? getImportSource(definition) : undefined;
			if (specifier !== undefined && isForeignModule(specifier)) return true;
			if (kind === 'variable') {
				const { init } = definition as TSESTree.VariableDeclarator;
				const value = init ? unwrap(init) : undefined;
				if (value?.type === 'NewExpression' || value?.type === 'CallExpression') return isForeignRoot(value.callee);
			}
		}
		return foreignObjects.includes(root.name);
	};

	return { getObject: (node) => getObject(node, 0), isForeignRoot };
}

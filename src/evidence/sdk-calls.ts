import type { TSESTree } from '@typescript-eslint/utils';
import { type FunctionNode, isFunction } from '../ast/functions.js';
import { collectWithinFunction } from '../ast/children.js';
import { getDottedName, getKeyName, getMemberName, getStaticString } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { FileContext } from '../file-context.js';
import type { Binding, Definition } from '../module/module-index.js';
import { getAssignedValues } from '../module/references.js';
import { foreignObjects, httpCallees } from '../sdk/look-alikes.js';
import type { SdkProfile } from '../sdk/profile.js';
import { profiles } from '../sdk/profiles.js';
import { findMethods, type SdkMethod } from '../sdk/sdk.js';
import { restServicePattern, restUrlPattern } from '../sdk/rest.js';
import { type FileEvidence, findProfileByInstance, isHttpName } from './file-evidence.js';

/** What a call is to us. */
export type CallOrigin =
	| { readonly kind: 'sdk'; readonly method: SdkMethod; readonly sure: boolean }
	| { readonly kind: 'foreign'; readonly why: string }
	| { readonly kind: 'local'; readonly functions: readonly FunctionNode[] }
	| { readonly kind: 'unknown' };

/** An expression that holds an SDK, an instance of it, or something that belongs to it. */
export interface SdkObject {
	readonly profile: SdkProfile;
	/** Traced to an import or a factory, rather than named like an instance. */
	readonly traced: boolean;
}

/** Answers which expressions hold an SDK and which calls are the SDK's. Remembers its answers by node. */
export interface SdkCalls {
	getObject(node: TSESTree.Node): SdkObject | undefined;
	classify(call: TSESTree.CallExpression | TSESTree.NewExpression): CallOrigin;
}

/** How far a value is followed through the file's own names and functions. */
const maximumDepth = 6;

/** Methods of promises: never the SDK's own. */
const promiseMethods = new Set(['then', 'catch', 'finally']);

/** Names under which a method's own object is known inside its functions. */
const selfNames = new Set(['that', 'self', '_this', 'vm', 'me', '_self', 'ctx', 'proxy']);

/** Sets up the answers for one file. */
export function createSdkCalls(context: FileContext, evidence: FileEvidence): SdkCalls {
	const { index, settings } = context;
	const objects = new Map<TSESTree.Node, SdkObject | undefined>();
	const origins = new Map<TSESTree.Node, CallOrigin>();
	let memberObjects: Map<string, SdkObject> | undefined;

	/** Members that the file itself fills with an instance: `this.im = TIM.create(…)`, `{ im: TIM.create(…) }`. */
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
		return memberObjects;
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
					return getObject(callee.object, depth + 1);
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

	const classify = (call: TSESTree.CallExpression | TSESTree.NewExpression): CallOrigin => {
		let origin = origins.get(call);
		if (!origin) {
			origins.set(call, { kind: 'unknown' });
			origins.set(call, (origin = findOrigin(call)));
		}
		return origin;
	};

	const findOrigin = (call: TSESTree.CallExpression | TSESTree.NewExpression): CallOrigin => {
		if (call.arguments.some((argument) => isRestUrl(argument))) {
			const rest = profiles.find(({ platform }) => platform === 'rest')!;
			return { kind: 'sdk', method: { profile: rest, name: 'v4', channel: 'resolves', certainty: 'alone' }, sure: true };
		}
		const callee = unwrap(call.callee);
		if (callee.type === 'MemberExpression') return classifyMember(callee);
		if (callee.type !== 'Identifier') return { kind: 'unknown' };
		const binding = index.getBinding(callee);
		if (!binding) return matchesCallee(callee.name) ? { kind: 'foreign', why: `${callee.name}() talks to a back end` } : { kind: 'unknown' };
		const functions: FunctionNode[] = [];
		for (const { kind, node } of binding.definitions) {
			if (kind === 'import') {
				const specifier = getImportSource(node);
				const module = specifier === undefined ? undefined : evidence.getModuleKind(specifier);
				if (module?.kind === 'sdk' || module?.kind === 'wrapper') return { kind: 'sdk', method: getMethod(module.profile, binding.name), sure: true };
				if (module?.kind === 'http' || matchesCallee(binding.name)) return { kind: 'foreign', why: `${binding.name}() talks to a back end` };
				if (module?.kind === 'look-alike') return { kind: 'foreign', why: `${binding.name}() comes from ${module.name}` };
				if (module?.kind === 'package') return { kind: 'foreign', why: `${binding.name}() comes from ${specifier}` };
			}
			const fn = getDefinedFunction(kind, node);
			if (fn) functions.push(fn);
			if (kind === 'variable' && !fn && (node as TSESTree.VariableDeclarator).id.type === 'ObjectPattern') {
				// const { setFriendRemark } = useContactStore();
				const { init } = node as TSESTree.VariableDeclarator;
				const object = init ? getObject(init, 0) : undefined;
				if (object) return { kind: 'sdk', method: getMethod(object.profile, binding.name), sure: object.traced };
				const source = init ? unwrap(init) : undefined;
				if (source?.type === 'CallExpression' && classify(source).kind === 'foreign') return classify(source);
			}
		}
		return functions.length > 0 ? { kind: 'local', functions } : { kind: 'unknown' };
	};

	const classifyMember = (callee: TSESTree.MemberExpression): CallOrigin => {
		const name = getMemberName(callee);
		if (name === undefined) return { kind: 'unknown' };
		const object = getObject(callee.object, 0);
		const candidates = findMethods(name);
		if (object && (object.traced || candidates.length > 0)) return { kind: 'sdk', method: getMethod(object.profile, name), sure: true };
		const dotted = getDottedName(callee);
		if (dotted !== undefined && matchesCallee(dotted)) return { kind: 'foreign', why: `${dotted}() talks to a back end` };
		if (isForeignRoot(callee.object)) return { kind: 'foreign', why: `${dotted ?? name}() is not the SDK's` };
		const owner = unwrap(callee.object);
		const isSelf = owner.type === 'ThisExpression' || (owner.type === 'Identifier' && (selfNames.has(owner.name) || isLocalHolder(owner)));
		const functions = isSelf ? index.methods.get(name) : undefined;
		if (functions) return { kind: 'local', functions };
		if (evidence.lookAlikes.length === 0) {
			const alone = candidates.find(({ certainty }) => certainty === 'alone');
			if (alone) return { kind: 'sdk', method: alone, sure: true };
			const supported = candidates.find(({ certainty, profile }) => certainty === 'with-evidence' && evidence.profiles.has(profile));
			if (supported && !isSelf) return { kind: 'sdk', method: supported, sure: false };
		}
		return { kind: 'unknown' };
	};

	/** Is the name an object, class or instance that the file itself defines? */
	const isLocalHolder = (identifier: TSESTree.Identifier): boolean =>
		index.getBinding(identifier)?.definitions.some(({ kind, node }) => {
			if (kind === 'class') return true;
			const init = kind === 'variable' ? (node as TSESTree.VariableDeclarator).init : undefined;
			const value = init ? unwrap(init) : undefined;
			return value?.type === 'ObjectExpression' || value?.type === 'ThisExpression' || value?.type === 'ClassExpression';
		}) ?? false;

	return { getObject: (node) => getObject(node, 0), classify };
}

/** The method of a profile; where the data does not know it, what the SDK does by default. */
function getMethod(profile: SdkProfile, name: string): SdkMethod {
	const candidates = findMethods(name);
	return candidates.find((method) => method.profile === profile) ?? { profile, name, channel: profile.defaultChannel, certainty: 'by-object' };
}

/** Does a callee, as it is written, talk to a back end? */
function matchesCallee(dotted: string): boolean {
	const name = dotted.replaceAll('()', '');
	const [, owner] = /([^.]+)\.[^.]+$/.exec(name) ?? [];
	if (owner !== undefined && isHttpName(owner)) return true;
	return httpCallees.some((pattern) => {
		const start = pattern.startsWith('*.');
		const end = pattern.endsWith('.*');
		const core = pattern.slice(start ? 1 : 0, end ? -1 : undefined);
		if (start && end) return name.includes(core);
		if (start) return name.endsWith(core);
		return end ? name.startsWith(core) : name === pattern;
	});
}

/** Is this argument the address of IM's REST API, by itself, in a template, a sum, or a `url` property? */
function isRestUrl(node: TSESTree.Node): boolean {
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

/** The specifier behind an import binding. */
export function getImportSource(node: TSESTree.Node): string | undefined {
	if (node.type === 'TSImportEqualsDeclaration') return node.moduleReference.type === 'TSExternalModuleReference' ? getStaticString(node.moduleReference.expression) : undefined;
	return node.parent?.type === 'ImportDeclaration' ? String(node.parent.source.value) : undefined;
}

/** Wrappers that hand the function through: `useCallback(f)`, `debounce(f)`, `async.wrap(f)`. */
function getDefinedFunction(kind: Definition['kind'], node: TSESTree.Node): FunctionNode | undefined {
	// What defines a parameter is a function too, but not the one that a call of the parameter runs.
	if (kind === 'function' && isFunction(node)) return node;
	if (node.type !== 'VariableDeclarator' || !node.init || node.id.type !== 'Identifier') return undefined;
	const init = unwrap(node.init);
	if (isFunction(init)) return init;
	if (init.type !== 'CallExpression') return undefined;
	const [first] = init.arguments;
	const inner = first ? unwrap(first) : undefined;
	return isFunction(inner) ? inner : undefined;
}

/** What a function returns: its expression body, or the arguments of its `return` statements. */
export function getReturnedExpressions(fn: FunctionNode): TSESTree.Expression[] {
	if (fn.body.type !== 'BlockStatement') return [fn.body];
	return collectWithinFunction(fn.body, (node): node is TSESTree.ReturnStatement => node.type === 'ReturnStatement').flatMap(({ argument }) => (argument ? [argument] : []));
}

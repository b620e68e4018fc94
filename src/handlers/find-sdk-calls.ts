import type { TSESTree } from '@typescript-eslint/utils';
import { getCalledName } from '../ast/called-name.js';
import { type Call, isFunction } from '../ast/functions.js';
import { getDottedName, getMemberName, getStaticString, isPropertyNamed } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import { escapePattern } from '../escape-pattern.js';
import { type FileEvidence, findProfileByInstance, matchesModulePattern } from '../evidence/file-evidence.js';
import { reexportsSdk } from '../evidence/reexported-sdk.js';
import type { SdkCalls } from '../evidence/sdk-calls.js';
import type { FileContext } from '../file-context.js';
import { getImportSource } from '../module/import-source.js';
import { getImportedName } from '../module/imported-name.js';
import type { Definition } from '../module/module-index.js';
import { isOwnObject } from '../module/own-object.js';
import { getMemberValues } from '../module/references.js';
import { readProjectModule } from '../project/module-resolver.js';
import { isInstanceGetter } from '../sdk/instance-getters.js';
import type { Channel, SdkProfile } from '../sdk/profile.js';
import { profiles } from '../sdk/profiles.js';
import { restSignPattern } from '../sdk/rest.js';
import { findMethods } from '../sdk/sdk.js';
import type { FailureChannel, SdkCall } from './sdk-call.js';

/** How many names an object is followed back through. */
const maximumDepth = 6;

/**
 * Finds the calls of an SDK that can fail, in the order of the text.
 *
 * Stricter than the question which call a code comes from: a function that a module of the project exports may have dealt
 * with the failure already, so it counts only where the settings name that module.
 */
export function findSdkCalls(context: FileContext, evidence: FileEvidence, sdkCalls: SdkCalls): SdkCall[] {
	const found: SdkCall[] = [];
	const mayNameRest = restSignPattern.test(context.file.text);
	for (const node of context.index.calls) {
		// Only a request for the REST API may have any name; what an SDK calls otherwise cannot fail.
		if (!mayNameRest && findMethods(getCalledName(node) ?? '').length === 0) continue;
		const origin = sdkCalls.classify(node);
		if (origin.kind !== 'sdk') continue;
		const { profile, name } = origin.method;
		if (profile.platform === 'rest') {
			if (isRequest(node)) found.push({ node, method: name, profile, channel: 'resolves', sure: true });
			continue;
		}
		const channel = getFailureChannel(profile, name);
		const standing = channel && getStanding(node, context, evidence, sdkCalls);
		if (channel && standing) found.push({ node, method: name, profile, channel, sure: standing === 'sure' && origin.sure });
	}
	return found.sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/**
 * How a method hands over its failure.
 *
 * @returns `undefined` where it cannot fail, or no SDK of the same platform is known to have it
 */
function getFailureChannel(profile: SdkProfile, name: string): FailureChannel | undefined {
	const methods = findMethods(name);
	const own = methods.filter((method) => method.profile === profile);
	if (own.length > 0) return own.map(({ channel }) => toFailureChannel(channel)).find((channel) => channel !== undefined);
	// Layers over an SDK have its methods under the same names, and hand over failures in their own way. A name that anything may have says nothing.
	const isKnown = methods.some((method) => method.profile.platform === profile.platform && method.certainty !== 'by-object' && toFailureChannel(method.channel) !== undefined);
	return isKnown ? toFailureChannel(profile.defaultChannel) : undefined;
}

function toFailureChannel(channel: Channel): FailureChannel | undefined {
	return channel === 'listens' || channel === 'synchronous' ? undefined : channel;
}

/** Options of a request that are called with the answer. */
const requestCallbacks = new Set(['success', 'fail', 'complete', 'error', 'callback']);

/** Does a call that holds an address of the REST API send it, and hand over the answer through a promise? */
function isRequest({ callee, arguments: values }: Call): boolean {
	const name = getDottedName(callee);
	if (name === undefined || !/(?:^|\.)(?:fetch|\$fetch|axios|got|request|post|get|put|ajax)$/i.test(name)) return false;
	return !values.some((value) => isFunction(unwrap(value)) || hasCallback(value));
}

function hasCallback(value: TSESTree.Node): boolean {
	const inner = unwrap(value);
	return inner.type === 'ObjectExpression' && inner.properties.some((property) => isPropertyNamed(property, requestCallbacks));
}

/** Is a call surely the SDK's own, rather than one of a module of the project that wraps it? */
export function isDirectCall(call: Call, context: FileContext, evidence: FileEvidence, sdkCalls: SdkCalls): boolean {
	return getStanding(call, context, evidence, sdkCalls) === 'sure';
}

/** What the callee's object is: surely the SDK's, probably, or the project's own. */
function getStanding(call: Call, context: FileContext, evidence: FileEvidence, sdkCalls: SdkCalls): 'sure' | 'likely' | undefined {
	const callee = unwrap(call.callee);
	if (callee.type !== 'MemberExpression') return getRootStanding(callee, context, evidence, 0, false) === 'project' ? undefined : 'sure';
	if (context.file.findTypedProfile?.(unwrap(callee.object))) return 'sure';
	const root = getRootStanding(callee.object, context, evidence, 0, true);
	if (root === 'project') return undefined;
	if (sdkCalls.getObject(callee.object) || root === 'sdk') return 'sure';
	// What hangs on `this` is the project's own, or a child component.
	if (getRoot(callee.object).type === 'ThisExpression') return undefined;
	const showsSdk = context.index.moduleRequests.some(({ specifier }) => evidence.getModuleKind(specifier).kind === 'sdk');
	return showsSdk ? 'likely' : undefined;
}

function getRoot(node: TSESTree.Node): TSESTree.Node {
	let root = unwrap(node);
	while (root.type === 'MemberExpression' || root.type === 'CallExpression') root = unwrap(root.type === 'MemberExpression' ? root.object : root.callee);
	return root;
}

/** Where an object starts: at a module of an SDK, at one of the project that is more than an instance of it, or elsewhere. */
function getRootStanding(node: TSESTree.Node, context: FileContext, evidence: FileEvidence, depth: number, isObject: boolean): 'sdk' | 'project' | 'elsewhere' {
	const inner = unwrap(node);
	if (depth > maximumDepth) return 'elsewhere';
	const recur = (next: TSESTree.Node, asObject: boolean): 'sdk' | 'project' | 'elsewhere' => getRootStanding(next, context, evidence, depth + 1, asObject);
	switch (inner.type) {
		case 'MemberExpression': {
			// wrapper.tim is an instance wherever it hangs; wrapper.server is the project's own.
			const name = getMemberName(inner);
			if (name !== undefined && isInstanceName(name, context)) return 'elsewhere';
			// this.server = new Server(): what the file itself puts there tells.
			for (const value of name !== undefined && isOwnObject(inner.object, context.index) ? getMemberValues(name, context.index) : []) {
				const standing = recur(value, isObject && unwrap(value).type !== 'CallExpression');
				if (standing !== 'elsewhere') return standing;
			}
			return recur(inner.object, false);
		}
		case 'NewExpression':
			return recur(inner.callee, false);
		case 'CallExpression': {
			const name = getCalledName(inner);
			// engine.getTIM() hands out an instance, whoever made the engine.
			return unwrap(inner.callee).type === 'MemberExpression' && name !== undefined && isInstanceGetter(name) ? 'elsewhere' : recur(inner.callee, false);
		}
		case 'AwaitExpression':
			return recur(inner.argument, isObject);
		case 'ImportExpression': {
			const specifier = getStaticString(inner.source);
			return specifier === undefined ? 'elsewhere' : getModuleStanding(specifier, undefined, undefined, isObject, context, evidence);
		}
		case 'Identifier': {
			for (const definition of context.index.getBinding(inner)?.definitions ?? []) {
				const standing = getDefinitionStanding(definition, inner.name, isObject);
				if (standing !== 'elsewhere') return standing;
			}
			return 'elsewhere';
		}
		default:
			return 'elsewhere';
	}

	function getDefinitionStanding(definition: Definition, name: string, asObject: boolean): 'sdk' | 'project' | 'elsewhere' {
		if (definition.kind === 'import') {
			const specifier = getImportSource(definition.node);
			return specifier === undefined ? 'elsewhere' : getModuleStanding(specifier, definition.node, name, asObject, context, evidence);
		}
		if (definition.kind !== 'variable') return 'elsewhere';
		const { id, init } = definition.node as TSESTree.VariableDeclarator;
		if (!init) return 'elsewhere';
		const value = unwrap(init);
		if (value.type === 'CallExpression' && value.callee.type === 'Identifier' && value.callee.name === 'require') {
			const specifier = value.arguments[0] && getStaticString(value.arguments[0]);
			return specifier === undefined ? 'elsewhere' : getModuleStanding(specifier, undefined, name, asObject, context, evidence);
		}
		// const { chat } = useStore(): named like an instance, it is one.
		if (id.type === 'ObjectPattern' && asObject && isInstanceName(name, context)) return 'elsewhere';
		return recur(init, asObject && id.type === 'Identifier' && value.type !== 'CallExpression');
	}
}

function getModuleStanding(specifier: string, imported: TSESTree.Node | undefined, local: string | undefined, isObject: boolean, context: FileContext, evidence: FileEvidence): 'sdk' | 'project' | 'elsewhere' {
	const kind = evidence.getModuleKind(specifier);
	if (kind.kind === 'sdk') return 'sdk';
	if (kind.kind === 'wrapper') {
		if (context.settings.modules.some((pattern) => matchesModulePattern(specifier, pattern))) return 'sdk';
		// What a namespace has are the module's functions.
		if (imported?.type === 'ImportNamespaceSpecifier') return 'project';
		const text = readProjectModule(specifier, context.file.filename, context.reader)?.text;
		const exported = getImportedName(imported);
		if (text !== undefined && reexportsSdk(text, exported)) return 'sdk';
		if (!isObject) return 'project';
		if ([exported, local].some((name) => name !== undefined && isInstanceName(name, context))) return 'elsewhere';
		return text !== undefined && exportsInstance(text, exported) ? 'elsewhere' : 'project';
	}
	return kind.kind === 'project' ? 'project' : 'elsewhere';
}

/** Names under which projects keep the SDK or an instance of it. */
function isInstanceName(name: string, { settings }: FileContext): boolean {
	return profiles.some(({ objects, constructors }) => objects.includes(name) || constructors.includes(name)) || findProfileByInstance(name, settings.instances) !== undefined || findProfileByInstance(`x.${name}`, settings.instances) !== undefined || /^(?:(?:chat|tim)(?:SDK|Instance|Client)?|im(?:SDK|Instance|Client))$/i.test(name.replace(/^\$/, ''));
}

/**
 * Does a module's text export an instance of the SDK under this name?
 *
 * @param name `undefined`: as its default
 */
export function exportsInstance(text: string, name: string | undefined): boolean {
	const creation = String.raw`(?::[^=\n]+)?=\s*(?:await\s+)?(?:[\w$.]+\.create\(|new\s+(?:TimRender|TWebLive)\b)`;
	if (name !== undefined) return new RegExp(String.raw`\b(?:const|let|var)\s+${escapePattern(name)}\s*${creation}`).test(text) || new RegExp(String.raw`\b${escapePattern(name)}\s*${creation}`).test(text);
	const exported = /\bexport\s+default\s+([\w$]+)[^\S\n]*(?:;[^\S\n]*)?$|\bmodule\.exports\s*=\s*([\w$]+)/m.exec(text);
	const local = exported?.[1] ?? exported?.[2];
	if (local !== undefined) return exportsInstance(text, local);
	return /\bexport\s+default\s+[\w$.]+\.create\(/.test(text);
}

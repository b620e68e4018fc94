import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode } from '../ast/functions.js';
import { getDottedName, getMemberName } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { FileContext } from '../file-context.js';
import { getDefinedFunction } from '../module/defined-function.js';
import { getImportSource } from '../module/import-source.js';
import { isOwnObject } from '../module/own-object.js';
import type { SdkProfile } from '../sdk/profile.js';
import { profiles } from '../sdk/profiles.js';
import { restSignPattern } from '../sdk/rest.js';
import { findMethods, type SdkMethod } from '../sdk/sdk.js';
import { isBackEndCallee } from './back-end-callee.js';
import type { FileEvidence } from './file-evidence.js';
import { isRestUrl } from './rest-url.js';
import { createSdkObjects, type SdkObject } from './sdk-objects.js';

/** What a call is to us. */
export type CallOrigin =
	| { readonly kind: 'sdk'; readonly method: SdkMethod; readonly sure: boolean }
	| { readonly kind: 'foreign'; readonly why: string }
	| { readonly kind: 'local'; readonly functions: readonly FunctionNode[] }
	| { readonly kind: 'unknown' };

/** Answers which expressions hold an SDK and which calls are the SDK's. Remembers its answers by node. */
export interface SdkCalls {
	readonly getObject: (node: TSESTree.Node) => SdkObject | undefined;
	classify(call: TSESTree.CallExpression | TSESTree.NewExpression): CallOrigin;
}

/** Sets up the answers for one file. */
export function createSdkCalls(context: FileContext, evidence: FileEvidence): SdkCalls {
	const { file, index } = context;
	const mayNameRest = restSignPattern.test(file.text);
	const { getObject, isForeignRoot } = createSdkObjects(context, evidence);
	const origins = new Map<TSESTree.Node, CallOrigin>();

	const classify = (call: TSESTree.CallExpression | TSESTree.NewExpression): CallOrigin => {
		let origin = origins.get(call);
		if (!origin) {
			origins.set(call, { kind: 'unknown' });
			origins.set(call, (origin = findOrigin(call)));
		}
		return origin;
	};

	const findOrigin = (call: TSESTree.CallExpression | TSESTree.NewExpression): CallOrigin => {
		if (mayNameRest && call.arguments.some((argument) => isRestUrl(argument))) {
			const rest = profiles.find(({ platform }) => platform === 'rest')!;
			return { kind: 'sdk', method: { profile: rest, name: 'v4', channel: 'resolves', certainty: 'alone' }, sure: true };
		}
		const callee = unwrap(call.callee);
		if (callee.type === 'MemberExpression') return classifyMember(callee);
		if (callee.type !== 'Identifier') return { kind: 'unknown' };
		const binding = index.getBinding(callee);
		if (!binding) return isBackEndCallee(callee.name) ? { kind: 'foreign', why: `${callee.name}() talks to a back end` } : { kind: 'unknown' };
		const functions: FunctionNode[] = [];
		for (const { kind, node } of binding.definitions) {
			if (kind === 'import') {
				const specifier = getImportSource(node);
				const module = specifier === undefined ? undefined : evidence.getModuleKind(specifier);
				if (module?.kind === 'sdk' || module?.kind === 'wrapper') return { kind: 'sdk', method: getMethod(module.profile, binding.name), sure: true };
				if (module?.kind === 'http' || isBackEndCallee(binding.name)) return { kind: 'foreign', why: `${binding.name}() talks to a back end` };
				if (module?.kind === 'look-alike') return { kind: 'foreign', why: `${binding.name}() comes from ${module.name}` };
				if (module?.kind === 'package') return { kind: 'foreign', why: `${binding.name}() comes from ${specifier!}` };
			}
			const fn = getDefinedFunction(kind, node);
			if (fn) functions.push(fn);
			if (kind === 'variable' && !fn && (node as TSESTree.VariableDeclarator).id.type === 'ObjectPattern') {
				// const { setFriendRemark } = useContactStore();
				const { init } = node as TSESTree.VariableDeclarator;
				const object = init ? getObject(init) : undefined;
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
		const object = getObject(callee.object);
		const candidates = findMethods(name);
		if (object && (object.traced || candidates.length > 0)) return { kind: 'sdk', method: getMethod(object.profile, name), sure: true };
		const dotted = getDottedName(callee);
		if (dotted !== undefined && isBackEndCallee(dotted)) return { kind: 'foreign', why: `${dotted}() talks to a back end` };
		if (isForeignRoot(callee.object)) return { kind: 'foreign', why: `${dotted ?? name}() is not the SDK's` };
		const owner = unwrap(callee.object);
		const isSelf = isOwnObject(owner, index);
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

	return { getObject, classify };
}

/** The method of a profile; where the data does not know it, what the SDK does by default. */
function getMethod(profile: SdkProfile, name: string): SdkMethod {
	const candidates = findMethods(name);
	return candidates.find((method) => method.profile === profile) ?? { profile, name, channel: profile.defaultChannel, certainty: 'by-object' };
}

import type { TSESTree } from '@typescript-eslint/utils';
import { getDottedName, getMemberName } from '../ast/member-name.js';
import { escapePattern } from '../escape-pattern.js';
import type { FileContext } from '../file-context.js';
import { readProjectModule } from '../project/module-resolver.js';
import { httpLibraries, httpModuleNames, httpNameEndings, type LookAlike, lookAlikeLibraries } from '../sdk/look-alikes.js';
import type { SdkProfile } from '../sdk/profile.js';
import { profiles } from '../sdk/profiles.js';
import { restUrlPattern } from '../sdk/rest.js';
import { rememberNames } from '../remember.js';
import { findPackageJson, type PackageJson } from '../project/package-json.js';
import { findMethods, findProfile, findProfileByModuleName, findProfileBySpecifier, getModuleName, matchesSpecifier, type SdkMethod } from '../sdk/sdk.js';
import { getWords } from '../subjects/code-name.js';
import { imWords } from '../sdk/words.js';
import type { EvidenceStep } from './evidence.js';
import { findWrappedProfileOf } from './wrapper-module.js';

/** What a module that the file imports is to us. */
export type ModuleKind =
	| { readonly kind: 'sdk'; readonly profile: SdkProfile }
	| { readonly kind: 'wrapper'; readonly profile: SdkProfile; readonly path: string }
	| { readonly kind: 'look-alike'; readonly name: string }
	| { readonly kind: 'http' }
	| { readonly kind: 'package' }
	| { readonly kind: 'project' };

/** What a file as a whole says about the SDKs it talks to. */
export interface FileEvidence {
	/** The SDKs that the file shows, with the step that shows each. */
	readonly profiles: ReadonlyMap<SdkProfile, EvidenceStep>;
	/** Signs that the file is about IM although it names no SDK: `imError`, the documents' address. */
	readonly hints: readonly EvidenceStep[];
	/** Libraries that the file imports and whose numbers look like IM's. */
	readonly lookAlikes: readonly string[];
	/** What a specifier stands for; asked for any specifier. */
	getModuleKind(specifier: string): ModuleKind;
}

/** Gathers the evidence of the file; reads the project's own modules that it imports. */
export function gatherFileEvidence(context: FileContext): FileEvidence {
	const { file, index, settings } = context;
	const found = new Map<SdkProfile, EvidenceStep>();
	const hints: EvidenceStep[] = [];
	const lookAlikes: string[] = [];
	const moduleKinds = new Map<string, ModuleKind>();

	let dependencies: PackageJson['dependencies'] | undefined;
	const getDependencies = (): PackageJson['dependencies'] => (dependencies ??= findPackageJson(file.filename, context.reader)?.dependencies ?? new Map<string, string>());
	const getModuleKind = (specifier: string): ModuleKind => {
		let kind = moduleKinds.get(specifier);
		if (!kind) moduleKinds.set(specifier, (kind = classifyModule(specifier, context, getDependencies)));
		return kind;
	};
	const add = (profile: SdkProfile, node: TSESTree.Node, text: string): void => {
		if (!found.has(profile)) found.set(profile, { range: node.range, text });
	};

	for (const { specifier, node } of index.moduleRequests) {
		const kind = getModuleKind(specifier);
		if (kind.kind === 'sdk') add(kind.profile, node, `the file imports ${specifier}`);
		else if (kind.kind === 'wrapper') add(kind.profile, node, `the file imports ${specifier}, which talks to ${kind.profile.name}`);
		else if (kind.kind === 'look-alike') lookAlikes.push(kind.name);
		else if (kind.kind === 'project' && isNamedAfterIm(getModuleName(specifier))) hints.push({ range: node.range, text: `the file imports ${specifier}, which is named after IM` });
	}
	const endings = settings.instances.length === 0 ? instanceEndings : new Set([...instanceEndings, ...settings.instances.map(getEnding)]);
	for (const member of index.members) {
		const dotted = endings.has(getMemberName(member) ?? '') ? getDottedName(member) : undefined;
		if (dotted === undefined) continue;
		const profile = findProfileByInstance(dotted, settings.instances);
		if (profile) add(profile, member, `${dotted} holds an SDK instance`);
	}
	for (const call of index.calls) {
		if (call.type === 'NewExpression' && call.callee.type === 'Identifier') {
			const { name } = call.callee;
			const profile = profiles.find((candidate) => candidate.constructors.includes(name));
			if (profile) add(profile, call, `the file creates a ${name}`);
		}
		const callee = call.callee.type === 'MemberExpression' ? call.callee : undefined;
		const name = callee && !callee.computed ? (callee.property as TSESTree.Identifier).name : undefined;
		if (name === undefined || lookAlikes.length > 0) continue;
		const method = findMethods(name).find(({ certainty }) => certainty === 'alone');
		if (method) add(method.profile, call, `the file calls ${name}(), a method of ${method.profile.name}`);
	}
	const supported = getSupportedMethods(index.calls);
	if (supported.size >= 2 && lookAlikes.length === 0) for (const [method, call] of supported) add(method.profile, call, `the file calls ${method.name}() of something named after IM`);
	for (const profile of profiles) {
		for (const name of [...profile.objects, ...profile.instances]) {
			const [identifier] = index.globals.get(name) ?? [];
			if (identifier && !name.includes('.')) add(profile, identifier, `the file uses the global ${name}`);
		}
	}
	const restUrl = restUrlPattern.exec(file.text);
	const rest = restUrl && findProfile('rest');
	if (rest && !found.has(rest)) found.set(rest, { range: [restUrl.index, restUrl.index + restUrl[0].length], text: 'the file names an address of the REST API' });
	for (const name of settings.sdk) {
		const profile = findProfile(name);
		if (profile && found.size === 0 && hints.length > 0) add(profile, file.program, `the settings say that the project uses ${name}`);
	}
	for (const { pattern, why } of imWords) {
		const match = pattern.exec(file.text);
		if (match) hints.push({ range: [match.index, match.index + match[0].length], text: why });
	}
	return { profiles: found, hints, lookAlikes, getModuleKind };
}

/** Calls such as `chat.createTextMessage()`: one alone could be another chat's, several are not. */
function getSupportedMethods(calls: FileContext['index']['calls']): Map<SdkMethod, TSESTree.Node> {
	const found = new Map<SdkMethod, TSESTree.Node>();
	for (const call of calls) {
		if (call.callee.type !== 'MemberExpression' || call.callee.computed || call.callee.property.type !== 'Identifier') continue;
		const owner = getDottedName(call.callee.object);
		if (owner === undefined || !/(?:^|[.$_])(?:chat|tim)$|(?:Tim|TIM|Chat)$/.test(owner)) continue;
		const method = findMethods(call.callee.property.name).find(({ certainty }) => certainty !== 'by-object');
		if (method) found.set(method, call);
	}
	return found;
}

function classifyModule(specifier: string, context: FileContext, getDependencies: () => PackageJson['dependencies']): ModuleKind {
	const { file, settings, reader } = context;
	const profile = findProfileBySpecifier(specifier);
	if (profile) return { kind: 'sdk', profile };
	if (settings.modules.some((pattern) => matchesModulePattern(specifier, pattern))) return { kind: 'wrapper', profile: getConfiguredProfile(settings.sdk), path: specifier };
	const lookAlike = lookAlikeLibraries.find(({ specifiers }) => matchesSpecifier(specifier, specifiers));
	if (lookAlike) return { kind: 'look-alike', name: lookAlike.name };
	if (matchesSpecifier(specifier, httpLibraries)) return { kind: 'http' };
	const packageName = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
	if (packageName !== undefined && getDependencies().has(packageName)) return { kind: 'package' };
	const module = readProjectModule(specifier, file.filename, reader);
	const shown = module && findWrappedProfileOf(module);
	const rival = shown ? undefined : findRival(specifier, context);
	if (rival) return { kind: 'look-alike', name: rival.name };
	const wrapped = shown ?? findProfileByModuleName(specifier);
	if (wrapped) return { kind: 'wrapper', profile: wrapped, path: module?.path ?? specifier };
	return isHttpModule(specifier) ? { kind: 'http' } : { kind: 'project' };
}

/** The product whose object a module of the project is named after, where the file uses members that only that has: `WebIM.conn`. */
function findRival(specifier: string, { index }: FileContext): LookAlike | undefined {
	const name = getModuleName(specifier).toLowerCase();
	return lookAlikeLibraries.find(({ members = [] }) => members.some((member) => {
		const [object = '', property = ''] = member.split('.');
		return name.startsWith(object.toLowerCase()) && (index.memberMentions.get(property) ?? []).some((mention) => getDottedName(mention) === member);
	}));
}

/** Does a module of the project talk to its back end, by its name? One that is named after IM does not count. */
function isHttpModule(specifier: string): boolean {
	const name = getModuleName(specifier);
	if (isNamedAfterIm(name)) return false;
	const segments = specifier.toLowerCase().replace(/\.(?:[cm]?[jt]sx?|vue)$/, '').split('/');
	return segments.some((segment) => httpModuleNames.has(segment)) || isHttpName(name);
}

/** Does something talk to the project's back end, by its name: `userApi`? `imApi` does not count. */
export function isHttpName(name: string): boolean {
	return httpNameEndings.has(getWords(name).pop() ?? '') && !isNamedAfterIm(name);
}

function isNamedAfterIm(name: string): boolean {
	const [first] = getWords(name);
	return first === 'im' || first === 'tim';
}

/** The profile that the settings name first, else the current Web SDK's. */
function getConfiguredProfile(names: readonly string[]): SdkProfile {
	return names.map(findProfile).find((profile) => profile !== undefined) ?? profiles[0]!;
}

/** `*` in a setting matches within a path segment. */
export function matchesModulePattern(specifier: string, pattern: string): boolean {
	if (!pattern.includes('*')) return specifier === pattern;
	const source = pattern.split('*').map(escapePattern).join('[^/]*');
	return new RegExp(`^${source}$`).test(specifier);
}

/**
 * The SDK that a dotted expression holds by convention, or because the settings say so.
 *
 * @param dotted as it is written, e.g. `this.$store.state.tim`
 */
export function findProfileByInstance(dotted: string, configured: readonly string[]): SdkProfile | undefined {
	return configured.includes(dotted) ? profiles[0] : findProfileByConvention(dotted);
}

const findProfileByConvention = rememberNames((dotted) => profiles.find(({ instances }) => instances.some((pattern) => (pattern.startsWith('*') ? dotted.endsWith(pattern.slice(1)) : dotted === pattern))));

/** The last names of all conventional instances: of `*.globalData.tim` it is `tim`. */
const instanceEndings: ReadonlySet<string> = new Set(profiles.flatMap(({ instances }) => instances.map(getEnding)));

function getEnding(dotted: string): string {
	return dotted.slice(dotted.lastIndexOf('.') + 1);
}

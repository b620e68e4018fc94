import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import { mayHoldSites, readNumbers } from '../prefilter.js';
import { findPackageJson } from '../project/package-json.js';
import { getFolder } from '../project/paths.js';
import { readProjectModule } from '../project/module-resolver.js';
import type { ProjectReader } from '../project/project-reader.js';
import { sdkEvents } from '../sdk/events.js';
import { instanceGetters } from '../sdk/instance-getters.js';
import { profiles } from '../sdk/profiles.js';
import { restUrlPattern } from '../sdk/rest.js';
import { findProfileByModuleName, findProfileBySpecifier, getMethodNames } from '../sdk/sdk.js';
import { imWords } from '../sdk/words.js';
import { vouch } from '../sites/vouch.js';
import { findWrappedProfile } from './wrapper-module.js';

/** Where a file stands, for what it does not say itself. */
export interface Surroundings {
	readonly filename: string;
	readonly reader: ProjectReader;
}

/**
 * Can anything in a file be of IM: does its text, a module that it imports or its project show an SDK, or could its numbers
 * vouch for each other? Asked before the file is parsed or walked, with the default settings.
 *
 * @param getSurroundings asked only where the text leaves it open
 * @returns `false` only where the analysis would find no evidence at all; `true` promises nothing
 */
export function mayShowIm(text: string, getSurroundings: () => Surroundings): boolean {
	return showsImWord(text) || mayVouch(text) || mayBorrowEvidence(text, getSurroundings());
}

/** Does the text itself name an SDK, something that holds or makes one, a method that no other library has, or IM? */
function showsImWord(text: string): boolean {
	signPattern ??= createSignPattern();
	return signPattern.test(text) || errorNamePattern.test(text) || imWords.some(({ pattern }) => pattern.test(text));
}

let signPattern: RegExp | undefined;

/** `imError`, `tim_err`, `IMException`; a pattern apart, for it alone does not mind the case. */
const errorNamePattern = /(?<![a-z])t?im_?(?:err|exception)/i;

/** A member of something that could be a chat by its name: `chat.x`, `this.tim.x`, `roomChat.x`. */
const namedInstances = String.raw`(?:(?<![A-Za-z])(?:chat|tim)|Chat|Tim|TIM)(?![\w$])(?=[\s!)?\]]*(?:[.[]|\/[/*]))`;

function createSignPattern(): RegExp {
	const names = new Set<string>([
		...profiles.flatMap(({ instances, objects, constructors }) => [...instances, ...objects, ...constructors].map(toNamePattern)),
		...instanceGetters.map(({ method }) => method),
		...getMethodNames('alone'),
	]);
	// A plain word such as `error` is the name of anybody's event.
	const wireNames = sdkEvents.flatMap(({ wireName }) => (wireName === undefined || /^[a-z]+$/.test(wireName) ? [] : wireName));
	const eventNames = sdkEvents.filter(({ form }) => form === 'event').map(({ name }) => name);
	const specifiers = profiles.flatMap((profile) => profile.specifiers.map((specifier) => specifier.replace(/\/?\*$/, '')));
	return new RegExp([
		namedInstances,
		String.raw`(?<![\w$])(?:${[...names].join('|')})(?![\w$])`,
		String.raw`['"\`](?:${[...wireNames, ...specifiers].map(escapePattern).join('|')})`,
		String.raw`EVENT[\s?.)\['"\`]+(?:${eventNames.map(escapePattern).join('|')})(?![\w$])`,
		// An address may be put together, so what has to stand before its path in one literal does not count here.
		restUrlPattern.source.replace('(?:^|[/*])', ''),
		'group_open_http_svc|im_open_login_svc|im_open_msg_svc|im_msg_audit_mgr|group_open_attr_http_svc|official_account_open_http_svc|openim_dirty_words',
	].join('|'));
}

/** The end of a dotted name, however its members are asked for: of `*.globalData.tim` the `globalData` and the `tim`. */
function toNamePattern(dotted: string): string {
	return dotted.replace(/^\*\./, '').split('.').slice(-2).map(escapePattern).join(String.raw`[\s!?.)\['"\`]+`);
}

function escapePattern(text: string): string {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

/** Could some of the numbers vouch strongly for each other, whatever stands beside them? */
function mayVouch(text: string): boolean {
	if (!mayHoldSites(text)) return false;
	const codes = [...readNumbers(text)].flatMap((number) => [number, -number]).filter((code) => findErrorCodes(code).length > 0);
	return vouch(codes) === 'strong';
}

/** A specifier after `from`, `import` or `require`, a comment before it or not. */
const requestPattern = /\b(?:from|import|require)\b[\s(]*(?:\/\*(?:(?!\b(?:from|import|require)\b)[^*])*\*\/\s*|\/\/(?:(?!\b(?:from|import|require)\b)[^\n])*\n\s*)*(['"`])([^'"`\n]+)\1/g;

/** Does a module that the file imports, or the project's package.json, speak for an SDK? */
function mayBorrowEvidence(text: string, { filename, reader }: Surroundings): boolean {
	for (const match of text.matchAll(requestPattern)) if (isOfIm(match[2]!, filename, reader)) return true;
	return dependsOnSdk(filename, reader);
}

interface ProjectAnswer {
	readonly answer: boolean;
	readonly readAt: number;
}

/** Answers by the folder, for as long as the reader itself trusts an answer. */
const projects = new WeakMap<ProjectReader, Map<string, ProjectAnswer>>();
const timeToLive = 3000;

function dependsOnSdk(filename: string, reader: ProjectReader): boolean {
	const folder = getFolder(filename);
	let folders = projects.get(reader);
	if (!folders) projects.set(reader, (folders = new Map<string, ProjectAnswer>()));
	const known = folders.get(folder);
	if (known && Date.now() - known.readAt < timeToLive) return known.answer;
	const dependencies = findPackageJson(filename, reader)?.dependencies;
	const answer = dependencies !== undefined && profiles.some(({ packages }) => packages.some((name) => dependencies.has(name)));
	folders.set(folder, { answer, readAt: Date.now() });
	return answer;
}

function isOfIm(specifier: string, filename: string, reader: ProjectReader): boolean {
	if (findProfileBySpecifier(specifier) || findProfileByModuleName(specifier) || /(?<![a-z])t?im(?![a-z])/i.test(specifier) || /(?:^|[/._-])t?im[A-Z]/.test(specifier)) return true;
	const module = readProjectModule(specifier, filename, reader);
	return module !== undefined && wrapsSdk(module.text);
}

/** Answers by the module's text, for many files import the same module. */
const wrappers = new Map<string, boolean>();

/** More texts than that are forgotten together. */
const mostWrappers = 500;

function wrapsSdk(text: string): boolean {
	let answer = wrappers.get(text);
	if (answer === undefined) {
		if (wrappers.size >= mostWrappers) wrappers.clear();
		wrappers.set(text, (answer = findWrappedProfile(text) !== undefined));
	}
	return answer;
}

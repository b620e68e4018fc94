import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import { escapePattern } from '../escape-pattern.js';
import { mayHoldSites, readNumbers } from '../prefilter.js';
import { rememberLast } from '../remember.js';
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
import { findWrappedProfileOf } from './wrapper-module.js';

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
	return showsImWord(text) || mayVouch(text) || dependsOnSdk(getSurroundings()) || importsIm(text, getSurroundings());
}

/** The same without the project's package.json: can the text, a module that it imports or its numbers speak for IM? */
export function mayShowImItself(text: string, getSurroundings: () => Surroundings): boolean {
	return showsImWord(text) || mayVouch(text) || importsIm(text, getSurroundings());
}

/** Does the text itself name an SDK, something that holds or makes one, a method that no other library has, or IM? */
const showsImWord = rememberLast((text) => {
	signPattern ??= createSignPattern();
	return signPattern.test(text) || errorNamePattern.test(text) || imWords.some(({ pattern }) => pattern.test(text));
});

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

/** Could some of the numbers vouch strongly for each other, whatever stands beside them? */
const mayVouch = rememberLast((text) => {
	if (!mayHoldSites(text)) return false;
	const codes = [...new Set(readNumbers(text))].flatMap((number) => [number, -number]).filter((code) => findErrorCodes(code).length > 0);
	return vouch(codes) === 'strong';
});

/** A specifier after `from`, `import` or `require`, a comment before it or not. */
const requestPattern = /\b(?:from|import|require)\b[\s(]*(?:\/\*(?:(?!\b(?:from|import|require)\b)[^*])*\*\/\s*|\/\/(?:(?!\b(?:from|import|require)\b)[^\n])*\n\s*)*(['"`])([^'"`\n]+)\1/g;

/** Does a module that the file imports speak for an SDK? Those that are named after one are asked before any is read. */
function importsIm(text: string, { filename, reader }: Surroundings): boolean {
	const specifiers = new Set(Array.from(text.matchAll(requestPattern), (match) => match[2]!));
	return [...specifiers].some(isNamedAfterIm) || [...specifiers].some((specifier) => wrapsSdk(specifier, filename, reader));
}

interface ProjectAnswer {
	readonly answer: boolean;
	readonly readAt: number;
}

/** Answers by the folder, for as long as the reader itself trusts an answer. */
const projects = new WeakMap<ProjectReader, Map<string, ProjectAnswer>>();
const timeToLive = 3000;

/** Does the project's package.json name an SDK? */
export function dependsOnSdk({ filename, reader }: Surroundings): boolean {
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

function isNamedAfterIm(specifier: string): boolean {
	return findProfileBySpecifier(specifier) !== undefined || findProfileByModuleName(specifier) !== undefined || /(?<![a-z])t?im(?![a-z])/i.test(specifier) || /(?:^|[/._-])t?im[A-Z]/.test(specifier);
}

function wrapsSdk(specifier: string, filename: string, reader: ProjectReader): boolean {
	const module = readProjectModule(specifier, filename, reader);
	return module !== undefined && findWrappedProfileOf(module) !== undefined;
}

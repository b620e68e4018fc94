import type { SdkProfile } from '../sdk/profile.js';
import { profiles } from '../sdk/profiles.js';
import { findProfileBySpecifier } from '../sdk/sdk.js';

/** A specifier in an import, export or require. */
const requestPattern = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*(['"])([^'"\n]+)\1/g;

/** Type-only imports load nothing, so a module that has no other does not wrap the SDK. */
const typeImportPattern = /\bimport\s+type\b(?:(?!\bimport\b)[^'"\n])*(['"])[^'"\n]+\1/g;

/** Globals that hold the SDK in mini programs and uni-app. */
const globalPattern = /\b(?:wx|uni)\.\$?(?:TUIKit|TUIKitTIM|apptim|tim|chat)\b|\bnew TimRender\b/;

interface WrapperAnswer {
	readonly text: string;
	readonly profile: SdkProfile | undefined;
}

/** Answers by path, for many files import the same module. */
const answers = new Map<string, WrapperAnswer>();

/** More modules than that are forgotten together. */
const mostAnswers = 200;

/** The SDK that a module of the project talks to, judged by its text alone: it imports one, or uses its global. */
export function findWrappedProfileOf({ path, text }: { readonly path: string; readonly text: string }): SdkProfile | undefined {
	let answer = answers.get(path);
	if (answer?.text !== text) {
		if (answers.size >= mostAnswers) answers.clear();
		answers.set(path, (answer = { text, profile: findWrappedProfile(text) }));
	}
	return answer.profile;
}

function findWrappedProfile(text: string): SdkProfile | undefined {
	const code = text.replaceAll(typeImportPattern, '');
	for (const match of code.matchAll(requestPattern)) {
		const profile = findProfileBySpecifier(match[2]!);
		if (profile) return profile;
	}
	if (!globalPattern.test(code)) return undefined;
	return profiles.find(({ constructors }) => constructors.some((name) => code.includes(`new ${name}`))) ?? profiles[0];
}

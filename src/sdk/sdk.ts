import chat from './methods/chat.json' with { type: 'json' };
import chatUikitEngine from './methods/chat-uikit-engine.json' with { type: 'json' };
import imElectronMain from './methods/im-electron-main.json' with { type: 'json' };
import imElectronRenderer from './methods/im-electron-renderer.json' with { type: 'json' };
import liteChat from './methods/lite-chat.json' with { type: 'json' };
import reactNativeTim from './methods/react-native-tim.json' with { type: 'json' };
import tim from './methods/tim.json' with { type: 'json' };
import tuiCore from './methods/tui-core.json' with { type: 'json' };
import tuikitAtomicx from './methods/tuikit-atomicx.json' with { type: 'json' };
import webim from './methods/webim.json' with { type: 'json' };
import { rememberNames } from '../remember.js';
import type { Channel, NameCertainty, SdkProfile } from './profile.js';
import { profiles } from './profiles.js';

type MethodLists = { readonly [channel in Channel]?: { readonly [certainty in NameCertainty]?: readonly string[] } };

/** The methods of each profile; a profile without a list has none that a name could tell. */
const methodLists: Readonly<Record<string, MethodLists>> = {
	'chat': chat.methods,
	'chat-uikit-engine': chatUikitEngine.methods,
	'im-electron-main': imElectronMain.methods,
	'im-electron-renderer': imElectronRenderer.methods,
	'lite-chat': liteChat.methods,
	'react-native-tim': reactNativeTim.methods,
	'tim': tim.methods,
	'tui-core': tuiCore.methods,
	'tuikit-atomicx': tuikitAtomicx.methods,
	'webim': webim.methods,
};

/** A method as one SDK has it. */
export interface SdkMethod {
	readonly profile: SdkProfile;
	readonly name: string;
	readonly channel: Channel;
	readonly certainty: NameCertainty;
}

let methodIndex: Map<string, SdkMethod[]> | undefined;

/**
 * The methods of this name over all SDKs.
 *
 * @param name the method alone, `sendMessage`; services of the UIKit engine are found by their method too
 */
export function findMethods(name: string): readonly SdkMethod[] {
	methodIndex ??= buildMethodIndex();
	return methodIndex.get(name) ?? [];
}

/** The names of the methods, over all SDKs, that prove so much. */
export function getMethodNames(certainty: NameCertainty): string[] {
	methodIndex ??= buildMethodIndex();
	return [...methodIndex].filter(([, methods]) => methods.some((method) => method.certainty === certainty)).map(([name]) => name);
}

/** The names of the methods, over all SDKs, that hand over a failure of their own. */
export function getFailingMethodNames(): string[] {
	methodIndex ??= buildMethodIndex();
	return [...methodIndex].filter(([, methods]) => methods.some(({ channel }) => channel !== 'synchronous' && channel !== 'listens')).map(([name]) => name);
}

function buildMethodIndex(): Map<string, SdkMethod[]> {
	const index = new Map<string, SdkMethod[]>();
	for (const profile of profiles) {
		for (const [channel, byCertainty] of Object.entries(methodLists[profile.name] ?? {})) {
			for (const [certainty, names] of Object.entries(byCertainty)) {
				for (const qualifiedName of names) {
					const name = qualifiedName.slice(qualifiedName.lastIndexOf('.') + 1);
					const method: SdkMethod = { profile, name, channel: channel as Channel, certainty: certainty as NameCertainty };
					const others = index.get(name);
					if (others) others.push(method);
					else index.set(name, [method]);
				}
			}
		}
	}
	return index;
}

/** The profile that a module specifier belongs to. */
export const findProfileBySpecifier = rememberNames((specifier): SdkProfile | undefined => profiles.find((profile) => profile.specifiers.includes(specifier)) ?? profiles.find((profile) => matchesSpecifier(specifier, profile.specifiers)));

/**
 * The profile that a module of the project is named after.
 *
 * @param specifier as it stands in the import: `@/utils/tim`, `../lib/webim_wx.js`
 */
export const findProfileByModuleName = rememberNames((specifier): SdkProfile | undefined => {
	const name = getModuleName(specifier).toLowerCase();
	const folders = specifier.toLowerCase().split('/').slice(0, -1);
	return profiles.find(({ moduleNames, folderNames }) => matchesSpecifier(name, moduleNames) || folders.some((folder) => matchesSpecifier(folder, folderNames)));
});

/** The last part of a specifier that names something, without extension: of `@/im/index.js` it is `im`. */
export function getModuleName(specifier: string): string {
	const segments = specifier.replace(/\.(?:[cm]?[jt]sx?|vue)$/, '').split('/');
	if (segments.length > 1 && segments[segments.length - 1] === 'index') segments.pop();
	return segments[segments.length - 1] ?? '';
}

/** The profile of this name, as users write it in the settings. */
export function findProfile(name: string): SdkProfile | undefined {
	return profiles.find((profile) => profile.name === name);
}

/** Does a module specifier match one of the patterns? A pattern may end in `*`. */
export function matchesSpecifier(specifier: string, patterns: readonly string[]): boolean {
	return patterns.some((pattern) => (pattern.endsWith('*') ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern));
}

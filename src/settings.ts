import type { Locale } from '../catalog/src/entry.js';
import type { ConstantsSource } from './edits/constants-source.js';

/** What `settings['tencent-im']` carries for all rules, checked and completed. */
export interface Settings {
	/** The language of the messages; never taken from the environment. */
	readonly locale: Locale;
	/** The SDK profiles (by name, see `src/sdk/profiles.json`) that the project uses; decides what a file does not. */
	readonly sdk: readonly string[];
	/** Modules of the project that wrap the SDK: specifiers as they are imported, `*` matches within a segment. */
	readonly modules: readonly string[];
	/** Expressions that hold an SDK instance, as they are written: `this.im`, `app.globalData.chat`. */
	readonly instances: readonly string[];
	/** A team's own constants: where they are imported from, how, and their names by code; `undefined`: the catalog's. */
	readonly constants: ConstantsSettings | undefined;
	/** Codes of the app's own webhooks and back end that are no mistakes. */
	readonly customCodes: readonly number[];
}

/** Where a team keeps its own constants. */
export interface ConstantsSettings extends ConstantsSource {
	/** The team's name of a code; `undefined`: the catalog's names are used. */
	readonly names: ReadonlyMap<number, string> | undefined;
}

/** What holds where nothing is set. */
export const defaultSettings: Settings = {
	locale: 'en',
	sdk: [],
	modules: [],
	instances: [],
	constants: undefined,
	customCodes: [],
};

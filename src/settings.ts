import type { Locale } from '../catalog/src/entry.js';
import { getNearestName } from './nearest-name.js';
import { type ConstantsSource, defaultConstantsSource } from './edits/constants-source.js';
import { profiles } from './sdk/profiles.js';

/** What `settings['tencent-im']` carries for all rules, checked and completed. */
export interface Settings {
	/** The language of the messages; never taken from the environment. */
	readonly locale: Locale;
	/** The SDK profiles (by name, see `src/sdk/profiles.ts`) that the project uses; decides what a file does not. */
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

/** A setting that is not what it should be; its default holds instead. */
export interface SettingsProblem {
	/** The path of the setting: `locale`, `constants.style`. */
	readonly key: string;
	/** The value as JSON, shortened. */
	readonly value: string;
	/** What is expected there, e.g. `one of "en", "zh"`. */
	readonly expected: string;
	/** The nearest valid name or value, where there is one. */
	readonly nearest: string | undefined;
}

/** The settings with what was wrong about them. */
export interface SettingsReading {
	readonly settings: Settings;
	readonly problems: readonly SettingsProblem[];
}

const locales: readonly Locale[] = ['en', 'zh'];
const styles: readonly ConstantsSource['style'][] = ['namespace', 'named', 'member'];
const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Words that no import can bind, in any mode. */
const reservedWords = new Set('arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(' '));

/**
 * Checks `settings['tencent-im']`.
 *
 * @param value whatever a config file holds there
 * @returns complete settings and every problem; never throws
 */
export function readSettings(value: unknown): SettingsReading {
	const problems: SettingsProblem[] = [];
	const report = (key: string, found: unknown, expected: string, nearest?: string): void => void problems.push({ key, value: describe(found), expected, nearest });

	if (value === undefined) return { settings: defaultSettings, problems };
	if (!isRecord(value)) {
		report('', value, 'an object');
		return { settings: defaultSettings, problems };
	}
	checkKeys(value, Object.keys(defaultSettings), '', report);

	const readList = <T>(key: string, isItem: (item: unknown) => item is T, expected: string, names?: readonly string[]): readonly T[] => {
		const list = getOwn(value, key);
		if (list === undefined) return [];
		if (!Array.isArray(list)) {
			report(key, list, `a list of ${expected}`);
			return [];
		}
		return list.filter((item, position): item is T => {
			if (isItem(item)) return true;
			report(`${key}[${position}]`, item, expected, typeof item === 'string' && names ? getNearestName(item, names) : undefined);
			return false;
		});
	};

	const profileNames = profiles.map(({ name }) => name);
	const locale = getOwn(value, 'locale');
	if (locale !== undefined && !locales.includes(locale as Locale)) report('locale', locale, 'one of "en", "zh"', typeof locale === 'string' ? getNearestName(locale, locales) : undefined);
	return {
		problems,
		settings: {
			locale: locales.includes(locale as Locale) ? (locale as Locale) : defaultSettings.locale,
			sdk: readList('sdk', (item): item is string => typeof item === 'string' && profileNames.includes(item), `one of ${profileNames.map((name) => `"${name}"`).join(', ')}`, profileNames),
			modules: readList('modules', isText, 'module specifiers'),
			instances: readList('instances', isText, 'expressions such as "this.im"'),
			customCodes: readList('customCodes', (item): item is number => Number.isSafeInteger(item), 'whole numbers'),
			constants: readConstants(getOwn(value, 'constants'), report),
		},
	};
}

function readConstants(value: unknown, report: (key: string, found: unknown, expected: string, nearest?: string) => void): ConstantsSettings | undefined {
	if (value === undefined) return undefined;
	if (!isRecord(value)) {
		report('constants', value, 'an object with "from"');
		return undefined;
	}
	checkKeys(value, ['from', 'style', 'name', 'names'], 'constants.', report);
	const from = getOwn(value, 'from');
	const style = getOwn(value, 'style') ?? defaultConstantsSource.style;
	const name = getOwn(value, 'name') ?? defaultConstantsSource.name;
	if (!isText(from)) {
		report('constants.from', from, 'a module specifier');
		return undefined;
	}
	const isStyle = styles.includes(style as ConstantsSource['style']);
	if (!isStyle) report('constants.style', style, 'one of "namespace", "named", "member"', typeof style === 'string' ? getNearestName(style, styles) : undefined);
	const isName = isIdentifier(name);
	if (!isName) report('constants.name', name, 'an identifier');
	return {
		from,
		style: isStyle ? (style as ConstantsSource['style']) : defaultConstantsSource.style,
		name: isName ? name : defaultConstantsSource.name,
		names: readNames(getOwn(value, 'names'), report),
	};
}

/** `{ USER_SIG_EXPIRED: 6206 }`: the team's names with their codes. */
function readNames(value: unknown, report: (key: string, found: unknown, expected: string) => void): ReadonlyMap<number, string> | undefined {
	if (value === undefined) return undefined;
	if (!isRecord(value)) {
		report('constants.names', value, 'an object of codes by name');
		return undefined;
	}
	const names = new Map<number, string>();
	for (const [name, code] of Object.entries(value)) {
		if (!isIdentifier(name)) report(`constants.names.${name}`, name, 'an identifier');
		else if (!Number.isSafeInteger(code)) report(`constants.names.${name}`, code, 'a whole number');
		else if (!names.has(code as number)) names.set(code as number, name);
	}
	return names;
}

function checkKeys(value: Record<string, unknown>, known: readonly string[], prefix: string, report: (key: string, found: unknown, expected: string, nearest?: string) => void): void {
	for (const key of Object.keys(value)) if (!known.includes(key)) report(prefix + key, value[key], `one of the keys ${known.map((name) => `"${name}"`).join(', ')}`, getNearestName(key, known));
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

function isIdentifier(value: unknown): value is string {
	return typeof value === 'string' && identifier.test(value) && !reservedWords.has(value);
}

/** Own keys alone: what a prototype carries is no setting. */
function getOwn(value: Record<string, unknown>, key: string): unknown {
	return Object.hasOwn(value, key) ? value[key] : undefined;
}

function describe(value: unknown): string {
	if (value === undefined) return 'nothing';
	let text: string;
	try {
		text = typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? String(value));
	} catch {
		text = 'something that cannot be shown';
	}
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

import type { Locale, LocalizedText } from '../catalog/src/entry.js';
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
	/** Whether SDK instances are looked for through the type checker too, where the parser has one. */
	readonly typeChecked: boolean;
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
	typeChecked: false,
};

/** A setting that is not what it should be; its default holds instead. */
export interface SettingsProblem {
	/** `unknown`: there is no setting of this name; `invalid`: its value is not what it should be. */
	readonly kind: 'unknown' | 'invalid';
	/** The path of the setting: `locale`, `constants.style`. */
	readonly key: string;
	/** The value as JSON, shortened. */
	readonly value: string;
	/** What is expected there, e.g. `one of "en", "zh"`; of an unknown setting those that are known. To be put into a sentence. */
	readonly expected: LocalizedText;
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

/** What a setting can be expected to be. */
const expectations = {
	object: { en: 'an object', zh: '对象' },
	constants: { en: 'an object with "from"', zh: '带有 "from" 的对象' },
	names: { en: 'an object of codes by name', zh: '以名称为键、错误码为值的对象' },
	specifier: { en: 'a module specifier', zh: '模块标识' },
	expression: { en: 'an expression such as "this.im"', zh: '形如 "this.im" 的表达式' },
	identifier: { en: 'an identifier', zh: '标识符' },
	wholeNumber: { en: 'a whole number', zh: '整数' },
	boolean: { en: 'true or false', zh: 'true 或 false' },
} as const satisfies Record<string, LocalizedText>;

type ReportProblem = (key: string, found: unknown, expected: LocalizedText, nearest?: string, kind?: SettingsProblem['kind']) => void;

/**
 * Checks `settings['tencent-im']`.
 *
 * @param value whatever a config file holds there
 * @returns complete settings and every problem; never throws
 */
export function readSettings(value: unknown): SettingsReading {
	const problems: SettingsProblem[] = [];
	const report: ReportProblem = (key, found, expected, nearest, kind = 'invalid') => void problems.push({ kind, key, value: describe(found), expected, nearest });

	if (value === undefined) return { settings: defaultSettings, problems };
	if (!isRecord(value)) {
		report('', value, expectations.object);
		return { settings: defaultSettings, problems };
	}
	checkKeys(value, Object.keys(defaultSettings), '', report);
	const profileNames = profiles.map(({ name }) => name);
	return {
		problems,
		settings: {
			locale: readChoice(getOwn(value, 'locale'), 'locale', locales, defaultSettings.locale, report),
			sdk: readList(value, 'sdk', (item): item is string => typeof item === 'string' && profileNames.includes(item), oneOf(profileNames), report, profileNames),
			modules: readList(value, 'modules', isText, expectations.specifier, report),
			instances: readList(value, 'instances', isText, expectations.expression, report),
			constants: readConstants(getOwn(value, 'constants'), report),
			customCodes: readList(value, 'customCodes', isWholeNumber, expectations.wholeNumber, report),
			typeChecked: readBoolean(value, 'typeChecked', report),
		},
	};
}

function readBoolean(settings: Record<string, unknown>, key: string, report: ReportProblem): boolean {
	const value = getOwn(settings, key);
	if (value !== undefined && typeof value !== 'boolean') report(key, value, expectations.boolean);
	return value === true;
}

function readChoice<T extends string>(value: unknown, key: string, choices: readonly T[], fallback: T, report: ReportProblem): T {
	if (value === undefined) return fallback;
	const choice = choices.find((candidate) => candidate === value);
	if (choice === undefined) report(key, value, oneOf(choices), typeof value === 'string' ? getNearestName(value, choices) : undefined);
	return choice ?? fallback;
}

/** @param names what could have been meant by a wrong item */
function readList<T>(settings: Record<string, unknown>, key: string, isItem: (item: unknown) => item is T, expected: LocalizedText, report: ReportProblem, names: readonly string[] = []): readonly T[] {
	const list = getOwn(settings, key);
	if (list === undefined) return [];
	if (!Array.isArray(list)) {
		report(key, list, { en: `a list, each item ${expected.en}`, zh: `列表，其中每一项为${expected.zh}` });
		return [];
	}
	return list.filter((item, position): item is T => {
		if (isItem(item)) return true;
		report(`${key}[${position}]`, item, expected, typeof item === 'string' ? getNearestName(item, names) : undefined);
		return false;
	});
}

function readConstants(value: unknown, report: ReportProblem): ConstantsSettings | undefined {
	if (value === undefined) return undefined;
	if (!isRecord(value)) {
		report('constants', value, expectations.constants);
		return undefined;
	}
	checkKeys(value, ['from', 'style', 'name', 'names'], 'constants.', report);
	const from = getOwn(value, 'from');
	if (!isText(from)) {
		report('constants.from', from, expectations.specifier);
		return undefined;
	}
	const name = getOwn(value, 'name') ?? defaultConstantsSource.name;
	if (!isIdentifier(name)) report('constants.name', name, expectations.identifier);
	return {
		from,
		style: readChoice(getOwn(value, 'style'), 'constants.style', styles, defaultConstantsSource.style, report),
		name: isIdentifier(name) ? name : defaultConstantsSource.name,
		names: readNames(getOwn(value, 'names'), report),
	};
}

/** `{ USER_SIG_EXPIRED: 6206 }`: the team's names with their codes. */
function readNames(value: unknown, report: ReportProblem): ReadonlyMap<number, string> | undefined {
	if (value === undefined) return undefined;
	if (!isRecord(value)) {
		report('constants.names', value, expectations.names);
		return undefined;
	}
	const names = new Map<number, string>();
	for (const [name, code] of Object.entries(value)) {
		const place = `constants.names.${name}`;
		if (!isIdentifier(name)) report(place, name, expectations.identifier);
		else if (!isWholeNumber(code)) report(place, code, expectations.wholeNumber);
		else if (!names.has(code)) names.set(code, name);
	}
	return names;
}

function checkKeys(value: Record<string, unknown>, known: readonly string[], prefix: string, report: ReportProblem): void {
	for (const key of Object.keys(value)) if (!known.includes(key)) report(prefix + key, value[key], { en: quote(known, ', '), zh: quote(known, '、') }, getNearestName(key, known), 'unknown');
}

function oneOf(values: readonly string[]): LocalizedText {
	return { en: `one of ${quote(values, ', ')}`, zh: `${quote(values, '、')} 之一` };
}

function quote(values: readonly string[], separator: string): string {
	return values.map((value) => `"${value}"`).join(separator);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

function isWholeNumber(value: unknown): value is number {
	return Number.isSafeInteger(value);
}

function isIdentifier(value: unknown): value is string {
	return typeof value === 'string' && identifier.test(value) && !reservedWords.has(value);
}

/** Own keys alone: what a prototype carries is no setting. */
function getOwn(value: Record<string, unknown>, key: string): unknown {
	return Object.hasOwn(value, key) ? value[key] : undefined;
}

function describe(value: unknown): string {
	let text: string;
	try {
		text = typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? String(value));
	} catch {
		// It contains itself, or a bigint.
		text = Object.prototype.toString.call(value);
	}
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

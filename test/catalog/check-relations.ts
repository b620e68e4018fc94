import type { ErrorCodeEntry, Platform, RelatedCode } from '../../catalog/src/index.js';

/** What an entry says of its relations to others, and where it occurs. */
export type RelatedEntry = Pick<ErrorCodeEntry, 'code' | 'name' | 'family' | 'occursOn' | 'unreachableOn' | 'replacedBy' | 'twins' | 'counterparts' | 'callScopes'>;

const clients = ['web', 'native'] as const satisfies readonly Platform[];

/**
 * Checks what a schema cannot say: that related codes exist and lie on the platform that is claimed, that twins and counterparts
 * point at each other and say the same of it, and that nothing is said of a platform on which the code does not occur.
 *
 * @param getProfilePlatforms - the platforms of the SDKs that have a method of this name
 * @returns a message for each mistake, with the code; none for right entries. Never throws.
 */
export function checkRelations(entries: readonly RelatedEntry[], getProfilePlatforms: (method: string) => readonly Platform[]): readonly string[] {
	return entries.flatMap((entry) => [
		...checkReplacements(entry, entries),
		...checkTwins(entry, entries),
		...checkCounterparts(entry, entries),
		...checkAbsences(entry),
		...[...(entry.twins ?? []), ...(entry.callScopes ?? [])].flatMap(({ calls, platforms }) => checkCalls(entry, calls, platforms, getProfilePlatforms)),
	]);
}

function checkReplacements({ code, replacedBy = [] }: RelatedEntry, entries: readonly RelatedEntry[]): readonly string[] {
	const current = new Set(entries.filter(({ family }) => family !== 'legacy').map((entry) => entry.code));
	return replacedBy.filter((replacement) => replacement.code === code || !current.has(replacement.code)).map((replacement) => `${code}: replaced by ${replacement.code}, which is no current code`);
}

function checkTwins(entry: RelatedEntry, entries: readonly RelatedEntry[]): readonly string[] {
	return (entry.twins ?? []).flatMap((twin) => {
		const missing = twin.platforms.filter((platform) => !entries.some((other) => other.code === twin.code && other.occursOn.includes(platform)));
		const back = entries.find(({ code }) => code === twin.code)?.twins?.find(({ code }) => code === entry.code);
		return [
			...missing.map((platform) => `${entry.code}: its twin ${twin.code} does not occur on ${platform}`),
			...(JSON.stringify({ ...back, code: twin.code }) === JSON.stringify(twin) && twin.code !== entry.code ? [] : [`${entry.code}: its twin ${twin.code} does not say the same`]),
		];
	});
}

function checkCounterparts(entry: RelatedEntry, entries: readonly RelatedEntry[]): readonly string[] {
	return clients.flatMap((platform) => {
		const opposite = platform === 'web' ? 'native' : 'web';
		const counterparts: readonly RelatedCode[] = entry.counterparts?.[platform] ?? [];
		return counterparts.flatMap((counterpart) => {
			const other = entries.find(({ code, occursOn }) => code === counterpart.code && occursOn.includes(platform));
			const back = other?.counterparts?.[opposite]?.find(({ code }) => code === entry.code);
			return [
				...(other === undefined ? [`${entry.code}: its counterpart ${counterpart.code} does not occur on ${platform}`] : []),
				...(entry.occursOn.includes(opposite) ? [] : [`${entry.code}: has a counterpart on ${platform} and does not occur on ${opposite}`]),
				...(JSON.stringify({ ...back, code: counterpart.code }) === JSON.stringify(counterpart) ? [] : [`${entry.code}: its counterpart ${counterpart.code} does not say the same`]),
			];
		});
	});
}

function checkAbsences({ code, occursOn, unreachableOn = [] }: RelatedEntry): readonly string[] {
	return unreachableOn.filter(({ platform }) => occursOn.includes(platform)).map(({ platform }) => `${code}: occurs on ${platform} and does not`);
}

function checkCalls({ code, occursOn }: RelatedEntry, calls: readonly string[], platforms: readonly Platform[], getProfilePlatforms: (method: string) => readonly Platform[]): readonly string[] {
	return [
		...platforms.filter((platform) => !occursOn.includes(platform)).map((platform) => `${code}: has calls on ${platform} and does not occur there`),
		...platforms.filter((platform) => !calls.some((call) => getProfilePlatforms(call).includes(platform))).map((platform) => `${code}: has no call on ${platform}`),
		...calls.filter((call) => !getProfilePlatforms(call).some((platform) => platforms.includes(platform))).map((call) => `${code}: no SDK there has ${call}`),
	];
}

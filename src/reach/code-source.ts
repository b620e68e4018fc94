import type { Platform } from '../../catalog/src/entry.js';
import { isCall } from '../../catalog/src/operations.js';
import type { Comparisons } from '../analysis.js';
import type { SdkProfile } from '../sdk/profile.js';
import { isSdkCode, type Verdict } from '../sites/decide.js';
import type { SdkOrigin } from '../subjects/origin.js';

/** What a compared value can have come from, as far as that says which codes it can be. */
export interface CodeSource {
	/** Of the SDKs that the file and its project use; empty where neither tells. */
	readonly platforms: ReadonlySet<Platform>;
	/** The calls that can have handed it over; empty where it may have come from others too. */
	readonly calls: readonly SdkOrigin[];
}

/**
 * Finds out what the values of a judged group can have come from.
 *
 * @returns `undefined` where an SDK is among it whose codes nobody has listed, or something that is no SDK: then every number is possible
 */
export function getCodeSource({ origins, platforms }: Verdict, { evidence, project, isDirectCall }: Omit<Comparisons, 'groups'>): CodeSource | undefined {
	const fromSdk = origins.filter(isSdkCode);
	if (origins.some(({ kind }) => kind === 'foreign')) return undefined;
	const isComplete = fromSdk.length > 0 && fromSdk.length === origins.length && fromSdk.every(({ call, method, sure }) => sure && isCall(method.name, method.profile.platform) && isDirectCall(call));
	// What else the file imports does not matter where the calls are known.
	const profiles = [...(isComplete ? [] : evidence.profiles.keys()), ...fromSdk.map(({ method }) => method.profile)];
	return hasUnlisted(profiles) ? undefined : { platforms: new Set([...platforms, ...project.platforms]), calls: isComplete ? fromSdk : [] };
}

/** The same of a table: no call hands over what stands there. */
export function getListedSource({ platforms }: Verdict, { evidence, project }: Pick<Comparisons, 'evidence' | 'project'>): CodeSource | undefined {
	return hasUnlisted([...evidence.profiles.keys()]) ? undefined : { platforms: new Set([...platforms, ...project.platforms]), calls: [] };
}

function hasUnlisted(profiles: readonly SdkProfile[]): boolean {
	return profiles.some(({ hasUnlistedCodes }) => hasUnlistedCodes);
}

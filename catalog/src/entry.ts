/** Which kind of client a code was seen on: the native SDKs (Electron and React Native included), the Web SDK, REST. */
export type Platform = 'native' | 'web' | 'rest';

/** Who gives the code: the native SDK itself, the service, the Web SDK itself, or the retired SDK V3. */
export type Family = 'native' | 'server' | 'web' | 'legacy';

/**
 * `critical`: the session is dead, login is impossible or the service is stopped; `error`: it failed and somebody must
 * change something; `warning`: transient or expected; `info`: as good as success.
 */
export type Severity = 'critical' | 'error' | 'warning' | 'info';

/** What the failure is about. */
export type Category =
	| 'auth'
	| 'config'
	| 'conflict'
	| 'content-policy'
	| 'internal'
	| 'media'
	| 'network'
	| 'not-found'
	| 'permission'
	| 'push'
	| 'quota-billing'
	| 'rate-limit'
	| 'session'
	| 'validation';

/**
 * `never`: the same request cannot succeed; `after-relogin`: (initialise and) log in first; `backoff`: wait, then retry;
 * `user-action`: an end user or operator must act first; `unknown`: the documents do not say.
 */
export type RetryAdvice = 'never' | 'after-relogin' | 'backoff' | 'user-action' | 'unknown';

/** The two languages of every text. */
export type Locale = 'en' | 'zh';

/** A text in both languages: one clause, no final period. */
export type LocalizedText = { readonly [locale in Locale]: string };

/** A platform whose SDKs cannot give the code. */
export interface Absence {
	readonly platform: Platform;
	/** It was not read or documented but inferred, e.g. because nobody has seen the service send the code there. */
	readonly inferred?: true;
	readonly source: string;
}

/** A code that stands for the same cause. */
export interface RelatedCode {
	readonly code: number;
	/** The relation was inferred by comparing what the two mean. */
	readonly inferred?: true;
	readonly source: string;
}

/** A code that took another one's place. */
export interface Replacement extends RelatedCode {
	readonly confidence: 'high' | 'medium' | 'low';
}

/** A code that means the same on another path of the same calls: whoever tests one must test the other. */
export interface Twin {
	readonly code: number;
	/** The methods, over all SDKs of the platforms, on which both codes can arrive. */
	readonly calls: readonly string[];
	readonly platforms: readonly Platform[];
	/** What shows one cause, one call and two codes. */
	readonly source: string;
}

/** Calls that a code can come from. */
export interface CallScope {
	/** Their method names over all SDKs of the platforms, sorted. */
	readonly calls: readonly string[];
	readonly platforms: readonly Platform[];
	/** `failure`: it arrives where the call's failures do; `success`: within the value of a call that succeeded, never in a `catch`. */
	readonly path: 'success' | 'failure';
	/**
	 * On these platforms the code comes from no call outside the entry's scopes: `certain` where every place that raises it was
	 * read, `inferred` where the texts speak of these calls only. Without it the code may come from others too.
	 */
	readonly exclusive?: 'certain' | 'inferred';
	/** That the calls give the code was inferred. */
	readonly inferred?: true;
	readonly source: string;
}

interface EntryFacts {
	/** The constant's name: the SDK header's own where it has one, typos included. */
	readonly name: string;
	readonly family: Family;
	/** The section of the official table, in kebab-case, e.g. `group`. */
	readonly section: string;
	readonly severity: Severity;
	readonly category: Category;
	readonly retry: RetryAdvice;
	readonly occursOn: readonly Platform[];
	/** Where it is known not to occur; of a platform in neither list nothing is known. */
	readonly unreachableOn?: readonly Absence[];
	/** The calls that documents or bundles tie the code to; without it any call may give the code. */
	readonly callScopes?: readonly CallScope[];
	/** What happened. */
	readonly summary: LocalizedText;
	/** What to do about it. */
	readonly action: LocalizedText;
	/** Where the facts are from. */
	readonly source: readonly string[];
	/** The version of this package that first had the name. */
	readonly since: string;
}

/** What the catalog knows of a single code. Where one number means two things on two platforms, each is an entry. */
export interface ErrorCodeEntry extends EntryFacts {
	/** The number itself, sign included. */
	readonly code: number;
	/** Further names with the same value. */
	readonly aliases?: readonly string[];
	/** The codes that took this one's place. */
	readonly replacedBy?: readonly Replacement[];
	/** Codes that mean the same on another path of the same calls; each names this one too. */
	readonly twins?: readonly Twin[];
	/** The codes that the other platform gives for the same cause; each names this one too. */
	readonly counterparts?: { readonly web?: readonly RelatedCode[]; readonly native?: readonly RelatedCode[] };
}

/** A range of codes that an app's own webhook returns; both ends belong to it. */
export interface ErrorCodeRange extends EntryFacts {
	readonly from: number;
	readonly to: number;
}

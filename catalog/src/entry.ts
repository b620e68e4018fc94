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
	readonly replacedBy?: readonly number[];
	/** Codes that mean the same on another path of the same call. */
	readonly twins?: readonly number[];
	/** The code that the other platform gives for the same cause. */
	readonly counterparts?: { readonly web?: readonly number[]; readonly native?: readonly number[] };
}

/** A range of codes that an app's own webhook returns; both ends belong to it. */
export interface ErrorCodeRange extends EntryFacts {
	readonly from: number;
	readonly to: number;
}

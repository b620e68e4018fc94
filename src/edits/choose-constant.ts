import type { Site } from '../sites/site.js';
import { isOlder } from '../project/constants-package.js';
import type { ConstantsSource } from './constants-source.js';
import type { SkipReason } from './skip-reason.js';

/** Where the constants come from, and what is known of what is there. */
export interface Constants {
	readonly source: ConstantsSource;
	/** A team's own names by code; `undefined`: the catalog's names are used. */
	readonly names: ReadonlyMap<number, string> | undefined;
	/** The oldest catalog that the project may have installed; `undefined`: any of its constants may be named. */
	readonly lowestVersion: string | undefined;
	/** Does the module have this constant? `true` where that cannot be known. */
	readonly hasConstant: (name: string) => boolean;
}

/** The constant that takes a literal's place, or why none does. */
export type ConstantChoice = { readonly name: string } | { readonly skipped: SkipReason };

/**
 * Chooses the constant for a site.
 *
 * @param site a site of any kind
 * @returns never throws
 */
export function chooseConstant({ entries: [entry], edit, code }: Pick<Site, 'entries' | 'edit' | 'code'>, { names, lowestVersion, hasConstant }: Constants): ConstantChoice {
	if (typeof edit !== 'string') return edit;
	const name = names ? names.get(code) : entry?.name;
	if (name === undefined || !hasConstant(name)) return { skipped: 'no-constant' };
	// What a team's own name stands for is the team's word; the catalog's must have the very value.
	if (names) return { name };
	if (entry!.code !== code) return { skipped: 'value-differs' };
	return lowestVersion !== undefined && isOlder(lowestVersion, entry!.since) ? { skipped: 'not-installed-yet' } : { name };
}

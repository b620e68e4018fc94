import type { ConstantsSettings } from '../settings.js';
import type { Site } from '../sites/site.js';
import type { SkipReason } from './skip-reason.js';
import { isOlder } from '../project/constants-package.js';

/** The constant that takes a literal's place, or why none does. */
export type ConstantChoice = { readonly name: string; readonly since: string } | { readonly skipped: SkipReason };

/**
 * Chooses the constant for a site.
 *
 * @param site a site of any kind
 * @param constants the team's own constants, if it has any
 * @param lowestVersion the oldest catalog that the project may have installed; `undefined`: any constant may be named
 * @returns never throws
 */
export function chooseConstant({ entries, edit, code }: Site, constants: ConstantsSettings | undefined, lowestVersion: string | undefined): ConstantChoice {
	const ownName = constants?.names?.get(code);
	// A team's own constant means what the team says, whichever platform the number is from.
	if (typeof edit !== 'string' && !(edit.skipped === 'ambiguous-code' && ownName !== undefined)) return edit;
	const [entry] = entries;
	if (ownName !== undefined) return { name: ownName, since: '0.0.0' };
	if (!entry || constants?.names) return { skipped: 'no-constant' };
	if (entry.code !== code) return { skipped: 'value-differs' };
	if (!constants && lowestVersion !== undefined && isOlder(lowestVersion, entry.since)) return { skipped: 'not-installed-yet' };
	return { name: entry.name, since: entry.since };
}

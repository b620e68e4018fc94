import type { TSESLint } from '@typescript-eslint/utils';
import { planCustomRange } from '../edits/plan-custom-range.js';
import { planSites, type SitesEnvironment } from '../edits/plan-sites.js';
import type { SkipReason } from '../edits/skip-reason.js';
import type { TextEdit } from '../edits/text-edit.js';
import { findPackageJson } from '../project/package-json.js';
import type { Site } from '../sites/site.js';
import type { ProjectConstants } from './find-constants.js';
import { createDisabledCheck, getAnalysis, getProjectReader, getSourceFile } from './lint-context.js';

/** What a report offers: edits, or the reason why there are none. */
export type EditOffer =
	| {
			/** A suggestion where the import could break the build, or the edit change what the program does. */
			readonly kind: 'fix' | 'suggestion';
			/** What takes the site's place. */
			readonly reference: string;
			readonly edits: readonly TextEdit[];
	  }
	| { readonly kind: 'none'; readonly reason: SkipReason };

/**
 * Plans what the reports of a file offer.
 *
 * Every fix brings the import for all fixes of the file: after the first pass of ESLint the others are mere replacements,
 * so that any number of them converges. A suggestion is taken alone, and so is the fix of a report that a comment switches
 * off: each imports its own constant and no other.
 *
 * @param sites those that are reported
 * @returns tells the offer of each of them
 */
export function createEditOffers(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>, sites: readonly Site[], constants: ProjectConstants): (site: Site) => EditOffer {
	const file = getSourceFile(context);
	const environment: SitesEnvironment = { constants, packageType: findPackageJson(file.filename, getProjectReader())?.type, all: getAnalysis(context).sites };
	const isDisabled = createDisabledCheck(context);
	const shared = constants.isImportable ? planSites(file, sites.filter(({ range }) => !isDisabled(range[0])), environment) : undefined;

	return (site) => {
		if (site.customRange) {
			const plan = planCustomRange(file, site, environment.packageType, constants.packageVersion);
			return plan ? { kind: 'suggestion', ...plan } : { kind: 'none', reason: 'range-bound' };
		}
		const { importEdits, sites: plans } = shared?.sites.has(site) ? shared : planSites(file, [site], environment);
		const plan = plans.get(site)!;
		if ('skipped' in plan) return { kind: 'none', reason: plan.skipped };
		return { kind: constants.isImportable ? 'fix' : 'suggestion', reference: plan.reference, edits: [...importEdits, plan.replacement] };
	};
}

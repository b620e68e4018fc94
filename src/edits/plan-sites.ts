import type { Site } from '../sites/site.js';
import type { SourceFile } from '../source-file.js';
import { chooseConstant, type Constants } from './choose-constant.js';
import type { PackageType } from './module-kind.js';
import { findEnumNames } from './enum-names.js';
import { type ImportPlan, planImport } from './plan-import.js';
import { planReplacement } from './plan-replacement.js';
import type { SkipReason } from './skip-reason.js';
import type { TextEdit } from './text-edit.js';

/** What the planning of a file's sites asks besides the file and the sites. */
export interface SitesEnvironment {
	readonly constants: Constants;
	/** The `type` of the nearest package.json. */
	readonly packageType: PackageType;
	/** Every site of the file, also those that are not to be edited: an import must come in time for each. */
	readonly all: readonly Site[];
}

/** How a site is written with its constant, or why it is left alone. */
export type SitePlan = { readonly name: string; readonly reference: string; readonly replacement: TextEdit } | { readonly skipped: SkipReason };

/** How a file's sites are written with constants. */
export interface SitesPlan {
	/** What imports the constants of all sites together; none where they are imported already. */
	readonly importEdits: readonly TextEdit[];
	readonly sites: ReadonlyMap<Site, SitePlan>;
}

/** The import plan where no constant is wanted. */
const nothing: ImportPlan = { edits: [], reference: (name) => name };

/**
 * Plans the edits of several sites of a file, with one import for all of them.
 *
 * @param wanted the sites to edit, in the order of the text
 * @returns never throws
 */
export function planSites(file: SourceFile, wanted: readonly Site[], { constants, packageType, all }: SitesEnvironment): SitesPlan {
	const choices = wanted.map((site) => ({ site, choice: chooseConstant(site, constants) }));
	const names = choices.flatMap(({ choice }) => ('name' in choice ? [choice.name] : []));
	const plan = names.length === 0 ? nothing : planImport(file, names, constants.source, { packageType, hidden: findEnumNames(file, wanted) }, getUses(all));
	return {
		importEdits: 'skipped' in plan ? [] : plan.edits,
		sites: new Map(
			choices.map(({ site, choice }): [Site, SitePlan] => {
				if ('skipped' in choice) return [site, choice];
				if ('skipped' in plan) return [site, plan];
				const reference = plan.reference(choice.name);
				return [site, { name: choice.name, reference, replacement: planReplacement(file, site, reference) }];
			}),
		),
	};
}

/** What an import cannot reach must not decide where it goes. */
function getUses(sites: readonly Site[]): number[] {
	return sites.filter(({ edit }) => typeof edit === 'string' || edit.skipped !== 'template').map(({ range }) => range[0]);
}

import type { ProjectReader } from '../project/project-reader.js';
import type { Site } from '../sites/site.js';
import type { SourceFile } from '../source-file.js';
import type { Constants } from './choose-constant.js';
import { isConstantsModule } from './is-constants-module.js';
import type { PackageType } from './module-kind.js';
import { planSites } from './plan-sites.js';
import type { TextEdit } from './text-edit.js';

/** What the planning of a table asks besides the file and the table. */
export interface TableEnvironment {
	readonly constants: Constants;
	/** The `type` of the nearest package.json. */
	readonly packageType: PackageType;
	/** Every site of the file: what imports the constants must come in time for each. */
	readonly sites: readonly Site[];
	readonly reader: ProjectReader;
}

/** How the members of a table take their values from constants. */
export interface TablePlan {
	/** What the members are written with, in the order of the text; at least one. */
	readonly references: readonly string[];
	readonly edits: readonly TextEdit[];
}

/**
 * Plans to give the members of a table the catalog's constants as values, with their import.
 *
 * @param members those that are numbers still; one that must not be edited says so itself
 * @returns `undefined` where no member can be edited; never throws
 */
export function planTable(file: SourceFile, members: readonly { readonly site: Site }[], { constants, packageType, reader, sites }: TableEnvironment): TablePlan | undefined {
	if (isConstantsModule(constants.source.from, file.filename, reader)) return undefined;
	const wanted = members.map(({ site }) => site);
	const plan = planSites(file, wanted, { constants, packageType, all: [...sites, ...wanted] });
	const planned = [...plan.sites.values()].flatMap((site) => ('skipped' in site ? [] : [site]));
	if (planned.length === 0) return undefined;
	return { references: planned.map(({ reference }) => reference), edits: [...plan.importEdits, ...planned.map(({ replacement }) => replacement)] };
}

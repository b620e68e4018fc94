import { constantsPackageName, isOlder } from '../project/constants-package.js';
import type { Site } from '../sites/site.js';
import type { SourceFile } from '../source-file.js';
import type { ConstantsSource } from './constants-source.js';
import type { PackageType } from './module-kind.js';
import { planImport } from './plan-import.js';
import type { TextEdit } from './text-edit.js';

/** The catalog's function that knows every webhook range. */
const functionName = 'isCustomCallbackCode';

/** The sub-path with the constants does not have it. */
const source: ConstantsSource = { from: constantsPackageName, style: 'named', name: '' };

/** The call that takes the place of both comparisons, with its import. */
export interface CustomRangePlan {
	readonly reference: string;
	readonly edits: readonly TextEdit[];
}

/**
 * Plans `isCustomCallbackCode(code)` in place of `code >= 120001 && code <= 130000`.
 *
 * @param site one with a `customRange`
 * @param lowestVersion the oldest catalog that the project may have installed; `undefined`: any
 * @returns `undefined` where no import is possible, the catalog is too old, or a comment would be lost; never throws
 */
export function planCustomRange(file: SourceFile, { range, customRange }: Pick<Site, 'range' | 'customRange'>, packageType: PackageType, lowestVersion: string | undefined): CustomRangePlan | undefined {
	if (!customRange || (lowestVersion !== undefined && isOlder(lowestVersion, customRange.entry.since))) return undefined;
	if (file.comments.some((comment) => range[0] < comment.range[0] && comment.range[1] < range[1])) return undefined;
	const plan = planImport(file, [functionName], source, { packageType }, [range[0]]);
	if ('skipped' in plan) return undefined;
	const reference = `${plan.reference(functionName)}(${file.text.slice(...customRange.subject.range)})`;
	return { reference, edits: [...plan.edits, { range, text: reference }] };
}

import { getErrorCodeEntries, getErrorCodeRanges } from './catalog.js';
import type { ErrorCodeEntry, ErrorCodeRange } from './entry.js';

/**
 * Every single code, by section in the table's order, aliases as part of their entry. Frozen to the last field.
 * A number that means two things on two platforms stands here once for each; ranges are in `errorCodeRanges`.
 */
export const errorCodeEntries: readonly ErrorCodeEntry[] = /* @__PURE__ */ getErrorCodeEntries();

/** The ranges of codes that an app's own webhook returns: with a name to be found by, without a constant. Frozen to the last field. */
export const errorCodeRanges: readonly ErrorCodeRange[] = /* @__PURE__ */ getErrorCodeRanges();

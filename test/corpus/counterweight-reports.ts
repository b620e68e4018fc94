/**
 * What the strict config says of unrelated packages once they stand in a project that depends on the SDK: there the project
 * is all the evidence, so these are the price of `minimumConfidence: 'possible'`. Each was read.
 */
export const judgedStrictReports: readonly { readonly packageName: string; readonly position: string; readonly note: string }[] = [];

/** One step of the reasoning that made a literal a site or kept it from being one; shown by the codemod's `--explain`. */
export interface EvidenceStep {
	/** Where in the text the step is from. */
	readonly range: readonly [start: number, end: number];
	/** A short English sentence without a period, e.g. `caught from chat.sendMessage()`. */
	readonly text: string;
}

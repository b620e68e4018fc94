/** A hint that somebody may follow after the run. */
export type Advice =
	| { readonly kind: 'install'; readonly folder: string | undefined; readonly command: string }
	| { readonly kind: 'emit' }
	| { readonly kind: 'minimum-confidence'; readonly sites: number };

/** A code that was named, and how often. */
export interface NamedCode {
	readonly code: number;
	readonly name: string;
	readonly count: number;
}

/** The report of `--json`. Paths are relative to the working folder, with `/`; lines and columns count from 1. */
export interface JsonReport {
	readonly dry: boolean;
	readonly files: readonly {
		readonly path: string;
		readonly changed: boolean;
		readonly named: readonly { readonly line: number; readonly column: number; readonly code: number; readonly name: string; readonly confidence: string }[];
		readonly skipped: readonly { readonly line: number; readonly column: number; readonly code: number | null; readonly reason: string }[];
		/** Only with `--print`. */
		readonly diff?: string;
	}[];
	readonly failed: readonly { readonly path: string; readonly reason: string; readonly detail: string }[];
	readonly codes: readonly NamedCode[];
	readonly emitted: { readonly path: string; readonly diff?: string } | null;
	readonly advice: readonly Advice[];
	readonly summary: { readonly read: number; readonly changed: number; readonly named: number; readonly skipped: number; readonly failed: number };
}

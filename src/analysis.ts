import type { ProjectReader } from './project/project-reader.js';
import type { Settings } from './settings.js';
import type { Site } from './sites/site.js';
import type { SourceFile } from './source-file.js';

/** What the analysis of one Program found; shared by every rule and by the codemod. */
export interface Analysis {
	/** Every site, in the order of the text, whatever its confidence. */
	readonly sites: readonly Site[];
}

/** What an analysis may ask besides the file itself. */
export interface AnalysisOptions {
	readonly settings: Settings;
	readonly reader: ProjectReader;
}

/**
 * Reads a file once for everybody: evidence, subjects, sites. Cached by the Program, negatives too.
 *
 * @returns never throws on a Program that a parser accepted
 */
export function analyse(_file: SourceFile, _options: AnalysisOptions): Analysis {
	return { sites: [] };
}

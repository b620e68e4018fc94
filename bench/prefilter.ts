import { isGeneratedFile } from '../codemods/src/generated-file.js';
import { mayHoldSites } from '../src/prefilter.js';

/** Does the codemod leave a file alone before it parses it? */
export function isSkipped(filename: string, text: string): boolean {
	return !mayHoldSites(text) || isGeneratedFile(filename, text);
}

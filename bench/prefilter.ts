import { createDisk } from '../codemods/src/disk.js';
import { mayHoldCandidates } from '../codemods/src/may-hold-candidates.js';
import { isGeneratedFile } from '../src/generated-file.js';

const reader = createDisk();

/** Does the codemod leave a file alone before it parses it? */
export function isSkipped(filename: string, text: string): boolean {
	return !mayHoldCandidates(filename, text, false, reader) || isGeneratedFile(filename, text);
}

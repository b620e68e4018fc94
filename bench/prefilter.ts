import { createDisk } from '../codemods/src/disk.js';
import { isGeneratedFile } from '../codemods/src/generated-file.js';
import { mayShowIm } from '../src/evidence/may-show-im.js';
import { mayHoldSites } from '../src/prefilter.js';

const reader = createDisk();

/** Does the codemod leave a file alone before it parses it? */
export function isSkipped(filename: string, text: string): boolean {
	return !mayHoldSites(text) || !mayShowIm(text, () => ({ filename, reader })) || isGeneratedFile(filename, text);
}

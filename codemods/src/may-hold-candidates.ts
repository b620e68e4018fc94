import { mayShowIm } from '../../src/evidence/may-show-im.js';
import { mayHoldSites } from '../../src/prefilter.js';
import type { ProjectReader } from '../../src/project/project-reader.js';
import { findVueBlocks, isVueFile } from '../../src/vue-blocks.js';
import { isGeneratedFile } from '../../src/generated-file.js';
import { mayHoldPlaces } from './number-places.js';

/**
 * Is a file worth parsing, or a word in the report? Asked of every file, the cheapest question first.
 *
 * @param filename absolute, or a mere name
 * @param wantsDefinitions is every name of a number wanted, whether it is compared or not?
 * @returns `false` only where the transform would find nothing
 */
export function mayHoldCandidates(filename: string, text: string, wantsDefinitions: boolean, reader: ProjectReader): boolean {
	// What the transform leaves alone as a whole it names without a look at the numbers.
	return mayHoldSites(text) && (mayHoldPlaces(text, wantsDefinitions) || isGeneratedFile(filename, text) || holdsForeignScript(filename, text)) && mayShowIm(text, () => ({ filename, reader }));
}

function holdsForeignScript(filename: string, text: string): boolean {
	return isVueFile(filename) && findVueBlocks(text).scripts.some(({ isEditable }) => !isEditable);
}

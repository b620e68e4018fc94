import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileNameOf } from './copy.mjs';

/** A number of a real package, judged by reading. */
export interface TruthRow {
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly code: number;
	readonly verdict: 'yes' | 'no' | 'definition';
	readonly confidence: 'certain' | 'likely' | 'possible' | '-';
	/** Does a near copy of the file stand in another package or folder? */
	readonly isCopy: boolean;
	readonly note: string;
}

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'truth');

/**
 * Reads the judged numbers of a package.
 *
 * @throws where the package has not been judged
 */
export function readTruth(packageName: string): TruthRow[] {
	const file = path.join(folder, `${fileNameOf(packageName)}.tsv`);
	if (!existsSync(file)) throw new Error(`${packageName} has not been judged: ${file} is missing`);
	return readFileSync(file, 'utf8').trimEnd().split('\n').slice(1).map((line) => {
		const [name, row, column, code, verdict, confidence, duplicateOf, note] = line.split('\t');
		return { file: name!, line: Number(row), column: Number(column), code: Number(code), verdict: verdict as TruthRow['verdict'], confidence: confidence as TruthRow['confidence'], isCopy: duplicateOf !== '', note: note ?? '' };
	});
}

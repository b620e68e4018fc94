import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the catalog's section files. */
export const dataFolder = fileURLToPath(new URL('../../catalog/data', import.meta.url));

/** The names of the section files, sorted. */
export function getSectionFiles(): readonly string[] {
	return fs
		.readdirSync(dataFolder)
		.filter((file) => file.endsWith('.json') && file !== 'section.schema.json')
		.sort();
}

/** A section file as it stands on the disk. */
export function readSectionFile(file: string): unknown {
	return JSON.parse(fs.readFileSync(path.join(dataFolder, file), 'utf8'));
}

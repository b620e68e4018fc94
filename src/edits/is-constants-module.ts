import { readProjectModule } from '../project/module-resolver.js';
import { getFolder, joinPath } from '../project/paths.js';
import type { ProjectReader } from '../project/project-reader.js';

/** What bundlers and compilers let an import leave out. */
const omitted = /(?:\/index)?\.[cm]?[jt]sx?$/u;

/**
 * Is a file the very module that its constants would be imported from? Its definitions are what the others use.
 *
 * @param from the specifier as the file would write it
 * @param filename absolute path of the file
 * @returns never throws
 */
export function isConstantsModule(from: string, filename: string, reader: ProjectReader): boolean {
	if (from.startsWith('.') && joinPath(getFolder(filename), from).replace(omitted, '') === filename.replace(omitted, '')) return true;
	return readProjectModule(from, filename, reader)?.path === filename;
}
